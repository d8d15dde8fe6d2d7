"""Every planted fault is found with its exact figures, nothing else is, and nothing at all on the clean label."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from typing import TypeVar

import pytest
import sqlglot
from sqlglot.errors import ErrorLevel

from bedrot.app.opening import looking
from bedrot.app.quarantine import findings as refused_rows
from bedrot.demo.answer_key import (
    AccountGap,
    BadRows,
    DoubleCount,
    Fault,
    Gap,
    LateData,
    MissingPayout,
    MissingStatement,
    NegativeAdjustment,
    Overlap,
    Restatement,
    SetAside,
    Totals,
    UnknownArtist,
    UnknownStore,
)
from bedrot.model.periods import Month
from bedrot.pipeline.findings import Finding, Kind, Severity, find
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.demo.imported import Imported, curated

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

F = TypeVar("F", bound=Fault)


@pytest.fixture(scope="module")
def found(imported: Imported) -> list[Finding]:
    with looking(imported.label) as bench:
        return find(imported.label, bench)


def planted(imported: Imported, kind: type[F]) -> list[F]:
    return [fault for fault in imported.demo.key.faults if isinstance(fault, kind)]


def only(imported: Imported, kind: type[F]) -> F:
    (fault,) = planted(imported, kind)
    return fault


def the(found: list[Finding], kind: Kind) -> Finding:
    (finding,) = [each for each in found if each.kind is kind]
    return finding


def sums(finding: Finding, name: str = "") -> Totals:
    """The statement lines that a finding speaks of."""
    prefix = f"{name} " if name else ""
    lines, units, net = (finding.figures[f"{prefix}{figure}"] for figure in ("lines", "units", "net USD"))
    return Totals(int(lines), int(units), Decimal(net))


def test_the_gap_is_found_to_the_day(imported: Imported, found: list[Finding]) -> None:
    (gap,) = [each for each in found if each.kind is Kind.GAP and each.where.dataset == "daily_streams"]
    fault = only(imported, Gap)
    assert gap.severity is Severity.LOOK
    assert (gap.where.platforms, gap.where.stores, gap.where.days) == ((fault.source,), (fault.store,), fault.days)
    assert gap.figures == {"days": len(fault.days)}


def test_the_days_of_a_social_account_that_nobody_downloaded_are_found(
    imported: Imported, found: list[Finding]
) -> None:
    (gap,) = [each for each in found if each.kind is Kind.GAP and each.where.dataset == "social_daily"]
    fault = only(imported, AccountGap)
    assert (gap.where.stores, gap.where.account, gap.where.days) == ((fault.network,), fault.account, fault.days)


def test_the_payout_that_never_came_is_missed(imported: Imported, found: list[Finding]) -> None:
    unpaid, fault = the(found, Kind.UNPAID), only(imported, MissingPayout)
    assert unpaid.where.platforms == (fault.payout.source,)
    assert unpaid.where.days == fault.payout.reported
    assert unpaid.figures == {"stated USD": fault.payout.stated}


def test_the_payout_of_the_statement_nobody_downloaded_has_nothing_to_stand_beside(
    imported: Imported, found: list[Finding]
) -> None:
    odd, fault = the(found, Kind.PAYOUT_DIFFERS), only(imported, MissingStatement)
    assert odd.where.platforms == (fault.source,)
    assert odd.figures["paid USD"] == fault.unpaid.net.quantize(Decimal("0.01"), ROUND_DOWN)


def test_the_overlap_of_two_exports_is_told_with_what_does_not_count(imported: Imported, found: list[Finding]) -> None:
    fault = only(imported, Overlap)
    (superseded,) = [each for each in found if each.kind is Kind.SUPERSEDED and each.where.files == fault.files[:1]]
    assert superseded.where.days == fault.report_dates
    assert sums(superseded) == fault.superseded
    assert fault.files[1] in superseded.what


def test_rows_replaced_are_told_for_each_file(imported: Imported, found: list[Finding]) -> None:
    expected = {
        (table.dataset, file.name): table.superseded
        for file in imported.report.files
        for table in file.tables
        if table.superseded
    }
    told = [each for each in found if each.kind is Kind.SUPERSEDED]
    assert {(each.where.dataset, each.where.files[0]): each.figures["rows"] for each in told} == expected
    assert all(each.severity is Severity.NOTE for each in told)


def test_the_restatement_is_found_with_both_amounts(imported: Imported, found: list[Finding]) -> None:
    restated, fault = the(found, Kind.RESTATED), only(imported, Restatement)
    assert restated.where.days == (fault.report_date,)
    assert restated.where.files == (fault.loser, fault.winner)
    assert sums(restated, "before") == fault.before
    assert sums(restated, "after") == fault.after


def test_the_late_month_is_found(imported: Imported, found: list[Finding]) -> None:
    late, fault = the(found, Kind.LATE), only(imported, LateData)
    assert late.where.stores == (fault.store,)
    assert late.where.months == (Month.parse(fault.sale_month),)
    assert late.where.days == (fault.report_date,)
    assert late.where.files == fault.files
    assert late.figures["months late"] == fault.lag_months
    assert sums(late) == fault.late


def test_returned_sales_are_found_and_commissions_are_not(imported: Imported, found: list[Finding]) -> None:
    returned, fault = the(found, Kind.RETURNED), only(imported, NegativeAdjustment)
    assert (returned.where.stores, returned.where.days) == ((fault.store,), (fault.report_date,))
    assert returned.where.files == fault.files
    assert sums(returned) == fault.taken_back
    assert imported.demo.key.statements.negative.lines > 1000
    assert not [each for each in found if each.kind is Kind.ADJUSTED]


def test_the_recording_paid_twice_is_found_with_what_was_paid_twice(imported: Imported, found: list[Finding]) -> None:
    overlap, fault = the(found, Kind.OVERLAP), only(imported, DoubleCount)
    assert overlap.where.isrc == fault.isrc
    assert overlap.where.platforms == fault.sources
    assert overlap.where.months == (Month.parse(fault.sale_month),)
    assert overlap.where.stores == tuple(sorted(fault.plays))
    assert set(fault.files) <= set(overlap.where.files)
    assert sums(overlap, fault.sources[0]) == fault.paid_twice
    ((units, net),) = curated(
        imported.label,
        "SELECT SUM(units), CAST(SUM(net) AS VARCHAR) FROM {royalties} WHERE source = 'toolost' "
        f"AND isrc = '{fault.isrc}' AND store IN ('spotify', 'apple_music') AND sale_month = '{fault.sale_month}-01'",
    )
    assert (overlap.figures["toolost units"], overlap.figures["toolost net USD"]) == (units, Decimal(net))


def test_the_days_counted_twice_are_found_without_a_recording(imported: Imported, found: list[Finding]) -> None:
    """Spotify's and the distributors' counts differ by less than a percent besides."""
    excess, fault = the(found, Kind.EXCESS), only(imported, DoubleCount)
    assert (excess.where.stores, excess.where.days) == (("spotify",), fault.days)
    doubled = sum(fault.plays["spotify"].values())
    assert abs(int(excess.figures["excess"]) - doubled) < 0.01 * float(excess.figures["store"])


def test_unknown_names_are_found_with_what_was_paid_under_them(imported: Imported, found: list[Finding]) -> None:
    store, artist = only(imported, UnknownStore), only(imported, UnknownArtist)
    unknown_store, unknown_artist = the(found, Kind.UNKNOWN_STORE), the(found, Kind.UNKNOWN_ARTIST)
    assert (unknown_store.where.stores, unknown_store.where.files) == ((store.name,), store.files)
    assert sums(unknown_store) == store.paid
    assert (unknown_artist.where.artist, unknown_artist.where.files) == (artist.name, artist.files)
    assert sums(unknown_artist) == artist.paid
    assert repr(artist.meant) in unknown_artist.todo


def test_the_statement_nobody_downloaded_is_missed(imported: Imported, found: list[Finding]) -> None:
    missing, fault = the(found, Kind.MISSING_STATEMENT), only(imported, MissingStatement)
    assert missing.where.platforms == (fault.source,)
    assert missing.where.months == (Month.parse(fault.sale_month),)
    counted = sum(each.by_month[fault.sale_month] for each in imported.demo.key.series if each.source == fault.source)
    assert missing.figures == {"streams": counted}


def test_refused_rows_are_found_by_file_line_field_and_text(imported: Imported, found: list[Finding]) -> None:
    told = {each.where.files[0]: each.figures["rows"] for each in found if each.kind is Kind.REFUSED}
    assert told == {fault.files[0]: len(fault.rows) for fault in planted(imported, BadRows)}
    with looking(imported.label) as bench:
        rows = {(row.file, row.where): (row.column, row.text) for row in refused_rows(imported.label, bench)}
    for fault in planted(imported, BadRows):
        for bad in fault.rows:
            column, text = rows.pop((fault.files[0], f"line {bad.line}"))
            assert (column or "") == bad.field
            assert text == bad.text if bad.field else text is not None
    assert rows == {}


def test_files_set_aside_are_found(imported: Imported, found: list[Finding]) -> None:
    told = sorted(each.where.files[0] for each in found if each.kind is Kind.SET_ASIDE)
    assert told == sorted(fault.files[0] for fault in planted(imported, SetAside))
    assert all(each.severity is Severity.BROKEN for each in found if each.kind is Kind.SET_ASIDE)


def test_nothing_else_alarms(found: list[Finding]) -> None:
    """A finding for each fault; a double count shows twice: in what was paid, and in what was played.

    So does a statement nobody downloaded: its payout came all the same.
    """
    alarms = [each.kind for each in found if each.severity is not Severity.NOTE]
    twice = [Kind.SET_ASIDE, Kind.REFUSED, Kind.GAP]
    once = [
        Kind.OVERLAP,
        Kind.EXCESS,
        Kind.MISSING_STATEMENT,
        Kind.UNPAID,
        Kind.PAYOUT_DIFFERS,
        Kind.RESTATED,
        Kind.LATE,
        Kind.RETURNED,
        Kind.UNKNOWN_ARTIST,
        Kind.UNKNOWN_STORE,
    ]
    assert sorted(alarms, key=lambda kind: kind.value) == sorted([*twice, *twice, *once], key=lambda kind: kind.value)


def test_the_clean_label_raises_no_alarm(imported_clean: Imported) -> None:
    with looking(imported_clean.label) as bench:
        found = find(imported_clean.label, bench)
    assert [each.what for each in found if each.severity is not Severity.NOTE] == []
    assert {each.kind for each in found} == {Kind.SUPERSEDED, Kind.UNSETTLED, Kind.SCHEMA_DRIFT, Kind.PAID}
    unfinished = {day for each in found if each.kind is Kind.UNSETTLED for day in each.where.days}
    assert unfinished == {date(2025, 12, 30), date(2025, 12, 31)}


def test_every_finding_says_what_it_is_in_a_sentence(found: list[Finding]) -> None:
    for each in found:
        assert each.what.endswith((".", ")"))
        assert each.where.platforms or each.where.dataset
        assert each.todo.endswith(".") or each.severity is Severity.NOTE or each.kind is Kind.SET_ASIDE


MONTH = re.compile(r"(?<![\d-])20\d\d-\d\d(?!-?\d)")


def test_sentences_are_for_people_and_hold_no_key_of_the_lake(found: list[Finding], imported: Imported) -> None:
    files = list(imported.label.lake.landing.deliveries())
    for each in found:
        said = each.what
        for file in files:
            said = said.replace(file.name, "the file")
        keys = {each.where.dataset or "", *each.where.stores, *each.where.platforms, *each.where.deliveries}
        assert not MONTH.search(said), said
        assert not [key for key in keys if key.islower() and not key.isalpha() and key in said], said


class RecordingEngine(DuckDBEngine):
    """Keeps the queries it is asked."""

    def __init__(self, scratch: Path) -> None:
        super().__init__(scratch, memory="200MB")
        self.statements: list[str] = []

    def rows(self, statement: str) -> Iterator[tuple[object, ...]]:
        self.statements.append(statement)
        return super().rows(statement)


def in_spark(statement: str) -> str:
    (said,) = sqlglot.transpile(statement, read="duckdb", write="spark", unsupported_level=ErrorLevel.RAISE)
    return said


def test_what_is_asked_can_be_asked_of_spark_too(imported: Imported, tmp_path: Path) -> None:
    engine = RecordingEngine(tmp_path)
    with looking(imported.label) as bench:
        find(imported.label, replace(bench, engine=engine))
    engine.close()
    assert engine.statements
    assert all(in_spark(statement) for statement in set(engine.statements))
