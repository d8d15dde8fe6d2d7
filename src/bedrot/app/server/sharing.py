"""What an artist with a link may ask: of one act only, by what does not tell of others, and of money only where shown."""

from dataclasses import replace
from typing import TypeVar

from bedrot.app.auth.shares import Share
from bedrot.metrics.additivity import Axis
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.courses.askable import Measure, measure_of
from bedrot.metrics.courses.course import Course
from bedrot.metrics.courses.question import Question
from bedrot.metrics.courses.ranking import Ranking
from bedrot.metrics.metric import Metric
from bedrot.model.errors import NotAllowed

Answer = TypeVar("Answer", Course, Ranking)

_AXES = frozenset({Axis.STORE, Axis.NETWORK, Axis.TRACK, Axis.COUNTRY})
"""What an act's own figures are told apart by. By all others (accounts, acts, campaigns) the label sees itself."""


def act_of(share: Share | None, asked: str | None) -> str | None:
    """The act to ask for: an artist's own, and NotAllowed for another one."""
    if share is None:
        return asked
    if asked is not None and asked.upper() != share.artist.upper():
        raise NotAllowed(f"This link shows {share.artist} and no other act.")
    return share.artist


def metrics_of(share: Share | None) -> list[str] | None:
    """The figures to show; None for all."""
    return None if share is None else [each.id for each in METRICS.values() if share.with_money or not each.tells_money]


def check_money(share: Share | None, asked: Metric | Measure) -> None:
    """NotAllowed for amounts, and for what is made of them, where none are shown."""
    if share is not None and asked.tells_money and not share.with_money:
        raise NotAllowed(f"This link shows no amounts, and {asked.title} is one or is made of some.")


def check_question(share: Share | None, asked: Question) -> None:
    """NotAllowed for a course or ranking that would tell of others, or of money where none is shown."""
    if share is None:
        return
    by = Axis.ACCOUNT if asked.account is not None else asked.by
    if by is not None and by not in _AXES:
        raise NotAllowed(f"This link shows nothing by {by.value}.")
    check_money(share, measure_of(asked))


def shown(share: Share | None, found: Answer) -> Answer:
    """A course or ranking as it is shown: an artist is not told through whom the label gets its figures."""
    return found if share is None else replace(found, sources=())
