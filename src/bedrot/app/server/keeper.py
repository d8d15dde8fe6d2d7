"""Results that take seconds to work out: made once for each state of the data, in the background, and held."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
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

    def refresh(self) -> Future[Held[Result]] | None:
        """Begin to work the result out where the one that is held is of an earlier state; None where it is not.

        The future of the work that goes on, which may have begun before.
        """
        state = self._state()
        with self._lock:
            if self._coming is not None and not self._coming.done():
                return self._coming
            if self._held is not None and self._held.state == state:
                return None
            self._coming = self._thread.submit(self._work, state)
            return self._coming

    async def newest(self, patience: float) -> tuple[Held[Result], bool]:
        """The result, and whether it is of the present state.

        One of an earlier state is given where the newest takes longer than ``patience`` seconds, or cannot be made.
        Where there is none at all, raises what the work raised, and LakeBusy after thirty times as long.
        """
        coming = await asyncio.to_thread(self.refresh)
        if coming is not None:
            wait = patience if self._held is not None else patience * 30
            waited = asyncio.wrap_future(coming)
            waited.add_done_callback(lambda done: done.cancelled() or done.exception())
            await asyncio.wait([waited], timeout=wait)
            if coming.done() and (self._held is None or coming.exception() is None):
                return coming.result(), True
        if self._held is None:
            raise LakeBusy("The data are still being looked at for the first time.", todo="Try again in a minute.")
        return self._held, coming is None

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
