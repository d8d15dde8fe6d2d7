"""Opening a label: its settings, lake, catalog and connectors, ready for a run or for looking around."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bedrot import __version__
from bedrot.app.settings import Settings, read_settings
from bedrot.connect.discovery import discover
from bedrot.connect.limits import Limits
from bedrot.lake.lake import Lake
from bedrot.lake.locks import Lease
from bedrot.lake.secret import FOLDER as PRIVATE
from bedrot.model.deliveries import Kept
from bedrot.model.errors import NothingSuch
from bedrot.model.names import nearest
from bedrot.pipeline.catalog import read_catalog
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.duckdb_engine import DuckDBEngine

CATALOG, CONNECTORS = "catalog", "connectors"
_KEPT = {"keep": Kept.PLAIN, "encrypt": Kept.ENCRYPTED, "redact": Kept.REDACTED}


@dataclass(frozen=True)
class Opened:
    """A label with its settings. ``warnings``: a sentence on each connector that is broken and was left out."""

    label: Label
    settings: Settings
    warnings: tuple[str, ...]


def open_label(folder: Path) -> Opened:
    """Open the label in ``folder``.

    Raises SettingsInvalid or CatalogInvalid, which name file and line. Nothing is written.
    """
    settings = read_settings(folder)
    found = discover(folder / CONNECTORS)
    label = Label(
        root=folder,
        lake=Lake(folder / settings.lake, raw_suffix=f".{settings.raw_format}", private=folder / PRIVATE),
        catalog=read_catalog(folder / CATALOG),
        connectors={connector.platform: connector for connector in found.connectors},
        warehouse=settings.warehouse_url(folder),
        code=__version__,
        memory=settings.memory,
        account=settings.account,
        reporting=settings.reporting_currency,
        personal_files=_KEPT[settings.personal_files],
        limits=Limits(**settings.limits.model_dump()),
        lease=Lease(seconds=settings.lease_seconds),
    )
    return Opened(label, settings, found.problems)


def check_platforms(label: Label, names: Sequence[str]) -> tuple[str, ...]:
    """The platforms a person has named; :class:`NothingSuch` with the nearest one when there is no such connector."""
    for name in names:
        if name not in label.connectors:
            near = nearest(name, label.connectors)
            hint = f"Did you mean {near!r}?" if near else f"There are {', '.join(sorted(label.connectors))}."
            raise NothingSuch(f"There is no platform {name!r}.", todo=hint)
    return tuple(names)


@contextmanager
def looking(label: Label) -> Iterator[Workbench]:
    """A workbench for reading only: it works outside the lake, so that it needs no lock and leaves no trace."""
    with tempfile.TemporaryDirectory(prefix="bedrot-") as folder:
        engine = DuckDBEngine(Path(folder), memory=label.memory)
        try:
            yield Workbench(label.lake, engine, Path(folder), label.code)
        finally:
            engine.close()
