"""What the server works with: the label opened, its warehouse kept open, and the state of everything it shows."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection

from bedrot.app.figures import plans_of
from bedrot.app.opening import CATALOG, CONNECTORS, Opened, open_label
from bedrot.app.sample import day_of
from bedrot.app.settings import FILE
from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation, Filters
from bedrot.metrics.state import state_of
from bedrot.pipeline.label import Label
from bedrot.warehouse.database import Warehouse

Clock = Callable[[], datetime]


def now_utc() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


class Office:
    """The label behind the counter. ``clock`` gives the time in UTC.

    ``state``: a short text that changes whenever anything shown may have changed: the data, the label's tables and
    settings, the day. It is what answers are kept under, and their ETag is made of it.
    """

    def __init__(self, folder: Path, clock: Clock = now_utc) -> None:
        self.folder = folder
        self.clock = clock
        self.opened: Opened = open_label(folder)
        self.warehouse = Warehouse.open(self.opened.label.warehouse)
        self._tables = self._look_at_tables()
        self.state = self._state()

    @property
    def label(self) -> Label:
        """The label's lake, catalog and connectors."""
        return self.opened.label

    @property
    def today(self) -> date:
        """The day that figures are of: today in UTC; of the sample label, the day its files end."""
        return day_of(self.folder) or self.clock().date()

    def look_again(self) -> bool:
        """Notice what changed since: settings and tables are read anew. Whether anything did.

        Raises SettingsInvalid or CatalogInvalid when a table cannot be read; what was shown before stays.
        """
        tables = self._look_at_tables()
        if tables != self._tables:
            self.opened = open_label(self.folder)
            self._tables = tables
        state = self._state()
        changed, self.state = state != self.state, state
        return changed

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the warehouse."""
        with self.warehouse.reading() as connection:
            yield connection

    def figures(self, filters: Filters, metrics: list[str] | None = None) -> list[Evaluation]:
        """Metrics (all, or those of the ids given) through the filters; amounts as the settings want them."""
        wanted = replace(filters, currency=filters.currency or self.opened.settings.currency)
        with self.reading() as connection:
            return evaluate_all(connection, self.today, wanted, metrics, plans_of(self.label))

    def close(self) -> None:
        """Give back what is held open."""
        self.warehouse.close()

    def _state(self) -> str:
        with self.reading() as connection:
            said = f"{state_of(connection)} {self._tables} {self.today}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def _look_at_tables(self) -> tuple[tuple[str, int, int], ...]:
        """Which settings, tables and connectors there are, their sizes and when they were written."""
        own = (self.folder / CATALOG).glob("*.csv"), (self.folder / CONNECTORS).glob("*")
        files = [self.folder / FILE, *(file for found in own for file in sorted(found))]
        facts = [(file.name, file.stat()) for file in files if file.is_file()]
        return tuple((name, fact.st_size, fact.st_mtime_ns) for name, fact in facts)
