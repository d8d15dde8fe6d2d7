"""Whether everything works."""

from datetime import datetime

from bedrot.app.health import Word
from bedrot.app.server.shapes.base import Exact, Shape


class PartShape(Shape):
    """One check, in words. ``todo``: what mends it."""

    name: str
    state: Word
    what: str
    todo: str | None


class HealthShape(Shape):
    """How everything is: ``ok``; ``degraded``, it works and somebody should see to something; ``broken``, it does not work.

    ``database`` and ``data_lake`` for themselves, ``checks`` by name. Who has not logged in sees these words only;
    ``last_update`` (UTC), ``error_rate`` (failed runs of those of the last day) and ``parts`` are null then.
    """

    status: Word
    database: Word
    data_lake: Word
    timestamp: datetime
    checks: dict[str, Word]
    last_update: str | None
    error_rate: Exact | None
    parts: list[PartShape] | None
