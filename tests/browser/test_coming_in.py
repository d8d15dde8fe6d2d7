"""The first person, everybody after, and those who may do less."""

import re

from playwright.sync_api import Browser, Page, expect

from bedrot.app.auth.roles import Role
from tests.browser.conftest import PHONE, log_in, opened
from tests.kit.serving import PASSWORD, Served


def test_the_first_person_opens_the_printed_link_chooses_a_password_and_is_in(empty: Served, stranger: Page) -> None:
    stranger.goto(f"{empty.address}/setup/#{empty.gate.first_link()}")
    stranger.get_by_label("Name", exact=True).fill("Ada")
    stranger.get_by_label("Password", exact=True).fill(PASSWORD)
    stranger.get_by_role("button", name="Open the dashboard").click()
    expect(stranger.get_by_role("navigation").first).to_be_visible()
    assert stranger.url == f"{empty.address}/"


def test_an_easy_password_is_refused_in_words_and_the_next_one_taken(empty: Served, stranger: Page) -> None:
    stranger.goto(f"{empty.address}/setup/#{empty.gate.first_link()}")
    stranger.get_by_label("Name", exact=True).fill("Ada")
    stranger.get_by_label("Password", exact=True).fill("password1234")
    stranger.get_by_role("button", name="Open the dashboard").click()
    expect(stranger.get_by_role("alert").filter(has_text="too easy")).to_be_visible()
    stranger.get_by_label("Password", exact=True).fill(PASSWORD)
    stranger.get_by_role("button", name="Open the dashboard").click()
    expect(stranger.get_by_role("navigation").first).to_be_visible()


def test_a_used_link_says_what_to_do(empty: Served, stranger: Page) -> None:
    secret = empty.gate.first_link()
    empty.clock.pass_by(minutes=16)
    stranger.goto(f"{empty.address}/setup/#{secret}")
    stranger.get_by_label("Name", exact=True).fill("Ada")
    stranger.get_by_label("Password", exact=True).fill(PASSWORD)
    stranger.get_by_role("button", name="Open the dashboard").click()
    expect(stranger.get_by_role("alert").filter(has_text="bedrot users invite")).to_be_visible()


def test_a_page_asked_for_without_login_comes_after_the_login(dashboard: Served, stranger: Page) -> None:
    log_in(stranger.context, dashboard)
    stranger.context.clear_cookies()
    stranger.goto(f"{dashboard.address}/?artist=pig1987")
    expect(stranger).to_have_url(re.compile("/login/[?]next="))


def test_logging_in_leads_to_what_was_asked_for_and_logging_out_back(empty: Served, stranger: Page) -> None:
    log_in(stranger.context, empty)
    stranger.context.clear_cookies()
    stranger.goto(f"{empty.address}/?first=2031-03")
    expect(stranger).to_have_url(re.compile("/login/[?]next="))
    stranger.get_by_label("Name", exact=True).fill("Ada")
    stranger.get_by_label("Password", exact=True).fill("not this one either")
    stranger.get_by_role("button", name="Log in").click()
    expect(stranger.get_by_role("alert").filter(has_text="wrong")).to_be_visible()
    stranger.get_by_label("Password", exact=True).fill(PASSWORD)
    stranger.get_by_role("button", name="Log in").click()
    expect(stranger).to_have_url(f"{empty.address}/?first=2031-03")
    stranger.get_by_role("button", name="Account of Ada").click()
    stranger.get_by_role("button", name="Log out").click()
    expect(stranger).to_have_url(re.compile("/login/"))


def test_the_printed_link_opens_the_sample_without_a_password(dashboard: Served, stranger: Page) -> None:
    stranger.goto(f"{dashboard.address}/setup/#{dashboard.gate.guest_link()}")
    expect(stranger.get_by_text("The acts and figures of this label are invented.")).to_be_visible()


def test_a_phone_shows_the_login_without_scrolling_sideways(empty: Served, browser: Browser) -> None:
    with opened(browser, PHONE) as page:
        page.goto(f"{empty.address}/setup/#{empty.gate.first_link()}")
        expect(page.get_by_label("Password", exact=True)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_an_analyst_is_told_who_he_is(dashboard: Served, stranger: Page) -> None:
    log_in(stranger.context, dashboard, Role.ANALYST, "Bob")
    stranger.goto(dashboard.address)
    stranger.get_by_role("button", name="Account of Bob").click()
    expect(stranger.get_by_text("analyst")).to_be_visible()
