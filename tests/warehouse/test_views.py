"""What people read: names and decimals."""

from datetime import date
from decimal import Decimal

import pytest

from tests.warehouse.curated import Label

MARCH, APRIL = date(2031, 3, 1), date(2031, 4, 1)


@pytest.fixture
def golden(label: Label) -> Label:
    label.curate(
        "daily_streams",
        [
            {"day": date(2031, 3, 1), "streams": 412},
            {"day": date(2031, 3, 2), "streams": 300, "provisional": True},
            {"day": date(2031, 3, 1), "store": "apple_music", "streams": 9, "source": "toolost"},
        ],
    )
    label.curate(
        "royalties",
        [
            {"sale_month": MARCH, "units": 120, "net": Decimal("0.27288"), "withheld": Decimal("0.01")},
            {
                "sale_month": MARCH,
                "units": 40,
                "net": Decimal("-0.0271"),
                "store_name": "Discovery Mode",
                "tier": "adjustment",
            },
            {
                "sale_month": APRIL,
                "report_date": date(2031, 6, 21),
                "units": 3,
                "net": Decimal("0.00012345"),
                "country": "DE",
                "artist": "LUMEN",
                "artist_name": "Lumen",
                "title": "Paper Moon",
                "isrc": "XXAA13100002",
            },
        ],
    )
    label.curate("audience_daily", [{"day": MARCH, "followers": 1530, "streams": 418}])
    ad = {"source": "meta_ads", "campaign_id": "1", "campaign": "LUMEN - BROAD", "day": date(2031, 3, 4)}
    label.curate(
        "ad_daily",
        [
            {**ad, "spend": Decimal("2.5"), "currency": "USD", "clicks": 10},
            {**ad, "spend": Decimal(7), "currency": "EUR", "clicks": 3},
        ],
    )
    label.load()
    return label


@pytest.mark.parametrize(
    ("view", "rows"),
    [
        (
            "platform_comparison",
            [("2031-03-01", "Apple Music", 9, 100 * 9 / 421), ("2031-03-01", "Spotify", 412, 100 * 412 / 421)],
        ),
        (
            "monthly_streaming_summary",
            [
                ("2031-03-01", "DistroKid", "main", "Spotify", 712, 412, 2, 1, "2031-03-02"),
                ("2031-03-01", "TooLost", "main", "Apple Music", 9, 9, 1, 1, "2031-03-01"),
            ],
        ),
        (
            "monthly_revenue_summary",
            [
                (
                    "2031-03-01",
                    "DistroKid",
                    "main",
                    "Spotify",
                    "adjustment",
                    "USD",
                    40,
                    "-0.02710000",
                    "0.00000000",
                    None,
                    1,
                ),
                (
                    "2031-03-01",
                    "DistroKid",
                    "main",
                    "Spotify",
                    "stream",
                    "USD",
                    120,
                    "0.27288000",
                    "0.01000000",
                    None,
                    1,
                ),
                ("2031-04-01", "DistroKid", "main", "Spotify", "stream", "USD", 3, "0.00012345", "0.00000000", None, 1),
            ],
        ),
        (
            "monthly_kpi_summary",
            [
                ("2031-03-01", 721, "EUR", None, None, "7.00000000"),
                ("2031-03-01", 721, "USD", 160, "0.24578000", "2.50000000"),
                ("2031-04-01", None, "USD", 3, "0.00012345", None),
            ],
        ),
        (
            "statement_summary",
            [
                (
                    "DistroKid",
                    "main",
                    "2031-05-21",
                    "USD",
                    160,
                    "0.24578000",
                    "0.01000000",
                    None,
                    2,
                    "2031-03-01",
                    "2031-03-01",
                ),
                (
                    "DistroKid",
                    "main",
                    "2031-06-21",
                    "USD",
                    3,
                    "0.00012345",
                    "0.00000000",
                    None,
                    1,
                    "2031-04-01",
                    "2031-04-01",
                ),
            ],
        ),
        (
            "store_summary",
            [
                ("Spotify", "adjustment", "USD", 40, "-0.02710000", "0.00000000", None, 1, "2031-03-01", "2031-03-01"),
                ("Spotify", "stream", "USD", 123, "0.27300345", "0.01000000", None, 2, "2031-03-01", "2031-04-01"),
            ],
        ),
        (
            "artist_summary",
            [
                ("LUMEN", "active", "USD", 3, "0.00012345", "0.00000000", None, 1, "2031-04-01", "2031-04-01"),
                ("NOVA SEVEN", "active", "USD", 160, "0.24578000", "0.01000000", None, 2, "2031-03-01", "2031-03-01"),
            ],
        ),
        (
            "track_summary",
            [
                (
                    "LUMEN",
                    "Paper Moon",
                    "XXAA13100002",
                    "2031-02-14",
                    "USD",
                    3,
                    "0.00012345",
                    "0.00000000",
                    None,
                    1,
                    "2031-04-01",
                    "2031-04-01",
                ),
                (
                    "NOVA SEVEN",
                    "GLASS HARBOR",
                    "XXAA13100001",
                    "2031-01-10",
                    "USD",
                    160,
                    "0.24578000",
                    "0.01000000",
                    None,
                    2,
                    "2031-03-01",
                    "2031-03-01",
                ),
            ],
        ),
        (
            "territory_summary",
            [
                ("DE", "Germany", "USD", 3, "0.00012345", "0.00000000", None, 1, "2031-04-01", "2031-04-01"),
                ("US", "United States", "USD", 160, "0.24578000", "0.01000000", None, 2, "2031-03-01", "2031-03-01"),
            ],
        ),
        (
            "audience_summary",
            [
                (
                    "2031-03-01",
                    "Spotify",
                    "Spotify",
                    "NOVA SEVEN",
                    418,
                    None,
                    None,
                    None,
                    "2031-03-01",
                    None,
                    1530,
                    None,
                    None,
                    None,
                )
            ],
        ),
        (
            "distributor_revenue_tracking",
            [
                ("2031-03-01", "DistroKid", "main", 712, 160, "USD", "0.24578000", "2031-05-21", "2031-05-21", "paid"),
                ("2031-03-01", "TooLost", "main", 9, None, None, None, None, None, "pending"),
                ("2031-04-01", "DistroKid", "main", None, 3, "USD", "0.00012345", "2031-06-21", "2031-06-21", "paid"),
            ],
        ),
        (
            "financial_transactions",
            [
                (
                    "2031-05-21",
                    "DistroKid",
                    "DistroKid statement of main",
                    "0.24578000",
                    "USD",
                    "income",
                    "streaming_revenue",
                ),
                (
                    "2031-06-21",
                    "DistroKid",
                    "DistroKid statement of main",
                    "0.00012345",
                    "USD",
                    "income",
                    "streaming_revenue",
                ),
            ],
        ),
    ],
)
def test_views_show_names_and_exact_decimals(golden: Label, view: str, rows: list[tuple[object, ...]]) -> None:
    columns = len(rows[0])
    order = ", ".join(str(position) for position in range(1, columns + 1))
    assert golden.ask(f"SELECT * FROM {view} ORDER BY {order}") == rows


