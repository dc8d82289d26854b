"""Gives the answers of a built-in person to whatever page asks, with the mouse or the keyboard alone."""

import json
import re
import subprocess


class Person:
    """What a built-in person's record says, by the fields of the pages."""

    def __init__(self, binary, name, today):
        done = subprocess.run(
            [binary, "example", name, "--today", today], capture_output=True, check=True
        )
        self.file = done.stdout
        self.entries = json.loads(done.stdout)["entries"]

    def all(self, key):
        return [entry for entry in self.entries if key in entry]

    def said(self, key):
        return {entry[key]: entry["answer"] for entry in self.all(key) if "answer" in entry}

    def last(self, key):
        answers = [entry for entry in self.all(key) if entry["kind"] == "answered"]
        return next((str(entry[key]) for entry in reversed(answers)), None)

    def days(self):
        return sorted({entry["day"] for entry in self.entries})

    def attempts(self, day):
        """The tests of a day in the order they were done, each with its sides."""
        tests = {}
        for entry in self.entries:
            if "test" in entry and entry["day"] == day and "ending" in entry:
                tests.setdefault(entry["test"], []).append(entry)
        return tests


class Mouse:
    """Clicks and types as most people do."""

    def __init__(self, page):
        self.page = page

    def choose(self, name, value):
        self.page.locator(f'input[name="{name}"][value="{value}"]').check()

    def set(self, name, value, wanted):
        self.page.locator(f'input[name="{name}"][value="{value}"]').set_checked(wanted)

    def write(self, name, text):
        self.page.locator(f'[name="{name}"]').fill(text)

    def send(self):
        with self.page.expect_navigation():
            self.page.locator("main form button:not(.plain):not([type=button])").first.click()

    def press(self, button):
        with self.page.expect_navigation():
            button.click()

    def follow(self, name):
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=name).first.click()


class Keyboard:
    """Reaches everything with Tab, arrows, space and Enter; the focus must be seen wherever it is."""

    MOST_TABS = 400

    def __init__(self, page):
        self.page = page

    def reach(self, wanted):
        """Presses Tab until the focus is on what `wanted` says, and sees that the focus shows."""
        for _ in range(self.MOST_TABS):
            if self.page.evaluate(f"(() => {{ const e = document.activeElement; return {wanted}; }})()"):
                shown = self.page.evaluate(
                    """(() => { let e = document.activeElement;
                    const seen = (e) => e && getComputedStyle(e).outlineStyle !== 'none';
                    return seen(e) || seen(e.closest('label')); })()"""
                )
                assert shown, f"the focus cannot be seen on {self.page.url}: {wanted}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {wanted} on {self.page.url}")

    def choose(self, name, value):
        self.reach(f"e.name === {json.dumps(name)}")
        # One Tab reaches a group of radio buttons; arrows go through it. Space takes one alone.
        for _ in range(30):
            if self.page.evaluate("document.activeElement.value") == value:
                break
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Space")
        assert self.page.locator(f'input[name="{name}"][value="{value}"]').is_checked()

    def set(self, name, value, wanted):
        box = self.page.locator(f'input[name="{name}"][value="{value}"]')
        if box.is_checked() != wanted:
            self.reach(f"e.name === {json.dumps(name)} && e.value === {json.dumps(value)}")
            self.page.keyboard.press("Space")
        assert box.is_checked() == wanted

    def write(self, name, text):
        self.reach(f"e.name === {json.dumps(name)}")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def send(self):
        self.reach(
            "e.tagName === 'BUTTON' && e.form && e.closest('main') && e.type === 'submit'"
            " && !e.classList.contains('plain')"
        )
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def press(self, button):
        name = json.dumps(button.inner_text().strip())
        self.reach(f"e.tagName === 'BUTTON' && e.innerText.trim() === {name}")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def follow(self, name):
        with self.page.expect_navigation():
            link = self.page.get_by_role("link", name=name).first
            path = json.dumps(link.get_attribute("href"))
            self.reach(f"e.tagName === 'A' && e.getAttribute('href') === {path}")
            self.page.keyboard.press("Enter")


