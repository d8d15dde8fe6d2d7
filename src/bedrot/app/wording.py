"""Figures as people read them; the one place, with the screen, where amounts are rounded."""

from collections.abc import Sequence
from decimal import Decimal

from bedrot.metrics.metric import Aim, Evaluation, Point
from bedrot.model.money import rounded
from bedrot.model.periods import Month

_LETTERS = 3
"""As many has the code of a currency."""

_BLOCKS, _PLAIN = "▁▂▃▄▅▆▇█", "_.-=*#"


def value_in_words(value: Decimal | int | str | None, unit: str) -> str:
    """A value with its unit: ``USD 1,531.02``, ``12.5 %``, ``48,210 streams``; a dash for what is not known."""
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    number = number_in_words(value, unit)
    currency, _, per = unit.partition(" ")
    if is_currency(currency):
        return f"{currency} {number} {per}".rstrip()
    return f"{number} {unit}"


def number_in_words(value: Decimal | int | str | None, unit: str) -> str:
    """A value without its unit, beside one that has it; nothing for what is not known."""
    if value is None or isinstance(value, str):
        return value or ""
    return f"{value:,}" if isinstance(value, int) else f"{rounded(value, places_of(unit)):,f}"


def goal_in_words(goal: Aim | None) -> str:
    """How a figure stands to its goal: ``on track, 82.3 %``; nothing where there is none."""
    if goal is None:
        return ""
    ratio = "" if goal.ratio is None else f", {rounded(goal.ratio, 1):,f} %"
    return f"{goal.progress.value}{ratio}"


def change_in_words(change: Decimal | None) -> str:
    """A change in percent with its direction: ``up 3.1 %``."""
    if change is None:
        return ""
    size = rounded(abs(change), 1)
    if not size:
        return "unchanged"
    return f"{'up' if change > 0 else 'down'} {size:,f} %"


def period_in_words(found: Evaluation) -> str:
    """The period of a figure: a day, a whole month, whole months, or from day to day."""
    period = found.period
    if period is None:
        return ""
    if period.first == period.last:
        return str(period.first)
    if period.first.day != 1 or period.last != Month.of(period.last).last:
        return f"{period.first} to {period.last}"
    first, last = str(period.first)[:7], str(period.last)[:7]
    return first if first == last else f"{first} to {last}"


def sparkline(series: Sequence[Point], *, unicode: bool = True, width: int = 24) -> str:
    """The newest points of a series as one line of blocks, the lowest value lowest."""
    blocks = _BLOCKS if unicode else _PLAIN
    values = [Decimal(point.value) for point in series[-width:]]
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    if low == high:
        return blocks[len(blocks) // 2] * len(values)
    return "".join(blocks[int((value - low) / (high - low) * (len(blocks) - 1))] for value in values)


_PLACES = {
    "streams per 100 clicks": 1,
    "%": 1,
    "h": 0,
    "months": 1,
    "points": 1,
    "listeners per stream": 3,
    "streams a day": 0,
}


def is_currency(unit: str) -> bool:
    """Whether a unit is a currency, so that what is counted in it is an amount."""
    return len(unit) == _LETTERS and unit.isupper()


def places_of(unit: str) -> int:
    """How many decimals people are shown of a value that is no count."""
    if unit.endswith("per stream") and unit not in _PLACES:
        return 6
    return _PLACES.get(unit, 4 if unit.endswith("per click") else 2)
