"""Links by which an artist sees one act's figures, and nothing else."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bedrot.app.auth.database import Cell, Database, moment, stamp
from bedrot.app.auth.secrets import fingerprint, new_secret
from bedrot.model.errors import LoginNeeded, NothingSuch, RequestInvalid

USUAL_DAYS, MOST_DAYS = 30, 366
_MOST = 500
"""So many links may hold at once."""

COLUMNS = "shares.id, artist, with_money, made_by, shares.since, expires, shares.used"


@dataclass(frozen=True)
class Share:
    """One act, shown to whoever holds a link, without its secret.

    ``with_money``: amounts too, or only what was counted. ``since``, ``expires`` and ``used`` (when it was opened last,
    None for never): UTC.
    """

    id: str
    artist: str
    with_money: bool
    made_by: str
    since: datetime
    expires: datetime
    used: datetime | None

    def holds(self, now: datetime) -> bool:
        """Whether it has not expired."""
        return now < self.expires

    def __str__(self) -> str:
        return f"{self.artist} (link {self.id})"


class Shares:
    """The links of one label."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, now: datetime) -> list[Share]:
        """Those that hold, by act, the one that lasts longest first."""
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM shares WHERE expires > ? ORDER BY artist, expires DESC, id",
            stamp(now),
        )
        return [share_of(row) for row in rows]

    def make(self, artist: str, days: int, now: datetime, *, with_money: bool, made_by: str) -> tuple[Share, str]:
        """A new link for so many days and its secret, told once. RequestInvalid for too many days or links."""
        if not 1 <= days <= MOST_DAYS:
            raise RequestInvalid(f"A link holds for 1 to {MOST_DAYS} days.", todo="Choose another number of days.")
        secret = new_secret()
        share = Share(secrets.token_hex(4), artist, with_money, made_by, now, now + timedelta(days=days), None)
        with self._database.writing() as database:
            database.change("DELETE FROM shares WHERE expires <= ?", stamp(now))
            if int(database.rows("SELECT count(*) FROM shares")[0][0] or 0) >= _MOST:
                raise RequestInvalid(f"There are {_MOST} links already.", todo="Remove those that nobody needs.")
            database.change(
                "INSERT INTO shares VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
                share.id,
                fingerprint(secret),
                artist,
                int(with_money),
                made_by,
                stamp(now),
                stamp(share.expires),
            )
        return share, secret

    def open(self, secret: str, now: datetime) -> Share:
        """The link of a secret, noted as used; LoginNeeded where there is none or none any more."""
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM shares WHERE fingerprint = ?",
            fingerprint(secret),
        )
        share = share_of(rows[0]) if rows else None
        if share is None or not share.holds(now):
            raise LoginNeeded("This link has expired or was taken back.", todo="Ask the label for a new one.")
        self._database.change("UPDATE shares SET used = ? WHERE id = ?", stamp(now), share.id)
        return replace(share, used=now)

    def find(self, share_id: str) -> Share:
        """The link of that id; NothingSuch where there is none."""
        rows = self._database.rows(f"SELECT {COLUMNS} FROM shares WHERE id = ?", share_id)
        if not rows:
            raise NothingSuch(f"There is no link {share_id!r}.", todo="`bedrot share --list` shows all of them.")
        return share_of(rows[0])

    def remove(self, share_id: str) -> Share:
        """Take a link back, and with it the sessions it began; NothingSuch where there is none."""
        share = self.find(share_id)
        self._database.change("DELETE FROM shares WHERE id = ?", share_id)
        return share


def share_of(row: Sequence[Cell]) -> Share:
    """The link of a row of :data:`COLUMNS`."""
    share_id, artist, with_money, made_by, since, expires, used = row
    return Share(
        str(share_id),
        str(artist),
        bool(with_money),
        str(made_by),
        moment(str(since)),
        moment(str(expires)),
        None if used is None else moment(str(used)),
    )
