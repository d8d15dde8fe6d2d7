"""At most so many tries in a while."""

from collections import OrderedDict, deque

from bedrot.model.errors import TooManyTries

_MOST_KEYS = 10_000


class Throttle:
    """``tries`` within ``seconds`` for each key; times are given, in seconds of a clock that never goes back."""

    def __init__(self, tries: int, seconds: float) -> None:
        self._tries = tries
        self._seconds = seconds
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, key: str, now: float) -> None:
        """Use one try; TooManyTries when there is none left."""
        times = self._times.setdefault(key, deque())
        self._times.move_to_end(key)
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._tries:
            wait = int(times[0] + self._seconds - now) + 1
            raise TooManyTries(f"Too many tries; the next is possible in {wait} seconds.", todo="Wait, then try again.")
        times.append(now)
        while len(self._times) > _MOST_KEYS:
            self._times.popitem(last=False)

    def forget(self, key: str) -> None:
        """Give all tries back, after one that was right."""
        self._times.pop(key, None)
