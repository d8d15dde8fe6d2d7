"""Connectors come, go and fail; what they have to do with is theirs alone, and nothing that counted is lost."""

import io
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from openpyxl import Workbook

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match, Row, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Money, Month, Store, Text
from bedrot.pipeline import runs
from bedrot.pipeline.land import State
from bedrot.platforms.distrokid import DistroKid
from tests.kit.labels import (
    NOON,
    curated,
    curated_parts,
    deliver,
    import_paths,
    make_label,
    total,
    views,
    write_download,
)
from tests.kit.statements import BankLine, bank_statement, timeline


class Kiosk(DelimitedConnector):
    """A distributor whose platform's name is no word of SQL, with two kinds of files that feed one dataset."""

    platform = "my-kiosk"
    title = "Kiosk"

    daily = Dataset(
        "daily-counts", Family.DISTRIBUTOR, "daily_streams", [Day("day", "Day"), Store("store", "Shop"), Count("streams", "Plays")],
        supersede_by=("day",), month="day", signature=("Day", "Shop", "Plays"),
    )  # fmt: skip
    corrected = Dataset(
        "corrections", Family.DISTRIBUTOR, "daily_streams", [Day("day", "Corrected"), Store("store", "Shop"), Count("streams", "Plays")],
        supersede_by=("day",), month="day", signature=("Corrected", "Shop", "Plays"),
    )  # fmt: skip
    lifetime = Dataset(
        "lifetime", Family.DISTRIBUTOR, "royalties",
        [Month("sale_month", "Sold"), Store("store", "Shop"), Text("title", "Song"), Money("net", "Paid", currency="EUR", needed=True)],
        supersede_by=(), month="sale_month", signature=("Sold", "Shop", "Song", "Paid"),
    )  # fmt: skip


class Renamed(Kiosk):
    """A later version, in which one of the datasets has another name."""

    daily = replace(Kiosk.daily, name="counts")

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        return super().read(file, replace(delivery, kind="counts") if delivery.kind == "daily-counts" else delivery)


class Broken(Kiosk):
    """Recognises its files and fails while reading them."""

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        def rows() -> Iterator[Row]:
            yield Row(("2031-05-01", "Zorp", "1"), "line 2")
            raise ZeroDivisionError("oops")

        yield Table("daily-counts", ("Day", "Shop", "Plays"), rows)


class Greedy(DelimitedConnector):
    """Claims everything."""

    platform = "greedy"
    title = "Greedy"
    daily = Kiosk.daily

    def identify(self, file: Candidate) -> Match | None:
        return Match("daily-counts", "everything is mine")


def test_a_platform_of_any_name_goes_all_the_way(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[Kiosk()])
    report = deliver(label, "a.csv", "Day,Shop,Plays\n2031-05-01,Zorp,7\n")
    assert report.tables[0].dataset == "my-kiosk.daily-counts"
    assert [(row["source"], row["store"], row["streams"]) for row in curated(label, "daily_streams")] == [
        ("my-kiosk", "Zorp", 7)
    ]


@pytest.mark.parametrize("newer", ["Day", "Corrected"])
def test_of_two_kinds_of_files_that_give_one_day_the_newer_observation_wins(tmp_path: Path, newer: str) -> None:
    label = make_label(tmp_path, connectors=[Kiosk()])
    for number in range(3):
        deliver(label, f"old {number}.csv", f"Day,Shop,Plays\n2031-04-0{number + 1},Zorp,1\n", day=number)
    for header, day in (("Day", 8 if newer == "Day" else 7), ("Corrected", 7 if newer == "Day" else 8)):
        deliver(label, f"{header}.csv", f"{header},Shop,Plays\n2031-05-01,Zorp,{day}\n", day=day)
    (may,) = (row for row in curated(label, "daily_streams") if str(row["day"]) == "2031-05-01")
    assert (may["streams"], may["lines"]) == (8, 2)


def test_a_workbook_goes_all_the_way(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].append(["made by", "Kiosk"])
    sheet = book.create_sheet("Paid out")
    for row in (
        [],
        [*Kiosk.lifetime.signature],
        [date(2031, 3, 1), "Zorp", "A", 0.1],
        [date(2031, 4, 1), "Zorp", "A", "?"],
    ):
        sheet.append(row)
    packed = io.BytesIO()
    book.save(packed)
    label = make_label(tmp_path, connectors=[Kiosk()])
    (table,) = deliver(label, "statement.xlsx", packed.getvalue()).tables
    assert (table.read, table.stored, table.quarantined) == (2, 1, 1)
    assert [(str(row["sale_month"]), row["net"]) for row in curated(label, "royalties")] == [
        ("2031-03-01", Decimal("0.1"))
    ]
    segments = label.lake.raw.get(label.lake.landing.deliveries()[0])
    assert segments is not None
    places = duckdb.read_parquet(str(label.lake.raw.file(segments, segments.tables[0]))).fetchall()
    assert "sheet Paid out, line 4" in {str(cell) for row in places for cell in row}


def test_a_lifetime_export_that_comes_late_changes_nothing(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[Kiosk()])
    deliver(label, "new.csv", "Sold,Shop,Song,Paid\n2031-02,Zorp,A,3\n", day=2)
    (table,) = deliver(label, "old.csv", "Sold,Shop,Song,Paid\n2031-01,Zorp,A,1\n2031-02,Zorp,A,2\n", day=1).tables
    assert (table.stored, table.superseded) == (0, 2)
    assert [(str(row["sale_month"]), row["net"]) for row in curated(label, "royalties")] == [("2031-02-01", 3)]


