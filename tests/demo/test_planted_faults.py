"""Each planted fault stands in the files exactly where and as large as the answer key says."""

from typing import TypeVar

from bedrot.demo.answer_key import (
    BadRows,
    DoubleCount,
    Fault,
    Gap,
    LateData,
    MissingStatement,
    NegativeAdjustment,
    Overlap,
    Restatement,
    SetAside,
    Totals,
    UnknownArtist,
    UnknownStore,
)
from tests.demo.written import (
    Demo,
    PaidLine,
    audience,
    chart,
    daily_streams,
    missing_days,
    net,
    rows,
)

F = TypeVar("F", bound=Fault)


def test_the_gap_is_the_only_one_in_all_daily_series(faulty: Demo) -> None:
    gap = _only(faulty, Gap)
    found = {series: missing_days(days) for series, days in daily_streams(faulty).items()}
    assert found.pop((gap.source, gap.store)) == [day.isoformat() for day in gap.days]
    assert all(days == [] for days in found.values())


def test_the_overlapping_exports_share_the_reporting_dates_named(faulty: Demo) -> None:
    overlap = _only(faulty, Overlap)
    older, newer = ({line.report_date for line in _lines(faulty, name)} for name in overlap.files)
    assert sorted(older & newer) == [day.isoformat() for day in overlap.report_dates]
    superseded = [line for line in _lines(faulty, overlap.files[0]) if line.report_date in newer]
    assert overlap.superseded == _totals(superseded)


def test_the_overlapping_exports_disagree_only_on_the_restated_date(faulty: Demo) -> None:
    overlap, restated = _only(faulty, Overlap), _only(faulty, Restatement)
    for day in overlap.report_dates:
        before = _totals([line for line in _lines(faulty, restated.loser) if line.report_date == day.isoformat()])
        after = _totals([line for line in _lines(faulty, restated.winner) if line.report_date == day.isoformat()])
        if day == restated.report_date:
            assert (before, after) == (restated.before, restated.after)
            assert before.net != after.net
        else:
            assert before == after


def test_the_late_month_was_due_long_before(faulty: Demo) -> None:
    late = _only(faulty, LateData)
    lines = [line for line in faulty.lines if _lag(line) > 3]
    assert {(line.store, line.sale_month, line.report_date) for line in lines} == {
        ("Deezer", late.sale_month, late.report_date.isoformat())
    }
    assert late.lag_months == 7 == _lag(lines[0])
    assert late.late == _totals(lines)


def test_the_returns_are_the_only_units_below_zero(faulty: Demo) -> None:
    returned = _only(faulty, NegativeAdjustment)
    lines = [line for line in faulty.lines if line.units < 0]
    assert {line.store for line in lines} == {"iTunes Songs"}
    assert returned.taken_back == _totals(lines)
    assert returned.taken_back.net < 0


def test_both_distributors_pay_the_moved_track_for_the_month_named(faulty: Demo) -> None:
    double = _only(faulty, DoubleCount)
    payers: dict[tuple[str, str, str], set[str]] = {}
    for line in faulty.lines:
        payers.setdefault((line.isrc, line.store, line.sale_month), set()).add(line.source)
    twice = {key for key, sources in payers.items() if len(sources) > 1}
    assert twice == {(double.isrc, store, double.sale_month) for store in ("Spotify", "Apple Music")}
    paid = [
        line
        for line in faulty.lines
        if (line.source, line.isrc, line.sale_month) == ("distrokid", double.isrc, double.sale_month)
    ]
    assert double.paid_twice == _totals(paid)
    assert double.paid_twice.units == sum(sum(days.values()) for days in double.plays.values())


def test_the_distributors_count_more_than_spotify_on_the_doubled_days_only(faulty: Demo, clean: Demo) -> None:
    double = _only(faulty, DoubleCount)
    store = _spotify_by_day(clean)
    for demo, doubled in ((faulty, double.plays["spotify"]), (clean, {})):
        distributors = {
            series: {day: streams for day, streams in days.items() if day in store}
            for series, days in daily_streams(demo).items()
        }
        for day in (each.isoformat() for each in double.days):
            counted = distributors["distrokid", "spotify"][day] + distributors["toolost", "spotify"][day]
            assert abs(counted - store[day] - doubled.get(day, 0)) <= 0.01 * store[day]


