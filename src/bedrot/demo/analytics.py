"""TooLost's analytics answers as saved from the portal (``formats/toolost.md``, sections 2a and 2b).

Counts are text in Spotify's and Shazam's lists and numbers in Apple's.
"""

import json
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from bedrot.demo.downloads import Download
from bedrot.demo.feeds import Days, Snapshot
from bedrot.demo.modelled import Label
from bedrot.demo.roster import TOOLOST
from bedrot.demo.stores import APPLE_MUSIC, SPOTIFY
from bedrot.demo.timeline import stamp
from bedrot.model.periods import Month

_PLAYS_A_SHAZAM = 23


def answers(label: Label, snapshots: Iterable[Snapshot]) -> list[Download]:
    """One saved answer for each snapshot."""
    downloads = []
    for snapshot in snapshots:
        store = "spotify" if snapshot.store is SPOTIFY else "apple"
        answer = _spotify(label, snapshot.days) if snapshot.store is SPOTIFY else _apple(label, snapshot.days)
        name = f"toolost_{store}_{stamp(snapshot.taken)}.json"
        content = json.dumps(answer, separators=(",", ":")).encode()
        downloads.append(Download(name, content, snapshot.taken, TOOLOST, f"{store}_json"))
    return downloads


def _spotify(label: Label, days: Days) -> dict[str, object]:
    newest_first = sorted(days, reverse=True)
    return {
        "streams": [{"date": day.isoformat(), "streams": str(days[day])} for day in newest_first],
        "discovery": _discovery(label, max(days).year),
    }


def _discovery(label: Label, year: int) -> list[dict[str, str]]:
    """Discovery Mode by month of use: the plays it brought and the commission that statements take for them."""
    plays: Counter[Month] = Counter()
    fees: dict[Month, Decimal] = {}
    for line in label.lines:
        if line.source == TOOLOST and line.store == SPOTIFY.channel and line.net < 0 and line.sale_month.year == year:
            plays[line.sale_month] += line.units
            fees[line.sale_month] = fees.get(line.sale_month, Decimal(0)) - line.net
    return [
        {"date": month.first.isoformat(), "streams": str(plays[month]), "fees": f"{fees[month]:.8f}"}
        for month in sorted(plays, reverse=True)
    ]


def _apple(label: Label, days: Days) -> dict[str, object]:
    tracks, countries = [], Counter[str]()
    for track in label.tracks:
        plays = sum(
            label.ledger.on(track.isrc, APPLE_MUSIC, day) for day in days if track.distributor_on(day) == TOOLOST
        )
        if plays:
            cover = f"https://example.invalid/covers/{track.upc}.jpg"
            tracks.append(
                {
                    "isrc": track.isrc,
                    "streams": plays,
                    "track": track.title,
                    "release": track.release,
                    "cover": cover,
                }
            )
            for country, part in label.ledger.by_country(track.isrc, APPLE_MUSIC, plays):
                countries[country.code] += part
    return {
        "totalStreams": [{"date": day.isoformat(), "streams": plays} for day, plays in sorted(days.items())],
        "totalShazam": _shazams(label, days),
        "tracksTotal": tracks,
        "countryTotal": [{"country": code, "streams": plays} for code, plays in countries.most_common() if plays],
        "streamTotal": sum(days.values()),
    }


def _shazams(label: Label, days: Days) -> list[dict[str, str]]:
    random = label.random(f"shazams {min(days).year}")
    counts = {day: int(plays / _PLAYS_A_SHAZAM * random.uniform(0.5, 1.5)) for day, plays in sorted(days.items())}
    return [{"date": day.isoformat(), "streams": str(count)} for day, count in counts.items() if count]
