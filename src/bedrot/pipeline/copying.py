"""A delimited file copied into raw by the engine, and how what it cannot read by itself is read beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.connector import Delimited, Row, Table
from bedrot.connect.personal import ADDRESS, MASK, UNREADABLE
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.pipeline.deriving import write_derived
from bedrot.transform.engine import Engine, UnevenFile
from bedrot.transform.sql import identifier, literal

_LINE = f"'line ' || CAST({identifier('line')} AS BIGINT)"


@dataclass(frozen=True)
class Copied:
    """How many rows were copied. ``first_line``: as in :class:`~bedrot.lake.segments.Segment`."""

    rows: int
    first_line: int | None


@dataclass(frozen=True)
class _Plain:
    """The rows of a file as they are. ``placed``: they carry where they stand. ``uneven``: those read one by one."""

    rows: int
    placed: bool
    uneven: Mapping[int, Row]


def copied(table: Table, engine: Engine, target: Path) -> Copied | None:
    """Copy the rows of a table to ``target``; None, and nothing there, where they have to be read one by one."""
    plan = table.delimited
    if plan is None:
        return None
    made_anew = table.derived is not None or table.ended is not None
    plain = target.with_name(f"plain-{target.name}") if made_anew else target
    found = _even(table, plan, engine, plain) or _sifted(table, plan, engine, plain)
    if found is None:
        plain.unlink(missing_ok=True)
        return None
    rows: int | None = found.rows
    if made_anew:
        rows = write_derived(
            plain, table, found.uneven, target, engine, placed=(WHERE, PROBLEM) if found.placed else ()
        )
        plain.unlink(missing_ok=True)
    return None if rows is None else Copied(rows, None if found.placed else plan.header_line + 1)


def _even(table: Table, plan: Delimited, engine: Engine, target: Path) -> _Plain | None:
    """The file as it is, where each row is sure to stand on a line of its own."""
    if plan.ragged:
        return None
    names, wanted = _header(table, plan), None
    if plan.kept is not None:
        names = _numbered(plan)
        wanted = {name: _masked(names[place]) for place, name in zip(plan.kept, table.header, strict=True)}
    try:
        rows = engine.copy_delimited(
            plan.path,
            target,
            header=names,
            delimiter=plan.delimiter,
            quoted=plan.quoted,
            skip=plan.header_line,
            rows=plan.lines,
            wanted=wanted,
        )
    except UnevenFile:
        return None
    return _Plain(rows, placed=False, uneven={}) if rows == plan.lines else None


def _sifted(table: Table, plan: Delimited, engine: Engine, target: Path) -> _Plain | None:
    """The file sifted, so that each row brings its line; None where there is anything unexpected in what was copied."""
    copy = target.with_suffix(".sifted")
    try:
        sifted = plan.sift(copy)
        if sifted is None:
            return None
        rows = engine.copy_delimited(
            copy,
            target,
            header=["line", "problem", *_numbered(plan)],
            delimiter=plan.delimiter,
            quoted=plan.quoted,
            skip=0,
            rows=sifted.rows,
            wanted=_wanted(table, plan),
        )
    except UnevenFile:
        return None
    finally:
        copy.unlink(missing_ok=True)
    found = _Plain(rows, placed=True, uneven=sifted.uneven)
    return found if rows == sifted.rows and _stand_there(found, table, plan, engine, target) else None


def _wanted(table: Table, plan: Delimited) -> Mapping[str, str]:
    """The columns of a sifted file as rows read one by one would have them, and none of a row that may hide people."""
    names = _numbered(plan)
    if plan.kept is None:
        cells = dict(zip(_header(table, plan), names, strict=True))
        return {**cells, WHERE: _LINE, PROBLEM: "problem"}
    cells = {
        name: f"CASE WHEN problem IS NULL THEN {_masked(names[place])} END"
        for place, name in zip(plan.kept, table.header, strict=True)
    }
    return {**cells, WHERE: _LINE, PROBLEM: f"CASE WHEN problem IS NOT NULL THEN {literal(UNREADABLE)} END"}


def _stand_there(found: _Plain, table: Table, plan: Delimited, engine: Engine, file: Path) -> bool:
    """Whether each row that was read one by one stands at its place, and nothing was made of its cells."""
    if not found.uneven:
        return True
    header = [*(_header(table, plan) if plan.kept is None else ()), WHERE]
    engine.read("copied", [file], dict.fromkeys(header, "VARCHAR"), numbered=True)
    places = ", ".join(map(str, found.uneven))
    texts = ", ".join(map(identifier, header))
    there = list(engine.rows(f"SELECT {texts} FROM copied WHERE _row IN ({places}) ORDER BY _row"))
    expected = [
        (*((value or None for value in row.values) if plan.kept is None else ()), row.where)
        for row in found.uneven.values()
    ]
    return there == expected


def _header(table: Table, plan: Delimited) -> Sequence[str]:
    """The names of the file's own columns, where all of them are kept."""
    return table.header[: plan.width]


def _numbered(plan: Delimited) -> Sequence[str]:
    """Names for the file's columns that no header can have a part in."""
    return [f"cell{place}" for place in range(plan.width)]


def _masked(cell: str) -> str:
    """The text without addresses; few cells hold the sign that every address has."""
    masked = f"REGEXP_REPLACE({cell}, {literal(ADDRESS)}, {literal(MASK)}, 'g')"
    return f"CASE WHEN {cell} LIKE '%@%' THEN {masked} ELSE {cell} END"
