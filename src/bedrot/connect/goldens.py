"""What reading a sample file is expected to give, beside the sample as ``<sample>.expected.json``."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Row, Table
from bedrot.connect.guests import tables_of
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside

ENDING = ".expected.json"
SOME_DAY = datetime(2031, 4, 2, 8, 0, tzinfo=UTC)
"""When a sample counts as observed that does not say so itself; golden files hold no clock of the day."""

_SHOWN = 3


def samples_in(folder: Path) -> list[Path]:
    """The sample files of a folder: all but Python, goldens and hidden files."""
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.suffix != ".py" and not path.name.endswith(ENDING) and path.name[0] != "."
    )


def expectation_of(sample: Path) -> Path:
    """Where a sample's golden lies."""
    return sample.with_name(sample.name + ENDING)


def delivery_of(file: Candidate, platform: str, match: Match) -> Delivery:
    """The delivery that landing a sample gives, with nothing of the machine or the day in it."""
    with file.path.open("rb") as stream:
        digest = file_digest(stream, "sha256").hexdigest()
    return Delivery(
        id=digest[:16],
        sha256=digest,
        size=file.size,
        path=f"{platform}/{match.kind}/{file.name}",
        platform=platform,
        kind=match.kind,
        account=match.account or "",
        name=file.name,
        observed_at=match.observed_at or SOME_DAY,
        observed_from=match.observed_from if match.observed_at else "arrival",
        landed_at=SOME_DAY,
    )


def expectation(connector: Connector, file: Candidate, match: Match) -> Mapping[str, object]:
    """What a sample gives: its kind, and each table with its header, constants, counts, first and last rows.

    A file that is set aside gives the sentence a person gets.
    """
    claim = {
        "kind": match.kind,
        "account": match.account,
        "account_needed": match.account_needed,
        "observed_at": match.observed_at.isoformat() if match.observed_at else None,
    }
    try:
        tables = [_table(table) for table in tables_of(connector, file, delivery_of(file, connector.platform, match))]
    except FileSetAside as aside:
        return {**claim, "set_aside": f"{aside.code} {aside}"}
    return {**claim, "tables": tables}


def written(expected: Mapping[str, object]) -> str:
    """A golden as text."""
    return json.dumps(expected, ensure_ascii=False, indent=1) + "\n"


def _table(table: Table) -> Mapping[str, object]:
    rows = list(table.rows())
    return {
        "dataset": table.dataset,
        "header": list(table.header),
        "constants": dict(sorted(table.constants.items())),
        "rows": len(rows),
        "problems": sum(row.problem is not None for row in rows),
        "read_by_engine": table.delimited is not None,
        "first": _shown(rows[:_SHOWN]),
        "last": _shown(rows[_SHOWN:][-_SHOWN:]),
    }


def _shown(rows: Iterable[Row]) -> Sequence[object]:
    return [
        {"where": row.where, "values": list(row.values)} | ({"problem": row.problem} if row.problem else {})
        for row in rows
    ]
