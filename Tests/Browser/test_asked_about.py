"""What can hardly be meant, what cannot be done, and what is done again."""

import re

import pytest

from journey import keep_result, press

pytestmark = pytest.mark.usefixtures("desk_worker")


def test_a_result_that_can_hardly_be_meant_is_asked_about(page, server, axe):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + "/tests/chair-stand")
    page.locator("#value").fill("58")
    page.locator("#felt-4").check(force=True)
    keep_result(page)
    assert "You wrote 58 repetitions in 30 seconds" in page.locator(".check-panel").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    page.emulate_media(color_scheme="dark")
    axe(page)
    page.locator(".check-panel a").click()
    assert page.evaluate("document.activeElement.id") == "value"
    # Enter in the field sends what stands there, never the yes above.
    page.locator("#value").fill("57")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "You wrote 57 repetitions" in page.locator(".check-panel").inner_text()
    press(page, "Yes, keep it")
    assert page.url.startswith(server.url + "/tests?said=test")


def test_asking_and_keeping_work_without_scripts(browser, server):
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/tests/heel-rise")
    assert not page.locator("#sound").is_visible()
    assert page.get_by_role("button", name=re.compile("^Hear this step")).count() == 0
    page.locator("#value-left").fill("41")
    keep_result(page)
    assert page.locator(".check-panel").is_visible()
    page.locator("#value-left").fill("40")
    press(page, "Yes, keep it")
    assert page.url.startswith(server.url + "/tests?said=test")
    context.close()


def test_what_cannot_be_done_is_taken_out_and_back_by_keyboard(page, server, axe):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + "/tests/two-minute-step")
    page.get_by_role("button", name="I cannot do this test").focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    out = page.locator(".left-out")
    assert "Two-minute" in out.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    out.get_by_role("button", name=re.compile("^I can do it again")).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".left-out").count() == 0
    page.goto(server.url + "/tests/two-minute-step")
    assert page.locator("#attempt").is_visible()


def test_a_test_can_be_done_again_at_once(page, server):
    page.goto(server.url + "/tests/bow-count-on-chair")
    page.locator("#value").fill("12")
    keep_result(page)
    page.get_by_text("Something went wrong in the last test?").click()
    page.get_by_role("link", name=re.compile("^Do it again")).click()
    assert page.get_by_text("It counts as one more try and replaces nothing").is_visible()
