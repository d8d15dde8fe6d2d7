"""The newest observation wins, as its dataset says what belongs together; what it replaces stays in staging."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from tests.kit.labels import curated, deliver, make_label, staged, total
from tests.kit.statements import BankLine, bank_statement, timeline

MAY, JUNE = "2031-05-21", "2031-06-21"


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path)


def streams_page(days: dict[str, int]) -> str:
    points = ",".join(f'{{"category": "{day}","column-1": {count}}}' for day, count in days.items())
    return f'<!DOCTYPE html><html><script>x({{"id": "trend365day", "dataProvider": [{points}]}})</script></html>'


def audience(days: dict[str, tuple[int, int]], columns: str = "date,listeners,streams,followers") -> str:
    rows = [f"{day},{listeners},{streams},9" for day, (listeners, streams) in days.items()]
    return "\n".join([columns, *rows, ""])


def by_day(label: Label, conformed: str, measure: str) -> dict[str, int]:
    return {str(row["day"]): row[measure] for row in curated(label, conformed)}


def test_a_restated_statement_replaces_its_reporting_date_as_a_whole(label: Label) -> None:
    old = [BankLine(net="1"), BankLine(net="2", store="Deezer"), BankLine(reported=JUNE, net="4")]
    deliver(label, "old.tsv", bank_statement(old))
    (table,) = deliver(label, "new.tsv", bank_statement([BankLine(net="0.5")]), day=1).tables
    assert (table.stored, table.superseded) == (1, 0)
    assert total(label, "royalties", "net") == Decimal("4.5")
    assert len(staged(label, "distrokid", "bank")) == 4


def test_a_line_that_moves_to_another_month_of_sale_leaves_the_old_month(label: Label) -> None:
    deliver(label, "old.tsv", bank_statement([BankLine(sold="2031-03", net="1")]))
    deliver(label, "new.tsv", bank_statement([BankLine(sold="2031-02", net="1")]), day=1)
    assert [str(row["sale_month"]) for row in curated(label, "royalties")] == ["2031-02-01"]


def test_what_was_observed_later_wins_even_when_it_arrives_first(label: Label) -> None:
    deliver(label, "new.tsv", bank_statement([BankLine(net="2")]), day=5)
    (table,) = deliver(label, "old.tsv", bank_statement([BankLine(net="1")]), day=1).tables
    assert (table.stored, table.superseded) == (0, 1)
    assert total(label, "royalties", "net") == Decimal(2)


def test_two_accounts_never_replace_each_other(label: Label) -> None:
    deliver(label, "mine.tsv", bank_statement([BankLine(net="1")]), wishes=Wishes(account="mine"))
    deliver(label, "yours.tsv", bank_statement([BankLine(net="2")]), day=1, wishes=Wishes(account="yours"))
    assert total(label, "royalties", "net") == Decimal(3)


def test_rolling_windows_of_days_are_united_and_the_newest_count_of_a_day_wins(label: Label) -> None:
    deliver(
        label, "streams_stats_20310510_060000.html", streams_page({"2031-05-08": 8, "2031-05-09": 9, "2031-05-10": 1})
    )
    later = {"2031-05-09": 10, "2031-05-10": 11, "2031-05-11": 0}
    deliver(label, "streams_stats_20310512_060000.html", streams_page(later))
    assert by_day(label, "daily_streams", "streams") == {"2031-05-08": 8, **later}


def test_days_that_a_source_has_not_finished_counting_are_provisional(label: Label) -> None:
    days = {f"2031-05-{day:02d}": day for day in range(1, 11)}
    deliver(label, "streams_stats_20310511_060000.html", streams_page(days))
    provisional = {str(row["day"]) for row in curated(label, "daily_streams") if row["provisional"]}
    assert provisional == {"2031-05-10"}


def test_a_track_is_corrected_day_by_day(label: Label) -> None:
    deliver(label, "Low Tide-timeline.csv", timeline("2031-05-01", [1, 2, 3]))
    deliver(label, "Low Tide-timeline (1).csv", timeline("2031-05-03", [30, 40]), day=1)
    deliver(label, "High Tide-timeline.csv", timeline("2031-05-03", [7]), day=2)
    rows = [(row["title"], str(row["day"]), row["streams"]) for row in curated(label, "track_daily")]
    assert sorted(rows) == [
        ("High Tide", "2031-05-03", 7),
        ("Low Tide", "2031-05-01", 1),
        ("Low Tide", "2031-05-02", 2),
        ("Low Tide", "2031-05-03", 30),
        ("Low Tide", "2031-05-04", 40),
    ]


def test_exports_with_other_columns_complete_each_other(label: Label) -> None:
    deliver(label, "NOVA SEVEN-audience-timeline.csv", audience({"2031-05-01": (1, 2)}))
    wider = "date,listeners,streams,followers,playlist adds,saves\n2031-05-01,5,6,7,8,9\n"
    deliver(label, "NOVA SEVEN-audience-timeline (1).csv", wider, day=1)
    deliver(label, "NOVA SEVEN-audience-timeline (2).csv", audience({"2031-05-01": (10, 20)}), day=2)
    (row,) = curated(label, "audience_daily")
    assert (row["listeners"], row["streams"], row["playlist_adds"], row["saves"]) == (10, 20, 8, 9)


def test_totals_of_a_period_are_kept_for_every_day_they_were_asked_for(label: Label) -> None:
    header = "song,listeners,streams,saves,release_date\n"
    for day, streams in ((1, 10), (2, 20)):
        name = f"spotify_songs_0123456789abcdefghijkl_28day_2031060{day}_120000.csv"
        deliver(label, name, f"{header}Low Tide,5,{streams},1,2031-01-01\n", wishes=Wishes(account="NOVA SEVEN"))
    rows = [(str(row["as_of"]), row["period"], row["streams"]) for row in curated(label, "song_periods")]
    assert rows == [("2031-06-01", "28day", 10), ("2031-06-02", "28day", 20)]


def test_tables_of_one_file_go_their_own_ways(label: Label) -> None:
    answer = {
        "streams": [{"date": "2031-05-01", "streams": "7"}],
        "discovery": [{"date": "2031-05-01", "streams": "3", "fees": "0.00000001"}],
    }
    report = deliver(label, "toolost_spotify_20310510_060000.json", json.dumps(answer))
    assert [table.dataset for table in report.tables] == ["toolost.spotify_daily", "toolost.discovery"]
    assert by_day(label, "daily_streams", "streams") == {"2031-05-01": 7}
    assert [row["fees"] for row in curated(label, "discovery_fees")] == [Decimal("0.00000001")]
    assert curated(label, "royalties") == []


def test_two_distributors_stand_beside_each_other(label: Label) -> None:
    deliver(label, "streams_stats_20310510_060000.html", streams_page({"2031-05-01": 8}))
    answer = {"streams": [{"date": "2031-05-01", "streams": 7}], "discovery": []}
    deliver(label, "toolost_spotify_20310510_060000.json", json.dumps(answer))
    rows = [(row["source"], row["streams"]) for row in curated(label, "daily_streams")]
    assert rows == [("distrokid", 8), ("toolost", 7)]


def test_a_day_without_plays_is_zero_and_a_day_left_out_is_unknown(label: Label) -> None:
    deliver(label, "streams_stats_20310510_060000.html", streams_page({"2031-05-01": 0, "2031-05-03": 4}))
    assert by_day(label, "daily_streams", "streams") == {"2031-05-01": 0, "2031-05-03": 4}
