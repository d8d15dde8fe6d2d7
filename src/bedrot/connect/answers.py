"""Answers of web interfaces, saved as JSON: picking objects out of them, and times as they write them."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bedrot.connect.jsontext import Json

_EARLIEST, _LATEST = 631_152_000, 4_102_444_800
"""1990 and 2100 in Unix seconds: what lies outside is no time."""


def child(value: Json | Mapping[str, Json], *keys: str) -> Json:
    """What stands under a path of keys; None where the path breaks off."""
    found: Json | Mapping[str, Json] = value
    for key in keys:
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return dict(found) if isinstance(found, Mapping) else found


def objects(value: Json) -> Sequence[Mapping[str, Json]]:
    """The objects in a list; empty when it is none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: Json) -> str | None:
    """A text that is not empty (numbers are texts here too); None for anything else."""
    return value.strip() or None if isinstance(value, str) else None


def figure(value: Json) -> str | None:
    """As :func:`text`; a list, which no figure is, as it stands, so that its field refuses it."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else text(value)


def unix_time(value: Json) -> datetime | None:
    """A moment given in whole Unix seconds."""
    seconds = text(value) or ""
    if not (seconds.isdecimal() and len(seconds) < 12 and _EARLIEST <= int(seconds) < _LATEST):
        return None
    return datetime.fromtimestamp(int(seconds), UTC)


def iso_time(value: Json) -> datetime | None:
    """A moment in ISO 8601 (``2031-03-02T08:00:00+0000``), in UTC; one without a zone is taken as UTC."""
    try:
        moment = datetime.fromisoformat(text(value) or "")
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
