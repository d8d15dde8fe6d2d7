"""How each kind of field is parsed: a text (never blank, already trimmed) to a value, or NULL when illegal.

The rules keep to SQL that DuckDB and Spark both speak. Numbers are bounded so that no sum over a label's life can
overflow: one absurd line must not stop all others.
"""

from bedrot.model.fields import Count, Day, Field, Isrc, Money, Month, Ratio, Upc

EVIDENCE = "evidence"
"""The one-row relation that tells which order of day and month a column proves (:func:`evidence_of`)."""


def parsed(field: Field, text: str) -> str:
    """The SQL expression for a field's value, given that of its trimmed text."""
    match field:
        case Month():
            first = f"({text} || '-01')"
            day = f"CASE WHEN {text} LIKE '____-__' THEN {_ymd(first)} ELSE {_day(field, text)} END"
            return f"CAST(DATE_TRUNC('month', {day}) AS DATE)"
        case Day():
            return _day(field, text)
        case Count():
            return _count(field, text)
        case Isrc() | Upc():
            return _code(field, text)
        case Money() | Ratio():
            return _decimal(field, text)
        case _:
            return text


def evidence_of(field: Field, text: str) -> list[str]:
    """The aggregates a field needs over its whole column, named so that :func:`parsed` finds them."""
    if not (isinstance(field, Day) and "mdy" in field.orders):
        return []
    first, second = (f"TRY_CAST(SPLIT_PART({text}, '/', {part}) AS INTEGER)" for part in (1, 2))
    slashed = _is_slashed(text)
    return [
        (
            f"MAX(CASE WHEN {slashed} THEN {first} END) <= 12 "
            f"AND MAX(CASE WHEN {slashed} THEN {second} END) > 12 AS {_proof(field)}"
        )
    ]


def _day(field: Day, text: str) -> str:
    ymd = _ymd(text)
    if "mdy" not in field.orders:
        return ymd
    month, day = (f"LPAD(SPLIT_PART({text}, '/', {part}), 2, '0')" for part in (1, 2))
    year = f"SUBSTRING(SPLIT_PART({text}, '/', 3), 1, 4)"
    swapped = f"({year} || '-' || {month} || '-' || {day})"
    believed = f"CASE WHEN {EVIDENCE}.{_proof(field)} THEN {_ymd(swapped)} END"
    return f"CASE WHEN {_is_slashed(text)} THEN {believed} ELSE {ymd} END"


def _is_slashed(text: str) -> str:
    part = "(0?[1-9]|[12][0-9]|3[01])"
    return f"REGEXP_MATCHES({text}, '^{part}/{part}/[0-9]{{4}}( .*)?$')"


def _ymd(text: str) -> str:
    """A day that begins the text; what may follow is a time."""
    day = f"TRY_CAST(SUBSTRING({text}, 1, 10) AS DATE)"
    shape = f"({text} LIKE '____-__-__' OR {text} LIKE '____-__-__ %' OR {text} LIKE '____-__-__T%')"
    ends_in_digit = f"SUBSTRING({text}, 10, 1) BETWEEN '0' AND '9'"
    return f"CASE WHEN {shape} AND {ends_in_digit} AND {day} BETWEEN DATE '1990-01-01' AND DATE '2099-12-31' THEN {day} END"


def _count(field: Count, text: str) -> str:
    """Most counts read back as they were written; only the others are worth a pattern."""
    sign = "-?" if field.signed else ""
    number = f"TRY_CAST({text} AS BIGINT)"
    least = "-999999999999" if field.signed else "0"
    plain = f"CAST({number} AS VARCHAR) = {text} AND {number} BETWEEN {least} AND 999999999999"
    pattern = rf"^{sign}([0-9]{{1,12}}|[0-9]{{1,3}}(,[0-9]{{3}}){{1,3}})(\.0{{1,2}})?$"
    whole = f"TRY_CAST(REPLACE(SPLIT_PART({text}, '.', 1), ',', '') AS BIGINT)"
    return f"CASE WHEN {plain} THEN {number} WHEN REGEXP_MATCHES({text}, '{pattern}') THEN {whole} END"


def _decimal(field: Money | Ratio, text: str) -> str:
    """More decimals than the type has are legal only when the rest are zeros: a cast would round in silence."""
    if isinstance(field, Money):
        number = _like(text, r"^[+-]?[0-9]{1,10}(\.[0-9]{1,15}0*)?$")
    else:
        percent = _like(text, r"^[0-9]{1,3}(\.[0-9]{1,9}0*)? ?%?$")
        number = f"TRIM(REPLACE({percent}, '%', ''))"
    return f"TRY_CAST({number} AS {field.sql_type})"


def _code(field: Isrc | Upc, text: str) -> str:
    if isinstance(field, Upc):
        return _like(text, "^([0-9]{8}|[0-9]{12,14})$")
    return _like(f"UPPER(REPLACE(REPLACE({text}, '-', ''), ' ', ''))", "^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$")


def _like(text: str, pattern: str) -> str:
    """The text where it has this form; an extract is computed once for each distinct text, a CASE is not."""
    return f"NULLIF(REGEXP_EXTRACT({text}, '{pattern}', 0), '')"


def _proof(field: Field) -> str:
    return f"{field.name}_is_mdy"
