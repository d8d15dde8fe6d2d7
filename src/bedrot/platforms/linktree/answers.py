"""Linktree's GraphQL answers, by a list of what may be read. Format: ``linktree.md`` section 2.

A page asks for everything at once, its owner's account, wallet and mail included. Only operations named here are
looked into, and of those only the keys named here.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bedrot.connect.answers import child, figure, objects, text
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record

ANALYTICS = "getAccountAnalytics"
SELECTED, LIFETIME = "selected", "lifetime"
"""Periods: whatever range the page showed, which most answers do not say, and all time."""

_LINK = re.compile(r"link\d+")
_ACCOUNT = re.compile("currentUser|walletExperience|analyticsChat|getFollowers|.*(balance|reward).*", re.IGNORECASE)
_DAILY = {"date", "totalClicks"}
_WAYS = ("total", "all", "email", "sms")


@dataclass(frozen=True)
class Operations:
    """The operations in a capture: those that may be read, and the names of all others."""

    analytics: Sequence[Mapping[str, Json]]
    links: Sequence[Mapping[str, Json]]
    others: tuple[str, ...]


def operations(capture: Json) -> Operations | None:
    """The operations of an answer, or of a list of them; None when it is none of Linktree's."""
    answers = objects(capture) if isinstance(capture, list) else [capture] if isinstance(capture, dict) else []
    roots = [(name, value) for each in answers for name, value in _root(each).items()]
    links = [value for name, value in roots if _LINK.fullmatch(name) and isinstance(value, dict) and "title" in value]
    analytics = [value for name, value in roots if name == ANALYTICS and isinstance(value, dict)]
    others = tuple(name for name, _ in roots if name != ANALYTICS and not _LINK.fullmatch(name))
    is_ours = bool(analytics or links) or (bool(others) and all(_ACCOUNT.fullmatch(name) for name in others))
    return Operations(analytics, links, others) if is_ours else None


def days(found: Operations) -> list[Record]:
    """The days of every series of the page as a whole; of two series in one capture the longer one."""
    series = [(name, rows) for analytics in found.analytics for name, rows in _series(dict(analytics), ANALYTICS)]
    name, rows = max(series, key=lambda each: len(each[1]), default=("", ()))
    keys = ("date", "totalViews", "uniqueViews", "totalClicks", "uniqueClicks")
    return [Record(f"{name}[{index}]", _picked(row, keys), {}) for index, row in enumerate(rows)]


def socials(found: Operations) -> list[Record]:
    """The days of each social icon."""
    return [
        Record(f"socials.timeseries[{index}]", _picked(row, ("date", "name")), _totals(row))
        for analytics in found.analytics
        for index, row in enumerate(objects(child(analytics, "socials", "timeseries")))
    ]


def periods(found: Operations, as_of: str) -> list[Record]:
    """Totals over a period that ends at ``as_of``: of the page, by link, icon, product, country, city, referrer, device.

    Titles of links are rows of their own, as they come in answers of their own.
    """
    rows = [Record(f"link{number}", {"title": text(row.get("title"))}, _named(row)) for number, row in _titled(found)]
    for analytics in found.analytics:
        rows += [*_whole(analytics), *_subscribers(analytics)]
        for where, dimension, row in _parts(analytics):
            label = _label(row)
            added = {"dimension": dimension, "label": label, "period": SELECTED, "name": text(row.get("name"))}
            lost = None if label else "Nothing in the record says what it is about."
            rows.append(Record(where, {}, {**added, **_totals(row)}, lost))
    return [replace(each, added={"as_of": as_of, "told": "totals", **each.added}) for each in rows]


def _root(answer: Mapping[str, Json]) -> Mapping[str, Json]:
    root = answer.get("data")
    return root if isinstance(root, dict) else {}


def _series(value: Json, where: str) -> Iterator[tuple[str, Sequence[Mapping[str, Json]]]]:
    """Every list of days with clicks, wherever the layout has moved it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _series(inner, f"{where}.{key}")
    elif isinstance(value, list) and (rows := objects(value)) and rows[0].keys() >= _DAILY:
        yield where, rows


def _whole(analytics: Mapping[str, Json]) -> Iterator[Record]:
    overview, lifetime = child(analytics, "overview"), child(analytics, "lifetime")
    if isinstance(overview, dict) and "totalViews" in overview:
        about = {"dimension": "page", "period": SELECTED, "views": figure(overview.get("totalViews"))}
        yield Record("overview", {}, {**about, "clicks": figure(overview.get("totalClicks"))})
    if isinstance(lifetime, dict):
        about = {
            "dimension": "page",
            "period": LIFETIME,
            "subscribers": figure(child(lifetime, "subscribers", "total")),
        }
        yield Record("lifetime", {}, {**about, **_totals(lifetime)})


def _subscribers(analytics: Mapping[str, Json]) -> Iterator[Record]:
    """How many subscribers there were each day, all of them and by way (``email``, ``sms``)."""
    for index, row in enumerate(objects(child(analytics, "subscribers", "timeseries"))):
        where = f"subscribers.timeseries[{index}]"
        about = {"dimension": "subscribers", "period": "day", "as_of": text(row.get("date"))}
        counts = {key: figure(child(row, key, "total")) or figure(row.get(key)) for key in _WAYS}
        told = {key: count for key, count in counts.items() if count is not None}
        if not told:
            yield Record(where, {}, about, "The record holds no count of subscribers under a known name.")
        for key, count in told.items():
            yield Record(where, {}, {**about, "label": None if key in _WAYS[:2] else key, "subscribers": count})


def _parts(analytics: Mapping[str, Json]) -> Iterator[tuple[str, str, Mapping[str, Json]]]:
    blocks = (
        ("links", "link", analytics.get("links")),
        ("socials.socials", "social", child(analytics, "socials", "socials")),
        ("products", "product", child(analytics, "products", "products") or analytics.get("products")),
        ("locations.countries", "country", child(analytics, "locations", "countries")),
        ("locations.cities", "city", child(analytics, "locations", "cities")),
        ("referrers.referrers", "referrer", child(analytics, "referrers", "referrers")),
        ("devices.devices", "device", child(analytics, "devices", "devices")),
    )
    for name, dimension, listed in blocks:
        for index, row in enumerate(objects(listed)):
            yield f"{name}[{index}]", dimension, row


def _titled(found: Operations) -> Iterator[tuple[str, Mapping[str, Json]]]:
    return ((text(row.get("id")) or "", row) for row in found.links)


def _named(row: Mapping[str, Json]) -> dict[str, str | None]:
    return {
        "dimension": "link",
        "label": text(row.get("id")),
        "name": text(row.get("title")),
        "period": SELECTED,
        "told": "title",
    }


def _label(row: Mapping[str, Json]) -> str | None:
    """What tells a part from the others: a link's number, a country's code, a name; a nameless city's place."""
    if "coordinates" in row:
        place = ", ".join(each for each in _texts(row["coordinates"]))
        return ", ".join(part for part in (text(row.get("name")) or place, text(row.get("countryCode"))) if part)
    return text(row.get("id")) or text(row.get("countryCode")) or text(row.get("name"))


def _texts(value: Json) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _totals(row: Mapping[str, Json]) -> dict[str, str | None]:
    return {name: figure(child(row, name, "total")) or figure(row.get(name)) for name in ("views", "clicks")}


def _picked(row: Mapping[str, Json], keys: Sequence[str]) -> dict[str, Json]:
    return {key: row[key] for key in keys if key in row}
