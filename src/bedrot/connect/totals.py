"""Totals rows of statements: not lines of their own, but what the source says its columns add up to."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bedrot.connect.connector import Row
from bedrot.model.datasets import Dataset
from bedrot.model.fields import Isrc, Upc

CONTROL = "control."
"""Constants named ``control.<column>`` hold the sum of a column as the source states it."""

_TOTAL = re.compile(r"\s*(grand\s+total|sub-?\s?total|totals?|итого|suma\s+total)\b", re.IGNORECASE)


class TotalsRows:
    """Knows a totals row of one layout.

    A cell starts with *Total* (or its like), every identifier is blank, and so is a column that a real row
    needs; a song called *Total Eclipse* is none.
    """

    def __init__(self, dataset: Dataset, header: Sequence[str]) -> None:
        column_of = dataset.column_of(header)
        position = {column: index for index, column in enumerate(header)}
        self._header = header
        self._identifiers = [
            position[column_of[a_field.name]]
            for a_field in dataset.fields
            if isinstance(a_field, Isrc | Upc) and a_field.name in column_of
        ]
        self._needed = [
            position[column_of[a_field.name]]
            for a_field in dataset.fields
            if a_field.needed and a_field.name in column_of
        ]

    def is_total(self, values: Sequence[str | None]) -> bool:
        """Whether these cells are a totals row."""
        if not self._identifiers or len(values) > len(self._header):
            return False
        first = next((value for value in values if value and not value.isspace()), None)
        return (
            first is not None
            and _TOTAL.match(first) is not None
            and all(self._is_blank(values, index) for index in self._identifiers)
            and any(self._is_blank(values, index) or values[index] == first for index in self._needed)
        )

    def marked(self, row: Row) -> Row:
        """The row, marked when it is a totals row."""
        if not self.is_total(row.values):
            return row
        return replace(row, problem="A totals row: kept to compare the sums with, not a line of the statement.")

    def controls(self, values: Sequence[str | None]) -> Mapping[str, str]:
        """What a totals row says about each column."""
        return {
            f"{CONTROL}{column}": value.strip()
            for column, value in zip(self._header, values, strict=False)
            if value and value.strip() and not _TOTAL.match(value)
        }

    @staticmethod
    def _is_blank(values: Sequence[str | None], index: int) -> bool:
        return index >= len(values) or not (values[index] or "").strip()


def controls_at_end(rows: Iterable[Sequence[str]], totals: TotalsRows) -> Mapping[str, str]:
    """The control totals among the last rows of a file, the last totals row winning; empty when there is none."""
    found: Mapping[str, str] = {}
    for values in rows:
        if totals.is_total(values):
            found = totals.controls(values)
    return found
