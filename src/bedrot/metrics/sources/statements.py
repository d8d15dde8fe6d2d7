"""Statements as people speak of them: a distributor's monthly one, and of a shop that reports daily a month of them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from sqlalchemy import func, select

from bedrot.metrics.asking import Asking
from bedrot.metrics.sources.royalties import COLUMNS
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts, platforms, statements
from bedrot.warehouse.schema.rollups import statement_months


@dataclass(frozen=True)
class Statement:
    """What an account was reported on one day, or, where it is reported daily, in one month.

    ``account``: the platform's name and the account's. ``dates``: its reporting dates, newest first. ``first`` and
    ``last``: months of use. ``is_open``: the month is not over yet.
    """

    account: tuple[str, str]
    platform: str
    dates: tuple[date, ...]
    amount: Decimal
    first: Month
    last: Month
    is_daily: bool
    is_open: bool

    @property
    def day(self) -> date:
        """What orders statements: the day of the report, or the last of the month."""
        return Month.of(self.dates[0]).last if self.is_daily and not self.is_open else self.dates[0]

    @property
    def whose(self) -> str:
        """``DistroKid (main)``."""
        source, account = self.account
        return f"{source} ({account})"

    @property
    def name(self) -> str:
        """``2031-05-21 DistroKid (main)``, ``2031-05 Bandcamp (main)``."""
        return f"{Month.of(self.dates[0]) if self.is_daily else self.dates[0]} {self.whose}"


class _Report(NamedTuple):
    """What one account was reported on one day."""

    reporting_date: date
    source: str
    platform_key: str
    account_name: str
    amount: Decimal | None
    first: date
    last: date


def statements_of(measure: str, currency: str | None, asking: Asking) -> list[Statement]:
    """All statements in a currency up to the day asked on, newest first.

    The month of daily reports that is not over is left out, unless its account has no other.
    """
    by_account: dict[tuple[str, str], list[_Report]] = defaultdict(list)
    for row in _reported(measure, currency, asking):
        by_account[row.source, row.account_name].append(row)
    found = [each for account, rows in by_account.items() for each in _of_account(account, rows, asking.today)]
    return sorted(found, key=lambda each: (-each.day.toordinal(), each.account))


def _of_account(account: tuple[str, str], rows: Sequence[_Report], today: date) -> list[Statement]:
    is_daily = _tells_each_day(rows)
    together: dict[object, list[_Report]] = defaultdict(list)
    for row in rows:
        together[Month.of(row.reporting_date) if is_daily else row.reporting_date].append(row)
    found = [_statement(account, each, today, is_daily=is_daily) for each in together.values()]
    return [each for each in found if not each.is_open] or found


def _tells_each_day(rows: Sequence[_Report]) -> bool:
    """Whether an account tells what it sold on the day of the sale, as shops do: never later than in the month of use."""
    months = Counter(Month.of(row.reporting_date) for row in rows)
    at_once = all({Month.of(row.first), Month.of(row.last)} == {Month.of(row.reporting_date)} for row in rows)
    return at_once and max(months.values()) > 1


def _statement(account: tuple[str, str], rows: Sequence[_Report], today: date, *, is_daily: bool) -> Statement:
    dates = tuple(sorted((row.reporting_date for row in rows), reverse=True))
    return Statement(
        account,
        rows[0].platform_key,
        dates,
        sum((row.amount for row in rows if row.amount is not None), Decimal(0)),
        Month.of(min(row.first for row in rows)),
        Month.of(max(row.last for row in rows)),
        is_daily,
        is_daily and today <= Month.of(dates[0]).last,
    )


def _reported(measure: str, currency: str | None, asking: Asking) -> Sequence[_Report]:
    amount = func.sum(statement_months.c[COLUMNS[measure]])
    rows = asking.connection.execute(
        select(
            statements.c.reporting_date,
            platforms.c.platform_name.label("source"),
            platforms.c.platform_key,
            accounts.c.account_name,
            amount.label("amount"),
            func.min(statement_months.c.sale_month).label("first"),
            func.max(statement_months.c.sale_month).label("last"),
        )
        .select_from(
            statement_months.join(statements)
            .join(accounts, accounts.c.account_id == statements.c.account_id)
            .join(platforms, platforms.c.platform_id == accounts.c.source_id)
        )
        .where(statements.c.currency == currency, statements.c.reporting_date <= asking.today)
        .group_by(statements.c.statement_id, platforms.c.platform_name, platforms.c.platform_key)
        .group_by(accounts.c.account_name, statements.c.reporting_date)
    )
    return [_Report(*row) for row in rows]
