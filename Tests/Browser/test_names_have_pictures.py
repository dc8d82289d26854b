"""Every page that names a movement shows it.

The rule: a link in the main part of a page that leads to a self-test, an exercise or a daily act has a
picture of that very movement beside it: in the same line of a list, or in the same section of a page that is
about this movement. Two kinds of link are left out, and no page by name:

- a link inside running text: words stand before or after it in its own paragraph;
- a link to what may not be shown to this person now: its picture is refused, so there is none to show.
"""

import re

import pytest

from journey import do_one_test
from test_every_page import patterns, walk

# For every link to a movement: what it leads to, whether it stands in running text, and the pictures beside it.
NAMED = """() => {
  document.querySelectorAll('details').forEach(e => { e.open = true });
  const movement = /^\\/(?:library\\/(tests|exercises|acts)|(tests))\\/([a-z0-9-]+)$/;
  const links = [];
  for (const a of document.querySelectorAll('main a[href^="/"]')) {
    const found = new URL(a.href).pathname.match(movement);
    if (!found) continue;
    const block = a.closest('p, dd');
    const words = block ? block.textContent.replace(a.textContent, '').trim() : '';
    const isInText = !a.matches('.btn') && words.length > 0;
    const beside = a.closest('li, .pictured, details.again, .next, .how-to, .line-how, section, main');
    const pictures = [...beside.querySelectorAll('img')].map(i => new URL(i.src).pathname);
    links.push({ kind: found[1] || found[2], id: found[3], isInText, pictures,
      name: a.textContent.trim() });
  }
  return links;
}"""


def shows(picture, kind, id):
    return re.fullmatch(rf"/figures/{kind}/{id}(-left|-right)?(-still|-small)?\.svg", picture)


def unpictured(page, url):
    """The names on the open page that have no picture beside them, though it may be shown."""
    missing = []
    for link in page.evaluate(NAMED):
        kind, id = link["kind"], link["id"]
        if link["isInText"] or any(shows(picture, kind, id) for picture in link["pictures"]):
            continue
        if page.request.get(f"{url}/figures/{kind}/{id}-small.svg", max_redirects=0).status == 200:
            missing.append(f"{link['name']} ({kind}/{id})")
    return missing


@pytest.fixture(scope="module")
def found(browser, server, desk_worker):
    """One address of every shape of page there is for somebody who did two tests today."""
    page = browser.new_context(locale="en-GB").new_page()
    page.goto(server.url + "/tests")
    for _ in range(2):
        do_one_test(page)
    starts = ["/home", "/", "/screen/result", "/today", "/people", "/told/more", "/acts"]
    pages = walk(page, server.url, patterns(), starts)
    page.context.close()
    return list(pages.values())


def test_every_name_of_a_movement_has_its_picture_beside_it(page, server, found):
    named = 0
    for path in found:
        page.goto(server.url + path)
        named += len(page.evaluate(NAMED))
        missing = unpictured(page, server.url)
        assert not missing, f"{path}: no picture beside {missing[:8]} ({len(missing)})"
    assert named > 500


def test_a_small_picture_has_no_words_and_what_is_refused_has_none(page, server, desk_worker):
    page.goto(server.url + "/library/a-to-z")
    pictures = page.eval_on_selector_all("img.small-figure", "all => all.map(i => i.src)")
    assert len(pictures) > 100
    for picture in pictures[:: max(len(pictures) // 40, 1)]:
        answer = page.request.get(picture)
        assert answer.status == 200, picture
        assert "<text" not in answer.text(), picture


def test_every_line_of_the_week_has_its_picture(page, server, desk_worker):
    page.goto(server.url + "/programme")
    bare = page.eval_on_selector_all(
        ".session-line, .swap .choice:has(.hint)",
        "all => all.filter(e => !e.querySelector('.small-figure')).map(e => e.textContent.trim().slice(0, 60))",
    )
    assert page.locator(".session-line").count() > 5
    assert not bare, bare
