"""A sound card that only notes what it is asked to do, and steps with the clock of a self-test."""

import time

import pytest

LEAD_SECONDS = 5

NOTED_SOUND = """
window.tones = [];
window.AudioContext = class {
  constructor() { this.made = performance.now(); this.state = 'running'; this.destination = {}; }
  get currentTime() { return (performance.now() - this.made) / 1000; }
  resume() { return Promise.resolve(); }
  createGain() {
    const gain = { setValueAtTime() {}, exponentialRampToValueAtTime() {} };
    return { gain, connect: (other) => other };
  }
  createOscillator() {
    const tone = { frequency: {}, connect: (other) => other };
    const noted = {};
    tone.start = (at) => {
      Object.assign(noted, { at: this.made + at * 1000, pitch: tone.frequency.value });
      window.tones.push(noted);
    };
    tone.stop = (at) => { if (at === undefined) noted.isTakenBack = true; };
    return tone;
  }
};
"""


def note_sounds(page):
    """Lets the page have that sound card; the names of the sounds it asks the server for."""
    names = []
    page.on("request", lambda request: names.append(request.url.rsplit("/", 1)[1])
            if "/speech/" in request.url else None)
    page.add_init_script(NOTED_SOUND)
    return names


@pytest.fixture
def asked(page):
    return note_sounds(page)


def open_choices(page):
    """Unfolds the choices of sound and time."""
    fold = page.locator(".sound details")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()


def choose(page, name):
    open_choices(page)
    page.get_by_label(name, exact=True).check(force=True)


def start(page, number=0):
    page.locator("[data-part=start]").nth(number).click()
    return page.locator(".clock").nth(number)


def tones(page):
    return [tone for tone in page.evaluate("window.tones") if not tone.get("isTakenBack")]


def wait_until(page, condition, seconds=8):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        page.wait_for_timeout(50)
