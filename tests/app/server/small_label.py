"""What a small label has earned, who listened, and what it spent: few enough rows to reckon by hand."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse
from tests.warehouse.curated import Label

Row = dict[str, Any]

JANUARY, FEBRUARY, MARCH = date(2031, 1, 1), date(2031, 2, 1), date(2031, 3, 1)
GLASS_HARBOR = {"artist": "NOVA SEVEN", "artist_name": "NOVA SEVEN", "title": "GLASS HARBOR", "isrc": "XXAA13100001"}
PAPER_MOON = {"artist": "LUMEN", "artist_name": "LUMEN", "title": "Paper Moon", "isrc": "XXAA13100002"}
STRANGE_TIDE = {"artist": "NOVA SEVEN", "artist_name": "NOVA SEVEN", "title": "Strange Tide", "isrc": "XXAA13100009"}


def make_small_label(folder: Path) -> None:
    """Make it in a folder; the day to look at it is 15 June 2031."""
    make(missing_parts(folder, "Nova Records"))
    (folder / "catalog" / "rates.csv").write_text(
        "rate,of,value,unit,source\npayout_per_stream,spotify,0.004,USD,measured\n", encoding="utf-8"
    )
    engine = DuckDBEngine(folder, memory="256MB", threads=1)
    warehouse = Warehouse.open(open_label(folder).label.warehouse)
    label = Label(folder.parent, engine, warehouse)
    for curate in (earnings, listening, attention, marketing):
        for dataset, rows in curate().items():
            label.curate(dataset, rows)
    label.load()
    warehouse.close()
    engine.close()


def earnings() -> Mapping[str, list[Row]]:
    """Four statements of one distributor, and what came in at the bank for them."""
    paid = [
        (date(2030, 12, 1), date(2031, 2, 1), GLASS_HARBOR, {"net": Decimal(5), "units": 1000}),
        (JANUARY, date(2031, 3, 1), GLASS_HARBOR, {"net": Decimal(10), "units": 2000}),
        (JANUARY, date(2031, 3, 1), PAPER_MOON, {"net": Decimal(4), "units": 1000, "country": "DE"}),
        (FEBRUARY, date(2031, 4, 1), PAPER_MOON, {"net": Decimal(6), "units": 1000, "store": "apple_music"}),
        (
            FEBRUARY,
            date(2031, 4, 1),
            PAPER_MOON,
            {"net": Decimal(2), "units": 2, "store": "itunes", "tier": "download"},
        ),
        (MARCH, date(2031, 5, 1), GLASS_HARBOR, {"net": Decimal("3.5"), "units": 500}),
        (MARCH, date(2031, 5, 1), STRANGE_TIDE, {"net": Decimal(1), "units": 250}),
    ]
    bank = [
        (date(2031, 1, 2), "STUDIO", None, "-40"),
        (date(2031, 3, 5), "DISTROKID", "DistroKid", "14"),
        (date(2031, 4, 5), "DISTROKID", "DistroKid", "7"),
        (date(2031, 6, 10), "STUDIO", None, "-40"),
    ]
    return {
        "royalties": [{"sale_month": month, "report_date": day, **track, **rest} for month, day, track, rest in paid],
        "bank_transactions": [
            {
                "day": day,
                "source": "chase",
                "description": text,
                "payee": payee,
                "entry": f"{amount}#1",
                "currency": "USD",
                "amount": Decimal(amount),
                "transfer": False,
            }
            for day, text, payee, amount in bank
        ],
    }


def listening() -> Mapping[str, list[Row]]:
    """A hundred streams a day, a launch that two exports tell of, songs, playlists and followers of a store."""
    days = [date(2031, 1, 1) + timedelta(days=index) for index in range(151)]
    launch = [date(2031, 1, 10) + timedelta(days=index) for index in range(28)]
    track = {"artist": "NOVA SEVEN", "artist_name": "NOVA SEVEN", "title": "GLASS HARBOR", "streams": 10}
    people = {"artist": "LUMEN", "artist_name": "LUMEN", "listeners": 40}
    return {
        "daily_streams": [{"day": day, "streams": 100} for day in days],
        "track_daily": [
            *({"day": day, **track} for day in launch),
            {"day": launch[0], **track, "account": "second", "streams": 12},
            {"day": launch[0], **PAPER_MOON, "artist": "", "artist_name": "", "streams": 5},
        ],
        "audience_daily": [
            {"day": date(2031, 6, 10), **people, "followers": 110},
            {"day": date(2031, 6, 10) - timedelta(days=28), **people, "followers": 100},
            {"day": date(2031, 6, 11), **people, "followers": 999, "provisional": True},
        ],
        "song_periods": [
            {"as_of": date(2031, 6, 1), **PAPER_MOON, "streams": 70, "listeners": 30},
            {"as_of": date(2031, 6, 1), **GLASS_HARBOR, "streams": 90},
            {"as_of": date(2031, 5, 1), **GLASS_HARBOR, "streams": 4000},
        ],
        "playlist_periods": [
            {"as_of": date(2031, 6, 1), "artist": "LUMEN", "artist_name": "LUMEN", "streams": 9, "listeners": 5},
            {"as_of": date(2031, 5, 1), "artist": "LUMEN", "artist_name": "LUMEN", "streams": 800},
        ],
    }


def attention() -> Mapping[str, list[Row]]:
    """An account on a network, and a post that was looked at twice."""
    account = {"source": "tiktok", "network": "tiktok", "account": "lumen", "artist": "LUMEN", "artist_name": "lumen"}
    post = {"source": "tiktok", "network": "tiktok", "account": "lumen", "content_id": "p1", "period": "lifetime"}
    return {
        "social_daily": [
            {"day": date(2031, 6, 9), **account, "followers": 50, "reach": 20, "provisional": False},
            {"day": date(2031, 6, 10), **account, "followers": 52, "provisional": False},
        ],
        "content_snapshots": [
            {"as_of": date(2031, 6, 1), **post, "title": "A clip", "views": 800},
            {"as_of": date(2031, 6, 9), **post, "title": "A clip", "views": 900, "likes": 30},
        ],
    }


def marketing() -> Mapping[str, list[Row]]:
    """Two campaigns, a link page whose own figures contain those of its link, a mailing; all in May 2031."""
    days = [date(2031, 5, 1), date(2031, 5, 31)]
    ad = {"source": "meta_ads", "currency": "USD", "provisional": False, "level": "campaign"}
    link = {"source": "linktree", "provisional": False}
    return {
        "ad_daily": [
            *(
                {
                    "day": day,
                    **ad,
                    "campaign_id": "1",
                    "campaign": "LUMEN - Paper Moon - BROAD",
                    "spend": Decimal(5),
                    "impressions": 1000,
                    "clicks": 20,
                    "purchase_value": Decimal(15),
                }
                for day in days
            ),
            {"day": days[0], **ad, "campaign_id": "2", "campaign": "Somebody else", "spend": Decimal(1)},
        ],
        "link_daily": [
            *({"day": day, **link, "views": 60, "clicks": 30} for day in days),
            *({"day": day, **link, "link": "https://example.org/a", "title": "Shop", "clicks": 12} for day in days),
        ],
        "email_campaigns": [
            {
                "sent_day": days[1],
                "source": "mailchimp",
                "campaign_id": "m1",
                "title": "News",
                "delivered": 200,
                "unique_opens": 50,
                "unique_clicks": 10,
                "provisional": False,
            }
        ],
    }
