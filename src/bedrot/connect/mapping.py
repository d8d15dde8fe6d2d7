"""A layout that a person has explained: a small file in the label's ``connectors`` folder, as good as a connector.

``bedrot map`` writes it, anybody may edit it::

    platform = "acme"
    title = "Acme Distribution"
    feeds = "royalties"
    header = ["Statement", "Month", "Shop", "Track", "Pieces", "Paid (EUR)"]

    [columns.report_date]
    header = "Statement"
    order = "dmy"

    [columns.net]
    header = "Paid (EUR)"
    decimal = ","
    currency = "EUR"

    [constants]
    store = "Acme Shop"
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from bedrot.connect.banking import AMOUNTS, BANK, FIELDS, LAST_DIGITS, NEGATIVE, POSITIVE, with_movements
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.connect.ledger import AMOUNT, ENTRY
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.conformed.shape import AVERAGE, COUNT, DAY, TEXT
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.field_days import ORDERS
from bedrot.model.fields import (
    Artist,
    Average,
    Count,
    Country,
    Day,
    Field,
    Isrc,
    Key,
    Money,
    Month,
    Payee,
    Ratio,
    Store,
    Text,
    Upc,
)
from bedrot.model.known import Known
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.model.names import header_key

MAPPABLE = (
    "royalties",
    "daily_streams",
    "audience_daily",
    "track_daily",
    "social_daily",
    "link_daily",
    "ad_daily",
    "content_snapshots",
    "email_campaigns",
    BANK,
)
"""Conformed datasets that a person may map a file to: one line of a table is one line of theirs."""

_NOT_FROM_FILES = frozenset({"source", "account", "months", "tier", "estimated", "provisional"})
_MONTHS = frozenset({"sale_month", "sale_end"})
_DECLARED: Mapping[str, type[Field]] = {"store": Store, "artist": Artist, "country": Country, "isrc": Isrc, "upc": Upc}
_PLATFORM = re.compile(r"[a-z][a-z0-9_]{1,39}")
_MONTH_OF = {"royalties": "sale_month", "content_snapshots": "as_of", "email_campaigns": "sent_day"}
_MOVEMENT = ("account", "day", "posted", "description", "currency", "entry")

MONTH = "month"
"""The order of a column that holds months where days are wanted: each stands for its first day."""

FROM_DELIVERY = "observed"
"""The constant that holds the day a file was made, for a column that the file does not have."""


@dataclass(frozen=True)
class Column:
    """Where a field is found.

    ``order``: of day and month, or :data:`MONTH`; ``decimal``: the sign; ``currency``: of amounts; ``expenses``: whether
    they are the negative or the positive amounts on an account.
    """

    header: str
    order: str = "ymd"
    decimal: str = "."
    currency: str = "USD"
    expenses: str = NEGATIVE


_LEGAL: Mapping[str, tuple[str, ...]] = {
    "order": (*ORDERS, MONTH),
    "decimal": (".", ","),
    "expenses": (NEGATIVE, POSITIVE),
}


@dataclass(frozen=True)
class FileMapping:
    """An explained layout. ``header``: every column of the file; a file with these columns is recognised by them.

    ``columns``: by field of the conformed dataset ``feeds``. ``constants``: by field, a text that holds for all rows.
    """

    platform: str
    title: str
    feeds: str
    header: tuple[str, ...]
    columns: Mapping[str, Column]
    constants: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not _PLATFORM.fullmatch(self.platform):
            raise ValueError(f"platform = {self.platform!r}: expected small letters, digits and _, as in 'acme'")
        if self.feeds not in MAPPABLE:
            raise ValueError(f"feeds = {self.feeds!r}: expected one of {', '.join(MAPPABLE)}")
        known = mappable(CONFORMED[self.feeds])
        for name in (*self.columns, *self.constants):
            if name not in known:
                raise ValueError(f"{self.feeds} has no field {name!r}; there are {', '.join(known)}")
        if self.feeds == BANK:
            _check_movements(self)
        keys = {header_key(cell) for cell in self.header}
        for name, column in self.columns.items():
            if header_key(column.header) not in keys:
                raise ValueError(f"columns.{name}: {column.header!r} is not in the header")
            for said, legal in _LEGAL.items():
                if getattr(column, said) not in legal:
                    raise ValueError(
                        f"columns.{name}: {said} = {getattr(column, said)!r}: expected one of {', '.join(legal)}"
                    )


def _check_movements(mapping: FileMapping) -> None:
    """Raise ValueError where movements on an account would lack what tells them."""
    if not {"day", "description"} <= mapping.columns.keys() or not mapping.columns.keys() & set(AMOUNTS):
        raise ValueError(f"{BANK} needs columns for day, description and amount, or debit and credit instead of amount")
    if unknown := sorted(mapping.constants.keys() - {"account"}):
        raise ValueError(f"constants.{unknown[0]}: of movements only the account may be the same for all rows")


def mappable(conformed: Conformed) -> Mapping[str, str]:
    """The fields of a conformed dataset that a file can fill, with their SQL types, in order."""
    if conformed.name == BANK:
        return FIELDS
    columns = {**conformed.grain, **conformed.attributes, **conformed.measures}
    if "months" in conformed.grain:
        columns = {**columns, "sale_end": DAY}
    return {name: kind for name, kind in columns.items() if name not in _NOT_FROM_FILES and not name.endswith("_name")}


def kind_of(name: str, sql_type: str) -> type[Field]:
    """What kind of column a mappable field is."""
    if name in _DECLARED:
        return _DECLARED[name]
    if sql_type == DAY:
        return Month if name in _MONTHS else Day
    if sql_type in (COUNT, MONEY):
        return Count if sql_type == COUNT else Money
    return Text if sql_type == TEXT else Average if sql_type == AVERAGE else Ratio


def needed_of(conformed: Conformed) -> tuple[str, ...]:
    """The fields without which a row of a conformed dataset says nothing."""
    wanted = {
        "royalties": ("sale_month", "report_date", "store"),
        "track_daily": ("store", "title", "day"),
        "content_snapshots": ("network", "content_id", "as_of"),
        "email_campaigns": ("campaign_id", "sent_day"),
        BANK: ("day", "description"),
    }
    rest = ("day", *(name for name in ("store", "network") if name in conformed.grain))
    return wanted.get(conformed.name, rest)


class MappedConnector(DelimitedConnector):
    """A connector made of a :class:`FileMapping`."""

    mapping: ClassVar[FileMapping]

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        fixed = {_constant(name): text for name, text in self.mapping.constants.items()}
        return {**fixed, FROM_DELIVERY: delivery.observed_at.date().isoformat()}

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        """The claim; which account movements are on has to be said where no column does."""
        match = super().match(file, dataset, header)
        if dataset.feeds != BANK:
            return match
        account = self.mapping.constants.get("account")
        return replace(match, account=account, account_needed=not account and "account" not in self.mapping.columns)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        columns = self.mapping.columns
        headers = {name: column.header for name, column in columns.items()}
        written_as = next((columns[name] for name in AMOUNTS if name in columns), Column(""))
        for table in super().read(file, delivery):
            if table.dataset == BANK:
                yield with_movements(table, headers, decimal=written_as.decimal, expenses=written_as.expenses)
            else:
                yield table


def connector_of(mapping: FileMapping) -> MappedConnector:
    """The connector that a mapping stands for."""
    kind: type[MappedConnector] = type(
        "Mapped",
        (MappedConnector,),
        {
            "platform": mapping.platform,
            "title": mapping.title,
            "mapping": mapping,
            mapping.feeds: dataset_of(mapping),
        },
    )
    return kind()


def dataset_of(mapping: FileMapping) -> Dataset:
    """The dataset that a mapping stands for: fields not mapped are left out, missing days are those of the delivery."""
    conformed = CONFORMED[mapping.feeds]
    month = _MONTH_OF.get(conformed.name, "day")
    fields = _movement_fields(mapping) if conformed.name == BANK else _fields(mapping)
    told_apart = {BANK: _MOVEMENT, "royalties": ("report_date",)}.get(conformed.name, tuple(conformed.grain))
    return Dataset(
        conformed.name,
        family=conformed.family,
        feeds=conformed.name,
        fields=fields,
        supersede_by=tuple(each.name for each in fields if each.name in told_apart),
        month=month,
        signature=mapping.header,
        title=f"{conformed.title} (explained by you)",
        how_to_get="As you got the file that was explained with `bedrot map`.",
        known_from=Known.MAPPING,
    )


def read_mapping(text: str) -> FileMapping:
    """A mapping from the text of its file; ValueError says what in it cannot be used."""
    told = tomllib.loads(text)
    unknown = sorted(told.keys() - {"platform", "title", "feeds", "header", "columns", "constants"})
    if unknown:
        raise ValueError(f"nobody knows {', '.join(unknown)}")
    try:
        columns = {name: Column(**column) for name, column in told.get("columns", {}).items()}
        header = tuple(told["header"])
        return FileMapping(told["platform"], told["title"], told["feeds"], header, columns, told.get("constants", {}))
    except KeyError as missing:
        raise ValueError(f"{missing} is missing") from missing
    except TypeError as wrong:
        raise ValueError(f"a column has header, order, decimal, currency and expenses: {wrong}") from wrong


def written(mapping: FileMapping) -> str:
    """The text of a mapping's file; :func:`read_mapping` reads it back."""
    lines = [
        "# Explained with `bedrot map`. Edit it as you like; it is read at every import.",
        *(f"{name} = {_text(getattr(mapping, name))}" for name in ("platform", "title", "feeds")),
        f"header = [{', '.join(map(_text, mapping.header))}]",
    ]
    for name, column in mapping.columns.items():
        kind = kind_of(name, mappable(CONFORMED[mapping.feeds])[name])
        lines += ["", f"[columns.{name}]", f"header = {_text(column.header)}"]
        if issubclass(kind, Day):
            lines.append(f"order = {_text(column.order)}")
        if kind in (Money, Count):
            lines.append(f"decimal = {_text(column.decimal)}")
        if kind is Money:
            lines.append(f"currency = {_text(column.currency)}")
        if mapping.feeds == BANK and name == "amount":
            lines.append(f"expenses = {_text(column.expenses)}")
    if mapping.constants:
        lines += ["", "[constants]", *(f"{name} = {_text(value)}" for name, value in mapping.constants.items())]
    return "\n".join([*lines, ""])


