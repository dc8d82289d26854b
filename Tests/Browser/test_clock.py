"""The clock of a self-test where a browser slows the page down, and across the room."""

import time

import pytest
from playwright.sync_api import expect

from journey import FIXED, HOLD
from sound_card import LEAD_SECONDS, asked, open_choices, start, tones  # noqa: F401

pytestmark = [pytest.mark.alone, pytest.mark.usefixtures("desk_worker")]


def within_a_tenth(value, shortest, longest):
    return shortest - 0.1 <= value <= longest + 0.1


def hold(page, meanwhile):
    """Holds by the clock of this process, with what happens meanwhile; the written and the real time."""
    clock = start(page)
    page.locator(".clock[data-state=running]").wait_for()
    written = page.locator("#" + clock.get_attribute("data-target"))
    went = page.evaluate("performance.now()"), time.monotonic()
    meanwhile()
    before = time.monotonic()
    clock.locator("[data-part=stop]").dispatch_event("click")
    after = time.monotonic()
    expect(clock).to_have_attribute("data-state", "over")
    # How long the clock had run when the stopwatch of this process began, by the planned start.
    began = page.evaluate("window.tones.find(tone => tone.pitch === 880).at")
    head = (went[0] - began) / 1000
    return float(written.input_value()), head + before - went[1], head + after - went[1]


@pytest.mark.parametrize("rate", [1, 8])
def test_a_slow_computer_measures_the_true_time(page, server, asked, rate):
    page.goto(server.url + HOLD)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
    written, shortest, longest = hold(page, lambda: page.wait_for_timeout(2200))
    assert within_a_tenth(written, shortest, longest), (written, shortest, longest)


def test_a_page_that_the_browser_froze_measures_the_true_time(page, server, asked):
    page.goto(server.url + HOLD)
    session = page.context.new_cdp_session(page)

    def freeze():
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        time.sleep(2)
        session.send("Page.setWebLifecycleState", {"state": "active"})

    written, shortest, longest = hold(page, freeze)
    assert shortest > 2
    assert within_a_tenth(written, shortest, longest), (written, shortest, longest)


def test_a_tab_in_the_background_ends_at_its_moment(page, server, asked):
    """Browsers let the timers of such a tab fire once a minute; here they never fire at all."""
    page.add_init_script("window.setInterval = () => 0;")
    page.route("**" + FIXED, shortened)
    page.goto(server.url + FIXED)
    page.evaluate(
        """() => {
          const clock = document.querySelector('.clock');
          new MutationObserver(() => { (window.seen ??= {})[clock.dataset.state] ??= performance.now(); })
            .observe(clock, { attributes: true, attributeFilter: ['data-state'] });
        }"""
    )
    start(page)
    page.locator(".clock[data-state=over]").wait_for(timeout=20_000)
    seen = page.evaluate("window.seen")
    go, end = (tone["at"] for tone in tones(page)[:2])
    assert abs(end - go - 6000) <= 5
    assert abs(seen["over"] - end) <= 100, (seen, end)
    assert abs(seen["running"] - go) <= 100, (seen, go)


def shortened(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('data-seconds="30"', 'data-seconds="6"'))


def test_a_computer_that_slept_is_noticed(page, server, asked):
    page.goto(server.url + HOLD)
    clock = start(page)
    page.locator(".clock[data-state=running]").wait_for()
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 90_000; }")
    clock.locator("[data-part=stop]").click()
    assert "The computer slept" in clock.locator("[data-part=said]").inner_text()


# The clock across the room


def test_whoever_chose_nothing_has_ten_seconds_to_get_into_place(browser, server):
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + HOLD)
    assert page.locator("#lead").input_value() == "10"
    assert start(page).locator("[data-part=digits]").inner_text() in ("10", "9")
    context.close()


