"""What every account has told of every dataset, month by month."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from bedrot.metrics.sources.rollup import origin
from bedrot.model.periods import Month
from bedrot.warehouse.schema.masters import accounts
from bedrot.warehouse.schema.rollups import dataset_months

_BY_MONTH = "royalties"
"""What is told by month of use; the day kept of it is that of the report."""


class Heard(NamedTuple):
    """What an account has told of a dataset in one month."""

    source: str
    account: str
    month: date
    until: date | None


def heard_of(connection: Connection, today: date) -> Mapping[str, list[Heard]]:
    """What every account has told of every dataset, month by month."""
    table = dataset_months
    rows = connection.execute(
        select(
            table.c.dataset, origin.c.platform_name, accounts.c.account_name, table.c.month, table.c.last_settled_day
        )
        .select_from(
            table.join(accounts, accounts.c.account_id == table.c.account_id).join(
                origin, origin.c.platform_id == accounts.c.source_id
            )
        )
        .where(table.c.month <= today)
    )
    found: dict[str, list[Heard]] = {}
    for dataset, source, account, month, until in rows:
        told = Month.of(month).last if dataset == _BY_MONTH else until
        found.setdefault(dataset, []).append(Heard(source, account, month, told))
    return found
