"""Two windows answer the form of one self-test: nothing is lost, and what is said is so."""

import json
import re

import pytest
from playwright.sync_api import expect

from journey import COUNT, FIXED, HOLD, keep_result, press, say_it_was_over

# Without sides, so that its form asks the same once a result is stored.
WHOLE = "/tests/chair-stand"

pytestmark = pytest.mark.usefixtures("desk_worker")


def kept(page, server, test):
    """The numbers that are stored of a test."""
    record = json.loads(page.request.get(server.url + "/yours/export").body())
    found = [entry.get("attempted", entry) for entry in record["entries"]]
    return [entry["value"] for entry in found if entry.get("test") == test and "value" in entry]


def two_windows(page, server, address, first, second):
    page.goto(server.url + address)
    other = page.context.new_page()
    other.goto(server.url + address)
    for window, number in ((page, first), (other, second)):
        window.locator("input[name^=value]").first.fill(number)
    return other


def test_the_second_window_says_what_is_stored_and_keeps_its_own_number(page, server, axe):
    test = WHOLE.rsplit("/", 1)[1]
    before = kept(page, server, test)
    other = two_windows(page, server, WHOLE, "9", "11")
    keep_result(page)
    expect(other.locator(".is-sent")).to_contain_text("another window")
    say_it_was_over(other)
    other.get_by_role("button", name="Keep this result").click()
    expect(other.locator("h1")).to_have_text("A result of this test is stored already")
    expect(other.locator("main")).to_contain_text(re.compile("Stored is: .*9 repetitions"))
    expect(other.locator("main")).to_contain_text(re.compile("is not stored: .*11 repetitions"))
    axe(other)
    assert kept(page, server, test) == before + [9]
    # What was not stored waits in its form, and does not any more once it is stored.
    other.goto(server.url + WHOLE)
    expect(other.locator("#value")).to_have_value("11")
    keep_result(other)
    assert kept(page, server, test) == before + [9, 11]
    other.goto(server.url + WHOLE)
    expect(other.locator("#value")).to_have_value("")


def test_what_clashes_is_kept_as_one_more_try_with_one_press(page, server):
    test = WHOLE.rsplit("/", 1)[1]
    before = kept(page, server, test)
    other = two_windows(page, server, WHOLE, "10", "12")
    keep_result(page)
    keep_result(other)
    press(other, "Keep this one too")
    expect(other).to_have_url(re.compile(r"/tests\?said=test"))
    assert kept(page, server, test) == before + [10, 12]
    other.goto(server.url + WHOLE)
    expect(other.locator("#value")).to_have_value("")


def test_two_windows_at_the_same_moment_store_one_and_tell_of_the_other(page, server):
    test = FIXED.rsplit("/", 1)[1]
    before = kept(page, server, test)
    other = two_windows(page, server, FIXED, "8", "10")
    for window in (page, other):
        say_it_was_over(window)
    for window in (page, other):
        window.evaluate(
            "setTimeout(() => document.querySelector('#attempt .acts .big').click(), 300)"
        )
    for window in (page, other):
        expect(window.locator("#attempt")).to_have_count(0)
    titles = sorted(window.locator("h1").inner_text() for window in (page, other))
    assert "A result of this test is stored already" in titles, titles
    assert len(kept(page, server, test)) == len(before) + 1


def test_after_a_reload_the_clock_says_what_the_box_says(page, server):
    for address, number in ((COUNT, "7"), (HOLD, "12.5")):
        page.goto(server.url + address)
        clock = page.locator(".clock").first
        field = page.locator("#" + clock.get_attribute("data-target"))
        field.fill(number)
        page.reload()
        expect(field).to_have_value(number)
        expect(clock.locator("[data-part=digits]")).to_have_text(number)
        expect(clock.locator("[data-part=words]")).to_contain_text("in the box below")
        field.fill("")
        expect(clock.locator("[data-part=words]")).to_have_text(re.compile("not started"))
        expect(clock.locator("[data-part=digits]")).to_have_text("0")
