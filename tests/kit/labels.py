"""A label in a folder of its own, and what a person does with it: deliver, withdraw, look."""

import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from bedrot.connect.connector import Connector
from bedrot.lake.disk import Disk
from bedrot.lake.lake import Lake
from bedrot.lake.locks import Lease
from bedrot.model.conformed import CONFORMED
from bedrot.pipeline import runs
from bedrot.pipeline.catalog import read_catalog
from bedrot.pipeline.explain import Fact, Line, lines_behind
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes, incoming
from bedrot.pipeline.workbench import Workbench
from bedrot.platforms.distrokid import DistroKid
from bedrot.platforms.spotify import SpotifyForArtists
from bedrot.platforms.toolost import TooLost
from tests.kit.warehouse import put_empty_warehouse

NOON = datetime(2031, 6, 1, 12, tzinfo=UTC)
"""The moment at which tests take place, unless they say otherwise."""


def make_label(
    root: Path,
    *,
    disk: Disk | None = None,
    raw_suffix: str = ".parquet",
    catalog: Mapping[str, str] | None = None,
    connectors: Sequence[Connector] | None = None,
    has_warehouse: bool = True,
) -> Label:
    """A label below ``root``; opening it again continues with what is there. ``catalog``: file name to text.

    ``has_warehouse``: a new label begins with an empty one, otherwise its first import makes it.
    """
    warehouse = root / "bedrot_analytics.db"
    if has_warehouse and not warehouse.exists() and not (root / "data_lake").exists():
        put_empty_warehouse(warehouse)
    folder = root / "catalog"
    for name, text in (catalog or {}).items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    known = connectors if connectors is not None else (DistroKid(), SpotifyForArtists(), TooLost())
    return Label(
        root=root,
        lake=Lake(root / "data_lake", raw_suffix=raw_suffix, disk=disk),
        catalog=read_catalog(folder),
        connectors={connector.platform: connector for connector in known},
        warehouse=f"sqlite:///{warehouse.as_posix()}",
        code="test",
        memory="400MB",
        lease=Lease(seconds=60, patience=120, pause=0.01),
    )


def write_download(label: Label, name: str, content: str | bytes, day: int = 0) -> Path:
    """A file as a browser has left it; ``day``: how many days after 1 June 2031 it was downloaded."""
    path = label.root / "downloads" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    moment = (NOON + timedelta(days=day)).timestamp()
    os.utime(path, (moment, moment))
    return path


def import_paths(label: Label, *paths: Path, wishes: Wishes | None = None, now: datetime = NOON) -> runs.Report:
    """Import files and folders as ``bedrot import`` does."""
    return runs.import_files(label, list(incoming(paths)), wishes or Wishes(), now)


def deliver(
    label: Label, name: str, content: str | bytes, day: int = 0, wishes: Wishes | None = None
) -> runs.FileReport:
    """Write one file and import it; what became of it."""
    report = import_paths(label, write_download(label, name, content, day), wishes=wishes)
    (file,) = report.files
    return file


def delivery_of(report: runs.FileReport) -> str:
    """The id of the delivery that a file became."""
    assert report.delivery is not None
    return report.delivery.id


def curated(label: Label, conformed: str) -> list[dict[str, Any]]:
    """The curated rows of a conformed dataset, in the order of their months and files."""
    table = label.lake.curated(CONFORMED[conformed])
    return _rows([part.file for part in table.parts()])


def curated_parts(label: Label) -> dict[str, list[str]]:
    """Month and name of every visible part, by conformed dataset; names are the SHA-256 of the content."""
    return {
        name: [f"{part.partition} {part.name}" for part in label.lake.curated(conformed).parts()]
        for name, conformed in CONFORMED.items()
    }


def quarantined(label: Label, platform: str, dataset: str) -> list[dict[str, Any]]:
    """The findings of a dataset."""
    from bedrot.transform.typing_rows import FINDINGS

    return _rows([part.file for part in label.lake.quarantine(platform, dataset, FINDINGS).parts()])


def staged(label: Label, platform: str, dataset: str) -> list[dict[str, Any]]:
    """The typed rows of a dataset, of all deliveries."""
    from bedrot.transform.staged_sql import staged_columns

    columns = staged_columns(label.connectors[platform].datasets()[dataset])
    return _rows([part.file for part in label.lake.staging(platform, dataset, columns).parts()])


def total(label: Label, conformed: str, measure: str) -> Decimal:
    """The exact sum of a measure over all curated rows."""
    return sum((Decimal(row[measure]) for row in curated(label, conformed) if row[measure] is not None), Decimal(0))


def views(label: Label) -> dict[str, bytes]:
    """The content of every published view by its name."""
    lake = label.lake
    return {name: lake.store.read(lake.layout.view(name)) for name in lake.views.names()}


def files_with_times(folder: Path) -> dict[str, tuple[int, int]]:
    """Size and time of change (ns) of every file below a folder, the locks left out."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".locks" not in path.parts
    }


def lines_of(fact: Fact, conformed: str, connectors: Mapping[str, Connector], bench: Workbench) -> list[Line]:
    """All lines behind one curated row."""
    return lines_behind([fact], conformed, connectors, bench, most=1_000_000)[0]


def _rows(files: Sequence[Path]) -> list[dict[str, Any]]:
    with duckdb.cursor() as connection:  # of the one engine of this process: another takes 15 ms to start
        connection.execute("SET TimeZone = 'UTC'")
        rows: list[dict[str, Any]] = []
        for file in files:
            source = f"read_parquet('{file}', hive_partitioning = false)"
            kinds = dict(
                connection.execute(f"SELECT column_name, column_type FROM (DESCRIBE FROM {source})").fetchall()
            )
            moments = [f"CAST({name} AS VARCHAR) AS {name}" for name, kind in kinds.items() if kind.startswith("TIME")]
            replaced = f" REPLACE ({', '.join(moments)})" if moments else ""
            found = connection.execute(f"SELECT *{replaced} FROM {source}")
            names = [column[0] for column in found.description or ()]
            rows += [dict(zip(names, row, strict=True)) for row in found.fetchall()]
        return rows
