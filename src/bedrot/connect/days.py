"""Days as texts, for the little that connectors work out themselves; cells are parsed by the engine, by their fields."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

_YEAR_FIRST = re.compile(r"(\d{4})[-/._](\d{1,2})(?:[-/._](\d{1,2}))?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})?(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_QUARTERS = (
    re.compile(r"(?P<year>\d{4})\s?[-/]?\s?Q?(?P<quarter>[1-4])(?!\d)", re.IGNORECASE),
    re.compile(r"Q?(?P<quarter>[1-4])\s?Q?\s?[-/]?\s?(?P<year>\d{4})(?!\d)", re.IGNORECASE),
)


def day_in(text: str, *, month_first: bool = True) -> date | None:
    """The day that a text begins with, the first day where it is a month; None where it is neither.

    ``month_first``: how ``3/4/2031`` is meant.

    >>> day_in("2031-03-14T10:00:00"), day_in("203103"), day_in("03/14/2031")
    (datetime.date(2031, 3, 14), datetime.date(2031, 3, 1), datetime.date(2031, 3, 14))
    """
    bare = text.strip()
    found = _YEAR_FIRST.match(bare) or _COMPACT.match(bare)
    if found:
        year, month, day = found.groups(default="1")
        return _real(year, month, day)
    found = _YEAR_LAST.match(bare)
    if found is None:
        return None
    first, second, year = found.groups()
    return _real(year, first, second) if month_first else _real(year, second, first)


def days_in(texts: Iterable[str], *, month_first: bool = True) -> Iterator[date]:
    """The days in the texts, each once; texts that hold none are left out."""
    for text in dict.fromkeys(texts):
        day = day_in(text, month_first=month_first)
        if day is not None:
            yield day


def quarter_in(text: str) -> str | None:
    """The quarter that a text is, as ``2031-Q1``; None where it is none.

    >>> quarter_in("4Q2030"), quarter_in("Q4 2030"), quarter_in("2030Q4"), quarter_in("20304"), quarter_in("2030-11")
    ('2030-Q4', '2030-Q4', '2030-Q4', '2030-Q4', None)
    """
    found = next((match for pattern in _QUARTERS if (match := pattern.fullmatch(text.strip()))), None)
    return found and f"{found['year']}-Q{found['quarter']}"


def _real(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
