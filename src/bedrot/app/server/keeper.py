"""Results that take seconds to work out: made once for each state of the data, in the background, and held."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from bedrot.model.errors import LakeBusy

Result = TypeVar("Result")


@dataclass(frozen=True)
class Held(Generic[Result]):
    """A result and the state of the data that it is of."""

    result: Result
    state: str


class Keeper(Generic[Result]):
    """Holds the newest result. ``make`` works it out, in one thread and one at a time; ``state`` names the data as they are now.

    A state that changes while a result is worked out makes the next call work it out again.
    """

    def __init__(self, make: Callable[[], Result], state: Callable[[], str]) -> None:
        self._make = make
        self._state = state
        self._lock = Lock()
        self._held: Held[Result] | None = None
        self._failure: Exception | None = None
        self._coming: Future[Held[Result]] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="keeper")

    def refresh(self) -> Held[Result] | Future[Held[Result]]:
        """The result where it is of the present state, else the work that goes on; it is begun where none does.

        The work may be of an earlier state: whoever waited for it asks again.
        """
        state = self._state()
        with self._lock:
            if self._coming is not None and not self._coming.done():
                return self._coming
            if self._held is not None and self._held.state == state:
                return self._held
            self._coming = self._thread.submit(self._work, state)
            return self._coming

    async def newest(self, patience: float) -> tuple[Held[Result], bool]:
        """The result, and whether it is of the present state.

        One of an earlier state is given where the newest takes longer than ``patience`` seconds, or cannot be made.
        Where there is none at all, raises what the work raised, and LakeBusy after thirty times as long.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(patience if self._held is not None else patience * 30):
                while isinstance(found := await asyncio.to_thread(self.refresh), Future):
                    await asyncio.wait([_end_of(found)])
                    if self._held is None:
                        found.result()
                    if found.exception() is not None:
                        break
                else:
                    return found, True
        if self._held is None:
            raise LakeBusy("The data are still being looked at for the first time.", todo="Try again in a minute.")
        return self._held, False

    def glance(self) -> tuple[Held[Result] | None, Exception | None]:
        """What is held now, and why the newest work failed where it did; a newer result is begun where one is due."""
        self.refresh()
        return self._held, self._failure

    def close(self) -> None:
        """Wait for the work that goes on; nothing further begins."""
        self._thread.shutdown(cancel_futures=True)

    def _work(self, state: str) -> Held[Result]:
        try:
            held = Held(self._make(), state)
        except Exception as failure:
            self._failure = failure
            raise
        self._held, self._failure = held, None
        return held


def _end_of(work: Future[Result]) -> asyncio.Future[Result]:
    """The work as something to wait for; nobody is told of a failure that nobody waits for any more."""
    awaited = asyncio.wrap_future(work)
    awaited.add_done_callback(lambda done: done.cancelled() or done.exception())
    return awaited
