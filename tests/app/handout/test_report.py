"""The report's workbook, sheet by sheet: the figures that the interface tells and that a person reckons by hand."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest

from bedrot.app.handout.report import workbook
from bedrot.app.handout.workbook import FIRST_ROW
from bedrot.metrics.metric import Filters
from bedrot.model.periods import Month
from tests.app.server.small_label import make_small_label
from tests.kit.serving import Served, served

Row = dict[str, Any]
SPRING = {"first": "2031-01", "last": "2031-03"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("report") / "label"
    make_small_label(folder)
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def browser(server: Served) -> httpx.Client:
    """A browser of somebody who is logged in; at the server it is noon of 15 June 2031."""
    return server.logged_in()


class Book:
    """A report, opened: the rows of its sheets by their headings, whose units in brackets are left away."""

    def __init__(self, content: bytes) -> None:
        self._book = openpyxl.load_workbook(io.BytesIO(content))
        self.names = self._book.sheetnames

    def rows(self, sheet: str) -> list[Row]:
        head, *rows = self._book[sheet].iter_rows(min_row=FIRST_ROW - 1, values_only=True)
        titles = [str(title).partition(" (")[0] for title in head]
        return [dict(zip(titles, map(day_of, row), strict=True)) for row in rows]

    def head(self, sheet: str) -> str:
        return " ".join(str(self._book[sheet].cell(row, 1).value or "") for row in (1, 2, 3))


def day_of(cell: object) -> object:
    return cell.date() if isinstance(cell, datetime) else cell


def report(browser: httpx.Client, **asked: str) -> Book:
    answer = browser.get("/api/v1/report.xlsx", params=asked)
    assert answer.status_code == 200, answer.text
    return Book(answer.content)


def get(browser: httpx.Client, path: str, **asked: Any) -> Any:
    answer = browser.get(f"/api/v1/{path}", params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def same(cell: object, told: object) -> bool:
    """Whether a cell holds what the interface tells as a number or as text."""
    if cell is None or told is None:
        return cell is told
    if isinstance(cell, int | float):
        return abs(Decimal(repr(cell)) - Decimal(str(told))) <= abs(Decimal(str(told))) * Decimal("1e-14")
    return str(cell) == str(told)


def picked(rows: list[Row], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


def test_the_sheets_of_a_label(browser: httpx.Client) -> None:
    assert report(browser).names == [
        "Summary", "Figures", "Months", "Streams", "Stores", "Countries", "Tracks", "Audience",
        "Acts", "Campaigns", "Statements", "Payments", "Definitions",
    ]  # fmt: skip


@pytest.mark.parametrize("asked", [{}, SPRING, {**SPRING, "artist": "LUMEN"}], ids=["newest", "spring", "act"])
def test_every_figure_is_the_one_that_the_interface_tells(browser: httpx.Client, asked: dict[str, str]) -> None:
    told = get(browser, "kpis", **asked)["figures"]
    rows = report(browser, **asked).rows("Figures")

    assert len(rows) == len(told)
    for row, figure in zip(rows, told, strict=True):
        period = figure["period"] or {"first": None, "last": None}
        assert (row["Id"], row["Unit"], row["Of"]) == (figure["id"], figure["unit"], figure["subject"])
        assert same(row["Value"], figure["value"]), figure["id"]
        assert same(row["Before"], figure["previous"])
        assert same(row["Change"], figure["change"])
        assert (same(row["From"], period["first"]), same(row["To"], period["last"])) == (True, True)
        assert same(row["As of"], figure["as_of"])
        assert row["Why not"] == figure["reason"]
        assert bool(row["Told by"]) == bool(figure["sources"] and "artist" not in asked)
    assert any(row["Value"] is not None for row in rows)
    assert any(row["Why not"] for row in rows)


def test_months_are_those_of_the_interface_and_add_up_to_what_was_paid(browser: httpx.Client) -> None:
    asked = {"first": "2030-12", "last": "2031-05"}
    told = get(browser, "revenue/months", **asked)["rows"]
    rows = report(browser, **asked).rows("Months")

    assert [row["Month"] for row in rows] == [date.fromisoformat(f"{each['month']}-01") for each in told]
    for row, each in zip(rows, told, strict=True):
        for title, name in (
            ("Expected", "expected"),
            ("Paid", "paid"),
            ("Other", "other"),
            ("Difference", "difference"),
        ):
            assert same(row[title], each[name]), (title, each)
        assert (row["Payment"], same(row["Expected on"], each["payment_day"])) == (each["state"], True)
    assert [row["Gross"] for row in rows] == [5, 14, 8, 4.5, None, None]
    assert sum(row["Gross"] or 0 for row in rows) == 5 + 10 + 4 + 6 + 2 + 3.5 + 1


def test_streams_are_told_by_day_and_store(browser: httpx.Client) -> None:
    rows = report(browser, **SPRING).rows("Streams")
    assert (rows[0]["Day"], rows[-1]["Day"], len(rows)) == (date(2031, 1, 1), date(2031, 3, 31), 90)
    assert sum(row["Streams"] for row in rows) == 90 * 100
    course = get(
        browser, "courses", dataset="daily_streams", measure="streams", step="day", by="store",
        first="2031-01-01", last="2031-03-31", lines=50,
    )  # fmt: skip
    told = [(date.fromisoformat(point["day"]), point["value"]) for point in course["lines"][0]["points"]]
    assert picked(rows, "Day", "Streams") == told


def test_streams_of_an_act_are_the_stores_own_and_say_so(browser: httpx.Client) -> None:
    book = report(browser, **SPRING, artist="LUMEN")
    assert book.rows("Streams") == []
    assert "distributors do not tell acts apart" in book.head("Streams")


def test_stores_are_ranked_with_what_a_play_paid(browser: httpx.Client) -> None:
    book = report(browser, **SPRING)
    told = get(
        browser, "rankings", dataset="royalties", measure="net", by="store", first="2031-01-01", last="2031-03-31"
    )
    rates = {row["store"]["name"]: row for row in get(browser, "revenue/rates", **SPRING)["rows"]}

    assert [(row["Store"], row["Gross"]) for row in book.rows("Stores")] == [
        ("Spotify", 18.5),
        ("Apple Music", 6),
        ("iTunes", 2),
    ]
    for row, each in zip(book.rows("Stores"), told["rows"], strict=True):
        rate = rates.get(row["Store"], {"plays": None, "paid": None, "rate": None, "expected": None})
        assert same(row["Gross"], each["value"])
        assert same(row["Of all"], each["share"])
        assert (row["Plays"], same(row["Per play"], rate["rate"])) == (rate["plays"], True)
        assert same(row["Expected per play"], rate["expected"])
    assert "USD 26.50 in all." in book.head("Stores")


def test_countries_have_what_was_paid_for_use_in_them(browser: httpx.Client) -> None:
    book = report(browser, **SPRING)
    told = get(browser, "countries", **SPRING)
    assert [(row["Code"], row["Country"], row["Region"]) for row in book.rows("Countries")] == [
        (row["code"], row["name"], row["region"]) for row in told["rows"]
    ]
    assert sum(row["Gross"] for row in book.rows("Countries")) == 26.5


def test_tracks_and_acts_have_earned_what_statements_say(browser: httpx.Client) -> None:
    book = report(browser)
    told = get(browser, "catalogue/tracks")["rows"]
    earned = {row["Title"]: row["Gross"] for row in book.rows("Tracks")}
    assert earned == {"GLASS HARBOR": 18.5, "Paper Moon": 12, "Strange Tide": 1}
    assert picked(book.rows("Tracks"), "Title", "ISRC", "Units") == picked(told, "title", "isrc", "units")
    assert {row["Act"]: row["Gross"] for row in book.rows("Acts")} == {
        "NOVA SEVEN": 19.5,
        "LUMEN": 12,
        "NOVA SEVEN & LUMEN": None,
    }


def test_statements_and_payments_are_those_of_the_interface(browser: httpx.Client) -> None:
    book = report(browser)
    statements = get(browser, "revenue/statements")["rows"]
    assert [(str(row["Reported"]), row["Total"], row["Payout"]) for row in book.rows("Statements")] == [
        (each["day"], float(each["total"]), each["payout"]) for each in statements
    ]
    payments = get(browser, "revenue/payouts")["rows"]
    assert [(row["State"], same(row["Amount"], each["amount"]), same(row["Difference"], each["difference"]))
            for row, each in zip(book.rows("Payments"), payments, strict=True)] == [
        (each["state"], True, True) for each in payments
    ]  # fmt: skip
    of_march = report(browser, first="2031-03").rows("Statements")
    assert [str(row["Reported"]) for row in of_march] == ["2031-05-01"]


def test_people_and_campaigns_stand_for_themselves(browser: httpx.Client) -> None:
    book = report(browser)
    crowds = get(browser, "audience/networks")["rows"]
    assert [(row["Where"], row["Followers"]) for row in book.rows("Audience")] == [
        (each["network"]["name"], each["followers"]) for each in crowds
    ]
    campaigns = get(browser, "marketing/campaigns")["rows"]
    assert [row["Spend"] for row in book.rows("Campaigns")] == [float(each["spend"]) for each in campaigns]


def test_definitions_name_every_figure_and_every_column(browser: httpx.Client) -> None:
    book = report(browser)
    named = {(row["Sheet"], row["Name"]) for row in book.rows("Definitions")}
    figures = {("Figures", f"{row['No.'] or ''} {row['Figure']}".strip()) for row in book.rows("Figures")}
    assert figures <= named
    for sheet in book.names[1:-1]:
        titles = {name.partition(" (")[0] for of, name in named if of == sheet}
        assert {title for row in book.rows(sheet) for title in row} <= titles
    gross = next(row for row in book.rows("Definitions") if row["Name"] == "K-05 Gross revenue")
    assert (gross["Counted by"], gross["Unit"]) == ("distributor", "money")
    assert "store" in gross["Adds up over"]


def test_no_note_is_left_out(browser: httpx.Client) -> None:
    asked = {"first": "2030-12", "last": "2031-05"}
    book = report(browser, **asked)
    told = " ".join(
        row["Meaning"] for row in book.rows("Definitions") if (row["Sheet"], row["Name"]) == ("Months", "Note")
    )
    for note in get(browser, "revenue/months", **asked)["notes"]:
        assert note in f"{book.head('Months')} {told}"


def test_the_report_of_an_act_has_nothing_of_the_others(browser: httpx.Client) -> None:
    answer = browser.get("/api/v1/report.xlsx", params={"artist": "LUMEN", **SPRING})
    book = Book(answer.content)
    assert book.names == [
        "Summary", "Figures", "Months", "Streams", "Stores", "Countries", "Tracks", "Audience", "Definitions",
    ]  # fmt: skip
    said = "\n".join(str(cell) for name in book.names for row in book.rows(name) for cell in row.values())
    assert "Paper Moon" in said
    assert [word for word in ("NOVA SEVEN", "GLASS HARBOR", "XXAA13100001", "STUDIO") if word in said] == []
    assert sum(row["Gross"] for row in book.rows("Stores")) == 4 + 6 + 2


def test_an_act_is_told_what_a_link_to_it_shows(server: Served, browser: httpx.Client) -> None:
    _, secret = server.gate.share("LUMEN", 1, "Ada", "here", with_money=True)
    artist = server.browser()
    artist.post("/api/v1/session/share", json={"secret": secret}).raise_for_status()
    told = {each["id"]: each for each in get(artist, "kpis", **SPRING)["figures"]}
    rows = report(browser, artist="LUMEN", **SPRING).rows("Figures")
    assert [row["Id"] for row in rows] == list(told)
    for row in rows:
        figure = told[row["Id"]]
        assert (same(row["Value"], figure["value"]), row["Why not"]) == (True, figure["reason"])
        assert (row["Of"], row["Notes"]) == (figure["subject"], " ".join(figure["notes"]) or None)


def test_the_summary_says_what_it_is_of(browser: httpx.Client) -> None:
    rows = {row["What"]: row["Told"] for row in report(browser, artist="LUMEN", first="2031-03").rows("Summary")}
    assert (rows["Label"], rows["Act"], rows["Period"], rows["Day"]) == (
        "Nova Records",
        "LUMEN",
        "2031-03",
        date(2031, 6, 15),
    )
    assert rows["Sheet Tracks"].startswith("1 row. ")


def test_a_time_that_is_too_long_is_cut_and_told(browser: httpx.Client) -> None:
    book = report(browser, first="1990-01", last="2049-12")
    assert sum(row["Gross"] for row in book.rows("Stores")) == 31.5
    assert len(book.rows("Streams")) == 151


def test_the_same_state_makes_the_same_bytes(server: Served, browser: httpx.Client) -> None:
    asked = Filters(Month(2031, 1), Month(2031, 3))
    answer = browser.get("/api/v1/report.xlsx", params=SPRING)
    assert workbook(server.office, asked) == answer.content
    again = browser.get("/api/v1/report.xlsx", params=SPRING, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


def test_an_empty_label_has_an_empty_report(tmp_path: Path) -> None:
    from bedrot.app.making import make, missing_parts

    make(missing_parts(tmp_path / "label", "Nova Records"))
    with served(tmp_path / "label") as running:
        book = report(running.logged_in())
    assert {len(book.rows(name)) for name in ("Months", "Streams", "Stores", "Tracks", "Statements")} == {0}
    assert all(row["Why not"] for row in book.rows("Figures") if row["Value"] is None)
