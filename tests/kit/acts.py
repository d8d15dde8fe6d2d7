"""A label of three acts whose every name and number is like no other, in every dataset that figures read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bedrot.model.catalog import Artist, Catalog, Split, Track

Row = dict[str, Any]
MONTHS = [date(2031, month, 1) for month in range(1, 6)]
MAY = [date(2031, 5, 1) + timedelta(days=index) for index in range(31)]
NEWEST = date(2031, 6, 1)
OF_THE_LABEL = (
    "walrus-main",
    "OTTER STUDIO",
    "Badger letter",
    "badger-list",
    "ferret-page",
    "https://example.org/ferret",
    "Weasel shirt",
    "weasel-shop",
    "moose rent",
)
"""Texts of the label's inner life, which no figure of an act has in it."""


@dataclass(frozen=True)
class Act:
    """An act. ``factor``: no two acts' numbers share one, so that what was counted can be told by whose it is."""

    name: str
    title: str
    isrc: str
    handle: str
    campaign: str
    factor: int

    @property
    def words(self) -> tuple[str, ...]:
        """What only answers about this act have in them."""
        return (self.name, self.title, self.isrc, self.handle, self.campaign)

    @property
    def named(self) -> Row:
        """How rows name it."""
        return {"artist": self.name, "artist_name": self.name, "title": self.title}


FALCON = Act("FALCON ALPHA", "Granite Feather", "XXFAL3100001", "falcon_alpha", "FALCON ALPHA - secret test", 1009)
HERON = Act("HERON BRAVO", "Velvet Marsh", "XXHER3100002", "heron_bravo", "HERON BRAVO - stop soon", 2027)
IBIS = Act("IBIS CHARLIE", "Copper Reed", "XXIBI3100003", "ibis_charlie", "IBIS CHARLIE - last money", 4051)
ACTS = (FALCON, HERON, IBIS)

CATALOG = Catalog(
    artists=tuple(Artist(act.name) for act in ACTS),
    tracks=tuple(
        Track(act.isrc, act.name, act.title, release_date=date(2031, 5, 2), release_type="single") for act in ACTS
    ),
    splits=tuple(Split(act.isrc, Decimal("0.5")) for act in ACTS),
)


def curated() -> Mapping[str, list[Row]]:
    """What all sources have told."""
    return {
        "royalties": [row for act in ACTS for row in _paid(act)],
        "daily_streams": [{"day": day, "account": "walrus-main", "streams": 88_811} for day in MAY],
        "audience_daily": [row for act in ACTS for row in _heard(act)],
        "track_daily": [{"day": day, **act.named, "streams": 3 * act.factor} for act in ACTS for day in MAY],
        "song_periods": [
            {
                "as_of": NEWEST,
                **act.named,
                "track_id": act.isrc,
                "shazams": 5 * act.factor,
                "radio_spins": 6 * act.factor,
            }
            for act in ACTS
        ],
        "playlist_periods": [
            {"as_of": NEWEST, **act.named, "title": f"{act.handle} mix", "streams": 13 * act.factor} for act in ACTS
        ],
        "chart_positions": [
            {"day": NEWEST, "store": "spotify", "chart": "viral", **act.named, "position": act.factor % 100}
            for act in ACTS
        ],
        "period_streams": [
            {"as_of": NEWEST, "account": "walrus-main", "dimension": kind, "label": label, "streams": count}
            for kind, label, count in (
                ("listening", "Skip", 60_013),
                ("listening", "Complete", 90_017),
                ("source", "radio", 70_019),
            )
        ],
        "social_daily": [row for act in ACTS for row in _followed(act)],
        "content_snapshots": [
            {
                "as_of": NEWEST,
                **_profile(act),
                "content_id": f"{act.handle}-1",
                "period": "lifetime",
                "title": act.title,
                "views": 17 * act.factor,
            }
            for act in ACTS
        ],
        "ad_daily": [row for act in ACTS for row in _advertised(act)],
        "ad_periods": [
            {
                "source": "meta_ads",
                "account": "walrus-ads",
                "campaign_id": act.handle,
                "campaign": act.campaign,
                "level": "campaign",
                "first_day": MAY[0],
                "as_of": MAY[-1],
                "currency": "USD",
                "dimension": "",
                "label": "",
                "reach": 19 * act.factor,
                "impressions": 23 * act.factor,
            }
            for act in ACTS
        ],
        **_of_the_label(),
    }


