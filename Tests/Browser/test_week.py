"""The page of the week: an exercise left out and taken back, another week for once."""

import re

import pytest
from playwright.sync_api import expect

from journey import follow, press
from paper import pages_of

pytestmark = pytest.mark.usefixtures("desk_worker")


def names(page):
    return {name.strip() for name in page.locator(".session .line-name").all_text_contents()}


def open_swap(page, name):
    """Opens “I cannot do this one” of the exercise."""
    line = page.locator(".session-line", has=page.locator(f".line-name:text-is('{name}')")).first
    if not line.is_visible():
        line.locator("xpath=ancestor::details/summary").click()
    line.locator(".swap > summary").click()
    return line.locator(".swap")


def test_what_cannot_be_done_goes_and_what_was_chosen_comes(page, server, axe):
    page.goto(server.url + "/programme")
    usual = names(page)
    swap = open_swap(page, "Chair stand")
    axe(page)
    chosen = swap.locator("label.choice").nth(1)
    name = chosen.locator("span").first.inner_text().split("\n")[0]
    chosen.locator("input").check()
    with page.expect_navigation():
        swap.get_by_role("button", name="Change it").click()
    expect(page.locator(".flash")).to_contain_text("Left out")
    after = names(page)
    assert "Chair stand" not in after and name in after
    assert len(usual - after) <= 3, usual - after
    axe(page)
    left_out = page.locator(".left-out")
    expect(left_out).to_contain_text("Chair stand")
    expect(left_out).to_contain_text(f"In its place: {name}, in session")
    # It is remembered on another visit, and undone at will.
    page.goto(server.url + "/programme")
    assert names(page) == after
    with page.expect_navigation():
        left_out.get_by_role("button", name="Put it back").click()
    expect(page.locator(".flash")).to_contain_text("Put back")
    expect(page.get_by_text("“Chair stand” is in your week again: session")).to_be_visible()
    assert names(page) == usual
    expect(page.locator(".left-out")).to_have_count(0)


def test_a_swap_keeps_the_shorter_week_and_can_be_undone_at_once(page, server):
    page.goto(server.url + "/programme?minutes=10&bed=no")
    before = names(page)
    swap = open_swap(page, page.locator(".line-name").last.text_content())
    with page.expect_navigation():
        swap.get_by_role("button", name="Change it").click()
    assert "minutes=10&bed=no" in page.url
    with page.expect_navigation():
        page.get_by_role("button", name="Undo", exact=True).click()
    assert "minutes=10&bed=no" in page.url
    assert names(page) == before


def test_another_week_for_once_is_a_link_away_and_not_kept(page, server, axe):
    page.goto(server.url + "/programme")
    usual = names(page)
    follow(page, re.compile("Less time: 10 minutes"))
    lengths = page.locator(".session-length").all_inner_texts()
    assert all(int(re.search(r"\d+", length).group()) <= 10 for length in lengths), lengths
    expect(page.locator("main")).to_contain_text("at most 10 minutes a session")
    axe(page)
    follow(page, "Without a bed")
    assert not page.locator(".line-where", has_text="bed").count()
    follow(page, "balanced version")
    expect(page.locator("main")).to_contain_text("left and right alike")
    assert not page.locator(".toward-left, .toward-right").count()
    follow(page, "Back to my usual week")
    assert names(page) == usual


@pytest.mark.parametrize(
    "words", ["minutes=4", "minutes=x", "minutes=91", "bed=yes", "sides=%3Cb%3E", "minutes="]
)
def test_a_wish_that_no_page_of_ours_writes_is_no_page(page, server, words):
    answer = page.goto(f"{server.url}/programme?{words}")
    assert answer.status == 404


def test_a_swap_about_nothing_is_refused(page, server):
    page.goto(server.url + "/programme")
    token = page.locator("input[name=token]").first.input_value()
    for fields in ({}, {"exercise": "no-such-thing"}, {"exercise": "chair-stand", "instead": "x"}):
        answer = page.request.post(
            server.url + "/programme", form={"token": token, **fields},
            headers={"Origin": server.url},
        )
        assert answer.status == 400, fields
    page.goto(server.url + "/programme")
    expect(page.locator(".left-out")).to_have_count(0)


def test_the_question_of_the_day_leads_back_to_the_week_that_was_wished_for(page, server):
    page.goto(server.url + "/today?then=programme&minutes=10&bed=no")
    page.get_by_label("No, nothing is new").check()
    press(page, "Continue")
    expect(page).to_have_url(re.compile(r"/programme\?(said=[a-z-]+&)?minutes=10&bed=no$"))
    expect(page.locator("main")).to_contain_text("at most 10 minutes a session")


def test_a_leg_that_did_clearly_worse_stands_first_with_sciatica(page, server, axe):
    for path in ["/programme", "/answer"]:
        page.goto(server.url + path)
        first = page.locator("main .show-doctor").first
        expect(first).to_contain_text("one leg did clearly worse")
        expect(first).to_contain_text("doctor or physiotherapist")
        axe(page)


def test_the_sheets_are_printed_alone_on_wish_and_everything_otherwise(page, server):
    page.goto(server.url + "/programme")
    page.evaluate("() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }")
    page.get_by_role("button", name="The sheets").click()
    assert page.evaluate("window.printed") == 1
    sessions = page.locator(".session").count()
    # What to do with pain and at a sign to stop goes along, on two sheets at most.
    page.emulate_media(media="print")
    for part in (".when-stopped", "#pain-rule", "#notes"):
        expect(page.locator(part)).to_be_visible()
    expect(page.locator("section.how")).to_be_hidden()
    page.emulate_media(media="null")
    # The end of printing takes the wish back, so it is printed last.
    few = pages_of(page.pdf(format="A4"))
    assert sessions < few <= sessions + 2
    page.get_by_role("button", name="Everything").click()
    everything = pages_of(page.pdf(format="A4"))
    assert everything > few
    page.get_by_role("button", name="The sheets").click()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert pages_of(page.pdf(format="A4")) == everything
