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
    label.load()
    return label


@pytest.mark.parametrize(
    ("view", "rows"),
    [
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
            [("2031-03-01", 721, "USD", 160, "0.24578000"), ("2031-04-01", None, "USD", 3, "0.00012345")],
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
                ("2031-05-21", "DistroKid statement of main", "0.24578000", "USD", "income", "streaming_revenue"),
                ("2031-06-21", "DistroKid statement of main", "0.00012345", "USD", "income", "streaming_revenue"),
            ],
        ),
    ],
)
def test_views_show_names_and_exact_decimals(golden: Label, view: str, rows: list[tuple[object, ...]]) -> None:
    columns = len(rows[0])
    order = ", ".join(str(position) for position in range(1, columns + 1))
    assert golden.ask(f"SELECT * FROM {view} ORDER BY {order}") == rows
