"""What is second is folded, what is safety is not; a link opens its fold, and paper opens all."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
# Screens of a telephone, from the first line to the last; what a page may at most be.
LONGEST = {"/answer": 12, "/programme": 10, "/library/exercises/bridge-on-bed": 6, "/tests/side-lying-leg-lift": 13}

pytestmark = pytest.mark.usefixtures("desk_worker")


def test_on_a_telephone_what_must_be_done_and_when_to_stop_stand_open(page, server):
    page.set_viewport_size(PHONE)
    for path, screens in LONGEST.items():
        page.goto(server.url + path)
        assert page.evaluate("document.documentElement.scrollHeight") <= screens * PHONE["height"], path
        if path == "/answer":
            expect(page.locator(".show-doctor")).to_be_visible()
            continue
        if path == "/programme":
            expect(page.locator("p.stop-line", has_text="Stop at once and call")).to_be_visible()
            expect(page.locator(".session-line").first).to_be_visible()
            page.locator(".line-how > summary").first.click()
        expect(page.locator(".stop-panel .signs, .stop-line").first).to_be_visible()
        expect(page.locator(".steps").first).to_be_visible()


def test_a_link_opens_the_session_it_leads_to(page, server):
    page.set_viewport_size(PHONE)
    page.goto(server.url + "/programme")
    expect(page.locator("#lines-2")).to_be_hidden()
    page.get_by_role("link", name="Session 2", exact=True).click()
    expect(page.locator("#lines-2")).to_be_visible()
    expect(page.locator("#session-2")).to_be_in_viewport()


@pytest.mark.parametrize("path", ["/answer", "/programme", "/library/exercises/bridge-on-bed"])
def test_on_paper_nothing_stays_folded(browser, server, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + path)
    page.emulate_media(media="print")
    hidden = page.eval_on_selector_all(
        "main details:not(.on-screen, .on-screen *, .tell) > :not(summary, .on-screen)",
        "all => all.filter(part => !part.checkVisibility()).map(part => part.className)",
    )
    assert hidden == []
    context.close()
