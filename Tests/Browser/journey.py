"""Steps that several browser tests take, each by clicking what a person would click."""

import re
import subprocess

from playwright.sync_api import expect

# One self-test of each kind of clock, of which the built-in desk worker may do all.
HOLD = "/tests/seated-heel-dig"
COUNT = "/tests/side-lying-leg-lift"
FIXED = "/tests/standing-leg-lift-to-side"
READY_SECONDS = 5


def press(page, name):
    """Presses a button that sends a form, and waits for the page that answers it: whatever follows
    (back, reload, another address) would otherwise race with the form still on its way."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def follow(page, name):
    """Follows the first link of that name and waits for its page."""
    with page.expect_navigation():
        page.get_by_role("link", name=name).first.click()


def answer_screen_page(page, yes=()):
    """Answers every question of one topic with no, those whose legend holds a word of `yes` with yes."""
    for fieldset in page.locator("main fieldset.ask").all():
        legend = fieldset.locator("legend").first.inner_text()
        said = "Yes" if any(word in legend for word in yes) else "No"
        fieldset.get_by_label(said, exact=True).check()
    press(page, "Continue")


def answer_screen(page, yes=(), age="63"):
    while re.search(r"/screen/\d+$", page.url):
        answer_screen_page(page, yes)
    if page.url.endswith("/about"):
        page.get_by_label("How old are you?").fill(age)
        page.get_by_label("With women").check()
        press(page, "Continue")


def answer_limits(page, cannot=()):
    """Can do everything, except what a legend with a word of `cannot` asks."""
    while re.search(r"/limits/\d+$", page.url):
        for fieldset in page.locator("main fieldset.ask").all():
            legend = fieldset.locator("legend").first.inner_text()
            asks_can = legend.startswith("Can ")
            cant = any(word in legend for word in cannot)
            fieldset.get_by_label("Yes" if asks_can != cant else "No", exact=True).first.check()
        press(page, "Continue")


def answer_day(page, yes=()):
    """Answers the habits with a word of `yes` in their question with yes, and leaves out the others."""
    expect(page.locator("h1")).to_have_text("Your day")
    for word in yes:
        page.locator("fieldset", has_text=word).get_by_label("Yes", exact=True).check()
    press(page, "Continue")


def say_it_was_over(page):
    """Chooses, on each side that has a result and no reason yet, that it came to its own end."""
    for choice in page.locator("#attempt input[name^=ending][value=finished]").all():
        ending = choice.get_attribute("name")
        result = page.locator(f"[name={ending.replace('ending', 'value')}]")
        given = result.evaluate_all(
            "fields => fields.some(field => field.type === 'radio' ? field.checked : field.value)"
        )
        if given and not page.locator(f"[name={ending}]:checked").count():
            choice.check(force=True)


def keep_result(page):
    """Keeps what was written on a test's page, and waits for the page that answers it."""
    say_it_was_over(page)
    press(page, "Keep this result")


def do_one_test(page, left="12", right="9"):
    """Opens the next test and writes down a result for whatever it asks."""
    follow(page, "Go to this test")
    heading = page.locator("h1").inner_text()
    for name, value in (("value-left", left), ("value-right", right), ("value", left)):
        field = page.locator(f"input[type=text][name={name}]")
        if field.count():
            field.fill(value)
        choice = page.locator(f"input[type=radio][name={name}]")
        if choice.count():
            choice.nth(1).check()
    keep_result(page)
    expect(page).to_have_url(re.compile(r"/tests\?said="))
    return heading


def go_the_whole_way(page, url):
    """From the first page to the programme."""
    page.goto(url)
    follow(page, "Begin with the safety questions")
    answer_screen(page)
    expect(page.locator("h1")).to_have_text("You can go on")
    follow(page, "Continue")
    page.locator("fieldset", has_text="How much does it hurt").get_by_label("5", exact=True).check()
    page.get_by_label("Is there more to say about it?").fill("low in the back")
    press(page, "Continue")
    page.get_by_label("Knee replacement").check()
    press(page, "Continue")
    page.get_by_label("Left", exact=True).check()
    when = page.locator("fieldset", has_text="left side: when?")
    for part, value in (("Month", "2"), ("Year", "2019")):
        when.get_by_label(part, exact=True).fill(value)
    press(page, "Continue")
    answer_day(page, yes=("smoke",))
    answer_limits(page, cannot=("floor", "knees"))
    page.get_by_label("How long may one session be?").fill("30")
    press(page, "Continue")
    page.get_by_label("What would you like to be able to do again?").fill("garden again")
    press(page, "Continue")
    page.get_by_label("Would a bed work instead?").check()
    press(page, "Continue")
    done = [do_one_test(page), do_one_test(page)]
    follow(page, re.compile("see your plumb line", re.I))
    expect(page).to_have_url(re.compile(r"/answer$"))
    follow(page, "See your programme")
    expect(page).to_have_url(re.compile(r"/programme$"))
    return done


def bring_example(browser, server, binary, name, folder):
    """Puts a built-in person's record on the server, with the question of the day answered."""
    example = subprocess.run([binary, "example", name], check=True, capture_output=True)
    file = folder / "record.json"
    file.write_bytes(example.stdout)
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/yours")
    page.set_input_files("#file", file)
    press(page, "Bring it here")
    page.goto(server.url + "/today")
    page.get_by_label("No, nothing is new").check()
    press(page, "Continue")
    context.close()
