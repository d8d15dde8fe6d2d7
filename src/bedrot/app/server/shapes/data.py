"""The platforms of a label, its lake, how everything flows, and the health of its folder."""

from datetime import date, datetime
from typing import Literal

from bedrot.app.server.shapes.base import Shape


class DatasetShape(Shape):
    """One kind of rows of a platform.

    ``newest``: the last day (of a statement: of its last month) with figures. ``feeds``: the conformed dataset its
    rows become part of; ``family``: who counted. ``settles_after``: days until the source has finished counting a day.
    ``limits``: what its files do not say. ``flagged``: stored rows with a value left empty.
    """

    name: str
    title: str
    family: str
    feeds: str
    monthly: bool
    settles_after: int
    how_to_get: str | None
    limits: str | None
    deliveries: int
    newest: date | None
    age_days: int | None
    freshness: Literal["fresh", "due", "overdue", "nothing yet"]
    observed_at: datetime | None
    stored: int
    quarantined: int
    flagged: int


class PlatformShape(Shape):
    """One platform. ``todo``: what a person should fetch, the most urgent first."""

    platform: str
    title: str
    newest: date | None
    freshness: Literal["fresh", "due", "overdue", "nothing yet"]
    has_files: bool
    deliveries: int
    stored: int
    quarantined: int
    flagged: int
    set_aside: int
    withdrawn: int
    todo: list[str]
    datasets: list[DatasetShape]


class Platforms(Shape):
    """All platforms: those with files first. ``state``: of the data they were seen in; ``current``: they are so now."""

    state: str
    current: bool
    day: date
    platforms: list[PlatformShape]
    warnings: list[str]


class ZoneShape(Shape):
    """One zone of the lake."""

    zone: str
    folder: str
    files: int
    bytes: int


class Node(Shape):
    """One thing that rows pass through. ``zone``: ``landing``, ``staging``, ``curated``, ``views`` or ``kpis``.

    ``holds``: how much is in it, in words. ``href``: the page that shows it.
    """

    id: str
    zone: str
    title: str
    holds: str
    href: str | None


class Edge(Shape):
    """From one node to the next, by their ids."""

    source: str
    target: str


class Lineage(Shape):
    """How files become figures: zones with their sizes, nodes and edges from platforms to KPIs."""

    state: str
    current: bool
    zones: list[ZoneShape]
    nodes: list[Node]
    edges: list[Edge]


LakeCell = str | int | bool | None


class LakePage(Shape):
    """What a zone holds, part by part. ``columns``: what is told of each, in order."""

    zone: str
    columns: list[str]
    rows: list[dict[str, LakeCell]]
    total: int
    page: int
    size: int


class Remark(Shape):
    """What is not as it should be, and what to do about it. ``serious``: figures or imports suffer from it."""

    what: str
    fix: str
    serious: bool


class Check(Shape):
    """One thing that was looked at; ``title`` says what should hold."""

    check: str
    title: str
    state: Literal["ok", "warning", "problem", "skipped"]
    findings: list[Remark]


class Doctor(Shape):
    """Every check of the label's folder and of this machine. ``counts``: by state."""

    counts: dict[str, int]
    checks: list[Check]
