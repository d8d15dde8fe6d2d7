"""Laws of the sums of a report of the Reporting API."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedrot.connect.connector import Row, Table
from bedrot.connect.derive import settled
from bedrot.connect.goldens import delivery_of
from bedrot.platforms.youtube import YouTube
from tests.platforms.reading import claim

YOUTUBE = YouTube()
HEADER = "date,channel_id,video_id,country_code,views,watch_time_minutes,subscribers_gained,subscribers_lost"
TOO_SMALL = "Another line of this day is damaged, so its sum would be too small."
LAW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@dataclass(frozen=True)
class Line:
    """A line of a report; ``watched`` is empty where the report says nothing."""

    day: str
    video: str
    country: str
    views: int
    watched: str

    def __str__(self) -> str:
        return f"{self.day},UC1,{self.video},{self.country},{self.views},{self.watched},1,2"


LINE = st.builds(
    Line,
    day=st.sampled_from(["20310226", "20310227", "20310301"]),
    video=st.sampled_from(["aaa", "bbb", ""]),
    country=st.sampled_from(["SE", "US", ""]),
    views=st.integers(-(10**10) + 1, 10**10 - 1),
    watched=st.one_of(st.just(""), st.decimals(0, 9999, places=3).map(str), st.just("0.00000000000000000001")),
)
LINES = st.lists(LINE, min_size=1, max_size=12)


def summed(folder: Path, lines: Iterable[object], header: str = HEADER) -> Mapping[str, Table]:
    file, match = claim(YOUTUBE, folder, "report.csv", "\n".join([header, *map(str, lines), ""]))
    return {table.dataset: table for table in YOUTUBE.read(file, delivery_of(file, YOUTUBE.platform, match))}


def iso(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}"


def rows(table: Table) -> list[Row]:
    return list(table.rows())


def added_up(table: Table, column: str) -> dict[str | None, Decimal]:
    """A column by day; days on which it says nothing are left out."""
    day, place = table.header.index("date"), table.header.index(column)
    found: dict[str | None, Decimal] = {}
    with localcontext() as exact:
        exact.prec = 60
        for row in rows(table):
            if (value := row.values[place]) is not None:
                found[row.values[day]] = found.get(row.values[day], Decimal()) + Decimal(value)
    return found


@given(lines=LINES)
@LAW
def test_videos_and_countries_add_up_to_their_day(lines: Sequence[Line], tmp_path: Path) -> None:
    found = summed(tmp_path, lines)
    views = {iso(line.day): 0 for line in lines}
    for line in lines:
        views[iso(line.day)] += line.views
    assert added_up(found["report_days"], "views") == views
    assert added_up(found["report_videos"], "views") == views
    assert added_up(found["report_parts"], "value") == views
    lines_of = Counter(iso(line.day) for line in lines)
    assert added_up(found["report_days"], "net subscribers") == {day: -count for day, count in lines_of.items()}
    watched = added_up(found["report_days"], "watch_time_minutes")
    assert watched == added_up(found["report_videos"], "watch_time_minutes")
    assert len(watched) == len({line.day for line in lines if line.watched})


@given(lines=LINES, damaged=st.sampled_from(["20310226", "20310227"]), place=st.integers(0, 12))
@LAW
def test_a_damaged_line_spoils_its_day_and_no_other(
    lines: Sequence[Line], damaged: str, place: int, tmp_path: Path
) -> None:
    odd = f"{damaged},UC1,aaa,SE,many,1,1,1"
    sound = {name: rows(table) for name, table in summed(tmp_path, lines).items()}
    found = summed(tmp_path, [*lines[:place], odd, *lines[place:]])
    *days, refused = rows(found["report_days"])
    assert refused.where == f"line {min(place, len(lines)) + 2}"
    assert (set(refused.values), refused.problem) == ({None}, "The line holds no day, or an odd number.")
    for name in ("report_days", "report_videos", "report_parts"):
        there = days if name == "report_days" else rows(found[name])
        assert [row.values for row in there] == [row.values for row in sound[name]]
        assert {row.problem for row in there if row.values[0] == iso(damaged)} <= {TOO_SMALL}
        assert {row.problem for row in there if row.values[0] != iso(damaged)} <= {None}


@pytest.mark.parametrize(
    ("figures", "total"),
    [
        (["0.1"] * 10, "1"),
        (["9999999999"] * 3, "29999999997"),
        (["0.00000000000000000001", "100"], "100.00000000000000000001"),
        (["+4", ".5", "5.", "-10", "007"], "6.5"),
        (["", "", "0"], "0"),
    ],
)
def test_sums_are_exact(figures: Sequence[str], total: str, tmp_path: Path) -> None:
    lines = [f"20310226,UC1,aaa,SE,1,{figure},1,1" for figure in figures]
    assert added_up(summed(tmp_path, lines)["report_days"], "watch_time_minutes") == {"2031-02-26": Decimal(total)}


@pytest.mark.parametrize(
    "odd", ["1e3", "1_000", "1,000", "NaN", "inf", "1.2.3", "-", ".", "٣", "12345678901", "0.000000000000000000001"]
)
def test_what_is_no_plain_number_or_cannot_be_added_exactly_is_refused(odd: str, tmp_path: Path) -> None:
    lines = ["20310226,UC1,aaa,SE,1,1,1,1", f'20310226,UC1,aaa,SE,1,"{odd}",1,1']
    day, refused = rows(summed(tmp_path, lines)["report_days"])
    assert (day.problem, refused.where) == (TOO_SMALL, "line 3")


def test_a_line_that_may_be_of_any_day_spoils_all_of_them(tmp_path: Path) -> None:
    lines = ["20310226,UC1,aaa,SE,1,1,1,1", "20310227,UC1,aaa,SE,1,1,1,1", "soon,UC1,aaa,SE,1,1,1,1"]
    assert [row.problem for row in rows(summed(tmp_path, lines)["report_videos"])] == [TOO_SMALL] * 2


def test_an_account_is_told_of_one_channel_and_not_of_several(tmp_path: Path) -> None:
    one, other = ("20310226,UC1,aaa,SE,1,1,1,1", "20310226,UC2,aaa,SE,1,1,1,1")
    for lines, account in (([one, "soon,UC2,aaa,SE,1,1,1,1"], "UC1"), ([one, other], None)):
        for name in ("report_days", "report_videos"):
            assert settled(summed(tmp_path, lines)[name]).constants.get("account") == account


def test_a_report_of_two_splits_has_the_parts_of_both_one_behind_the_other(tmp_path: Path) -> None:
    header = "date,channel_id,video_id,country_code,device_type,engaged_views,views"
    lines = ["20310226,UC1,aaa,US,102,1,5", "20310226,UC1,bbb,SE,102,,2", "20310226,UC1,bbb,SE,x,,many"]
    *found, refused = rows(summed(tmp_path, lines, header)["report_parts"])
    assert [row.values[2:] for row in found] == [
        ("country", "views", "SE", "2"),
        ("country", "views", "US", "5"),
        ("country", "engaged_views", "US", "1"),
        ("device", "views", "102", "7"),
        ("device", "engaged_views", "102", "1"),
    ]
    assert found[0].where == "lines of 2031-02-26 UC1 SE"
    assert refused.where == "line 4"
