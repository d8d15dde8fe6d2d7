"""The embedded engine: DuckDB in this process, within a fixed memory, no network, nothing guessed."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import duckdb
import orjson

from bedrot.transform.engine import EVERYTHING, NOTHING_KNOWN, StatementFailed, UnevenFile, Wanted
from bedrot.transform.sql import identifier, literal

_FETCH = 20_000
_SAME_BYTES = "SET GLOBAL disabled_optimizers = 'statistics_propagation'"
"""What DuckDB knows of rows beside those that are written would decide how it writes down that no value is missing:
a month's file would depend on the other months at hand. It is kept from using it while files are written; anything
else is quicker with it."""
_ALL_KNOWN = "SET GLOBAL disabled_optimizers = ''"

_FORMATS = {
    ".parquet": "FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1",
    ".ndjson": "FORMAT json",
    ".csv": "FORMAT csv, HEADER",
}
_CHUNK = 8_000_000
"""Bytes of a delimited file that one of DuckDB's threads takes at a time."""

_ROW_GROUPS = range(40_000, 250_000)
"""Sensible numbers of rows for the groups of a Parquet file."""

_SIDE_BY_SIDE = 4
"""How many statements share the memory at most."""

_FOR_SORTING = 0.65
"""Which part of the memory rows are sorted in: it is filled up, while other statements seldom come near it."""


