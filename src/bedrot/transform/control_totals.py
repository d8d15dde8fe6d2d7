"""Which rows of a statement are its own sums, or repeat money that stands in other rows: conditions over their texts."""

from collections.abc import Iterator, Sequence

from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.fields import Artist, Field, Isrc, Key, Money, Store, Text, Upc
from bedrot.transform.field_texts import text_column
from bedrot.transform.sql import literal, matches

_SUMS = (
    *("grand total", "grand totals", "total", "totals", "subtotal", "sub-total", "subtotals"),
    *("gesamt", "gesamtsumme", "summe", "zwischensumme", "итого", "всего", "suma total", "total général", "totale"),
)
_TOTALS = f"^({'|'.join(_SUMS)})([ :(]|$)"
_ONLY_TOTALS = f"^({'|'.join(_SUMS)}):?$"
_NAMES = ("title", "release")


def repeats_money(dataset: Dataset, fields: Sequence[Field]) -> str | None:
    """Whether a row repeats money that stands in others; None where a dataset has no such rows."""
    # of many texts, IN would become a join, which does not keep the order of rows
    conditions = [
        f"CASE LOWER({text_column(field)}) {' '.join(f'WHEN {literal(text.lower())} THEN TRUE' for text in texts)} "
        "ELSE FALSE END"
        for name, texts in dataset.control.items()
        for field in fields
        if field.name == name
    ]
    return f"({' OR '.join(conditions)})" if conditions else None


def is_total(fields: Sequence[Field]) -> str:
    """A row that its connector marked, or one without identifiers in which some text begins like a sum.

    Rule: ``distributors.md``, section 1, rule 7.
    """
    marked = f"COALESCE(_problem = {literal(CONTROL_TOTAL)}, FALSE)"
    identifiers = [field for field in fields if isinstance(field, Isrc | Upc)]
    if not identifiers or not any(isinstance(field, Money) for field in fields):
        return marked
    labels = [field for field in fields if not isinstance(field, Isrc | Upc | Money)]
    unnamed = " AND ".join(f"{text_column(field)} IS NULL" for field in identifiers)
    spoken = " OR ".join(
        f"COALESCE(REGEXP_MATCHES(LOWER({text_column(field)}), '{_TOTALS}'), FALSE)" for field in labels
    )
    return f"({marked} OR {_only_where(unnamed, spoken)})"


def is_surely_total(fields: Sequence[Field]) -> Iterator[str]:
    """A row that names no recording, release or act and says nothing but that it is a sum, though it is legal else."""
    identifiers = [field for field in fields if isinstance(field, Isrc | Upc)]
    labels = [field for field in fields if type(field) in (Artist, Key, Store, Text)]
    if not identifiers or not labels or not any(isinstance(field, Money) for field in fields):
        return
    says = {field.name: f"COALESCE({matches(f'LOWER({text_column(field)})', _ONLY_TOTALS)}, FALSE)" for field in labels}
    unnamed = " AND ".join(f"{text_column(field)} IS NULL" for field in identifiers)
    silent = [
        f"({text_column(field)} IS NULL OR {says[field.name]})"
        for field in labels
        if isinstance(field, Artist) or field.name in _NAMES
    ]
    yield _only_where(unnamed, " AND ".join([*silent, f"({' OR '.join(says.values())})"]))


def _only_where(condition: str, further: str) -> str:
    """Both, the further condition being asked of no other rows: few rows have no identifier."""
    return f"CASE WHEN {condition} THEN ({further}) ELSE FALSE END"
