"""Published files of the lake read back: their columns, how many rows they have, and some of these."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.sql import identifier, literal

Row = tuple[str | None, ...]


@dataclass(frozen=True)
class Published:
    """A published file. ``path``: its key in the lake; ``modified``: UTC."""

    name: str
    path: str
    size: int
    modified: datetime
    columns: tuple[str, ...]
    rows: int


def published(label: Label, bench: Workbench) -> list[Published]:
    """Every published file."""
    return [_published(label, name, bench) for name in label.lake.views.names()]


def rows_of(label: Label, name: str, first: int, count: int, bench: Workbench) -> tuple[Published, list[Row]]:
    """Some rows of a published file from a place on; NothingSuch for a file that is none."""
    names = label.lake.views.names()
    if name not in names:
        near = nearest(name, names)
        raise NothingSuch(f"There is no file {name!r}.", todo=f"Did you mean {near!r}?" if near else "")
    file = _published(label, name, bench)
    return file, list(islice(_rows(_path(label, name), file.columns, bench), first, first + count))


def _published(label: Label, name: str, bench: Workbench) -> Published:
    path = _path(label, name)
    facts = path.stat()
    if path.suffix == ".parquet":
        source = _source(path)
        columns = tuple(str(row[0]) for row in bench.engine.rows(f"DESCRIBE SELECT * FROM {source}"))
        rows = int(str(next(bench.engine.rows(f"SELECT COUNT(*) FROM {source}"))[0]))
    else:
        lines = _lines(path)
        columns = tuple(next(lines, ()))
        rows = sum(1 for _ in lines)
    modified = datetime.fromtimestamp(facts.st_mtime, UTC)
    return Published(name, label.lake.layout.view(name), facts.st_size, modified, columns, rows)


def _rows(path: Path, columns: tuple[str, ...], bench: Workbench) -> Iterator[Row]:
    if path.suffix == ".parquet":
        texts = ", ".join(f"CAST({identifier(name)} AS VARCHAR)" for name in columns)
        for row in bench.engine.rows(f"SELECT {texts} FROM {_source(path)}"):
            yield tuple(None if cell is None else str(cell) for cell in row)
        return
    lines = _lines(path)
    next(lines, None)
    yield from (tuple(cell or None for cell in cells) for cells in lines)


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.reader(file)


def _source(path: Path) -> str:
    return f"read_parquet({literal(str(path))}, hive_partitioning = false)"


def _path(label: Label, name: str) -> Path:
    return label.lake.store.path(label.lake.layout.view(name))
