"""Each kind of field takes exactly the texts it should: the SQL agrees with a small oracle in plain Python."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.model.fields import Count, Day, Field, Isrc, Money, Month, Ratio, Text, Upc
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.transform.typing import values_of

pytestmark = pytest.mark.property

DAY, MONTH = Day("day", "cell", needed=False), Month("month", "cell", needed=False)
MDY = Day("us_day", "cell", needed=False, orders=("ymd", "mdy"))
MDY_MONTH = Month("us_month", "cell", needed=False, orders=("ymd", "mdy"))
COUNT, SIGNED = Count("units", "cell"), Count("returns", "cell", signed=True)
MONEY, RATIO = Money("net", "cell"), Ratio("share", "cell")
ISRC, UPC, TEXT = Isrc("isrc", "cell"), Upc("upc", "cell"), Text("title", "cell")


def day(text: str) -> date | None:
    dashed = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})([ T].*)?", text, re.DOTALL)
    slashed = re.fullmatch(r"([0-9]{4})/([0-9]{2})/([0-9]{2})([ Tt,].*)?", text)
    found = dashed or slashed
    return _date(*map(int, found.groups()[:3])) if found else None


def month(text: str) -> date | None:
    full = day(f"{text}-01") if re.fullmatch(r".{4}-.{2}", text, re.DOTALL) else day(text)
    return full.replace(day=1) if full else month_alone(text.lower())


def month_alone(text: str) -> date | None:
    """A month without its day, in one of the ways in which statements write it."""
    year, short = "(?P<year>199[0-9]|20[0-9]{2})", "(?P<year>199[0-9]|20[0-9]{2}|[0-9]{2})"
    name = f"(?P<name>{'|'.join(NAMES)})[.]?"
    ways = (
        f"{year}[/_.m-](?P<month>[0-9]{{1,2}})", f"{year}(?P<month>[0-9]{{2}})", f"(?P<month>[0-9]{{1,2}})[/_.-]{year}",
        f"{name}[ ,'/_-]*{short}", f"{year}[ /_-]*{name}",
        f"{year}[ /_-]?q(?P<quarter>[1-4])", f"q(?P<quarter>[1-4])[ /_'-]*{short}", f"(?P<quarter>[1-4])q[ /_'-]*{short}",
    )  # fmt: skip
    found = next((found for way in ways if (found := re.fullmatch(way, text))), None)
    if found is None:
        return None
    said = found.groupdict()
    number = NAMES[said["name"]] if said.get("name") else 3 * int(said.get("quarter") or 0) - 2
    return _date(int(f"20{said['year']}"[-4:]), int(said.get("month") or number), 1)


NAMES = {
    name: number
    for number, full in enumerate(calendar.month_name)
    for name in ({full.lower(), full[:3].lower()} | ({"sept"} if full == "September" else set()))
    if name
}


def mdy(texts: Sequence[str]) -> list[date | None]:
    """Days written month first, believed when one of them can be nothing else and none contradicts."""
    part = "(0?[1-9]|[12][0-9]|3[01])"
    shape = re.compile(rf"{part}[/.-]{part}[/.-](199[0-9]|20[0-9]{{2}}|[0-9]{{2}})([ Tt,].*)?")
    numbers = [shape.fullmatch(text) for text in texts]
    parts = [tuple(map(int, found.groups()[:2])) for found in numbers if found]
    proven = bool(parts) and max(first for first, _ in parts) <= 12 < max(second for _, second in parts)
    return [
        (_date(int(f"20{found[3]}"[-4:]), int(found[1]), int(found[2])) if proven else None) if found else day(text)
        for found, text in zip(numbers, texts, strict=True)
    ]


def count(text: str, sign: str = "") -> int | None:
    legal = re.fullmatch(rf"{sign}([0-9]{{1,12}}|[0-9]{{1,3}}(,[0-9]{{3}}){{1,3}})(\.(0{{1,2}}|0{{4,15}}))?", text)
    return int(text.partition(".")[0].replace(",", "")) if legal else None


def money(text: str) -> Decimal | None:
    return Decimal(text) if re.fullmatch(r"[+-]?[0-9]{1,10}(\.[0-9]{1,15}0*)?", text) else None


def ratio(text: str) -> Decimal | None:
    found = re.fullmatch(r"([0-9]{1,3}(\.[0-9]{1,9}0*)?) ?%?", text)
    return Decimal(found[1]) if found else None


def isrc(text: str) -> str | None:
    code = text.replace("-", "").replace(" ", "").upper()
    return code if re.fullmatch(r"[A-Z]{2}[A-Z0-9]{3}[0-9]{7}", code) else None


def upc(text: str) -> str | None:
    found = re.fullmatch(r"""(empty:)?[='"]*([0-9]{8}|[0-9]{12,14})['"]*""", text)
    return found[2] if found else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2099 else None
    except ValueError:
        return None


ORACLES: list[tuple[Field, Callable[[str], Any]]] = [
    (DAY, day),
    (MONTH, month),
    (COUNT, count),
    (SIGNED, lambda text: count(text, "-?")),
    (MONEY, money),
    (RATIO, ratio),
    (ISRC, isrc),
    (UPC, upc),
    (TEXT, lambda text: text),
]

