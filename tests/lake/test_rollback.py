"""A curated dataset is taken back to an earlier commit, held there, and let go again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bedrot.lake.rollback import release, rollback
from bedrot.lake.store import Store
from bedrot.lake.tables import Table
from bedrot.model.errors import NothingSuch
from tests.kit.parts import a_table, new_part, rows_of

MARCH = "2031-03-01"


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A table of three versions, showing a=0, a=1, a=2 in turn."""
    store = Store(tmp_path)
    table = a_table(store)
    with store.scratch() as scratch:
        for version in range(3):
            part = new_part(scratch, MARCH, {"a": str(version)})
            table.replace([MARCH], [part], {"deliveries": [version]}, None if version == 0 else version - 1)
        yield table


def shown(table: Table) -> str:
    return rows_of([part.file for part in table.parts()])["a"]


def test_a_rollback_shows_the_commit_before_and_holds_the_table(table: Table) -> None:
    assert rollback(table) == 3
    assert shown(table) == "1"
    assert table.record() == {"deliveries": [1], "held": True, "restored": 1, "version": 3}


def test_each_further_rollback_goes_one_commit_further_back(table: Table) -> None:
    rollback(table)
    rollback(table)
    assert shown(table) == "0"
    with pytest.raises(NothingSuch, match="no earlier commit"):
        rollback(table)


def test_a_rollback_may_name_its_commit_even_a_later_one(table: Table) -> None:
    rollback(table, 0)
    assert shown(table) == "0"
    rollback(table, 2)
    assert shown(table) == "2"


@pytest.mark.parametrize("version", [-1, 2, 9])
def test_there_is_no_going_back_to_what_is_shown_or_never_was(table: Table, version: int) -> None:
    with pytest.raises(NothingSuch, match="bedrot lake ls curated"):
        rollback(table, version)


def test_nothing_can_be_rolled_back_before_the_first_commit(tmp_path: Path) -> None:
    with pytest.raises(NothingSuch):
        rollback(a_table(Store(tmp_path)))


def test_a_released_table_keeps_its_rows_and_is_no_longer_held(table: Table) -> None:
    rollback(table)
    assert release(table)
    assert shown(table) == "1"
    assert table.record() == {"deliveries": [1], "version": 4}
    assert not release(table)


def test_nothing_is_forgotten(table: Table) -> None:
    rollback(table, 0)
    release(table)
    rollback(table, 2)
    assert [entry["version"] for entry in table.history()] == [5, 4, 3, 2, 1, 0]
    assert [rows_of([part.file for part in table.parts(version)])["a"] for version in range(6)] == list("012002")
