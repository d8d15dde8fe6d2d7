"""Statements as distributors sent them, and money that came in at the bank."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from bedrot.metrics.courses.question import Member
from bedrot.metrics.sources.rollup import origin
from bedrot.model.periods import Month
from bedrot.warehouse.schema.earnings import bank_transactions
from bedrot.warehouse.schema.facts import revenue_transactions
from bedrot.warehouse.schema.masters import accounts, payee_names, platforms, statements, store_names
from bedrot.warehouse.schema.rollups import revenue_per_stream_history, statement_months


@dataclass(frozen=True)
class Sent:
    """One statement: what it adds up to, over which months of use.

    ``source``: the distributor's name in the lake, ``source_name`` the one people use. ``estimated``: the account
    states no net amounts, so its totals are nobody's claim.
    """

    source: str
    source_name: str
    account: str
    day: date | None
    currency: str
    total: Decimal
    lines: int
    first: Month
    last: Month
    estimated: bool


def sent_statements(connection: Connection) -> list[Sent]:
    """All statements, newest first; those without a day last."""
    doubtful = _estimated(connection)
    months = statement_months
    rows = connection.execute(
        select(
            origin.c.platform_key,
            origin.c.platform_name,
            accounts.c.account_id,
            accounts.c.account_name,
            statements.c.reporting_date,
            statements.c.currency,
            func.sum(months.c.net_revenue),
            func.sum(months.c.line_count),
            func.min(months.c.sale_month),
            func.max(months.c.sale_month),
        )
        .select_from(
            months.join(statements, statements.c.statement_id == months.c.statement_id)
            .join(accounts, accounts.c.account_id == statements.c.account_id)
            .join(origin, origin.c.platform_id == accounts.c.source_id)
        )
        .group_by(
            statements.c.statement_id,
            origin.c.platform_key,
            origin.c.platform_name,
            accounts.c.account_id,
            accounts.c.account_name,
            statements.c.reporting_date,
            statements.c.currency,
        )
    )
    found = [
        Sent(
            key,
            name,
            account,
            day,
            currency,
            total or Decimal(0),
            lines,
            Month.of(first),
            Month.of(last),
            (number, currency) in doubtful,
        )
        for key, name, number, account, day, currency, total, lines, first, last in rows
    ]
    return sorted(
        found, key=lambda each: (-(each.day or date.min).toordinal(), each.source, each.account, each.currency)
    )


@dataclass(frozen=True)
class SentPart:
    """What a statement says of one month of use and store: its amount, in the statement's currency, and units."""

    month: Month
    store: Member
    total: Decimal
    units: int | None
    lines: int


def statement_parts(
    connection: Connection, source: str, account: str, day: date | None, currency: str
) -> list[SentPart]:
    """One statement by month of use and store, newest month and largest amount first; empty where there is none."""
    number = connection.scalar(
        select(statements.c.statement_id)
        .join(accounts, accounts.c.account_id == statements.c.account_id)
        .join(origin, origin.c.platform_id == accounts.c.source_id)
        .where(
            origin.c.platform_key == source,
            accounts.c.account_name == account,
            statements.c.reporting_date.is_(None) if day is None else statements.c.reporting_date == day,
            statements.c.currency == currency,
        )
    )
    lines, total = revenue_transactions, func.sum(revenue_transactions.c.net_revenue)
    # its months are known, and the facts are kept in their order: no other month is read
    months = select(statement_months.c.sale_month).where(statement_months.c.statement_id == number)
    rows = connection.execute(
        select(
            lines.c.sale_month,
            platforms.c.platform_key,
            platforms.c.platform_name,
            total,
            func.sum(lines.c.quantity),
            func.count(),
        )
        .select_from(
            lines.join(store_names, store_names.c.store_name_id == lines.c.store_name_id).join(
                platforms, platforms.c.platform_id == store_names.c.platform_id
            )
        )
        .where(lines.c.statement_id == number, lines.c.sale_month.in_(months))
        .group_by(lines.c.sale_month, platforms.c.platform_key, platforms.c.platform_name)
    )
    found = [
        SentPart(Month.of(month), Member(key, name), amount or Decimal(0), units, count)
        for month, key, name, amount, units, count in rows
    ]
    return sorted(found, key=lambda each: (-each.month.first.toordinal(), -each.total, each.store.key))


def _estimated(connection: Connection) -> set[tuple[int, str]]:
    """Accounts and currencies of which some net amounts were estimated."""
    table = revenue_per_stream_history
    rows = connection.execute(
        select(table.c.account_id, table.c.currency)
        .where(table.c.is_estimated.is_(True), table.c.net_revenue.is_not(None))
        .distinct()
    )
    return {(account, currency) for account, currency in rows}


@dataclass(frozen=True)
class Received:
    """Money that came in from ``payee``."""

    payee: str
    currency: str
    day: date
    amount: Decimal


@dataclass(frozen=True)
class BankBook:
    """What came in from named payees, and by currency the days that the bank's files reach over."""

    received: Sequence[Received]
    reach: dict[str, tuple[date, date]]


def bank_book(connection: Connection) -> BankBook:
    """Income on bank accounts without transfers between the label's own."""
    table = bank_transactions
    day = table.c.transaction_date
    reach = connection.execute(select(table.c.currency, func.min(day), func.max(day)).group_by(table.c.currency))
    rows = connection.execute(
        select(payee_names.c.payee, table.c.currency, day, table.c.amount)
        .join_from(table, payee_names, payee_names.c.payee_name_id == table.c.payee_name_id)
        .where(payee_names.c.payee != "", table.c.amount > 0, table.c.is_transfer.is_(False))
        .order_by(payee_names.c.payee, table.c.currency, day, table.c.amount)
    )
    return BankBook([Received(*row) for row in rows], {currency: (first, last) for currency, first, last in reach})
