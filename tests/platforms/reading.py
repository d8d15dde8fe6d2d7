"""How tests read one file with one connector."""

from datetime import UTC, datetime
from pathlib import Path

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.goldens import delivery_of
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.model.datasets import Dataset

OBSERVED = datetime(2031, 4, 2, 8, 0, tzinfo=UTC)


def claim(
    connector: Connector, folder: Path, name: str, data: str | bytes, archive: str | None = None
) -> tuple[Candidate, Match]:
    path = folder / "received"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    file = Candidate(path, name, folder, container=f"{archive}!{name}" if archive else None)
    return file, identify(file, [connector]).match


def tables(
    connector: Connector, folder: Path, name: str, data: str | bytes, account: str = "", archive: str | None = None
) -> dict[str, Table]:
    file, match = claim(connector, folder, name, data, archive)
    delivery = delivery_of(file, connector.platform, Match(**{**vars(match), "account": account or match.account}))
    return {table.dataset: table for table in tables_of(connector, file, delivery)}


def filled(dataset: Dataset, table: Table) -> list[dict[str, str | None]]:
    """The rows by the names of the fields they fill, constants among them."""
    columns = dataset.column_of([*table.header, *table.constants])
    cells = [dict(zip(table.header, row.values, strict=True)) | dict(table.constants) for row in table.rows()]
    return [{name: row[column] for name, column in columns.items()} for row in cells]


def values(table: Table) -> list[tuple[str | None, ...]]:
    return [row.values for row in table.rows()]
