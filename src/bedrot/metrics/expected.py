"""What streams are expected to earn: each store's streams times the label's own rate for one of them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from bedrot.metrics.additivity import Axis
from bedrot.metrics.asking import Asking
from bedrot.metrics.expressions import Expected
from bedrot.metrics.metric import Evaluation, Metric
from bedrot.metrics.monthly import begin, compared, over, points_of, reach_of, rows_of
from bedrot.model.periods import Month
from bedrot.model.plans import Rate


def expected(metric: Metric, expression: Expected, asking: Asking) -> Evaluation:
    """Expected earnings of a month, with the rates they are reckoned with; stores without a rate are left out by name."""
    begun = begin(metric, [expression.of], asking)
    if begun.span is None:
        return begun.said
    span = begun.span
    cells = asking.source(expression.of.dataset).cells(expression.of, Axis.STORE, reach_of(span))
    by_month: dict[Month, Decimal] = defaultdict(Decimal)
    by_store: dict[str, Decimal] = defaultdict(Decimal)
    used: dict[Rate, None] = {}
    without: set[str] = set()
    currency = _currency(expression, asking)
    keys = asking.store_keys
    names = {key: name for name, key in keys.items()}
    for (month, store), streams in sorted(cells.items()):
        rate = asking.plans.rate(expression.rate, keys.get(store, store), month.first)
        inside = span.first <= month <= span.last
        if rate is None or rate.unit != currency:
            without |= {store} if inside and streams else set()
            continue
        by_month[month] += streams * rate.value
        if inside:
            by_store[store] += streams * rate.value
            used[rate] = None
    begun = replace(begun, said=replace(begun.said, unit=metric.unit.replace("money", currency or "money")))
    value = over(by_month, span)
    if value is None:
        todo = f"No rate {expression.rate} holds for these stores and months; add it to catalog/rates.csv."
        return replace(begun.said, reason=todo)
    said = compared(begun, value, over(by_month, span.before))
    left_out = [f"{', '.join(sorted(without))} without a rate are not in it."] if without else []
    return replace(
        said,
        notes=(*said.notes, *left_out, *(_told(rate, names) for rate in used)),
        breakdown=rows_of(by_store, value),
        series=points_of(by_month, begun.calendars),
    )


def _currency(expression: Expected, asking: Asking) -> str | None:
    """The currency asked for, else the label's own, else that of the rates."""
    units = [rate.unit for rate in asking.plans.rates if rate.name == expression.rate]
    wanted = asking.filters.currency or asking.reporting
    return wanted if wanted in units or not units else units[0]


def _told(rate: Rate, names: Mapping[str, str]) -> str:
    of = names.get(rate.of, rate.of) or "other stores"
    return f"{of}: {rate.unit} {rate.value} per stream ({rate.source or 'no source given'})."