def test_a_lifetime_export_replaces_everything_its_account_said_before(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[Kiosk()])
    deliver(label, "old.csv", "Sold,Shop,Song,Paid\n2031-01,Zorp,A,1\n2031-02,Zorp,A,2\n")
    (table,) = deliver(label, "new.csv", "Sold,Shop,Song,Paid\n2031-02,Zorp,A,3\n2031-03,Zorp,B,4\n", day=1).tables
    assert (table.stored, table.first, table.last) == (2, "2031-02-01", "2031-03-01")
    assert total(label, "royalties", "net") == Decimal(7)
    assert {row["currency"] for row in curated(label, "royalties")} == {"EUR"}


def test_a_connector_that_is_gone_leaves_what_counted_and_holds_up_nothing_else(tmp_path: Path) -> None:
    both = make_label(tmp_path, connectors=[DistroKid(), Kiosk()])
    deliver(both, "bank.tsv", bank_statement([BankLine(net="1")]))
    deliver(both, "life.csv", "Sold,Shop,Song,Paid\n2031-01,Zorp,A,2\n")
    one = make_label(tmp_path, connectors=[DistroKid()])
    report = import_paths(
        one, write_download(one, "june.tsv", bank_statement([BankLine(reported="2031-06-21", net="4")]), day=1)
    )
    assert "my-kiosk" in str(next(iter(report.promoted.problems.values())))
    assert total(one, "royalties", "net") == 3
    again = make_label(tmp_path, connectors=[DistroKid(), Kiosk()])
    runs.run(again, NOON)
    assert total(again, "royalties", "net") == 7


def test_a_dataset_that_is_gone_leaves_what_counted_until_everything_is_read_anew(tmp_path: Path) -> None:
    deliver(make_label(tmp_path, connectors=[Kiosk()]), "a.csv", "Day,Shop,Plays\n2031-05-01,Zorp,7\n")
    later = make_label(tmp_path, connectors=[Renamed()])
    report = import_paths(later, write_download(later, "b.csv", "Corrected,Shop,Plays\n2031-05-02,Zorp,5\n", day=1))
    assert "lake rebuild" in str(next(iter(report.promoted.problems.values())))
    assert total(later, "daily_streams", "streams") == 7
    assert not runs.rebuild(later, NOON).promoted.problems
    assert total(later, "daily_streams", "streams") == 12


def test_a_connector_that_fails_costs_its_own_file(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[DistroKid(), Broken()])
    paths = [
        write_download(label, "a.csv", "Day,Shop,Plays\n2031-05-01,Zorp,7\n"),
        write_download(label, "b.tsv", bank_statement([BankLine()])),
    ]
    broken, fine = import_paths(label, *paths).files
    assert (broken.state, fine.state) == (State.SET_ASIDE, State.NEW)
    assert "my-kiosk" in str(broken.problem)
    assert "ZeroDivisionError" in str(broken.problem)
    assert "Traceback" not in str(broken.problem)


def test_a_file_that_could_not_be_read_is_read_when_it_is_restored_with_a_better_connector(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[Broken()])
    broken = deliver(label, "a.csv", "Day,Shop,Plays\n2031-05-01,Zorp,7\n")
    assert broken.delivery is not None
    better = make_label(tmp_path, connectors=[Kiosk()])
    runs.restore(better, broken.delivery.id, NOON)
    assert [row["streams"] for row in curated(better, "daily_streams")] == [7]


def test_a_file_that_two_connectors_claim_is_set_aside_with_both_names(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[DistroKid(), Greedy()])
    report = deliver(label, "bank.tsv", bank_statement([BankLine()]))
    assert report.state is State.SET_ASIDE
    assert "distrokid.bank and greedy.daily-counts" in str(report.problem)


def test_a_file_nobody_knew_is_read_when_it_comes_again_after_its_connector(tmp_path: Path) -> None:
    text = "Day,Shop,Plays\n2031-05-01,Zorp,7\n"
    label = make_label(tmp_path, connectors=[DistroKid()])
    assert deliver(label, "a.csv", text).state is State.SET_ASIDE
    label = make_label(tmp_path, connectors=[DistroKid(), Kiosk()])
    report = deliver(label, "a.csv", text)
    assert report.state is State.NEW
    assert report.delivery is not None
    assert label.lake.landing.find(report.delivery.id) == report.delivery
    assert deliver(label, "a.csv", text).state is State.KNOWN


def test_only_deliveries_of_the_platforms_asked_for_are_read(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    deliver(label, "bank.tsv", bank_statement([BankLine()]))
    deliver(label, "Low Tide-timeline.csv", timeline("2031-05-01", [1]))
    report = runs.run(label, NOON, platforms=["spotify"])
    assert len(report.promoted.promotions) == 1
    assert len(curated(label, "royalties")) == len(curated(label, "track_daily")) == 1


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be changed here")
def test_the_same_files_give_the_same_lake_wherever_the_machine_stands(tmp_path: Path) -> None:
    shown = []
    before = os.environ.get("TZ")
    try:
        for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles"):
            os.environ["TZ"] = zone
            time.tzset()
            label = make_label(tmp_path / zone)
            deliver(label, "bank.tsv", bank_statement([BankLine(), BankLine(reported="2031-05-31 23:59:59")]))
            deliver(label, "Low Tide-timeline.csv", timeline("2031-04-29", range(5)))
            shown.append((curated_parts(label), views(label)))
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        time.tzset()
    assert shown[0] == shown[1] == shown[2]