def _paid(act: Act) -> list[Row]:
    """Two stores and countries a month; each act by an account named after it, one of which begins later."""
    rows = []
    for index, month in enumerate(MONTHS[:4]):
        if act is HERON and index < 2:
            continue
        for store, country, part in (("spotify", "US", 1), ("apple_music", "DE", 2)):
            rows.append(
                {
                    "sale_month": month,
                    "report_date": date(2031, month.month + 1, 20),
                    "account": f"{act.handle}-distribution",
                    "store": store,
                    "country": country,
                    **act.named,
                    "isrc": act.isrc,
                    "units": part * (10 + index) * act.factor,
                    "net": Decimal(part * (10 + index) * act.factor) / 1000,
                    "gross": Decimal(part * (20 + index) * act.factor) / 1000,
                }
            )
    return rows


def _heard(act: Act) -> list[Row]:
    return [
        {
            "day": day,
            "account": "walrus-main",
            "artist": act.name,
            "artist_name": act.name,
            "listeners": 2 * act.factor + index,
            "streams": 7 * act.factor,
            "followers": 11 * act.factor + index,
            "playlist_adds": act.factor,
            "saves": 2 * act.factor,
            "shazams": 3 * act.factor,
        }
        for index, day in enumerate(MAY)
    ]


def _profile(act: Act) -> Row:
    return {
        "source": "tiktok",
        "network": "tiktok",
        "account": act.handle,
        "artist": act.name,
        "artist_name": act.handle,
    }


def _followed(act: Act) -> list[Row]:
    return [
        {
            "day": day,
            **_profile(act),
            "followers": 29 * act.factor + index,
            "views": 31 * act.factor,
            "likes": 37 * act.factor,
            "comments": act.factor,
            "shares": act.factor,
            "reach": 41 * act.factor,
            "provisional": False,
        }
        for index, day in enumerate(MAY)
    ]


def _advertised(act: Act) -> list[Row]:
    return [
        {
            "day": day,
            "source": "meta_ads",
            "account": "walrus-ads",
            "campaign_id": act.handle,
            "campaign": act.campaign,
            "level": "campaign",
            "currency": "USD",
            "provisional": False,
            "spend": Decimal(act.factor) / 100,
            "purchase_value": Decimal(act.factor) / 50,
            "impressions": 43 * act.factor,
            "clicks": 2 * act.factor,
            "reach": 3 * act.factor,
        }
        for day in MAY
    ]


def _of_the_label() -> Mapping[str, list[Row]]:
    return {
        "bank_transactions": [
            {
                "day": date(2031, 5, 5),
                "source": "chase",
                "account": "walrus-bank",
                "description": "OTTER STUDIO",
                "payee": "OTTER STUDIO",
                "category": "moose rent",
                "entry": f"{amount}#1",
                "currency": "USD",
                "amount": Decimal(amount),
                "transfer": False,
            }
            for amount in ("-5551.51", "9993.93")
        ],
        "shop_sales": [
            {
                "day": date(2031, 5, 6),
                "source": "shopify",
                "account": "weasel-shop",
                "order_id": "o1",
                "line": "1",
                "item": "Weasel shirt",
                "currency": "USD",
                "units": 6173,
                "net": Decimal("6661.61"),
                "cost": Decimal("3331.31"),
            }
        ],
        "link_daily": [
            {"day": day, "source": "linktree", "account": "ferret-page", "views": 5011, "clicks": 2503, **link}
            for day in MAY
            for link in ({}, {"link": "https://example.org/ferret", "title": "ferret"})
        ],
        "email_campaigns": [
            {
                "sent_day": date(2031, 5, 7),
                "source": "mailchimp",
                "account": "badger-list",
                "campaign_id": "m1",
                "title": "Badger letter",
                "delivered": 8009,
                "unique_opens": 4003,
                "unique_clicks": 2011,
                "provisional": False,
            }
        ],
    }
