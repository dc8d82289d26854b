"""A drawn figure is held still and let move on its own page, without a jump."""

import pytest
from playwright.sync_api import expect

PAGE = "/library/exercises/bridge-on-bed"

pytestmark = pytest.mark.usefixtures("desk_worker")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_picture_is_held_still_where_it_stands(browser, server, scripts):
    context = browser.new_context(java_script_enabled=scripts, reduced_motion="no-preference")
    page = context.new_page()
    page.goto(server.url + PAGE)
    moving, still = page.locator(".figure .moving"), page.locator(".figure .still")
    expect(moving).to_be_visible()
    expect(still).to_be_hidden()
    page.get_by_label("Hold the picture still").check()
    expect(still).to_be_visible()
    expect(moving).to_be_hidden()
    assert page.url == server.url + PAGE
    if scripts:
        page.goto(server.url + "/tests/side-lying-leg-lift")
        expect(page.locator(".figure .still")).to_be_visible()
    context.close()


def test_who_wants_less_motion_sees_the_still_picture_first(page, server):
    page.goto(server.url + PAGE)
    still = page.locator(".figure .still")
    expect(still).to_be_visible()
    page.get_by_label("Let the picture move").check()
    expect(page.locator(".figure .moving")).to_be_visible()
    page.emulate_media(media="print")
    expect(still).to_be_visible()


def test_the_place_of_a_picture_is_free_before_it_comes(page, server):
    page.route("**/figures/**", lambda route: route.abort())
    page.goto(server.url + PAGE)
    box = page.locator(".figure .still").bounding_box()
    page.unroute("**/figures/**")
    page.goto(server.url + PAGE)
    still = page.locator(".figure .still")
    still.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.figure .still').naturalWidth > 0")
    now = still.bounding_box()
    assert abs(now["height"] - box["height"]) <= 1
    ratio = still.evaluate("image => image.naturalHeight / image.naturalWidth")
    assert abs(now["height"] - ratio * now["width"]) <= 1, "a gap beside the picture"
