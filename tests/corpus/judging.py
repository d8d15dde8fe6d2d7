"""What a file gives once it is typed, and whether another copy of it gives something else without a word."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from bedrot.connect.archives import is_archive, unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Table
from bedrot.connect.goldens import delivery_of
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.model.errors import FileSetAside
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import statements
from tests.corpus.spoiling import Variant

Values = tuple[Any, ...]


@dataclass(frozen=True)
class Rows:
    """The rows of one dataset: those stored as they are, those stored with something left empty, how many are told of.

    ``told``: rows refused, flagged, or taken for the file's own sums. ``empty``: fields no column of the file fills.
    """

    fields: tuple[str, ...]
    whole: Counter[Values]
    flagged: tuple[Values, ...]
    told: int
    empty: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """What became of a file: the sentence with which it was set aside, or its claim and the rows of each dataset."""

    aside: str | None
    claim: str
    datasets: Mapping[str, Rows]


def outcome_of(path: Path, name: str, scratch: Path, connectors: Sequence[Connector], engine: DuckDBEngine) -> Outcome:
    """Identify, read and type a file as an import does; whatever is no FileSetAside comes through."""
    try:
        if is_archive(path):
            into = scratch / "unpacked"
            into.mkdir()
            (member,) = unpack(path, name, into)
            path, name = member.path, member.name
        file = Candidate(path, name, scratch)
        found = identify(file, connectors)
        delivery = delivery_of(file, found.connector.platform, found.match)
        datasets = found.connector.datasets()
        typed = {
            table.dataset: _typed(found.connector, table, engine)
            for table in tables_of(found.connector, file, delivery)
        }
    except FileSetAside as aside:
        return Outcome(str(aside), "", {})
    return Outcome(None, found.name, {name: rows for name, rows in typed.items() if name in datasets})


def _typed(connector: Connector, table: Table, engine: DuckDBEngine) -> Rows:
    dataset = connector.datasets()[table.dataset]
    fields = tuple(field.name for field in dataset.fields)
    columns = {"_row": "BIGINT", "_problem": "VARCHAR", **dict.fromkeys(table.header, "VARCHAR")}
    engine.table("raw", columns, [(place, row.problem, *row.values) for place, row in enumerate(table.rows())])
    plan = statements(dataset, table.header, table.constants, read_row_by_row=True)
    names = ", ".join(f'"{name}"' for name in fields)
    typed = list(engine.rows(f"SELECT _flags, {names} FROM ({plan.checked}) AS checked"))
    filled = dataset.columns_of([*table.header, *table.constants])
    return Rows(
        fields,
        Counter(values for flags, *values_ in typed if flags == 0 for values in [tuple(values_)]),
        tuple(tuple(values) for flags, *values in typed if flags),
        sum(flags != 0 for flags, *_ in typed),
        frozenset(fields) - set(filled),
    )


def silently_wrong(sound: Outcome, spoilt: Outcome, variant: Variant) -> str | None:
    """What a spoilt copy gives that it should not, in words; None where nothing is wrong, or all of it is told."""
    if spoilt.aside is not None:
        return None if spoilt.aside.strip() else "set aside without a sentence"
    if variant.hopeless:
        return f"taken for {spoilt.claim} with {sum(map(_stored, spoilt.datasets.values()))} rows"
    if spoilt.claim != sound.claim:
        return f"taken for {spoilt.claim}, it is {sound.claim}"
    return next(_complaints(sound, spoilt, variant), None)


def _complaints(sound: Outcome, spoilt: Outcome, variant: Variant) -> Iterator[str]:
    told = sum(rows.told for rows in spoilt.datasets.values()) - sum(rows.told for rows in sound.datasets.values())
    for name, true in sound.datasets.items():
        got = spoilt.datasets.get(name)
        if got is None:
            if _stored(true) and not variant.lacks:
                yield f"{name} is not there any more"
            continue
        known = [*true.whole, *true.flagged]
        for values in (got.whole - true.whole) if not variant.repeats else got.whole:
            if values not in true.whole and not any(_is_told(one, values, got, variant, told) for one in known):
                yield f"{name} has a row that nobody wrote: {_differences(known, values, got.fields)}"
        for values in got.flagged:
            if not any(_is_told(one, values, got, variant, told, flagged=True) for one in known):
                yield f"{name} has a flagged row that nobody wrote: {_differences(known, values, got.fields)}"
        missing = _stored(true) + true.told - len(true.flagged) - (_stored(got) + got.told - len(got.flagged))
        # a row made of several, or several made of one, are told once
        if missing > 10 * max(told, 0) and not variant.lacks:
            yield f"{name} lacks {missing} rows"
        if (more := -missing) > variant.repeats + 1:
            yield f"{name} has {more} rows too many"


def _stored(rows: Rows) -> int:
    return sum(rows.whole.values()) + len(rows.flagged)


def _is_told(true: Values, values: Values, got: Rows, variant: Variant, told: int, *, flagged: bool = False) -> bool:
    """Whether a row differs from a true one only where the file itself says so, or where a flagged one was left empty."""
    return all(
        before == after or (flagged and after is None) or _says_so(name, before, after, got, variant, told)
        for name, before, after in zip(got.fields, true, values, strict=True)
    )


def _says_so(name: str, before: Any, after: Any, got: Rows, variant: Variant, told: int) -> bool:
    """Whether the bytes tell this value, as :class:`Variant` has it."""
    return (
        name in got.empty
        or (isinstance(after, str) and variant.other_letters)
        # another column may name or date what the lost one did, and nothing counts in its place
        or (variant.column_lost and (after is None or isinstance(after, str | date)))
        # a sum in which the row is twice
        or (variant.repeats and isinstance(after, int | Decimal) and after >= (before or 0))
        # the difference to the row before
        or (name.startswith("new_") and (told > 0 or bool(variant.changed)))
        # the last day of a statement, worked out of the rows that could be read
        or (isinstance(after, date) and told > 0)
        or any(_means(text, after) for text in variant.changed)
    )


def _means(text: str, after: Any) -> bool:
    """Whether a text, read without knowing what it should be, is this value."""
    bare = text.strip()
    if not bare or after is None:
        return not bare and (after is None or isinstance(after, str))
    if isinstance(after, str):
        return bare.casefold() in after.casefold() or after.casefold() in bare.casefold()
    if isinstance(after, date):
        return all(int(part) in {after.year, after.month, after.day} for part in re.findall(r"\d+", bare)[:3])
    return after in _numbers(bare)


def _numbers(text: str) -> set[Decimal]:
    """The numbers that a text may stand for, with its decimal sign as it is."""
    digits = "".join(re.findall(r"[-+.\d(]", text.replace(",", "")))
    with_comma = "".join(re.findall(r"[-+,\d(]", text.replace(".", ""))).replace(",", ".")
    found: set[Decimal] = set()
    for each in (digits, with_comma):
        try:
            number = Decimal(each.replace("(", "-"))
        except InvalidOperation:
            continue
        found |= {number, number / 100, number * 100, number * 60, number * 3600, -number}
    return found


def _differences(known: Sequence[Values], values: Values, fields: Sequence[str]) -> str:
    """How a row differs from the true one that is most like it."""
    near = min(known, key=lambda one: sum(a != b for a, b in zip(one, values, strict=True)), default=values)
    different = [
        f"{name}: {after!r} for {before!r}"
        for name, before, after in zip(fields, near, values, strict=True)
        if before != after
    ]
    return ", ".join(different) or "it stands there too often"
