"""What has arrived."""

from typing import Annotated

from fastapi import APIRouter, Query

from bedrot.app.server.access import READ
from bedrot.app.server.asking import Paged
from bedrot.app.server.backroom import Back
from bedrot.app.server.shapes.deliveries import DeliveryPage, DeliveryShape, StandingText

router = APIRouter(prefix="/api/v1", tags=["data"])


@router.get("/deliveries", dependencies=[READ])
async def deliveries(
    back: Back,
    paged: Paged,
    platform: Annotated[str | None, Query(pattern="^[a-z0-9_]{1,60}$", description="A platform's key.")] = None,
    state: Annotated[StandingText | None, Query(description="Whether their rows count.")] = None,
) -> DeliveryPage:
    """Every landed file, the one that came last first."""
    held, current = await back.arrivals()
    fitting = [
        each
        for each in held.result
        if platform in (None, each.delivery.platform) and state in (None, each.standing.value)
    ]
    shown = fitting[paged.first : paged.first + paged.size]
    return DeliveryPage(
        rows=[DeliveryShape.of(each) for each in shown],
        total=len(fitting),
        page=paged.page,
        size=paged.size,
        current=current,
    )
