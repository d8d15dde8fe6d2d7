"""Where each dataset is read for courses, and how much of it at most."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.courses.askable import Measure
from bedrot.metrics.courses.cells import Told
from bedrot.metrics.courses.money import royalties
from bedrot.metrics.courses.names import Asked, Names
from bedrot.metrics.courses.people import audience, social
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.courses.sparse import ads, links, mailings, movements, orders
from bedrot.metrics.courses.streams import streams, track_streams
from bedrot.model.errors import RequestInvalid
from bedrot.warehouse.schema.rollups import dataset_months

MOST_FACTS = 400_000
"""So many single days are read for one question at most: about a second's work."""

MOST_ADDED = 2_000_000
"""So many are added up by the database at most."""

_READERS: Mapping[str, Callable[[Asked], Told]] = MappingProxyType(
    {
        "daily_streams": streams,
        "track_daily": track_streams,
        "audience_daily": audience,
        "social_daily": social,
        "royalties": royalties,
        "ad_daily": ads,
        "link_daily": links,
        "email_campaigns": mailings,
        "bank_transactions": movements,
        "shop_sales": orders,
    }
)


def told_of(question: Question, measure: Measure, asking: Asking) -> Told:
    """The cells of a question; RequestInvalid where too many days would have to be read."""
    _must_be_readable(question, asking)
    return _READERS[question.dataset](Asked(question, measure, asking, Names(asking.connection)))


def _must_be_readable(question: Question, asking: Asking) -> None:
    if question.step is Step.MONTH and question.dataset != "track_daily":
        return
    facts = asking.connection.scalar(
        select(func.sum(dataset_months.c.fact_count)).where(
            dataset_months.c.dataset == question.dataset,
            dataset_months.c.month.between(question.span.first.first, question.span.last.first),
        )
    )
    most = MOST_ADDED if question.dataset == "track_daily" and question.step is Step.MONTH else MOST_FACTS
    if (facts or 0) > most:
        raise RequestInvalid(
            f"This would read {facts:,} single figures, and {most:,} are read at most.",
            todo="Ask for a shorter time, or by month.",
        )
