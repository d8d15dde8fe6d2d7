"""Each view that people know by name, with its columns and its values, as the file holds them."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.metrics.catalogue.money import PLAYS, STREAMING
from bedrot.model.conformed import CONFORMED
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.published import VIEWS, view_statement

Row = Mapping[str, object]
BY_NAME = {view.name: view for view in VIEWS}
DAY, NEXT_DAY, MONTH = date(2031, 3, 1), date(2031, 3, 2), date(2031, 3, 1)


def published(
    engine: DuckDBEngine, folder: Path, name: str, curated: Sequence[Row], source: str | None, always: Row
) -> str:
    """A view over curated rows as CSV; ``always``: what all rows say."""
    view = BY_NAME[name]
    columns = CONFORMED[view.conformed].columns
    rows = [{"source": source, "account": "main", **always, **row} for row in curated]
    engine.table("curated_rows", columns, [tuple(_text(row.get(column)) for column in columns) for row in rows])
    file = folder / "view.csv"
    engine.write(view_statement(view, "curated_rows", source), file)
    return file.read_text(encoding="utf-8")


def _text(value: object) -> object:
    return str(value) if isinstance(value, date | Decimal) else value


@pytest.mark.parametrize(
    ("name", "source", "always", "curated", "expected"),
    [
        pytest.param(
            "tidy_daily_streams.csv",
            None,
            {"provisional": False},
            [
                {"source": "toolost", "day": DAY, "store": "spotify", "streams": 7},
                {"source": "distrokid", "day": NEXT_DAY, "store": "apple_music", "streams": 0},
                {"source": "distrokid", "day": DAY, "store": "deezer", "streams": 4},
                {"source": "distrokid", "day": DAY, "store": "spotify", "streams": 5},
            ],
            """\
date,spotify_streams,apple_streams,combined_streams,source
2031-03-01,5,,9,distrokid
2031-03-02,,0,0,distrokid
2031-03-01,7,,7,toolost
""",
            id="tidy_daily_streams.csv",
        ),
        pytest.param(
            "daily_streams_toolost.csv",
            "toolost",
            {"day": DAY, "provisional": False},
            [
                {"store": "spotify", "streams": 7, "account": "one"},
                {"store": "spotify", "streams": 2, "account": "two"},
                {"store": "apple_music", "streams": 1},
                {"store": "spotify", "streams": 99, "source": "distrokid"},
            ],
            """\
date,artist_name,track_name,platform,streams,revenue_usd,country,playlist_adds,discovery_source
2031-03-01,,,apple_music,1,,,,
2031-03-01,,,spotify,9,,,,
""",
            id="daily_streams_toolost.csv",
        ),
        pytest.param(
            "toolost_platform_comparison.parquet",
            "toolost",
            {"provisional": False},
            [
                {"day": DAY, "store": "spotify", "streams": 2},
                {"day": DAY, "store": "apple_music", "streams": 1},
                {"day": NEXT_DAY, "store": "spotify", "streams": 0},
            ],
            """\
date,platform,track_id,track_title,artist,streams,listeners,saves,skip_rate,share_of_streams
2031-03-01,apple_music,,,,1,,,,0.3333
2031-03-01,spotify,,,,2,,,,0.6667
2031-03-02,spotify,,,,0,,,,
""",
            id="toolost_platform_comparison.parquet",
        ),
        pytest.param(
            "toolost_revenue_monthly.csv",
            "toolost",
            {"sale_month": MONTH, "store": "spotify", "currency": "USD", "tier": "stream", "country": "US"},
            [
                {"units": 100, "net": Decimal("0.3"), "gross": Decimal("0.4")},
                {"units": 200, "net": Decimal("0.3"), "gross": Decimal("0.4"), "country": "DE"},
                {"units": 3, "net": Decimal(5), "tier": "download", "gross": Decimal(6), "country": None},
                {"net": Decimal("-0.15"), "tier": "adjustment", "country": None},
                {"units": 9, "net": Decimal(9), "currency": "EUR"},
                {"units": 1, "net": Decimal(2), "tier": "sync", "store": "none", "gross": Decimal("2.5")},
            ],
            """\
month,platform,total_streams,gross_revenue_usd,net_revenue_usd,avg_payout_per_stream,top_country
2031-03-01,none,,2.500000000000000,2.000000000000000,,US
2031-03-01,spotify,300,,5.450000000000000,0.00150000,DE
""",
            id="toolost_revenue_monthly.csv",
        ),
        pytest.param(
            "{source}_audience_curated_{year}.csv",
            "spotify",
            {"store": "spotify", "provisional": False},
            [
                {"day": DAY, "artist": "NOVA SEVEN", "artist_name": "nova7", "listeners": 9, "streams": 20},
                {"day": NEXT_DAY, "artist": "NOVA SEVEN", "artist_name": "nova7", "followers": 0, "provisional": True},
                {"day": DAY, "artist": None, "artist_name": "A guest", "listeners": 1, "saves": 2},
            ],
            """\
date,artist,listeners,streams,followers,monthly_listeners,monthly_active_listeners,super_listeners,playlist_adds,saves,shazams,provisional,source
2031-03-01,A guest,1,,,,,,,2,,false,spotify
2031-03-01,NOVA SEVEN,9,20,,,,,,,,false,spotify
2031-03-02,NOVA SEVEN,,,0,,,,,,,true,spotify
""",
            id="spotify_audience_curated_YYYY.csv",
        ),
        pytest.param(
            "tiktok_analytics_curated_{year}.csv",
            "tiktok",
            {"network": "tiktok", "provisional": False},
            [
                {"day": DAY, "artist": "pig1987", "account": "pig1987", "views": 300, "likes": 10, "comments": -1},
                {"day": NEXT_DAY, "account": "zone_a0", "views": 0, "likes": 0, "followers": 12, "new_followers": -2},
            ],
            """\