def _fields(mapping: FileMapping) -> list[Field]:
    conformed = CONFORMED[mapping.feeds]
    return [
        _field(name, kind, mapping)
        for name, kind in mappable(conformed).items()
        if name in mapping.columns or name in mapping.constants or (kind == DAY and name in needed_of(conformed))
    ]


def _field(name: str, sql_type: str, mapping: FileMapping) -> Field:
    kind = kind_of(name, sql_type)
    needed = name in needed_of(CONFORMED[mapping.feeds])
    column = mapping.columns.get(name)
    source = column.header if column else _constant(name) if name in mapping.constants else FROM_DELIVERY
    if column is None:
        return kind(name, source, needed=needed)
    if kind in (Day, Month):
        sure = column.order in ("mdy", "dmy")
        day = Month if kind is Month or column.order == MONTH else Day
        return day(name, source, needed=needed, orders=("ymd", *_other(column)), sure=sure)
    comma = column.decimal == ","
    if kind is Money:
        return Money(name, source, currency=column.currency, decimal="," if comma else ".", loose=True)
    if kind is Count:
        return Count(name, source, signed=True, thousands="." if comma else ",", whole=False)
    return kind(name, source, needed=needed)


def _movement_fields(mapping: FileMapping) -> list[Field]:
    """The fields of movements on an account: one signed amount each, and which of several equal ones it is."""
    columns = mapping.columns
    currency = next(columns[name].currency for name in AMOUNTS if name in columns)
    as_written = [name for name in ("day", "posted", "bank_category", "currency", "balance") if name in columns]
    return [
        *((Key("account", LAST_DIGITS, present=False),) if "account" in columns else ()),
        *(_field(name, FIELDS[name], mapping) for name in as_written),
        Payee("description", columns["description"].header, needed=True),
        Text("entry", ENTRY, needed=True, present=False),
        Money("amount", AMOUNT, currency=currency, needed=True, present=False),
    ]


def _other(column: Column) -> tuple[str, ...]:
    if column.order == MONTH:
        return ("words",)
    return () if column.order == "ymd" else (column.order,)


def _constant(name: str) -> str:
    """The name under which a constant is found; no header of a file looks like it."""
    return f"= {name}"


def _text(value: str) -> str:
    """A text as TOML writes it: as JSON does, with DEL escaped as well."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
