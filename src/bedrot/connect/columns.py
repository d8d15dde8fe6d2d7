"""Whether a file has the columns that its dataset needs, and which of its headers was probably meant."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from bedrot.model.datasets import Dataset
from bedrot.model.errors import MissingColumn, Place
from bedrot.model.fields import Count, Field
from bedrot.model.names import header_key, nearest

_ALMOST = 0.8


def require_columns(dataset: Dataset, header: Sequence[str], constants: Mapping[str, str], place: Place) -> None:
    """Raise MissingColumn unless the header can be loaded without losing a column.

    Refused are: a needed column that is absent; a column that is absent while one of almost its name is there
    and used for nothing (it was renamed); a column that stands twice, as nobody can say which one counts; an absent
    column that tells which numbers of another one are negative.
    """
    filled = dataset.column_of([*header, *constants])
    used = {header_key(column) for column in filled.values()}
    free = [column for column in header if header_key(column) not in used]
    for a_field in dataset.fields:
        if a_field.name in filled:
            _refuse_repeated(filled[a_field.name], free, place)
            _require_sign(a_field, (*header, *constants), place)
            continue
        wanted = a_field.sources[0]
        if a_field.present:
            raise missing_column(wanted, nearest(wanted, free), place)
        if renamed := _almost(a_field.sources, free):
            raise missing_column(wanted, renamed, place)


def _require_sign(a_field: Field, header: Sequence[str], place: Place) -> None:
    if isinstance(a_field, Count) and a_field.taken_back is not None:
        wanted = a_field.taken_back[0]
        if header_key(wanted) not in map(header_key, header):
            raise missing_column(wanted, nearest(wanted, header), place)


def missing_column(wanted: str, found: str | None, place: Place, layout: str = "") -> MissingColumn:
    """The error for a column that is not there, with the header that was probably meant."""
    of = f" of {layout}" if layout else ""
    hint = f" The nearest found is {found!r}." if found else ""
    return MissingColumn(
        f"The column {wanted!r}{of} is missing or renamed.{hint}",
        place=Place(place.file, place.line, wanted),
        todo="Download the file again and import it unedited; if the platform has changed its layout, please report it.",
    )


def _almost(sources: Sequence[str], free: Iterable[str]) -> str | None:
    for column in free:
        for source in sources:
            if SequenceMatcher(None, header_key(source), header_key(column)).ratio() >= _ALMOST:
                return column
    return None


def _refuse_repeated(column: str, free: Iterable[str], place: Place) -> None:
    twin = header_key(f"{column} (2)")
    if any(header_key(other) == twin for other in free):
        raise MissingColumn(
            f"The column {column!r} stands in the header twice, so it cannot be told which one counts.",
            place=Place(place.file, place.line, column),
            todo="Download the file again and import it unedited.",
        )
