"""Metrics of the newest period a source has told. Periods overlap, so none is compared with another."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bedrot.metrics.asking import Asking
from bedrot.metrics.metric import Drill, Evaluation, Metric, Row, divided, percent_change, percent_of
from bedrot.metrics.period_expressions import Best, Mix, OverSongs, Widest
from bedrot.metrics.sources.newest import Reach, best_days, places, reaches, songs
from bedrot.metrics.sources.splits import Split, splits
from bedrot.model.periods import Month, Period

_OVERLAP = "Periods overlap, so it is not compared with the one before."
_SONGS = 25


def mix(metric: Metric, expression: Mix, asking: Asking) -> Evaluation:
    """How the newest total of the account with most behind it divides; others are named."""
    if asking.filters.artist:
        return Evaluation(metric, metric.unit, reason="These figures are told for an account as a whole.")
    found = splits(asking.connection, asking.filters, asking.today, expression)
    if not found:
        what = expression.dimension.replace("_", " ")
        return Evaluation(metric, metric.unit, reason=f"No source has told how its total divides by {what}.")
    chosen, others = found[0], found[1:]
    rows = tuple(
        Row(label, share) for label, share in sorted(chosen.parts.items(), key=lambda each: (-each[1], each[0]))
    )
    label = _label(expression, chosen) or rows[0].label
    value = next((share for name, share in chosen.parts.items() if name.casefold() == label.casefold()), None)
    told = replace(
        _of_day(metric, chosen.as_of, asking),
        subject=None if expression.label else label,
        notes=(
            f"Of {_where(chosen)}, period {chosen.period or 'not stated'}.",
            *(f"{_where(other)} is not in it: shares of several accounts are not added." for other in others),
            _OVERLAP,
        ),
        breakdown=rows,
        drills=(_drill(expression, chosen),),
    )
    return (
        replace(told, value=value) if value is not None else replace(told, reason=f"{_where(chosen)} has no {label!r}.")
    )


def over_songs(metric: Metric, expression: OverSongs, asking: Asking) -> Evaluation:
    """A count of the newest period, added up over its songs."""
    found = songs(asking.connection, asking.filters, asking.today, expression.measure)
    told = expression.measure.replace("_", " ")
    if not found:
        return Evaluation(metric, metric.unit, reason=f"No source has told {told} of songs.")
    sums: dict[tuple[date, str, str, str], int] = defaultdict(int)
    for song in found:
        sums[song.as_of, song.store, song.store_key, song.period] += song.value
    chosen = max(sums, key=lambda key: (key[0], sums[key], key))
    day, store, store_key, period = chosen
    own = sorted(
        (song for song in found if (song.as_of, song.store_key, song.period) == (day, store_key, period)),
        key=lambda song: (-song.value, song.title),
    )
    others = [
        f"{name} of {on} ({kind or 'period not stated'})"
        for on, name, _, kind in sums
        if (on, name, kind) != (day, store, period)
    ]
    return replace(
        _of_day(metric, day, asking),
        value=sums[chosen],
        subject=store,
        notes=(
            f"Period {period or 'not stated'}.",
            *((f"Not in it, since periods are not added: {', '.join(sorted(others))}.",) if others else ()),
            _OVERLAP,
        ),
        breakdown=tuple(Row(song.title, song.value, percent_of(song.value, sums[chosen])) for song in own[:_SONGS]),
        drills=(
            _drill_on(expression.dataset, expression.measure, day, {"store": store_key, "period": period or None}),
        ),
    )


def best(metric: Metric, expression: Best, asking: Asking) -> Evaluation:
    """The best current place of any song in any chart, and the place of that song before."""
    found = places(asking.connection, asking.filters, asking.today)
    if not found:
        none = "None of the label's acts is in a chart that was imported."
        return Evaluation(
            metric, metric.unit, reason=none if asking.has(expression.dataset) else "No chart has been loaded."
        )
    first = found[0]
    where = {"store": first.store_key, "day": first.as_of}
    return replace(
        _of_day(metric, first.as_of, asking),
        value=first.position,
        subject=f"{first.song}, {first.chart}",
        previous=first.previous,
        change=None if first.previous is None else percent_change(first.position, first.previous),
        breakdown=tuple(Row(f"{place.song}, {place.chart}", place.position) for place in found[:_SONGS]),
        drills=(_drill_on(expression.dataset, expression.measure, first.as_of, where),),
    )


def widest(metric: Metric, expression: Widest, asking: Asking) -> Evaluation:
    """People reached by the largest campaign over a period as the platform counts them, or how often each saw it."""
    if asking.filters.store:
        return Evaluation(metric, metric.unit, reason="Advertising is not told apart by store.")
    found = reaches(asking.connection, asking.filters, asking.today)
    days = [] if found or expression.per else best_days(asking.connection, asking.filters, asking.today)
    values = {each: value for each in found or days if (value := _value(each, expression)) is not None}
    if not values:
        return Evaluation(
            metric, metric.unit, reason="No source has told how many people a campaign reached over a period."
        )
    first = min(values, key=lambda each: (-each.reach, each.campaign))
    note = "No figure of a whole period has been told; this is the best single day." if days else ""
    several = "People reached are never added; the largest campaign is shown." if len(values) > 1 else ""
    drilled = "ad_daily" if days else expression.dataset
    return replace(
        _of_day(metric, first.as_of, asking),
        value=values[first],
        subject=first.campaign,
        period=Period(first.first or first.as_of, first.as_of),
        notes=tuple(each for each in (note, several, _OVERLAP) if each),
        breakdown=tuple(
            Row(each.campaign, value)
            for each, value in sorted(values.items(), key=lambda item: (-item[0].reach, item[0].campaign))
        ),
        drills=(_drill_on(drilled, expression.measure, first.as_of, {}),),
    )


def _value(each: Reach, expression: Widest) -> Decimal | int | None:
    return divided(each.impressions, each.reach) if expression.per else each.reach


def _label(expression: Mix, split: Split) -> str | None:
    if expression.label is None:
        return None
    return next((name for name in split.parts if name.casefold() == expression.label.casefold()), expression.label)


def _where(split: Split) -> str:
    return f"{split.store} ({split.account})"


def _of_day(metric: Metric, day: date, asking: Asking) -> Evaluation:
    return Evaluation(metric, metric.unit, period=Period(day, day), as_of=day, freshness=asking.freshness(day))


def _drill(expression: Mix, split: Split) -> Drill:
    store = "store" if expression.dataset == "period_streams" else "network"
    where: dict[str, object] = {store: split.store_key, "account": split.account, "dimension": expression.dimension}
    if expression.of:
        where["metric"] = expression.of
    return _drill_on(expression.dataset, expression.measure, split.as_of, where)


def _drill_on(dataset: str, measure: str, day: date, where: dict[str, object]) -> Drill:
    column = "day" if dataset in ("chart_positions", "ad_daily") else "as_of"
    return Drill(dataset, measure, Month.of(day), Month.of(day), {column: day, **where})
