"""Several people at one computer, in one browser and in two."""

import pytest
from playwright.sync_api import expect

from journey import press
from serving import serving


@pytest.fixture
def shared(request, browser):
    """A server with Ada, whose record a browser shows, and Ben."""
    with serving(request.config.getoption("--binary")) as running:
        context = browser.new_context(locale="en-GB", reduced_motion="reduce")
        page = context.new_page()
        page.goto(running.url + "/about")
        page.get_by_label("How old are you?").fill("70")
        press(page, "Continue")
        page.goto(running.url + "/people")
        page.get_by_label("What should we call you?").fill("Ada")
        press(page, "Keep your name")
        page.get_by_label("What should we call them?").fill("Ben")
        press(page, "Open a new record")
        expect(page.locator(".who")).to_contain_text("Ben")
        yield running, context, page
        context.close()


def choose(page, server, name):
    page.goto(server.url + "/people")
    with page.expect_navigation():
        page.locator("button.person", has_text=name).click()


def test_each_has_a_record_and_pages_say_whose_it_is(shared, axe):
    server, _, page = shared
    page.goto(server.url + "/about")
    assert page.get_by_label("How old are you?").input_value() == ""
    choose(page, server, "Ada")
    page.goto(server.url + "/about")
    assert page.get_by_label("How old are you?").input_value() == "70"
    expect(page.locator(".who")).to_contain_text("Ada")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(server.url + "/people")
        axe(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_two_windows_with_two_people_mix_nothing(shared):
    server, context, first = shared
    first.goto(server.url + "/about")
    first.get_by_label("How old are you?").fill("41")
    second = context.new_page()
    choose(second, server, "Ada")
    # The first window still shows Ben's page, while the browser shows Ada's record.
    press(first, "Continue")
    expect(first.locator("h1")).to_have_text("That page was Ben’s")
    second.goto(server.url + "/about")
    assert second.get_by_label("How old are you?").input_value() == "70"
    # What was typed is not lost: one press stores it where it belongs, and shows whose record it is.
    press(first, "Open Ben’s record and store it there")
    expect(first.locator(".who")).to_contain_text("Ben")
    second.goto(server.url + "/about")
    assert second.get_by_label("How old are you?").input_value() == "41"
    choose(second, server, "Ada")
    second.goto(server.url + "/about")
    assert second.get_by_label("How old are you?").input_value() == "70"


def test_another_browser_is_asked_who_is_there(shared, browser):
    server, _, _ = shared
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/about")
    expect(page.locator("h1")).to_have_text("Who is here?")
    with page.expect_navigation():
        page.locator("button.person", has_text="Ada").click()
    page.goto(server.url + "/about")
    assert page.get_by_label("How old are you?").input_value() == "70"
    page.goto(server.url + "/what-is-known")
    expect(page.locator("h1")).to_have_text("What is known")
    context.close()


def test_a_second_program_on_the_folder_says_where_the_first_one_answers(shared, request):
    import subprocess

    server, _, _ = shared
    done = subprocess.run(
        [request.config.getoption("--binary"), "serve", "--no-open", "--port", "0", "--data", server.data],
        capture_output=True, text=True, timeout=30,
    )
    assert done.returncode != 0
    assert server.url in done.stderr
    assert "--data" in done.stderr