def test_there_is_time_to_get_into_place_and_it_is_kept(page, server, asked):
    page.clock.install(time="2026-11-22T08:00:00")
    page.goto(server.url + HOLD)
    page.clock.pause_at("2026-11-22T09:00:00")
    open_choices(page)
    page.locator("#lead").select_option("20")
    clock = start(page)
    assert clock.locator("[data-part=digits]").inner_text() == "20"
    page.clock.run_for(19_000)
    assert clock.get_attribute("data-state") == "ready"
    page.clock.run_for(1100)
    assert clock.get_attribute("data-state") == "running"
    clock.locator("[data-part=stop]").click()
    page.reload()
    assert page.locator("#lead").input_value() == "20"


@pytest.mark.parametrize("size", [(390, 844), (1280, 800)])
def test_the_digits_fill_the_screen_on_wish(page, server, asked, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(server.url + FIXED)
    clock = page.locator(".clock").first
    clock.locator("[data-part=fill]").click()
    page.wait_for_function("document.fullscreenElement?.classList.contains('clock')")
    digits = clock.locator("[data-part=digits]")
    # The height of the letters themselves is about seven tenths of their size.
    height = digits.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
    assert height >= (240 if size[0] < 400 else 400)
    inside = digits.bounding_box()
    assert inside["x"] >= 0 and inside["x"] + inside["width"] <= size[0]
    clock.locator("[data-part=start]").click()
    page.locator(".clock[data-state=running]").wait_for()
    page.keyboard.press("Space")
    assert digits.inner_text() == "1"
    clock.locator("[data-part=stop]").click()
    clock.locator("[data-part=fill]").click()
    page.wait_for_function("!document.fullscreenElement")
    expect(clock.locator("[data-part=fill]")).to_contain_text("Fill the screen")


def test_the_next_side_may_begin_before_the_rest_is_over(page, server, asked):
    page.clock.install(time="2026-11-22T08:00:00")
    page.goto(server.url + HOLD)
    page.clock.pause_at("2026-11-22T09:00:00")
    first = start(page)
    page.clock.run_for((LEAD_SECONDS + 10) * 1000)
    first.locator("[data-part=stop]").click()
    second = start(page, 1)
    page.clock.run_for((LEAD_SECONDS + 7) * 1000)
    second.locator("[data-part=stop]").click()
    assert page.locator("#" + second.get_attribute("data-target")).input_value() == "7"


def test_by_keyboard_alone_from_the_sound_to_the_result(page, server, asked):
    page.goto(server.url + FIXED)
    page.locator(".sound summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.get_by_label("Tones only", exact=True).evaluate("e => e === document.activeElement")
    page.keyboard.press("ArrowRight")
    assert page.get_by_label("Silent", exact=True).is_checked()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "lead"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.part") == "start"
    page.keyboard.press("Enter")
    page.locator(".clock[data-state=running]").wait_for()
    for _ in range(3):
        page.keyboard.press("Space")
    stop = page.locator("[data-part=stop]").first
    stop.focus()
    page.keyboard.press("Enter")
    field = page.locator("#" + page.locator(".clock").first.get_attribute("data-target"))
    assert field.input_value() == "3"


def test_a_second_start_by_mistake_takes_no_result_away(page, server, asked):
    page.goto(server.url + HOLD)
    clock = page.locator(".clock").first
    field = page.locator("#" + clock.get_attribute("data-target"))
    field.fill("31")
    # Stopped before it began.
    clock.locator("[data-part=start]").click()
    clock.locator("[data-part=stop]").click()
    expect(clock.locator("[data-part=digits]")).to_have_text("31")
    expect(clock.locator("[data-part=said]")).to_contain_text("The box below still holds 31")
    back = clock.locator("[data-part=back]")
    expect(back).to_be_hidden()
    # And stopped at once.
    clock.locator("[data-part=start]").click()
    page.locator(".clock[data-state=running]").first.wait_for()
    clock.locator("[data-part=stop]").click()
    expect(field).not_to_have_value("31")
    expect(back).to_have_text("Put 31 back" + (back.locator(".hidden-word").text_content() or ""))
    # A third start, stopped before it began, does not take the offer away.
    clock.locator("[data-part=start]").click()
    clock.locator("[data-part=stop]").click()
    expect(back).to_contain_text("Put 31 back")
    back.click()
    expect(field).to_have_value("31")
    expect(clock.locator("[data-part=digits]")).to_have_text("31")
    expect(back).to_be_hidden()
