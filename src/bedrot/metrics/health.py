"""Metrics about the sources themselves: how fresh they are, and how well they deliver."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median_high

from sqlalchemy import Column, Table, func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.expressions import Freshness, Health
from bedrot.metrics.metric import Evaluation, Metric, Row
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.schema.rollups import audience_months, dataset_months, link_months, social_months, stream_months

WEIGHT = "health_weight"
"""The rate by which a source loses points faster or slower than others."""

OWN_DELAY = "source_delay"
"""The rate that says how many hours a source itself needs, where it is not as it has been so far."""

OURS = "freshness_budget"
"""The rate that says how many hours the label allows itself beyond that; 12 without one."""

_TWELVE_HOURS = Decimal(12)
_EVERY_DAY: Mapping[str, tuple[Table, Column[date]]] = {
    "daily_streams": (stream_months, stream_months.c.stream_month),
    "audience_daily": (audience_months, audience_months.c.audience_month),
    "social_daily": (social_months, social_months.c.social_month),
    "link_daily": (link_months, link_months.c.link_month),
}
_NOW_AND_THEN = frozenset({"ad_daily", "email_campaigns", "bank_transactions", "shop_sales"})
_SERIES = _EVERY_DAY.keys() | _NOW_AND_THEN | {"royalties"}
_DELAY_DAYS = 2
_MOST_DAYS = 20
_JUDGED_MONTHS = 12
_USUAL_GAP = 31
_GAP = 10
_SETTLING_DAYS = 7
_ABANDONED_DAYS = 365
_SILENCE = ((14, 40), (7, 30), (3, 15), (1, 5))
_WORDS = ((80, "healthy"), (60, "warning"), (30, "critical"), (0, "failed"))
_WEIGHTS: Mapping[str, Decimal] = {"toolost": Decimal("1.5"), "spotify": Decimal("1.2"), "tiktok": Decimal("1.2")}

_Owner = tuple[str, str]
"""A source and an account there."""

_Series = tuple[_Owner, str]
"""A dataset that it tells."""

_SettledDays = Mapping[_Series, Mapping[Month, tuple[int, int]]]
"""By month: how many days are settled, the fewest and the most of any store or act."""


@dataclass(frozen=True)
class Delivering:
    """How one account of a source delivers one dataset.

    ``newest``: its newest settled day; where nothing may happen for days (a bank account), the newest day it was heard
    of. ``delay``: hours that the source itself needs until a day is settled.
    """

    key: str
    account: str
    name: str
    dataset: str
    newest: date
    delay: Decimal

    def late(self, today: date) -> Decimal:
        """Hours that the newest day is older than the source itself makes it; less than nothing before that."""
        return 24 * (today - self.newest).days - self.delay


def freshness(metric: Metric, expression: Freshness, asking: Asking) -> Evaluation:
    """Hours that the source furthest behind is late; all others beside it."""
    owners, left_out = _live(delivering(asking, expression.datasets), asking.today)
    if not owners:
        return Evaluation(metric, metric.unit, reason=_nothing(asking), notes=tuple(left_out))
    behind = {
        owner: max(own, key=lambda each: (each.late(asking.today), each.dataset)) for owner, own in owners.items()
    }
    hours = {owner: max(Decimal(0), each.late(asking.today)) for owner, each in behind.items()}
    order = sorted(behind, key=lambda owner: (-behind[owner].late(asking.today), owner))
    first = behind[order[0]]
    said = [note for owner in order for note in _over_budget(behind[owner], asking)]
    return Evaluation(
        metric,
        metric.unit,
        value=hours[order[0]],
        subject=first.name,
        as_of=first.newest,
        freshness=asking.freshness(first.newest),
        notes=(*said, *left_out),
        breakdown=tuple(Row(behind[owner].name, hours[owner]) for owner in order),
    )


def health(metric: Metric, expression: Health, asking: Asking) -> Evaluation:
    """The mean score of all sources that were heard of within a year; each begins with 100 points."""
    owners, notes = _live(delivering(asking, expression.datasets), asking.today)
    if not owners:
        return Evaluation(metric, metric.unit, reason=_nothing(asking), notes=tuple(notes))
    gaps = _gaps(asking.today, _settled_days(asking))
    scores: dict[str, Decimal] = {}
    for owner, own in owners.items():
        lost, why = _losses(own, gaps.get(owner, ()), asking.today)
        rate = asking.plans.rate(WEIGHT, own[0].key, asking.today)
        weight = rate.value if rate else _WEIGHTS.get(own[0].key, Decimal(1))
        scores[own[0].name] = max(Decimal(0), 100 - lost * weight)
        notes += why
    value = sum(scores.values(), Decimal(0)) / len(scores)
    as_of = max(each.newest for own in owners.values() for each in own)
    return Evaluation(
        metric,
        metric.unit,
        value=value,
        subject=_word(value),
        as_of=as_of,
        freshness=asking.freshness(as_of),
        notes=tuple(notes),
        breakdown=tuple(Row(name, scores[name]) for name in sorted(scores, key=lambda name: (scores[name], name))),
    )


def delivering(asking: Asking, datasets: Sequence[str]) -> list[Delivering]:
    """Each account of a source with each dataset it has told some settled day of.

    An account is judged by what it tells as a series; by its periods only where it tells nothing else, since those are
    exported when somebody wants them.
    """
    rows = asking.connection.execute(
        select(
            platforms.c.platform_key,
            platforms.c.platform_name,
            accounts.c.account_name,
            dataset_months.c.dataset,
            dataset_months.c.last_settled_day,
            dataset_months.c.last_day,
        )
        .join_from(dataset_months, accounts)
        .join(platforms, platforms.c.platform_id == accounts.c.source_id)
        .where(dataset_months.c.month <= asking.today, dataset_months.c.dataset.in_(datasets))
        .distinct()
    )
    days: dict[tuple[str, str, str], set[date]] = defaultdict(set)
    last: dict[tuple[str, str, str], date] = {}
    names: dict[str, str] = {}
    told: dict[str, set[str]] = defaultdict(set)
    for key, name, account, dataset, settled, day in rows.all():
        if day is not None:
            last[key, account, dataset] = max(day, last.get((key, account, dataset), day))
        if settled is not None and settled <= asking.today:
            days[key, account, dataset].add(settled)
            names[key] = name
            told[key].add(account)
    serial = {(key, account) for key, account, dataset in days if dataset in _SERIES}
    daily = {series for series, months in _settled_days(asking).items() if _is_daily(months)}
    return [
        Delivering(
            key,
            account,
            names[key] if len(told[key]) == 1 else f"{names[key]} ({account})",
            dataset,
            _heard(asking, (key, account), dataset, max(found)),
            _delay(asking, (key, account), dataset, daily, sorted(found), last[key, account, dataset]),
        )
        for (key, account, dataset), found in sorted(days.items())
        if dataset in _SERIES or (key, account) not in serial
    ]


def _heard(asking: Asking, owner: _Owner, dataset: str, settled: date) -> date:
    return max(settled, asking.observed.get(owner, settled)) if dataset in _NOW_AND_THEN else settled


def _delay(
    asking: Asking, owner: _Owner, dataset: str, daily: Collection[_Series], days: Sequence[date], last: date
) -> Decimal:
    """Hours a source needs: those the label states, else what it has needed so far.

    Of what is told day by day two days, and as many more as the newest days may still change; else its usual silence.
    """
    stated = asking.plans.rate(OWN_DELAY, owner[0], asking.today)
    if stated:
        return stated.value
    if (owner, dataset) in daily:
        return Decimal(24 * (_DELAY_DAYS + (last - days[-1]).days))
    gaps = [(after - before).days for before, after in pairwise(days)]
    return Decimal(24 * max([_USUAL_GAP, *([median_high(gaps)] if gaps else [])]))


def _is_daily(months: Mapping[Month, tuple[int, int]]) -> bool:
    """Whether something was told day by day: on most days of some month of the year, not now and then as snapshots."""
    return max(most for _, most in months.values()) >= _MOST_DAYS


def _settled_days(asking: Asking) -> _SettledDays:
    """How many days are settled in each of the newest twelve months."""
    last = Month.of(asking.today)
    found: dict[_Series, dict[Month, tuple[int, int]]] = defaultdict(dict)
    for dataset, (table, month) in _EVERY_DAY.items():
        days = table.c.settled_days
        rows = asking.connection.execute(
            select(platforms.c.platform_key, accounts.c.account_name, month, func.min(days), func.max(days))
            .select_from(
                table.join(accounts, accounts.c.account_id == table.c.account_id).join(
                    platforms, platforms.c.platform_id == accounts.c.source_id
                )
            )
            .where(month.between(last.plus(1 - _JUDGED_MONTHS).first, last.first))
            .group_by(platforms.c.platform_key, accounts.c.account_name, month)
        )
        for key, account, first, fewest, most in rows.all():
            found[(key, account), dataset][Month.of(first)] = (fewest, most)
    return found


def _over_budget(each: Delivering, asking: Asking) -> list[str]:
    """What a person must know of a source that is later than its own delay and ours allow."""
    rate = asking.plans.rate(OURS, each.key, asking.today)
    ours, late = rate.value if rate else _TWELVE_HOURS, each.late(asking.today)
    if late <= ours:
        return []
    days = f"{_spoken(each.dataset)} ends on {each.newest}, {late:f} h later than the {each.delay:f} h the source itself needs"
    return [f"{each.name}: {days}; {ours:f} h are allowed."]


def _live(found: Sequence[Delivering], today: date) -> tuple[dict[_Owner, list[Delivering]], list[str]]:
    """What each account delivers, and a sentence on each that has told nothing for a year and is left out."""
    owners: dict[_Owner, list[Delivering]] = defaultdict(list)
    for each in found:
        owners[each.key, each.account].append(each)
    since = today - timedelta(days=_ABANDONED_DAYS)
    newest = {owner: max(each.newest for each in own) for owner, own in owners.items()}
    said = [
        f"{own[0].name} is not in it: nothing has been told since {newest[owner]}."
        for owner, own in owners.items()
        if newest[owner] < since
    ]
    return {owner: own for owner, own in owners.items() if newest[owner] >= since}, said


def _losses(own: Sequence[Delivering], gaps: Sequence[str], today: date) -> tuple[int, list[str]]:
    """Points that a source loses, and why: for its longest silence beyond what is usual, and for each gap."""
    why = [f"{own[0].name}: {gap}." for gap in gaps]
    lost = _GAP * len(gaps)
    late = {each: each.late(today) / 24 for each in own}
    worst = max(late, key=lambda each: (late[each], each.dataset))
    points = next((points for days, points in _SILENCE if late[worst] > days), 0)
    if points:
        days = f"{late[worst]:.0f} days"
        why.append(f"{worst.name}: {_spoken(worst.dataset)} ends on {worst.newest}, {days} later than usual.")
    return lost + points, why


def _gaps(today: date, told: _SettledDays) -> Mapping[_Owner, Sequence[str]]:
    """Days missing in the newest month that has been over long enough to be settled, of what is told day by day."""
    month = Month.of(today - timedelta(days=_SETTLING_DAYS)).plus(-1)
    days = month.last.day
    found: dict[_Owner, list[str]] = defaultdict(list)
    for (owner, dataset), months in told.items():
        settled, _ = months.get(month, (days, days))
        if settled < days and _is_daily(months):
            found[owner].append(f"{_spoken(dataset)} of {month.in_words} has {settled} of {days} days")
    return found


def _spoken(dataset: str) -> str:
    return dataset.replace("_", " ")


def _word(value: Decimal) -> str:
    return next(word for least, word in _WORDS if value >= least)


def _nothing(asking: Asking) -> str:
    loaded = asking.connection.scalar(select(dataset_months.c.dataset).limit(1)) is not None
    return "No source has a settled day within a year." if loaded else "Nothing has been loaded."
