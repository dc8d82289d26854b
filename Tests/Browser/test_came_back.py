"""A page that came back with something to mend: back, forward and reload find it, and nothing is lost."""

import re

import pytest
from playwright.sync_api import expect

from journey import answer_limits, answer_screen, follow, press

ANSWERED = re.compile(r"What you had given is here again")


@pytest.fixture(scope="module", autouse=True)
def answered(browser, server):
    """The safety questions and the limits are answered, so that every page is open."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/screen/1")
    answer_screen(page)
    page.goto(server.url + "/limits/1")
    answer_limits(page)
    context.close()


def is_page_of(page, path):
    """The page is there, not the browser's own page about a form that it will not send again."""
    assert page.evaluate("document.contentType") == "text/html"
    assert page.evaluate("location.pathname") == path
    expect(page.locator("h1")).to_be_visible()


def test_back_to_a_pain_page_that_came_back_finds_what_was_given(page, server):
    page.goto(server.url + "/about/pain")
    page.get_by_label("Is there more to say about it?").fill("quince")
    page.get_by_label("Since when?").fill("b" * 2001)
    page.locator("label[for=spot-calf-left] .place").click()
    press(page, "Continue")
    expect(page.locator(".summary")).to_be_visible()
    page.goto(server.url + "/library")
    page.go_back()
    is_page_of(page, "/about/pain")
    expect(page.get_by_label("Is there more to say about it?")).to_have_value("quince")
    expect(page.locator("#spot-calf-left")).to_be_checked()
    expect(page.locator(".marked")).to_contain_text("calf, left side")
    page.reload()
    is_page_of(page, "/about/pain")
    expect(page.get_by_label("Is there more to say about it?")).to_have_value("quince")
    expect(page.get_by_text(ANSWERED)).to_be_visible()


def test_a_reload_of_the_page_that_came_back_asks_nothing_again(page, server):
    page.goto(server.url + "/limits/1")
    page.locator("#limit-bed-only").check()
    page.locator("#limit-chair-only").check()
    press(page, "Continue")
    expect(page.locator(".summary")).to_contain_text("cannot both hold")
    # Nothing but the page's own address is asked for: the form is not sent a second time.
    with page.expect_request("**/limits/1") as asked:
        page.reload()
    assert asked.value.method == "GET"
    is_page_of(page, "/limits/1")
    expect(page.locator("#limit-bed-only")).to_be_checked()
    expect(page.locator("#limit-chair-only")).to_be_checked()
    page.goto(server.url + "/library")
    page.go_back()
    is_page_of(page, "/limits/1")
    expect(page.locator("#limit-chair-only")).to_be_checked()


def test_what_was_typed_and_not_sent_outlives_a_reload(page, server):
    page.goto(server.url + "/acts")
    page.locator("#goal").fill("quince jelly")
    page.reload()
    expect(page.locator("#goal")).to_have_value("quince jelly")
    expect(page.get_by_text(ANSWERED)).to_be_visible()
    press(page, "Continue")
    page.goto(server.url + "/acts")
    expect(page.get_by_text(ANSWERED)).to_have_count(0)


def test_a_note_that_is_half_written_outlives_a_reload_and_goes_with_the_keeping(page, server):
    page.goto(server.url + "/notes")
    words = page.get_by_label("What do you want to write down?")
    words.fill("Why does it hurt at ni")
    page.reload()
    expect(words).to_have_value("Why does it hurt at ni")
    words.fill("Why does it hurt at night?")
    press(page, "Write it down")
    expect(page.locator(".notes")).to_contain_text("Why does it hurt at night?")
    expect(words).to_have_value("")
    page.reload()
    expect(words).to_have_value("")


def test_a_date_that_waits_for_its_side_says_so(page, server):
    page.goto(server.url + "/told")
    page.get_by_label("Knee replacement").check()
    press(page, "Continue")
    expect(page.locator(".side-first")).to_be_visible()
    expect(page.locator(".since-left")).to_be_hidden()
    page.locator(".told input[value=left]").check()
    expect(page.locator(".side-first")).to_be_hidden()
    expect(page.locator(".since-left")).to_be_visible()


def test_nothing_is_put_over_an_answer_that_was_stored_since(page, server):
    page.goto(server.url + "/acts")
    page.locator("#goal").fill("the older wish")
    other = page.context.new_page()
    other.goto(server.url + "/acts")
    other.locator("#goal").fill("the newer wish")
    press(other, "Continue")
    page.reload()
    expect(page.locator("#goal")).to_have_value("the newer wish")


def test_nothing_that_was_given_is_kept_after_erasing(page, server):
    page.goto(server.url + "/acts")
    page.locator("#goal").fill("quince jelly")
    assert page.evaluate("Object.keys(sessionStorage).length") == 1
    page.goto(server.url + "/yours/erase")
    page.locator("main form input:not([type=hidden])").first.check(force=True)
    press(page, "Erase everything")
    page.wait_for_url("**/yours/erased")
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_back_from_the_stop_page_to_a_screen_page_that_came_back(page, server):
    page.goto(server.url + "/screen/2")
    first, *others = page.locator("main fieldset.ask").all()
    first.get_by_label("No", exact=True).check()
    press(page, "Continue")
    expect(page.locator(".summary")).to_contain_text("no answer yet")
    # Answered now, with something that stops at once.
    page.locator("main fieldset.ask", has_text="chest now").get_by_label("Yes", exact=True).check()
    press(page, "Continue")
    expect(page.locator("h1")).to_have_text("Get help now")
    page.go_back()
    is_page_of(page, "/screen/2")
    expect(page.locator("main fieldset.ask").first).to_be_visible()
    page.reload()
    is_page_of(page, "/screen/2")
    page.go_forward()


def test_who_comes_from_the_record_to_change_one_answer_comes_back_there(page, server, axe):
    page.goto(server.url + "/yours")
    follow(page, "Your time and your home")
    expect(page.locator(".way")).to_have_count(0)
    axe(page)
    page.get_by_label("How long").fill("nine")
    press(page, "Keep this, and back to your record")
    # What has to be mended does not lead astray, neither at once nor after a reload.
    expect(page.locator(".summary")).to_be_visible()
    page.reload()
    page.get_by_label("How long").fill("20")
    press(page, "Keep this, and back to your record")
    is_page_of(page, "/yours")
    expect(page.get_by_role("status")).to_contain_text("Kept.")
    follow(page, "What you can do: Lying down")
    page.locator("a.back").click()
    is_page_of(page, "/yours")