plausible = st.one_of(
    st.from_regex(r"(19[89]|20[0-9]|209|210)[0-9]-(0[0-9]|1[0-3])-[0-3][0-9]", fullmatch=True),
    st.from_regex(r"20[0-9]{2}-[01][0-9](-[0-3][0-9])?([ T][0-9]{2}:[0-9]{2})?", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](20)?[0-9]{2}( [0-9]:00)?", fullmatch=True),
    st.from_regex(r"20[0-9]{2}[-/_.mM]?[01]?[0-9](/[0-3][0-9])?", fullmatch=True),
    st.from_regex(r"(20[0-9]{2}[- ]?)?[Qq][1-5][ '-]?((20)?[0-9]{2})?|[1-4]Q(20)?[0-9]{2}", fullmatch=True),
    st.from_regex(r"(Jan|mar|MAY|sept|September|Decem)[ '/_-]?(20)?[0-9]{2}", fullmatch=True),
    st.from_regex(r"[+-]?[0-9]{1,14}([.,][0-9]{0,18})?(E[+-]?[0-9]{1,2})?", fullmatch=True),
    st.from_regex(r"-?[0-9]{1,4}(,[0-9]{2,4}){1,5}(\.0{1,3})?", fullmatch=True),
    st.from_regex(r"[0-9]{1,4}(\.[0-9]{1,11})? ?%?", fullmatch=True),
    st.from_regex(r"[A-Za-z]{2}-?[A-Za-z0-9]{3}-?[0-9]{2}-?[0-9]{5}", fullmatch=True),
    st.from_regex(r"0{0,3}[0-9]{6,15}", fullmatch=True),
)
anything = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=16)
digits_and_marks = st.text("0123456789-/.,+%: TEeAZ\t\n\u00a0٣", max_size=20)
BLANKS = "".join(character for character in map(chr, range(0x10000)) if unicodedata.category(character) == "Zs")
texts = st.lists(plausible | digits_and_marks | anything, min_size=1, max_size=60)


@given(texts=texts)
def test_each_kind_takes_what_its_oracle_takes_and_nothing_else(engine: DuckDBEngine, texts: list[str]) -> None:
    fields = [field for field, _ in ORACLES]
    for text, values in zip(texts, values_of(engine, fields, texts), strict=True):
        trimmed = text.strip(BLANKS)
        for (field, oracle), value in zip(ORACLES, values, strict=True):
            assert value == (oracle(trimmed) if trimmed else None), (field.name, text)


slashed = st.builds(
    "{}{}{}{}{}".format,
    st.integers(1, 13),
    st.sampled_from("/.-"),
    st.integers(1, 32),
    st.sampled_from("/.-"),
    st.sampled_from([2031, 2032, "31"]),
)


@given(
    texts=st.lists(
        slashed | plausible | st.sampled_from(["1/155/2031", "001/2/2031", "3/15/20311", "3/15/2031x"]),
        min_size=1,
        max_size=12,
    )
)
def test_a_month_written_first_is_believed_only_when_the_column_proves_it(
    engine: DuckDBEngine, texts: list[str]
) -> None:
    assert [day for (day,) in values_of(engine, [MDY], texts)] == mdy([text.strip(BLANKS) for text in texts])


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["3/15/2031", "4/1/2031"], [date(2031, 3, 15), date(2031, 4, 1)]),
        (["3/5/2031", "4/1/2031"], [None, None]),
        (["15/3/2031", "4/13/2031"], [None, None]),
        (["2031-03-05", "4/1/2031"], [date(2031, 3, 5), None]),
        (["2031-03-05", "4/13/2031"], [date(2031, 3, 5), date(2031, 4, 13)]),
        (["1/155/2031", "1/2/2031"], [None, None]),
    ],
)
def test_the_order_of_day_and_month_is_never_guessed(
    engine: DuckDBEngine, texts: list[str], days: list[date | None]
) -> None:
    assert values_of(engine, [MDY, MDY_MONTH], texts) == [(day, day.replace(day=1) if day else None) for day in days]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (UPC, "000012345678", "000012345678"),
        (UPC, "8.6E+11", None),
        (ISRC, "xx-aa1-31-00001", "XXAA13100001"),
        (MONEY, "-0.000000000000001", Decimal("-0.000000000000001")),
        (MONEY, "0.0000000000000001", None),
        (MONEY, "9999999999.999999999999999", Decimal("9999999999.999999999999999")),
        (MONEY, "1,5", None),
        (MONEY, "1.5E-7", None),
        (COUNT, "1,234", 1234),
        (COUNT, "12,34", None),
        (COUNT, "-1", None),
        (SIGNED, "-1", -1),
        (COUNT, "3.00", 3),
        (COUNT, "1.000", None),
        (UPC, "12345678905", None),
        (COUNT, "3.5", None),
        (RATIO, "12.5 %", Decimal("12.5")),
        (MONTH, "2031-03", date(2031, 3, 1)),
        (MONTH, "2031-03-31 23:59:59", date(2031, 3, 1)),
        (DAY, "2031-02-29", None),
        (DAY, "45000", None),
    ],
)
def test_what_statements_really_hold(engine: DuckDBEngine, field: Field, text: str, value: object) -> None:
    assert values_of(engine, [field], [text]) == [(value,)]
