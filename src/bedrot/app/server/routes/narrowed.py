"""What routes of lists share: the question behind them, and rows as they are answered."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection

from bedrot.app.figures import plans_of
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.base import Shape
from bedrot.metrics.asking import Asking
from bedrot.metrics.calendar import Span
from bedrot.metrics.metric import Filters

_EVERYTHING = Filters()

Part = TypeVar("Part", bound=Shape)


def asking_of(desk: Office, connection: Connection, filters: Filters = _EVERYTHING, span: Span | None = None) -> Asking:
    """A question through filters, narrowed to the months of ``span``; amounts as the settings want them."""
    wanted = replace(filters, currency=filters.currency or desk.opened.settings.currency)
    if span is not None:
        wanted = replace(wanted, first=span.first, last=span.last)
    return Asking(connection, desk.today, wanted, plans_of(desk.label))


def parts(shape: type[Part], found: Iterable[object]) -> list[Part]:
    """Rows that have what a shape shows, under the same names."""
    return [shape.model_validate(each, from_attributes=True) for each in found]
