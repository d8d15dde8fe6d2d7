"""Reading the first rows of a file as a dataset would, without keeping anything: what a mapping makes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from bedrot.connect.connector import Table
from bedrot.lake.segments import PROBLEM, WHERE
from bedrot.model.datasets import Dataset
from bedrot.transform.engine import Engine
from bedrot.transform.typing_rows import statements

ENOUGH = 2000
"""Rows that are tried; what holds for them mostly holds for all."""


@dataclass(frozen=True)
class Trial:
    """What became of the first rows.

    ``rows``: how many were tried; ``stored``: how many would count. ``shown``: the first of them as typed, values as
    text by field, those that would be refused included. ``refused``: by field, one text that is illegal in it and how
    many there are.
    """

    rows: int
    stored: int
    shown: Sequence[Mapping[str, str | None]]
    refused: Mapping[str, tuple[str, int]]


def tried(dataset: Dataset, table: Table, engine: Engine, show: int = 10) -> Trial:
    """Type the first rows of a table; ``show`` of them are handed back."""
    columns = {**dict.fromkeys([*table.header, WHERE, PROBLEM], "VARCHAR"), "_row": "BIGINT"}
    rows = [(*row.values, row.where, row.problem, number) for number, row in enumerate(islice(table.rows(), ENOUGH))]
    engine.table("raw", columns, rows)
    plan = statements(dataset, table.header, table.constants, read_row_by_row=True)
    names = [field.name for field in dataset.fields]
    texts = ", ".join(f'CAST("{name}" AS VARCHAR)' for name in names)
    typed = list(engine.rows(f"SELECT _flags, {texts} FROM ({plan.checked}) AS checked ORDER BY _row"))
    shown = [dict(zip(names, map(_shown, values), strict=True)) for _, *values in typed[:show]]
    refused: dict[str, tuple[str, int]] = {}
    for _, field, text, rule, _ in engine.rows(plan.findings):
        name, (seen, count) = str(field or rule), refused.get(str(field or rule), (str(text or ""), 0))
        refused[name] = (seen, count + 1)
    return Trial(len(rows), sum(flags is not None for flags, *_ in typed), shown, refused)


def _shown(value: object) -> str | None:
    """An exact amount without the zeros that only its type puts behind it."""
    text = None if value is None else str(value)
    is_decimal = text is not None and "." in text and text.replace(".", "").lstrip("-").isdigit()
    return text.rstrip("0").rstrip(".") if text is not None and is_decimal else text
