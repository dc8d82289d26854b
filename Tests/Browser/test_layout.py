"""How pages lie on a narrow screen, after a jump to an anchor, and on paper."""

import pytest
from playwright.sync_api import expect

from journey import bring_example

# A sheet of A4 without its margins, in pixels of 1/96 inch.
SHEET = {"width": 703, "height": 1032}


@pytest.fixture(scope="module", autouse=True)
def person(browser, server, request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("record")
    binary = request.config.getoption("--binary")
    bring_example(browser, server, binary, "knee-replacement-no-floor", folder)


def test_the_cue_to_switch_sides_keeps_whole_lines_when_narrow(page, server):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + "/tests/side-lying-leg-lift")
    words = page.locator(".switch-cue span")
    expect(words).to_have_count(1)
    assert words.bounding_box()["width"] > 200


@pytest.mark.parametrize("width", [320, 1280])
def test_a_link_to_a_place_shows_its_heading_or_question(page, server, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(server.url + "/what-is-known#questions")
    assert page.locator("#questions").bounding_box()["y"] >= 0
    page.goto(server.url + "/screen/2")
    name = page.locator("main fieldset input").last.get_attribute("name")
    page.goto(server.url + "/screen/1")
    page.goto(f"{server.url}/screen/2#{name}")
    legend = page.locator("fieldset", has=page.locator(f"#{name}")).locator("legend").first
    assert legend.bounding_box()["y"] >= 0


def test_every_session_fits_on_one_sheet(page, server):
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    page.goto(server.url + "/programme")
    heights = page.eval_on_selector_all(
        ".session, .when-stopped", "all => all.map(e => e.getBoundingClientRect().height)"
    )
    assert len(heights) == 4 and max(heights) <= SHEET["height"], heights
    # What is to be read beside them stands on a sheet, and what to do at a sign on the next.
    beside = page.eval_on_selector(
        ".read-beside", "e => e.querySelector('.when-stopped').offsetTop - e.offsetTop"
    )
    assert 0 < beside <= SHEET["height"], beside


def test_on_paper_a_heading_stays_with_its_steps(page, server):
    page.emulate_media(media="print")
    page.goto(server.url + "/programme")
    styles = page.evaluate(
        """() => [...document.querySelectorAll('.exercise')].map(e => [
             getComputedStyle(e.querySelector('h3')).breakAfter,
             getComputedStyle(e.querySelector('.steps')).breakInside])"""
    )
    assert styles and all(pair == ["avoid", "avoid"] for pair in styles)
