"""How fast curated royalties reach the warehouse, against SQLAlchemy Core's own insert in the same run.

    python benchmarks/warehouse_load.py [FACTS] [ROUNDS]

Ours is everything: names to numbers, facts, six rollups, load records, commit. Core's is the bare insert of the same
facts, ready numbered, into the same table, by the thousand. Medians of ROUNDS (5) alternating runs into new files.
"""

import platform
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import duckdb
import sqlalchemy
from royalty_facts import catalog, royalty_parts
from sqlalchemy import insert

from bedrot.pipeline.load import Commit, Part, load
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.schema.facts import revenue_transactions


def main(facts: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        parts = royalty_parts(root, facts)
        print(f"{facts:,} facts in {len(parts)} months; {_versions()}")
        ours, core = [], []
        for _ in range(rounds):
            ours.append(_ours(root, parts, facts))
            core.append(_core(root))
            for file in root.glob("*.db*"):
                file.unlink()
        for name, taken in (("ours, all of it", ours), ("SQLAlchemy Core, facts only", core)):
            seconds, cpu = [each.wall for each in taken], statistics.median(each.cpu for each in taken)
            middle = statistics.median(seconds)
            print(
                f"{name:<28} {middle:7.2f} s  {facts / middle:10,.0f} facts/s  ({min(seconds):.2f} to {max(seconds):.2f})"
                f"  {cpu:.2f} CPU s"
            )
        wall, cpu = (
            statistics.median(getattr(each, kind) for each in core)
            / statistics.median(getattr(each, kind) for each in ours)
            for kind in ("wall", "cpu")
        )
        print(f"ratio {wall:.2f}, of CPU seconds {cpu:.2f}; aim: 300,000 facts/s or a ratio of 2")
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:,} MB")


class Taken(NamedTuple):
    """Seconds, and those that processors worked."""

    wall: float
    cpu: float

    @classmethod
    def now(cls) -> "Taken":
        return cls(time.perf_counter(), time.process_time())

    def since(self, start: "Taken") -> "Taken":
        return Taken(self.wall - start.wall, self.cpu - start.cpu)


def _ours(root: Path, parts: list[Part], facts: int) -> Taken:
    """Seconds from parts and catalog to the committed warehouse."""
    warehouse = Warehouse.open(f"sqlite:///{root}/ours.db")
    engine = DuckDBEngine(root)
    start = Taken.now()
    loaded = load(warehouse, engine, parts, Commit("benchmark"), catalog(facts))
    seconds = Taken.now().since(start)
    engine.close()
    warehouse.close()
    if sum(loaded.facts.values()) != facts:
        raise SystemExit("not all facts were loaded")
    return seconds


def _core(root: Path) -> Taken:
    """Seconds in which Core inserts the same facts and commits, into a copy that lacks them; reading not counted."""
    copy = root / "core.db"
    with closing(sqlite3.connect(root / "ours.db")) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("DELETE FROM revenue_transactions")
        target.commit()
    ours, core = Warehouse.open(f"sqlite:///{root}/ours.db"), Warehouse.open(f"sqlite:///{copy}")
    seconds = Taken(0.0, 0.0)
    with ours.reading() as reading:
        rows = reading.execution_options(yield_per=1_000).execute(revenue_transactions.select()).mappings()
        with core.writing() as writing:
            for batch in rows.partitions():
                values = [dict(row) for row in batch]
                start = Taken.now()
                writing.execute(insert(revenue_transactions), values)
                seconds = _added(seconds, Taken.now().since(start))
            start = Taken.now()
        seconds = _added(seconds, Taken.now().since(start))
    ours.close()
    core.close()
    return seconds


def _added(seconds: Taken, more: Taken) -> Taken:
    return Taken(seconds.wall + more.wall, seconds.cpu + more.cpu)


def _versions() -> str:
    return (
        f"Python {platform.python_version()}, SQLAlchemy {sqlalchemy.__version__}, SQLite {sqlite3.sqlite_version}, "
        f"DuckDB {duckdb.__version__}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
