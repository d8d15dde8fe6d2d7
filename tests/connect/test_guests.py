"""A faulty connector costs its own files and no others, and is named for it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Row, Table, Texts
from bedrot.connect.goldens import delivery_of
from bedrot.connect.guests import advice_of, tables_of
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import MissingColumn, UnreadableFile
from tests.connect.readers import DAILY, candidate

GOOD = Row(("2031-03-01", "1"), "line 2")


def no_rows() -> Iterable[Row]:
    return []


def failing_rows() -> Iterable[Row]:
    yield GOOD
    raise KeyError("streams")


class Guest(Connector):
    platform = "guest"
    title = "Guest"
    daily = DAILY

    def __init__(self, behave: Callable[[], Iterable[Any]]) -> None:
        self._behave = behave

    def identify(self, file: Candidate) -> Match | None:
        return Match("daily", "trust")

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        yield from self._behave()


def read(behave: Callable[[], Iterable[Any]], folder: Path) -> list[Row]:
    file = candidate(folder, b"x")
    guest = Guest(behave)
    tables = tables_of(guest, file, delivery_of(file, guest.platform, Match("daily", "trust")))
    return [row for table in tables for row in table.rows()]


def table(rows: Callable[[], Iterable[Row]] = no_rows, **changed: Any) -> Table:
    return Table(**{"dataset": "daily", "header": ("date", "streams"), "rows": rows, **changed})


def broken() -> Iterator[Table]:
    raise ZeroDivisionError("half a row")


@pytest.mark.parametrize(
    ("behave", "said"),
    [
        (broken, "ZeroDivisionError: half a row"),
        (lambda: ["a table"], "str where a Table is expected"),
        (lambda: [table(dataset="weekly")], "'weekly', which it does not declare"),
        (lambda: [table(), table()], "two tables of 'daily'"),
        (lambda: [table(header=("date", "date"))], "names a column twice"),
        (lambda: [table(failing_rows)], "KeyError: 'streams'"),
        (lambda: [table(lambda: [Row(("2031-03-01",), "line 2")])], "line 2 has 1 values for 2 columns"),
    ],
)
def test_what_it_does_wrong_is_said(behave: Callable[[], Iterable[Any]], said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as aside:
        read(behave, tmp_path)
    assert f"The connector guest ({__name__}) failed: " in str(aside.value)
    assert said in str(aside.value)


def test_what_it_cannot_tell_of_its_columns_costs_the_file(tmp_path: Path) -> None:
    def told(texts: Texts) -> Mapping[str, str]:
        return {"last": max(texts("no such column"))}

    with pytest.raises(UnreadableFile, match=r"The connector guest .* failed"):
        read(lambda: [table(lambda: [GOOD], told=told)], tmp_path)


def test_its_own_verdict_on_a_file_is_passed_on(tmp_path: Path) -> None:
    def verdict() -> Iterator[Table]:
        raise MissingColumn

    with pytest.raises(MissingColumn):
        read(verdict, tmp_path)


def test_a_full_disk_is_not_blamed_on_it(tmp_path: Path) -> None:
    def full() -> Iterator[Table]:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        read(full, tmp_path)


def test_good_rows_pass(tmp_path: Path) -> None:
    assert read(lambda: [table(lambda: [GOOD])], tmp_path) == [GOOD]


class Adviser(Guest):
    def advice(self, file: Candidate) -> Any:
        return next(iter(self._behave()), None)


@pytest.mark.parametrize(
    ("behave", "said"),
    [(broken, "failed: ZeroDivisionError: half a row"), (lambda: ["try English"], "answered with str where an Advice")],
)
def test_advice_that_is_none_is_told_with_the_name_of_who_gave_it(
    behave: Callable[[], Iterable[Any]], said: str, tmp_path: Path
) -> None:
    told = advice_of(Adviser(behave), candidate(tmp_path, b"x"))
    assert isinstance(told, str)
    assert told.startswith("The connector guest (tests.connect.test_guests)")
    assert said in told
    assert advice_of(Adviser(no_rows), candidate(tmp_path, b"x")) is None
