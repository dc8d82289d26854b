"""The head of a page: small on a telephone and at 400 %, its menu folded and reached without scripts."""

import pytest
from playwright.sync_api import expect

TELEPHONE = {"width": 390, "height": 844}
# A window of 1280 by 900 at 400 %.
ENLARGED = {"width": 320, "height": 225}


def test_the_head_and_the_step_are_two_lines_on_a_telephone(page, server, axe):
    page.set_viewport_size(TELEPHONE)
    page.goto(server.url + "/screen/3")
    assert page.locator("h1").bounding_box()["y"] < 0.16 * TELEPHONE["height"]
    step = page.locator(".way p").bounding_box()
    back = page.locator("a.back").bounding_box()
    assert step["height"] < 30 and step["x"] > back["x"] + back["width"]
    axe(page)


def test_at_400_percent_the_heading_begins_on_the_first_screen(page, server):
    page.set_viewport_size(ENLARGED)
    page.goto(server.url + "/screen/3")
    heading = page.locator("h1").bounding_box()
    assert heading["y"] < 0.6 * ENLARGED["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= ENLARGED["width"]
    step = page.locator(".way p").bounding_box()
    back = page.locator("a.back").bounding_box()
    assert step["x"] > back["x"] + back["width"]
    assert step["y"] + step["height"] <= heading["y"]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("size", [TELEPHONE, ENLARGED])
def test_the_menu_opens_and_leads_on_with_and_without_scripts(browser, server, size, scripts):
    context = browser.new_context(viewport=size, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(server.url + "/screen/1")
    link = page.locator(".nav").get_by_role("link", name="Library")
    expect(link).to_be_hidden()
    menu = page.locator(".menu summary")
    assert menu.bounding_box()["height"] >= 48
    menu.focus()
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    assert all(one.bounding_box()["height"] >= 48 for one in page.locator(".nav a").all())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/library")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_menu_passes_axe(page, server, axe, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + "/library")
    page.locator(".menu summary").click()
    expect(page.locator(".nav a[aria-current]")).to_be_visible()
    axe(page)


def test_a_wide_screen_shows_the_links_and_no_fold(page, server):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(server.url + "/screen/1")
    expect(page.locator(".menu summary")).to_be_hidden()
    link = page.locator(".nav").get_by_role("link", name="Library")
    expect(link).to_be_visible()
    assert link.bounding_box()["y"] < page.locator(".head").bounding_box()["height"]
    page.locator(".brand").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
