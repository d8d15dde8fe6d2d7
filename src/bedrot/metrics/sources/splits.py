"""How a period's total divides by a dimension: ``period_streams`` and ``social_breakdowns``, by an index of both."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, Connection, Table, func, select

from bedrot.metrics.metric import Filters
from bedrot.metrics.period_expressions import Mix
from bedrot.warehouse.schema.facts import period_streams
from bedrot.warehouse.schema.masters import accounts, platforms
from bedrot.warehouse.schema.social import social_breakdowns


@dataclass(frozen=True)
class Split:
    """The newest parts of one account's total in one store or on one network.

    ``total``: of the counts behind the parts, where there are any. ``parts``: in percent, exact, by label.
    """

    store: str
    store_key: str
    account: str
    period: str
    as_of: date
    total: int | None
    parts: Mapping[str, Decimal]


def splits(connection: Connection, filters: Filters, today: date, mix: Mix) -> list[Split]:
    """The newest split of each account, the one with most behind it first."""
    table, conditions = _chosen(mix)
    if filters.store:
        conditions = [*conditions, platforms.c.platform_key == filters.store]
    of = table.join(platforms, platforms.c.platform_id == table.c.platform_id).join(
        accounts, accounts.c.account_id == table.c.account_id
    )
    series = (table.c.account_id, table.c.platform_id)
    newest = (
        select(*series, func.max(table.c.as_of).label("as_of"))
        .select_from(of)
        .where(*conditions, table.c.as_of <= today)
        .group_by(*series)
        .subquery()
    )
    rows = connection.execute(
        select(
            platforms.c.platform_name,
            platforms.c.platform_key,
            accounts.c.account_name,
            table.c.period,
            table.c.as_of,
            table.c.label,
            *_values(table),
        )
        .select_from(
            of.join(
                newest,
                (newest.c.account_id == table.c.account_id)
                & (newest.c.platform_id == table.c.platform_id)
                & (newest.c.as_of == table.c.as_of),
            )
        )
        .where(*conditions)
    )
    found: dict[tuple[str, str, str, str, date], dict[str, tuple[int | None, Decimal | None]]] = defaultdict(dict)
    for name, key, account, period, as_of, label, count, share in rows:
        found[name, key, account, period, as_of][label] = (count, share)
    told = [_split(*series, parts) for series, parts in found.items()]
    return sorted(
        (each for each in told if each.parts), key=lambda each: (-(each.total or 0), each.store, each.account)
    )


def _chosen(mix: Mix) -> tuple[Table, Sequence[ColumnElement[bool]]]:
    if mix.dataset == "period_streams":
        return period_streams, [period_streams.c.dimension == mix.dimension, period_streams.c.isrc == ""]
    table = social_breakdowns
    return table, [table.c.dimension == mix.dimension, table.c.content_id == "", table.c.metric == (mix.of or "")]


def _values(table: Table) -> tuple[ColumnElement[int], ColumnElement[Decimal | None]]:
    if table is period_streams:
        return table.c.stream_count, func.nullif(0, 0).label("share")
    return table.c.value, table.c.share


def _split(
    store: str,
    key: str,
    account: str,
    period: str,
    as_of: date,
    parts: Mapping[str, tuple[int | None, Decimal | None]],
) -> Split:
    counts = {label: count for label, (count, _) in parts.items() if count is not None}
    total = sum(counts.values())
    if total:
        shares = {label: Decimal(count) / total * 100 for label, count in counts.items()}
    else:
        shares = {label: share for label, (_, share) in parts.items() if share is not None}
    return Split(store, key, account, period, as_of, total or None, shares)
