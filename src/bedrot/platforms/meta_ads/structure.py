"""Campaigns, ad sets and ads as they were set up. Format: ``metaads.md`` section 2a, ``marketing.md`` section 1.8."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bedrot.connect.answers import text
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record

CAMPAIGNS, ADSETS, ADS = "campaigns", "adsets", "ads"
_LEVEL = {CAMPAIGNS: "campaign", ADSETS: "adset", ADS: "ad"}
_PARENT = {CAMPAIGNS: None, ADSETS: "campaign_id", ADS: "adset_id"}
_OF_ADSETS = {"optimization_goal", "bid_strategy", "targeting", "billing_event", "pacing_type"}


def kind_of(row: Mapping[str, Json]) -> str | None:
    """Whether an object is a campaign, an ad set or an ad; None when it is none of them."""
    keys = row.keys()
    if not {"id", "name", "status"} <= keys:
        return None
    if "adset_id" in keys:
        return ADS
    if "campaign_id" in keys:
        return ADSETS if _OF_ADSETS & keys else None
    return CAMPAIGNS if "objective" in keys and {"created_time", "effective_status", "start_time"} & keys else None


def structure(records: Sequence[Record], kind: str) -> list[Record]:
    """Objects with their level and what they are part of; budgets as amounts instead of minor units."""
    return [_read(each, kind) for each in records]


def _read(record: Record, kind: str) -> Record:
    row = record.value
    if not isinstance(row, dict):
        return record
    parent = _PARENT[kind]
    own = text(row.get("id"))
    return replace(
        record,
        added={
            "level": _LEVEL[kind],
            "parent_id": text(row.get(parent)) if parent else None,
            "of_campaign": own if kind == CAMPAIGNS else text(row.get("campaign_id")),
            "daily_amount": _amount(row.get("daily_budget")),
            "lifetime_amount": _amount(row.get("lifetime_budget")),
        },
    )


def _amount(minor: Json) -> str | None:
    """An amount of two decimals from hundredths; anything else stays as it is, to be refused."""
    written = text(minor)
    if written is None or not (written.isascii() and written.isdecimal()):
        return written
    # an ad set whose campaign has the budget says 0
    return f"{written.zfill(3)[:-2]}.{written.zfill(3)[-2:]}" if int(written) else None
