"""Rows that are made of several rows of a table, by the statement with which a connector says how."""

from dataclasses import dataclass, field
from pathlib import Path

from bedrot.connect.connector import Gathered, Table
from bedrot.connect.gathering import narrowed
from bedrot.connect.personal import BLANKS
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.model.datasets import CONTROL_TOTAL
from bedrot.pipeline.copying import Copied
from bedrot.pipeline.file_rows import masked
from bedrot.pipeline.table_files import write_table
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier, literal

_AROUND = f"^[{BLANKS}]+|[{BLANKS}]+$"


@dataclass(frozen=True)
class _Seen:
    """A file with the rows that others are gathered from, and the table whose they are.

    ``padded``: columns with cells that have blanks around their texts.
    """

    table: Table
    file: Path
    copied: Copied
    padded: frozenset[str]


@dataclass(frozen=True)
class Gathering:
    """Writes tables that are gathered; what several of them are gathered from is read once."""

    engine: Engine
    _seen: dict[tuple[object, ...], _Seen] = field(default_factory=dict)

    def write(self, table: Table, gathered: Gathered, target: Path) -> Copied:
        """Write the rows of a table.

        :class:`~bedrot.transform.engine.StatementFailed`, and nothing there, where its statement cannot be run.
        """
        self._open(gathered, target)
        names = ", ".join(map(identifier, [*table.header, WHERE, PROBLEM]))
        columns = "*" if gathered.damaged is None else _masked(table)
        statement = f"SELECT {columns} FROM ({gathered.statement}) AS gathered ({names})"
        return Copied(self.engine.write(statement, target, like="seen_file"), None)

    def _open(self, gathered: Gathered, target: Path) -> None:
        """Make the relation ``seen``."""
        key = (id(gathered.table), *gathered.columns.items())
        if key not in self._seen:
            self._seen[key] = self._written(gathered, target.with_name(f"seen-{target.stem}.parquet"))
        found = self._seen[key]
        first = found.copied.first_line
        self._read(gathered, found.file, found.copied)
        texts = ", ".join(
            f"{_bare(identifier(name)) if name in found.padded else identifier(name)} AS {identifier(name)}"
            for name in gathered.columns
        )
        problem = PROBLEM
        if gathered.damaged is not None:
            problem = f"CASE WHEN {PROBLEM} IS NOT NULL THEN {literal(gathered.damaged)} END AS {PROBLEM}"
        placed = f"{WHERE}, {problem}"
        if first is not None:
            placed = f"'line ' || (_row + {first}) AS {WHERE}, CAST(NULL AS VARCHAR) AS {PROBLEM}"
        self.engine.define("seen", f"SELECT {texts}, _row, {placed} FROM seen_file")

    def _written(self, gathered: Gathered, file: Path) -> _Seen:
        """Write the rows that others are gathered from, and look which of their columns have blanks around texts."""
        copied = write_table(narrowed(gathered), self.engine, file)
        self._read(gathered, file, copied)
        asked = ", ".join(f"{_is_padded(identifier(name))} AS {identifier(name)}" for name in gathered.columns)
        told = self.engine.one(f"SELECT {asked} FROM seen_file") if asked else {}
        return _Seen(gathered.table, file, copied, frozenset(name for name, is_padded in told.items() if is_padded))

    def _read(self, gathered: Gathered, file: Path, copied: Copied) -> None:
        """Make the relation ``seen_file``."""
        placed = [WHERE, PROBLEM] if copied.first_line is None else []
        self.engine.read("seen_file", [file], dict.fromkeys([*gathered.columns, *placed], "VARCHAR"), numbered=True)


def _bare(cell: str) -> str:
    """The text of a cell without blanks around it, of whatever kind."""
    return f"NULLIF(REGEXP_REPLACE({cell}, {literal(_AROUND)}, '', 'g'), '')"


def _is_padded(cell: str) -> str:
    """Whether any text of a column is not bare; an extract is computed once for each distinct text."""
    return f"BOOL_OR({cell} = '' OR REGEXP_EXTRACT({cell}, {literal(_AROUND)}, 0) <> '')"


def _masked(table: Table) -> str:
    """The columns of a table that tells of people: without addresses, and of a row that cannot be taken nothing but why."""
    is_refused = f"{PROBLEM} <> {literal(CONTROL_TOTAL)}"
    columns = [
        f"CASE WHEN {is_refused} THEN NULL ELSE {masked(identifier(name))} END AS {identifier(name)}"
        for name in table.header
    ]
    return ", ".join([*columns, WHERE, f"{masked(PROBLEM)} AS {PROBLEM}"])
