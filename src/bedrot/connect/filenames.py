"""The few facts that exist only in a file's name: when a download was made, whose it is, which period it covers.

A name never decides what a file is. Times in names carry no zone and are taken as UTC.
"""

import re
from datetime import UTC, datetime
from pathlib import PurePath

_TAKEN = re.compile(r"_(\d{8})_(\d{6})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPOKEN = rf"(?<![a-z])({'|'.join(_MONTHS)})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?![a-z])"
_QUARTER = re.compile(r"(?<!\d)(20\d{2})[ _-]?q([1-4])(?!\d)|(?<![a-z])q([1-4])[ _-]?(20\d{2})(?!\d)")
_NAMED = re.compile(rf"{_SPOKEN}[ ,_-]*(20\d{{2}})(?!\d)|(?<!\d)(20\d{{2}})[ ,_-]*{_SPOKEN}")
_NUMBERED = re.compile(
    r"(?<!\d)(20\d{2})[ _.-]?(0[1-9]|1[0-2]|[1-9])(?!\d)|(?<!\d)(0?[1-9]|1[0-2])[ _.-](20\d{2})(?!\d)"
)
_CURRENCY = re.compile(
    r"(?<![A-Za-z])(EUR|GBP|USD|SEK|NOK|DKK|CHF|AUD|CAD|JPY|NZD|PLN|CZK|HUF|BRL|MXN|INR|ZAR|KRW|SGD|HKD)(?![A-Za-z])"
)
_COPY = re.compile(r"\s*\(\d{1,3}\)$")


def observed_in(name: str) -> datetime | None:
    """When a file named ``*_YYYYMMDD_HHMMSS.*`` was captured; None when the name does not say.

    >>> observed_in("streams_stats_20310301_061500.html")
    datetime.datetime(2031, 3, 1, 6, 15, tzinfo=datetime.timezone.utc)
    """
    for found in reversed(_TAKEN.findall(name)):
        try:
            return datetime.strptime("".join(found), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            continue
    return None


def stem_of(name: str) -> str:
    """A file's name without folder, ending and what browsers add to a second download.

    >>> stem_of("Low Tide-timeline (1).csv")
    'Low Tide-timeline'
    """
    return _COPY.sub("", PurePath(name.replace("\\", "/")).stem.strip()).strip()


def currency_in(name: str) -> str | None:
    """The currency that a file's name says in capital letters; None when it says none.

    >>> currency_in("royalty_extended_EUR (1).csv"), currency_in("Europe.csv")
    ('EUR', None)
    """
    found = _CURRENCY.search(stem_of(name))
    return None if found is None else found.group()


def month_in(name: str) -> str | None:
    """The month that a file's name says, as ``YYYY-MM``; of a quarter its last one; None when it says none.

    >>> month_in("Ada-march2031-royalty_extended.csv"), month_in("03-2031.csv"), month_in("2031Q1.zip")
    ('2031-03', '2031-03', '2031-03')
    """
    stem = stem_of(name).casefold()
    if found := _QUARTER.search(stem):
        year, quarter = found.group(1) or found.group(4), found.group(2) or found.group(3)
        return f"{year}-{int(quarter) * 3:02}"
    if found := _NAMED.search(stem):
        year, spoken = found.group(2) or found.group(3), found.group(1) or found.group(4)
        return f"{year}-{_MONTHS.index(spoken) + 1:02}"
    if found := _NUMBERED.search(stem):
        year, number = found.group(1) or found.group(4), found.group(2) or found.group(3)
        return f"{year}-{int(number):02}"
    return None
