"""The sound of a self-test: tones at their moment, a voice for whoever wants one, silence on wish.

The server of this file finds a program named espeak-ng that is only a script: what is tested is what
is asked for and what becomes of it, not how a voice sounds.
"""

import os
import re
import shutil
import wave

import pytest
from playwright.sync_api import expect

from journey import FIXED, HOLD, bring_example
from serving import serving
from sound_card import LEAD_SECONDS, NOTED_SOUND, asked, choose, start, tones, wait_until  # noqa: F401


OWN_VOICE = """
window.said = [];
const voices = [{ name: 'Far', lang: 'en-GB', localService: false }, %s];
class Utterance { constructor(text) { this.text = text; } }
window.SpeechSynthesisUtterance = Utterance;
Object.defineProperty(window, 'speechSynthesis', { value: {
  getVoices: () => voices,
  addEventListener() {},
  cancel() {},
  speak(utterance) {
    window.said.push([utterance.text, utterance.voice.name]);
    setTimeout(() => utterance.onend?.(), 30);
  },
} });
"""
NEAR_VOICE = "{ name: 'Near', lang: 'en_GB', localService: true }"
GERMAN_VOICE = "{ name: 'Nah', lang: 'de-DE', localService: true }"


def write_voice(folder, script):
    program = folder / "espeak-ng"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)


