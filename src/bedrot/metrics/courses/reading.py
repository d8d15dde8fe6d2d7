"""Where each dataset is read for courses, and how much of it at most."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import Measure
from bedrot.metrics.courses.cells import Told
from bedrot.metrics.courses.facts import Behind, Wanted
from bedrot.metrics.courses.money import royalties, royalties_behind
from bedrot.metrics.courses.names import Asked, Names
from bedrot.metrics.courses.people import audience, audience_behind, social, social_behind
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.sparse import (
    ads,
    ads_behind,
    links,
    links_behind,
    mailings,
    mailings_behind,
    movements,
    movements_behind,
    orders,
    orders_behind,
)
from bedrot.metrics.courses.streams import streams, streams_behind, track_streams, tracks_behind
from bedrot.model.errors import RequestInvalid
from bedrot.warehouse.schema.rollups import dataset_months

MOST_FACTS = 400_000
"""So many single days are read for one question at most: about a second's work."""

MOST_ADDED = 2_000_000
"""So many are added up by the database at most."""

_READERS: Mapping[str, tuple[Callable[[Asked], Told], Callable[[Asked, Wanted], Behind]]] = MappingProxyType(
    {
        "daily_streams": (streams, streams_behind),
        "track_daily": (track_streams, tracks_behind),
        "audience_daily": (audience, audience_behind),
        "social_daily": (social, social_behind),
        "royalties": (royalties, royalties_behind),
        "ad_daily": (ads, ads_behind),
        "link_daily": (links, links_behind),
        "email_campaigns": (mailings, mailings_behind),
        "bank_transactions": (movements, movements_behind),
        "shop_sales": (orders, orders_behind),
    }
)
"""By dataset: how its cells are read, and the facts that they are made of."""


def told_of(question: Question, measure: Measure, asking: Asking) -> Told:
    """The cells of a question; RequestInvalid where too many days would have to be read."""
    if question.step is not Step.MONTH:
        _must_be_readable(question, asking, MOST_FACTS)
    elif question.dataset == "track_daily":
        _must_be_readable(question, asking, MOST_ADDED)
    cells, _ = _READERS[question.dataset]
    return cells(Asked(question, measure, asking, Names(asking.connection)))


def behind_of(question: Question, measure: Measure, asking: Asking, wanted: Wanted) -> Behind:
    """The facts behind a question's cells; RequestInvalid where too many would have to be read."""
    _must_be_readable(question, asking, MOST_ADDED)
    _, facts = _READERS[question.dataset]
    return facts(Asked(question, measure, asking, Names(asking.connection)), wanted)


def _must_be_readable(question: Question, asking: Asking, most: int) -> None:
    facts = asking.connection.scalar(
        select(func.sum(dataset_months.c.fact_count)).where(
            dataset_months.c.dataset == question.dataset,
            dataset_months.c.month.between(question.span.first.first, question.span.last.first),
        )
    )
    if (facts or 0) > most:
        raise RequestInvalid(
            f"This would read more than {most:,} single figures.",
            todo="Ask for a shorter time, or by month.",
        )
