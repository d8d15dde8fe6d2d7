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
    for month in timeline.months:
        for track in tracks:
            source = track.distributor_on(month.first)
            for store in STORES:
                reported = report_date(source, store, month)
                if reported <= timeline.today:
                    plays = ledger.in_month(track.isrc, store, month)
                    lines.extend(lines_of(source, reported, month, store, track, plays, ledger, rates))
                    if store is SPOTIFY and month in timeline.campaigns:
                        lines.extend(_commission(lines, source, track, month))
                    if store is YOUTUBE_ADS and plays:
                        lines.extend(_advertising_without_plays(lines, source, track, month, random))
    return sorted(lines, key=lambda line: (line.report_date, line.sale_month))


def lines_of(
    source: str, reported: date, month: Month, store: Store, track: Track, plays: int, ledger: Ledger, rates: Rates
) -> Iterator[Line]:
    """The lines that pay so many plays of a track in a store."""
    artist = _written(track, month, Month.of(ledger.first)) if source == DISTROKID else ""
    for country, units in ledger.by_country(track.isrc, store, plays):
        if units:
            net = (units * rates.of(store, month, country.factor)).quantize(UNIT)
            name = store.written_by(source)
            yield Line(source, reported, month, name, artist, track, country.code, units, net)


def _written(track: Track, month: Month, first: Month) -> str:
    if month.minus(first) < _MONTHS_OF_OLDER_SPELLING:
        return OLDER_SPELLING.get(track.act, track.act.upper())
    return track.act.upper()


def _commission(lines: Sequence[Line], source: str, track: Track, month: Month) -> list[Line]:
    """Discovery Mode: part of the plays again, with the commission taken from what they earned."""
    negative = []
    for line in _latest(lines, SPOTIFY.written_by(source), track, month):
        promoted = int(line.units * _PROMOTED)
        if promoted:
            fee = (line.net * promoted / line.units * _COMMISSION).quantize(UNIT)
            negative.append(line._replace(units=promoted, net=fee))
    return negative


def _advertising_without_plays(
    lines: Sequence[Line], source: str, track: Track, month: Month, random: Random
) -> list[Line]:
    """YouTube pays traces of advertising money for which it reports no plays."""
    paid = _latest(lines, YOUTUBE_ADS.written_by(source), track, month)
    return [
        line._replace(units=0, net=Decimal(random.randint(1, 600)) * 100 * UNIT)
        for line in paid
        if random.random() < 0.35
    ]


def _latest(lines: Sequence[Line], store: str, track: Track, month: Month) -> list[Line]:
    found: list[Line] = []
    for line in reversed(lines):
        if line.store != store or line.track is not track or line.sale_month != month:
            break
        found.append(line)
    return found[::-1]
