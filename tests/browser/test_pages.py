"""The pages of the sample label, as somebody who looks after a label uses them."""

import csv
import io
import re
from html import escape
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from bedrot.app.auth.roles import Role
from tests.browser.conftest import LAPTOP, PHONE, log_in, opened
from tests.kit.serving import Served

PAGES = [
    "/", "/streaming/", "/revenue/", "/audience/", "/marketing/", "/catalogue/", "/map/", "/boards/", "/explore/",
    "/data/", "/data/import/", "/data/deliveries/", "/data/runs/", "/data/quarantine/", "/data/quality/",
    "/data/findings/", "/data/lineage/", "/data/mapping/", "/data/health/", "/sql/", "/settings/",
]  # fmt: skip
AXE = (Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")


def settled(page: Page, address: str) -> None:
    """Open a page and wait until nothing in it loads any more."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def test_overview_shows_more_than_twenty_figures_and_what_needs_a_person(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/")
    assert page.get_by_role("article").count() >= 20
    expect(page.get_by_role("article", name="Gross revenue", exact=True)).to_contain_text("$")
    expect(page.get_by_role("heading", name="Needs you")).to_be_visible()
    expect(page.get_by_text("A file could not be read")).to_be_visible()


def test_a_number_leads_to_the_line_of_its_file_in_three_clicks(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/")
    page.get_by_role("button", name=re.compile("^Gross revenue ·")).click()
    story = page.get_by_role("dialog", name="Gross revenue")
    row = story.locator("summary").filter(has_text=re.compile(r" · line \d+")).first
    row.click()
    story.get_by_role("button", name="Show in the file").first.click()
    expect(story.locator("li[aria-current=true]").first).to_be_visible()
    assert "explain=gross_revenue" in page.url


def test_filters_live_in_the_address_and_go_with_it(dashboard: Served, page: Page, browser: Browser) -> None:
    settled(page, f"{dashboard.address}/")
    card = page.get_by_role("article", name="Gross revenue", exact=True)
    (of_all,) = re.findall(r"\$[\d,.]+", card.inner_text())[:1]
    page.get_by_label("Artist").first.select_option("pig1987")
    page.wait_for_url("**artist=pig1987**")
    expect(card).not_to_contain_text(of_all)
    narrowed = card.inner_text()
    with opened(browser) as another:
        log_in(another.context, dashboard, name="Bob")
        settled(another, page.url)
        assert another.get_by_role("article", name="Gross revenue", exact=True).inner_text() == narrowed
    page.get_by_role("link", name="Revenue").first.click()
    page.wait_for_url("**/revenue/?artist=pig1987")
    page.go_back()
    expect(card).not_to_contain_text(of_all)
    page.go_back()
    expect(card).to_contain_text(of_all)


def test_keys_lead_everywhere(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/")
    page.keyboard.press("/")
    page.get_by_role("combobox", name=re.compile("^Search")).fill("monthly streams")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Monthly streams")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("g")
    page.keyboard.press("r")
    page.wait_for_url("**/revenue/**")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Esc")
    page.keyboard.press("Escape")
    page.keyboard.press("e")
    expect(page.get_by_role("button", name="Picture (PNG)")).to_be_visible()


CHARTS = ["/", "/streaming/", "/revenue/?tab=delays", "/audience/", "/marketing/", "/map/"]


def test_every_chart_gives_itself_away_as_picture_drawing_and_rows(dashboard: Served, page: Page) -> None:
    titles = []
    for path in CHARTS:
        settled(page, f"{dashboard.address}{path}")
        for frame in page.locator("section[data-frame]").all():
            title = frame.get_by_role("heading").first.inner_text()
            picture = Image.open(io.BytesIO(taken(page, frame, "Picture (PNG)"))).convert("RGB")
            assert picture.width > 400, title
            assert len(picture.getcolors(1 << 24) or ()) > 3, f"{title} is an empty picture"
            drawing = taken(page, frame, "Drawing (SVG)").decode()
            assert escape(title) in drawing
            assert "var(--" not in drawing, title
            head, *rows = csv.reader(io.StringIO(taken(page, frame, "Rows (CSV)").decode("utf-8-sig")))
            assert rows, title
            assert {len(row) for row in rows} == {len(head)}, title
            titles.append(title)
    assert len(titles) > 12


def taken(page: Page, frame: Locator, kind: str) -> bytes:
    """What the export of a chart gives away."""
    frame.locator("[data-export] button").first.click()
    with page.expect_download() as download:
        frame.get_by_role("button", name=kind).click()
    return Path(download.value.path()).read_bytes()


def test_a_chart_has_an_equal_table_and_gives_its_rows_away(dashboard: Served, page: Page) -> None:
    settled(page, f"{dashboard.address}/streaming/")
    frame = page.locator("section[data-frame]").first
    frame.get_by_role("button", name="Show the rows").click()
    expect(frame.get_by_role("table")).to_be_visible()
    frame.get_by_role("button", name=re.compile("^Export")).click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Rows (CSV)").click()
    rows = Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) > 10


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [LAPTOP, {"width": 768, "height": 1024}, PHONE], ids=["laptop", "tablet", "phone"])
def test_no_page_scrolls_sideways_or_leaves_somebody_out(
    dashboard: Served, browser: Browser, path: str, size: ViewportSize
) -> None:
    with opened(browser, size) as page:
        log_in(page.context, dashboard)
        settled(page, f"{dashboard.address}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert grave_faults(page) == []


def grave_faults(page: Page) -> list[tuple[str, str]]:
    """What axe finds serious or critical in a page as it stands, each with the element it found it in."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found if each["impact"] in GRAVE]


DOORS = ["/login/", "/setup/#nonsense", "/shared/#nonsense", "/nothing-there/"]
WINDOWS = [
    "/?explain=gross_revenue", "/?explain=cpc", "/report/", "/streaming/?apart=each", "/revenue/?tab=statements",
    "/revenue/?tab=payouts", "/revenue/?tab=stores", "/revenue/?tab=splits", "/audience/?list=posts",
    "/marketing/?list=links", "/catalogue/?list=names", "/settings/?tab=audit", "/settings/?tab=goals", "/settings/?tab=shares",
    "/revenue/?artist=NOBODY", "/marketing/?campaign=moon",
]  # fmt: skip


def test_doors_leave_nobody_out_either(dashboard: Served, stranger: Page) -> None:
    found = {}
    for path in DOORS:
        settled(stranger, f"{dashboard.address}{path}")
        expect(stranger.get_by_role("heading").first).to_be_visible()
        found[path] = grave_faults(stranger)
    assert {path: faults for path, faults in found.items() if faults} == {}


def test_what_opens_on_pages_leaves_nobody_out(dashboard: Served, page: Page) -> None:
    found = {}
    for path in WINDOWS:
        settled(page, f"{dashboard.address}{path}")
        found[path] = grave_faults(page)
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(
    ("locale", "amount"), [("en-US", r"\$[\d,]+\.\d\d"), ("de-DE", r"[\d.]+,\d\d\s\$"), ("fr-FR", r"[\d\s]+,\d\d\s\$")]
)
def test_amounts_and_days_are_written_as_the_reader_does(
    dashboard: Served, browser: Browser, locale: str, amount: str
) -> None:
    with opened(browser, locale=locale) as page:
        log_in(page.context, dashboard)
        settled(page, f"{dashboard.address}/")
        card = page.get_by_role("article", name="Gross revenue", exact=True).inner_text()
        assert re.search(amount, card), card
        month = {
            "en-US": r"Jan|Feb|Mar|Apr|May",
            "de-DE": r"Jan\.|Feb\.|März|Apr\.|Mai",
            "fr-FR": r"janv\.|févr\.|mars|avr\.|mai",
        }
        assert re.search(month[locale], card), card


@pytest.mark.parametrize("path", ["/", "/revenue/", "/data/"])
@pytest.mark.parametrize("theme", ["light", "print"])
def test_light_and_paper_can_be_read(dashboard: Served, browser: Browser, path: str, theme: str) -> None:
    with opened(browser) as page:
        log_in(page.context, dashboard)
        page.add_init_script(f"localStorage.setItem('bedrot.theme', '{'light' if theme == 'light' else 'dark'}')")
        if theme == "print":
            page.emulate_media(media="print")
        settled(page, f"{dashboard.address}{path}")
        page.evaluate(AXE)
        rule = "{runOnly: ['color-contrast']}"
        assert page.evaluate(f"axe.run(document, {rule})")["violations"] == []
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert all(int(part) > 200 for part in re.findall(r"\d+", ground)[:3])


def test_an_analyst_is_offered_nothing_that_changes_the_label(dashboard: Served, browser: Browser) -> None:
    with opened(browser) as page:
        log_in(page.context, dashboard, Role.ANALYST, "Cyd")
        settled(page, f"{dashboard.address}/data/deliveries/")
        page.get_by_role("table").locator("tbody tr").first.click()
        expect(page.get_by_role("dialog")).to_be_visible()
        expect(page.get_by_role("button", name=re.compile("Take this import back"))).to_have_count(0)
        settled(page, f"{dashboard.address}/settings/")
        expect(page.get_by_role("button", name=re.compile("invitation"))).to_have_count(0)
