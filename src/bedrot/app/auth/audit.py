"""The audit trail: who came in, who changed what, and how often who looked at what on which day."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from bedrot.app.auth.database import Database, moment, stamp

_FLUSH_AT = 200


@dataclass(frozen=True)
class Entry:
    """One line of the trail. ``at``: UTC. ``outcome``: ``done`` or why not."""

    at: datetime
    who: str
    action: str
    subject: str
    outcome: str
    address: str


class Audit:
    """Entries are added and never changed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._looks: Counter[tuple[str, str, str]] = Counter()

    def write(self, entry: Entry) -> None:
        """Add a line."""
        self._database.change(
            "INSERT INTO audit (at, who, action, subject, outcome, address) VALUES (?, ?, ?, ?, ?, ?)",
            stamp(entry.at),
            entry.who,
            entry.action,
            entry.subject[:500],
            entry.outcome,
            entry.address,
        )

    def looked(self, who: str, path: str, now: datetime) -> None:
        """Count a look at something; written down now and then, and with :meth:`flush`."""
        self._looks[now.date().isoformat(), who, path] += 1
        if len(self._looks) >= _FLUSH_AT:
            self.flush()

    def flush(self) -> None:
        """Write down the looks counted."""
        looks, self._looks = self._looks, Counter()
        with self._database.writing() as database:
            for (day, who, path), times in looks.items():
                database.change(
                    "INSERT INTO seen VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET times = times + ?4",
                    day,
                    who,
                    path,
                    times,
                )

    def entries(self, first: int, count: int) -> tuple[list[Entry], int]:
        """Lines from the newest on, leaving ``first`` out, and how many there are."""
        rows = self._database.rows(
            "SELECT at, who, action, subject, outcome, address FROM audit ORDER BY number DESC LIMIT ? OFFSET ?",
            count,
            first,
        )
        total = self._database.rows("SELECT count(*) FROM audit")[0][0]
        return [Entry(moment(str(at)), *map(str, others)) for at, *others in rows], int(total or 0)

    def looks(self, first: int, count: int) -> tuple[list[tuple[str, str, str, int]], int]:
        """Day, person, path and times, newest day first, leaving ``first`` out, and how many there are."""
        self.flush()
        rows = self._database.rows(
            "SELECT day, who, path, times FROM seen ORDER BY day DESC, who, path LIMIT ? OFFSET ?", count, first
        )
        total = self._database.rows("SELECT count(*) FROM seen")[0][0]
        return [(str(day), str(who), str(path), int(times or 0)) for day, who, path, times in rows], int(total or 0)
