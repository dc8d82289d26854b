"""Nothing a person tells leaves the pages: not in an address, not in a log, not to another machine."""

import re
import stat
import urllib.parse

import pytest
from playwright.sync_api import expect

from journey import answer_screen, follow, go_the_whole_way, press
from serving import serving

# Nobody says these by chance.
WORDS = {
    "Is there more to say about it?": "quixotic marmalade",
    "Since when?": "vermilion trombone",
    "What would you like to be able to do again?": "juggle zeppelins",
}


@pytest.fixture
def alone(request):
    """A server that no other test has used."""
    with serving(request.config.getoption("--binary")) as running:
        yield running


def test_unusual_words_stand_in_no_address_referrer_or_log(browser, alone):
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    asked = []
    context.on("request", lambda request: asked.append(request))
    go_the_whole_way(page, alone.url)
    page.goto(alone.url + "/about/pain")
    for label, words in list(WORDS.items())[:2]:
        page.get_by_label(label).fill(words)
    press(page, "Continue")
    page.goto(alone.url + "/acts")
    page.get_by_label("What would you like to be able to do again?").fill(WORDS[
        "What would you like to be able to do again?"
    ])
    press(page, "Continue")
    # Words in wrong places too: they come back in a page, and nowhere else.
    for path, field, button in (("/about", "How old are you?", "Continue"), ("/home", "How long", "Continue")):
        page.goto(alone.url + path)
        page.get_by_label(field).fill("quixotic marmalade")
        press(page, button)
        expect(page.locator("main")).to_contain_text("Please check")
    for path in ("/answer", "/yours", "/yours/report", "/screen/result", "/tests", "/programme"):
        page.goto(alone.url + path)
    page.goto(alone.url + "/nothing-here")
    with page.expect_download() as download:
        page.goto(alone.url + "/yours")
        follow_download(page)
    assert "marmalade" in download.value.path().read_text()

    pieces = [piece for words in WORDS.values() for piece in words.split() if len(piece) > 4]
    assert len(asked) > 60, "the journey was not recorded"
    for request in asked:
        assert urllib.parse.urlsplit(request.url).netloc == urllib.parse.urlsplit(alone.url).netloc
        said = urllib.parse.unquote_plus(request.url + " " + (request.headers.get("referer") or ""))
        for piece in pieces:
            assert piece not in said, f"{piece} in {said}"
        # Nothing of the age, the pain or an answer either.
        assert not re.search(r"[?&](age|sex|pain|where|since|goal|flag|value)", said), said
    log = alone.output()
    for piece in [*pieces, "Knee replacement", "low in the back"]:
        assert piece not in log, f"{piece} in the log"
    assert set(context.cookies()) == set()
    # Nor is anything left in the browser: what a test's page kept went when it was sent.
    # Only what never could be stored still waits on its two pages, in this tab alone.
    left = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert sorted(left) == ["plumbline.kept.form./about ", "plumbline.kept.form./home "], left
    assert page.evaluate("localStorage.length") == 0
    context.close()


def follow_download(page):
    page.get_by_role("link", name="Save your record").click()


def test_folder_and_files_are_the_owners_alone(page, server):
    page.goto(server.url + "/screen/1")
    answer_screen(page)
    assert stat.S_IMODE(server.data.stat().st_mode) == 0o700
    files = list(server.data.iterdir())
    assert len(files) >= 2
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file.name
