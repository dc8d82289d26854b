"""Each built-in person goes the whole way by the pages, and comes to what their file says.

Every page is reloaded before it is answered, and left and come back to afterwards; the program is
stopped and started again at each step, and on the person's second day it starts with that day.
"""

import contextlib
import json
import re
import subprocess

import pytest

from built_in import Keyboard, Mouse, Person, answer, note
from serving import free_port, serving

TODAY = "2026-11-28"

MANNERS = {
    "desk-sciatica": dict(color_scheme="dark"),
    "knee-replacement-no-floor": dict(java_script_enabled=False),
    "ninety-two": dict(),
    "stenosis-unsteady": dict(viewport={"width": 320, "height": 640}),
}


class Computer:
    """A computer on which the program is started again and again, with one folder and one port."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.port = binary, folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.running = contextlib.ExitStack()

    def start(self, day):
        self.running.close()
        self.running.enter_context(
            serving(self.binary, data=self.folder, port=self.port, more=["--today", day])
        )

    def ask(self, *words, given):
        done = subprocess.run(
            [self.binary, *words, "--today", TODAY], input=given, capture_output=True, check=True
        )
        return json.loads(done.stdout)


@pytest.fixture
def computer(request, tmp_path):
    computer = Computer(request.config.getoption("--binary"), tmp_path / "data")
    with computer.running:
        yield computer


@pytest.mark.parametrize("name", MANNERS)
def test_the_whole_way_of_a_built_in_person(browser, computer, axe, name):
    manner = MANNERS[name]
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", **manner)
    page = context.new_page()
    hand = Keyboard(page) if name == "ninety-two" else Mouse(page)
    person = Person(computer.binary, name, TODAY)
    days = person.days()

    computer.start(days[0])
    page.goto(computer.url)
    hand.follow("Begin with the safety questions")
    while not re.search(r"/tests$", page.url):
        seen = page.url
        page.reload()
        if answer(page, hand, person):
            if seen != page.url:
                page.go_back()
                assert page.url == seen, f"back leads from {seen} to {page.url}"
                page.go_forward()
        else:
            hand.follow(re.compile("^(Continue|Go on)"))
        assert page.url != seen, f"nothing leads on from {seen}: {page.locator('main').inner_text()}"
        assert_fits(page)
        computer.start(days[0])

    for day in days:
        computer.start(day)
        page.goto(computer.url + "/tests")
        if page.url.endswith("/today?then=tests") or "/today" in page.url:
            answer(page, hand, person)
        for id, tries in person.attempts(day).items():
            page.goto(f"{computer.url}/tests/{id}")
            assert page.locator("main form").count(), f"{id}: {page.locator('main').inner_text()}"
            note(page, hand, tries)
            assert "/tests?said=" in page.url, f"{id}: {page.locator('main').inner_text()}"
            assert_fits(page)

    computer.start(TODAY)
    exported = context.request.get(computer.url + "/yours/export").body()
    same = [computer.ask("assess", "-", "--json", given=file) for file in (person.file, exported)]
    for part in ("answer", "findings", "groups", "pairs", "showDoctor"):
        assert same[0][part] == same[1][part], part
    page.goto(computer.url + "/answer")
    text = " ".join(page.locator("main").inner_text().split())
    for finding in same[1]["findings"]:
        assert finding["sentence"] in text
    weeks = [computer.ask("plan", "-", "--json", given=file) for file in (person.file, exported)]
    lines = [[e["id"] for s in week["sessions"] for e in s["exercises"]] for week in weeks]
    assert lines[0] == lines[1]
    page.goto(computer.url + "/programme")
    if "/today" in page.url:
        answer(page, hand, person)
    for fold in page.locator(".session-fold:not([open]) > summary").all()[::-1]:
        fold.focus()
        fold.press("Enter")
    week = " ".join(page.locator("main").inner_text().split())
    for session in weeks[1]["sessions"]:
        for exercise in session["exercises"]:
            assert exercise["name"] in week
    assert_fits(page)
    if manner.get("java_script_enabled", True):
        axe(page)
    context.close()


def assert_fits(page):
    """Nothing scrolls sideways."""
    widths = [
        page.locator("html").evaluate(f"e => e.{side}Width") for side in ("scroll", "client")
    ]
    assert widths[0] <= widths[1], f"{page.url}: {widths}"
