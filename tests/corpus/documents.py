"""JSON answers and saved pages, spoilt."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.corpus.exhibits import PROBLEMS, READ, Exhibit

_ENDLESS = 33 * 1024**2
_PLATFORMS = Path(__file__).parent.parent / "platforms"
_ANSWERS = (
    ("toolost/toolost_spotify_20310303_060500.json", b'"date"', b'"streams"'),
    ("toolost/toolost_apple_20310303_060612.json", b'"date"', b'"totalStreams"'),
    ("spotify/spotify_songs_4NovaSevenExample00001_28day_20310303_061000.json", b'"numStreams"', b'"songs"'),
)
_PAGES = (
    ("distrokid/streams_stats_20310305_061500.html", b"column-1", b'"id": "trend365day"'),
    ("distrokid/applemusic_stats_20310305_061730.html", b'"value"', b"chartData"),
)


def exhibits() -> Iterator[Exhibit]:
    """Every spoilt copy of the sample answers and pages."""
    for path, key, block in _ANSWERS:
        data = (_PLATFORMS / path).read_bytes()
        for what, spoilt, outcome in [*_damaged_json(data), *_changed_json(data, key, block)]:
            yield Exhibit(f"answer {what}/{Path(path).name}", spoilt, outcome)
        yield Exhibit(f"answer endless/{Path(path).name}", data, "LimitExceeded", hole=_ENDLESS)
    for path, key, block in _PAGES:
        data = (_PLATFORMS / path).read_bytes()
        for what, spoilt, outcome in _pages(data, key, block):
            yield Exhibit(f"page {what}/{Path(path).name}", spoilt, outcome)
        yield Exhibit(f"page endless/{Path(path).name}", data, "LimitExceeded", hole=_ENDLESS)


Made = Iterator[tuple[str, bytes, str]]


def _damaged_json(data: bytes) -> Made:
    for share in (10, 50, 90, 99):
        yield f"cut at {share} percent", data[: len(data) * share // 100], "UnreadableFile"
    yield "without its last byte", data[:-1], "UnreadableFile"
    yield "with a comma too many", data[:-1] + b",}", "UnreadableFile"
    yield "twice", data + data, "UnreadableFile"
    yield "with NUL", data.replace(b'"', b'"\0', 3), "UnreadableFile"
    yield "deeply nested", b"[" * 150_000, "LimitExceeded"
    yield "with mark", b"\xef\xbb\xbf" + data, READ
    yield "in utf-16", data.decode().encode("utf-16"), READ
    yield "pretty printed", json.dumps(json.loads(data), indent=2).encode(), READ
    yield "with CRLF", json.dumps(json.loads(data), indent=2).replace("\n", "\r\n").encode(), READ


def _changed_json(data: bytes, key: bytes, block: bytes) -> Made:
    yield "with a renamed key", data.replace(key, b'"zzz"'), "MissingColumn"
    yield "with a renamed block", data.replace(block + b": [", b'"zzz": [', 1), "UnknownLayout"
    yield "with a number for a list", data.replace(block + b": [", block + b': 7, "rest": [', 1), "UnknownLayout"
    yield "with a text for a record", data.replace(block + b": [", block + b': ["oops", ', 1), _first_decides(block)
    yield "with null for a record", data.replace(b"}]", b"}, null]"), PROBLEMS
    yield "with half a character", data.replace(key + b': "', key + b': "\\ud800', 1), PROBLEMS
    yield "with a digit too many", data.replace(b'"20', b'"920', 1), READ


def _first_decides(block: bytes) -> str:
    # the songs answer is told from other JSON by its first record
    return "UnknownLayout" if block == b'"songs"' else PROBLEMS


def _pages(data: bytes, key: bytes, block: bytes) -> Made:
    yield "with a renamed key", data.replace(key, b'"zzz"' if key.startswith(b'"') else b"zzz"), "MissingColumn"
    yield "with a renamed block", data.replace(block, b"zzz"), "UnknownLayout"
    yield "cut in its data", data[: data.rindex(key)], "UnreadableFile"
    yield "without data", data.replace(b"dataProvider", b"nothing"), "UnreadableFile"
    yield "with mark", b"\xef\xbb\xbf" + data, READ
    yield "in utf-16", data.decode().encode("utf-16"), READ
    yield "with lone CR", data.replace(b"\n", b"\r"), READ
    yield "in one line", data.replace(b"\n", b" "), READ
    yield "with unclosed scripts", data.replace(b"</script>", b""), READ
    yield "with a text for a point", re.sub(rb"\[\s*\{", b'["oops",{', data), PROBLEMS
