"""What the columns of the warehouse's tables and views mean: which measure they hold, and which axes tell rows apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from sqlalchemy import Column, ColumnElement, Date, Table
from sqlalchemy.sql import visitors
from sqlalchemy.sql.functions import Function

from bedrot.metrics.additivity import ADDS_UP, Axis
from bedrot.model.conformed import CONFORMED
from bedrot.warehouse.mapping import FACTS, Facts
from bedrot.warehouse.schema.base import metadata
from bedrot.warehouse.types import Exact, shown
from bedrot.warehouse.views import queries

_AXES: Mapping[str, Axis] = MappingProxyType(
    {
        **dict.fromkeys(("account_id", "account_name", "statement_id", "source_id"), Axis.ACCOUNT),
        **dict.fromkeys(("platform_id", "platform_name", "platform_key", "store_name_id"), Axis.STORE),
        **dict.fromkeys(("artist_id", "artist_name_id", "artist_name", "display_name", "printed_name"), Axis.ARTIST),
        **dict.fromkeys(("track_id", "track_name_id", "isrc", "title"), Axis.TRACK),
        **dict.fromkeys(("territory_id", "territory_name_id", "country_code", "country_name", "country"), Axis.COUNTRY),
        **dict.fromkeys(("campaign_id", "adset_id", "ad_id", "campaign_name"), Axis.CAMPAIGN),
        **dict.fromkeys(("external_campaign_id",), Axis.MAILING),
        **dict.fromkeys(("link",), Axis.LINK),
        **dict.fromkeys(("item", "sku", "order_id", "order_line"), Axis.ITEM),
        **dict.fromkeys(("category", "payee_name_id", "bank_category"), Axis.CATEGORY),
    }
)
"""What a column tells rows apart by, by its name in the tables; columns that are days tell time."""

_OF_NETWORKS = frozenset({"social_daily", "social_breakdowns", "content_snapshots"})
_OF_ITEMS = frozenset({"shop_sales"})
_AGGREGATES = frozenset({"min", "max", "sum", "count"})
_OF_FACTS = re.compile(r"\bf\.(\w+)")


@dataclass(frozen=True)
class Measure:
    """A measure of a conformed dataset."""

    dataset: str
    name: str

    @property
    def adds_up(self) -> frozenset[Axis]:
        """Over what it may be added."""
        return ADDS_UP[self.dataset][self.name]

    @property
    def family(self) -> str:
        """Who counted it."""
        return CONFORMED[self.dataset].family.value

    @property
    def is_money(self) -> bool:
        """Whether it is an amount in some currency."""
        return CONFORMED[self.dataset].columns[self.name].startswith("DECIMAL")


@dataclass(frozen=True)
class Meaning:
    """What a column holds.

    ``in_units``: whole numbers of 1e-8, as SQLite stores amounts. ``as_text``: exact decimals as text, as views show
    them. ``currency``: it names the currency of amounts.
    """

    measure: Measure | None = None
    axis: Axis | None = None
    in_units: bool = False
    as_text: bool = False
    currency: bool = False


@dataclass(frozen=True)
class Relation:
    """A table or a view. ``comment``: what a row of it is."""

    name: str
    is_view: bool
    comment: str
    columns: Mapping[str, Meaning] = field(default_factory=dict)

    @property
    def axes(self) -> frozenset[Axis]:
        """Everything that tells its rows apart."""
        return frozenset(each.axis for each in self.columns.values() if each.axis)

    @property
    def datasets(self) -> frozenset[str]:
        """The conformed datasets whose measures it holds."""
        return frozenset(each.measure.dataset for each in self.columns.values() if each.measure)


def relations() -> Mapping[str, Relation]:
    """Every table and view of this version by name."""
    tables = {table.name: _table(table) for table in metadata.sorted_tables}
    return {**tables, **{name: _view(name, query.selected_columns, tables) for name, query in queries().items()}}


def _table(table: Table) -> Relation:
    measures = dict(_measures(table))
    columns = {
        column.name: Meaning(
            measures.get(column.name),
            _axis(column, measures),
            in_units=isinstance(column.type, Exact),
            currency=column.name == "currency",
        )
        for column in table.columns
    }
    return Relation(table.name, False, table.comment or "", columns)


def _measures(table: Table) -> Iterator[tuple[str, Measure]]:
    """The columns of a table of facts, or of a rollup of them, that hold measures."""
    for facts in FACTS:
        own = dict(_of_facts(facts))
        if facts.table is table:
            yield from own.items()
        for rollup in facts.rollups:
            if rollup.table is table and not rollup.constants:
                for column, expression in rollup.measures.items():
                    found = [own[name] for name in _OF_FACTS.findall(expression) if name in own]
                    if found:
                        yield column, found[0]


def _of_facts(facts: Facts) -> Iterator[tuple[str, Measure]]:
    measures = CONFORMED[facts.dataset].measures
    for column, conformed in facts.columns.items():
        if conformed in measures:
            yield column, Measure(facts.dataset, conformed)
    if facts.reported:
        for column, amount in facts.reported.amounts.items():
            if facts.columns.get(amount) in measures:
                yield column, Measure(facts.dataset, facts.columns[amount])


def _axis(column: Column[object], measures: Mapping[str, Measure]) -> Axis | None:
    """The axis of a table's column: of those in its key, or of names that it refers to."""
    if column.name in measures or not (column.primary_key or not measures):
        return None
    axis = Axis.TIME if isinstance(column.type, Date) else _AXES.get(column.name)
    return _said_there(axis, {each.dataset for each in measures.values()})


