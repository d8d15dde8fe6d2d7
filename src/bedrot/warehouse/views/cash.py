"""Views of what came in and went out: statements, bank movements, orders of the shop."""

from collections.abc import Mapping

from sqlalchemy import String, case, func, literal, select, union_all

from bedrot.warehouse.schema.earnings import bank_transactions, shop_sales
from bedrot.warehouse.schema.masters import accounts, payee_names, statements
from bedrot.warehouse.schema.rollups import cash_months, statement_months
from bedrot.warehouse.types import shown
from bedrot.warehouse.views.parts import View, conversion, source, sources, with_account

_STREAMING = "streaming_revenue"


def views() -> Mapping[str, View]:
    """Every view by name."""
    return {
        "financial_transactions": _transactions(),
        "business_expenses": _expenses(),
        "cash_summary": _cash(),
        "shop_orders": _orders(),
    }


def _transactions() -> View:
    """Streaming revenue as statements tell it, the rest as the bank does; paid out, it would count twice."""
    told = (
        select(
            statements.c.reporting_date.label("transaction_date"),
            sources.c.platform_name.label("platform"),
            (sources.c.platform_name + literal(" statement of ") + accounts.c.account_name).label("description"),
            func.sum(statement_months.c.net_revenue).label("amount"),
            statements.c.currency,
            literal("income", String).label("transaction_type"),
            literal(_STREAMING, String).label("category"),
        )
        .select_from(
            statement_months.join(statements)
            .join(accounts, accounts.c.account_id == statements.c.account_id)
            .join(sources, sources.c.platform_id == accounts.c.source_id)
        )
        .group_by(statements.c.statement_id)
        .group_by(sources.c.platform_name, accounts.c.account_name)
    )
    bank = bank_transactions
    moved = (
        select(
            bank.c.transaction_date,
            sources.c.platform_name.label("platform"),
            payee_names.c.description,
            bank.c.amount,
            bank.c.currency,
            case((bank.c.amount < 0, "expense"), else_="income").label("transaction_type"),
            func.nullif(payee_names.c.category, "").label("category"),
        )
        .select_from(with_account(bank).join(payee_names, payee_names.c.payee_name_id == bank.c.payee_name_id))
        .where(bank.c.is_transfer.is_(False), payee_names.c.category != _STREAMING)
    )
    both = union_all(told, moved).subquery("transactions")
    return select(
        both.c.transaction_date,
        both.c.platform,
        both.c.description,
        shown(both.c.amount).label("amount"),
        both.c.currency,
        both.c.transaction_type,
        both.c.category,
    )


def _expenses() -> View:
    """Money spent; a positive amount is an expense."""
    table = bank_transactions
    return (
        select(
            table.c.transaction_date,
            func.nullif(table.c.posted_date, "").label("posted_date"),
            payee_names.c.description,
            func.nullif(payee_names.c.category, "").label("category"),
            func.nullif(payee_names.c.payee, "").label("payee"),
            shown(-table.c.amount).label("amount"),
            table.c.currency,
            shown(-table.c.reported_amount).label("reported_amount"),
            table.c.rate,
            conversion(table),
            accounts.c.account_name.label("payment_method"),
            table.c.status,
        )
        .select_from(with_account(table).join(payee_names, payee_names.c.payee_name_id == table.c.payee_name_id))
        .where(table.c.is_transfer.is_(False), table.c.amount < 0)
    )


def _cash() -> View:
    table = cash_months
    amounts = ("income", "expense", "reported_income", "reported_expense")
    return select(
        table.c.cash_month.label("month"),
        source(),
        accounts.c.account_name.label("account"),
        func.nullif(table.c.category, "").label("category"),
        table.c.currency,
        *(shown(table.c[name]).label(name) for name in amounts),
        table.c.unreported_count.label("not_converted"),
    ).select_from(with_account(table))


def _orders() -> View:
    table = shop_sales
    amounts = ("gross", "discount", "shipping", "tax", "refunded", "net", "cost", "reported_net", "reported_cost")
    return select(
        table.c.sale_date,
        source(),
        accounts.c.account_name.label("account"),
        table.c.order_id,
        func.nullif(table.c.item, "").label("item"),
        func.nullif(table.c.sku, "").label("sku"),
        table.c.status,
        table.c.country,
        table.c.units,
        *(shown(table.c[name]).label(name) for name in amounts),
        table.c.currency,
        table.c.rate,
        conversion(table),
    ).select_from(with_account(table))
