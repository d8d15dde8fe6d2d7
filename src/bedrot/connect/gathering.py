"""Rows that are made of several rows of a table, as a connector says it in SQL.

A row alone does not tell what an order came to, or the sum of a day. A statement says it once; an engine runs it over the
rows that it has read by itself, and :attr:`Table.rows` runs it here.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice

import duckdb

from bedrot.connect.connector import Gathered, Row, Table
from bedrot.connect.derive import with_named
from bedrot.model.names import header_key

_AT_ONCE = 2_000
"""Rows that are handed to the database at a time, and taken from it."""

_WITHIN: Mapping[str, str | int | float | list[str]] = {
    "memory_limit": "512MB",
    "threads": 1,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""What a statement is run within: little memory, and nothing fetched from anywhere."""


def gathered(
    table: Table,
    columns: Mapping[str, str],
    statement: str,
    *,
    dataset: str,
    header: Sequence[str],
    constants: Mapping[str, str] | None = None,
) -> Table:
    """A table of ``dataset`` whose rows ``statement`` makes of those of another one, as :class:`Gathered` says.

    ``columns``: what it calls the columns that it looks at, and their headers; one that the table lacks has no values.
    """
    made_of = Gathered(table, columns, statement)
    return Table(dataset, tuple(header), GatheredRows(made_of), constants or {}, gathered=made_of)


def statement_in(package: str, name: str) -> str:
    """The statement that lies as ``<name>.sql`` in a connector's package."""
    return files(package).joinpath(f"{name}.sql").read_text(encoding="utf-8")


def narrowed(gathered: Gathered) -> Table:
    """The table that rows are gathered from, with those columns alone that the statement looks at, as it calls them."""
    headers = {header_key(name): name for name in reversed(gathered.table.header)}
    there = {name: headers.get(header_key(header)) for name, header in gathered.columns.items()}
    return with_named(gathered.table, {name: header for name, header in there.items() if header is not None})


@dataclass(frozen=True)
class GatheredRows:
    """The rows, by a database in memory that lives as long as they are read."""

    gathered: Gathered

    def __call__(self) -> Iterator[Row]:
        with (
            tempfile.TemporaryDirectory(prefix="bedrot-") as folder,
            duckdb.connect(config={**_WITHIN, "temp_directory": folder}) as database,
        ):
            self._fill(database)
            found = database.execute(self.gathered.statement)
            while rows := found.fetchmany(_AT_ONCE):
                for *values, where, problem in rows:
                    yield Row(tuple(values), where, problem)

    def _fill(self, database: duckdb.DuckDBPyConnection) -> None:
        """Make the relation ``seen``."""
        table, names = narrowed(self.gathered), (*self.gathered.columns, "_where", "_problem")
        columns = ", ".join(f'"{name}" VARCHAR' for name in names)
        database.execute(f"CREATE TABLE seen (_row BIGINT, {columns})")
        texts = ", ".join("UNNEST(CAST(? AS VARCHAR[]))" for _ in names)
        rows, first = iter(table.rows()), 0
        while several := list(islice(rows, _AT_ONCE)):
            of_table = dict(zip(table.header, zip(*(row.values for row in several), strict=True), strict=True))
            cells = {
                name: [(text or "").strip() or None for text in of_table.get(name, ())]
                for name in self.gathered.columns
            }
            told = [row.problem and (self.gathered.damaged or row.problem) for row in several]
            cells |= {"_where": [row.where for row in several], "_problem": told}
            statement = f"INSERT INTO seen SELECT UNNEST(RANGE({first}, {first + len(several)})), {texts}"
            database.execute(statement, list(cells.values()))
            first += len(several)
