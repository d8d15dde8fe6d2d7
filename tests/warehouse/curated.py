"""Curated parts from a few words: rows of invented figures, written as the lake would."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from bedrot.model.catalog import Artist, Catalog, Split, Track
from bedrot.model.conformed import CONFORMED
from bedrot.model.deliveries import Delivery
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.model.periods import Month
from bedrot.pipeline.load import Commit, Loaded, Part, load, unobserved
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.mapping import FACTS
from tests.kit.warehouse import put_empty_warehouse

Row = Mapping[str, Any]

CATALOG = Catalog(
    artists=(
        Artist("NOVA SEVEN", spotify_id="0nova"),
        Artist("LUMEN"),
        Artist("NOVA SEVEN & LUMEN", members=("NOVA SEVEN", "LUMEN")),
    ),
    tracks=(
        Track("XXAA13100001", "NOVA SEVEN", "GLASS HARBOR", release_date=date(2031, 1, 10), release_type="single"),
        Track("XXAA13100002", "LUMEN", "Paper Moon", release_date=date(2031, 2, 14), release_type="single"),
    ),
    splits=(Split("XXAA13100001", Decimal("0.5")), Split("XXAA13100002", Decimal(1))),
)

_ALWAYS: Row = {
    "source": "distrokid",
    "account": "main",
    "store": "spotify",
    "delivery": "d1",
    "observed_at": "2031-06-01 00:00:00",
    "lines": 1,
}
_USUALLY: Mapping[str, Row] = {
    "daily_streams": {"streams": 100, "provisional": False},
    "royalties": {
        "report_date": date(2031, 5, 21),
        "store_name": "Spotify",
        "tier": "stream",
        "country": "US",
        "country_name": "US",
        "artist": "NOVA SEVEN",
        "artist_name": "NOVA SEVEN",
        "title": "GLASS HARBOR",
        "item": "Song",
        "isrc": "XXAA13100001",
        "upc": "012345678905",
        "months": 1,
        "currency": "USD",
        "estimated": False,
        "units": 10,
        "net": Decimal("0.02"),
        "withheld": Decimal(0),
    },
    "discovery_fees": {"currency": "USD", "streams": 30, "fees": Decimal("1.2")},
    "period_streams": {"dimension": "country", "label": "US", "period": "year", "streams": 5},
    "audience_daily": {"source": "spotify", "artist": "NOVA SEVEN", "artist_name": "0nova", "provisional": False},
    "track_daily": {
        "source": "spotify",
        "artist": "NOVA SEVEN",
        "artist_name": "0nova",
        "title": "Glass Harbor",
        "streams": 7,
        "provisional": False,
    },
    "song_periods": {
        "source": "spotify",
        "artist": "NOVA SEVEN",
        "artist_name": "0nova",
        "title": "Glass Harbor",
        "track_id": "trk0001",
        "period": "28day",
        "streams": 70,
    },
    "playlist_periods": {
        "source": "spotify",
        "artist": "NOVA SEVEN",
        "artist_name": "0nova",
        "title": "Night Drive",
        "author": "somebody",
        "period": "28day",
        "streams": 9,
    },
}
_OF_TYPE: Mapping[str, Any] = {
    "VARCHAR": "some",
    "BIGINT": 7,
    "DATE": date(2031, 3, 1),
    "BOOLEAN": False,
    MONEY: Decimal("1.25"),
}
_DAY_COLUMN = {facts.dataset: facts.columns.get(facts.month, facts.month) for facts in FACTS}


@dataclass
class Label:
    """A label's curated parts and its warehouse, in one folder."""

    folder: Path
    engine: DuckDBEngine
    warehouse: Warehouse
    catalog: Catalog = CATALOG
    parts: dict[tuple[str, date], Part] = field(default_factory=dict)
    deliveries: tuple[Delivery, ...] = ()
    reporting: str = "USD"

    def curate(self, dataset: str, rows: Iterable[Row]) -> None:
        """Make curated hold exactly these rows in the months they lie in; what a row does not say is as usual."""
        months: dict[date, list[Row]] = {}
        for row in rows:
            whole = {**_ALWAYS, **_USUALLY.get(dataset, {}), **row}
            months.setdefault(Month.of(whole[_DAY_COLUMN[dataset]]).first, []).append(whole)
        for month, found in months.items():
            self.parts[dataset, month] = self.part(dataset, month, found)

    def part(self, dataset: str, month: date, rows: Iterable[Row]) -> Part:
        """Rows as the file of one month, named after its content."""
        columns = CONFORMED[dataset].columns
        texts = [[None if row.get(name) is None else str(row[name]) for name in columns] for row in rows]
        name = hashlib.sha256(repr((dataset, month, texts)).encode()).hexdigest()[:16]
        file = self.folder / f"{dataset}-{month}-{name}.parquet"
        self.engine.table("rows_of_part", columns, texts)
        self.engine.write("SELECT * FROM rows_of_part", file)
        return Part(dataset, month, file, file.name)

    def withdraw(self, dataset: str, month: date) -> None:
        """Take a month out of curated."""
        del self.parts[dataset, month]

    def load(self, commit: str = "c1", **options: Any) -> Loaded:
        """Bring the warehouse in line with curated."""
        options = {"observe": unobserved, **options}
        return load(
            self.warehouse,
            self.engine,
            list(self.parts.values()),
            Commit(commit, self.deliveries, self.reporting),
            self.catalog,
            **options,
        )

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a query on the warehouse."""
        with self.warehouse.reading() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(sql)]


@contextmanager
def empty_label(folder: Path) -> Iterator[Label]:
    """A label of nothing in a folder, closed in the end."""
    file = folder / "bedrot_analytics.db"
    put_empty_warehouse(file)
    engine = DuckDBEngine(folder, memory="256MB", threads=1)
    warehouse = Warehouse.open(f"sqlite:///{file.as_posix()}")
    try:
        yield Label(folder, engine, warehouse)
    finally:
        warehouse.close()
        engine.close()


def fill(label: Label, dataset: str, **told: Any) -> None:
    """One row of a dataset in which every column says something."""
    columns = CONFORMED[dataset].columns
    row = {name: _OF_TYPE.get(kind, Decimal("12.5")) for name, kind in columns.items() if name not in _ALWAYS}
    if "currency" in columns:
        row["currency"] = "EUR"
    label.curate(dataset, [{**row, **_USUALLY.get(dataset, {}), **told}])
