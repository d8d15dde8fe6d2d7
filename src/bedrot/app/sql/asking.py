"""A statement asked, with what each column of its answer holds and what a reader should be warned of."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bedrot.app.sql.guard import guard
from bedrot.metrics.relations import relations
from bedrot.warehouse.console import Bounds, Cell, Result, ask

MOST_ROWS = 10_000
"""Of an answer on the screen or in the terminal."""

_DECIMAL = re.compile(r"-?\d{1,28}\.\d{8,}")
_DAY = re.compile(r"(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class Kind(Enum):
    """What the cells of a column are. ``decimal``: exact, as text."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    REAL = "real"
    DAY = "day"
    TEXT = "text"
    EMPTY = "empty"


@dataclass(frozen=True)
class Column:
    """A column of an answer."""

    name: str
    kind: Kind


Value = int | float | str | Decimal | None


@dataclass(frozen=True)
class Answer:
    """What a statement answered. ``cut``: there are more rows than ``limit``.

    ``warnings``: figures that may be counted twice; ``unchecked``: what the guard did not look at.
    """

    statement: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    limit: int
    cut: bool
    seconds: float
    warnings: tuple[str, ...]
    unchecked: tuple[str, ...]


def answer(url: str, statement: str, limit: int, seconds: float = 10.0) -> Answer:
    """Ask the warehouse at ``url``; RequestInvalid where the statement cannot be run."""
    result = ask(url, statement, Bounds(limit, seconds))
    dialect = "sqlite" if url.startswith("sqlite") else "postgres"
    seen = guard(statement, relations(), dialect)
    kinds = [_kind([row[place] for row in result.rows]) for place in range(len(result.columns))]
    return Answer(
        statement=statement,
        columns=tuple(map(Column, _unique(result.columns), kinds)),
        rows=_typed(result, kinds),
        limit=limit,
        cut=result.cut,
        seconds=result.seconds,
        warnings=tuple(seen.warnings),
        unchecked=tuple(seen.unchecked),
    )


def _unique(names: Sequence[str]) -> list[str]:
    """Names that differ, so that rows can be told by them."""
    found: list[str] = []
    for name in names:
        number, told = 1, name
        while told in found:
            number += 1
            told = f"{name} ({number})"
        found.append(told)
    return found


def _kind(cells: Sequence[Cell]) -> Kind:
    """What all cells of a column are; text where they differ."""
    found = {_kind_of(cell) for cell in cells if cell is not None}
    if not found:
        return Kind.EMPTY
    if found <= {Kind.INTEGER, Kind.DECIMAL} and Kind.DECIMAL in found:
        return Kind.DECIMAL
    if found == {Kind.INTEGER, Kind.REAL}:
        return Kind.REAL
    return found.pop() if len(found) == 1 else Kind.TEXT


def _kind_of(cell: Cell) -> Kind:
    if isinstance(cell, bool | int):
        return Kind.INTEGER
    if isinstance(cell, float):
        return Kind.REAL if math.isfinite(cell) else Kind.TEXT
    if isinstance(cell, Decimal):
        return Kind.DECIMAL
    if isinstance(cell, str):
        return Kind.DECIMAL if _DECIMAL.fullmatch(cell) else Kind.DAY if _DAY.fullmatch(cell) else Kind.TEXT
    return Kind.TEXT


def _typed(result: Result, kinds: Sequence[Kind]) -> tuple[tuple[Value, ...], ...]:
    return tuple(tuple(map(_value, row, kinds)) for row in result.rows)


def _value(cell: Cell, kind: Kind) -> Value:
    if isinstance(cell, bytes):
        return f"0x{cell.hex()}"
    if cell is None or kind is Kind.REAL:
        return cell
    if kind is Kind.DECIMAL:
        return Decimal(str(cell))
    if kind is Kind.INTEGER:
        return int(cell)
    return str(cell)
