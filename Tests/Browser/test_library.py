"""The library: found by links, read by everyone, at every width, with the keyboard; notes and questions."""

import re

import pytest
from playwright.sync_api import expect

from journey import answer_limits, answer_screen, follow, press

# How a movement looks to somebody who may not be shown it; every other page is in test_every_page.py.
SHUT = ["/library/tests/side-lying-leg-lift", "/library/exercises/bridge-on-bed", "/library/acts/bed"]


@pytest.mark.parametrize("path", SHUT)
def test_a_page_that_is_shut_is_sound_and_fits_a_narrow_screen(page, server, axe, path):
    for width, scheme in ((320, "light"), (1280, "dark")):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert page.goto(server.url + path).status == 200
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        axe(page)
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("path", ["/library/a-to-z", "/library/flags", "/library/muscles/calves"])
def test_every_link_of_a_list_can_be_hit(page, server, path):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(server.url + path)
    heights = page.eval_on_selector_all(
        ".shelves a, .jumps a, .named a", "all => all.filter(e => e.checkVisibility()).map(e => e.offsetHeight)"
    )
    assert heights and min(heights) >= 48


def test_from_the_front_to_a_condition_and_back_by_links_alone(page, server):
    page.goto(server.url)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Library").click()
    follow(page, re.compile("^Conditions"))
    follow(page, "Osteoporosis")
    expect(page.locator("h1")).to_have_text("Osteoporosis")
    expect(page.locator("main")).to_contain_text("Bend at the hips")
    page.get_by_text(re.compile(r"exercises are left out")).click()
    link = page.locator("details[open] a").first
    name = link.inner_text()
    link.click()
    expect(page.locator("h1")).to_have_text(name)
    expect(page.locator("main")).to_contain_text("How it is done is not shown now")
    follow(page, "Back")
    follow(page, "Back")
    expect(page.locator("h1")).to_have_text("The library")


def test_a_letter_leads_to_its_names_by_keyboard(page, server):
    page.goto(server.url + "/library/a-to-z")
    page.locator(".jumps a", has_text=re.compile("^O$")).focus()
    page.keyboard.press("Enter")
    heading = page.locator("h2", has_text=re.compile("^O$"))
    assert 0 <= heading.bounding_box()["y"] < 400


def test_ask_about_this_change_it_and_take_it_back(page, server, axe):
    page.goto(server.url + "/library/conditions/osteoporosis")
    press(page, "Ask about this")
    expect(page.locator(".flash")).to_contain_text("Written down")
    axe(page)
    press(page, "Take it off the list")
    expect(page.locator(".flash")).to_contain_text("Taken off")
    press(page, "Ask about this")
    follow(page, "your list of questions")
    expect(page.locator(".notes")).to_contain_text("Osteoporosis")
    follow(page, re.compile("^Change"))
    page.get_by_label("The words").fill("Are my bones thin enough to matter?")
    press(page, "Keep the new words")
    expect(page.locator(".notes")).to_contain_text("thin enough")
    axe(page)
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile("^Remove")).first.click()
    expect(page.locator(".notes")).to_have_count(0)
    press(page, "Undo: put it back")
    expect(page.locator(".notes")).to_contain_text("thin enough")


def test_an_empty_note_says_what_is_missing(page, server, axe):
    page.goto(server.url + "/notes")
    press(page, "Write it down")
    expect(page.locator(".summary")).to_contain_text("Write something first")
    axe(page)


def test_on_paper_the_notes_stand_without_buttons(page, server):
    page.goto(server.url + "/notes")
    page.get_by_label("What do you want to write down?").fill("numb calf")
    page.get_by_label("A note for myself").check()
    press(page, "Write it down")
    page.emulate_media(media="print")
    assert page.locator("button:visible, textarea:visible").count() == 0
    expect(page.get_by_text("numb calf")).to_be_visible()


def test_how_a_movement_is_done_opens_with_the_screen_and_shows_the_figure(page, server, axe):
    page.goto(server.url + "/library/exercises/bridge-on-bed")
    assert page.locator(".figure, .steps").count() == 0
    follow(page, "Answer the safety questions")
    answer_screen(page, age="50")
    page.goto(server.url + "/limits/1")
    answer_limits(page)
    page.goto(server.url + "/library/exercises/bridge-on-bed")
    expect(page.locator(".steps li").first).to_be_visible()
    picture = page.locator(".figure .still")
    picture.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('.figure .still').naturalWidth > 0")
    axe(page)
