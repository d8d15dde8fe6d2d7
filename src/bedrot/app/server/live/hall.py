"""The hall where clients listen: rooms of Socket.IO, what they are told, and what they may ask.

A client subscribes to channels. The answer brings what is new to it, and from then on the channel's event does. What
changes more often than once a second is told once a second, the newest state alone. A message is written as JSON once
for each room, however many listen: ``socketio.AsyncManager.emit`` encodes one packet and gives it to all.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from types import MappingProxyType
from typing import Annotated, Any, Literal, TypeVar

import socketio  # type: ignore[import-untyped]
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.types import Scope

from bedrot.app.auth.roles import Rule, Visitor
from bedrot.app.server.live.channels import Channel, Connection, Data, Kpis, Message, Runs
from bedrot.app.server.live.outbox import Outbox
from bedrot.app.server.live.packets import LivePacket
from bedrot.app.server.problems import problem_of
from bedrot.model.errors import BedrotError, NothingSuch, RequestInvalid

LARGEST_MESSAGE = 65_536
"""Bytes that a client may send at once."""

EVENTS: Mapping[str, Rule] = MappingProxyType(
    {"subscribe": Rule.READ, "unsubscribe": Rule.READ, "refresh": Rule.READ, "refresh_data": Rule.READ}
)
"""What clients may send, and who may."""

_PAUSE_SECONDS = 1.0


class Subscription(BaseModel):
    """What a client wants to be told. ``epoch`` and ``since``: what it has seen; ``metrics``: as older clients ask."""

    model_config = ConfigDict(extra="forbid", strict=True)

    channel: Literal["kpis", "data", "runs", "connection"] = "kpis"
    epoch: Annotated[str, Field(max_length=64)] | None = None
    since: Annotated[int, Field(ge=0, lt=2**53)] | None = None
    metrics: Annotated[list[Annotated[str, Field(max_length=100)]], Field(max_length=200)] | None = None


class Wish(BaseModel):
    """What an older client says when it wants to be told again."""

    model_config = ConfigDict(extra="ignore", strict=True)

    force: bool = False


@dataclass(frozen=True)
class Guest:
    """A client that has come in. ``still``: who it is now; None when its session has ended."""

    visitor: Visitor
    still: Callable[[], Visitor | None]


class Hall:
    """The clients of one server. ``epoch`` names its run; ``look`` has the data looked at soon.

    ``heard`` is told who listens to which channel, once for each channel of a connection.
    """

    def __init__(self, epoch: str, look: Callable[[], None], heard: Callable[[Visitor, str], None]) -> None:
        self.kpis = Kpis(Outbox(epoch))
        self.runs = Runs(epoch)
        self.data = Data(self.kpis.outbox)
        self.connection = Connection(self.data)
        self.server = _server()
        self._look = look
        self._heard = heard
        self._guests: dict[str, Guest] = {}
        self._listening: dict[str, set[str]] = {}
        self._channels: dict[str, Channel] = {
            each.name: each for each in (self.kpis, self.runs, self.data, self.connection)
        }
        handlers = {"connect": self._come, "disconnect": self._go, "refresh": self._refresh}
        handlers |= {"subscribe": self._subscribe, "unsubscribe": self._unsubscribe, "refresh_data": self._refresh}
        for name, handler in handlers.items():
            self.server.on(name, handler)

    @property
    def clients(self) -> int:
        """How many listen."""
        return len(self._guests)

    async def speak(self) -> None:
        """Tell what changes, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            for channel in self._channels.values():
                tasks.create_task(self._speak(channel))

    async def end(self, *sessions: str) -> None:
        """Send away the clients of sessions that have ended."""
        for sid in [sid for sid, guest in self._guests.items() if guest.visitor.session in sessions]:
            await self._send_away(sid)

    async def drop(self, scope: Scope) -> None:
        """Forget the client that a broken connection was of. ``scope``: of its handshake."""
        ended = [inside for inside, environ in self.server.environ.items() if environ["asgi.scope"] is scope]
        for inside in ended:
            await self._close(inside, abort=True)

    async def ask_again(self) -> None:
        """Send away clients whose session has ended, as it does by itself after a while."""
        guests = {guest.visitor.session: guest for guest in self._guests.values()}
        await self.end(*[mark for mark, guest in guests.items() if await asyncio.to_thread(guest.still) is None])

    async def close(self) -> None:
        """Send everybody away."""
        for sid in list(self._guests):
            await self._send_away(sid)
        await self.server.shutdown()

    async def _speak(self, channel: Channel) -> None:
        while True:
            await channel.fresh.wait()
            channel.fresh.clear()
            next_time = monotonic() + _PAUSE_SECONDS
            for event, room, message in channel.untold():
                if room in self.server.manager.rooms.get("/", ()):
                    await self.server.emit(event, message, room=room)
            await asyncio.sleep(max(0.0, next_time - monotonic()))

    async def _come(self, sid: str, environ: Mapping[str, Any], _auth: object = None) -> None:
        self._guests[sid] = environ["asgi.scope"]["guest"]
        self._listening[sid] = set()
        self.connection.count(self.clients)

    async def _go(self, sid: str, _reason: str = "") -> None:
        self._guests.pop(sid, None)
        self._listening.pop(sid, None)
        self.connection.count(self.clients)

    async def _send_away(self, sid: str) -> None:
        inside = self.server.manager.eio_sid_from_sid(sid, "/")
        await self.server.disconnect(sid)
        await self._close(inside, abort=False)

    async def _close(self, inside: str, *, abort: bool) -> None:
        connection = self.server.eio.sockets.get(inside)
        if connection is not None:
            await connection.close(wait=False, abort=abort)
            connection.queue.put_nowait(None)  # its writer then closes the connection, whether the client does or not

    async def _subscribe(self, sid: str, asked: object = None, *_more: object) -> Message:
        try:
            wanted = _read(Subscription, asked)
            rooms = self._rooms(wanted)
        except BedrotError as error:
            return await self._refuse(sid, error)
        self._note(sid, wanted.channel if wanted.metrics is None else self.kpis.name)
        if wanted.metrics is not None:
            await self.server.emit("status", self.connection.since(None, None), to=sid)
        # from here to the answer nothing waits, so that no change falls between it and what the rooms tell
        for room in rooms:
            await self.server.enter_room(sid, room)
        if wanted.metrics:
            news = self.kpis.outbox.since(wanted.epoch, wanted.since)
            return self.kpis.message(news.only(set(wanted.metrics)))
        return self._channels[wanted.channel].since(wanted.epoch, wanted.since)

    async def _unsubscribe(self, sid: str, asked: object = None, *_more: object) -> Message:
        try:
            wanted = _read(Subscription, asked)
        except BedrotError as error:
            return await self._refuse(sid, error)
        old = {"kpis": [*self.kpis.old_rooms(), self.connection.old_room]}.get(wanted.channel, [])
        for room in (wanted.channel, *old):
            await self.server.leave_room(sid, room)
        return {"channel": wanted.channel}

    async def _refresh(self, sid: str, asked: object = None, *_more: object) -> Message:
        """Older clients ask again and again; after the first time they are also told by themselves."""
        try:
            wish = _read(Wish, asked)
        except BedrotError as error:
            return await self._refuse(sid, error)
        if wish.force:
            self._look()
        self._note(sid, self.kpis.name)
        message = self.kpis.since(None, None)
        await self.server.enter_room(sid, self.kpis.old_room)
        await self.server.emit("kpi_update", message, to=sid)
        return message

    def _rooms(self, wanted: Subscription) -> list[str]:
        """The rooms of a subscription; NothingSuch when a figure is named that there is not."""
        if wanted.metrics is None:
            return [wanted.channel]
        known = self.kpis.outbox.keys()
        for name in wanted.metrics:
            if name not in known:
                raise NothingSuch(f"There is no figure {name!r}.", todo="/api/v1/kpis lists them.")
        return [*map(self.kpis.room_of, wanted.metrics or known), self.connection.old_room]

    def _note(self, sid: str, channel: str) -> None:
        channels = self._listening[sid]
        if channel not in channels:
            channels.add(channel)
            self._heard(self._guests[sid].visitor, channel)

    async def _refuse(self, sid: str, error: BedrotError) -> Message:
        told = problem_of(error).model_dump()
        await self.server.emit("error", told, to=sid)
        return {"error": told}


def _server() -> Any:  # noqa: ANN401 - the library tells no types
    quiet = logging.getLogger("bedrot.live")
    quiet.setLevel(logging.CRITICAL)  # what clients send that is no message is their concern, not the terminal's
    return socketio.AsyncServer(
        async_mode="asgi",
        serializer=LivePacket,
        async_handlers=False,
        cors_allowed_origins=[],
        max_http_buffer_size=LARGEST_MESSAGE,
        logger=quiet,
        engineio_logger=quiet,
    )


Asked = TypeVar("Asked", bound=BaseModel)


def _read(kind: type[Asked], asked: object) -> Asked:
    try:
        return kind.model_validate({} if asked is None else asked)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the message"
        raise RequestInvalid(f"{where}: {first['msg']}.") from error
