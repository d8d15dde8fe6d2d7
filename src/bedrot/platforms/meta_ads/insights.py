"""Insights as the Graph API answers them. Format: ``marketing.md`` section 1.3, ``metaads.md`` section 2a.

All numbers are texts, a field without a value is left out, breakdowns are keys of their own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bedrot.connect.answers import objects, text
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record
from bedrot.model.datasets import CONTROL_TOTAL
from bedrot.platforms.meta_ads.levels import campaign_key, finest, identified, level_of

_BREAKDOWNS = (
    *("age", "gender", "country", "region", "dma"),
    *("publisher_platform", "platform_position", "impression_device", "device_platform"),
    *("hourly_stats_aggregated_by_advertiser_time_zone", "hourly_stats_aggregated_by_audience_time_zone"),
)
_PIXEL = "offsite_conversion.fb_pixel_"
_STANDARD = {
    **dict.fromkeys(("view_content", "add_to_cart", "add_to_wishlist", "purchase", "initiate_checkout")),
    **dict.fromkeys(("add_payment_info", "lead", "complete_registration", "search")),
}
EVENTS: Mapping[str, str] = {
    **{f"{_PIXEL}{name}": name.title().replace("_", "") for name in _STANDARD},
    "link_click": "LinkClick",
    "post_engagement": "PostEngagement",
    "onsite_conversion.messaging_conversation_started_7d": "MessagingStarted",
}
"""Names of actions as the daily export writes them; any other action keeps its own."""

_PURCHASES = ("omni_purchase", "purchase", f"{_PIXEL}purchase", "onsite_web_purchase")
"""One sale is counted under several of these: the first that is there counts, they are never added."""


@dataclass(frozen=True)
class Insights:
    """The rows of an answer, by what they are about: single days, periods and parts of either, actions of days."""

    days: Sequence[Record]
    periods: Sequence[Record]
    events: Sequence[Record]


def is_insight(row: Mapping[str, Json]) -> bool:
    """Whether an object is a row of insights."""
    dated = {"date_start", "date_stop"} <= row.keys()
    return dated and bool({"spend", "impressions", "actions", "reach", "clicks"} & row.keys())


def insights(records: Sequence[Record]) -> Insights:
    """The rows of an answer, sorted. Rows coarser than others of their campaign and time are control totals."""
    read = [_read(each) for each in records]
    levels = finest((_time(each), str(each.added["level"])) for each in read if "level" in each.added)
    marked = [_marked(each, levels) for each in read]
    days = [each for each in marked if not each.added.get("as_of")]
    return Insights(
        days=days,
        periods=[each for each in marked if each.added.get("as_of")],
        events=[event for each in days if each.problem is None for event in _events(each)],
    )


def _read(record: Record) -> Record:
    if not isinstance(record.value, dict):
        return record
    row = record.value
    cells = {name: text(row.get(name)) for name in row}
    names = {level: cells.get(f"{level}_name") for level in ("campaign", "adset", "ad")}
    parts = {name: cells[name] for name in _BREAKDOWNS if cells.get(name)}
    known = identified({**cells, **names})
    first, last = cells.get("date_start"), cells.get("date_stop")
    is_day = first == last and not parts
    when = {"day": first} if is_day else {"first_day": first, "as_of": last}
    added = {
        **when,
        **{f"read {level}_id": known[f"{level}_id"] for level in names},
        "campaign_key": campaign_key(known),
        "level": level_of(cells),
        "dimension": "+".join(parts) or None,
        "label": " / ".join(str(label) for label in parts.values()) or None,
        **_derived(row),
    }
    return replace(record, added=added)


def _time(record: Record) -> tuple[str | None, ...]:
    names = ("campaign_key", "day", "first_day", "as_of", "dimension", "label")
    return tuple(record.added.get(name) for name in names)


def _marked(record: Record, levels: Mapping[object, str]) -> Record:
    level = record.added.get("level")
    is_sum = level is not None and (level == "account" or levels[_time(record)] != level)
    return replace(record, problem=CONTROL_TOTAL) if is_sum else record


def _derived(row: Mapping[str, Json]) -> Mapping[str, str | None]:
    """What the table of days shows of a row's actions, each taken from one type alone."""
    counted, worth = _actions(row.get("actions")), _actions(row.get("action_values"))
    purchases = [name for name in _PURCHASES if name in counted] or list(_PURCHASES)
    return {
        "link_clicks": text(row.get("inline_link_clicks")) or counted.get("link_click"),
        "landing_page_views": counted.get("landing_page_view"),
        "video_views": counted.get("video_view"),
        "purchases": counted.get(purchases[0]),
        "purchase_value": next((worth[name] for name in (*purchases, *_PURCHASES) if name in worth), None),
    }


def _actions(listed: Json) -> Mapping[str, str]:
    found = ((text(each.get("action_type")), text(each.get("value"))) for each in objects(listed))
    return {name: value for name, value in found if name and value}


def _events(record: Record) -> list[Record]:
    row = record.value if isinstance(record.value, dict) else {}
    counted, worth = _actions(row.get("actions")), _actions(row.get("action_values"))
    about = {name: record.added.get(name) for name in ("day", "campaign_key")}
    about |= {name: record.added.get(f"read {name}") for name in ("campaign_id", "adset_id", "ad_id")}
    about["account_currency"] = text(row.get("account_currency"))
    return [
        Record(
            f"{record.where}.{'actions' if name in counted else 'action_values'}",
            {"action_type": name},
            {**about, "event": EVENTS.get(name, name), "events": counted.get(name), "value": worth.get(name)},
        )
        for name in dict.fromkeys([*counted, *worth])
    ]
