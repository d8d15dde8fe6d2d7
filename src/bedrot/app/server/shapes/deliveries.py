"""Deliveries: landed files."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

from bedrot.app.arrivals import Arrival
from bedrot.app.attention import asks_whose, nobody_knows
from bedrot.app.server.shapes.base import Shape
from bedrot.app.server.shapes.said import Said

StandingText = Literal["counts", "pending", "withdrawn", "set aside"]


class DeliveryShape(Shape):
    """A landed file. ``title``: what it is, in words; ``container``: the archive it came in.

    ``state``: whether its rows count; ``pending`` ones do after the next run. ``explainable``: it was set aside because
    its layout is not known, and a person can say what it is; ``asks_whose``: because it does not say whose figures it
    holds. ``first`` and ``last``: the days its rows
    count for, or the months of a statement. Of its rows ``stored`` count, ``quarantined`` were refused, and of
    ``superseded`` ones a newer file tells better. ``observed_at``: when its source made it; ``landed_at``: when it came.
    """

    id: Annotated[str, Field(examples=["86bd10d1c2f3a4b5"])]
    name: str
    container: str | None
    platform: str
    platform_title: str | None
    kind: str
    title: str | None
    account: str
    state: StandingText
    problem: Said | None
    explainable: bool
    asks_whose: bool
    first: str | None
    last: str | None
    stored: int
    quarantined: int
    superseded: int
    bytes: int
    observed_at: datetime
    landed_at: datetime

    @classmethod
    def of(cls, arrival: Arrival) -> "DeliveryShape":
        """An arrival as lists show it."""
        delivery, rows = arrival.delivery, arrival.rows
        return cls(
            id=delivery.id,
            name=delivery.name,
            container=delivery.container,
            platform=delivery.platform,
            platform_title=arrival.platform,
            kind=delivery.kind,
            title=arrival.title,
            account=delivery.account,
            state=arrival.standing.value,
            problem=arrival.problem,
            explainable=nobody_knows(arrival.problem or ""),
            asks_whose=asks_whose(arrival.problem or ""),
            first=rows.first,
            last=rows.last,
            stored=rows.stored,
            quarantined=rows.quarantined,
            superseded=rows.superseded,
            bytes=delivery.size,
            observed_at=delivery.observed_at,
            landed_at=delivery.landed_at,
        )


class DeliveryPage(Shape):
    """Deliveries, the one that came last first. ``current``: whether this is how they stand now, or a moment ago."""

    rows: list[DeliveryShape]
    total: int
    page: int
    size: int
    current: bool
