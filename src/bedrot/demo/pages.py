"""DistroKid's statistics pages as a browser saves them (``formats/distrokid.md``, sections 2a and 2b)."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from bedrot.demo.downloads import Download
from bedrot.demo.feeds import Days, Snapshot
from bedrot.demo.modelled import Label
from bedrot.demo.roster import DISTROKID
from bedrot.demo.stores import APPLE_MUSIC, SPOTIFY
from bedrot.demo.timeline import stamp

Point = dict[str, str | int]

_BREAKDOWNS: Mapping[str, Mapping[str, int]] = {
    "devices1year": {"Mobile": 71, "Desktop": 22, "Other": 7},
    "gender1year": {"Female": 44, "Male": 52, "Not Specified": 4},
    "age1year": {"Under 18": 9, "18-24": 36, "25-34": 31, "35-44": 15, "45+": 9},
    "listening1year": {"Complete": 58, "Skip": 24, "Paused": 6, "Manually Changed": 9, "Other": 3},
    "sources1year": {"Library": 34, "Playlists": 29, "Search": 16, "Radio": 12, "Other": 9},
    "offline1year": {"Online": 83, "Offline": 17},
    "types1year": {"Individual": 55, "Family": 33, "Student": 12},
}


def pages(label: Label, snapshots: Iterable[Snapshot]) -> list[Download]:
    """One saved page for each snapshot."""
    downloads = []
    for snapshot in snapshots:
        if snapshot.store is SPOTIFY:
            kind, name, content = "streams_page", "streams_stats", _streams_page(snapshot.days)
        else:
            kind, name, content = "apple_page", "applemusic_stats", _apple_page(label, snapshot)
        name = f"{name}_{stamp(snapshot.taken)}.html"
        downloads.append(Download(name, content.encode(), snapshot.taken, DISTROKID, kind))
    return downloads


def _streams_page(days: Days) -> str:
    last = max(days)
    charts = {
        "trendWeekly": _summed(days, _monday),
        "trendMonthly": _summed(days, _first_of_month),
        "trend60day": {day: plays for day, plays in days.items() if day > last - timedelta(days=60)},
        "trend365day": days,
    }
    return _page("Streams", "\n".join(_chart(name, points) for name, points in charts.items()))


def _chart(name: str, points: Days) -> str:
    provider = ",".join(f'{{"category": "{day}","column-1": {plays}}}' for day, plays in points.items())
    return f"""<div id="{name}_div" class="chart"></div>
<script type="text/javascript">
AmCharts.makeChart("{name}_div", {{
  "type": "serial",
  "id": "{name}",
  "categoryField": "category",
  "dataDateFormat": "YYYY-MM-DD",
  "categoryAxis": {{"parseDates": true}},
  "graphs": [{{"title": "Streams", "type": "smoothedLine", "valueField": "column-1"}}],
  "dataProvider": [
{provider},
  ]
}});
</script>"""


def _apple_page(label: Label, snapshot: Snapshot) -> str:
    days = {day: plays for day, plays in snapshot.days.items() if plays}
    charts = {
        "last365days": _points((day.isoformat(), plays) for day, plays in days.items()),
        "byWeek": _points((day.isoformat(), plays) for day, plays in _summed(days, _monday).items()),
        "byMonth": _points((f"{day:%m-%y}", plays) for day, plays in _summed(days, _first_of_month).items()),
        **_year(label, days),
        "playlists1year": [],
    }
    whole = sum(days.values())
    for name, parts in _BREAKDOWNS.items():
        charts[name] = _points((part, whole * percent // 100) for part, percent in parts.items())
    data = {
        name: {"isEmpty": int(not points), "categoryField": "field", "dataProvider": points}
        for name, points in charts.items()
    }
    script = json.dumps(data, separators=(",", ":"))
    return _page("Apple Music", f'<script type="text/javascript">\nvar chartData = {script};\n</script>')


def _year(label: Label, days: Days) -> dict[str, list[Point]]:
    """Totals of the page's days by track, release and country, the largest first."""
    tracks: Counter[str] = Counter()
    releases: Counter[str] = Counter()
    countries: Counter[str] = Counter()
    for track in label.tracks:
        plays = sum(
            label.ledger.on(track.isrc, APPLE_MUSIC, day) for day in days if track.distributor_on(day) == DISTROKID
        )
        if plays:
            tracks[track.title] = plays
            releases[track.release] += plays
            countries.update(
                {country.code: part for country, part in label.ledger.by_country(track.isrc, APPLE_MUSIC, plays)}
            )
    return {
        "tracks1year": _points(tracks.most_common(), numbered=True),
        "albums1year": _points(releases.most_common(), numbered=True),
        "country1year": _points(countries.most_common()),
    }


def _points(values: Iterable[tuple[str, int]], *, numbered: bool = False) -> list[Point]:
    return [
        {"field": field, "id": number, "value": value} if numbered else {"field": field, "value": value}
        for number, (field, value) in enumerate(values, start=1)
    ]


def _summed(days: Days, start_of: Callable[[date], date]) -> Days:
    sums: Counter[date] = Counter()
    for day, plays in days.items():
        sums[start_of(day)] += plays
    return sums


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_of_month(day: date) -> date:
    return day.replace(day=1)


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>DistroKid - Stats - {title}</title>
<script src="https://www.amcharts.com/lib/3/amcharts.js"></script>
<script src="https://www.amcharts.com/lib/3/serial.js"></script>
</head>
<body>
<div id="header"><a href="/mymusic">My Music</a> <a href="/stats">Stats</a> <a href="/bank">Bank</a></div>
<h1>{title}</h1>
{body}
</body>
</html>
"""
