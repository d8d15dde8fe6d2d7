"""From a point of a chart to the line of the file that it came from, with the mouse and with the keyboard."""

import re

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import log_in, opened
from tests.browser.test_pages import settled
from tests.kit.serving import Served

LINE = re.compile(r"· line \d+")


def shows_its_line(story: Locator, how: str) -> None:
    """Open the first row and the file; the line it came from is marked among its neighbours."""
    row = story.locator("summary").first
    show = story.get_by_role("button", name="Show in the file").first
    if how == "keys":
        row.press("Enter")
        expect(story.get_by_text(LINE).first).to_be_visible()
        show.press("Enter")
    else:
        row.click()
        expect(story.get_by_text(LINE).first).to_be_visible()
        show.click()
    expect(story.locator("li[aria-current=true]").first).to_be_visible()


def test_a_press_on_a_point_leads_to_the_line_of_its_file_in_three(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/streaming/?counted=paid&apart=together")
    page.get_by_role("img", name="Paid units by platform").click()
    story = page.get_by_role("dialog", name=re.compile("^Paid plays · "))
    expect(story.get_by_role("heading", name="Where it comes from")).to_be_visible()
    assert "point=" in page.url
    shows_its_line(story, "mouse")


def test_a_difference_leads_to_the_line_of_the_bank_and_to_those_of_the_statements(
    dashboard: Served, page: Page
) -> None:
    settled(page, f"{dashboard.address}/revenue/?tab=payouts")
    page.get_by_role("button", name=re.compile("^Difference of .*:")).first.click()
    story = page.get_by_role("dialog", name="What it is worked out from")
    bank = story.get_by_role("region", name=re.compile("^Money that came in · "))
    expect(bank.locator("summary")).to_have_count(1)
    shows_its_line(bank, "mouse")
    statements = story.get_by_role("region", name="Revenue before splits")
    expect(statements).to_contain_text("Statement")
    shows_its_line(statements, "mouse")


def test_a_song_in_a_list_leads_to_its_line_with_the_keyboard_alone(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/audience/")
    figure = page.get_by_role("button", name=re.compile("^Streams of .*:")).first
    told = figure.inner_text()
    figure.press("Enter")
    story = page.get_by_role("dialog", name=re.compile("^Streams · "))
    expect(story).to_contain_text(told)
    expect(story.locator("summary")).to_have_count(1)
    shows_its_line(story, "keys")


def test_the_keyboard_finds_the_rows_behind_a_figure_and_a_link_opens_them_again(
    dashboard: Served, page: Page, browser: Browser
) -> None:
    settled(page, f"{dashboard.address}/revenue/")
    figure = page.get_by_role("button", name=re.compile("^Paid for")).nth(4)
    told = figure.inner_text()
    figure.press("Enter")
    story = page.get_by_role("dialog", name="Streaming revenue")
    expect(story).to_contain_text(told)
    shows_its_line(story, "keys")
    with opened(browser) as another:
        log_in(another.context, dashboard, name="Bob")
        settled(another, page.url)
        expect(another.get_by_role("dialog", name="Streaming revenue")).to_contain_text(told)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert "point=" not in page.url
    expect(figure).to_be_focused()
