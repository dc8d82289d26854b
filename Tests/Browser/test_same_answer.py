"""What a page says is what the command says of the exported file."""

import json
import subprocess

import pytest

from journey import press
from serving import serving

PEOPLE = ["desk-sciatica", "knee-replacement-no-floor", "ninety-two", "stenosis-unsteady"]


def ask(binary, *words, given=None):
    done = subprocess.run([binary, *words], input=given, capture_output=True, check=True)
    return done.stdout


@pytest.fixture(params=PEOPLE)
def person(request, tmp_path):
    """A server into which a built-in person's file was taken by the page, and the file."""
    binary = request.config.getoption("--binary")
    file = tmp_path / "person.json"
    file.write_bytes(ask(binary, "example", request.param))
    with serving(binary) as running:
        yield running, binary, file


def test_the_answer_and_the_programme_on_the_page_are_those_of_the_command(browser, person):
    server, binary, file = person
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/yours")
    page.locator("input[type=file]").set_input_files(file)
    press(page, "Bring it here")
    exported = page.request.get(server.url + "/yours/export").body()
    assert exported == file.read_bytes(), "the export is not the file that was taken in"

    assess = json.loads(ask(binary, "assess", "-", "--json", given=exported))
    page.goto(server.url + "/answer")
    # While it is too early, the figures are folded away and no bar is drawn; elsewhere they stand open.
    is_early = assess["answer"]["verdict"] == "tooEarly"
    assert page.locator(".share-bar").count() == (0 if is_early else 1)
    assert page.locator("ul.shares").is_visible() != is_early
    if is_early:
        page.locator("details.assumed summary").click()
    assert page.locator("ul.shares").is_visible()
    shares = [" ".join(item.split()) for item in page.locator("ul.shares li").all_inner_texts()]
    command = ask(binary, "assess", "-", given=exported).decode()
    wanted = chances([assess["answer"][key] for key in ("nothing", "one", "several")])
    for share, words in zip(shares, wanted, strict=True):
        assert share.endswith(words), f"{share}: {assess['answer']}"
    text = " ".join(page.locator("main").inner_text().split())
    assert assess["responsible"]["sentence"] in text
    assert " ".join(assess["responsible"]["sentence"].split()) in " ".join(command.split())
    for finding in assess["findings"]:
        assert finding["sentence"] in text, finding["sentence"]

    plan = json.loads(ask(binary, "plan", "-", "--json", given=exported))
    page.goto(server.url + "/programme")
    page.get_by_label("No, nothing is new").check()  # asked once before each day's sitting
    press(page, "Continue")
    page.goto(server.url + "/programme")
    for fold in page.locator(".session-fold:not([open]) > summary").all()[::-1]:
        fold.click()
    text = " ".join(page.locator("main").inner_text().split())
    for session in plan["sessions"]:
        for item in session["exercises"]:
            assert item["name"] in text, item["name"]
    for asked in plan["asked"]:
        assert asked["short"] in text
    context.close()


def chances(shares):
    """How the product says shares of one whole: tenths that add up to ten."""
    tenths = [0 if share < 0.05 else int(share * 10) for share in shares]
    largest = sorted(
        (place for place, share in enumerate(shares) if share >= 0.05),
        key=lambda place: tenths[place] - shares[place] * 10,
    )
    for place in largest[: 10 - sum(tenths)]:
        tenths[place] += 1
    return [said(*pair) for pair in zip(shares, tenths, strict=True)]


def said(share, tenths):
    if share < 0.05:
        return "less than 1 in 20"
    if share >= 0.95:
        return "more than 19 in 20"
    if tenths == 0:
        return "less than 1 in 10"
    return "more than 9 in 10" if tenths == 10 else f"about {tenths} in 10"
