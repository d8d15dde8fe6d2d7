"""A delimited file copied into raw by the engine, and how what it cannot read by itself is read beside it."""

from dataclasses import dataclass
from pathlib import Path

from bedrot.connect.connector import Delimited, Shape, Table
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.pipeline.deriving import Written, copy_shaped
from bedrot.pipeline.file_rows import FileRows
from bedrot.transform.engine import Engine, UnevenFile, Wanted
from bedrot.transform.sql import identifier, literal


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
    written = _written(FileRows(plan.path, plan, plan.header_line, plan.lines), table, engine, target)
    return None if written is None else Copied(written.rows, None if written.placed else plan.header_line + 1)


def _sifted(table: Table, plan: Delimited, engine: Engine, target: Path) -> Copied | None:
    """The file sifted, so that each row brings its line; None where there is anything unexpected in what was copied."""
    copy = target.with_suffix(".sifted")
    try:
        sifted = plan.sift(copy)
        if sifted is None:
            return None
        found = FileRows(copy, plan, 0, sifted.rows, sifted=True, uneven=sifted.uneven)
        written = _written(found, table, engine, target)
    finally:
        copy.unlink(missing_ok=True)
    if written is None:
        return None
    if _stand_there(found, written, table, engine, target):
        return Copied(written.rows, None)
    target.unlink()
    return None


def _written(found: FileRows, table: Table, engine: Engine, target: Path) -> Written | None:
    """Write the rows of a table; None, and nothing there, where they are not those of the file."""
    try:
        if table.shape is None:
            placed = {WHERE: found.line, PROBLEM: found.problems[0]} if found.sifted else {}
            columns = dict(zip(table.header, map(found.shown, found.cells), strict=True))
            rows = found.copy(Wanted({**columns, **placed}), engine, target)
            return Written(rows, found.sifted, dict.fromkeys(found.uneven, 1))
        return copy_shaped(found, table, table.shape, engine, target)
    except UnevenFile:
        return None


def _stand_there(found: FileRows, written: Written, table: Table, engine: Engine, file: Path) -> bool:
    """Whether each row that was read one by one stands at its place, and nothing was made of its cells."""
    if not written.uneven:
        return True
    own = {} if found.plan.masked else _own(table.shape or Shape(table.header), table)
    engine.read("copied", [file], dict.fromkeys([*own, WHERE], "VARCHAR"), numbered=True)
    rows = {place: found.uneven[place] for place in written.uneven}
    lines = ", ".join(literal(row.where) for row in rows.values())
    texts = ", ".join(map(identifier, [*own, WHERE]))
    there = list(engine.rows(f"SELECT {texts} FROM copied WHERE {identifier(WHERE)} IN ({lines}) ORDER BY _row"))
    expected = [
        (*(row.values[place] or None for place in own.values()), row.where)
        for at, row in rows.items()
        for _ in range(written.uneven[at])
    ]
    return there == expected


def _own(shape: Shape, table: Table) -> dict[str, int]:
    """The table's columns that stand in the file as they are, and at which place."""
    made = {name for each in shape.derived for name in each.names}
    places = range(len(table.header)) if shape.places is None else shape.places
    return {
        name: place
        for name, place in zip(table.header, places, strict=True)
        if place < len(shape.header) and shape.header[place] not in made
    }