artist,zone,date,Video Views,Profile Views,Likes,Comments,Shares,Year,engagement_rate,Followers,new_followers,account,provisional
pig1987,pig1987,2031-03-01,300,,10,-1,,2031,0.0300,,,pig1987,false
zone_a0,zone_a0,2031-03-02,0,,0,,,2031,,12,-2,zone_a0,false
""",
            id="tiktok_analytics_curated_YYYY.csv",
        ),
        pytest.param(
            "metaads_campaigns_daily.csv",
            "meta_ads",
            {"day": DAY, "campaign_id": "120210000000000001", "campaign": "LUMEN - BROAD", "currency": "USD"},
            [
                {"ad_id": "1", "spend": Decimal("1.5"), "impressions": 1000, "clicks": 20, "reach": 700},
                {"ad_id": "2", "spend": Decimal("0.5"), "impressions": 500, "clicks": 10, "reach": 400, "purchases": 1},
                {"campaign_id": "2", "campaign": "Spring", "currency": "EUR", "spend": Decimal(3), "reach": 9},
            ],
            """\
date,campaign_id,campaign_name,spend_usd,spend,currency,impressions,reach,clicks,link_clicks,cpc,cpm,ctr,pixel_purchase,provisional,account
2031-03-01,120210000000000001,LUMEN - BROAD,2.000000000000000,2.000000000000000,USD,1500,,30,,0.06666667,1.33333333,0.020000,1,false,main
2031-03-01,2,Spring,,3.000000000000000,EUR,,9,,,,,,,false,main
""",
            id="metaads_campaigns_daily.csv",
        ),
        pytest.param(
            "linktree_analytics_curated_{year}.csv",
            "linktree",
            {"provisional": False},
            [
                {"day": DAY, "views": 3, "unique_views": 2, "clicks": 4, "unique_clicks": 2},
                {"day": NEXT_DAY, "views": 0, "clicks": 0},
                {"day": DAY, "link": "https://example.org/a", "clicks": 4},
            ],
            """\
date,totalViews,uniqueViews,totalClicks,uniqueClicks,clickThroughRate,account,provisional
2031-03-01,3,2,4,2,1.3333,main,false
2031-03-02,0,,0,,,main,false
""",
            id="linktree_analytics_curated_YYYY.csv",
        ),
        pytest.param(
            "dk_bank_details_{year}.csv",
            "distrokid",
            {"report_date": date(2031, 5, 21), "sale_month": MONTH, "store_name": "Spotify", "currency": "USD"},
            [
                {
                    "artist_name": "NOVA SEVEN",
                    "title": "GLASS HARBOR",
                    "isrc": "XXAA13100001",
                    "upc": "012345678905",
                    "units": 120,
                    "item": "Song",
                    "country_name": "US",
                    "withheld": Decimal("0.01"),
                    "net": Decimal("-0.000000123456789"),
                },
            ],
            """\
Reporting Date,Sale Month,Store,Artist,Title,ISRC,UPC,Quantity,Team Percentage,Song/Album,Country of Sale,Songwriter Royalties Withheld,Earnings (USD)
2031-05-21,2031-03-01,Spotify,NOVA SEVEN,GLASS HARBOR,XXAA13100001,012345678905,120,,Song,US,0.010000000000000,-0.000000123456789
""",
            id="dk_bank_details_YYYY.csv",
        ),
    ],
)
def test_a_familiar_view_holds_these_columns_and_values(
    engine: DuckDBEngine, tmp_path: Path, name: str, source: str | None, always: Row, curated: list[Row], expected: str
) -> None:
    assert published(engine, tmp_path, name, curated, source, always) == expected


def test_the_monthly_payout_counts_the_same_uses_as_the_figure_of_revenue_per_stream(
    engine: DuckDBEngine, tmp_path: Path
) -> None:
    kinds = (
        "stream",
        "subscription",
        "ads",
        "bundle",
        "ugc",
        "audio tier",
        "video",
        "download",
        "sync",
        "adjustment",
        None,
    )
    always = {"sale_month": MONTH, "currency": "USD", "units": 1, "net": Decimal(1)}
    rows = [{"store": str(kind), "tier": kind} for kind in kinds]
    text = published(engine, tmp_path, "toolost_revenue_monthly.csv", rows, "toolost", always)
    streams = {line.split(",")[1]: line.split(",")[2] for line in text.splitlines()[1:]}
    assert {kind for kind, count in streams.items() if count} == set(PLAYS)
    both = [{"tier": kind} for kind in kinds]
    text = published(engine, tmp_path, "toolost_revenue_monthly.csv", both, "toolost", {**always, "store": "spotify"})
    assert text.splitlines()[1].split(",")[5] == f"{len(STREAMING) / len(PLAYS):.8f}"


def test_countries_that_paid_alike_stand_in_the_order_of_their_names(engine: DuckDBEngine, tmp_path: Path) -> None:
    always = {"sale_month": MONTH, "currency": "USD", "store": "spotify", "tier": "stream", "net": Decimal(1)}
    for order in (("US", "DE", "SE"), ("SE", "US", "DE")):
        rows = [{"country": country} for country in order]
        text = published(engine, tmp_path, "toolost_revenue_monthly.csv", rows, "toolost", always)
        assert text.splitlines()[1].endswith(",DE")
