"""A new person's way from the first page to the programme, in several manners."""

import re
import zlib

import pytest
from playwright.sync_api import expect

from journey import answer_screen, follow, go_the_whole_way, press
from serving import serving

PAGES = [
    "/", "/screen/1", "/screen/result", "/today", "/about", "/about/pain", "/told", "/told/more",
    "/habits", "/limits/1", "/limits/2", "/limits/3", "/limits/4", "/home", "/acts", "/asks", "/tests",
    "/answer", "/programme", "/yours", "/yours/erase", "/what-is-known",
    "/questions/would-a-bed-work", "/no-such-page",
]


@pytest.fixture(scope="module")
def walked(browser, server):
    """The server after somebody has gone the whole way."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    done = go_the_whole_way(page, server.url)
    test = page.goto(server.url + "/tests") and page.get_by_role(
        "link", name="Go to this test"
    ).get_attribute("href")
    context.close()
    return {"done": done, "pages": PAGES + [test]}


@pytest.fixture
def fresh_server(request):
    """A server of its own, with nobody in it."""
    with serving(request.config.getoption("--binary")) as running:
        yield running


def test_from_the_first_page_to_the_programme(page, server, walked):
    assert len(set(walked["done"])) == 2
    page.goto(server.url + "/programme")
    expect(page.locator("h1")).to_contain_text("Your programme")
    expect(page.locator("body")).to_contain_text("Would a bed work instead?")
    expect(page.locator("body")).not_to_contain_text("{{")


def test_back_and_reload_lose_nothing(page, server, walked):
    page.goto(server.url + "/about/pain")
    assert page.get_by_label("Is there more to say about it?").input_value() == "low in the back"
    page.get_by_label("Is there more to say about it?").fill("low in the back and the hip")
    press(page, "Continue")
    page.go_back()
    page.reload()
    assert page.get_by_label("Is there more to say about it?").input_value() == "low in the back and the hip"


def test_no_page_scrolls_sideways_when_narrow(page, server, walked):
    page.set_viewport_size({"width": 320, "height": 640})
    for path in walked["pages"]:
        page.goto(server.url + path)
        widths = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert widths[0] <= widths[1], f"{path}: {widths}"


def test_axe_finds_nothing_on_the_way(page, server, walked, axe):
    """In the dark; test_every_page.py looks at each page in both."""
    page.emulate_media(color_scheme="dark")
    for path in walked["pages"]:
        page.goto(server.url + path)
        axe(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(page, server, walked, width):
    """What is there for screen readers alone is one pixel wide; the body itself is pressed then."""
    page.set_viewport_size({"width": width, "height": 800})
    for path in walked["pages"]:
        page.goto(server.url + path)
        small = page.evaluate(
            """() => [...document.querySelectorAll(
                 'main button, main .btn, main .choice, main .scale label, summary, .nav a')]
               .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
               .filter(([, r]) => r.width > 1 && r.height > 0 && r.height < 47.5)
               .map(([t, r]) => `${t}: ${r.width} x ${r.height}`)"""
        )
        assert not small, f"{path}: {small}"


@pytest.mark.parametrize("width", [320, 1280])
def test_no_question_touches_its_boxes(page, server, walked, width):
    page.set_viewport_size({"width": width, "height": 800})
    for path in walked["pages"]:
        page.goto(server.url + path)
        close = page.evaluate(
            """() => [...document.querySelectorAll('main legend')]
               .map(e => [e, e.nextElementSibling])
               .filter(([, next]) => next.getBoundingClientRect().height > 0)
               .map(([e, next]) => [e.textContent, next.getBoundingClientRect().top
                 + parseFloat(getComputedStyle(next).paddingTop) - e.getBoundingClientRect().bottom])
               .filter(([, gap]) => gap < 6)"""
        )
        assert not close, f"{path}: {close}"


def test_the_band_of_what_is_usual_stays_off_the_names_when_narrow(page, server, walked):
    page.goto(server.url + "/answer")
    for width, is_cut in ((320, True), (1280, False)):
        page.set_viewport_size({"width": width, "height": 800})
        cuts = page.eval_on_selector_all(
            ".plumb-mark", "all => all.map(e => getComputedStyle(e).clipPath)"
        )
        assert cuts and all((cut != "none") == is_cut for cut in cuts), f"{width}: {cuts}"


def test_the_date_of_a_side_is_asked_with_that_side(page, server, walked):
    page.goto(server.url + "/told/more")
    right = page.locator("fieldset", has_text="right side: when?")
    expect(right).to_be_hidden()
    page.get_by_label("Right", exact=True).check()
    expect(right).to_be_visible()


def test_body_text_is_twenty_pixels_and_lines_stay_short(page, server, walked):
    page.set_viewport_size({"width": 1600, "height": 900})
    for path in walked["pages"]:
        page.goto(server.url + path)
        size = page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
        assert size == 20
        small = page.evaluate(
            """() => [...document.querySelectorAll('main p, main li, main dd, main label')]
               .filter(e => e.getBoundingClientRect().height > 0
                 && parseFloat(getComputedStyle(e).fontSize) < 18)
               .map(e => e.textContent.trim().slice(0, 40))"""
        )
        assert not small, f"{path}: {small}"
        # A letter is about half as wide as the text is high, so this is about 66 letters.
        wide = page.evaluate(
            """() => [...document.querySelectorAll('main p, main li, main dd')]
               .filter(e => e.textContent.length > 66 && !e.querySelector('p, li, dl, form'))
               .filter(e => e.offsetWidth > 36 * parseFloat(getComputedStyle(e).fontSize))
               .map(e => `${e.offsetWidth}: ${e.textContent.trim().slice(0, 40)}`)"""
        )
        assert not wide, f"{path}: {wide}"


def test_pages_are_light(page, server, walked):
    for path in walked["pages"]:
        page.goto(server.url + path)
        size = page.evaluate(
            """() => [...performance.getEntriesByType('navigation'),
                 ...performance.getEntriesByType('resource')]
               .reduce((sum, entry) => sum + entry.encodedBodySize, 0)"""
        )
        # As sent, and what is left of the page itself once something compresses it.
        assert size < 300_000, f"{path}: {size}"
        assert len(zlib.compress(page.content().encode())) < 60_000, path


def test_nothing_moves_after_it_is_drawn(page, server, walked):
    for path in walked["pages"]:
        page.goto(server.url + path)
        shift = page.evaluate(
            """() => new Promise(done => {
                 let sum = 0;
                 new PerformanceObserver(list => {
                   for (const entry of list.getEntries()) sum += entry.value;
                 }).observe({ type: 'layout-shift', buffered: true });
                 setTimeout(() => done(sum), 200);
               })"""
        )
        assert shift < 0.01, f"{path}: {shift}"


def test_a_slip_in_the_safety_questions_is_put_right_at_its_question(browser, fresh_server):
    context = browser.new_context(locale="en-GB", viewport={"width": 1000, "height": 700})
    page = context.new_page()
    page.goto(fresh_server.url + "/screen/1")
    answer_screen(page, yes=("between your legs",))
    expect(page.locator("h1")).to_have_text("Get help now")
    follow(page, "I pressed the wrong button")
    question = page.locator("fieldset", has_text="between your legs")
    expect(question.locator("legend")).to_be_in_viewport()
    question.get_by_label("No", exact=True).check()
    press(page, "Continue")
    answer_screen(page)
    expect(page.locator("h1")).to_have_text("You can go on")
    context.close()

def test_a_question_that_got_its_answer_leaves_the_box_at_the_top(browser, fresh_server):
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(fresh_server.url + "/screen/1")
    press(page, "Continue")
    summary = page.locator(".summary")
    count = summary.locator("li").count()
    assert count > 1
    questions = page.locator("fieldset.ask")
    questions.first.get_by_label("No", exact=True).check()
    expect(summary.locator("li")).to_have_count(count - 1)
    expect(summary.locator("h2")).to_contain_text(f"{count - 1} question")
    expect(questions.first.locator(".trouble")).to_have_count(0)
    for number in range(1, count):
        questions.nth(number).get_by_label("No", exact=True).check()
    expect(summary).to_have_text("Every question has an answer now", use_inner_text=True)
    press(page, "Continue")
    assert "/screen/2" in page.url
    context.close()


@pytest.fixture
def without_scripts(browser):
    context = browser.new_context(locale="en-GB", java_script_enabled=False)
    yield context.new_page()
    context.close()


class TestWithoutScripts:
    def test_the_whole_way(self, without_scripts, fresh_server):
        go_the_whole_way(without_scripts, fresh_server.url)
        expect(without_scripts.locator("h1")).to_contain_text("Your programme")
