"""The report for a professional, as it comes out of the printer and as it stands on the screen."""

import re

import pytest
from playwright.sync_api import expect

import bench_pages
from journey import answer_screen, bring_example, press
from paper import pages_of
from serving import serving

PEOPLE = ("desk-sciatica", "knee-replacement-no-floor", "ninety-two", "stenosis-unsteady")
MOST_PAGES = 2


@pytest.fixture(scope="module", params=PEOPLE)
def visited(request, browser, tmp_path_factory):
    """A server with the record of a built-in person."""
    binary = request.config.getoption("--binary")
    with serving(binary) as running:
        bring_example(browser, running, binary, request.param, tmp_path_factory.mktemp("record"))
        yield running


@pytest.fixture(scope="module")
def long_kept(request):
    """A server with a record of ten years: notes of every day, tests of every month."""
    binary = request.config.getoption("--binary")
    with serving(binary) as running:
        bench_pages.bring(running, bench_pages.ten_years(binary))
        yield running


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_fits_on_two_pages_and_nothing_is_lost(browser, visited, paper):
    page = browser.new_page()
    page.goto(visited.url + "/yours/report")
    assert 1 <= pages_of(page.pdf(format=paper)) <= MOST_PAGES
    page.emulate_media(media="print")
    for part in page.locator("main h2, main th, main td, main dd").all():
        assert part.is_visible(), part.inner_text()
    expect(page.get_by_text("Name (if you wish)")).to_be_visible()
    for hidden in (".head", ".foot", ".back", "[data-print]"):
        expect(page.locator(hidden)).to_be_hidden()
    page.close()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_ten_years_fit_on_two_pages_too(browser, long_kept, paper):
    page = browser.new_page()
    page.goto(long_kept.url + "/yours/report")
    expect(page.get_by_text("Within measurement error")).to_be_visible()
    expect(page.get_by_text("3642 earlier notes")).to_be_visible()
    assert pages_of(page.pdf(format=paper)) <= MOST_PAGES
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_read_on_the_screen(browser, visited, axe, scheme):
    for width in (320, 1280):
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme
        )
        page = context.new_page()
        page.goto(visited.url + "/yours/report")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        expect(page.get_by_role("button", name="Print it")).to_be_visible()
        axe(page)
        context.close()


def test_without_scripts_no_button_stands_there_that_does_nothing(browser, visited):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(visited.url + "/yours/report")
    expect(page.get_by_role("button", name="Print it")).to_have_count(0)
    expect(page.locator("h1")).to_have_text("Report for a professional")
    context.close()


def test_an_emergency_can_be_taken_along_but_shows_no_exercise(page, server):
    page.goto(server.url + "/screen/1")
    answer_screen(page, yes=("between your legs",))
    page.goto(server.url + "/yours")
    page.get_by_role("link", name="See the report").click()
    expect(page.locator(".finding")).to_contain_text("a sign of an emergency")
    expect(page.locator("main")).to_contain_text("hands out no exercise now")
    expect(page.locator("table.week")).to_have_count(0)
    links = page.eval_on_selector_all("main a", "all => all.map(a => a.getAttribute('href'))")
    assert not [link for link in links if re.match(r"/(tests|programme|answer|today)", link)]


def test_erasing_says_what_was_searched(page, server, axe):
    page.goto(server.url + "/about/pain")
    page.get_by_label("Is there more to say about it?").fill("somewhere")
    press(page, "Continue")
    page.goto(server.url + "/yours/erase")
    press(page, "Erase everything")
    expect(page.locator("main")).to_contain_text("Tick the box if you are sure")
    page.get_by_label("Yes, erase everything about me").check()
    press(page, "Erase everything")
    expect(page.locator("h1")).to_have_text("Everything is erased")
    expect(page.locator("main")).to_contain_text("We searched all 2 files of the folder")
    axe(page)
    page.reload()
    expect(page.locator("h1")).to_have_text("Everything is erased")
    assert sorted(file.name for file in server.data.iterdir()) == ["form-token", "serving"]
