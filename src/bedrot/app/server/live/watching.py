"""Noticing that data, tables or settings changed, whoever changed them, and telling those who listen."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from sqlalchemy.engine import make_url
from watchfiles import Change, awatch

from bedrot.app.opening import CATALOG
from bedrot.app.server.live.hall import Hall
from bedrot.app.server.office import Office
from bedrot.app.server.problems import Problem, problem_of, problem_of_failure
from bedrot.app.server.shapes.figures import Figure
from bedrot.app.settings import FILE
from bedrot.metrics.metric import Filters
from bedrot.model.errors import LakeBusy

_LOOK_EVERY_MS = 1_000
_QUIET_MS, _LONGEST_MS = 25, 100


Cards = dict[str, bytes]
"""Figures as JSON, by id."""


class Watcher:
    """Looks at the label when one of its files changes, and once a second in any case.

    Files of a warehouse on a server cannot be watched, nor any where the system has run out of watches; and the day
    changes without any file.
    """

    def __init__(self, office: Office, hall: Hall) -> None:
        self._office = office
        self._hall = hall
        self._due = asyncio.Event()
        self._seen: str | None = None
        self._problem: Problem | None = None

    def look_soon(self) -> None:
        """Look without waiting for a sign. Call it in the loop's thread."""
        self._due.set()

    async def look(self) -> None:
        """Look once; what changed is put into the outboxes."""
        problem, cards = await asyncio.to_thread(self._look)
        self._hall.connection.put(problem)
        for figure, card in cards.items():
            self._hall.kpis.put(figure, card)
        self._hall.data.put(self._office.state)

    async def watch(self) -> None:
        """Look whenever it is due, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._listen())
            while True:
                await self._due.wait()
                self._due.clear()
                await self.look()

    async def _listen(self) -> None:
        while True:
            try:
                async for _ in self._signs():
                    self._due.set()
            except OSError:
                await asyncio.sleep(_LOOK_EVERY_MS / 1_000)
                self._due.set()

    def _signs(self) -> AsyncIterator[object]:
        """Something whenever a watched file changed or a second is over."""
        folders = self._folders()
        names = {FILE, *(f"{self._database.name}{end}" for end in ("", "-wal"))} if self._database else {FILE}

        def matters(_change: Change, path: str) -> bool:
            return Path(path).name in names or Path(path).parent.name == CATALOG

        return awatch(
            *folders,
            watch_filter=matters,
            debounce=_LONGEST_MS,
            step=_QUIET_MS,
            rust_timeout=_LOOK_EVERY_MS,
            yield_on_timeout=True,
            recursive=False,
        )

    @property
    def _database(self) -> Path | None:
        address = make_url(self._office.label.warehouse)
        is_file = address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:")
        return Path(str(address.database)) if is_file else None

    def _folders(self) -> list[Path]:
        root = self._office.folder
        beside = [self._database.parent] if self._database else []
        return [folder for folder in (root, root / CATALOG, *beside) if folder.is_dir()]

    def _look(self) -> tuple[Problem | None, Cards]:
        """In a thread: what went wrong, and the cards of a state of the data that was not seen before."""
        try:
            self._office.look_again()
            if self._office.state == self._seen:
                return self._problem, {}
            self._problem, cards = None, self._cards()
        except LakeBusy as failure:
            return problem_of(failure), {}
        except Exception as failure:  # noqa: BLE001 - the watch goes on, whatever one look met
            self._problem, cards = problem_of_failure(failure, ["watch"]), {}
        self._seen = self._office.state
        return self._problem, cards

    def _cards(self) -> Cards:
        found = self._office.figures(Filters())
        return {each.metric.id: Figure.of(each).model_dump_json().encode() for each in found}
