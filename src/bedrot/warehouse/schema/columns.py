"""What tables of facts are made of: days, texts, references, counts and amounts."""

from sqlalchemy import BigInteger, Boolean, Column, Date, String, Table, text
from sqlalchemy.sql.schema import SchemaItem

from bedrot.warehouse.schema.base import created, metadata, reference
from bedrot.warehouse.types import Exact


def fact(name: str, *columns: SchemaItem, comment: str) -> Table:
    """A table of facts, kept in the order of its key; each says how many source lines it sums and where it is from."""
    return Table(name, metadata, *columns, *_lineage(), comment=comment, sqlite_with_rowid=False)


def rollup(name: str, *columns: SchemaItem, comment: str) -> Table:
    """A table of sums, kept in the order of its key."""
    return Table(name, metadata, *columns, created(), comment=comment, sqlite_with_rowid=False)


def key_day(name: str) -> Column[object]:
    """A day that is part of the key."""
    return Column(name, Date, primary_key=True)


def key_text(*names: str) -> tuple[Column[str], ...]:
    """Texts that are part of the key; empty where a source says nothing."""
    return tuple(Column(name, String, primary_key=True) for name in names)


def account() -> Column[int]:
    """Whose figures these are."""
    return reference("account_id", "accounts.account_id", key=True)


def platform() -> Column[int]:
    """The store or network that was counted."""
    return reference("platform_id", "platforms.platform_id", key=True)


def campaign() -> Column[int]:
    """The campaign an advertisement belongs to."""
    return reference("campaign_id", "campaigns.campaign_id", key=True)


def provisional() -> Column[bool]:
    """Whether the source may still change the day."""
    return Column("is_provisional", Boolean, nullable=False, server_default=text("false"))


def counted(*names: str) -> tuple[Column[int], ...]:
    """Things counted; empty where they were not measured."""
    return tuple(Column(name, BigInteger) for name in names)


def exact(*names: str) -> tuple[Column[object], ...]:
    """Amounts in the row's currency, or other exact decimals."""
    return tuple(Column(name, Exact) for name in names)


def told(*names: str) -> tuple[Column[str], ...]:
    """Texts that are not part of the key."""
    return tuple(Column(name, String) for name in names)


def dated(*names: str) -> tuple[Column[object], ...]:
    """Days that are not part of the key."""
    return tuple(Column(name, Date) for name in names)


def reported(*names: str) -> tuple[SchemaItem, ...]:
    """Amounts in the label's reporting currency, the rate they were made with, and where it came from.

    ``rate_source``: ``statement`` (the source's own), ``day``, ``same`` (no conversion); all are empty without a rate.
    """
    return (*exact(*names), *told("rate", "rate_source"))


def _lineage() -> tuple[SchemaItem, ...]:
    return (
        Column("line_count", BigInteger, nullable=False),
        reference("delivery_id", "deliveries.delivery_id"),
        reference("commit_id", "commits.commit_id"),
        created(),
    )
