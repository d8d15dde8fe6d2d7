"""What stands above and below the line of a ratio, and what a growth is the change of: the two things that can move it."""

from dataclasses import replace

from bedrot.metrics.asking import Asking, Number
from bedrot.metrics.courses.askable import ASKABLE, Measure
from bedrot.metrics.expressions import Level, Sum, Total, is_amount
from bedrot.metrics.metric import MONEY, Operand, percent_change

Part = Sum | Total | Level


def operand(part: Part, asking: Asking, value: Number | None, previous: Number | None) -> Operand:
    """A part of a figure by the name people use. ``previous``: None where the periods may not be compared."""
    change = None if value is None or previous is None else percent_change(value, previous)
    return Operand(_title(part), _unit(part, asking), value, previous, change)


def in_a_sentence(part: Part) -> str:
    """``streaming revenue``."""
    return _inside(_title(part))


def _title(part: Part) -> str:
    """``Likes, comments and shares``, ``Attributed revenue less ad spend``."""
    if not isinstance(part, Total):
        return _titles(part)
    first, *others = [_titles(term) for term in part.terms]
    named = [first, *map(_inside, others)]
    added = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    taken = " and ".join(_inside(_titles(term)) for term in part.minus)
    return f"{added} less {taken}" if taken else added


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:]


def _titles(of: Sum | Level) -> str:
    known = _known(of)
    if known is not None:
        return known.title
    before_splits = _known(replace(of, after_splits=False)) if isinstance(of, Sum) and of.after_splits else None
    return f"{before_splits.title} after splits" if before_splits else of.measure.replace("_", " ").capitalize()


def _unit(part: Part, asking: Asking) -> str:
    of = part.terms[0] if isinstance(part, Total) else part
    if is_amount(of.dataset, of.measure):
        return asking.source(of.dataset).currency or MONEY
    known = _known(of)
    return known.unit if known and not isinstance(part, Total) else ""


def _known(of: Sum | Level) -> Measure | None:
    measures = ASKABLE[of.dataset].measures.values() if of.dataset in ASKABLE else ()
    return next((each for each in measures if each.of == of), None)
