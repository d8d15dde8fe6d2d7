"""What only TooLost needs: two answers that share a word, and a report whose net column is not documented."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import FileSetAside, MissingColumn
from bedrot.platforms.toolost import TooLost
from tests.platforms.reading import claim, tables, values
from tests.platforms.typed import staged

TOOLOST = TooLost()
HEADER = (
    "transaction_id,sale_date,accounting_date,reporting_date,release_title,release_id,track_title,track_id,channel,"
    "country,isrc,upc,units,unit_price,original_currency,split_id,share,rev_fee"
)


def test_texts_and_numbers_read_alike(tmp_path: Path) -> None:
    answer = '{"streams":[{"date":"2031-03-02","streams":"0412"},{"date":"2031-03-01","streams":1087}],"discovery":[]}'
    found = tables(TOOLOST, tmp_path, "x.json", answer)
    assert values(found["spotify_daily"]) == [("2031-03-02", "0412"), ("2031-03-01", "1087")]
    assert values(found["discovery"]) == []


def test_the_two_answers_are_told_apart(tmp_path: Path) -> None:
    apple = '{"totalStreams": [], "totalShazam": [], "tracksTotal": [], "countryTotal": [], "streamTotal": 0}'
    assert claim(TOOLOST, tmp_path, "x.json", apple)[1].kind == "apple_json"
    assert claim(TOOLOST, tmp_path, "x.json", '{"streams": []}')[1].kind == "spotify_json"


@pytest.mark.parametrize(
    "name", ["toolost_deezer_20310305_061000.json", "Tidal.json", "youtube music (1).json", "toolost-amazon_music.json"]
)
@pytest.mark.parametrize(
    "answer",
    [
        '{"streams": [{"date": "2031-03-01", "streams": "4"}]}',
        '{"totalStreams": [{"date": "2031-03-01", "streams": 4}], "streamTotal": 4}',
    ],
)
def test_an_answer_that_is_named_after_another_store_counts_for_no_store(
    answer: str, name: str, tmp_path: Path
) -> None:
    with pytest.raises(FileSetAside, match="how such answers look is not known"):
        tables(TOOLOST, tmp_path, name, answer)


@pytest.mark.parametrize("name", ["toolost_spotify_20310305_061000.json", "x.json", "tidalwave.json"])
def test_an_answer_of_streams_alone_is_spotifys(name: str, tmp_path: Path) -> None:
    answer = '{"streams": [{"date": "2031-03-01", "streams": "4"}]}'
    assert values(tables(TOOLOST, tmp_path, name, answer)["spotify_daily"])
    archived = tables(TOOLOST, tmp_path, "spotify.json", answer, archive="spotify and deezer.zip")
    assert values(archived["spotify_daily"])


def test_a_block_that_is_absent_was_not_measured(tmp_path: Path) -> None:
    found = tables(
        TOOLOST, tmp_path, "x.json", '{"totalStreams": [{"date": "2031-03-01", "streams": 9}], "streamTotal": 9}'
    )
    assert values(found["apple_daily"]) == [("2031-03-01", "9")]
    assert found["apple_daily"].constants == {"streamTotal": "9"}
    assert values(found["shazam_daily"]) == []


def test_a_block_that_is_renamed_is_a_missing_column(tmp_path: Path) -> None:
    with pytest.raises(MissingColumn, match=r"'discovery' is missing or renamed. The nearest found is 'discoveryMode'"):
        tables(TOOLOST, tmp_path, "x.json", json.dumps({"streams": [], "discoveryMode": []}))


@pytest.mark.parametrize("column", ["net_revenue", "net_total", "total", "revenue", "earnings", "amount", "payable"])
def test_every_likely_net_column_is_taken(column: str) -> None:
    assert TooLost.sales.column_of([*HEADER.split(","), column])["net"] == column


def test_the_best_net_column_is_taken_where_there_are_several() -> None:
    assert TooLost.sales.column_of([*HEADER.split(","), "amount", "net_total"])["net"] == "net_total"


def test_a_report_without_net_is_read_with_what_an_estimate_needs(tmp_path: Path) -> None:
    found = tables(TOOLOST, tmp_path, "05-2031-1.csv", HEADER + "\n")["sales"]
    filled = TooLost.sales.column_of(found.header)
    assert "net" not in filled
    assert (filled["gross"], filled["share_pct"], filled["fee"]) == ("unit_price", "share", "rev_fee")


def test_a_net_column_of_almost_a_known_name_is_not_estimated_over(tmp_path: Path) -> None:
    with pytest.raises(
        MissingColumn, match=r"'net_revenue' is missing or renamed. The nearest found is 'net_revenues'"
    ):
        tables(TOOLOST, tmp_path, "05-2031-1.csv", HEADER + ",net_revenues\n")


@pytest.mark.parametrize(
    ("columns", "cells", "currency"),
    [
        ("net_revenue", "0.38", "USD"),
        ("net_revenue,currency", "0.38,EUR", "EUR"),
        ("net_total,currency", "0.38,", "USD"),
    ],
)
def test_the_net_amount_is_in_dollars_unless_a_column_says_otherwise(
    columns: str, cells: str, currency: str, tmp_path: Path
) -> None:
    row = "900001,2031-03-31T00:00:00Z,2031-05-10,2031-05-28T10:15:00Z,Tides,7001,Low Tide,8001,Spotify,SE,,,1,0.4,SEK,31,100,0"
    report = tmp_path / "05-2031-1.csv"
    report.write_text(f"{HEADER},{columns}\n{row},{cells}\n", encoding="utf-8")
    (stored,) = staged(TOOLOST, tmp_path, report).stored
    assert (stored["net"], stored["currency"], stored["report_date"]) == (Decimal("0.38"), currency, date(2031, 5, 28))
