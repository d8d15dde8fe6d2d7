"""A delimited file copied into raw by the engine, and how what it cannot read by itself is read beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.connector import Delimited, Table
from bedrot.connect.personal import ADDRESS, MASK, UNREADABLE
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.pipeline.deriving import copy_derived
from bedrot.pipeline.file_rows import FileRows
from bedrot.transform.engine import Engine, UnevenFile, Wanted
from bedrot.transform.sql import identifier, literal

_LINE = f"'line ' || CAST({identifier('line')} AS BIGINT)"


@dataclass(frozen=True)
class Copied:
    """How many rows were copied. ``first_line``: as in :class:`~bedrot.lake.segments.Segment`."""

    rows: int
    first_line: int | None


def copied(table: Table, engine: Engine, target: Path) -> Copied | None:
    """Copy the rows of a table to ``target``; None, and nothing there, where they have to be read one by one."""
    plan = table.delimited
    return None if plan is None else _even(table, plan, engine, target) or _sifted(table, plan, engine, target)


def _even(table: Table, plan: Delimited, engine: Engine, target: Path) -> Copied | None:
    """The file as it is, where each row is sure to stand on a line of its own."""
    if plan.ragged:
        return None
    names = _numbered(plan)
    places = range(plan.width) if plan.kept is None else plan.kept
    shown = identifier if plan.kept is None else _masked
    wanted = {name: shown(names[place]) for place, name in zip(places, table.header[: len(places)], strict=True)}
    found = FileRows(plan.path, plan.delimiter, plan.quoted, plan.header_line, names, wanted, plan.lines)
    rows = _written(found, table, engine, target)
    return None if rows is None else Copied(rows, plan.header_line + 1)


def _sifted(table: Table, plan: Delimited, engine: Engine, target: Path) -> Copied | None:
    """The file sifted, so that each row brings its line; None where there is anything unexpected in what was copied."""
    copy = target.with_suffix(".sifted")
    try:
        sifted = plan.sift(copy)
        if sifted is None:
            return None
        cells = ["line", "problem", *_numbered(plan)]
        found = FileRows(
            *(copy, plan.delimiter, plan.quoted, 0, cells, _wanted(table, plan)),
            rows=sifted.rows,
            placed=(WHERE, PROBLEM),
            uneven=sifted.uneven,
        )
        rows = _written(found, table, engine, target)
    finally:
        copy.unlink(missing_ok=True)
    if rows is None:
        return None
    if _stand_there(found, rows, table, plan, engine, target):
        return Copied(rows, None)
    target.unlink()
    return None


def _written(found: FileRows, table: Table, engine: Engine, target: Path) -> int | None:
    """Write the rows of a table; None, and nothing there, where they are not those of the file."""
    try:
        if table.derived is None and table.ended is None:
            return found.copy(Wanted(found.columns), engine, target)
        return copy_derived(found, table, engine, target)
    except UnevenFile:
        return None


def _wanted(table: Table, plan: Delimited) -> Mapping[str, str]:
    """The columns of a sifted file as rows read one by one would have them, and none of a row that may hide people."""
    names = _numbered(plan)
    if plan.kept is None:
        cells = dict(zip(table.header[: plan.width], names, strict=True))
        return {**cells, WHERE: _LINE, PROBLEM: "problem"}
    cells = {
        name: f"CASE WHEN problem IS NULL THEN {_masked(names[place])} END"
        for place, name in zip(plan.kept, table.header, strict=True)
    }
    return {**cells, WHERE: _LINE, PROBLEM: f"CASE WHEN problem IS NOT NULL THEN {literal(UNREADABLE)} END"}


def _stand_there(found: FileRows, rows: int, table: Table, plan: Delimited, engine: Engine, file: Path) -> bool:
    """Whether each row that was read one by one stands at its place, and nothing was made of its cells."""
    uneven = {place: row for place, row in found.uneven.items() if place < rows}
    if not uneven:
        return True
    header = [*(table.header[: plan.width] if plan.kept is None else ()), WHERE]
    engine.read("copied", [file], dict.fromkeys(header, "VARCHAR"), numbered=True)
    places = ", ".join(map(str, uneven))
    texts = ", ".join(map(identifier, header))
    there = list(engine.rows(f"SELECT {texts} FROM copied WHERE _row IN ({places}) ORDER BY _row"))
    expected = [
        (*((value or None for value in row.values) if plan.kept is None else ()), row.where) for row in uneven.values()
    ]
    return there == expected


def _numbered(plan: Delimited) -> Sequence[str]:
    """Names for the file's columns that no header can have a part in."""
    return [f"cell{place}" for place in range(plan.width)]


def _masked(cell: str) -> str:
    """The text without addresses; few cells hold the sign that every address has."""
    masked = f"REGEXP_REPLACE({cell}, {literal(ADDRESS)}, {literal(MASK)}, 'g')"
    return f"CASE WHEN {cell} LIKE '%@%' THEN {masked} ELSE {cell} END"
