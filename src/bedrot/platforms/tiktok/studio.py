"""What TikTok Studio's tables leave unsaid: years, what was not measured, differences. ``streaming_social.md`` 7.1."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from bedrot.connect.answers import unix_time
from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, cells_of, column, with_columns, with_derived
from bedrot.connect.monthnames import meanings
from bedrot.connect.yearless import consecutive_days, latest_day
from bedrot.model.errors import Place
from bedrot.model.names import header_key

DATED, MEASURED = "{} (dated)", "{} (measured)"
"""Names of columns added beside those of a file."""

NEW_FOLLOWERS, PART, VIDEO, PUBLISHED = "new followers (recomputed)", "part", "video id", "published"
UNDEFINED = "undefined"
"""What stands where something was not measured."""

_VIDEO = re.compile(r"/(\d+)/?(?:[?#].*)?$")


def with_days(table: Table, until: date, place: Place, first: date | None) -> Table:
    """The table with the full day of each row, whose ``Date`` has no year; rows of one day stand together.

    A row without any text there, as spreadsheets leave them below a table, has no day and costs no other row its own.
    """
    runs = [(text, sum(1 for _ in run)) for text, run in groupby(column(table, "Date"))]
    days = iter(consecutive_days([text for text, _ in runs if text], until, place, first))
    dated = [(day,) for text, rows in runs for day in [next(days).isoformat() if text else None] for _ in range(rows)]
    return with_columns(table, [DATED.format("Date")], lambda: dated)


def with_measured(table: Table, columns: Sequence[str], *, together: bool = False) -> Table:
    """The table with ``columns`` once more, empty where the source writes that it has not measured.

    ``together``: one of them not measured means that none is, whatever number stands there.
    """
    if not together:
        for each in columns:
            table = _with_measured(table, [each])
        return table
    return _with_measured(table, columns)


def _with_measured(table: Table, columns: Sequence[str]) -> Table:
    """The table with ``columns`` once more, all of them empty where one of them is not measured."""
    keys = [header_key(each) for each in columns]

    def measured(cells: Cells) -> Sequence[str | None]:
        texts = [cells.get(key) for key in keys]
        is_unknown = any((text or "").strip().casefold() == UNDEFINED for text in texts)
        return [None] * len(keys) if is_unknown else texts

    return with_derived(table, [MEASURED.format(each) for each in columns], measured)


def with_new_followers(table: Table) -> Table:
    """The table with each day's followers less those of the day before, the sign kept.

    The first row of a window has no day before it. It is a part of its own, so that it takes nothing away from the
    difference that an earlier, longer window had for that day.
    """
    followers = header_key(MEASURED.format("Followers"))

    def differences() -> Iterator[Sequence[str | None]]:
        before: int | None = None
        for number, cells in enumerate(cells_of(table)):
            now = _whole(cells.get(followers))
            difference = None if now is None or before is None else str(now - before)
            yield (difference, "rest" if number else "first")
            before = now

    return with_columns(table, [NEW_FOLLOWERS, PART], differences)


def with_video_facts(table: Table, exported: date) -> Table:
    """The table with each video's id, the day it was published and the day it stood so."""

    def video(cells: Cells) -> Sequence[str | None]:
        found = _VIDEO.search((cells.get("video link") or "").strip())
        uploaded = found[1] if found else None
        published = _published(uploaded, (cells.get("post time") or "").strip())
        return uploaded, None if published is None else published.isoformat()

    def stood(cells: Cells) -> Sequence[str | None]:
        return ((latest_day(cells.get("time") or "", exported) or exported).isoformat(),)

    return with_derived(with_derived(table, [VIDEO, PUBLISHED], video), [DATED.format("Time")], stood)


def _published(video: str | None, written: str) -> date | None:
    """The day a video was published, written without a year in most languages.

    The upper half of a video's id is the second of its upload: the year is taken from there, if day and month agree, even
    where one is written: it may be that in which a spreadsheet has opened the file.
    """
    full = latest_day(written, date.max - timedelta(days=1)) if re.match(r"\d{4}-", written) else None
    uploaded = _uploaded(video)
    if uploaded is None or not written:
        return full
    near = (uploaded + timedelta(days=step) for step in (0, -1, 1))
    understood = meanings(written) if full is None else {(full.month, full.day)}
    return next((day for day in near if (day.month, day.day) in understood), None)


def _uploaded(video: str | None) -> date | None:
    seconds = int(video) >> 32 if video and len(video) <= 20 else 0
    moment = unix_time(str(seconds))
    return None if moment is None else moment.date()


def _whole(text: str | None) -> int | None:
    digits = (text or "").replace(",", "").strip()
    return int(digits) if digits.isdecimal() and len(digits) < 13 else None
