"""What stands on the page of a self-test outlives a reload, Escape, an early stop and a second window."""

import pytest
from playwright.sync_api import expect

from journey import COUNT, FIXED, HOLD, READY_SECONDS, keep_result, say_it_was_over

pytestmark = pytest.mark.usefixtures("desk_worker")


def running(page, address, seconds=1):
    """The first side's clock, running for so long by a clock that only the test moves."""
    page.clock.install(time="2026-11-22T08:00:00")
    page.goto(address)
    page.clock.pause_at("2026-11-22T09:00:00")
    clock = page.locator(".clock").first
    clock.locator("[data-part=start]").click()
    page.clock.run_for((READY_SECONDS + seconds) * 1000)
    expect(clock).to_have_attribute("data-state", "running")
    return clock, page.locator("#" + clock.get_attribute("data-target"))


def part(clock, name):
    return clock.locator(f"[data-part={name}]")


def test_a_count_goes_on_after_a_reload(page, server, axe):
    clock, field = running(page, server.url + COUNT)
    for _ in range(7):
        page.keyboard.press("Space")
    page.reload()
    expect(part(clock, "kept")).to_contain_text("You had counted 7")
    # It waits by the clock of the page.
    page.clock.resume()
    axe(page)
    part(clock, "on").click()
    page.keyboard.press("Space")
    expect(part(clock, "digits")).to_have_text("8")
    part(clock, "stop").click()
    assert field.input_value() == "8"
    page.reload()
    assert field.input_value() == "8"
    expect(page.locator(".is-back")).to_contain_text("not stored yet")
    expect(part(clock, "kept")).to_be_hidden()


def test_a_hold_runs_on_over_a_reload_or_is_kept_as_it_was(page, server):
    clock, field = running(page, server.url + HOLD, seconds=12)
    page.reload()
    expect(part(clock, "take")).to_have_text("Keep 12 seconds")
    page.clock.run_for(3000)
    part(clock, "on").click()
    expect(part(clock, "digits")).to_have_text("15")
    page.reload()
    part(clock, "take").click()
    assert field.input_value() == "15"


def test_time_that_ran_out_meanwhile_leaves_the_number_and_no_way_on(page, server):
    clock, field = running(page, server.url + FIXED)
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    page.reload()
    expect(part(clock, "on")).to_have_text("Go on from 2")
    page.clock.run_for(40_000)
    page.reload()
    expect(part(clock, "on")).to_be_hidden()
    part(clock, "take").click()
    assert field.input_value() == "2"


def test_an_early_stop_does_not_say_that_the_time_was_up(page, server):
    clock, field = running(page, server.url + FIXED)
    ending = page.locator(f"[name={field.get_attribute('name').replace('value', 'ending')}]")
    page.keyboard.press("Space")
    page.clock.run_for(120_000)
    expect(ending.first).to_be_checked()
    # Again, and this time not to the end.
    part(clock, "start").click()
    page.clock.run_for((READY_SECONDS + 1) * 1000)
    page.keyboard.press("Space")
    part(clock, "stop").click()
    expect(part(clock, "said")).to_contain_text("Say below why you stopped")
    expect(ending.first).not_to_be_checked()
    page.reload()
    expect(ending.first).not_to_be_checked()
    page.get_by_role("button", name="Keep this result").click()
    expect(page.locator(".trouble")).to_contain_text("Choose why you stopped")
    assert field.input_value() == "1"
    page.get_by_label("it hurt", exact=True).first.check()
    expect(page.locator(".trouble")).to_have_count(0)


def test_the_count_is_large_on_the_full_screen_and_escape_loses_nothing(page, server):
    clock, field = running(page, server.url + FIXED)
    part(clock, "fill").click()
    page.wait_for_function("document.fullscreenElement?.classList.contains('clock')")
    page.keyboard.press("Space")
    # Beside the big button, where there is nothing else.
    box = clock.bounding_box()
    page.mouse.click(box["x"] + 3, box["y"] + 3)
    expect(part(clock, "digits")).to_have_text("2")
    expect(part(clock, "words")).to_have_text("29 seconds left")
    part(clock, "mute").click()
    expect(part(clock, "mute")).to_contain_text("Sound on")
    # A test's keyboard does not reach the browser's own Escape: this is what Escape does.
    page.evaluate("document.exitFullscreen()")
    page.wait_for_function("!document.fullscreenElement")
    expect(part(clock, "said")).to_contain_text("nothing was lost")
    page.keyboard.press("Space")
    expect(part(clock, "digits")).to_have_text("3")
    page.clock.run_for(30_000)
    assert field.input_value() == "3"


