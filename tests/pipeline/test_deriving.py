"""What a connector makes of rows is the same whether an engine asks once for all like rows or each row is read."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Cells, Table
from bedrot.connect.derive import settled, with_derived
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of, samples_in
from bedrot.connect.guests import tables_of, unsettled_tables_of
from bedrot.connect.identify import identify
from bedrot.model.errors import FileSetAside, UnreadableFile
from bedrot.pipeline.gathering import Gathering
from bedrot.pipeline.landing2raw import _segment, _told
from bedrot.pipeline.table_files import write_table
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.connect.readers import table_of

PLATFORMS = Path(__file__).parent.parent / "platforms"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckDBEngine]:
    (tmp_path / "engine").mkdir()
    engine = DuckDBEngine(tmp_path / "engine")
    yield engine
    engine.close()


def rows_in(table: Table, engine: DuckDBEngine, target: Path) -> tuple[list[tuple[str | None, ...]], bool]:
    """The rows of a table's segment, and whether the engine has read the file by itself."""
    written = write_table(table, engine, target)
    rows = duckdb.execute(f"SELECT * FROM read_parquet('{target}')").fetchall()
    return [row[: len(table.header)] for row in rows], written.first_line is not None


def read(table: Table) -> list[tuple[str | None, ...]]:
    return [tuple(value or None for value in row.values) for row in table.rows()]


def every_sample() -> Mapping[str, tuple[Path, str]]:
    """Every sample, by platform and name."""
    return {
        f"{connector.platform}/{sample.name}": (sample, connector.platform)
        for connector in discover().connectors
        for sample in samples_in(PLATFORMS / connector.platform)
    }


def test_every_sample_with_such_columns_reads_the_same_either_way(engine: DuckDBEngine, tmp_path: Path) -> None:
    by_platform = {connector.platform: connector for connector in discover().connectors}
    both_ways = 0
    for sample, platform in every_sample().values():
        connector, file = by_platform[platform], Candidate(sample, sample.name, tmp_path)
        try:
            match = identify(file, [connector]).match
            tables = list(tables_of(connector, file, delivery_of(file, platform, match)))
        except FileSetAside:
            continue
        for table in tables:
            if table.shape is not None and table.shape.derived:
                target = tmp_path / f"{both_ways}.parquet"
                rows, by_engine = rows_in(table, engine, target)
                assert rows == read(table)
                both_ways += by_engine
    assert both_ways > 10


def test_what_the_columns_of_a_sample_tell_is_the_same_either_way(engine: DuckDBEngine, tmp_path: Path) -> None:
    by_platform = {connector.platform: connector for connector in discover().connectors}
    told = set()
    for sample, platform in every_sample().values():
        connector, file = by_platform[platform], Candidate(sample, sample.name, tmp_path)
        try:
            match = identify(file, [connector]).match
            tables = list(unsettled_tables_of(connector, file, delivery_of(file, platform, match)))
        except FileSetAside:
            continue
        for table in tables:
            if table.told is not None:
                target = tmp_path / f"{platform}-{sample.stem}.parquet"
                segment = _segment(table, Gathering(engine), target)
                known = _told(table, segment, target, engine)
                assert known
                assert {**table.constants, **known} == settled(table).constants
                told.add(platform)
    assert {"beatport", "mlc", "songtrust"} <= told


def kind(cells: Cells) -> Sequence[str | None]:
    """Looks at the second cell only where the first says so."""
    if cells["date"] == "2031-03-02":
        return (f"{cells['streams']} then", None)
    return ("any" if "streams" in cells else None, cells.get("no such column"))


def test_cells_that_are_looked_at_only_in_some_rows_are_given_in_these(engine: DuckDBEngine, tmp_path: Path) -> None:
    data = b"date,streams,note\n2031-03-01,1,a\n2031-03-02,2,b\n2031-03-02,,c\n2031-03-01,,d\n"
    table = with_derived(table_of(tmp_path, data), ("kind", "none"), kind)
    rows, by_engine = rows_in(table, engine, tmp_path / "rows.parquet")
    assert by_engine
    assert rows == read(table)
    assert [row[3] for row in rows] == ["any", "2 then", " then", "any"]


def test_rows_keep_their_order_and_lines(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = "".join(f"2031-03-0{number % 9 + 1},{number}\n" for number in range(150_000))
    table = with_derived(
        table_of(tmp_path, f"date,streams\n{lines}".encode()), ("month",), lambda cells: (cells["date"],)
    )
    rows, by_engine = rows_in(table, engine, tmp_path / "rows.parquet")
    assert by_engine
    assert [row[1] for row in rows] == [str(number) for number in range(150_000)]
    assert all(row[0] == row[2] for row in rows)


def test_where_nearly_every_row_differs_each_is_read(engine: DuckDBEngine, tmp_path: Path) -> None:
    lines = "".join(f"2031-03-01,{number}\n" for number in range(60_000))
    table = with_derived(
        table_of(tmp_path, f"date,streams\n{lines}".encode()), ("twice",), lambda cells: (cells["streams"],)
    )
    rows, by_engine = rows_in(table, engine, tmp_path / "rows.parquet")
    assert not by_engine
    assert len(rows) == 60_000


def test_what_such_a_column_cannot_be_made_of_costs_its_file_alone(engine: DuckDBEngine, tmp_path: Path) -> None:
    def fails(cells: Cells) -> Sequence[str | None]:
        raise ZeroDivisionError(cells["date"])

    class Broken:
        platform = "broken"

        def datasets(self) -> Mapping[str, object]:
            return {"daily": None}

        def read(self, *_: object) -> Iterator[Table]:
            yield with_derived(table_of(tmp_path, b"date,streams\n2031-03-01,1\n"), ("x",), fails)

    file = Candidate(tmp_path / "received", "x.csv", tmp_path)
    (table,) = tables_of(Broken(), file, None)  # type: ignore[arg-type]
    with pytest.raises(UnreadableFile, match=r"broken .* failed: ZeroDivisionError"):
        rows_in(table, engine, tmp_path / "rows.parquet")
