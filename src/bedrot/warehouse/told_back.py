"""Facts told back: what their numbers stand for, in the words of the conformed dataset that they came from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, func, or_, select

from bedrot.model.conformed import CONFORMED
from bedrot.warehouse.known import UNKNOWN_STORE
from bedrot.warehouse.mapping import BY_DATASET
from bedrot.warehouse.mapping.shape import Facts
from bedrot.warehouse.names import (
    ACCOUNT,
    ARTIST_NAME,
    CAMPAIGN,
    DELIVERY,
    NETWORK,
    PAYEE,
    PLATFORM,
    STATEMENT,
    STORE_NAME,
    TERRITORY_NAME,
    TRACK_NAME,
)
from bedrot.warehouse.schema.marketing import campaigns
from bedrot.warehouse.schema.masters import (
    accounts,
    artist_names,
    artists,
    payee_names,
    platforms,
    statements,
    store_names,
    territories,
    territory_names,
    track_names,
)
from bedrot.warehouse.schema.records import deliveries

Value = str | int | Decimal | date | bool | None
Key = tuple[Any, ...]
"""The values of a fact's primary key, in the order of its columns."""


@dataclass(frozen=True)
class Row:
    """A fact as the curated row that it was: what tells it from others, how many lines it sums, and from which delivery.

    ``file``: the name of the file it came from, where that is kept.
    """

    grain: Mapping[str, Value]
    delivery: str
    file: str | None
    lines: int


def told_back(connection: Connection, dataset: str, keys: Sequence[Key]) -> list[Row]:
    """The facts of some keys, in their order. Names that facts do not keep as they were written are the label's own."""
    if not keys:
        return []
    facts = BY_DATASET[dataset]
    found = _facts(connection, facts, keys)
    named = {
        column: _named(connection, _NAMES[names.name], {fact[column] for fact in found.values()})
        for column, names in facts.numbers.items()
    }
    return [_row(facts, found[key], named) for key in keys if key in found]


def platform_names(connection: Connection, keys: Iterable[object]) -> dict[str, str]:
    """What people call sources, stores and networks, by their names in the lake."""
    wanted = sorted({key for key in keys if isinstance(key, str)})
    rows = connection.execute(
        select(platforms.c.platform_key, platforms.c.platform_name).where(platforms.c.platform_key.in_(wanted))
    )
    return {key: name for key, name in rows}  # noqa: C416 - a row is no pair to mypy


def _facts(connection: Connection, facts: Facts, keys: Sequence[Key]) -> Mapping[Key, RowMapping]:
    places = list(facts.table.primary_key.columns)
    wanted = or_(*(and_(*(column == value for column, value in zip(places, key, strict=True))) for key in keys))
    rows = connection.execute(select(facts.table).where(wanted)).mappings()
    return {tuple(row[column.name] for column in places): row for row in rows}


def _row(facts: Facts, fact: RowMapping, named: Mapping[str, Mapping[int, RowMapping]]) -> Row:
    kinds = CONFORMED[facts.dataset].grain
    told: dict[str, Value] = {}
    for column, names in named.items():
        told |= {name: _plain(value) for name, value in names[fact[column]].items() if name in kinds}
    own = {facts.month: facts.month, **facts.columns}
    told |= {name: _typed(fact[column], kinds[name]) for column, name in own.items() if name in kinds}
    delivery = named["delivery_id"][fact["delivery_id"]]
    return Row({name: told.get(name) for name in kinds}, delivery["delivery"], delivery["file"], fact["line_count"])


def _plain(value: Value) -> Value:
    return None if value == "" else value


def _typed(value: Value, kind: str) -> Value:
    return date.fromisoformat(value) if kind == "DATE" and isinstance(value, str) and value else _plain(value)


def _named(connection: Connection, names: Select[Any], numbers: Iterable[int]) -> Mapping[int, RowMapping]:
    number = names.selected_columns["number"]
    return {row["number"]: row for row in connection.execute(names.where(number.in_(sorted(numbers)))).mappings()}


_OF_SOURCE = (platforms.c.platform_key.label("source"), accounts.c.account_name.label("account"))
_STORE = func.nullif(platforms.c.platform_key, UNKNOWN_STORE).label("store")
_ACT = (artists.c.display_name.label("artist"), artist_names.c.printed_name.label("artist_name"))

_NAMES: Mapping[str, Select[Any]] = MappingProxyType(
    {
        ACCOUNT.name: select(accounts.c.account_id.label("number"), *_OF_SOURCE).join(platforms),
        PLATFORM.name: select(platforms.c.platform_id.label("number"), _STORE),
        NETWORK.name: select(platforms.c.platform_id.label("number"), platforms.c.platform_key.label("network")),
        STATEMENT.name: select(
            statements.c.statement_id.label("number"),
            *_OF_SOURCE,
            statements.c.reporting_date.label("report_date"),
            statements.c.currency,
        )
        .select_from(statements)
        .join(accounts)
        .join(platforms),
        STORE_NAME.name: select(
            store_names.c.store_name_id.label("number"),
            _STORE,
            store_names.c.printed_name.label("store_name"),
            store_names.c.tier,
        ).join(platforms),
        TERRITORY_NAME.name: select(
            territory_names.c.territory_name_id.label("number"),
            func.nullif(territories.c.country_code, "GLOBAL").label("country"),
            territory_names.c.printed_name.label("country_name"),
        ).join(territories),
        ARTIST_NAME.name: select(artist_names.c.artist_name_id.label("number"), *_ACT).outerjoin(
            artists, artists.c.artist_id == artist_names.c.artist_id
        ),
        TRACK_NAME.name: select(
            track_names.c.track_name_id.label("number"),
            *_ACT,
            track_names.c.title,
            track_names.c.item,
            track_names.c.isrc,
            track_names.c.upc,
        )
        .select_from(track_names)
        .join(artist_names)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id),
        CAMPAIGN.name: select(
            campaigns.c.campaign_id.label("number"),
            *_OF_SOURCE,
            func.nullif(campaigns.c.external_campaign_id, campaigns.c.campaign_name).label("campaign_id"),
            campaigns.c.campaign_name.label("campaign"),
        )
        .select_from(campaigns)
        .join(accounts)
        .join(platforms),
        PAYEE.name: select(
            payee_names.c.payee_name_id.label("number"),
            payee_names.c.description,
            payee_names.c.category,
            payee_names.c.payee,
        ),
        DELIVERY.name: select(
            deliveries.c.delivery_id.label("number"),
            deliveries.c.delivery_name.label("delivery"),
            deliveries.c.file_name.label("file"),
        ),
    }
)
"""By kind of names: what each number stands for, under the names of the conformed columns."""
