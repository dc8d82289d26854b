"""A self-test in the browser: clock, counter and form; the answer and the programme on small screens.

The clock of the browser is set by hand where a test would otherwise have to wait.
"""

import re

import pytest
from playwright.sync_api import expect

from journey import COUNT, FIXED, HOLD, READY_SECONDS, keep_result, press

pytestmark = pytest.mark.usefixtures("desk_worker")


def clock_of(page):
    """The first side's clock, its field, and how to say what state it is in."""
    clock = page.locator(".clock").first
    return clock, page.locator("#" + clock.get_attribute("data-target"))


def start(clock):
    clock.locator("[data-part=start]").click()
    assert clock.get_attribute("data-state") == "ready"


def open_with_set_clock(page, address):
    """The page's time then goes on only when the test says so, however busy the machine is."""
    page.clock.install(time="2026-11-22T08:00:00")
    page.goto(address)
    page.clock.pause_at("2026-11-22T09:00:00")
    return clock_of(page)


@pytest.mark.alone
def test_a_hold_is_measured_within_a_tenth_of_a_second(page, server):
    page.goto(server.url + HOLD)
    clock, field = clock_of(page)
    clock.evaluate(
        """element => {
          window.seen = {};
          new MutationObserver(() => { window.seen[element.dataset.state] ??= performance.now(); })
            .observe(element, { attributes: true, attributeFilter: ['data-state'] });
          const at = (part, name) => element.querySelector(`[data-part=${part}]`).addEventListener(
            'click', () => { window.seen[name] = performance.now(); }, { capture: true });
          at('start', 'pressed');
          at('stop', 'stopped');
        }"""
    )
    start(clock)
    page.locator(".clock[data-state=running]").wait_for()
    page.wait_for_timeout(1730)
    clock.locator("[data-part=stop]").click()
    page.locator(".clock[data-state=over]").wait_for()
    seen = page.evaluate("window.seen")
    # The tone that says go is planned from the moment of the press; what the page shows comes later, on a
    # busy machine by more than the tenth.
    real = (seen["stopped"] - seen["pressed"]) / 1000 - READY_SECONDS
    assert real > 1.7
    assert abs(float(field.input_value()) - real) <= 0.1
    assert (seen["running"] - seen["pressed"]) / 1000 >= READY_SECONDS - 0.1


def test_a_page_that_was_asleep_still_tells_the_true_time(page, server):
    clock, field = open_with_set_clock(page, server.url + HOLD)
    start(clock)
    page.clock.run_for(READY_SECONDS * 1000 + 100)
    assert clock.get_attribute("data-state") == "running"
    page.clock.fast_forward(20_000)
    clock.locator("[data-part=stop]").click()
    assert abs(float(field.input_value()) - 20.1) <= 0.1


def test_a_hold_ends_at_its_cap(page, server):
    clock, field = open_with_set_clock(page, server.url + HOLD)
    start(clock)
    page.clock.run_for((READY_SECONDS + 46) * 1000)
    assert clock.get_attribute("data-state") == "over"
    assert field.input_value() == "45"
    assert "longest" in clock.locator("[data-part=said]").inner_text()


def test_the_space_bar_stops_a_hold_and_does_not_scroll(page, server):
    clock, field = open_with_set_clock(page, server.url + HOLD)
    start(clock)
    page.clock.run_for((READY_SECONDS + 10) * 1000)
    page.evaluate("document.activeElement.blur()")
    before = page.evaluate("scrollY")
    page.keyboard.press("Space")
    assert clock.get_attribute("data-state") == "over"
    assert page.evaluate("scrollY") == before
    assert abs(float(field.input_value()) - 10) <= 0.1


def test_taps_and_the_space_bar_count_within_the_time(page, server):
    clock, field = open_with_set_clock(page, server.url + FIXED)
    face = clock.locator("[data-part=face]")
    assert face.is_disabled()
    start(clock)
    page.keyboard.press("Space")
    page.clock.run_for((READY_SECONDS + 1) * 1000)
    page.keyboard.press("Space")
    face.click()
    # A finger that shakes taps twice.
    face.click()
    page.clock.run_for(300)
    face.click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Space")
    assert face.locator("[data-part=digits]").inner_text() == "4"
    clock.get_by_role("button", name=re.compile("Take one off")).click()
    page.clock.run_for(30_000)
    assert clock.get_attribute("data-state") == "over"
    assert field.input_value() == "3"
    assert "Time is up" in clock.locator("[data-part=said]").inner_text()


def test_whoever_counts_alone_finds_the_field_untouched(page, server):
    clock, field = open_with_set_clock(page, server.url + FIXED)
    start(clock)
    page.clock.run_for((READY_SECONDS + 31) * 1000)
    assert field.input_value() == ""
    assert "how many you did" in clock.locator("[data-part=said]").inner_text()


