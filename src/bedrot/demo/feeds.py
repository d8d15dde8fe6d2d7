"""Daily streams as the distributors count them, and the snapshots in which they show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bedrot.demo.answer_key import SeriesTruth
from bedrot.demo.modelled import Label
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.stores import APPLE_MUSIC, SPOTIFY, Store
from bedrot.demo.timeline import WINDOW_DAYS, moment
from bedrot.model.periods import Month

COUNTED = (SPOTIFY, APPLE_MUSIC)
"""The stores of which distributors show daily streams."""

Days = Mapping[date, int]

_CARRIED_PER_MILLE = 9
_APPLE_SO_FAR = 0.2
_TODAY_SO_FAR = 0.2


@dataclass(frozen=True)
class Snapshot:
    """A daily series as shown at one moment, oldest day first."""

    source: str
    store: Store
    taken: datetime
    days: Days


def counted(label: Label, source: str, store: Store, also_counted: Sequence[date]) -> Days:
    """A distributor's final streams by day, from the first release it delivers.

    Plays around midnight appear a day later than in the store. ``also_counted``: days on which DistroKid still
    counts the track that has moved away.
    """
    plays: dict[date, int] = {}
    released = min(track.released for track in label.tracks if track.distributor == source)
    carried = 0
    for offset in range((label.timeline.today - released).days + 1):
        day = released + timedelta(days=offset)
        here = sum(
            label.ledger.on(track.isrc, store, day) for track in label.tracks if track.distributor_on(day) == source
        )
        if source == DISTROKID and day in also_counted:
            here += label.ledger.on(label.moved.isrc, store, day)
        late = here * _CARRIED_PER_MILLE // 1000
        plays[day] = here - late + carried
        carried = late
    return plays


def page_snapshots(label: Label, also_counted: Sequence[date]) -> list[Snapshot]:
    """DistroKid's series over the last 365 days, as saved now and then.

    On the day itself Spotify still shows 0 and Apple Music a part of the day.
    """
    snapshots = []
    for store, so_far in ((SPOTIFY, 0.0), (APPLE_MUSIC, _APPLE_SO_FAR)):
        final = counted(label, DISTROKID, store, also_counted)
        for day in label.timeline.pages:
            first = day - timedelta(days=WINDOW_DAYS - 1)
            shown = _shown(final, first, day, so_far)
            snapshots.append(Snapshot(DISTROKID, store, moment(day, 5, 12, 30), shown))
    return snapshots


def year_snapshots(label: Label, missing: Sequence[date]) -> list[Snapshot]:
    """TooLost's series of each calendar year: saved late on its last day, and on the last day of the demo.

    ``missing``: days that its Spotify series lacks.
    """
    snapshots = []
    for store in COUNTED:
        final = counted(label, TOOLOST, store, ())
        for day in (*label.timeline.year_ends, label.timeline.today):
            taken, so_far = moment(day, 23, 40, 11), 1.0
            if day == label.timeline.today:
                taken, so_far = moment(day, 5, 20, 11), _TODAY_SO_FAR
            shown = _shown(final, date(day.year, 1, 1), day, so_far)
            if store is SPOTIFY:
                shown = {each: plays for each, plays in shown.items() if each not in missing}
            if shown:
                snapshots.append(Snapshot(TOOLOST, store, taken, shown))
    return snapshots


def united(snapshots: Iterable[Snapshot]) -> tuple[SeriesTruth, ...]:
    """The series that all snapshots together tell, the newest one winning for each day."""
    series: dict[tuple[str, str], dict[date, int]] = {}
    for snapshot in sorted(snapshots, key=lambda each: each.taken):
        series.setdefault((snapshot.source, snapshot.store.id), {}).update(snapshot.days)
    return tuple(
        SeriesTruth(source, store, min(days), max(days), len(days), by_month(days))
        for (source, store), days in sorted(series.items())
    )


def by_month(days: Days) -> Mapping[str, int]:
    """Streams of each month."""
    months: dict[str, int] = {}
    for day in sorted(days):
        month = str(Month.of(day))
        months[month] = months.get(month, 0) + days[day]
    return months


def _shown(final: Days, first: date, last: date, so_far: float) -> Days:
    return {day: int(plays * so_far) if day == last else plays for day, plays in final.items() if first <= day <= last}
