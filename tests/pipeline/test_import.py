"""What becomes of a file: every row is stored, quarantined, superseded or a control total, and the same file counts once."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.lake.verify import verify
from bedrot.model.errors import NothingSuch
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State, Wishes, incoming
from tests.kit.labels import (
    NOON,
    curated,
    curated_parts,
    deliver,
    files_with_times,
    import_paths,
    make_label,
    quarantined,
    staged,
    total,
    views,
    write_download,
)
from tests.kit.statements import BANK_HEADER, BankLine, bank_statement, timeline, total_line
from tests.kit.warehouse import differences, told

MAY, JUNE = "2031-05-21", "2031-06-21"


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path)


def balances(report: runs.FileReport) -> bool:
    return all(
        table.read == table.stored + table.quarantined + table.superseded + table.control_totals
        for table in report.tables
    )


def test_every_row_of_a_statement_is_accounted_for(label: Label) -> None:
    lines: list[BankLine | tuple[str, ...]] = [
        BankLine(units="120", net="0.27288000"),
        BankLine(units="40", net="-0.02710000"),
        BankLine(units="many"),
        BankLine(upc="8.6E+11", net="0.5"),
        ("too", "short"),
        total_line("0.74578"),
    ]
    report = deliver(label, "bank.tsv", bank_statement(lines, newline="\r"))
    (table,) = report.tables
    assert (report.state, table.dataset) == (State.NEW, "distrokid.bank")
    assert (table.read, table.stored, table.quarantined, table.superseded, table.control_totals) == (6, 3, 2, 0, 1)
    assert (table.flagged, table.first, table.last) == (1, "2031-03-01", "2031-03-01")
    assert balances(report)


def test_the_statements_own_total_stands_beside_what_its_rows_sum_to(label: Label) -> None:
    lines: list[BankLine | tuple[str, ...]] = [
        BankLine(net="0.27288000"),
        BankLine(net="-0.02710000"),
        total_line("0.24578"),
    ]
    (table,) = deliver(label, "bank.tsv", bank_statement(lines)).tables
    said, summed = table.sums["net"]
    assert Decimal(said or 0) == Decimal(summed or 0) == Decimal("0.24578")


def test_a_refused_line_is_found_again_with_its_text(label: Label) -> None:
    deliver(label, "bank.tsv", bank_statement([BankLine(), BankLine(units="many"), ("too", "short")]))
    found = [
        (row["_row"], row["field"], row["text"], row["severity"]) for row in quarantined(label, "distrokid", "bank")
    ]
    assert found[0] == (1, "units", "many", "refused")
    assert found[1][0] == 2
    assert re.search(r"\b2\b.*\b13\b", str(found[1][2]))


def test_equal_lines_in_one_statement_all_count(label: Label) -> None:
    deliver(label, "bank.tsv", bank_statement([BankLine(units="10", net="0.1")] * 7))
    (row,) = curated(label, "royalties")
    assert (row["lines"], row["units"], row["net"]) == (7, 70, Decimal("0.7"))


def test_negative_amounts_keep_their_sign(label: Label) -> None:
    deliver(label, "bank.tsv", bank_statement([BankLine(net="-0.02710000"), BankLine(store="Deezer", net="0.01")]))
    assert total(label, "royalties", "net") == Decimal("-0.0171")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", ["\t", ";"])
def test_the_same_statement_in_another_dress_gives_the_same_rows(
    label: Label, newline: str, encoding: str, delimiter: str
) -> None:
    lines = [BankLine(title="CAFÉ", net="0.1"), BankLine(title="CAFÉ", net="x"), BankLine(title="NAÏVE", net="-0.3")]
    text = bank_statement(lines, newline=newline, delimiter=delimiter)
    (table,) = deliver(label, "bank.txt", text.encode(encoding)).tables
    assert (table.stored, table.quarantined) == (2, 1)
    assert [(row["title"], row["net"]) for row in curated(label, "royalties")] == [
        ("CAFÉ", Decimal("0.1")),
        ("NAÏVE", Decimal("-0.3")),
    ]


def test_raw_as_parquet_and_as_ndjson_give_the_same_rows(tmp_path: Path) -> None:
    lines: list[BankLine | tuple[str, ...]] = [
        BankLine(title='a "b" é'),
        BankLine(units="x"),
        BankLine(upc="?"),
        ("short",),
        total_line("1"),
    ]
    labels = [make_label(tmp_path / suffix, raw_suffix=f".{suffix}") for suffix in ("parquet", "ndjson")]
    for each in labels:
        deliver(each, "bank.tsv", bank_statement([*lines, *[BankLine()] * 3000]))
        deliver(
            each, "regular.tsv", bank_statement([BankLine(reported=JUNE, title=f"T{n}") for n in range(3000)]), day=1
        )
    parquet, ndjson = labels
    assert staged(parquet, "distrokid", "bank") == staged(ndjson, "distrokid", "bank")
    assert quarantined(parquet, "distrokid", "bank") == quarantined(ndjson, "distrokid", "bank")
    assert curated_parts(parquet) == curated_parts(ndjson)
    assert {Path(key).suffix for key in ndjson.lake.store.keys("2_raw")} == {".ndjson", ".json"}


def test_the_same_file_again_writes_no_byte(label: Label) -> None:
    path = write_download(label, "bank.tsv", bank_statement([BankLine(), BankLine(units="x"), BankLine(reported=JUNE)]))
    song = write_download(label, "Low Tide-timeline.csv", timeline(MAY, [1, 2, 3]))
    import_paths(label, path, song)
    before = files_with_times(label.root)
    facts = told(label)
    again = import_paths(label, path, song)
    assert [file.state for file in again.files] == [State.KNOWN, State.KNOWN]
    assert all(balances(file) for file in again.files)
    assert (again.months, again.promoted.views, again.promoted.loaded.changed) == ({}, (), False)
    assert files_with_times(label.root) == before
    assert told(label) == facts


def test_a_copy_under_another_name_and_date_is_the_same_file(label: Label) -> None:
    text = bank_statement([BankLine()])
    first = deliver(label, "bank.tsv", text)
    again = deliver(label, "bank (1).tsv", text, day=9)
    assert (again.state, again.delivery) == (State.KNOWN, first.delivery)


def test_only_the_months_that_a_delivery_touches_are_made_anew(label: Label) -> None:
    march, april = BankLine(reported=MAY, sold="2031-03"), BankLine(reported=JUNE, sold="2031-04")
    deliver(label, "may.tsv", bank_statement([march]))
    before = curated_parts(label)["royalties"]
    path = write_download(label, "june.tsv", bank_statement([april]), day=1)
    report = import_paths(label, path)
    assert report.months == {"royalties": ("2031-04-01",)}
    assert curated_parts(label)["royalties"][:1] == before
    assert [key.month.isoformat() for key in report.promoted.loaded.facts] == ["2031-04-01"]


def test_a_restated_statement_touches_every_month_it_takes_rows_from(label: Label) -> None:
    old = [BankLine(sold="2031-03"), BankLine(sold="2031-02"), BankLine(reported=JUNE, sold="2031-01")]
    deliver(label, "may.tsv", bank_statement(old))
    path = write_download(label, "restated.tsv", bank_statement([BankLine(sold="2031-03", net="9")]), day=1)
    report = import_paths(label, path)
    assert report.months == {"royalties": ("2031-02-01", "2031-03-01")}
    assert [str(row["sale_month"]) for row in curated(label, "royalties")] == ["2031-01-01", "2031-03-01"]


def test_a_statement_without_a_single_legal_line_changes_nothing_but_is_told(label: Label) -> None:
    deliver(label, "good.tsv", bank_statement([BankLine()]))
    before = curated_parts(label)
    (table,) = deliver(label, "bad.tsv", bank_statement([BankLine(net="x", reported=JUNE)] * 3), day=1).tables
    assert (table.read, table.stored, table.quarantined, table.first) == (3, 0, 3, None)
    assert curated_parts(label) == before


def test_a_statement_without_lines_is_kept_and_counts_nothing(label: Label) -> None:
    report = deliver(label, "bank.tsv", bank_statement([]))
    assert (report.state, report.tables[0].read) == (State.NEW, 0)
    assert curated(label, "royalties") == []


def test_a_bad_file_stops_nothing_else(label: Label) -> None:
    paths = [
        write_download(label, "a login.csv", "<html><title>Log in</title></html>"),
        write_download(label, "b bank.tsv", bank_statement([BankLine()])),
        write_download(label, "c empty.csv", ""),
        write_download(label, "d unknown.csv", "alpha,beta\n1,2\n"),
        write_download(label, "e cut.zip", b"PK\x03\x04 cut off"),
        write_download(label, "f short.tsv", bank_statement([BankLine()], header=BANK_HEADER[:-1])),
    ]
    report = import_paths(label, *paths)
    states = {file.name[0]: file.state for file in report.files}
    assert states == {name: State.NEW if name == "b" else State.SET_ASIDE for name in "abcdef"}
    assert all(file.problem is not None for file in report.files if file.state is State.SET_ASIDE)
    assert len(label.lake.landing.deliveries()) == 6
    assert list(verify(label.lake)) == []


def test_foreign_files_in_a_folder_stay_where_they_are(label: Label) -> None:
    write_download(label, "holiday.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    write_download(label, "notes.txt", "milk\neggs\n")
    write_download(label, "bank.tsv", bank_statement([BankLine()]))
    write_download(label, ".hidden.tsv", bank_statement([BankLine()]))
    report = import_paths(label, label.root / "downloads")
    assert {file.name: file.state for file in report.files} == {
        "bank.tsv": State.NEW,
        "holiday.jpg": State.LEFT,
        "notes.txt": State.LEFT,
    }
    assert [each.name for each in label.lake.landing.deliveries()] == ["bank.tsv"]


def test_a_file_that_needs_an_account_is_read_once_a_person_names_it(label: Label) -> None:
    text = "date,listeners,streams,followers\n2031-05-01,1,2,3\n"
    path = write_download(label, "timeline.csv", text)
    (aside,) = import_paths(label, path).files
    assert aside.state is State.SET_ASIDE
    assert "--account" in str(aside.problem)
    (read,) = import_paths(label, path, wishes=Wishes(account="NOVA SEVEN")).files
    assert read.state is State.NEW
    assert [(row["artist"], row["streams"]) for row in curated(label, "audience_daily")] == [("NOVA SEVEN", 2)]
    assert list(verify(label.lake)) == []


def test_a_file_that_vanishes_or_cannot_be_opened_stops_nothing(label: Label) -> None:
    gone = write_download(label, "gone.tsv", bank_statement([BankLine()]))
    write_download(label, "here.tsv", bank_statement([BankLine(net="1")]))
    listed = list(incoming([label.root / "downloads"]))
    gone.unlink()
    report = runs.import_files(label, listed, Wishes(), NOON)
    assert {file.name: file.state for file in report.files} == {"gone.tsv": State.SET_ASIDE, "here.tsv": State.NEW}


def test_a_path_that_a_person_mistyped_is_told(label: Label) -> None:
    with pytest.raises(NothingSuch, match=r"There is no file .*bnak\.tsv"):
        import_paths(label, label.root / "bnak.tsv")


@pytest.mark.skipif(not hasattr(Path, "owner"), reason="names are text there")
def test_a_name_in_another_encoding_than_the_systems_is_no_obstacle(label: Label) -> None:
    path = write_download(label, "bank caf\udce9.tsv", bank_statement([BankLine()]))
    (report,) = import_paths(label, path).files
    assert (report.state, report.name) == (State.NEW, "bank caf�.tsv")


@pytest.mark.parametrize(
    "column",
    [
        "_row",
        "_ROW",
        "file_row_number",
        "_where",
        "_problem",
        "delivery",
        "texts",
        "evidence",
        "x'y\"z",
        "🎵",
        "é" * 300,
    ],
)
def test_a_column_of_any_name_may_stand_beside_the_known_ones(label: Label, column: str) -> None:
    lines = [(*BankLine().cells, "7"), (*BankLine(units="x").cells, "8"), BankLine().cells]
    report = deliver(label, "bank.tsv", bank_statement(lines, header=(*BANK_HEADER, column)))
    (table,) = report.tables
    assert (table.read, table.stored, table.quarantined) == (3, 1, 2)
    assert [row["_row"] for row in quarantined(label, "distrokid", "bank")] == [1, 2]


def test_views_are_rewritten_only_where_their_content_changed_and_the_old_ones_kept(label: Label) -> None:
    deliver(label, "a.tsv", bank_statement([BankLine(sold="2030-12"), BankLine(sold="2031-01")]))
    first = views(label)
    path = write_download(label, "b.tsv", bank_statement([BankLine(reported=JUNE, sold="2031-04")]), day=1)
    report = import_paths(label, path)
    assert report.promoted.views == ("dk_bank_details_2031.csv", "distrokid_royalties_curated_2031.csv")
    assert views(label)["distrokid_royalties_curated_2030.csv"] == first["distrokid_royalties_curated_2030.csv"]
    kept = [label.lake.views.restore(key) for key in label.lake.store.keys("5_archive", ".zst")]
    assert sorted(kept) == sorted(first[name] for name in report.promoted.views)


def test_a_view_changed_by_hand_is_kept_in_the_archive_and_made_anew(label: Label) -> None:
    deliver(label, "a.tsv", bank_statement([BankLine(sold="2031-01")]))
    first = views(label)
    name = "distrokid_royalties_curated_2031.csv"
    path = label.lake.store.path(label.lake.layout.view(name))
    path.chmod(0o644)
    path.write_bytes(b"mine\n")
    label.lake.store.path(label.lake.layout.view("dk_bank_details_2031.csv")).unlink()

    report = import_paths(label)

    assert report.promoted.views == ("distrokid_royalties_curated_2031.csv", "dk_bank_details_2031.csv")
    assert views(label) == first
    assert [label.lake.views.restore(key) for key in label.lake.store.keys("5_archive", ".zst")] == [b"mine\n"]
    assert import_paths(label).promoted.views == ()


def test_warehouse_and_curated_agree(label: Label) -> None:
    lines = [BankLine(net="0.27288000"), BankLine(net="-0.0271"), BankLine(reported=JUNE, sold="2031-04", net="7")]
    deliver(label, "bank.tsv", bank_statement(lines))
    deliver(label, "Low Tide-timeline.csv", timeline(MAY, range(40)), day=1)
    assert differences(label) == []
    assert {row[0:2] for row in told(label)["loads"]} >= {("royalties", "2031-03-01"), ("royalties", "2031-04-01")}
