"""Consecutive days that a source writes without their year. Rule: ``streaming_social.md`` section 7.1."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from bedrot.connect.monthnames import MonthDay, meanings, month_days
from bedrot.model.errors import Place, UnreadableFile

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_ONE_DAY = timedelta(days=1)
_LEAP_DAY = (2, 29)
_LONGEST_WITHOUT_LEAP_DAY = 8
_AGAIN = "Import the original download under the name it came with, which says when it was made."


def consecutive_days(texts: Sequence[str], until: date, place: Place, first: date | None = None) -> list[date]:
    """The days that ``texts``, oldest first and one for each day, stand for.

    ``until``: the day of the export in UTC; the last row cannot be later, but for a day that had already begun
    elsewhere. It is in the latest year in which that holds, and every row before it must be the day before. A
    February 29 among them settles the year. ``first``: the day that the source names as the first row's, which has
    to be the one found.

    A spreadsheet gives such days the year in which it opens the file: years that are written are believed where the
    rows match with them, and left out otherwise.

    Raises UnreadableFile when the rows do not match; nothing is guessed row by row.
    """
    if not texts:
        return []
    bound = until + _ONE_DAY
    bare = [text.strip() for text in texts]
    written = [day for text in bare if _ISO.fullmatch(text) and (day := _iso_day(text)) is not None]
    is_written = len(written) == len(bare)
    readings = [[(day.month, day.day) for day in written]] if is_written else month_days(bare, place)
    walks = [walk for reading in readings if (walk := _walked(reading, bound)) is not None]
    believed, matching = (
        [days for days in found if _is_run(days) and days[-1] <= bound and first in (None, days[0])]
        for found in ([written] if is_written else [], walks)
    )
    if believed:
        return believed[0]
    if len(matching) == 1:
        return matching[0]
    raise UnreadableFile(_in_words(texts, until, first, ambiguous=len(matching) > 1), place=place, todo=_AGAIN)


def latest_day(text: str, until: date) -> date | None:
    """The latest day, not after ``until`` but for a day begun elsewhere, that a text with or without year stands for.

    A year that would be later was given by a spreadsheet. None when no language understands the text, or two do
    differently.
    """
    bare = text.strip()
    written = _iso_day(bare[:10]) if _ISO.match(bare) else None
    if written is not None and written <= until + _ONE_DAY:
        return written
    understood = {(written.month, written.day)} if written else meanings(bare) if bare else set()
    if len(understood) != 1:
        return None
    month_day = next(iter(understood))
    years = range(until.year + 1, until.year - _LONGEST_WITHOUT_LEAP_DAY - 1, -1)
    days = (day for year in years if (day := _day(year, month_day)))
    return next((day for day in days if day <= until + _ONE_DAY), None)


def _iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _walked(reading: Sequence[MonthDay], bound: date) -> list[date] | None:
    """The days of one reading, or None when no year fits."""
    years = _LONGEST_WITHOUT_LEAP_DAY if _LEAP_DAY in reading else 0
    ends = [end for year in range(bound.year, bound.year - 2 - years, -1) if (end := _day(year, reading[-1]))]
    for end in [end for end in ends if end <= bound][: years + 1]:
        days = [end - _ONE_DAY * step for step in reversed(range(len(reading)))]
        if _same(days, reading):
            return days
    return None


def _same(days: Sequence[date], reading: Sequence[MonthDay]) -> bool:
    return all((day.month, day.day) == wanted for day, wanted in zip(days, reading, strict=True))


def _is_run(days: Sequence[date]) -> bool:
    return all(later - day == _ONE_DAY for day, later in pairwise(days))


def _day(year: int, month_day: MonthDay) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None


def _in_words(texts: Sequence[str], until: date, first: date | None, *, ambiguous: bool) -> str:
    rows = f"The days in the rows, {texts[0]!r} to {texts[-1]!r}, carry no year"
    if ambiguous:
        return f"{rows}, and the names of their months mean different months in different languages."
    named = f" and begin on {first}, as the file's name says" if first else ""
    return f"{rows}, and as {len(texts)} consecutive days they cannot end on or before {until}{named}."
