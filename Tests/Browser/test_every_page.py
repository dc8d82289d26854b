"""What holds of every page, whichever it is: the site is walked by its own links, so that a page
that is built tomorrow is looked at too."""

import gzip
import re
from urllib.parse import urlsplit

import pytest

from conftest import ROOT
from journey import bring_example, press

MOST_BYTES = 100 * 1024
NO_PAGE = {"/figures/:kind/:file", "/speech/:test/:file", "/yours/export"}
# What takes a form and sends on to another page, or only stands after erasing.
SENDS_ON = {
    "/screen", "/screen/cleared", "/limits", "/people/new", "/people/me", "/yours/import", "/yours/erased",
}


def patterns():
    """The addresses the router knows, as the source says them."""
    source = (ROOT / "Sources/WebApp/Place.swift").read_text(encoding="utf-8")
    return re.findall(r'case \w+ = "(/[^"]*)"', source)


def pattern_of(path, known):
    """The pattern an address belongs to; the one with the most fixed parts first."""
    for pattern in sorted(known, key=lambda p: p.count(":")):
        if re.fullmatch(re.sub(r":\w+", "[^/]+", pattern), path):
            return pattern
    return None


def shape(path, known):
    """Pages of one shape differ in words only: the library has a shape for each shelf and for the
    entries of each."""
    pattern = pattern_of(path, known)
    if pattern == "/library/:kind":
        return path
    return path.rsplit("/", 1)[0] + "/:entry" if pattern == "/library/:kind/:entry" else pattern


def walk(page, url, known, starts):
    """One address of every shape that links lead to."""
    found, waiting = {}, list(starts)
    while waiting:
        path = waiting.pop(0)
        kind = shape(path, known)
        if kind is None or kind in found or kind in NO_PAGE:
            continue
        answer = page.goto(url + path)
        assert answer.status == 200, f"{path}: {answer.status}"
        found.setdefault(shape(urlsplit(page.url).path, known), urlsplit(page.url).path)
        found.setdefault(kind, path)
        waiting += page.eval_on_selector_all(
            "a[href^='/']", "all => all.map(a => new URL(a.href).pathname)"
        )
    return found


@pytest.fixture(scope="module")
def pages(browser, server, request, tmp_path_factory):
    """Every shape of page, for a built-in person who keeps a note and a question."""
    folder = tmp_path_factory.mktemp("record")
    binary = request.config.getoption("--binary")
    bring_example(browser, server, binary, "knee-replacement-no-floor", folder)
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    page.goto(server.url + "/notes")
    page.get_by_label("What do you want to write down?").fill("numb calf")
    page.get_by_label("A note for myself").check()
    press(page, "Write it down")
    known = patterns()
    found = walk(page, server.url, known, ["/home", "/", "/screen/result", "/today", "/people", "/told/more"])
    context.close()
    return known, found


def test_links_lead_to_every_page_there_is(pages):
    known, found = pages
    reached = {pattern_of(path, known) for path in found.values()}
    missed = set(known) - reached - NO_PAGE - SENDS_ON
    assert not missed, f"no link leads to {sorted(missed)}"


PROBLEMS = """() => {
  const shown = e => e.checkVisibility({ visibilityProperty: true })
    && !e.closest('.visually-hidden');
  const problems = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) problems.push(`scrolls sideways by ${wide}`);
  if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
  if (!document.title) problems.push('no title');
  if (document.body.textContent.includes('{{')) problems.push('an unfilled place {{');
  for (const e of document.querySelectorAll('main button, main .btn, main .choice, summary, .nav a')) {
    const box = e.getBoundingClientRect();
    if (shown(e) && box.height > 0 && box.height < 47.5)
      problems.push(`${e.textContent.trim()}: ${Math.round(box.height)} high`);
  }
  return problems;
}"""


def test_every_page_is_sound_in_light_and_dark_wide_and_at_400_per_cent(page, server, axe, pages):
    """1280 pixels at 400 % are 320."""
    for path in pages[1].values():
        for width, scheme in ((1280, "light"), (320, "dark")):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            answer = page.goto(server.url + path)
            weight = len(gzip.compress(answer.body()))
            assert weight < MOST_BYTES, f"{path}: {weight} bytes"
            page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
            problems = page.evaluate(PROBLEMS)
            assert not problems, f"{path} at {width}, {scheme}: {problems}"
            axe(page)


def test_every_page_prints_its_words_and_no_controls(page, server, pages):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1032})
    for path in pages[1].values():
        page.goto(server.url + path)
        problems = page.evaluate(
            """() => {
              const shown = e => e.checkVisibility({ visibilityProperty: true })
                && e.getBoundingClientRect().height > 0;
              const problems = [];
              if (!shown(document.querySelector('h1'))) problems.push('no heading');
              for (const e of document.querySelectorAll('.nav, .way, .jumps, main button, audio'))
                if (shown(e)) problems.push(`prints ${e.outerHTML.slice(0, 80)}`);
              if (document.documentElement.scrollWidth > innerWidth) problems.push('is cut at the side');
              return problems;
            }"""
        )
        assert not problems, f"{path} on paper: {problems}"
