"""Sums by month that the loader keeps beside the facts, so that no KPI has to read the facts.

A rollup row is always the sum of facts of one month; ``line_count`` counts source lines, ``fact_count`` facts.
"""

from sqlalchemy import BigInteger, Boolean, Column, Date, String
from sqlalchemy.sql.schema import SchemaItem

from bedrot.warehouse.schema.base import reference
from bedrot.warehouse.schema.columns import account, campaign, counted, exact, key_day, key_text, platform, rollup
from bedrot.warehouse.schema.social import FLOWS, PEOPLE
from bedrot.warehouse.types import Exact


def _terms() -> tuple[SchemaItem, ...]:
    """What money must be kept apart by: kind of use, currency, whether estimated, and the label's share of it."""
    return (
        Column("tier", String, primary_key=True),
        Column("currency", String, primary_key=True),
        Column("is_estimated", Boolean, primary_key=True),
        Column("royalty_share", Exact, primary_key=True, autoincrement=False),
        Column("is_share_known", Boolean, primary_key=True),
        _length(),
    )


def _length() -> Column[int]:
    """How many months of use a sum is for, beginning with the one it stands under; a quarter is never split."""
    return Column("month_count", BigInteger, primary_key=True, autoincrement=False)


def _amounts() -> tuple[SchemaItem, ...]:
    return (
        *counted("quantity"),
        *exact("net_revenue", "gross_revenue", "withheld", "recoup", "fees", "tax", "reported_revenue"),
        _unreported(),
        *_lines(),
    )


def _unreported() -> Column[int]:
    """How many facts have an amount and no rate, so that the reported sum lacks them."""
    return Column("unreported_count", BigInteger, nullable=False, server_default="0")


def _lines() -> tuple[SchemaItem, ...]:
    return (
        Column("fact_count", BigInteger, nullable=False),
        Column("line_count", BigInteger, nullable=False),
    )


def _days() -> tuple[SchemaItem, ...]:
    return (
        Column("day_count", BigInteger, nullable=False),
        Column("settled_days", BigInteger, nullable=False),
        Column("last_day", Date, nullable=False),
        Column("last_settled_day", Date),
    )


revenue_per_stream_history = rollup(
    "revenue_per_stream_history",
    key_day("sale_month"),
    account(),
    platform(),
    *_terms(),
    *_amounts(),
    comment="Royalties by month of use, account and store.",
)

artist_performance = rollup(
    "artist_performance",
    key_day("sale_month"),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    account(),
    platform(),
    *_terms(),
    *_amounts(),
    comment="Royalties by month of use, act, account and store.",
)

track_performance = rollup(
    "track_performance",
    key_day("sale_month"),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("currency", String, primary_key=True),
    *_amounts(),
    comment="Royalties by month of use and track.",
)

territory_performance = rollup(
    "territory_performance",
    key_day("sale_month"),
    reference("territory_id", "territories.territory_id", key=True),
    platform(),
    Column("currency", String, primary_key=True),
    *_amounts(),
    comment="Royalties by month of use, country and store.",
)

statement_months = rollup(
    "statement_months",
    key_day("sale_month"),
    reference("statement_id", "statements.statement_id", key=True, index=True),
    _length(),
    *_amounts(),
    comment="Royalties by month of use and statement: totals, and how long payment takes.",
)

stream_months = rollup(
    "stream_months",
    key_day("stream_month"),
    account(),
    platform(),
    Column("stream_count", BigInteger),
    Column("settled_count", BigInteger),
    *_days(),
    comment="Distributor streams by month, account and store; settled ones leave provisional days out.",
)

audience_months = rollup(
    "audience_months",
    key_day("audience_month"),
    account(),
    platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    Column("streams", BigInteger),
    Column("playlist_adds", BigInteger),
    Column("saves", BigInteger),
    Column("shazams", BigInteger),
    Column("listeners", BigInteger),
    Column("followers", BigInteger),
    Column("monthly_listeners", BigInteger),
    Column("monthly_active_listeners", BigInteger),
    Column("super_listeners", BigInteger),
    *_days(),
    comment="Audience by month and act: settled streams, adds, saves and shazams summed; people on the last settled day.",
)

track_releases = rollup(
    "track_releases",
    key_day("observed_month"),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("release_date", Date, nullable=False, index=True),
    comment="Release dates that stores state for recordings.",
)

dataset_months = rollup(
    "dataset_months",
    Column("dataset", String, primary_key=True),
    Column("month", Date, primary_key=True),
    account(),
    *_lines(),
    Column("last_day", Date),
    Column("last_settled_day", Date),
    comment="How many facts each source has brought for each month, its newest day and its newest settled one.",
)

catalog_releases = rollup(
    "catalog_releases",
    key_day("observed_month"),
    reference("track_name_id", "track_names.track_name_id", key=True),
    Column("release_date", Date, nullable=False, index=True),
    comment="Release dates that exports of the catalog state for recordings.",
)

social_months = rollup(
    "social_months",
    key_day("social_month"),
    account(),
    platform(),
    reference("artist_name_id", "artist_names.artist_name_id", key=True),
    *counted(*FLOWS, *PEOPLE),
    *_days(),
    comment="Social accounts by month and act: settled flows summed; people as on the last settled day that has them.",
)

ad_months = rollup(
    "ad_months",
    key_day("ad_month"),
    campaign(),
    account(),
    *key_text("currency"),
    Column("is_provisional", Boolean, primary_key=True),
    Column("campaign_name", String),
    *exact("spend", "purchase_value", "reported_spend", "reported_value"),
    *counted("impressions", "clicks", "link_clicks", "results", "landing_page_views", "video_views", "purchases"),
    *counted("max_reach"),
    _unreported(),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    *_lines(),
    comment="Advertising by month and campaign, provisional days apart; max_reach: of one row, never added.",
)

link_months = rollup(
    "link_months",
    key_day("link_month"),
    account(),
    *key_text("link", "service"),
    *counted("views", "clicks", "presaves", "conversions", "max_unique_views", "max_unique_clicks"),
    *_days(),
    comment="Links by month: settled views and clicks summed; unique ones of the best settled day. Empty link: the page.",
)

email_months = rollup(
    "email_months",
    key_day("email_month"),
    account(),
    Column("is_provisional", Boolean, primary_key=True),
    *counted(
        "sent",
        "delivered",
        "hard_bounces",
        "soft_bounces",
        "opens",
        "unique_opens",
        "human_opens",
        "clicks",
        "unique_clicks",
        "unsubscribes",
        "complaints",
        "forwards",
    ),
    *_lines(),
    comment="Mailings by the month they were sent in; fact_count: how many.",
)

email_list_months = rollup(
    "email_list_months",
    key_day("list_month"),
    account(),
    *key_text("list_id", "period"),
    *counted("joined", "left_list", "cleaned", "members"),
    Column("last_day", Date, nullable=False),
    comment="Mailing lists by month; members as on the last day told.",
)

cash_months = rollup(
    "cash_months",
    key_day("cash_month"),
    account(),
    *key_text("category", "currency"),
    *exact("income", "expense", "reported_income", "reported_expense"),
    _unreported(),
    *_lines(),
    comment="Bank movements by month and category without transfers; expense is positive; empty category: unknown.",
)

shop_months = rollup(
    "shop_months",
    key_day("shop_month"),
    account(),
    *key_text("currency"),
    *counted("order_count", "units"),
    *exact("gross", "discount", "shipping", "tax", "refunded", "net", "cost", "reported_net", "reported_cost"),
    _unreported(),
    *_lines(),
    comment="Orders of the shop by month and currency.",
)