def test_the_counter_without_a_clock_ends_at_the_most_the_test_counts(page, server):
    clock, field = open_with_set_clock(page, server.url + COUNT)
    start(clock)
    page.clock.run_for((READY_SECONDS + 1) * 1000)
    for _ in range(31):
        page.keyboard.press("Space")
    assert clock.get_attribute("data-state") == "over"
    assert field.input_value() == "30"


def test_stopping_before_the_start_measures_nothing(page, server):
    clock, field = open_with_set_clock(page, server.url + HOLD)
    start(clock)
    page.clock.run_for(1000)
    clock.locator("[data-part=stop]").click()
    assert clock.get_attribute("data-state") == "idle"
    assert field.input_value() == ""


def test_one_clock_runs_at_a_time(page, server):
    first, _ = open_with_set_clock(page, server.url + FIXED)
    second = page.locator(".clock").nth(1)
    start(first)
    page.clock.run_for((READY_SECONDS + 2) * 1000)
    start(second)
    assert first.get_attribute("data-state") == "over"


def test_a_problem_is_said_at_the_top_and_at_the_field_and_nothing_is_lost(page, server, axe):
    page.goto(server.url + HOLD)
    _, field = clock_of(page)
    name = field.get_attribute("name")
    field.fill("as long as I could")
    page.locator(f"#{name.replace('value', 'felt')}-7").check(force=True)
    keep_result(page)
    link = page.locator(".summary a").first
    assert link.get_attribute("href") == f"#{name}"
    link.click()
    assert page.evaluate("document.activeElement.id") == name
    assert page.locator(f"#{name}").input_value() == "as long as I could"
    assert page.locator(f"#{name.replace('value', 'felt')}-7").is_checked()
    axe(page)


def test_the_form_works_without_scripts(browser, server):
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/tests/chair-stand")
    assert not page.locator(".clock").is_visible()
    assert page.get_by_text("use a kitchen timer or a clock with a second hand").is_visible()
    page.locator("#value").fill("12")
    page.locator("#felt-6").check(force=True)
    keep_result(page)
    assert page.url.startswith(server.url + "/tests?")
    assert page.locator(".summary").count() == 0
    context.close()


def test_not_today_holds_for_the_day_through_the_menu_and_can_be_taken_back(page, server):
    page.goto(server.url + FIXED)
    name = page.locator(".test-name").inner_text()
    press(page, "Not today")
    assert page.url.startswith(server.url + "/tests?")
    page.goto(server.url + "/")
    page.get_by_role("link", name="Tests", exact=True).first.click()
    waiting = page.locator("#postponed")
    expect(waiting).to_contain_text(name)
    assert page.locator(f"main a[href='{FIXED}']").count() == 0
    waiting.get_by_role("button", name=name).click()
    expect(page.locator("#postponed")).to_have_count(0)
    assert page.locator(f"main a[href='{FIXED}']").count() == 1


def test_an_answer_tapped_by_mistake_can_be_taken_away(page, server, axe):
    page.goto(server.url + COUNT)
    left = page.locator("fieldset", has=page.locator("#felt-left-4"))
    away = left.get_by_role("button", name="Take this answer away")
    expect(away).to_be_hidden()
    page.locator("#felt-left-4").check(force=True)
    expect(away).to_be_visible()
    axe(page)
    away.click()
    expect(away).to_be_hidden()
    assert not page.locator("#felt-left-4").is_checked()
    # The copy that survives a reload has forgotten it too.
    page.reload()
    assert not page.locator("#felt-left-4").is_checked()
    page.locator("#value-right").fill("12")
    keep_result(page)
    expect(page).to_have_url(re.compile("said=test"))


@pytest.mark.parametrize("path", [HOLD, COUNT, FIXED])
def test_every_kind_of_test_is_accessible_and_fits_a_narrow_screen(page, server, axe, path):
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    for summary in page.locator("summary").all():
        if summary.is_visible():
            summary.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)


def test_every_dot_hangs_from_one_line(page, server):
    for width in (320, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(server.url + "/answer")
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        charts = page.evaluate(
            """() => [...document.querySelectorAll('.plumb-chart')].map(chart =>
              ['.plumb-mark', '.plumb-bob'].map(part => [...chart.querySelectorAll(part)].map(mark => {
                const box = mark.getBoundingClientRect();
                return Math.round(box.left + box.width / 2);
              })))"""
        )
        assert charts
        for marks, bobs in charts:
            assert marks and len(bobs) == 1
            assert all(abs(place - bobs[0]) <= 1 for place in marks), (width, charts)


def test_words_on_the_chart_are_never_small(page, server):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + "/answer")
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('.plumb-chart span')]
          .map(word => parseFloat(getComputedStyle(word).fontSize))"""
    )
    assert sizes and min(sizes) >= 16


def test_paper_shows_boxes_to_tick_and_no_navigation(page, server):
    page.goto(server.url + "/programme")
    assert not page.locator(".tick").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".tick").first.is_visible()
    assert page.locator(".exercise").first.is_visible()
    assert not page.locator(".head").is_visible()
    assert not page.locator("summary").first.is_visible()
