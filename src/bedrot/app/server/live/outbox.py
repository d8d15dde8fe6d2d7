"""What is to be told: under each key the newest state, numbered so that a client knows what it has missed.

A state that changes gets the next sequence number, and only the newest one of each key is kept. So whoever knows the
number of what it has seen can be given exactly what is new since, however long it was away and however often things
changed meanwhile.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class News:
    """States as JSON by their keys, oldest change first, up to ``sequence``.

    ``complete``: they are all there are, and what a client has beyond them is of the past.
    """

    epoch: str
    sequence: int
    complete: bool
    states: dict[str, bytes]

    def only(self, keys: set[str]) -> "News":
        """The part of it that is about some keys."""
        return News(
            self.epoch, self.sequence, self.complete, {key: self.states[key] for key in self.states if key in keys}
        )


class Outbox:
    """The states of one channel. ``epoch`` names this run of the server; ``most`` is how many keys are kept."""

    def __init__(self, epoch: str, most: int = 1_000) -> None:
        self.epoch = epoch
        self.sequence = 0
        self._most = most
        self._states: dict[str, tuple[int, bytes]] = {}

    def put(self, key: str, state: bytes) -> bool:
        """Keep the state of a key, as JSON; whether it is another one than before."""
        if key in self._states and self._states[key][1] == state:
            return False
        self._states.pop(key, None)
        self.sequence += 1
        self._states[key] = self.sequence, state
        while len(self._states) > self._most:
            del self._states[next(iter(self._states))]
        return True

    def keys(self) -> list[str]:
        """The keys that have a state."""
        return list(self._states)

    def since(self, epoch: str | None = None, sequence: int | None = None) -> News:
        """What is new to a client that has seen this epoch up to this number; everything for any other client."""
        known = sequence if epoch == self.epoch and sequence is not None and sequence <= self.sequence else None
        # a state that changes is put at the end, so that they are in the order of their numbers
        new = {key: state for key, (number, state) in self._states.items() if known is None or number > known}
        return News(self.epoch, self.sequence, known is None, new)
