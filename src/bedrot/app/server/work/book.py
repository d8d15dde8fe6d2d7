"""The book of runs: one small file each, so that a restart forgets nothing."""

from datetime import datetime
from pathlib import Path
from threading import Lock

from pydantic import ValidationError

from bedrot.app.server.shapes.runs import Order, Run, RunState
from bedrot.lake.store import Store
from bedrot.model.errors import LakeDamaged, NothingSuch, Place

_MOST = 1_000
"""Runs that are kept; older ones are forgotten, what they imported is not."""


class Book:
    """The runs of one label, in ``folder``. Runs are kept in memory without their results."""

    def __init__(self, folder: Path) -> None:
        self._store = Store(folder)
        self._lock = Lock()
        self._runs = {run.id: run for run in map(self._read, self._store.keys("", ".json"))}

    def begin(self, order: Order, asked_at: datetime) -> Run:
        """Write a new run down; ``asked_at``: a time in UTC."""
        with self._lock:
            number = 1 + max((int(each) for each in self._runs), default=0)
            run = Run(id=f"{number:06d}", order=order, state=RunState.WAITING, asked_at=asked_at)
            try:
                self._write(run)
            except OSError:
                del self._runs[run.id]
                raise
        return run

    def change(self, run: Run) -> None:
        """Write down how a run stands now; in memory it is noted even where the disk refuses."""
        with self._lock:
            self._write(run)

    def get(self, name: str) -> Run:
        """A run with its result; NothingSuch when there is none of that name."""
        if name not in self._runs:
            raise NothingSuch(f"There is no run {name!r}.", todo="/api/v1/runs lists them.")
        return self._read(f"{name}.json")

    def newest(self, first: int, count: int) -> tuple[list[Run], int]:
        """Some runs without their results, newest first, from the place ``first``; and how many there are."""
        with self._lock:
            runs = sorted(self._runs.values(), key=lambda run: run.id, reverse=True)
        return runs[first : first + count], len(runs)

    def open(self) -> list[Run]:
        """The runs that are not over, oldest first."""
        with self._lock:
            return sorted((run for run in self._runs.values() if run.is_open), key=lambda run: run.id)

    def _write(self, run: Run) -> None:
        self._runs[run.id] = run.with_(result=None)
        self._store.replace(f"{run.id}.json", [run.model_dump_json(indent=1).encode(), b"\n"])
        over = [name for name, each in self._runs.items() if not each.is_open]
        for name in sorted(over)[: max(0, len(self._runs) - _MOST)]:
            del self._runs[name]
            self._store.remove(f"{name}.json")

    def _read(self, key: str) -> Run:
        try:
            return Run.model_validate_json(self._store.read(key))
        except ValidationError as error:
            raise LakeDamaged(
                "This record of a run cannot be read.",
                place=Place(str(self._store.path(key))),
                todo="Remove the file; what the run imported stays.",
            ) from error
