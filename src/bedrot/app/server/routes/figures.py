"""The label and its figures."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from bedrot import __version__
from bedrot.app.server.access import SHOWN, Shared
from bedrot.app.server.asking import Desk, Filtered, keep
from bedrot.app.server.shapes.figures import Figure, Figures
from bedrot.app.server.shapes.label import Choice, LabelShape
from bedrot.app.server.sharing import check_money, metrics_of
from bedrot.metrics.evaluate import find
from bedrot.metrics.scope import scope_of

router = APIRouter(prefix="/api/v1", tags=["figures"], dependencies=[Depends(keep)])


@router.get("/label", dependencies=[SHOWN])
def label(desk: Desk, share: Shared) -> LabelShape:
    """The label: its name, its day, and what its pages can be filtered by."""
    with desk.reading() as connection:
        scope = scope_of(connection, share.artist if share else None)
    return LabelShape(
        name=desk.opened.settings.name,
        sample=desk.opened.settings.sample,
        currency=desk.opened.settings.currency or desk.label.reporting,
        today=desk.today,
        state=desk.state,
        version=__version__,
        first_month=None if scope.first is None else str(scope.first),
        last_month=None if scope.last is None else str(scope.last),
        artists=[Choice(key=name, name=name) for name in scope.artists],
        stores=[Choice(key=key, name=name) for key, name in scope.stores],
        currencies=list(scope.currencies),
    )


@router.get("/kpis", dependencies=[SHOWN])
def kpis(desk: Desk, filters: Filtered, share: Shared) -> Figures:
    """All KPIs through the filters; of the newest complete month where no period is asked for."""
    return _figures(desk, [Figure.of(each) for each in desk.figures(filters, metrics_of(share))])


@router.get("/kpis/{metric}", dependencies=[SHOWN])
def kpi(
    metric: Annotated[str, Path(max_length=100, examples=["monthly_streams"])],
    desk: Desk,
    filters: Filtered,
    share: Shared,
) -> Figure:
    """One KPI, by id or number."""
    check_money(share, find(metric))
    return Figure.of(desk.figures(filters, [metric])[0])


def _figures(desk: Desk, found: list[Figure]) -> Figures:
    with desk.reading() as connection:
        updated = scope_of(connection).updated
    return Figures(state=desk.state, today=desk.today, last_updated=updated, figures=found)
