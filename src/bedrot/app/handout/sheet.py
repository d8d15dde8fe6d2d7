"""What a sheet of the report's workbook is made of: columns that say what they mean, and typed cells."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from bedrot.model.periods import Month

MOST_ROWS = 100_000
"""Of one sheet."""


MOST_NOTES = 4
"""At the head of one sheet; further ones stand among the definitions."""


@dataclass(frozen=True)
class Measured:
    """A number with its unit: an amount, a ratio, percent, or a count of something."""

    value: Decimal | int
    unit: str


Cell = Measured | int | date | Month | str | None
Row = Sequence[Cell]


@dataclass(frozen=True)
class Column:
    """A column's heading, and what stands below it."""

    title: str
    meaning: str


@dataclass(frozen=True)
class Sheet:
    """A table. ``about``: which days, whose counts, which currency. ``notes``: what a reader must know beside it."""

    name: str
    about: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    notes: Sequence[str] = ()


def bounded(sheet: Sheet, most: int = MOST_ROWS) -> Sheet:
    """A sheet with as many rows as it may have; what is cut is told first."""
    hidden = len(sheet.rows) - most
    if hidden <= 0:
        return sheet
    return replace(sheet, rows=sheet.rows[:most], notes=[f"{hidden:,} further rows are not here.", *sheet.notes])


def at_the_head(notes: Sequence[str]) -> list[str]:
    """The notes that stand at the head of a sheet, and how many do not."""
    further = len(notes) - MOST_NOTES
    return [*notes[:MOST_NOTES], *([f"{further:,} more: see Definitions."] if further > 0 else [])]


def measured(value: Decimal | int | None, unit: str) -> Measured | None:
    """A number with its unit; nothing stays nothing."""
    return None if value is None else Measured(value, unit)


def yes_or_no(*, is_so: bool) -> str:
    """A truth as people read it."""
    return "yes" if is_so else "no"
