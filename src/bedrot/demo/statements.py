"""What the distributors paid: one line for each statement, month of use, store, track and country."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random
from typing import NamedTuple

from bedrot.demo.ledger import Ledger
from bedrot.demo.roster import DISTROKID, OLDER_SPELLING, Track
from bedrot.demo.stores import SPOTIFY, STORES, TOOLOST_DAY, TOOLOST_LAG, YOUTUBE_ADS, Store
from bedrot.demo.timeline import Timeline
from bedrot.model.money import UNIT
from bedrot.model.periods import Month

_COMMISSION = Decimal("-0.30")
_PROMOTED = 0.36
_WITHOUT_PLAYS = 0.35
_MONTHS_OF_OLDER_SPELLING = 4


class Line(NamedTuple):
    """One line of a statement. ``store`` and ``artist`` as written there; ``net`` in US dollars, 8 decimals."""

    source: str
    report_date: date
    sale_month: Month
    store: str
    artist: str
    track: Track
    country: str
    units: int
    net: Decimal


class Payment(NamedTuple):
    """What a distributor pays on one day for a track's plays in a store in a month."""

    source: str
    report_date: date
    month: Month
    store: Store
    track: Track
    plays: int


@dataclass(frozen=True)
class Rates:
    """What a play pays. ``drift``: how a store's month differs from its usual rate."""

    drift: Mapping[tuple[str, Month], Decimal]

    def of(self, store: Store, month: Month, factor: Decimal) -> Decimal:
        """Dollars a play in a country that pays ``factor`` times the average."""
        return store.rate * factor * self.drift[store.name, month]


def build_rates(timeline: Timeline, random: Random) -> Rates:
    """Rates that wander a few percent from month to month."""
    return Rates(
        {
            (store.name, month): Decimal(random.randint(960, 1040)) / 1000
            for store in STORES
            for month in timeline.months
        }
    )


def report_date(source: str, store: Store, month: Month) -> date:
    """When a distributor pays a store's plays of a month."""
    if source == DISTROKID:
        return month.plus(store.lag).first.replace(day=store.day)
    return month.plus(TOOLOST_LAG).first.replace(day=TOOLOST_DAY)


def build_lines(
    tracks: Sequence[Track], ledger: Ledger, rates: Rates, timeline: Timeline, random: Random
) -> list[Line]:
    """Every line that the distributors have reported by the timeline's last day, in the order of reporting."""
    lines: list[Line] = []
    for payment in _payments(tracks, ledger, timeline):
        paid = list(lines_of(payment, ledger, rates))
        lines.extend(paid)
        if payment.store is SPOTIFY and payment.month in timeline.campaigns:
            lines.extend(_commission(paid))
        if payment.store is YOUTUBE_ADS:
            lines.extend(_advertising_without_plays(paid, random))
    return sorted(lines, key=lambda line: (line.report_date, line.sale_month))


def lines_of(payment: Payment, ledger: Ledger, rates: Rates) -> Iterator[Line]:
    """The lines of a payment, one for each country with plays."""
    source, reported, month, store, track, plays = payment
    artist = _written(track, month, Month.of(ledger.first)) if source == DISTROKID else ""
    for country, units in ledger.by_country(track.isrc, store, plays):
        if units:
            net = (units * rates.of(store, month, country.factor)).quantize(UNIT)
            yield Line(source, reported, month, store.written_by(source), artist, track, country.code, units, net)


def _payments(tracks: Sequence[Track], ledger: Ledger, timeline: Timeline) -> Iterator[Payment]:
    for month in timeline.months:
        for track in tracks:
            source = track.distributor_on(month.first)
            for store in STORES:
                reported = report_date(source, store, month)
                if reported <= timeline.today:
                    plays = ledger.in_month(track.isrc, store, month)
                    yield Payment(source, reported, month, store, track, plays)


def _written(track: Track, month: Month, first: Month) -> str:
    if month.minus(first) < _MONTHS_OF_OLDER_SPELLING:
        return OLDER_SPELLING.get(track.act, track.act.upper())
    return track.act.upper()


def _commission(paid: Sequence[Line]) -> Iterator[Line]:
    """Discovery Mode: part of the plays again, with the commission taken from what they earned."""
    for line in paid:
        promoted = int(line.units * _PROMOTED)
        if promoted:
            fee = (line.net * promoted / line.units * _COMMISSION).quantize(UNIT)
            yield line._replace(units=promoted, net=fee)


def _advertising_without_plays(paid: Sequence[Line], random: Random) -> Iterator[Line]:
    """YouTube pays traces of advertising money for which it reports no plays."""
    for line in paid:
        if random.random() < _WITHOUT_PLAYS:
            yield line._replace(units=0, net=random.randint(100, 60_000) * UNIT)
