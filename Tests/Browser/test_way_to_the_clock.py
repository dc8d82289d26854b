"""The page of a self-test and the week on a telephone: in the order in which one does it."""

import re

import pytest
from playwright.sync_api import expect

from journey import COUNT, HOLD

PHONE = {"width": 390, "height": 844}
# Screens of a telephone down to the button that starts the clock; before, it was nearly six.
FURTHEST = 4.75

pytestmark = pytest.mark.usefixtures("desk_worker")


def top(page, selector):
    return page.locator(selector).first.evaluate("e => e.getBoundingClientRect().top + scrollY")


@pytest.mark.parametrize("path", [COUNT, HOLD])
def test_the_page_of_a_test_is_read_in_the_order_one_does_it(page, server, path):
    page.set_viewport_size(PHONE)
    page.goto(server.url + path)
    parts = ["h1", "#needs", "#safe", ".stop-panel", ".jump a", "#how", ".figure", ".steps", ".clock", ".acts"]
    places = [top(page, part) for part in parts]
    assert places == sorted(places), dict(zip(parts, places, strict=True))
    assert top(page, ".clock [data-part=start]") <= FURTHEST * PHONE["height"]


def test_the_way_to_the_clock_leads_there_and_starts_nothing(page, server, axe):
    page.set_viewport_size(PHONE)
    page.goto(server.url + COUNT)
    link = page.get_by_role("link", name="Go to the clock")
    # Nobody is led past the signs to stop at.
    signs = page.locator(".stop-panel").bounding_box()
    box = link.bounding_box()
    assert box["y"] >= signs["y"] + signs["height"] and box["height"] >= 48
    link.click()
    clock = page.locator(".clock").first
    expect(clock.locator("[data-part=start]")).to_be_in_viewport()
    expect(clock).to_have_attribute("data-state", "idle")
    axe(page)


def test_without_scripts_the_way_leads_to_the_box_and_names_no_clock(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(server.url + COUNT)
    expect(page.locator(".jump")).to_have_text(re.compile(r"Go to where you write it down"))
    assert not page.get_by_text("Go to the clock").is_visible()
    context.close()


def test_before_the_start_only_what_can_be_pressed_stands_at_the_clock(page, server):
    page.goto(server.url + COUNT)
    clock = page.locator(".clock").first
    for name in ("less", "stop"):
        expect(clock.locator(f"[data-part={name}]")).to_be_hidden()
    clock.locator("[data-part=start]").click()
    expect(clock.locator("[data-part=stop]")).to_be_visible()


def test_the_first_exercise_stands_before_the_ways_to_another_week(page, server):
    page.set_viewport_size(PHONE)
    page.goto(server.url + "/programme")
    parts = [".before-session", ".session-line", ".wishes", "#notes"]
    places = [top(page, part) for part in parts]
    assert places == sorted(places), places
    assert page.locator("#session-1").evaluate(
        "e => [...document.querySelectorAll('main .btn')].every("
        "b => e.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)"
    )
