"""What has arrived: every landed file, what it is, whether it counts, and what became of its rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from bedrot.app.opening import looking
from bedrot.app.titles import is_monthly, what
from bedrot.lake.landing import Status
from bedrot.lake.promotions import Promotion
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.catalog import meanings
from bedrot.pipeline.label import Label
from bedrot.pipeline.winning import source_of
from bedrot.pipeline.workbench import Workbench


class Standing(Enum):
    """Whether a file's rows count: they do, they will with the next run, or why they do not."""

    COUNTS = "counts"
    PENDING = "pending"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set aside"


@dataclass(frozen=True)
class Rows:
    """A file's rows. ``first`` and ``last``: the days, or months where it has a statement's, that they count for."""

    stored: int = 0
    quarantined: int = 0
    superseded: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True)
class Arrival:
    """A landed file. ``title``: what it is, in words; ``problem``: why it is not read."""

    delivery: Delivery
    title: str | None
    platform: str | None
    standing: Standing
    problem: str | None
    rows: Rows


def arrivals_of(label: Label) -> list[Arrival]:
    """Every landed file, the one that came last first."""
    landing = label.lake.landing
    with looking(label) as bench:
        rows = _rows(label, landing.active(), bench)
    found = []
    for delivery in landing.deliveries():
        status = landing.status(delivery)
        if status is Status.RECOGNISED:
            continue  # the same bytes have arrived again as what they are
        standing = _standing(delivery, status, rows)
        connector = label.connectors.get(delivery.platform)
        found.append(
            Arrival(
                delivery,
                what(delivery, label.connectors),
                connector.title if connector else None,
                standing,
                landing.problem(delivery) if standing is Standing.SET_ASIDE else None,
                rows.get(delivery.id, Rows()),
            )
        )
    return sorted(found, key=lambda each: (each.delivery.landed_at, each.delivery.rank), reverse=True)


def _standing(delivery: Delivery, status: Status | None, rows: Mapping[str, Rows]) -> Standing:
    if status is Status.WITHDRAWN:
        return Standing.WITHDRAWN
    if delivery.is_set_aside or status is Status.UNREADABLE:
        return Standing.SET_ASIDE
    return Standing.COUNTS if delivery.id in rows else Standing.PENDING


def _rows(label: Label, active: Sequence[Delivery], bench: Workbench) -> dict[str, Rows]:
    """The rows of every delivery that counts and was promoted."""
    by_id = {delivery.id: delivery for delivery in meanings(label.catalog).accounts.of(active)}
    tables: dict[str, list[Rows]] = defaultdict(list)
    for platform, dataset in label.datasets():
        source = source_of(platform, dataset, by_id, bench)
        for promotion in source.promotions:
            tables[promotion.delivery].append(_of_table(promotion, dataset, source.rows_counted(promotion)))
    return {name: _together(found) for name, found in tables.items()}


def _of_table(promotion: Promotion, dataset: Dataset, counted: int) -> Rows:
    first, last = (
        day if day is None or not is_monthly(dataset) else day[:7] for day in (promotion.first, promotion.last)
    )
    return Rows(counted, promotion.quarantined, promotion.stored - counted, first, last)


def _together(tables: Sequence[Rows]) -> Rows:
    return Rows(
        sum(each.stored for each in tables),
        sum(each.quarantined for each in tables),
        sum(each.superseded for each in tables),
        min(_said(each.first for each in tables), default=None),
        max(_said(each.last for each in tables), default=None),
    )


def _said(days: Iterator[str | None]) -> list[str]:
    return [day for day in days if day is not None]
