"""Which series make up which line: added as far as a measure adds up, side by side where it does not."""

from collections.abc import Iterable, Mapping, Sequence

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.askable import ASKABLE, Measure
from bedrot.metrics.courses.cells import Line, Lining, Told, flows, levels
from bedrot.metrics.courses.question import Member, Question
from bedrot.metrics.metric import NOT_STATED
from bedrot.model.errors import RequestInvalid

OTHERS = "others"
_IMPLIED = {Axis.ACCOUNT: Axis.NETWORK}
"""An account on a network is of that network, so that telling accounts apart tells networks apart."""


def lining_of(question: Question, measure: Measure, told: Told) -> Lining:
    """The line of each series. RequestInvalid where one line was asked for and its series cannot be added up."""
    kept = kept_axes(question, measure, told.axes)
    if question.by is None and kept:
        several = " or ".join(f"{axis.value}s" for axis in kept)
        raise RequestInvalid(
            f"{measure.title} of {question.dataset} do not add up over {several}: the same people would be counted twice.",
            todo=f"Ask by {' or '.join(axis.value for axis in kept)}, or choose one.",
        )
    places = {axis: told.axes.index(axis) for axis in kept}
    whole = Member("all", ASKABLE[question.dataset].title)
    return {
        series: _named({axis: series.members[place] for axis, place in places.items()}) or whole
        for series in told.by_series
    }


def kept_axes(question: Question, measure: Measure, axes: Iterable[Axis]) -> list[Axis]:
    """What lines are told apart by: what was asked for, then whatever cannot be added and is not filtered to one."""
    first = [] if question.by is None else [question.by]
    implied = _IMPLIED.get(question.by) if question.by else None
    return first + [
        axis
        for axis in axes
        if axis not in first and axis is not implied and axis not in measure.additive and axis not in question.pinned
    ]


def lines_of(question: Question, measure: Measure, told: Told, lining: Lining) -> list[Line]:
    """All lines, the largest first."""
    make = levels if measure.is_level else flows
    return sorted(make(told, lining, question.step), key=_largest_first)


def shortened(
    question: Question, measure: Measure, told: Told, lining: Lining, most: int
) -> tuple[list[Line], str | None]:
    """The largest lines; the rest as one where it adds up, else left out, which the text says."""
    found = lines_of(question, measure, told, lining)
    if len(found) <= most:
        return found, None
    rest = {line.member for line in found[most:]}
    if not adds_up(question, measure, told.axes):
        return found[:most], f"{len(rest)} smaller lines are not shown, for they cannot be added up into one."
    others = Member(OTHERS, f"{len(rest)} others")
    of_others = {series: others for series, member in lining.items() if member in rest}
    return [*found[:most], *lines_of(question, measure, told, of_others)], None


def adds_up(question: Question, measure: Measure, axes: Sequence[Axis]) -> bool:
    """Whether the lines of a question may be added to each other."""
    return all(axis in measure.additive for axis in kept_axes(question, measure, axes))


def in_words(members: Mapping[Axis, Member]) -> str:
    """``pig1987 on Spotify``; an account says already where it is: ``pig1987: pig.official on TikTok``."""
    if not members.keys() >= {Axis.ACCOUNT, Axis.ARTIST}:
        return " on ".join(member.name for member in members.values())
    act, account = members[Axis.ARTIST].name, members[Axis.ACCOUNT].name
    return account if act == NOT_STATED else f"{act}: {account}"


def _named(members: Mapping[Axis, Member]) -> Member | None:
    if not members:
        return None
    return Member("|".join(member.key for member in members.values()), in_words(members))


def _largest_first(line: Line) -> tuple[bool, object, str]:
    return (line.total is None, -(line.total or 0), line.member.key)
