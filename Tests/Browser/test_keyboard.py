"""Forms by keyboard alone, with the focus always seen."""

from playwright.sync_api import expect

from journey import press


def test_a_form_by_keyboard_alone(page, server):
    page.goto(server.url)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    while page.evaluate("document.activeElement.textContent") != "Begin with the safety questions":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(server.url + "/screen/1")
    while page.evaluate("document.activeElement.type") != "submit":
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            """() => { const e = document.activeElement;
               const s = getComputedStyle(e.closest('.choice') ?? e);
               return [s.outlineStyle, parseFloat(s.outlineWidth)]; }"""
        )
        assert style != "none" and width >= 3
        if page.evaluate("document.activeElement.type") == "radio":
            page.keyboard.press("ArrowDown")  # to “No”
    page.keyboard.press("Enter")
    expect(page).to_have_url(server.url + "/screen/2")


def test_the_summary_of_problems_takes_the_focus_and_leads_to_the_field(page, server):
    page.goto(server.url + "/screen/3")
    first = page.locator("main input[type=radio]").first.get_attribute("id")
    press(page, "Continue")
    expect(page.locator(".summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{first}"
    page.keyboard.press("Space")
    assert page.locator(f"#{first}").is_checked()


def test_the_link_to_the_content_skips_the_head(page, server):
    page.goto(server.url + "/screen/1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