def test_a_second_window_is_told_that_a_result_was_sent(page, server):
    page.goto(server.url + COUNT)
    second = page.context.new_page()
    second.goto(server.url + COUNT)
    for one in (page, second):
        one.locator("input[name^=value]").first.fill("9")
    keep_result(second)
    expect(page.locator(".is-sent")).to_contain_text("another window")
    assert page.locator("input[name^=value]").first.input_value() == "9"


def wrote(page, server, address=COUNT, text="11"):
    page.goto(server.url + address)
    field = page.locator("input[name^=value]").first
    field.fill(text)
    return field


def test_an_error_page_or_not_today_stores_nothing_and_loses_nothing(page, server):
    field = wrote(page, server)
    page.route("**/tests/*", lambda route: route.abort())
    say_it_was_over(page)
    page.get_by_role("button", name="Keep this result").click()
    page.wait_for_url("chrome-error://**")
    page.unroute("**/tests/*")
    page.goto(server.url + "/tests")
    page.goto(server.url + COUNT)
    expect(field).to_have_value("11")
    page.get_by_role("button", name="Not today").click()
    page.wait_for_url("**/tests?*")
    page.goto(server.url + COUNT)
    expect(field).to_have_value("11")


def test_what_another_form_stored_takes_no_copy_away_that_failed_to_be_sent(page, server):
    field = wrote(page, server)
    page.route("**/tests/*", lambda route: route.abort())
    say_it_was_over(page)
    page.get_by_role("button", name="Keep this result").click()
    page.wait_for_url("chrome-error://**")
    page.unroute("**/tests/*")
    page.goto(server.url + "/tests/chair-stand")
    page.locator("#value").fill("12")
    keep_result(page)
    page.wait_for_url("**/tests?said=test**")
    copies = page.evaluate("Object.keys(sessionStorage)")
    assert [key for key in copies if key.startswith("plumbline.kept.")] == [f"plumbline.kept.{COUNT}"]
    page.goto(server.url + COUNT)
    expect(field).to_have_value("11")
    expect(page.locator(".is-back")).to_contain_text("not stored yet")
    # Now it is sent, and its own copy goes; what is written anew afterwards waits again.
    keep_result(page)
    page.wait_for_url("**/tests?said=test**")
    assert not page.evaluate(f"sessionStorage.getItem('plumbline.kept.{COUNT}')")
    address = page.url
    page.goto(server.url + "/tests/chair-stand")
    page.locator("#value").fill("13")
    page.goto(address)
    page.goto(server.url + "/tests/chair-stand")
    expect(page.locator("#value")).to_have_value("13")


def test_what_came_back_with_questions_is_whole_after_another_visit(page, server):
    field = wrote(page, server, text="x")
    pain = page.locator("input[type=radio][name^=pain]").nth(1)
    pain.check(force=True)
    say_it_was_over(page)
    page.get_by_role("button", name="Keep this result").click()
    expect(page.locator(".summary")).to_be_visible()
    # The words are there before the scripts: what is left within that moment is not kept.
    page.wait_for_load_state()
    field.fill("11")
    page.goto(server.url + COUNT)
    expect(field).to_have_value("11")
    expect(pain).to_be_checked()


def test_back_to_a_test_that_came_back_finds_what_was_written(page, server):
    field = wrote(page, server, text="x")
    keep_result(page)
    expect(page.locator(".summary")).to_be_visible()
    page.goto(server.url + "/library")
    page.go_back()
    expect(field).to_have_value("x")
    page.reload()
    expect(field).to_have_value("x")


def test_going_on_is_judged_at_the_press(page, server):
    clock, field = running(page, server.url + FIXED)
    page.keyboard.press("Space")
    page.reload()
    expect(part(clock, "on")).to_be_visible()
    page.clock.run_for(300_000)
    part(clock, "on").click()
    expect(part(clock, "on")).to_be_hidden()
    expect(part(clock, "take")).to_be_focused()
    assert field.input_value() == ""


def test_the_page_after_erasing_takes_every_copy_away(page, server):
    wrote(page, server)
    page.goto(server.url + "/yours/erase")
    page.locator("main form input:not([type=hidden])").first.check(force=True)
    page.get_by_role("button", name="Erase everything").click()
    page.wait_for_url("**/yours/erased")
    assert page.evaluate("Object.keys(sessionStorage)") == []
