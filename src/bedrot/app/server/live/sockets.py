"""WebSockets that nobody can hold: a connection whose other end takes nothing for a while is cut."""

from asyncio import BaseTransport, TimerHandle, Transport
from typing import cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

PATIENCE_SECONDS = 15.0


class LiveSockets(WebSocketsSansIOProtocol):
    """uvicorn's WebSockets, with at most one message under way to a client.

    A client that is frozen costs nobody anything: what it does not take is not piled up, and after a while its
    connection is cut, with which all that was kept for it is gone. It catches up when it comes back.
    """

    _cut: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        cast("Transport", transport).set_write_buffer_limits(high=0)
        super().connection_made(transport)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._cut = self.loop.call_later(PATIENCE_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        self._stop_waiting()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _stop_waiting(self) -> None:
        if self._cut is not None:
            self._cut.cancel()
            self._cut = None
