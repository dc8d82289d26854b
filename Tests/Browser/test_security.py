"""What keeps other sites and old pages out, seen with a real browser."""

import re
import urllib.error
import urllib.request

import pytest
from playwright.sync_api import expect

from journey import answer_screen, press


def status(url, **headers):
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as reply:
            return reply.status
    except urllib.error.HTTPError as error:
        return error.code


def test_another_host_name_is_not_answered(server):
    assert status(server.url) == 200
    assert status(server.url, Host="evil.example") == 421
    assert status(server.url, Host="127.0.0.1") == 421


def test_a_form_of_another_site_stores_nothing(page, server):
    # A true one, so that it is the origin alone that is refused.
    page.goto(server.url + "/people")
    token = page.locator("input[name=token]").first.get_attribute("value")
    request = urllib.request.Request(
        server.url + "/about",
        data=f"token={token}&age=50".encode(),
        headers={"Origin": "http://evil.example"},
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    assert refused.value.code == 403
    page.goto(server.url)
    expect(page.locator("h1")).to_have_text("Does one muscle group stand out?")


def test_inline_scripts_and_styles_do_not_run(browser, server):
    context = browser.new_context()
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(server.url)
    page.evaluate(
        """() => {
             const script = document.createElement('script');
             script.textContent = 'window.ran = true';
             document.body.append(script);
             const image = document.createElement('img');
             image.src = 'http://evil.example/x.png';
             document.body.append(image);
           }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in text for text in said)
    context.close()


def test_what_is_typed_is_shown_as_text(page, server):
    page.goto(server.url + "/about/pain")
    page.get_by_label("Is there more to say about it?").fill("<b id=broken>hip</b> & \"knee\"")
    press(page, "Continue")
    page.goto(server.url + "/about/pain")
    assert page.locator("#broken").count() == 0
    assert page.get_by_label("Is there more to say about it?").input_value() == "<b id=broken>hip</b> & \"knee\""


def test_an_emergency_has_no_way_to_a_movement(page, server):
    page.goto(server.url + "/screen/1")
    answer_screen(page, yes=("between your legs",))
    expect(page.locator("h1")).to_have_text("Get help now")
    links = page.eval_on_selector_all("a", "all => all.map(a => a.getAttribute('href'))")
    assert not [link for link in links if re.match(r"/(tests|programme|answer)", link)]
    for path in ("/tests", "/tests/chair-stand", "/programme", "/answer"):
        page.goto(server.url + path)
        expect(page).to_have_url(server.url + "/screen/result")


def test_an_open_page_stores_nothing_after_erasing(browser, server):
    context = browser.new_context()
    old, new = context.new_page(), context.new_page()
    old.goto(server.url + "/about/pain")
    new.goto(server.url + "/yours/erase")
    new.get_by_label("Yes, erase everything about me").check()
    press(new, "Erase everything")
    expect(new.locator("h1")).to_have_text("Everything is erased")
    old.get_by_label("Is there more to say about it?").fill("somewhere")
    press(old, "Continue")
    expect(old.locator("main")).to_contain_text("nothing was stored")
    new.goto(server.url)
    expect(new.locator("h1")).to_have_text("Does one muscle group stand out?")
    assert sorted(file.name for file in server.data.iterdir()) == ["form-token", "serving"]
    context.close()
