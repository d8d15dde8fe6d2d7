"""What a load writes: the facts and rollups of whole months, and which curated part they came from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from bedrot.model.catalog import Catalog
from bedrot.model.deliveries import Delivery
from bedrot.model.periods import Month
from bedrot.warehouse.bulk import Constants, Rows, bulk_insert
from bedrot.warehouse.campaigns import name_campaigns
from bedrot.warehouse.mapping import BY_DATASET, Facts, Rollup
from bedrot.warehouse.names import Names
from bedrot.warehouse.numbering import Numbering
from bedrot.warehouse.rates import Rates
from bedrot.warehouse.schema import metadata
from bedrot.warehouse.schema.quality import KEPT
from bedrot.warehouse.schema.records import commits, loads
from bedrot.warehouse.schema.reference import label_settings, month_rates
from bedrot.warehouse.schema.rollups import track_performance

_REPORTING = "reporting_currency"


@dataclass(frozen=True, order=True)
class PartKey:
    """A month of a conformed dataset; ``month`` is its first day."""

    dataset: str
    month: date


def loaded_parts(connection: Connection) -> Mapping[PartKey, str]:
    """The name of the curated part that each loaded month holds."""
    rows = connection.execute(select(loads.c.dataset, loads.c.month, loads.c.part_name))
    return {PartKey(row.dataset, row.month): row.part_name for row in rows}


def reporting_currency(connection: Connection) -> str | None:
    """The currency that amounts were reported in at the last load; None before the first."""
    return connection.scalar(select(label_settings.c.setting_value).where(label_settings.c.setting_name == _REPORTING))


class Writer:
    """Writes inside one transaction of :meth:`Warehouse.writing`, under the name of one curated commit."""

    def __init__(self, connection: Connection, commit: str, catalog: Catalog) -> None:
        self._connection = connection
        self._catalog = catalog
        self._commit = commit
        self._commit_id: int | None = None
        self._numbering = Numbering(connection, catalog)

    def reshared_months(self) -> frozenset[date]:
        """Months of royalties whose rollups no longer fit the catalog's splits."""
        if not self._numbering.reshared:
            return frozenset()
        months = self._connection.execute(
            select(track_performance.c.track_name_id, track_performance.c.sale_month).distinct()
        )
        return frozenset(row.sale_month for row in months if row.track_name_id in self._numbering.reshared)

    def rates(self, reporting: str) -> Rates:
        """The rates that are loaded now, to the reporting currency."""
        return Rates.loaded(self._connection, reporting)

    def rerated_months(self, rates: Rates) -> frozenset[PartKey]:
        """Months whose reported amounts were made with rates that are others now, or with another currency in mind."""
        if reporting_currency(self._connection) != rates.reporting:
            converted = {facts.dataset for facts in BY_DATASET.values() if facts.reported}
            return frozenset(key for key in loaded_parts(self._connection) if key.dataset in converted)
        changed = set()
        for row in self._connection.execute(select(month_rates)):
            rate = rates.of(row.currency, row.rate_day)
            if (rate.text if rate else None) != row.rate:
                changed.add(PartKey(row.dataset, row.month))
        return frozenset(changed)

    def report_in(self, currency: str) -> None:
        """Keep in which currency amounts are reported."""
        if reporting_currency(self._connection) == currency:
            return
        name = label_settings.c.setting_name
        self._connection.execute(delete(label_settings).where(name == _REPORTING))
        self._connection.execute(insert(label_settings).values(setting_name=_REPORTING, setting_value=currency))

    def name_campaigns(self) -> None:
        """Give campaigns their newest names, and what these say under the catalog as it is."""
        name_campaigns(self._connection, self._catalog)

    def number(self, kind: Names, texts: Iterable[tuple[str, ...]]) -> list[tuple[object, ...]]:
        """Texts of one kind with their numbers, as rows of ``kind.relation``."""
        return self._numbering.rows(kind, texts)

    def describe(self, deliveries: Iterable[Delivery]) -> None:
        """Keep what is known of the deliveries that facts came from."""
        self._numbering.describe(deliveries)

    def clear(self, facts: Facts, month: date) -> None:
        """Take a month's facts, rollups and load record out."""
        day = facts.table.c[facts.month]
        self._connection.execute(delete(facts.table).where(day.between(month, Month.of(month).last)))
        for rollup in facts.rollups:
            self._connection.execute(
                delete(rollup.table).where(
                    rollup.table.c[rollup.month] == month,
                    *(rollup.table.c[name] == value for name, value in rollup.constants.items()),
                )
            )
        for table in (loads, month_rates):
            self._connection.execute(delete(table).where(table.c.dataset == facts.dataset, table.c.month == month))

    def add_facts(self, facts: Facts, month: date, columns: Sequence[str], rows: Rows, same: Constants) -> None:
        """Add the facts of a month that was cleared; ``same``: what all of them have in common."""
        constants = {facts.month: month.isoformat(), **same, "commit_id": self._commit_number()}
        if facts.month in columns:
            del constants[facts.month]
        bulk_insert(self._connection, facts.table, columns, rows, constants)

    def add_rollup(self, rollup: Rollup, month: date, rows: Rows) -> None:
        """Add a rollup of a month that was cleared: rows of its keys, then its measures."""
        columns = [*rollup.keys, *rollup.measures]
        constants: dict[str, int | str] = {rollup.month: month.isoformat(), **rollup.constants}
        bulk_insert(self._connection, rollup.table, columns, rows, constants)

    def used(self, key: PartKey, rates: Iterable[tuple[str, date, str | None]]) -> None:
        """Keep with which rates a month was reported: currency, day, and the rate or None where there was none."""
        rows = [
            {"dataset": key.dataset, "month": key.month, "currency": currency, "rate_day": day, "rate": rate}
            for currency, day, rate in rates
        ]
        if rows:
            self._connection.execute(insert(month_rates), rows)

    def record(self, key: PartKey, part_name: str, fact_count: int) -> None:
        """Keep which curated part a month's facts are from."""
        self._connection.execute(
            insert(loads).values(
                dataset=key.dataset,
                month=key.month,
                part_name=part_name,
                fact_count=fact_count,
                commit_id=self._commit_number(),
            )
        )

    def _commit_number(self) -> int:
        """The number of this commit, given when the first row needs it: a load that changes nothing writes nothing."""
        if self._commit_id is None:
            known = self._connection.scalar(select(commits.c.commit_id).where(commits.c.commit_name == self._commit))
            if known is None:
                known = 1 + (self._connection.scalar(select(func.max(commits.c.commit_id))) or 0)
                self._connection.execute(insert(commits).values(commit_id=known, commit_name=self._commit))
            self._commit_id = known
        return self._commit_id


def empty(connection: Connection) -> None:
    """Take every row out of every table but the examinations, before all is loaded anew in the same transaction."""
    for table in reversed(metadata.sorted_tables):
        if table not in KEPT:
            connection.execute(delete(table))