def _said_there(axis: Axis | None, datasets: set[str]) -> Axis | None:
    """An axis as the datasets of a relation have it: networks are told like stores, and items of music are tracks."""
    if axis is Axis.STORE and datasets & _OF_NETWORKS:
        return Axis.NETWORK
    return Axis.TRACK if axis is Axis.ITEM and not datasets & _OF_ITEMS else axis


def _view(name: str, columns: object, tables: Mapping[str, Relation]) -> Relation:
    found: dict[str, Meaning] = {}
    for label, element in columns.items():  # type: ignore[attr-defined]
        leaves = [tables[leaf.table.name].columns[leaf.name] for leaf in _leaves(element)]
        measure = next((each.measure for each in leaves if each.measure), None)
        axis = None if measure or _is_aggregate(element) else _axis_of_view(element)
        texts = any(isinstance(each, shown) for each in visitors.iterate(element))
        found[label] = Meaning(measure, axis, as_text=texts, currency=label == "currency")
    datasets = {each.measure.dataset for each in found.values() if each.measure}
    found = {label: replace(each, axis=_said_there(each.axis, datasets)) for label, each in found.items()}
    return Relation(name, True, _VIEWS.get(name, ""), found)


def _axis_of_view(element: ColumnElement[object]) -> Axis | None:
    for leaf in _leaves(element):
        if leaf.table.name == "platforms" and leaf.from_alias:
            return Axis.ACCOUNT
        if isinstance(leaf.column.type, Date) and leaf.column.name != "release_date":
            return Axis.TIME
        if leaf.name in _AXES:
            return _AXES[leaf.name]
    return None


@dataclass(frozen=True)
class _Leaf:
    """A column of a table that an expression of a view reads; ``from_alias``: by another name of the table."""

    table: Table
    name: str
    column: Column[object]
    from_alias: bool


def _leaves(element: ColumnElement[object]) -> Iterator[_Leaf]:
    for each in visitors.iterate(element):
        if isinstance(each, Column) and each.table is not None:
            base = next(iter(each.base_columns))
            if isinstance(base, Column) and isinstance(base.table, Table):
                yield _Leaf(base.table, base.name, base, each.table is not base.table)


def _is_aggregate(element: ColumnElement[object]) -> bool:
    return any(isinstance(each, Function) and each.name in _AGGREGATES for each in visitors.iterate(element))


_VIEWS: Mapping[str, str] = MappingProxyType(
    {
        "streaming_performance": "Streams a day and store, as the distributors report them.",
        "direct_platform_data": "What stores counted themselves, a day and act; never add it to what distributors report.",
        "platform_comparison": "Streams and their share by month and store.",
        "monthly_streaming_summary": "Streams by month, distributor and store, with how many days are settled.",
        "monthly_kpi_summary": "Streams, paid units, revenue and ad spend by month, side by side.",
        "audience_summary": "Audiences by month, store and act; listeners and followers as of the last settled day.",
        "royalty_details": "Every paid line: statement, month of use, store, country, track, units and amounts.",
        "monthly_revenue_summary": "Revenue by month of use, distributor, store and tier.",
        "statement_summary": "Every statement with its total and the months it pays for.",
        "store_summary": "Revenue by store and tier, all months.",
        "artist_summary": "Revenue by act, all months.",
        "track_summary": "Revenue by track, all months.",
        "territory_summary": "Revenue by country, all months.",
        "distributor_revenue_tracking": "By month of use: streams counted, units paid, and when they were paid.",
        "cash_summary": "Money in and out by month, account and category.",
        "business_expenses": "What was spent, movement by movement.",
        "financial_transactions": "Money in and out of all kinds, movement by movement.",
        "shop_orders": "Sales to fans, order by order.",
        "advertising_performance": "Advertisements a day: spend, impressions, clicks.",
        "campaign_summary": "Campaigns as a whole: spend, clicks, purchases.",
        "meta_pixel_events": "What people did after an advertisement, a day and kind of event.",
        "conversion_events": "Conversions by campaign and recording.",
        "link_analytics": "Visits and clicks of links a day.",
        "linktree_metrics": "Visits and clicks of a page of links a day.",
        "email_performance": "Mailings: sent, opened, clicked.",
        "social_media_performance": "Social networks a day and account.",
        "tiktok_metrics": "TikTok a day and account.",
    }
)
