"""The few facts that exist only in a file's name: when a download was made, whose it is, which period it covers.

A name never decides what a file is. Times in names carry no zone and are taken as UTC.
"""

import re
from datetime import UTC, datetime
from pathlib import PurePath

_TAKEN = re.compile(r"_(\d{8})_(\d{6})(?!\d)")
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
