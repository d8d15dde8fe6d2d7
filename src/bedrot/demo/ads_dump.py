"""Dumps of Meta's advertising account: campaigns and their days (``formats/marketing.md`` sections 1.3 and 1.8)."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from bedrot.demo.downloads import Download, json_bytes
from bedrot.demo.modelled import Label
from bedrot.demo.promotion import AdDay, Campaign
from bedrot.demo.timeline import moment, stamp

PLATFORM = "meta_ads"
CREDITED_WITHIN = timedelta(days=28)
"""So long purchases are credited back to the day of the advertisement."""

_NOT_YET_CREDITED = 3


def ads_dumps(label: Label) -> list[Download]:
    """Two dumps: one of long ago, whose last days were not credited to the end yet, and one of everything now."""
    downloads = []
    for day in label.timeline.ad_dumps:
        taken = moment(day, 5, 10)
        container = f"metaads_dump_{stamp(taken)}.zip"
        days = [_as_known(ad, day) for ad in label.promotion.ads if ad.day < day]
        insights = json_bytes({"data": [_insight(ad) for ad in days]})
        begun = [each for each in label.promotion.campaigns if each.first < day]
        campaigns = json_bytes({"data": [_campaign(each, day) for each in begun]})
        counted = {"daily": len(days), "events": sum(1 + 2 * bool(ad.purchases) for ad in days)}
        listed = {"structure": len(begun)}
        downloads += [
            Download("insights_daily.json", insights, taken, PLATFORM, "insights", container, counted),
            Download("campaigns.json", campaigns, taken, PLATFORM, "campaigns", container, listed),
        ]
    return downloads


def restated(label: Label) -> Sequence[AdDay]:
    """The days that the older dump tells with fewer purchases than the newer one."""
    older, _ = label.timeline.ad_dumps
    return [ad for ad in label.promotion.ads if ad.day < older and _as_known(ad, older) != ad]


def _as_known(ad: AdDay, day: date) -> AdDay:
    """A campaign's day as it was told on a later one: purchases of the last days are still to come."""
    if ad.purchases and (day - ad.day).days <= _NOT_YET_CREDITED:
        return ad._replace(purchases=0, value=Decimal(0))
    return ad


def _insight(ad: AdDay) -> dict[str, object]:
    counted = [{"action_type": "link_click", "value": str(ad.link_clicks)}]
    worth = []
    if ad.purchases:
        kinds = ("omni_purchase", "offsite_conversion.fb_pixel_purchase")
        counted += [{"action_type": kind, "value": str(ad.purchases)} for kind in kinds]
        worth = [{"action_type": kind, "value": f"{ad.value}"} for kind in kinds]
    row: dict[str, object] = {
        "account_id": "1200000000001987",
        "account_currency": "USD",
        "campaign_id": ad.campaign.number,
        "campaign_name": ad.campaign.name,
        "spend": f"{ad.spend}",
        "impressions": str(ad.impressions),
        "reach": str(ad.reach),
        "clicks": str(ad.clicks),
        "actions": counted,
        "date_start": ad.day.isoformat(),
        "date_stop": ad.day.isoformat(),
    }
    return row | ({"action_values": worth} if worth else {})


def _campaign(campaign: Campaign, day: date) -> dict[str, str]:
    is_over = campaign.last is not None and campaign.last < day
    row = {
        "id": campaign.number,
        "name": campaign.name,
        "status": "PAUSED" if is_over else "ACTIVE",
        "objective": "OUTCOME_TRAFFIC",
        "start_time": f"{campaign.first}T09:00:00-0800",
        "created_time": f"{campaign.first - timedelta(days=3)}T10:11:12-0800",
        "daily_budget": f"{int(campaign.budget * 100)}",
    }
    return row | ({"stop_time": f"{campaign.last}T23:59:00-0800"} if campaign.last is not None else {})