def test_days_are_shown_by_who_counted_them_and_never_together(golden: Label) -> None:
    distributors = "SELECT performance_date, platform, streams, is_provisional, data_source FROM streaming_performance"
    assert golden.ask(f"{distributors} ORDER BY 1, 2") == [
        ("2031-03-01", "Apple Music", 9, 0, "TooLost"),
        ("2031-03-01", "Spotify", 412, 0, "DistroKid"),
        ("2031-03-02", "Spotify", 300, 1, "DistroKid"),
    ]
    assert golden.ask("SELECT platform, artist, streams, followers, data_source FROM direct_platform_data") == [
        ("Spotify", "NOVA SEVEN", 418, 1530, "Spotify")
    ]


def test_an_amount_says_how_it_came_into_the_labels_currency_or_why_it_did_not(label: Label) -> None:
    label.curate(
        "exchange_rates",
        [{"source": "ecb", "day": date(2031, 5, 21), "base": "EUR", "currency": "USD", "rate": Decimal("1.25")}],
    )
    line = {"sale_month": MARCH, "net": Decimal(4)}
    label.curate(
        "royalties",
        [
            line,
            {**line, "currency": "EUR"},
            {**line, "currency": "EUR", "title": "b", "orig_currency": "USD", "orig_amount": Decimal("4.6")},
            {**line, "currency": "XTS"},
        ],
    )
    label.load()

    columns = "currency, net_revenue, orig_amount, orig_currency, reported_revenue, rate, conversion"
    assert label.ask(f"SELECT {columns} FROM royalty_details ORDER BY currency, title") == [
        ("EUR", "4.00000000", None, None, "5.00000000", "1.25", "day"),
        ("EUR", "4.00000000", "4.60000000", "USD", "4.60000000", "1.1500000000", "statement"),
        ("USD", "4.00000000", None, None, "4.00000000", "1", "same"),
        ("XTS", "4.00000000", None, None, None, None, "no rate"),
    ]


@pytest.mark.parametrize(
    ("view", "dataset", "row"),
    [
        ("business_expenses", "bank_transactions", {"amount": Decimal(-3), "description": "some", "entry": "-3#1"}),
        ("shop_orders", "shop_sales", {"net": Decimal(3), "order_id": "1"}),
        ("advertising_performance", "ad_daily", {"spend": Decimal(3), "campaign_id": "1"}),
    ],
)
def test_a_view_of_amounts_names_the_reason_where_there_is_no_rate(
    label: Label, view: str, dataset: str, row: dict[str, object]
) -> None:
    label.curate(dataset, [{"day": date(2031, 3, 2), "currency": "XTS", **row}])
    label.load()
    assert label.ask(f"SELECT rate, conversion FROM {view}") == [(None, "no rate")]
