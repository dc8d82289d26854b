"""The body map: where it hurts by tap, keyboard and without scripts, and what stands out."""

import re

import pytest
from playwright.sync_api import expect

from journey import bring_example, press


@pytest.fixture(scope="module", autouse=True)
def person(browser, server, request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("record")
    binary = request.config.getoption("--binary")
    bring_example(browser, server, binary, "desk-sciatica", folder)


def place(page, name):
    return page.locator(f"label[for={name}] .place")


def test_a_tap_on_the_body_marks_the_list_and_says_it(page, server):
    page.goto(server.url + "/about/pain")
    box = page.locator("#spot-shoulder-blade-left")
    expect(box).not_to_be_checked()
    place(page, "spot-shoulder-blade-left").click()
    expect(box).to_be_checked()
    expect(page.locator(".marked")).to_contain_text("shoulder blade, left side")
    place(page, "spot-shoulder-blade-left").click()
    expect(box).not_to_be_checked()
    expect(page.locator(".marked")).not_to_contain_text("shoulder blade")


def test_every_place_can_be_tapped_in_its_middle(page, server):
    page.goto(server.url + "/about/pain")
    page.evaluate("document.querySelectorAll('.body-view').forEach(view => view.open = true)")
    missed = page.evaluate(
        """() => [...document.querySelectorAll('.on-map')].filter(label => {
             label.scrollIntoView({ block: 'center' });
             const now = label.querySelector('.place').getBoundingClientRect();
             const hit = document.elementFromPoint(now.x + now.width / 2, now.y + now.height / 2);
             return hit?.closest('.on-map') !== label;
           }).map(label => label.htmlFor)"""
    )
    assert missed == []


def test_the_keyboard_marks_and_chooses_the_worst(page, server):
    page.goto(server.url + "/about/pain")
    page.locator("#spot-calf-right").focus()
    page.keyboard.press("Space")
    expect(page.locator("#spot-calf-right")).to_be_checked()
    press(page, "Continue")
    # Asked right after, and only of what is marked.
    expect(page).to_have_url(re.compile("/about/pain/worst$"))
    marked = page.get_by_role("radio")
    assert 3 <= marked.count() < 10
    page.locator("input[name=worst]:checked").focus()
    while not page.get_by_label("Calf, right side").is_checked():
        page.keyboard.press("ArrowDown")
    press(page, "Continue")
    page.goto(server.url + "/about/pain")
    expect(page.locator(".marked")).to_contain_text("calf, right side (the worst)")
    page.get_by_role("link", name="Change which is the worst").click()
    expect(page.get_by_label("Calf, right side")).to_be_checked()


def test_without_scripts_marks_are_kept(browser, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.url + "/about/pain")
    place(page, "spot-heel-left").click()
    expect(page.locator("#spot-heel-left")).to_be_checked()
    # The list stands beside the picture: there is nothing to open.
    expect(page.locator("label.choice[for=spot-heel-left]")).to_be_visible()
    assert page.locator("label.choice[for=spot-heel-left]").bounding_box()["height"] >= 40
    expect(page.get_by_text("Or choose from a list")).to_be_hidden()
    press(page, "Continue")
    page.goto(server.url + "/about/pain")
    expect(page.locator(".marked")).to_contain_text("heel and ankle, left side")
    place(page, "spot-heel-left").click()
    press(page, "Continue")
    page.goto(server.url + "/about/pain")
    expect(page.locator(".marked")).not_to_contain_text("heel")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["/about/pain", "/answer"])
def test_the_pages_with_a_body_pass_axe_at_320_pixels(page, server, axe, where, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server.url + where)
    page.evaluate("document.querySelectorAll('main details').forEach(part => part.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)


def test_a_number_on_the_body_leads_to_the_finding_and_its_table(page, server):
    page.goto(server.url + "/answer")
    number = page.locator(".map-number").first.inner_html()
    assert page.locator(".finding .map-ref", has_text=number).count() >= 1
    page.get_by_text("The same as a table: What stands out, on the body").click()
    row = page.locator(".body-findings tbody tr").first
    expect(row).to_contain_text("right outer hip muscles")


def test_the_chain_is_walked_both_ways_and_each_label_leads_to_what_is_known(page, server):
    page.goto(server.url + "/answer")
    walks = page.locator(".walk-of-chain")
    assert walks.count() >= 2
    walks.last.locator("summary").click()
    link = walks.last.locator("a.tag").first
    target = link.get_attribute("href")
    link.click()
    expect(page).to_have_url(re.compile(re.escape(target) + "$"))
    expect(page.locator(target)).to_be_in_viewport()


def test_the_saddle_leads_back_to_its_question(page, server):
    page.goto(server.url + "/about/pain")
    page.locator(".body-view summary").last.click()
    place(page, "spot-saddle").click()
    press(page, "Continue")
    page.get_by_label("None is worse, or I cannot tell").check()
    press(page, "Continue")
    expect(page).to_have_url(re.compile(r"/screen/\d+$"))
    expect(page.locator(".lead")).to_contain_text("You marked where it hurts")
    asked = page.locator("fieldset", has_text="between your legs")
    expect(asked.get_by_label("No", exact=True)).not_to_be_checked()
    asked.get_by_label("No", exact=True).check()
    press(page, "Continue")
    expect(page.locator("h1")).to_contain_text("You can go on")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_tap_on_a_telephone_stays_at_the_body_and_names_the_place(browser, server, scripts):
    context = browser.new_context(
        java_script_enabled=scripts, viewport={"width": 390, "height": 844}, has_touch=True,
        is_mobile=True,
    )
    page = context.new_page()
    page.goto(server.url + "/about/pain")
    calf = place(page, "spot-calf-left")
    calf.scroll_into_view_if_needed()
    before = calf.bounding_box()["y"]
    calf.tap()
    name = page.locator("#spot-calf-left ~ .map-name")
    expect(name).to_be_visible()
    expect(name).to_contain_text("Calf, left side. Marked.")
    assert abs(calf.bounding_box()["y"] - before) < 20
    calf.tap()
    expect(page.locator("#spot-calf-left")).not_to_be_checked()
    assert abs(calf.bounding_box()["y"] - before) < 20
    context.close()


def test_a_tap_in_the_list_stays_in_the_list(page, server):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(server.url + "/about/pain")
    page.get_by_text("Or choose from a list").click()
    # It stands in place of the picture, so that nobody does it twice.
    expect(page.locator(".map-figure").first).to_be_hidden()
    row = page.locator("label.choice[for=spot-calf-left]")
    row.scroll_into_view_if_needed()
    before = row.bounding_box()["y"]
    row.click()
    expect(page.locator("#spot-calf-left")).to_be_checked()
    assert abs(row.bounding_box()["y"] - before) < 2
