"""Who told a figure, and up to which day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bedrot.metrics.asking import Asking
from bedrot.metrics.metric import Evaluation, Teller
from bedrot.metrics.sources.heard import Heard
from bedrot.model.periods import Month, Period


def with_tellers(found: Evaluation, asking: Asking) -> Evaluation:
    """The figure with who told it; of figures without a value or a day nobody is named."""
    period = found.period or (Period(found.as_of, found.as_of) if found.as_of else None)
    if found.value is None or period is None:
        return found
    heard = [each for name in found.metric.datasets for each in asking.heard.get(name, ()) if _tells(each, period)]
    return replace(found, tellers=tuple(_tellers(heard, min(period.last, asking.today))))


def _tells(heard: Heard, period: Period) -> bool:
    return Month.of(period.first).first <= heard.month <= period.last


def _tellers(heard: Iterable[Heard], last: date) -> Iterable[Teller]:
    """Each account once, with the newest day of it, up to the last one."""
    untils: dict[tuple[str, str], list[date]] = {}
    for each in heard:
        days = untils.setdefault((each.source, each.account), [])
        if each.until is not None:
            days.append(min(each.until, last))
    for (source, account), days in sorted(untils.items()):
        yield Teller(source, account, max(days, default=None))
