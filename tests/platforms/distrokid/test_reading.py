"""What only DistroKid needs: three generations of one statement, and the right chart among many."""

from pathlib import Path

import pytest

from bedrot.model.errors import MissingColumn, UnreadableFile
from bedrot.platforms.distrokid import DistroKid
from tests.platforms.reading import tables, values

DISTROKID = DistroKid()
V1 = (
    "Reporting Date\tSale Month\tStore\tArtist\tTitle\tISRC\tUPC\tQuantity\tSong/Album\tCountry of Sale\tEarnings (USD)"
)
CHART = '<html><script>x({"id": "%s", "dataProvider": [%s]})</script>'


def test_every_generation_fills_the_fields_it_has() -> None:
    v3 = [
        "Date Inserted",
        "Reporting Date",
        "Sale Month",
        "Store",
        "Artist",
        "Title",
        "ISRC",
        "UPC",
        "Quantity",
        "Team Percentage",
        "Source Type",
        "Country of Sale",
        "Songwriter Royalties Withheld (USD)",
        "Earnings (USD)",
        "Recoup (USD)",
    ]
    newest = DistroKid.bank.column_of(v3)
    oldest = DistroKid.bank.column_of(V1.split("\t"))
    assert set(newest) == {field.name for field in DistroKid.bank.fields} - {"gross"}
    assert set(newest) - set(oldest) == {"share_pct", "withheld", "recoup"}
    assert (newest["item"], oldest["item"]) == ("Source Type", "Song/Album")
    assert newest["withheld"] == "Songwriter Royalties Withheld (USD)"


def test_what_customers_paid_is_taken_where_a_statement_tells_it() -> None:
    assert DistroKid.bank.column_of([*V1.split("\t"), "Customer Paid"])["gross"] == "Customer Paid"


def test_a_column_of_almost_the_right_name_is_not_taken_for_absent(tmp_path: Path) -> None:
    with pytest.raises(
        MissingColumn, match=r"'Recoup \(USD\)' is missing or renamed. The nearest found is 'Recoups \(USD\)'"
    ):
        tables(DISTROKID, tmp_path, "bank.tsv", f"{V1}\tRecoups (USD)\n")


def test_the_year_of_days_is_taken_and_no_other_chart(tmp_path: Path) -> None:
    point = '{"category": "2031-03-01", "column-1": 318}'
    other = '{"category": "2031-02-23", "column-1": 2000}'
    page = CHART % ("trendWeekly", other) + CHART % ("trend365day", point + ",") + CHART % ("trend60day", point)
    (table,) = tables(DISTROKID, tmp_path, "page.html", page).values()
    assert table.dataset == "spotify_daily"
    assert values(table) == [("2031-03-01", "318")]


def test_a_young_account_has_no_days_yet(tmp_path: Path) -> None:
    (table,) = tables(DISTROKID, tmp_path, "page.html", CHART % ("trend365day", "")).values()
    assert values(table) == []


def test_the_apple_days_are_read_by_key_though_the_countries_are_more(tmp_path: Path) -> None:
    page = (
        '<html><script>var chartData = {"last365days":{"isEmpty":0,"dataProvider":[{"field":"2031-03-01","value":12}]},'
        '"country1year":{"dataProvider":[{"field":"A","value":1},{"field":"B","value":2}]}};</script>'
    )
    found = tables(DISTROKID, tmp_path, "applemusic_stats_20310305_061730.html", page)
    assert values(found["apple_daily"]) == [("2031-03-01", "12")]
    assert values(found["apple_year"]) == [("country", "A", None, "1"), ("country", "B", None, "2")]
    assert found["apple_year"].constants == {"period": "1year", "as_of": "2031-03-05"}


def test_a_page_saved_before_its_charts_were_drawn_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="wait until its charts are drawn"):
        tables(DISTROKID, tmp_path, "page.html", '<html><script>x({"id": "trend365day"})</script>')