@pytest.fixture(scope="module")
def voice(tmp_path_factory):
    """The folder of the program, with a fifth of a second of silence to answer with."""
    folder = tmp_path_factory.mktemp("voice")
    with wave.open(str(folder / "silence.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(b"\0\0" * 1600)
    return folder


@pytest.fixture(scope="module")
def server(request, browser, voice, tmp_path_factory):
    """A server that finds the program of this file first, with a built-in person's record."""
    write_voice(voice, f"cat > /dev/null; cat {voice}/silence.wav")
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{voice}:{before}"
    binary = request.config.getoption("--binary")
    try:
        with serving(binary) as running:
            bring_example(
                browser, running, binary, "desk-sciatica", tmp_path_factory.mktemp("record"))
            yield running
    finally:
        os.environ["PATH"] = before


def test_until_something_is_chosen_there_are_tones_only(page, server, asked):
    page.goto(server.url + FIXED)
    assert page.get_by_label("Tones only", exact=True).is_checked()
    assert page.evaluate("window.tones") == []
    start(page)
    page.wait_for_timeout(LEAD_SECONDS * 1000 + 300)
    assert [tone["pitch"] for tone in tones(page)] == [880, 440]
    assert asked == []


def test_tones_are_planned_to_the_moment_they_are_due(page, server, asked):
    page.goto(server.url + FIXED)
    page.evaluate(
        """() => document.querySelector('[data-part=start]').addEventListener(
          'click', () => { window.pressed = performance.now(); }, { capture: true })"""
    )
    start(page)
    page.wait_for_timeout(300)
    pressed = page.evaluate("window.pressed")
    go, end = (tone["at"] for tone in tones(page))
    assert abs(go - pressed - LEAD_SECONDS * 1000) <= 50
    assert abs(end - go - 30_000) <= 5
    page.locator("[data-part=stop]").first.click()
    assert tones(page) == [], "a clock that was stopped sounds later"


def test_the_voice_is_asked_for_when_it_is_chosen_and_the_choice_is_kept(page, server, asked):
    page.goto(server.url + FIXED)
    choose(page, "Voice and tones")
    start(page)
    page.locator(".clock[data-state=running]").wait_for()
    wanted = {"ready.wav", "three.wav", "two.wav", "one.wav", "go.wav", "half.wav", "end.wav"}
    assert wanted <= set(asked)
    page.reload()
    assert page.get_by_label("Voice and tones", exact=True).is_checked()
    # Kept in this browser alone: nothing goes with every request.
    assert page.context.cookies() == []


def test_silence_is_silent(page, server, asked):
    page.goto(server.url + FIXED)
    choose(page, "Silent")
    clock = start(page)
    page.locator(".clock[data-state=running]").wait_for()
    page.keyboard.press("Space")
    clock.locator("[data-part=stop]").click()
    assert page.evaluate("window.tones") == [] and asked == []
    page.reload()
    assert page.get_by_label("Silent", exact=True).is_checked()


def test_the_steps_are_read_one_after_the_other_and_stop_on_wish(page, server, asked):
    page.goto(server.url + HOLD)
    page.get_by_role("button", name="Read the steps aloud").click()
    wait_until(page, lambda: "step-2.wav" in asked)
    assert asked[:2] == ["step-1.wav", "step-2.wav"]
    page.get_by_role("button", name="Stop reading").click()
    count = len(asked)
    page.wait_for_timeout(700)
    assert len(asked) == count
    assert page.locator("li.spoken").count() == 0
    expect(page.get_by_role("button", name="Read the steps aloud")).to_be_visible()


def test_each_step_can_be_heard_again(page, server, asked):
    page.goto(server.url + HOLD)
    third = page.get_by_role("button", name=re.compile("^Hear this step")).nth(2)
    third.focus()
    page.keyboard.press("Enter")
    wait_until(page, lambda: asked == ["step-3.wav"])
    assert third.bounding_box()["height"] >= 48


def test_a_clock_that_starts_ends_the_reading(page, server, asked):
    page.goto(server.url + HOLD)
    page.get_by_role("button", name="Read the steps aloud").click()
    wait_until(page, lambda: asked)
    start(page)
    expect(page.get_by_role("button", name="Read the steps aloud")).to_be_visible()


def test_the_browsers_own_voice_is_taken_when_it_works_without_the_network(page, server, asked):
    page.add_init_script(OWN_VOICE % NEAR_VOICE)
    page.goto(server.url + HOLD)
    choose(page, "Voice and tones")
    start(page)
    page.locator(".clock[data-state=running]").wait_for()
    said = page.evaluate("window.said")
    assert [words for words, _ in said] == ["Get ready.", "Three.", "Two.", "One.", "Go."]
    assert {name for _, name in said} == {"Near"}
    assert asked == []


@pytest.mark.parametrize("voices", ["{ lang: 'fr', localService: true }", GERMAN_VOICE])
def test_no_voice_over_the_network_and_none_of_another_language(page, server, asked, voices):
    page.add_init_script(OWN_VOICE % voices)
    page.goto(server.url + HOLD)
    page.get_by_role("button", name="Read the steps aloud").click()
    wait_until(page, lambda: asked)
    assert page.evaluate("window.said") == []


def test_a_voice_that_fails_is_said_and_the_clock_goes_on(browser, server, voice):
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.add_init_script(NOTED_SOUND)
    page.route("**/speech/**", lambda route: route.fulfill(status=503))
    page.goto(server.url + FIXED)
    choose(page, "Voice and tones")
    start(page)
    page.locator(".clock[data-state=running]").wait_for()
    expect(page.locator("[data-part=note]")).to_contain_text("The voice did not answer")
    assert [tone["pitch"] for tone in tones(page)] == [880, 440]
    context.close()


def test_without_any_voice_the_page_says_so_and_gives_tones(
        page, server, voice, asked, axe, tmp_path):
    # Only the program of this file is taken away; on a computer that has another, that one speaks.
    if shutil.which("espeak-ng", path=os.environ["PATH"].replace(f"{voice}:", "")):
        page.route("**" + HOLD, without_speech)
    else:
        hidden = tmp_path / "espeak-ng"
        shutil.move(voice / "espeak-ng", hidden)
    try:
        page.add_init_script("localStorage.setItem('plumbline.sound', 'voice')")
        page.goto(server.url + HOLD)
        assert page.get_by_text("This browser has no voice").is_visible()
        assert not page.get_by_role("button", name="Read the steps aloud").is_visible()
        assert page.get_by_role("button", name=re.compile("^Hear this step")).count() == 0
        assert page.get_by_label("Voice and tones", exact=True).is_disabled()
        assert page.get_by_label("Tones only", exact=True).is_checked()
        start(page)
        page.locator(".clock[data-state=running]").wait_for()
        assert [tone["pitch"] for tone in tones(page)] == [880, 440] and asked == []
        axe(page)
    finally:
        write_voice(voice, f"cat > /dev/null; cat {voice}/silence.wav")


def without_speech(route):
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub(' data-speech="[^"]*"', "", answer.text()))


def test_after_the_first_side_comes_a_minute_of_rest_and_the_cue_to_switch(page, server, asked):
    page.clock.install(time="2026-11-22T08:00:00")
    page.goto(server.url + HOLD)
    page.clock.pause_at("2026-11-22T09:00:00")
    choose(page, "Voice and tones")
    first = start(page)
    page.clock.run_for((LEAD_SECONDS + 10) * 1000)
    first.locator("[data-part=stop]").click()
    second = page.locator(".clock").nth(1)
    side = second.get_attribute("data-side")
    assert "rest, then switch sides" in second.inner_text()
    page.clock.run_for(30_000)
    assert second.locator("[data-part=digits]").inner_text() == "30"
    page.clock.run_for(31_000)
    said = second.locator("[data-part=said]").inner_text()
    assert f"Switch sides: now your {side} side" in said
    assert second.locator("[data-part=digits]").inner_text() == "0"
    wait_until(page, lambda: f"switch-{side}.wav" in asked)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_sound_and_the_things_are_accessible_on_a_narrow_screen(page, server, axe, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + HOLD)
    assert page.locator("#sound").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for target in page.locator("#sound button, #sound .choice, #sound select, .needs .choice").all():
        assert target.bounding_box()["height"] >= 48
    axe(page)
