"""A report to print, and a link with which an artist reads one act's report and nothing else."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import LAPTOP, PHONE, log_in, opened
from tests.browser.test_pages import AXE, GRAVE, settled
from tests.kit.serving import Served

ACT, ANOTHER = "pig1987", "ZONE A0"
TABLET: ViewportSize = {"width": 768, "height": 1024}


def link(server: Served, *, with_money: bool = True) -> str:
    """The address that an admin sends to the act."""
    _, secret = server.gate.share(ACT, 30, "Ada", "here", with_money=with_money)
    return f"{server.address}/shared/#{secret}"


def ready(page: Page) -> None:
    """Wait for all of a report."""
    page.wait_for_selector("html[data-report=ready]", state="attached")


def enter(page: Page, address: str) -> None:
    """Open a link and wait for all of its report."""
    page.goto(address)
    ready(page)


def test_an_artist_sees_one_act_until_the_link_is_taken_back(dashboard: Served, page: Page, browser: Browser) -> None:
    settled(page, f"{dashboard.address}/catalogue/?list=artists")
    page.get_by_role("button", name=ACT, exact=True).click()
    page.get_by_role("link", name="Share with the artist").click()
    page.get_by_role("button", name="Make a link").click()
    address = page.get_by_text(re.compile(r"/shared/#\S+$")).inner_text()
    with opened(browser) as artist:
        enter(artist, address)
        assert artist.url == f"{dashboard.address}/shared/"
        expect(artist.get_by_role("heading", level=1)).to_have_text(ACT)
        expect(artist.get_by_role("article", name="Gross revenue", exact=True)).to_contain_text("$")
        assert ANOTHER not in artist.inner_text("body")
        enter(artist, f"{dashboard.address}/revenue/")
        assert artist.url == f"{dashboard.address}/shared/"
        settled(page, f"{dashboard.address}/settings/?tab=shares")
        expect(page.get_by_text(address)).to_have_count(0)
        expect(page.get_by_text("last opened")).to_be_visible()
        page.get_by_role("button", name="Remove…").click()
        page.get_by_role("button", name=f"Remove the link of {ACT}").click()
        expect(page.get_by_text("Artists who see their own figures")).to_be_visible()
        artist.reload()
        expect(artist.get_by_text("No figures are open here")).to_be_visible()
        artist.goto(address)
        expect(artist.get_by_role("alert").filter(has_text="Ask the label for a new one.")).to_be_visible()


def test_a_link_for_plays_only_shows_no_amount(dashboard: Served, stranger: Page) -> None:
    enter(stranger, link(dashboard, with_money=False))
    shown = stranger.inner_text("main")
    assert "streams" in shown
    assert not re.search(r"[$€£]|revenue by", shown, re.IGNORECASE)


def test_an_artist_chooses_another_period(dashboard: Served, stranger: Page) -> None:
    enter(stranger, link(dashboard))
    stranger.get_by_role("button", name=re.compile("^Period")).click()
    stranger.get_by_role("button", name=re.compile("^Last 3 months")).click()
    stranger.wait_for_url("**/shared/?first=*&last=*")
    ready(stranger)
    expect(stranger.get_by_role("main").get_by_role("alert")).to_have_count(0)


def test_the_export_of_every_page_leads_to_the_report_of_its_filters(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/revenue/?artist={ACT}")
    page.get_by_role("button", name="Export", exact=True).click()
    page.get_by_role("link", name=re.compile("^Report")).click()
    ready(page)
    assert page.url == f"{dashboard.address}/report/?artist={ACT}"
    expect(page.get_by_role("heading", level=1)).to_have_text(ACT)


@pytest.mark.parametrize("size", [LAPTOP, TABLET, PHONE], ids=["laptop", "tablet", "phone"])
@pytest.mark.parametrize("shared", [True, False], ids=["shared", "report"])
def test_a_report_leaves_nobody_out(dashboard: Served, browser: Browser, size: ViewportSize, *, shared: bool) -> None:
    with opened(browser, size) as page:
        if not shared:
            log_in(page.context, dashboard)
        enter(page, link(dashboard) if shared else f"{dashboard.address}/report/")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] in GRAVE] == []


@pytest.mark.parametrize("theme", ["light", "print"])
def test_a_report_can_be_read_in_light_and_on_paper(dashboard: Served, browser: Browser, theme: str) -> None:
    with opened(browser) as page:
        page.add_init_script(f"localStorage.setItem('bedrot.theme', '{'light' if theme == 'light' else 'dark'}')")
        if theme == "print":
            page.emulate_media(media="print")
        enter(page, link(dashboard))
        page.evaluate(AXE)
        assert page.evaluate("axe.run(document, {runOnly: ['color-contrast']})")["violations"] == []