def answer(page, hand, person):
    """Answers the page that is open as the person did; `False` when it asks nothing."""
    path = page.url.split("?")[0].split("/", 3)[-1]
    asked = next((ask for pattern, ask in PAGES.items() if re.fullmatch(pattern, path)), None)
    if asked is None:
        return False
    asked(page, hand, person)
    hand.send()
    return True


def names(page, prefix):
    """The fields of a page that begin so, each once, in their order."""
    found = page.locator(f'main input[name^="{prefix}"]').evaluate_all("all => all.map(e => e.name)")
    return list(dict.fromkeys(found))


def screen(page, hand, person):
    said = person.said("flag")
    for name in names(page, "flag-"):
        hand.choose(name, said[name.removeprefix("flag-")])


def about(page, hand, person):
    hand.write("age", person.last("age"))
    hand.choose("sex", person.last("sex"))


def pain(page, hand, person):
    hand.choose("pain", person.last("pain"))
    hand.write("where", person.last("painWhere"))
    hand.write("since", person.last("painSince"))


def told(page, hand, person):
    has = [condition for condition, said in person.said("condition").items() if said == "yes"]
    for condition in has:
        hand.set("condition", condition, True)
    if not has:
        hand.set("condition", "none-of-these", True)


def told_more(page, hand, person):
    for entry in person.all("condition"):
        name = entry["condition"]
        field = f"since-{name}"
        if side := entry.get("side"):
            hand.set(f"side-{name}", side, True)
            field = f"since-{name}-{side}"
        if since := entry.get("since"):
            for part, value in zip(("year", "month", "day"), since.split("-"), strict=True):
                hand.write(f"{field}-{part}", value)


def habits(page, hand, person):
    for habit, said in person.said("habit").items():
        hand.choose(f"habit-{habit}", said)


def limits(page, hand, person):
    held = {entry["limit"]: entry for entry in person.all("limit") if entry["answer"] == "yes"}
    for name in names(page, "limit-"):
        limit = name.removeprefix("limit-")
        # What sets a limit is “no” where the page asks what somebody can do, and “yes” elsewhere.
        opens = page.locator(f'input[name="{name}"].opens, input[name="{name}"]').first
        legend = opens.evaluate("e => e.closest('fieldset').querySelector('legend').innerText")
        word = {True: "no", False: "yes"}[legend.startswith("Can ")]
        other = {"no": "yes", "yes": "no"}[word]
        hand.choose(name, word if limit in held else other)
        detail = held.get(limit, {})
        key = "-".join(detail[part] for part in ("side", "joint") if part in detail)
        if key:
            hand.set(f"more-{limit}", key, True)


def home(page, hand, person):
    hand.write("minutes", person.last("minutes"))
    things = person.all("equipment")[-1]["equipment"]
    boxes = page.locator('input[name="thing"]').evaluate_all("all => all.map(e => e.value)")
    for thing in boxes:
        hand.set("thing", thing, thing in things)


def acts(page, hand, person):
    for entry in person.all("act"):
        hand.choose(f"act-{entry['act']}", str(entry["ease"]))
    hand.write("goal", person.last("goal"))


def asks(page, hand, person):
    for entry in person.all("question"):
        hand.set("question", entry["question"], True)


def today(page, hand, person):
    hand.choose("new", "nothing")


def note(page, hand, tries):
    """Writes down what was managed on each side, in the order the page asks."""
    by_side = {entry.get("side"): entry for entry in tries}
    order = names(page, "value")
    for name in order:
        side = name.partition("-")[2]
        entry = by_side[side or None]
        end = f"-{side}" if side else ""
        hand.write(f"value{end}", str(entry["value"]))
        hand.choose(f"felt{end}", str(entry["felt"]))
        hand.choose(f"pain{end}", str(entry["pain"]))
        hand.choose(f"ending{end}", entry["ending"])
    hand.send()
    # What can hardly be meant is asked about once; these people meant it.
    kept = page.get_by_role("button", name="Yes, keep it")
    if kept.count():
        hand.press(kept)


PAGES = {
    r"screen/\d+": screen, r"about": about, r"about/pain": pain, r"told": told,
    r"told/more": told_more, r"habits": habits, r"limits/\d+": limits, r"home": home,
    r"acts": acts, r"asks": asks, r"today": today,
}
