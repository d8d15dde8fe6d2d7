"""How each kind of field is parsed: a text (never blank, already trimmed) to a value, or NULL when illegal.

The rules keep to SQL that DuckDB and Spark both speak. Numbers are bounded so that no sum over a label's life can
overflow: one absurd line must not stop all others.
"""

from bedrot.model.field import CUT_NUMBER
from bedrot.model.fields import (
    Average,
    Choice,
    Count,
    Day,
    Field,
    Isrc,
    Key,
    Member,
    Money,
    Month,
    Ratio,
    Seconds,
    Text,
    Upc,
)
from bedrot.transform.day_sql import day, day_evidence, month
from bedrot.transform.number_sql import amount_evidence, number
from bedrot.transform.sql import EVIDENCE, like, literal, matches, part

_BARCODE = """^(?:empty:)?[='"]*([0-9]{8}|[0-9]{12,14})['"]*$"""
"""A barcode, which exports that fear spreadsheets put in quotes though nothing else is."""

__all__ = ["EVIDENCE", "evidence_of", "parsed"]


def parsed(field: Field, text: str, *, currency_told: bool = False) -> str:
    """The SQL expression for a field's value, given that of its trimmed text.

    ``currency_told``: the file has a column for the currency, so that an amount may bear any currency's sign.
    """
    match field:
        case Day():
            return month(field, text) if isinstance(field, Month) else day(field, text)
        case Average() | Count() | Money() | Ratio() | Seconds():
            return number(field, text, currency_told=currency_told)
        case Isrc() | Upc():
            return _code(field, text)
        case Choice():
            return _choice(field, text)
        case Text() | Key():
            return _text(field, text)
        case _:
            return text


def evidence_of(field: Field, text: str) -> list[str]:
    """The aggregates a field needs over its whole column, named so that :func:`parsed` finds them in ``evidence``."""
    match field:
        case Day():
            return day_evidence(field, text)
        case Average() | Money():
            return amount_evidence(field, text)
        case _:
            return []


def _code(field: Isrc | Upc, text: str) -> str:
    if isinstance(field, Upc):
        return f"NULLIF({part(text, _BARCODE, 1)}, '')"
    return like(f"UPPER(REPLACE(REPLACE({text}, '-', ''), ' ', ''))", "^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$")


def _text(field: Text | Key, text: str) -> str:
    if field.name in ("currency", "orig_currency"):
        return f"CASE WHEN UPPER({text}) = 'RUR' THEN 'RUB' ELSE {text} END"  # its code until 1998 is still written
    if isinstance(field, Member):
        return f"COALESCE(NULLIF({part(text, '^0+([0-9]+)$', 1)}, ''), {text})"
    if not field.identifies:
        return text
    if isinstance(field, Key) and field.digits is not None:
        is_short = matches(text, f"^[0-9]{{1,{field.digits - 1}}}$")
        text = f"CASE WHEN {is_short} THEN LPAD({text}, {field.digits}, '0') ELSE {text} END"
    # what nearly every text lacks is sought in a tenth of the time that a pattern takes
    return f"CASE WHEN {text} LIKE '%E+%' AND {matches(text, f'^{CUT_NUMBER}$')} THEN NULL ELSE {text} END"


def _choice(field: Choice, text: str) -> str:
    cases = " ".join(
        f"WHEN LOWER({text}) = {literal(written)} THEN {literal(meaning)}" for written, meaning in field.means.items()
    )
    return f"CASE {cases} END"