class DuckDBEngine:
    """DuckDB with ``memory`` (e.g. ``640MB``), spilling to ``scratch`` beyond it. An :class:`Engine`.

    ``threads``: as many as there are cores by default. There are always two: one alone would cut a delimited file
    into other row groups, and files of equal content shall be equal on every machine.

    Threads that write one Parquet file in order are quick only where each piece that a thread reads becomes a row
    group as it is: DuckDB allows that for pieces up to 2,048 rows short of the size asked for, and gathers all others
    anew. That is why sizes are asked for here; a piece that does not fit costs time and nothing else.
    """

    def __init__(self, scratch: Path, *, memory: str = "640MB", threads: int | None = None) -> None:
        self._scratch = scratch
        self._files = count()
        self._kinds: dict[str, str] = {}
        self._parquet: dict[str, str] = {}
        self._threads = max(2, threads or os.cpu_count() or 1)
        self._memory = memory
        self._connection = duckdb.connect(
            config={
                "memory_limit": memory,
                "threads": self._threads,
                "temp_directory": str(scratch),
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            }
        )
        self._connection.execute("SET GLOBAL TimeZone = 'UTC'")  # cursors take it over

    def read(
        self,
        name: str,
        files: Sequence[Path],
        columns: Mapping[str, str],
        *,
        numbered: bool = False,
        partition: str | None = None,
    ) -> None:
        extra = ({"_row": "BIGINT"} if numbered else {}) | ({partition: "VARCHAR"} if partition else {})
        if not files:
            self.table(name, {**columns, **extra}, [])
            return
        paths = "[" + ", ".join(literal(str(file)) for file in files) + "]"
        if files[0].suffix == ".ndjson":
            source = f"read_json({paths}, format = 'newline_delimited', columns = {_struct(columns)})"
            row = "row_number() OVER () - 1"
            present = set(columns)
        else:
            options = f"hive_partitioning = {bool(partition)}, union_by_name = true, file_row_number = {numbered}"
            if partition:
                options += f", hive_types = {{{literal(partition)}: VARCHAR}}"
            source = f"read_parquet({paths}, {options})"
            row = "file_row_number"
            present = self._columns_of(source)
        selected = [
            f"{identifier(column)}" if column in present else f"CAST(NULL AS {kind}) AS {identifier(column)}"
            for column, kind in columns.items()
        ]
        selected += [f"{row} AS _row"] if numbered else []
        selected += [identifier(partition)] if partition else []
        self._make(name, "VIEW", f"AS SELECT {', '.join(selected)} FROM {source}")
        if files[0].suffix == ".parquet":
            self._parquet[name] = paths

    def table(self, name: str, columns: Mapping[str, str], rows: Iterable[Sequence[object]]) -> None:
        file = self._scratch / f"{name}-{next(self._files)}.ndjson"
        with file.open("w", encoding="utf-8") as lines:
            for row in rows:
                lines.write(json.dumps(dict(zip(columns, row, strict=True)), default=str) + "\n")
        options = f"format = 'newline_delimited', columns = {_struct(columns)}"
        filled = f"AS SELECT * FROM read_json({literal(str(file))}, {options})"
        self._make(name, "TABLE", filled if file.stat().st_size else _empty(columns))
        file.unlink()

    def keep(self, name: str, statement: str) -> int:
        """In the memory that the engine has, and beyond it on disk."""
        self._make(name, "TABLE", f"AS {statement}")
        return int(str(next(self.rows(f"SELECT COUNT(*) FROM {identifier(name)}"))[0]))

    def define(self, name: str, statement: str) -> None:
        self._make(name, "VIEW", f"AS {statement}")

    def one(self, statement: str) -> Mapping[str, object]:
        with self._connection.cursor() as cursor:
            found = cursor.execute(statement)
            names = [str(column[0]) for column in found.description]
            return dict(zip(names, *found.fetchall(), strict=True))

    def rows(self, statement: str) -> Iterator[tuple[object, ...]]:
        cursor = self._connection.cursor()
        try:
            cursor.execute(statement)
            while batch := cursor.fetchmany(_FETCH):
                yield from batch
        finally:
            cursor.close()

    def write(self, statement: str, target: Path, *, like: str | None = None) -> int:
        rows_a_group = self._rows_a_group_in(like) if like in self._parquet else None
        try:
            return self._copy(statement, target, rows_a_group)
        except (duckdb.DataError, duckdb.ProgrammingError) as error:
            target.unlink(missing_ok=True)
            raise StatementFailed(str(error)) from error

    def write_sorted(
        self, statement: str, order: str, target: Path, *, texts: Mapping[str, Sequence[str]] = NOTHING_KNOWN
    ) -> int:
        """Columns whose texts are known take part as members of an enumeration; a Parquet file has them as text again."""
        members = {column: ", ".join(map(literal, sorted(each))) for column, each in texts.items()}
        numbered = ", ".join(
            f"CAST({identifier(column)} AS ENUM({each})) AS {identifier(column)}" for column, each in members.items()
        )
        if numbered:
            statement = f"SELECT * REPLACE ({numbered}) FROM ({statement}) AS known"
        self._connection.execute(f"SET memory_limit = '{_part_of(self._memory, _FOR_SORTING)}'")
        try:
            return self._copy(f"{statement} ORDER BY {order}", target)
        finally:
            self._connection.execute(f"SET memory_limit = '{self._memory}'")

    def write_all(self, statements: Sequence[tuple[str, Path]]) -> list[int]:
        """One thread for each statement: no thread then waits for the others of a statement at its end."""
        self._connection.execute("SET threads = 1")
        try:
            with self._same_bytes(), ThreadPoolExecutor(min(self._threads, _SIDE_BY_SIDE)) as pool:
                return list(pool.map(lambda each: self._write_file(*each), statements))
        finally:
            self._connection.execute(f"SET threads = {self._threads}")

    def copy_delimited(
        self,
        source: Path,
        target: Path,
        *,
        header: Sequence[str],
        delimiter: str,
        quoted: bool,
        skip: int,
        rows: int | None = None,
        wanted: Wanted = EVERYTHING,
    ) -> int:
        quote = "'\"'" if quoted else "''"
        reader = (
            f"read_csv({literal(str(source))}, auto_detect = false, header = false, skip = {skip}, "
            f"delim = {literal(delimiter)}, quote = {quote}, escape = {quote}, strict_mode = true, "
            f"null_padding = false, columns = {_struct(dict.fromkeys(header, 'VARCHAR'))})"
        )
        columns = ", ".join(f"{value} AS {identifier(name)}" for name, value in (wanted.columns or {}).items()) or "*"
        source_rows = f"{reader} AS cells"
        source_rows += f" POSITIONAL JOIN {identifier(wanted.beside)}" if wanted.beside else ""
        source_rows += f" WHERE {wanted.condition}" if wanted.condition else ""
        source_rows += "" if wanted.first is None else f" LIMIT {wanted.first}"
        if wanted.parts:
            source_rows = f"(SELECT *, UNNEST({wanted.parts}) AS part FROM (SELECT * FROM {source_rows}))"
        statement = f"SELECT {columns} FROM {source_rows}"
        try:
            return self._copy(statement, target, _rows_a_chunk(source, rows) if rows and not wanted.beside else None)
        except (duckdb.InvalidInputException, duckdb.ConversionException) as error:
            target.unlink(missing_ok=True)
            raise UnevenFile(str(error)) from error

    def copy_rows(self, rows: Iterable[Sequence[str | None]], target: Path, *, header: Sequence[str]) -> int:
        """By way of a file beside the target: short names for columns and nothing for empty cells keep it small."""
        file = target.with_suffix(".rows")
        keys = [str(place) for place in range(len(header))]
        with file.open("wb") as lines:
            for row in rows:
                cells = {key: cell for key, cell in zip(keys, row, strict=True) if cell}
                lines.write(orjson.dumps(cells, option=orjson.OPT_APPEND_NEWLINE))
        columns = _struct(dict.fromkeys(keys, "VARCHAR"))
        reader = f"read_json({literal(str(file))}, format = 'newline_delimited', columns = {columns})"
        named = ", ".join(f"{identifier(key)} AS {identifier(name)}" for key, name in zip(keys, header, strict=True))
        written = self._copy(f"SELECT {named} FROM {reader}", target)
        file.unlink()
        return written

    def close(self) -> None:
        self._connection.close()

    def _make(self, name: str, kind: str, definition: str) -> None:
        """Make a view or a table, in place of what has the name."""
        if name in self._kinds:
            self._connection.execute(f"DROP {self._kinds[name]} {identifier(name)}")
        self._connection.execute(f"CREATE {kind} {identifier(name)} {definition}")
        self._kinds[name] = kind
        self._parquet.pop(name, None)

    @contextmanager
    def _same_bytes(self) -> Iterator[None]:
        self._connection.execute(_SAME_BYTES)
        try:
            yield
        finally:
            self._connection.execute(_ALL_KNOWN)

    def _copy(self, statement: str, target: Path, rows_a_group: int | None = None) -> int:
        with self._same_bytes():
            return self._write_file(statement, target, rows_a_group)

    def _write_file(self, statement: str, target: Path, rows_a_group: int | None = None) -> int:
        options = _FORMATS[target.suffix]
        if rows_a_group in _ROW_GROUPS and target.suffix == ".parquet":
            options += f", ROW_GROUP_SIZE {rows_a_group}"
        with self._connection.cursor() as cursor:
            done = cursor.execute(f"COPY ({statement}) TO {literal(str(target))} ({options})").fetchone()
        return int(done[0]) if done else 0

    def _rows_a_group_in(self, name: str) -> int:
        """One more than the largest row group of a relation's files has."""
        statement = f"SELECT COALESCE(MAX(row_group_num_rows), 0) + 1 FROM parquet_metadata({self._parquet[name]})"
        return int(str(next(self.rows(statement))[0]))

    def _columns_of(self, source: str) -> set[str]:
        described = self._connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
        return {str(row[0]) for row in described}


def _rows_a_chunk(file: Path, rows: int) -> int:
    """How many rows a thread takes from a file at a time, and some more, because lines differ in length."""
    return rows * _CHUNK // file.stat().st_size + 1_000


def _part_of(memory: str, part: float) -> str:
    """A part of a size such as ``640MB``."""
    unit = memory.lstrip("0123456789.")
    return f"{float(memory.removesuffix(unit)) * part:.1f}{unit}"


def _empty(columns: Mapping[str, str]) -> str:
    """The columns of a table without rows, made in a third of the time that reading an empty file takes."""
    return f"({', '.join(f'{identifier(name)} {kind}' for name, kind in columns.items())})"


def _struct(columns: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in columns.items()) + "}"
