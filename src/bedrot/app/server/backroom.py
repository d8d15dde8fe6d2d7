"""What the server does behind the counter: looks into the lake, which take longer than a page should wait for."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, TypeVar

import anyio
from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from bedrot.app.arrivals import Arrival, arrivals_of
from bedrot.app.opening import looking
from bedrot.app.server.keeper import Held, Keeper
from bedrot.app.server.office import Office
from bedrot.app.survey import Survey, survey_of
from bedrot.model.errors import LakeBusy
from bedrot.model.zones import Zone
from bedrot.pipeline.quality import Examination, examine

Seen = TypeVar("Seen")

_LOOKS_AT_ONCE = 2
"""Each look has an engine of its own, which may use what the label's setting ``memory`` allows."""

_PATIENCE_SECONDS = 20
_FOR_NEWEST_SECONDS = 2.0


class Backroom:
    """Looks into the lake for the pages: a few at once for single questions, and one survey for each state of the data.

    ``writing``: held by whoever changes one of the label's small files, so that no two do at once.
    """

    def __init__(self, office: Office) -> None:
        self._office = office
        self._places = anyio.CapacityLimiter(_LOOKS_AT_ONCE)
        self.writing = anyio.Lock()
        self._statements = anyio.CapacityLimiter(_LOOKS_AT_ONCE)
        self._survey = Keeper(lambda: survey_of(office.opened, office.today), self._state)
        self._examined = Keeper(self._examine, self._state)
        self._arrivals = Keeper(lambda: arrivals_of(office.label), self._state)

    async def look(self, work: Callable[[], Seen]) -> Seen:
        """Do some work in a thread, with few others at once; LakeBusy when too many are before it."""
        return await _done(work, self._places)

    async def ask(self, work: Callable[[], Seen]) -> Seen:
        """The same for a person's own statement, which may take long; looks do not wait for it."""
        return await _done(work, self._statements)

    async def survey(self) -> tuple[Held[Survey], bool]:
        """What is there and what is wrong, and whether that is so now; else it is being looked at again."""
        return await self._survey.newest(_FOR_NEWEST_SECONDS)

    async def examined(self) -> Examination:
        """The data examined as they are now, without keeping it: what the rows behind a cause are looked up by."""
        held, _ = await self._examined.newest(_PATIENCE_SECONDS)
        return held.result

    async def arrivals(self) -> tuple[Held[list[Arrival]], bool]:
        """Every landed file, and whether that is so now; else it is being looked at again."""
        return await self._arrivals.newest(_FOR_NEWEST_SECONDS)

    def glance(self) -> tuple[Survey | None, Exception | None]:
        """The survey as it is held now, and why the newest one failed where it did."""
        held, failure = self._survey.glance()
        return None if held is None else held.result, failure

    def refresh(self) -> None:
        """Survey the label again in the background, where anything changed."""
        self._survey.refresh()

    def close(self) -> None:
        """Wait for work that goes on."""
        self._survey.close()
        self._examined.close()
        self._arrivals.close()

    def _examine(self) -> Examination:
        opened = self._office.opened
        with looking(opened.label) as bench:
            return examine(opened.label, bench, self._office.today, opened.settings.quality_weights)

    def _state(self) -> str:
        """The state of the office, and when files last came, also those that nobody could read."""
        label = self._office.label
        landing = label.lake.store.path(label.lake.layout.zone(Zone.LANDING))
        told = [(str(folder), folder.stat().st_mtime_ns) for folder in _folders(label.inbox, landing)]
        said = hashlib.sha256(repr(told).encode()).hexdigest()[:8]
        return f"{self._office.state}-{said}"


async def _done(work: Callable[[], Seen], places: anyio.CapacityLimiter) -> Seen:
    asker = object()
    try:
        with anyio.fail_after(_PATIENCE_SECONDS):
            await places.acquire_on_behalf_of(asker)
    except TimeoutError as error:
        raise LakeBusy("Too many ask for this at once.", todo="Try again in a minute.") from error
    try:
        return await run_in_threadpool(work)
    finally:
        places.release_on_behalf_of(asker)


def backroom_of(request: Request) -> Backroom:
    """The backroom of this server."""
    backroom: Backroom = request.app.state.backroom
    return backroom


Back = Annotated[Backroom, Depends(backroom_of)]


def _folders(inbox: Path, landing: Path) -> list[Path]:
    """The folders that a file which comes goes into: the inbox, and one of landing for each platform and kind."""
    return [folder for folder in (inbox, landing, *sorted(landing.glob("*/*"))) if folder.is_dir()]
