"""The four channels: what each tells, under which event, and what it has not told yet."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

import orjson

from bedrot.app.server.live.outbox import News, Outbox
from bedrot.app.server.problems import Problem

Message = dict[str, Any]
RUNS_KEPT = 20


class Channel(ABC):
    """A channel. Clients that listen to it are in the room of its name; ``fresh`` is set while something is untold."""

    name: str
    event: str

    def __init__(self) -> None:
        self.fresh = asyncio.Event()

    @abstractmethod
    def since(self, epoch: str | None, sequence: int | None) -> Message:
        """What is new to a client that has seen this much; everything where that is not known."""

    @abstractmethod
    def untold(self) -> Iterator[tuple[str, str, Message]]:
        """What has not been told, as event, room and message; it then counts as told."""


class Listing(Channel):
    """A channel of many states, of which clients are told those that change."""

    part: str

    def __init__(self, outbox: Outbox) -> None:
        super().__init__()
        self.outbox = outbox
        self._told = 0

    def put(self, key: str, state: bytes) -> None:
        """Take a state, as JSON."""
        if self.outbox.put(key, state):
            self.fresh.set()

    def since(self, epoch: str | None, sequence: int | None) -> Message:
        return self.message(self.outbox.since(epoch, sequence))

    def untold(self) -> Iterator[tuple[str, str, Message]]:
        news = self.outbox.since(self.outbox.epoch, self._told)
        self._told = news.sequence
        if news.states:
            yield from self._events(news)

    def message(self, news: News) -> Message:
        """News as clients get them."""
        states = [orjson.Fragment(state) for state in news.states.values()]
        return {"epoch": news.epoch, "sequence": news.sequence, "complete": news.complete, self.part: states}

    def _events(self, news: News) -> Iterator[tuple[str, str, Message]]:
        yield self.event, self.name, self.message(news)


class Kpis(Listing):
    """The figures of the overview."""

    name, event, part = "kpis", "kpi:update", "figures"
    old_room = "kpi_update"

    def room_of(self, figure: str) -> str:
        """The room of clients that have asked for a single figure."""
        return f"figure {figure}"

    def old_rooms(self) -> list[str]:
        """The rooms in which the older events are told."""
        return [self.old_room, *map(self.room_of, self.outbox.keys())]

    def _events(self, news: News) -> Iterator[tuple[str, str, Message]]:
        message = self.message(news)
        yield self.event, self.name, message
        yield "kpi_update", self.old_room, message
        for key in news.states:
            yield "update", self.room_of(key), self.message(news.only({key}))


class Runs(Listing):
    """The newest runs, with their progress."""

    name, event, part = "runs", "run:progress", "runs"

    def __init__(self, epoch: str) -> None:
        super().__init__(Outbox(epoch, RUNS_KEPT))


class Data(Channel):
    """The state of the data, which is another one as soon as any answer may be another one."""

    name, event = "data", "data:changed"

    def __init__(self, kpis: Outbox) -> None:
        super().__init__()
        self._kpis = kpis
        self.state = ""

    def put(self, state: str) -> None:
        """Take the state."""
        if state != self.state:
            self.state = state
            self.fresh.set()

    def since(self, epoch: str | None, sequence: int | None) -> Message:
        return {"epoch": self._kpis.epoch, "sequence": self._kpis.sequence, "state": self.state}

    def untold(self) -> Iterator[tuple[str, str, Message]]:
        yield self.event, self.name, self.since(None, None)


class Connection(Channel):
    """How the server stands. ``sequence`` in its messages: of the figures, so that a client sees whether it missed one."""

    name, event = "connection", "connection:status"
    old_room = "status"

    def __init__(self, data: Data) -> None:
        super().__init__()
        self._data = data
        self._clients = 0
        self._problem: Problem | None = None

    def count(self, clients: int) -> None:
        """Take the number of clients."""
        self._clients = clients
        self.fresh.set()

    def put(self, problem: Problem | None) -> None:
        """Take why the data could not be looked at; None when they could."""
        if problem != self._problem:
            self._problem = problem
            self.fresh.set()

    def since(self, epoch: str | None, sequence: int | None) -> Message:
        problem = None if self._problem is None else self._problem.model_dump()
        return {**self._data.since(epoch, sequence), "clients": self._clients, "problem": problem}

    def untold(self) -> Iterator[tuple[str, str, Message]]:
        message = self.since(None, None)
        yield self.event, self.name, message
        yield "status", self.old_room, message
