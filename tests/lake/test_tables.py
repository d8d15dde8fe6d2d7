"""Tables: parts named after their content, made visible by one commit, every version kept."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from deltalake import DeltaTable, QueryBuilder

from bedrot.lake.disk import Disk
from bedrot.lake.landing import sha256_of
from bedrot.lake.store import Store
from bedrot.lake.tables import NewPart, Table
from bedrot.model.errors import CommitConflict, LakeDamaged
from tests.kit.parts import a_table, new_part, rows_of
from tests.kit.writers import race

MARCH, APRIL, MAY = "2031-03-01", "2031-04-01", "2031-05-01"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


@pytest.fixture
def scratch(store: Store) -> Iterator[Path]:
    with store.scratch() as folder:
        yield folder


@pytest.fixture
def table(store: Store) -> Table:
    return a_table(store)


def visible(table: Table, version: int | None = None) -> dict[str, str]:
    return rows_of([part.file for part in table.parts(version)])


def test_a_table_begins_without_versions_rows_or_history(table: Table) -> None:
    assert (table.version(), table.parts(), table.record(), table.history()) == (None, [], {}, [])


def test_a_commit_makes_its_rows_visible_and_remembers_where_they_came_from(table: Table, scratch: Path) -> None:
    version = table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1.5"})], {"input": "x"}, None)
    assert version == 0
    assert visible(table) == {"a": "1.5"}
    assert table.record() == {"input": "x", "version": 0}


def test_a_part_is_named_after_its_content(table: Table, scratch: Path) -> None:
    part = new_part(scratch, MARCH, {"a": "1"})
    name = f"{sha256_of(part.file)}.parquet"
    table.replace([MARCH], [part], {}, None)
    (there,) = table.parts()
    assert (there.partition, there.name) == (MARCH, name)
    assert there.file.parent.name == f"month={MARCH}"
    assert sha256_of(there.file) == there.file.stem


def test_only_the_partitions_named_are_replaced(table: Table, scratch: Path) -> None:
    table.replace([], [new_part(scratch, MARCH, {"a": "1"}), new_part(scratch, APRIL, {"b": "2"})], {}, None)
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "3"})], {}, 0)
    assert visible(table) == {"a": "3", "b": "2"}


def test_a_partition_that_is_not_filled_again_becomes_empty(table: Table, scratch: Path) -> None:
    table.replace([], [new_part(scratch, MARCH, {"a": "1"}), new_part(scratch, APRIL, {"b": "2"})], {}, None)
    table.replace([MARCH, MAY], [], {}, 0)
    assert visible(table) == {"b": "2"}


def test_equal_rows_in_two_partitions_are_two_parts(table: Table, scratch: Path) -> None:
    table.replace([], [new_part(scratch, MARCH, {"a": "1"}), new_part(scratch, APRIL, {"a": "1"})], {}, None)
    march, april = table.parts()
    assert march.name == april.name
    assert {march.partition, april.partition} == {MARCH, APRIL}


def test_nothing_changed_is_no_commit(table: Table, store: Store, scratch: Path) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {"input": "x"}, None)
    before = store.keys("")
    assert table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {"input": "x"}, 0) == 0
    assert [key for key in store.keys("") if not key.startswith(".scratch")] == [
        key for key in before if not key.startswith(".scratch")
    ]


def test_the_same_rows_from_another_input_are_a_commit_without_new_parts(table: Table, scratch: Path) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {"input": "x"}, None)
    parts = table.parts()
    assert table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {"input": "y"}, 0) == 1
    assert table.parts() == parts
    assert table.record() == {"input": "y", "version": 1}


@pytest.mark.parametrize("expected", [None, 0, 2, 7])
def test_a_plan_made_on_another_version_is_refused(table: Table, scratch: Path, expected: int | None) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {}, None)
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "2"})], {}, 0)
    with pytest.raises(CommitConflict):
        table.replace([MARCH], [new_part(scratch, MARCH, {"a": "3"})], {}, expected)
    assert visible(table) == {"a": "2"}


def test_a_rival_that_commits_at_the_last_moment_wins_and_the_later_one_is_told(tmp_path: Path) -> None:
    class LateRival(Disk):
        def before(self, step: str, subject: str) -> None:
            if step == "commit" and rivals:
                a_table(Store(tmp_path)).replace([MARCH], [rivals.pop()], {}, 0)

    rivals: list[NewPart] = []
    store = Store(tmp_path, LateRival())
    table = a_table(store)
    with store.scratch() as scratch:
        table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {}, None)
        rivals.append(new_part(scratch, MARCH, {"rival": "9"}))
        with pytest.raises(CommitConflict):
            table.replace([MARCH], [new_part(scratch, MARCH, {"a": "2"})], {}, 0)
    assert visible(table) == {"rival": "9"}


@pytest.mark.parametrize("processes", [2, 8])
def test_of_many_processes_that_commit_at_once_one_wins_each_version(tmp_path: Path, processes: int) -> None:
    versions = 48 // processes
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        won = list(pool.map(race, [tmp_path] * processes, range(processes), [versions] * processes))
    numbers = sorted(version for versions in won for version in versions)
    assert numbers == list(range(processes * versions))
    table = a_table(Store(tmp_path))
    assert table.version() == processes * versions - 1
    assert sorted(entry["version"] for entry in table.history()) == numbers
    assert len(visible(table)) == processes * versions


def test_every_older_version_can_be_read(table: Table, scratch: Path) -> None:
    for version in range(5):
        expected = None if version == 0 else version - 1
        table.replace([MARCH], [new_part(scratch, MARCH, {"a": str(version)})], {"number": version}, expected)
    for version in range(5):
        assert visible(table, version) == {"a": str(version)}
        assert table.record(version) == {"number": version, "version": version}


def test_a_restored_version_is_a_new_commit_and_history_only_grows(table: Table, scratch: Path) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {"number": 0}, None)
    files = [part.file for part in table.parts()]
    table.replace([MARCH, APRIL], [new_part(scratch, APRIL, {"b": "2"})], {"number": 1}, 0)
    assert table.restore(0, {"number": 2}) == 2
    assert visible(table) == {"a": "1"}
    assert [part.file for part in table.parts()] == files
    assert [entry["number"] for entry in table.history()] == [2, 1, 0]
    assert visible(table, 1) == {"b": "2"}


def test_a_part_that_was_lost_or_damaged_is_put_right_when_it_is_made_again(table: Table, scratch: Path) -> None:
    table.replace([], [new_part(scratch, MARCH, {"a": "1"}), new_part(scratch, APRIL, {"b": "2"})], {"n": 1}, None)
    march, april = table.parts()
    march.file.unlink()
    april.file.write_bytes(b"damaged")
    again: list[NewPart] = [new_part(scratch, MARCH, {"a": "1"}), new_part(scratch, APRIL, {"b": "2"})]
    assert table.replace([MARCH, APRIL], again, {"n": 1}, 0) == 0
    assert visible(table) == {"a": "1", "b": "2"}


def test_a_lost_part_can_be_replaced(table: Table, scratch: Path) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {}, None)
    table.parts()[0].file.unlink()
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "2"})], {}, 0)
    assert visible(table) == {"a": "2"}


def test_a_torn_log_is_damage_and_named(table: Table, store: Store, scratch: Path) -> None:
    table.replace([MARCH], [new_part(scratch, MARCH, {"a": "1"})], {}, None)
    entry = store.path("4_curated/sales/_delta_log/00000000000000000000.json")
    entry.write_bytes(entry.read_bytes()[:60])
    with pytest.raises(LakeDamaged, match="4_curated/sales"):
        table.parts()


def test_other_tools_read_the_same_rows_with_their_partition(table: Table, store: Store, scratch: Path) -> None:
    table.replace([], [new_part(scratch, MARCH, {"a": "0.10"}), new_part(scratch, APRIL, {"b": "-2"})], {}, None)
    table.replace([APRIL], [new_part(scratch, APRIL, {"b": "-3.000000000000001"})], {}, 0)
    delta = DeltaTable(str(store.path("4_curated/sales")))
    query = "SELECT name, CAST(amount AS VARCHAR) AS amount, month FROM sales ORDER BY name"
    batches = QueryBuilder().register("sales", delta).execute(query).read_all()
    assert [batches.column(name).to_pylist() for name in ("name", "amount", "month")] == [
        ["a", "b"],
        ["0.100000000000000", "-3.000000000000001"],
        [MARCH, APRIL],
    ]
