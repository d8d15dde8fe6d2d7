"""Tables from lists of objects, as JSON answers and charts in web pages hold them."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bedrot.connect.columns import require_columns
from bedrot.connect.connector import Row, Table
from bedrot.connect.jsontext import Json
from bedrot.model.datasets import Dataset
from bedrot.model.errors import Place, UnreadableFile

_STRAY = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True)
class Record:
    """One element of a list and where it stands (``totalStreams[3]``).

    ``added`` are cells of our own beside it; ``problem``: why it cannot be taken as it is.
    """

    where: str
    value: Json
    added: Mapping[str, str | None]
    problem: str | None = None


def records_of(name: str, elements: Json, place: Place) -> list[Record]:
    """The elements of the list called ``name``; UnreadableFile when it is not a list."""
    if not isinstance(elements, list):
        raise UnreadableFile(
            f"{name!r} is not a list of records.",
            place=place,
            todo="Download the file again; if the platform has changed its layout, please report it.",
        )
    return [Record(f"{name}[{index}]", element, {}) for index, element in enumerate(elements)]


def table(
    dataset: Dataset,
    columns: Sequence[str],
    records: Sequence[Record],
    place: Place,
    constants: Mapping[str, str] | None = None,
) -> Table:
    """Records as rows of text. What an object lacks is None; what it has beyond ``columns`` becomes columns too.

    Raises MissingColumn when a column that the dataset needs is in none of the records.
    """
    known = dict(constants or {})
    seen = dict.fromkeys(key for record in records for key in _cells(record))
    if any(isinstance(record.value, dict) for record in records):
        require_columns(dataset, tuple(seen), known, place)
    header = tuple(dict.fromkeys([*columns, *seen]))
    return Table(dataset.name, header, lambda: (_row(record, header) for record in records), known)


def _cells(record: Record) -> Iterable[str]:
    yield from record.added
    if isinstance(record.value, dict):
        yield from record.value


def _row(record: Record, header: Sequence[str]) -> Row:
    if not isinstance(record.value, dict):
        return Row((None,) * len(header), record.where, f"Not a record but {_text(record.value)!r}.")
    cells = {**{key: _text(value) for key, value in record.value.items()}, **record.added}
    stray = any(text is not None and _STRAY.search(text) for text in cells.values())
    values = tuple(_clean(cells.get(column)) for column in header)
    return Row(values, record.where, "The record holds characters that are not text." if stray else record.problem)


def _clean(text: str | None) -> str | None:
    return None if text is None else _STRAY.sub("\ufffd", text)


def _text(value: Json) -> str | None:
    """A value as text: numbers as they were written, lists and objects as compact JSON."""
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
