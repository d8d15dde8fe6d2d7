"""The label itself: what its pages are headed with and what they can be filtered by."""

from datetime import date

from bedrot.app.server.shapes.base import Shape


class Choice(Shape):
    """Something to filter by: the value to ask with, and the name people read."""

    key: str
    name: str


class LabelShape(Shape):
    """The label. ``first_month`` to ``last_month``: for which anything is known, null while nothing is.

    ``currency``: the one amounts are shown in; ``currencies``: those they were told in. ``sample``: its acts and figures are invented.
    """

    name: str
    sample: bool
    currency: str
    today: date
    state: str
    version: str
    first_month: str | None
    last_month: str | None
    artists: list[Choice]
    stores: list[Choice]
    currencies: list[str]
