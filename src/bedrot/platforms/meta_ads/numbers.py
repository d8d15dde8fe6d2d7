"""Numbers as Ads Manager writes them in the language of its user, ``1 234,56`` or ``1,234.56``; expressions in SQL."""

from collections.abc import Sequence

from bedrot.connect.personal import BLANKS

_COMMA_DECIMAL = r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),([0-9]{1,2}|[0-9]{4,})"
_POINT_DECIMAL = r"-?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)\.([0-9]{1,2}|[0-9]{4,})"
_WITH_COMMA = r"-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})*)(,[0-9]+)?"
_WITH_POINT = r"-?([0-9]+|[0-9]{1,3}(,[0-9]{3})*)(\.[0-9]+)?"


def proves_comma(texts: Sequence[str]) -> str:
    """Whether one of a row's texts is a number in which the comma is surely the decimal sign."""
    return _proves(texts, ",", _COMMA_DECIMAL)


def proves_point(texts: Sequence[str]) -> str:
    """Whether the point surely is."""
    return _proves(texts, ".", _POINT_DECIMAL)


def plain(text: str, has_comma: str) -> str:
    """A number with a decimal point and nothing between thousands; what is no number stays as it is.

    ``has_comma``: whether the comma is the decimal sign.
    """
    with_comma = _written(text, ".,", _WITH_COMMA, f"REPLACE(REPLACE({_bare(text)}, '.', ''), ',', '.')")
    with_point = _written(text, ",", _WITH_POINT, f"REPLACE({_bare(text)}, ',', '')")
    return f"CASE WHEN {has_comma} THEN {with_comma} ELSE {with_point} END"


def _proves(texts: Sequence[str], sign: str, form: str) -> str:
    return " OR ".join(f"{text} LIKE '%{sign}%' AND REGEXP_FULL_MATCH({_bare(text)}, '{form}')" for text in texts)


def _written(text: str, signs: str, form: str, number: str) -> str:
    """Most numbers are plain as they are: an extract is computed once for each distinct text."""
    is_written_so = f"REGEXP_EXTRACT({text}, '[{signs}{BLANKS}]') <> '' AND REGEXP_FULL_MATCH({_bare(text)}, '{form}')"
    return f"CASE WHEN {is_written_so} THEN {number} ELSE {text} END"


def _bare(text: str) -> str:
    return f"REGEXP_REPLACE({text}, '[{BLANKS}]', '', 'g')"
