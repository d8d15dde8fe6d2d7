"""What needs a person, and what was found in the figures."""

from datetime import date
from typing import Literal

from bedrot.app.attention import Item, way_of
from bedrot.app.server.shapes.base import Exact, Shape
from bedrot.app.server.shapes.said import Said
from bedrot.pipeline.findings import Finding


class ItemShape(Shape):
    """One thing to see to.

    ``severity``: ``broken``, figures are missing or wrong; ``person``, somebody should do what only a person can, such
    as log in; ``look``, only a person can tell whether it is right. ``since``: the first day it is about. ``href``: the page where it can be seen to, with its filters.
    """

    kind: str
    severity: Literal["broken", "person", "look"]
    title: str
    what: Said
    todo: Said | None
    since: date | None
    href: str

    @classmethod
    def of(cls, item: Item) -> "ItemShape":
        """An item as pages show it."""
        return cls(
            kind=item.kind,
            severity=item.severity.value,
            title=item.title,
            what=item.what,
            todo=item.todo or None,
            since=item.since,
            href=item.href,
        )


class AttentionShape(Shape):
    """What needs a person today, the most urgent first.

    ``state``: of the data it was seen in; ``current``: they are so now, else they are being looked at again.
    ``counts``: by severity. ``cut``: how many more there are.
    """

    state: str
    current: bool
    day: date
    counts: dict[str, int]
    items: list[ItemShape]
    cut: int


class FindingShape(Shape):
    """One finding. ``where``: what it is about, of its parts only those that apply. ``figures``: by name, exact.

    ``todo``: what to do on the pages, and ``href``: the page where it can be done or seen, with its filters.
    """

    kind: str
    severity: Literal["broken", "look", "note"]
    what: Said
    todo: Said | None
    href: str
    where: dict[str, str | list[str]]
    figures: dict[str, Exact | int]

    @classmethod
    def of(cls, found: Finding) -> "FindingShape":
        """A finding as pages show it."""
        where: dict[str, str | list[str]] = {}
        for name, value in vars(found.where).items():
            if value not in (None, ()):
                where[name] = [str(each) for each in value] if isinstance(value, tuple) else str(value)
        way = way_of(found)
        return cls(
            kind=found.kind.value,
            severity=found.severity.value,
            what=found.what,
            todo=way.todo or None,
            href=way.href,
            where=where,
            figures=dict(found.figures),
        )


class FindingsPage(Shape):
    """Findings, the gravest first. ``counts``: by severity and kind, of all that the other filters let through."""

    state: str
    current: bool
    rows: list[FindingShape]
    total: int
    page: int
    size: int
    counts: dict[str, dict[str, int]]
