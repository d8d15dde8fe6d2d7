"""Facts that TikTok writes only into the names of its downloads. Format: ``tiktok.md`` section 2."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bedrot.connect.filenames import stem_of

_DOWNLOAD = re.compile(r"[^_]+_(\d{4}-\d{2}-\d{2})_(\d{9,10})_([\w.]+)")


@dataclass(frozen=True)
class Download:
    """``first``: the day of the first row. ``made_at``: when the download was made. ``handle``: whose it is."""

    first: date
    made_at: datetime
    handle: str


def download_in(names: Sequence[str]) -> Download | None:
    """What the first of the names (a file's, its archive's) that is a download's says; None when none is.

    >>> download_in(["Overview.csv", "Overview_2031-02-01_1930000000_zone.a0 (1).zip"]).handle
    'zone.a0'
    """
    for name in names:
        found = _DOWNLOAD.fullmatch(stem_of(name))
        if found is None:
            continue
        try:
            first = date.fromisoformat(found[1])
        except ValueError:
            continue
        return Download(first, datetime.fromtimestamp(int(found[2]), UTC), found[3])
    return None
