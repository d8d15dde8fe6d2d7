"""Orders of the shop, movements on bank accounts, and what figures are looked up by."""

from bedrot.warehouse.mapping.shape import (
    COUNTS,
    LINEAGE_COLUMNS,
    LINEAGE_NUMBERS,
    Facts,
    Reported,
    Rollup,
    own,
    presence,
    same,
    sums,
    unreported,
)
from bedrot.warehouse.names import ACCOUNT, PAYEE, TRACK_NAME
from bedrot.warehouse.schema import earnings, reference, rollups

_SHOP = ("gross", "discount", "shipping", "tax", "refunded", "net", "cost")

SHOP: tuple[Facts, ...] = (
    Facts(
        "shop_sales",
        earnings.shop_sales,
        month="sale_date",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={
            "sale_date": "day",
            "order_line": "line",
            **same("order_id", "item", "sku", "currency", "status", "country", "units", *_SHOP),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.shop_months,
                month="shop_month",
                keys=own("account_id", "currency"),
                measures={
                    "order_count": "COUNT(DISTINCT f.order_id)",
                    **sums("units", *_SHOP, "reported_net", "reported_cost"),
                    **unreported("net"),
                    **COUNTS,
                },
            ),
            presence("shop_sales", "f.sale_date"),
        ),
        rounded_within=("account_id", "currency"),
        reported=Reported({"reported_net": "net", "reported_cost": "cost"}, "day"),
    ),
)

BANK: tuple[Facts, ...] = (
    Facts(
        "bank_transactions",
        earnings.bank_transactions,
        month="transaction_date",
        numbers={"account_id": ACCOUNT, "payee_name_id": PAYEE, **LINEAGE_NUMBERS},
        columns={
            "transaction_date": "day",
            "posted_date": "posted",
            "is_transfer": "transfer",
            **same("bank_category", "entry", "currency", "status", "amount", "balance"),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.cash_months,
                month="cash_month",
                keys={**own("account_id", "currency"), "category": "payee_of.category"},
                measures={
                    "income": "SUM(CASE WHEN f.amount > 0 THEN f.amount ELSE 0 END)",
                    "expense": "SUM(CASE WHEN f.amount < 0 THEN -f.amount ELSE 0 END)",
                    "reported_income": "SUM(CASE WHEN f.reported_amount > 0 THEN f.reported_amount ELSE 0 END)",
                    "reported_expense": "SUM(CASE WHEN f.reported_amount < 0 THEN -f.reported_amount ELSE 0 END)",
                    **unreported("amount"),
                    **COUNTS,
                },
                names={"payee_name_id": PAYEE},
                where="NOT f.is_transfer",
            ),
            presence("bank_transactions", "f.transaction_date"),
        ),
        rounded_within=("account_id", "currency"),
        reported=Reported({"reported_amount": "amount"}, "day"),
    ),
)

REFERENCE: tuple[Facts, ...] = (
    Facts(
        "catalog",
        reference.catalog_entries,
        month="as_of",
        numbers={"account_id": ACCOUNT, "track_name_id": TRACK_NAME, **LINEAGE_NUMBERS},
        columns={
            **same("as_of", "release_type", "label", "genre", "release_date", "royalty_percentage", "duration_seconds"),
            **LINEAGE_COLUMNS,
        },
        rollups=(
            Rollup(
                rollups.catalog_releases,
                month="observed_month",
                keys=own("track_name_id"),
                measures={"release_date": "MAX(f.release_date)"},
                where="f.release_date IS NOT NULL",
            ),
            presence("catalog", "f.as_of"),
        ),
        rounded_within=("as_of", "account_id", "track_name_id"),
    ),
    Facts(
        "exchange_rates",
        reference.exchange_rates,
        month="rate_date",
        numbers={"account_id": ACCOUNT, **LINEAGE_NUMBERS},
        columns={"rate_date": "day", **same("base", "currency", "rate"), **LINEAGE_COLUMNS},
        rollups=(presence("exchange_rates", "f.rate_date"),),
        rounded_within=("rate_date", "account_id", "base", "currency"),
    ),
)
