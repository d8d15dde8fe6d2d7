"""Metrics about dates: launches of releases, delays of payment, newest statements."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.expressions import Launch, NewestStatement, PaymentDelay
from bedrot.metrics.metric import Drill, Evaluation, Metric, Point, Row, percent_change, percent_of
from bedrot.metrics.sources.statements import statements_of
from bedrot.model.periods import Month, Period
from bedrot.warehouse.schema.facts import track_daily
from bedrot.warehouse.schema.masters import artist_names, artists, track_names, tracks
from bedrot.warehouse.schema.rollups import track_releases

_RELEASES = 8
_RECENT_DAYS = 400
_STATEMENTS = 12


def payment_delay(metric: Metric, expression: PaymentDelay, asking: Asking) -> Evaluation:
    """Mean number of months from use to statement, weighted by lines; its distribution as breakdown."""
    lines: dict[int, int] = defaultdict(int)
    for each in asking.royalties.reported:
        lines[Month.of(each.day).minus(each.until)] += each.lines
    if not lines:
        return Evaluation(metric, metric.unit, reason="No statement has been loaded.")
    whole = sum(lines.values())
    mode = min(lines, key=lambda months: (-lines[months], months))
    months = [each.month for each in asking.royalties.reported]
    as_of = max(each.day for each in asking.royalties.reported)
    return Evaluation(
        metric,
        metric.unit,
        value=Decimal(sum(delay * count for delay, count in lines.items())) / whole,
        period=Period(min(months).first, max(months).last),
        as_of=as_of,
        freshness=asking.freshness(as_of),
        notes=(f"Most lines come {_months(mode)} after the month of use.",),
        breakdown=tuple(Row(_months(delay), lines[delay], percent_of(lines[delay], whole)) for delay in sorted(lines)),
        counted_in="lines",
        drills=(Drill(expression.of.dataset, expression.of.measure, min(months), max(months)),),
    )


def newest_statement(metric: Metric, expression: NewestStatement, asking: Asking) -> Evaluation:
    """The total of the newest statement. Statements differ in the stores they cover, so none is compared."""
    currency = asking.royalties.currency
    found = statements_of(expression.of.measure, currency, asking)
    if not found:
        return Evaluation(metric, metric.unit, reason="No dated statement has been loaded.")
    newest = found[0]
    own = [each for each in found if each.account == newest.account]
    firsts = [
        next(each for each in found if each.account == account) for account in {each.account: 0 for each in found}
    ]
    older = [each for each in found if each not in firsts]
    where = {
        "source": newest.platform,
        "account": newest.account[1],
        "report_date": newest.dates[0] if len(newest.dates) == 1 else newest.dates,
        "currency": currency,
    }
    return Evaluation(
        metric,
        metric.unit.replace("money", currency or "money"),
        value=newest.amount,
        subject=newest.whose,
        period=Period(newest.dates[-1], newest.dates[0]),
        as_of=newest.dates[0],
        provisional=newest.is_open,
        freshness=asking.freshness(newest.dates[0]),
        breakdown=tuple(Row(each.name, each.amount) for each in [*firsts, *older[: max(0, _STATEMENTS - len(firsts))]]),
        series=tuple(Point(each.day, each.amount, each.is_open) for each in reversed(own[:_STATEMENTS])),
        drills=(Drill(expression.of.dataset, expression.of.measure, newest.first, newest.last, where),),
    )


@dataclass(frozen=True)
class _Release:
    track_id: int
    act: str
    title: str
    day: date

    @property
    def name(self) -> str:
        return f"{self.act}: {self.title}" if self.act else self.title


def launch(metric: Metric, expression: Launch, asking: Asking) -> Evaluation:
    """Streams a day over the first days of the newest release, against the release before it."""
    if asking.filters.store and asking.filters.store != "spotify":
        return Evaluation(metric, metric.unit, reason="Streams of single tracks are told by Spotify only.")
    launches = [(release, _first_days(release, expression.days, asking)) for release in _releases(asking)]
    whole = [(release, days) for release, days in launches if len(days) == expression.days]
    if not whole:
        return Evaluation(metric, metric.unit, reason=_why_no_launch(launches, expression.days))
    rates = [Decimal(sum(days.values())) / expression.days for _, days in whole]
    (newest, days), previous = whole[0], rates[1] if len(rates) > 1 else None
    last = max(days)
    return Evaluation(
        metric,
        metric.unit,
        value=rates[0],
        subject=newest.name,
        previous=previous,
        change=None if previous is None else percent_change(rates[0], previous),
        period=Period(newest.day, last),
        compared=None if previous is None else Period(whole[1][0].day, max(whole[1][1])),
        as_of=last,
        freshness=asking.freshness(last),
        breakdown=tuple(Row(release.name, rate) for (release, _), rate in zip(whole, rates, strict=True)),
        series=tuple(Point(day, streams) for day, streams in sorted(days.items())),
        drills=(
            Drill(
                expression.of.dataset,
                expression.of.measure,
                Month.of(newest.day),
                Month.of(last),
                {"title": _printed_titles(newest, asking), "day": tuple(sorted(days))},
            ),
        ),
    )


def _releases(asking: Asking) -> Sequence[_Release]:
    """The newest releases whose day is known: from the catalog, else from a store."""
    since = asking.today - timedelta(days=_RECENT_DAYS)
    act = func.coalesce(artists.c.display_name, artist_names.c.printed_name).label("act")
    told = func.max(track_releases.c.release_date)
    day = func.coalesce(tracks.c.release_date, told)
    query = (
        select(tracks.c.track_id, func.max(act).label("act"), tracks.c.title, day.label("day"))
        .select_from(
            tracks.outerjoin(track_names, track_names.c.track_id == tracks.c.track_id)
            .outerjoin(artist_names, artist_names.c.artist_name_id == track_names.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
            .outerjoin(track_releases, track_releases.c.track_name_id == track_names.c.track_name_id)
        )
        .where((tracks.c.release_date >= since) | (track_releases.c.release_date >= since))
        .group_by(tracks.c.track_id, tracks.c.title, tracks.c.release_date)
        .having(day <= asking.today)
        .order_by(day.desc(), tracks.c.title)
        .limit(_RELEASES)
    )
    if asking.filters.artist:
        query = query.where(artists.c.artist_name == asking.filters.artist.upper())
    return [_Release(row.track_id, row.act or "", row.title, row.day) for row in asking.connection.execute(query)]


def _first_days(release: _Release, days: int, asking: Asking) -> Mapping[date, int]:
    """Settled streams of the first days; of several exports of one store's figures, the highest."""
    by_store = (
        select(
            track_daily.c.stream_date, track_daily.c.platform_id, func.max(track_daily.c.stream_count).label("streams")
        )
        .join_from(track_names, track_daily, track_daily.c.track_name_id == track_names.c.track_name_id)
        .where(
            track_names.c.track_id == release.track_id,
            track_daily.c.stream_date.between(release.day, release.day + timedelta(days=days - 1)),
            track_daily.c.is_provisional.is_(False),
            track_daily.c.stream_count.is_not(None),
        )
        .group_by(track_daily.c.stream_date, track_daily.c.platform_id)
        .subquery()
    )
    rows = asking.connection.execute(
        select(by_store.c.stream_date, func.sum(by_store.c.streams)).group_by(by_store.c.stream_date)
    )
    return {row.stream_date: int(row[1]) for row in rows}


def _printed_titles(release: _Release, asking: Asking) -> tuple[str, ...]:
    """The titles under which curated rows carry a release's daily streams."""
    by_key = (track_daily.c.track_name_id == track_names.c.track_name_id, track_daily.c.stream_date >= release.day)
    titles = asking.connection.scalars(
        select(track_names.c.title)
        .where(track_names.c.track_id == release.track_id, select(track_daily.c.stream_date).where(*by_key).exists())
        .distinct()
    )
    return tuple(sorted(titles))


def _why_no_launch(launches: Sequence[tuple[_Release, Mapping[date, int]]], days: int) -> str:
    if not launches:
        return "No release of the last 400 days is known; add release dates to catalog/tracks.csv."
    if not any(found for _, found in launches):
        return "No store has told daily streams of the newest releases; import their track timelines."
    return f"No release has its first {days} days settled yet."


def _months(count: int) -> str:
    return "1 month" if count == 1 else f"{count} months"
