"""A delivery: one landed file and its facts."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Kept(Enum):
    """How landing keeps a file: as received, encrypted with the label's key, or with its personal columns blanked."""

    PLAIN = "plain"
    ENCRYPTED = "encrypted"
    REDACTED = "redacted"


@dataclass(frozen=True)
class Delivery:
    """One landed file.

    ``id``: the first 16 hex digits of the SHA-256 of its bytes, its name everywhere. ``path``: below the lake's
    root, with ``/``. ``platform`` and ``kind``: what the connector said it is (``distrokid``, ``bank``);
    ``unknown`` when none did. ``account``: whose figures it holds. ``observed_at``: when the source produced
    it, UTC; ``observed_from``: how that is known (``content``, ``name``, ``modified``, ``arrival``). Newer
    observations win over older ones, whatever the order of import. ``name``: the file's name as received.
    ``container``: the archive it came in, as ``archive.zip!member``. ``problem``: why it was set aside.
    ``kept``: how the bytes lie in landing; ``kept_sha256``: of the bytes that lie there, where they are not those
    received. ``sha256`` and ``size`` are always those of the file as received.
    """

    id: str
    sha256: str
    size: int
    path: str
    platform: str
    kind: str
    account: str
    name: str
    observed_at: datetime
    observed_from: str
    landed_at: datetime
    container: str | None = None
    problem: str | None = None
    kept: Kept = Kept.PLAIN
    kept_sha256: str | None = None

    @property
    def rank(self) -> tuple[datetime, str]:
        """What orders deliveries from old to new; never depends on the order of arrival."""
        return (self.observed_at, self.id)

    @property
    def is_set_aside(self) -> bool:
        """Whether it is kept but not read."""
        return self.problem is not None
