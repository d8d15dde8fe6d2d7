"""What every promotion works with."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bedrot.lake.lake import Lake
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.engine import Engine


@dataclass(frozen=True)
class Workbench:
    """A lake, an engine over it, a folder for files in the making, and the version of the code that does the work."""

    lake: Lake
    engine: Engine
    scratch: Path
    code: str


@contextmanager
def workbench(lake: Lake, *, memory: str, code: str) -> Iterator[Workbench]:
    """A workbench with the embedded engine; ``memory`` is what the engine may use, e.g. ``640MB``."""
    with lake.store.scratch() as scratch:
        engine = DuckDBEngine(scratch, memory=memory)
        try:
            yield Workbench(lake, engine, scratch, code)
        finally:
            engine.close()
