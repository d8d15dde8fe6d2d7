"""Boards that the label puts together itself, and the page where anything can be asked."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from bedrot.app.auth.roles import Role
from tests.browser.conftest import PHONE, log_in, opened
from tests.browser.test_pages import AXE, GRAVE, settled
from tests.kit.serving import Served


def make_board(page: Page, server: Served, title: str) -> None:
    """Make a board on the page; it is then open to be filled."""
    settled(page, f"{server.address}/boards/")
    page.get_by_role("button", name="More about boards").click()
    page.get_by_role("button", name="New board").click()
    page.get_by_role("textbox", name="Title", exact=True).fill(title)
    page.get_by_role("button", name="Make it").click()
    expect(page.get_by_role("textbox", name="Title of the board")).to_be_visible()


def add_figure(page: Page, words: str, title: str) -> None:
    """Add the figure of that title, found by words of its definition."""
    page.get_by_role("button", name="Add a tile").click()
    drawer = page.get_by_role("dialog", name="Add a tile")
    drawer.get_by_role("searchbox").fill(words)
    drawer.get_by_role("radio", name=re.compile(title)).first.check()
    drawer.get_by_role("button", name="Put it on the board").click()


def save(page: Page) -> None:
    """Save what was changed, and wait until that is done."""
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="Edit")).to_be_visible()


def tiles(page: Page) -> list[str]:
    """The tiles of a board that is being changed, in their order."""
    return [
        str(each.get_attribute("aria-label")).removeprefix("The tile ") for each in page.get_by_role("toolbar").all()
    ]


def test_a_board_is_made_filled_arranged_with_the_keyboard_and_kept(dashboard: Served, page: Page) -> None:
    make_board(page, dashboard, "Two things")
    add_figure(page, "streams", "^Monthly streams")
    page.get_by_role("button", name="Add a tile").click()
    drawer = page.get_by_role("dialog", name="Add a tile")
    drawer.get_by_role("button", name="How it went").click()
    drawer.get_by_role("combobox", name="Of", exact=True).select_option(label="Royalties")
    expect(drawer.get_by_role("region", name="Revenue before splits by platform")).to_be_visible()
    drawer.get_by_role("button", name="Put it on the board").click()
    assert tiles(page) == ["Monthly streams", "Revenue before splits by platform"]
    page.get_by_role("button", name="Move Monthly streams down").press("Alt+ArrowDown")
    assert tiles(page) == ["Revenue before splits by platform", "Monthly streams"]
    expect(page.get_by_role("button", name="Move Monthly streams up")).to_be_focused()
    save(page)
    assert page.url.endswith("/boards/?board=two-things")
    page.reload()
    expect(page.get_by_text(re.compile(r"^Two things: 2 tiles; 1 figure (rose|fell)\.$"))).to_be_visible()
    expect(page.get_by_role("article", name="Monthly streams")).to_be_visible()
    expect(page.get_by_role("region", name="Revenue before splits by platform")).to_be_visible()
    page.keyboard.press("/")
    page.get_by_role("combobox", name=re.compile("^Search")).fill("two th")
    found = page.get_by_role("listbox", name="Found")
    expect(found.get_by_role("option", name=re.compile("Two things"))).to_be_visible()


def test_two_who_change_one_board_lose_nothing(dashboard: Served, page: Page, browser: Browser) -> None:
    make_board(page, dashboard, "Shared by two")
    add_figure(page, "followers", "^Followers")
    with opened(browser) as another:
        log_in(another.context, dashboard, name="Bob")
        settled(another, f"{dashboard.address}/boards/?board=shared-by-two")
        another.get_by_role("button", name="Edit").click()
        another.get_by_role("textbox", name="Title of the board").fill("Bob was here")
        save(another)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("What you made is still here")).to_be_visible()
    page.get_by_role("button", name="Save as another board").click()
    page.get_by_role("button", name="Make it").click()
    page.wait_for_url("**/boards/?board=shared-by-two-2")
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("article", name="Followers", exact=True)).to_be_visible()
    page.get_by_role("combobox", name="Board").select_option("shared-by-two")
    expect(page.get_by_text("Bob was here: nothing is on it yet.")).to_be_visible()


def test_what_is_not_saved_is_asked_for_before_it_is_left(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/revenue/")
    page.get_by_role("link", name="Boards").first.click()
    page.get_by_role("button", name="Edit").click()
    page.get_by_role("textbox", name="Title of the board").fill("Tuesday")
    asking = page.get_by_role("dialog", name="Leave without saving?")
    page.go_back()
    expect(asking).to_be_visible()
    assert "/boards/" in page.url
    page.get_by_role("button", name="Stay here").click()
    expect(page.get_by_role("textbox", name="Title of the board")).to_have_value("Tuesday")
    page.get_by_role("link", name="Streaming").first.click()
    page.get_by_role("button", name="Leave without saving").click()
    page.wait_for_url("**/streaming/")
    expect(asking).to_have_count(0)


def test_a_question_is_asked_in_the_address_and_put_on_a_board(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/explore/?artist=pig1987")
    page.get_by_role("combobox", name="Of", exact=True).select_option(label="Tracks in stores")
    page.get_by_role("combobox", name="Told apart by").select_option(label="Track")
    page.wait_for_url("**dataset=track_daily**by=track**")
    expect(page.get_by_role("region", name="Tracks by streams")).to_contain_text("in all")
    page.get_by_role("button", name="Put on a board").click()
    page.get_by_role("combobox", name="Board", exact=True).select_option(label="A new board")
    page.get_by_label("Its title").fill("Songs of one act")
    page.get_by_role("button", name="Put it there").click()
    page.get_by_role("link", name="Look at the board").click()
    page.wait_for_url("**/boards/?board=songs-of-one-act")
    expect(page.get_by_role("region", name="Streams by track")).to_contain_text("only pig1987")


@pytest.mark.parametrize("editing", [False, True], ids=["seen", "changed"])
def test_a_board_fits_on_a_phone(dashboard: Served, browser: Browser, *, editing: bool) -> None:
    with opened(browser, PHONE) as page:
        log_in(page.context, dashboard)
        settled(page, f"{dashboard.address}/boards/?board=monday")
        if editing:
            page.get_by_role("button", name="Edit").click()
            expect(page.get_by_role("toolbar").first).to_be_visible()
            save_button = page.get_by_role("button", name="Save", exact=True)
            bar = page.get_by_role("navigation", name="Pages").last.bounding_box()
            placed = save_button.bounding_box()
            assert bar is not None
            assert placed is not None
            assert placed["y"] + placed["height"] <= bar["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] in GRAVE] == []


def test_an_analyst_looks_at_boards_and_asks_and_changes_nothing(dashboard: Served, browser: Browser) -> None:
    with opened(browser) as page:
        log_in(page.context, dashboard, Role.ANALYST, "Cyd")
        settled(page, f"{dashboard.address}/boards/?board=monday")
        expect(page.get_by_role("article").first).to_be_visible()
        expect(page.get_by_role("button", name=re.compile("Edit|More about boards"))).to_have_count(0)
        page.keyboard.press("g")
        page.keyboard.press("x")
        page.wait_for_url("**/explore/")
        expect(page.get_by_role("table").first).to_be_visible()
        expect(page.get_by_role("button", name="Put on a board")).to_have_count(0)
