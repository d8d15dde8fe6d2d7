"""The months of a conformed dataset, made of staged rows that are read once for as many months as fit into memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from bedrot.lake.tables import NewPart
from bedrot.model.conformed import Conformed
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import Feeding, kept_statement, month_statement

_HELD = 1_000_000
"""So many staged rows are held in memory at a time."""


def make_months(
    conformed: Conformed, feeding: Sequence[Feeding], months: Sequence[str], rows: Mapping[str, int], bench: Workbench
) -> list[NewPart]:
    """Write a file for each month that has rows. ``rows``: how many staged rows of each month there are at most.

    Where few months would fit into memory together, each is looked for in the staged files.
    """
    long = [month for month in months if rows[month] > _HELD // 2]
    parts = _written(conformed, feeding, long, bench)
    kept = [replace(each, staged=f"kept_{each.staged}") for each in feeding]
    for some in _together([month for month in months if month not in long], rows):
        days = [date.fromisoformat(month) for month in some]
        for each, held in zip(feeding, kept, strict=True):
            bench.engine.keep(held.staged, kept_statement(conformed.name, each, days))
        parts += _written(conformed, kept, some, bench)
        for held in kept:
            bench.engine.forget(held.staged)
    return parts


def _together(months: Sequence[str], rows: Mapping[str, int]) -> Iterator[Sequence[str]]:
    """The months in their order, as many at a time as fit into memory."""
    some: list[str] = []
    for month in months:
        if some and sum(rows[each] for each in some) + rows[month] > _HELD:
            yield some
            some = []
        some.append(month)
    if some:
        yield some


def _written(
    conformed: Conformed, feeding: Sequence[Feeding], months: Sequence[str], bench: Workbench
) -> list[NewPart]:
    if not months:
        return []
    files = [_target(conformed, month, bench) for month in months]
    statements = [month_statement(conformed.name, feeding, date.fromisoformat(month)) for month in months]
    counts = bench.engine.write_all(list(zip(statements, files, strict=True)))
    return [NewPart(*part) for part in zip(months, files, counts, strict=True) if part[-1]]


def _target(conformed: Conformed, month: str, bench: Workbench) -> Path:
    folder = bench.scratch / conformed.name / f"month={month}"
    folder.mkdir(parents=True)
    return folder / "part.parquet"
