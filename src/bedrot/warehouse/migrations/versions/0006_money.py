"""Shop, bank, rates of exchange, catalogs, totals of statements, charts."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    """Make the tables."""
    _label_settings()
    _month_rates()
    _payee_names()
    _bank_transactions()
    _cash_months()
    _exchange_rates()
    _shop_months()
    _shop_sales()
    _catalog_entries()
    _catalog_releases()
    _chart_positions()
    _statement_totals()


def _label_settings() -> None:
    op.create_table(
        "label_settings",
        sa.Column("setting_name", sa.String(), nullable=False),
        sa.Column("setting_value", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("setting_name", name=op.f("pk_label_settings")),
        comment="What the figures depend on beside the data: reporting_currency.",
    )


def _month_rates() -> None:
    op.create_table(
        "month_rates",
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("rate_day", sa.Date(), nullable=False),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("dataset", "month", "currency", "rate_day", name=op.f("pk_month_rates")),
        comment="The rates a month's amounts were reported with, by the day asked for; empty where there was none.",
        sqlite_with_rowid=False,
    )


def _payee_names() -> None:
    op.create_table(
        "payee_names",
        sa.Column("payee_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("payee", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("payee_name_id", name=op.f("pk_payee_names")),
        sa.UniqueConstraint("description", "category", "payee", name=op.f("uq_payee_names_description_category_payee")),
        comment="Bank movements as statements describe them, and what the label says they are; empty where it does not.",
    )


def _bank_transactions() -> None:
    op.create_table(
        "bank_transactions",
        sa.Column("transaction_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("posted_date", sa.String(), nullable=False),
        sa.Column("payee_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("bank_category", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("is_transfer", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("amount", Exact(), nullable=True),
        sa.Column("balance", Exact(), nullable=True),
        sa.Column("reported_amount", Exact(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("rate_source", sa.String(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_bank_transactions_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_bank_transactions_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_bank_transactions_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["payee_name_id"], ["payee_names.payee_name_id"], name=op.f("fk_bank_transactions_payee_name_id")
        ),
        sa.PrimaryKeyConstraint(
            "transaction_date",
            "account_id",
            "posted_date",
            "payee_name_id",
            "bank_category",
            "entry",
            "currency",
            name=op.f("pk_bank_transactions"),
        ),
        comment="bank_transactions: income is positive, expenses are negative, transfers between own accounts neither.",
        sqlite_with_rowid=False,
    )


def _cash_months() -> None:
    op.create_table(
        "cash_months",
        sa.Column("cash_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("income", Exact(), nullable=True),
        sa.Column("expense", Exact(), nullable=True),
        sa.Column("reported_income", Exact(), nullable=True),
        sa.Column("reported_expense", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_cash_months_account_id")),
        sa.PrimaryKeyConstraint("cash_month", "account_id", "category", "currency", name=op.f("pk_cash_months")),
        comment="Bank movements by month and category without transfers; expense is positive; empty category: unknown.",
        sqlite_with_rowid=False,
    )


def _exchange_rates() -> None:
    op.create_table(
        "exchange_rates",
        sa.Column("rate_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("rate", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_exchange_rates_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_exchange_rates_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_exchange_rates_delivery_id")
        ),
        sa.PrimaryKeyConstraint("rate_date", "account_id", "base", "currency", name=op.f("pk_exchange_rates")),
        comment="exchange_rates: what one unit of the base costs in a currency on a day.",
        sqlite_with_rowid=False,
    )


def _shop_months() -> None:
    op.create_table(
        "shop_months",
        sa.Column("shop_month", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("order_count", sa.BigInteger(), nullable=True),
        sa.Column("units", sa.BigInteger(), nullable=True),
        sa.Column("gross", Exact(), nullable=True),
        sa.Column("discount", Exact(), nullable=True),
        sa.Column("shipping", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("refunded", Exact(), nullable=True),
        sa.Column("net", Exact(), nullable=True),
        sa.Column("cost", Exact(), nullable=True),
        sa.Column("reported_net", Exact(), nullable=True),
        sa.Column("reported_cost", Exact(), nullable=True),
        sa.Column("unreported_count", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("fact_count", sa.BigInteger(), nullable=False),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_shop_months_account_id")),
        sa.PrimaryKeyConstraint("shop_month", "account_id", "currency", name=op.f("pk_shop_months")),
        comment="Orders of the shop by month and currency.",
        sqlite_with_rowid=False,
    )


def _shop_sales() -> None:
    op.create_table(
        "shop_sales",
        sa.Column("sale_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("order_id", sa.String(), nullable=False),
        sa.Column("order_line", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("country", sa.String(), nullable=True),
        sa.Column("units", sa.BigInteger(), nullable=True),
        sa.Column("gross", Exact(), nullable=True),
        sa.Column("discount", Exact(), nullable=True),
        sa.Column("shipping", Exact(), nullable=True),
        sa.Column("tax", Exact(), nullable=True),
        sa.Column("refunded", Exact(), nullable=True),
        sa.Column("net", Exact(), nullable=True),
        sa.Column("cost", Exact(), nullable=True),
        sa.Column("reported_net", Exact(), nullable=True),
        sa.Column("reported_cost", Exact(), nullable=True),
        sa.Column("rate", sa.String(), nullable=True),
        sa.Column("rate_source", sa.String(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_shop_sales_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_shop_sales_commit_id")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_shop_sales_delivery_id")),
        sa.PrimaryKeyConstraint(
            "sale_date", "account_id", "order_id", "order_line", "item", "sku", "currency", name=op.f("pk_shop_sales")
        ),
        comment="shop_sales: what a shop sold; shipping, tax and refunds of a whole order stand on a line of their own.",
        sqlite_with_rowid=False,
    )


def _catalog_entries() -> None:
    op.create_table(
        "catalog_entries",
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_type", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("genre", sa.String(), nullable=True),
        sa.Column("release_date", sa.Date(), nullable=True),
        sa.Column("royalty_percentage", Exact(), nullable=True),
        sa.Column("duration_seconds", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_catalog_entries_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_catalog_entries_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_catalog_entries_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_catalog_entries_track_name_id")
        ),
        sa.PrimaryKeyConstraint("as_of", "account_id", "track_name_id", name=op.f("pk_catalog_entries")),
        comment="catalog: recordings and releases as exports list them; royalty_percentage in percent.",
        sqlite_with_rowid=False,
    )


def _catalog_releases() -> None:
    op.create_table(
        "catalog_releases",
        sa.Column("observed_month", sa.Date(), nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("release_date", sa.Date(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_catalog_releases_track_name_id")
        ),
        sa.PrimaryKeyConstraint("observed_month", "track_name_id", name=op.f("pk_catalog_releases")),
        comment="Release dates that exports of the catalog state for recordings.",
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_catalog_releases_release_date"), "catalog_releases", ["release_date"], unique=False)


def _chart_positions() -> None:
    op.create_table(
        "chart_positions",
        sa.Column("chart_date", sa.Date(), nullable=False),
        sa.Column("account_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("chart", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("track_name_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=True),
        sa.Column("peak", sa.BigInteger(), nullable=True),
        sa.Column("previous", sa.BigInteger(), nullable=True),
        sa.Column("days_on_chart", sa.BigInteger(), nullable=True),
        sa.Column("stream_count", sa.BigInteger(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.account_id"], name=op.f("fk_chart_positions_account_id")),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_chart_positions_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_chart_positions_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_chart_positions_platform_id")
        ),
        sa.ForeignKeyConstraint(
            ["track_name_id"], ["track_names.track_name_id"], name=op.f("fk_chart_positions_track_name_id")
        ),
        sa.PrimaryKeyConstraint(
            "chart_date",
            "account_id",
            "platform_id",
            "chart",
            "country",
            "track_name_id",
            name=op.f("pk_chart_positions"),
        ),
        comment="chart_positions: places in a store's public charts on a day.",
        sqlite_with_rowid=False,
    )


def _statement_totals() -> None:
    op.create_table(
        "statement_totals",
        sa.Column("sale_month", sa.Date(), nullable=False),
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("platform_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sale_end", sa.String(), nullable=False),
        sa.Column("tier", sa.String(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("controller", sa.String(), nullable=True),
        sa.Column("units", sa.BigInteger(), nullable=True),
        sa.Column("net", Exact(), nullable=True),
        sa.Column("revenue", Exact(), nullable=True),
        sa.Column("line_count", sa.BigInteger(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("commit_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["commit_id"], ["commits.commit_id"], name=op.f("fk_statement_totals_commit_id")),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.delivery_id"], name=op.f("fk_statement_totals_delivery_id")
        ),
        sa.ForeignKeyConstraint(
            ["platform_id"], ["platforms.platform_id"], name=op.f("fk_statement_totals_platform_id")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statements.statement_id"], name=op.f("fk_statement_totals_statement_id")
        ),
        sa.PrimaryKeyConstraint(
            "sale_month",
            "statement_id",
            "platform_id",
            "sale_end",
            "tier",
            "country",
            "entry",
            name=op.f("pk_statement_totals"),
        ),
        comment="statement_totals: what statements say they add up to; never added to what they list.",
        sqlite_with_rowid=False,
    )
