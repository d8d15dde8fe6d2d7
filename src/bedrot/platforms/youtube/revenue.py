"""YouTube's revenue reports of Content ID: their fields. Format: ``distributors.md`` section 5.2.

The revenue by way of sale (``: Auction`` and others) sums to ``Partner Revenue``, which alone counts.
"""

from collections.abc import Mapping

from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Field, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.periods import Month as CalendarMonth

_HOW = "YouTube Studio, Reports, Revenue reports, choose the month, download; import it packed and under its name."
_ADJUSTMENTS = dict.fromkeys(
    (
        *("Backpay", "Conflict Resolution", "Dispute Resolution", "Dispute Conflict Resolution"),
        *("Spam Adjustment", "Revenue Correction"),
    ),
    "adjustment",
)
_REPORT: tuple[Field, ...] = (
    Day("report_date", "last day of the report", present=False),
    Month("sale_month", "Day", "Month", "Date", "month of the report", present=False, orders=("ymd", "compact")),
    Store("store", "way of use", present=False),
    Artist("artist", "Artist", present=True),
    Text("title", "Asset Title", "Video Title", present=True),
    Text("release", "Album"),
    Text("label", "Label"),
    Text("item", "Asset Type"),
    Text("asset_id", "Asset ID"),
    Text("video_id", "Video ID"),
    Text("adjustment", "Adjustment Type"),
    Isrc("isrc", present=True),
    Upc("upc"),
    Country("country", "Country"),
    Money("net", "Partner Revenue", needed=True, loose=True),
)

ADS = Dataset(
    "ads",
    family=Family.DISTRIBUTOR,
    feeds="royalties",
    title="Content ID: revenue from advertisements by asset and country",
    how_to_get=_HOW,
    known_from=Known.PROGRAMS,
    limits=(
        "Adjustments correct earlier months; a line counts for the month it names. Revenue by way of sale is not "
        "kept: it is part of the whole. Some files name no month: that in their name stands for it."
    ),
    signature=("Asset ID", "Owned Views", "YouTube Revenue Split", "Partner Revenue"),
    without=("Offer", "Monetized Views"),
    supersede_by=("report_date", "tier"),
    month="sale_month",
    fields=[
        *_REPORT,
        Choice("tier", "Adjustment Type", "usual", means={"None": "ads", **_ADJUSTMENTS}),
        Count("units", "Owned Views", present=True, signed=True),
    ],
)
SUBSCRIPTIONS = Dataset(
    "subscriptions",
    family=Family.DISTRIBUTOR,
    feeds="royalties",
    title="Content ID: revenue from subscriptions by video, asset and country",
    how_to_get=_HOW,
    known_from=Known.PROGRAMS,
    limits=(
        "Adjustments correct earlier months; a line counts for the month it names. Revenue by way of sale is not "
        "kept: it is part of the whole."
    ),
    signature=("Asset ID", "Monetized Views", "Offer", "Partner Revenue"),
    supersede_by=("report_date", "tier"),
    month="sale_month",
    fields=[
        *_REPORT,
        Choice("tier", "Adjustment Type", "usual", means={"None": "subscription", **_ADJUSTMENTS}),
        Text("offer", "Offer"),
        Count("units", "Monetized Views", present=True, signed=True),
    ],
)


def constants(dataset: str, month: CalendarMonth) -> Mapping[str, str]:
    """What holds for all rows of the report of a month."""
    return {
        "last day of the report": month.last.isoformat(),
        "month of the report": str(month),
        "way of use": "YouTube (Ads)" if dataset == ADS.name else "YouTube (Red)",
        "usual": "None",
    }
