"""How each kind of field is parsed: a text (never blank, already trimmed) to a value, or NULL when illegal.

The rules keep to SQL that DuckDB and Spark both speak.
"""

from bedrot.model.fields import Artist, Count, Country, Day, Field, Isrc, Money, Month, Ratio, Upc

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
        case Money():
            # More than 15 decimals are legal only when the rest are zeros: a cast would round in silence.
            return _when(text, r"^[+-]?[0-9]{1,22}(\.[0-9]{1,15}0*)?$", f"TRY_CAST({text} AS {field.sql_type})")
        case Ratio():
            number = f"REPLACE({text}, '%', '')"
            return _when(text, r"^[0-9]{1,8}(\.[0-9]{1,9})? ?%?$", f"TRY_CAST(TRIM({number}) AS {field.sql_type})")
        case Isrc():
            code = f"UPPER(REPLACE(REPLACE({text}, '-', ''), ' ', ''))"
            return _when(code, "^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$", code)
        case Upc():
            return _when(text, "^[0-9]{8,14}$", text)
        case Artist() | Country() | _:
            return text


def evidence_of(field: Field, text: str) -> list[str]:
    """The aggregates a field needs over its whole column, named so that :func:`parsed` finds them."""
    if not (isinstance(field, Day) and "mdy" in field.orders):
        return []
    first, second = (f"TRY_CAST(SPLIT_PART({text}, '/', {part}) AS INTEGER)" for part in (1, 2))
    slashed = f"{text} LIKE '%/%/%'"
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
    return f"CASE WHEN {text} LIKE '%/%/%' THEN CASE WHEN {EVIDENCE}.{_proof(field)} THEN {_ymd(swapped)} END ELSE {ymd} END"


def _ymd(text: str) -> str:
    """A day that begins the text; what may follow is a time."""
    day = f"TRY_CAST(SUBSTRING({text}, 1, 10) AS DATE)"
    shape = f"({text} LIKE '____-__-__' OR {text} LIKE '____-__-__ %' OR {text} LIKE '____-__-__T%')"
    return f"CASE WHEN {shape} AND {day} BETWEEN DATE '1990-01-01' AND DATE '2099-12-31' THEN {day} END"


def _count(field: Count, text: str) -> str:
    sign = "-?" if field.signed else ""
    whole = f"TRY_CAST(REPLACE(SPLIT_PART({text}, '.', 1), ',', '') AS BIGINT)"
    return _when(text, rf"^{sign}([0-9]{{1,18}}|[0-9]{{1,3}}(,[0-9]{{3}}){{1,5}})(\.0+)?$", whole)


def _when(text: str, pattern: str, value: str) -> str:
    return f"CASE WHEN REGEXP_MATCHES({text}, '{pattern}') THEN {value} END"


def _proof(field: Field) -> str:
    return f"{field.name}_is_mdy"
