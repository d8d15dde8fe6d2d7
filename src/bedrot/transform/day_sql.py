"""Days and months in the ways in which statements write them, as SQL."""

from collections.abc import Iterator, Mapping, Sequence

from bedrot.model.field_days import Day, Month
from bedrot.transform.sql import EVIDENCE, like, literal, matches, part

_MONTHS = {
    "jan": "uary",
    "feb": "ruary",
    "mar": "ch",
    "apr": "il",
    "may": "",
    "jun": "e",
    "jul": "y",
    "aug": "ust",
    "sep": "t|tember",
    "oct": "ober",
    "nov": "ember",
    "dec": "ember",
}
"""The names of months: what three letters begin, and what may follow them."""

_NAME = f"({'|'.join(f'{short}(?:{rest})?' for short, rest in _MONTHS.items())})[.]?"
_WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.]?,? +)?"
_DAY = "(0?[1-9]|[12][0-9]|3[01])"
_ORDINAL = "(?:st|nd|rd|th)?"
_LONG_YEAR = "(199[0-9]|20[0-9]{2})"
_YEAR = "(199[0-9]|20[0-9]{2}|[0-9]{2})"
_TIME = "(?:[ t,].*)?"

_NUMBERS = f"^{_DAY}[/.-]{_DAY}[/.-]{_YEAR}{_TIME}$"
_SLASHED = f"^{_LONG_YEAR}/(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01]){_TIME}$"
_COMPACT = f"^{_LONG_YEAR}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$"
_NAME_FIRST = f"^{_WEEKDAY}{_NAME} +{_DAY}{_ORDINAL},? +{_LONG_YEAR}{_TIME}$"
_DAY_FIRST = f"^{_WEEKDAY}{_DAY}{_ORDINAL}[ -]+{_NAME},?[ -]+{_YEAR}{_TIME}$"

_NUMBERED = (
    (f"^{_LONG_YEAR}[/_.m-]([0-9]{{1,2}})$", 1, 2),
    (f"^{_LONG_YEAR}([0-9]{{2}})$", 1, 2),
    (f"^([0-9]{{1,2}})[/_.-]{_LONG_YEAR}$", 2, 1),
)
_NAMED = ((f"^{_NAME}[ ,'/_-]*{_YEAR}$", 2, 1), (f"^{_LONG_YEAR}[ /_-]*{_NAME}$", 1, 2))
_MONTHS_OF = f"^{_NAME}-{_NAME}[ ,'/_-]*{_YEAR}$"
_QUARTERS = (
    (f"^{_LONG_YEAR}[ /_-]?q([1-4])$", 1, 2),
    (f"^q([1-4])[ /_'-]*{_YEAR}$", 2, 1),
    (f"^([1-4])q[ /_'-]*{_YEAR}$", 2, 1),
)
"""Months without a day: the pattern, which of its groups holds the year, and which the month or quarter."""


def day(field: Day, text: str) -> str:
    """A day in any of the ways that the field takes."""
    plain = _ymd(text)
    cases = " ".join(f"WHEN {condition} THEN {value}" for condition, value in _written(field, text))
    return f"CASE {cases} ELSE {plain} END" if cases else plain


def month(field: Month, text: str) -> str:
    """The first day of a month. Most are written plainly; only the others are worth a pattern."""
    first = f"({text} || '-01')"
    range_part = f"TRIM(SPLIT_PART({text}, '~', {2 if field.end else 1}))"
    plain = (
        f"CASE WHEN {text} LIKE '____-__' THEN {_ymd(first)} "
        f"WHEN {text} LIKE '____-__-__%~%____-__-__' THEN {_ymd(range_part)} ELSE {day(field, text)} END"
    )
    first_day = f"CAST(DATE_TRUNC('month', {plain}) AS DATE)"
    if field.dayless:
        first_day = f"CASE WHEN {plain} = {first_day} THEN {first_day} END"
    return f"COALESCE({first_day}, {_month_alone(field, f'LOWER({text})')})"


def known_day(text: str, days: Mapping[str, str]) -> str:
    """A day looked up among texts whose days are known, ISO 8601; NULL for any other text."""
    if not days:
        return "CAST(NULL AS DATE)"
    place = f"CAST(ENUM_CODE(TRY_CAST({text} AS ENUM({', '.join(map(literal, days))}))) AS INTEGER) + 1"
    return f"LIST_EXTRACT([{', '.join(f'DATE {literal(each)}' for each in days.values())}], {place})"