def test_the_clean_label_pays_no_track_through_two_distributors_in_one_month(clean: Demo) -> None:
    payers: dict[tuple[str, str], set[str]] = {}
    for line in clean.lines:
        payers.setdefault((line.isrc, line.sale_month), set()).add(line.source)
    assert all(len(sources) == 1 for sources in payers.values())
    moved = {isrc for isrc, _ in payers if {"distrokid", "toolost"} <= _sources(payers, isrc)}
    assert len(moved) == 1


def test_unknown_names_are_written_in_the_lines_counted(faulty: Demo, clean: Demo) -> None:
    store, artist = _only(faulty, UnknownStore), _only(faulty, UnknownArtist)
    lines = faulty.lines
    assert {line.store for line in lines} - {line.store for line in clean.lines} == {store.name}
    assert {line.artist for line in lines} - {line.artist for line in clean.lines} == {artist.name}
    assert store.paid == _totals([line for line in lines if line.store == store.name])
    assert artist.paid == _totals([line for line in lines if line.artist == artist.name])


def test_the_missing_statement_is_in_the_clean_label(faulty: Demo, clean: Demo) -> None:
    missing = _only(faulty, MissingStatement)
    (name,) = set(clean.statements) - set(faulty.statements)
    assert name.startswith(f"{missing.report_date:%m-%Y}-")
    assert missing.unpaid == _totals(_lines(clean, name))
    assert {line.sale_month for line in _lines(clean, name)} == {missing.sale_month}


def test_bad_rows_stand_on_the_lines_named(faulty: Demo) -> None:
    for fault in (each for each in faulty.key.faults if isinstance(each, BadRows)):
        (file,) = faulty.named(fault.files[0])
        header, *body = rows(file)
        for bad in fault.rows:
            row = body[bad.line - 2]
            if bad.field:
                assert row[header.index(bad.field)] == bad.text
            else:
                assert len(row) < len(header)
                assert row[-1] == bad.text


def test_broken_files_are_an_error_page_and_half_an_answer(faulty: Demo) -> None:
    page, half = (faulty.named(each.files[0])[0] for each in faulty.key.faults if isinstance(each, SetAside))
    assert b"502 Bad Gateway" in page.content
    assert half.content.startswith(b'{"totalStreams":')
    assert not half.content.endswith(b"}")


def test_both_labels_are_the_same_where_nothing_is_planted(faulty: Demo, clean: Demo) -> None:
    assert faulty.named(r"toolost_spotify_2025.*") == clean.named(r"toolost_spotify_2025.*")
    for ours, theirs in zip(faulty.named(r".*timeline\.csv"), clean.named(r".*timeline\.csv"), strict=True):
        assert ours == theirs
    newest, same = (demo.named(r"streams_stats_.*")[-1] for demo in (faulty, clean))
    days = {day.isoformat() for day in _only(faulty, DoubleCount).days}
    changed = {
        day for day, streams in chart(newest, "trend365day").items() if chart(same, "trend365day")[day] != streams
    }
    assert days <= changed
    assert len(changed) == len(days) + 1


def _only(demo: Demo, kind: type[F]) -> F:
    (found,) = [fault for fault in demo.key.faults if isinstance(fault, kind)]
    return found


def _lines(demo: Demo, name: str) -> list[PaidLine]:
    return demo.statements[name]


def _totals(lines: list[PaidLine]) -> Totals:
    return Totals(len(lines), sum(line.units for line in lines), net(lines))


def _lag(line: PaidLine) -> int:
    reported, month = line.report_date, line.sale_month
    return (int(reported[:4]) - int(month[:4])) * 12 + int(reported[5:7]) - int(month[5:7])


def _sources(payers: dict[tuple[str, str], set[str]], isrc: str) -> set[str]:
    return {source for (code, _), sources in payers.items() if code == isrc for source in sources}


def _spotify_by_day(demo: Demo) -> dict[str, int]:
    days: dict[str, int] = {}
    for act in demo.key.audience:
        for day, streams in audience(demo, act, "streams").items():
            days[day] = days.get(day, 0) + streams
    return days
