"""Making a label's folder: settings, empty tables to fill in, the drop folder."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from bedrot.app.opening import CATALOG
from bedrot.app.settings import FILE
from bedrot.model.errors import NothingSuch

_SETTINGS = """\
# The settings of this label. A line that begins with # shows what holds as long as it is not set.
# Every setting can be given in the environment too: BEDROT_MEMORY=2GB.

name = {name}
{sample}
# Whose figures a file holds that does not say so.
# account = "main"

# The currency whose amounts are shown, as ISO 4217 writes it; if not set, the one that most statements have.
# currency = "USD"

# Where the lake and the warehouse are, relative to this folder.
# lake = "data_lake"
# warehouse = "sqlite:///data_warehouse/bedrot_analytics.db"

# The format of rows as read: "parquet", or "ndjson" for tools that read only text.
# raw_format = "parquet"

# How the lake keeps files that tell of people, such as a list of subscribers: "encrypt" with the key in private/,
# "redact" without the columns about them, or "keep" as received.
# personal_files = "encrypt"

# How much memory the engine may use.
# memory = "640MB"

# What each part of data quality counts; the five add up to 1. label: for the label and all platforms not named.
# [weights.label]
# completeness = 0.20
# accuracy = 0.30
# timeliness = 0.20
# consistency = 0.20
# validity = 0.10

# How much of a foreign file is read before it is refused.
# [limits]
# unpacked_bytes = 17179869184

# How large a file the dashboard's pages may send. Where a proxy with TLS shows it to others, the address, such as
# https://figures.example, stands here too.
# [server]
# upload_bytes = 2147483648
"""

_SAMPLE = """
# Acts and figures of this label are invented. Real files are refused here.
sample = true
"""

_TABLES: Mapping[str, str] = MappingProxyType(
    {
        "artists.csv": (
            "# Your acts, one a line. A collaboration is an act of its own; write its members as NOVA SEVEN | LUMEN.\n"
            "# status: active, inactive or archived.\n"
            "artist,spotify_id,members,status\n"
        ),
        "aliases.csv": (
            "# Other names of an act. source: the platform that writes it so; empty for all.\nalias,artist,source\n"
        ),
        "tracks.csv": (
            "# Your recordings. release_date: YYYY-MM-DD; release_type: single, ep or album.\n"
            "isrc,artist,title,upc,release_date,release_type\n"
        ),
        "splits.csv": (
            "# The part of a recording's earnings that stays with you, in percent. 100 where it is not listed.\n"
            "isrc,your_revenue_share\n"
        ),
        "stores.csv": (
            "# Stores that statements name in a way of their own. tier: stream, ads, download and so on.\n"
            "name,store,tier\n"
        ),
        "categories.csv": (
            "# What words on bank statements mean. expense: the category of money that goes out, income: of money that\n"
            "# comes in (the same if empty); transfer is between your own accounts.\n"
            "words,expense,income,payee\n"
        ),
        "accounts.csv": (
            "# Accounts that files were imported under two names of, e.g. me@label.example,distrokid,main\n"
            "# and cards that the bank has given a new number, e.g. 4321,capital_one,8765\n"
            "# name: exactly as it was written; account: the name under which both count.\n"
            "name,platform,account\n"
        ),
        "goals.csv": (
            "# What you aim at, e.g. monthly_streams,200000,streams,2031-01-01,2031-12-31,plan of January\n"
            "# metric: an id or number as `bedrot kpis` knows it. A goal of a month's figure is one of each month.\n"
            "metric,value,unit,from,until,source\n"
        ),
        "rates.csv": (
            "# What you reckon with, e.g. payout_per_stream,spotify,0.0023,USD,2031-01-01,,measured in 2030\n"
            "# of: a store, or empty for all others. source: measured or assumed, and by whom.\n"
            "rate,of,value,unit,from,until,source\n"
        ),
    }
)


def missing_parts(folder: Path, name: str, *, sample: bool = False) -> dict[Path, str | None]:
    """What a label's folder still lacks: files with their text, folders without.

    Raises NothingSuch when ``folder`` is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise NothingSuch(f"{str(folder)!r} is a file, not a folder.", todo="Choose another place for the label.")
    return {part: text for part, text in _parts(folder, name, sample=sample) if not part.exists()}


def make(parts: Mapping[Path, str | None]) -> None:
    """Make files and folders; what appeared meanwhile is left as it is."""
    for part, text in parts.items():
        if text is None:
            part.mkdir(parents=True, exist_ok=True)
            continue
        part.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            continue


def _parts(folder: Path, name: str, *, sample: bool) -> Iterator[tuple[Path, str | None]]:
    quoted = json.dumps(name, ensure_ascii=False)
    yield folder / FILE, _SETTINGS.format(name=quoted, sample=_SAMPLE if sample else "")
    for table, text in _TABLES.items():
        yield folder / CATALOG / table, text
    yield folder / "inbox", None