def day_evidence(field: Day, text: str) -> list[str]:
    """Which order of day and month a column proves: one of them has values past the 12th, the other has none.

    An order that is sure needs no proof, but it is not believed against one.
    """
    orders = _unsure_orders(field)
    if not orders:
        return []
    there = matches(f"LOWER({text})", _NUMBERS)
    first, second = (
        f"MAX(CASE WHEN {there} THEN TRY_CAST({part(f'LOWER({text})', _NUMBERS, place)} AS INTEGER) END)"
        for place in (1, 2)
    )
    proofs = {"mdy": f"{first} <= 12 AND {second} > 12", "dmy": f"{first} > 12 AND {second} <= 12"}
    if field.sure:
        other = {"mdy": "dmy", "dmy": "mdy"}[orders[0]]
        return [f"NOT ({proofs[other]}) AS {_proof(field, orders[0])}"]
    return [f"{proofs[order]} AS {_proof(field, order)}" for order in orders]


def _unsure_orders(field: Day) -> list[str]:
    return [order for order in ("mdy", "dmy") if order in field.orders]


def _proof(field: Day, order: str) -> str:
    return f"{field.name}_is_{order}"


def _written(field: Day, text: str) -> Iterator[tuple[str, str]]:
    """The ways a field takes beside the plain one: what tells each, and the day it stands for."""
    spoken = f"LOWER({text})"
    if orders := _unsure_orders(field):
        yield matches(spoken, _NUMBERS), _numbers(field, orders, spoken)
    if "compact" in field.orders:
        yield matches(text, _COMPACT), _date(*(part(text, _COMPACT, group) for group in (1, 2, 3)))
    if "words" in field.orders:
        for pattern, name, number in ((_NAME_FIRST, 1, 2), (_DAY_FIRST, 2, 1)):
            named = _number_of(part(spoken, pattern, name))
            yield matches(spoken, pattern), _date(part(spoken, pattern, 3), named, part(spoken, pattern, number))


def _numbers(field: Day, orders: Sequence[str], text: str) -> str:
    first, second, year = (part(text, _NUMBERS, group) for group in (1, 2, 3))
    read = {"mdy": _date(year, first, second), "dmy": _date(year, second, first)}
    believed = " ".join(f"WHEN {EVIDENCE}.{_proof(field, order)} THEN {read[order]}" for order in orders)
    return f"CASE {believed} END"


def _ymd(text: str) -> str:
    """A day that begins the text; what may follow is a time."""
    day = f"TRY_CAST(SUBSTRING({text}, 1, 10) AS DATE)"
    shape = f"({text} LIKE '____-__-__' OR {text} LIKE '____-__-__ %' OR {text} LIKE '____-__-__T%')"
    ends_in_digit = f"SUBSTRING({text}, 10, 1) BETWEEN '0' AND '9'"
    in_range = f"{day} BETWEEN DATE '1990-01-01' AND DATE '2099-12-31'"
    # an extract is computed once for each distinct text, so the pattern is asked for nothing but the whole of it
    slashed = f"TRY_CAST(REPLACE(SUBSTRING({like(f'LOWER({text})', _SLASHED)}, 1, 10), '/', '-') AS DATE)"
    return (
        f"CASE WHEN {shape} AND {ends_in_digit} AND {in_range} THEN {day} "
        f"WHEN {text} LIKE '____/__/__%' THEN {slashed} END"
    )


def _month_alone(field: Month, text: str) -> str:
    """The first day of a month or quarter that is written without a day."""
    months = [
        *((pattern, year, part(text, pattern, place)) for pattern, year, place in _NUMBERED),
        *((pattern, year, _number_of(part(text, pattern, place))) for pattern, year, place in _NAMED),
        (_MONTHS_OF, 3, _number_of(part(text, _MONTHS_OF, 2 if field.end else 1))),
    ]
    quarters = [
        (pattern, year, _of_quarter(part(text, pattern, place), end=field.end)) for pattern, year, place in _QUARTERS
    ]
    of_month, of_quarter = (
        " ".join(
            f"WHEN {matches(text, pattern)} THEN {_date(part(text, pattern, year), number, literal('1'))}"
            for pattern, year, number in cases
        )
        for cases in (months, quarters)
    )
    # a q stands in every quarter and in no month, and a letter is sought in a tenth of the time that a pattern takes
    return f"CASE WHEN {text} LIKE '%q%' THEN CASE {of_quarter} END {of_month} END"


def _date(year: str, month: str, day: str) -> str:
    """The date of three texts of digits, NULL when there is no such day; a year of two digits is of this century."""
    return (
        f"TRY_CAST(SUBSTRING('20' || {year}, -4, 4) || '-' || LPAD({month}, 2, '0') || '-' || LPAD({day}, 2, '0') "
        "AS DATE)"
    )


def _number_of(name: str) -> str:
    """The number of a month, given its name."""
    name = f"SUBSTRING({name}, 1, 3)"
    for number, short in enumerate(_MONTHS, start=1):
        name = f"REPLACE({name}, '{short}', '{number}')"
    return name


def _of_quarter(quarter: str, *, end: bool) -> str:
    """The number of a quarter's first or last month."""
    return f"CAST(TRY_CAST({quarter} AS INTEGER) * 3 - {0 if end else 2} AS VARCHAR)"
