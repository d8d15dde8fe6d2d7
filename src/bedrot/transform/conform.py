"""From staged rows of many datasets to one conformed dataset: which rows win, and the statement that sums them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from bedrot.model.conformed import CONFORMED, Columns, Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.fields import Artist, Country, Field, Money, Payee, Store
from bedrot.model.periods import Month
from bedrot.transform.sql import identifier, literal
from bedrot.transform.winners import WINNER, same_key

DELIVERIES: Columns = {
    "rank": "BIGINT",
    "delivery": "VARCHAR",
    "source": "VARCHAR",
    "account": "VARCHAR",
    "observed_at": "TIMESTAMPTZ",
}
"""Columns of the relation ``deliveries``: the facts of each delivery, under the number its lines carry."""

NAMES: Columns = {"name": "VARCHAR", "meaning": "VARCHAR", "detail": "VARCHAR"}
"""Columns of the relations ``store_names``, ``artist_names`` and ``country_names`` that the models join."""

PAYEES: Columns = {"name": "VARCHAR", "expense": "VARCHAR", "income": "VARCHAR", "payee": "VARCHAR"}
"""Columns of the relation ``payee_names``: the category of a bank movement by its sign, and with whom it was."""

RELATIONS: Mapping[str, Columns] = {"store": NAMES, "artist": NAMES, "country": NAMES, "payee": PAYEES}
"""The columns of the relation that holds what names mean, by the kind of name (:func:`kind_of_name`)."""

RECORDINGS: Columns = {"isrc": "VARCHAR", "artist": "VARCHAR"}
"""Columns of the relation ``recordings``: the act of each track the label has listed."""

_INPUTS: Mapping[str, Columns] = {
    "royalties": {"sale_end": "DATE", "share_pct": "DECIMAL(18, 9)", "fee": "DECIMAL(18, 9)"},
    "email_lists": {"part": "VARCHAR"},
}
"""What a model reads beside the columns it hands out."""

_MADE_HERE = {
    *("source", "account", "store_name", "country_name", "artist_name", "estimated", "months", "provisional"),
    *("category", "payee", "transfer"),
}
KINDS_OF_STREAM = ("subscription", "ads", "bundle", "ugc", "audio tier")
"""What a store's name may add where a line says that it is a stream."""
_COUNTED_THERE = {"store", "network"}
"""Columns that :attr:`Dataset.store` fills."""


@dataclass(frozen=True)
class Winner:
    """A delivery whose rows count, for one combination of ``supersede_by`` values (as text).

    ``rank`` numbers all deliveries from old to new; ``settled_until`` is the last day the source had finished
    counting. ``party``: the number of the account, equal for all its deliveries.
    """

    delivery: str
    key: tuple[str | None, ...]
    account: str
    observed_at: str
    rank: int
    settled_until: str
    party: int = 0


@dataclass(frozen=True)
class Feeding:
    """A dataset that feeds the conformed one. ``staged``: the relation of its staged rows; ``winners``: of its winners.

    ``accounts``: other names of its accounts, for rows that name their own. ``by_key``: whether deliveries win by keys;
    all their rows count otherwise, and the winners have no keys.
    """

    platform: str
    dataset: Dataset
    staged: str
    winners: str
    accounts: Mapping[str, str] = field(default_factory=dict)
    by_key: bool = True


@cache
def model(conformed: str) -> str:
    """The statement of a conformed dataset over the relation ``lines``: its own, else what its shape asks for."""
    own = files("bedrot.transform").joinpath("models", f"{conformed}.sql")
    return own.read_text(encoding="utf-8") if own.is_file() else statement_of(CONFORMED[conformed])


def statement_of(table: Conformed) -> str:
    """One row for each grain; every attribute and measure comes from the newest line that has it.

    Acts, stores and countries stand under what their written names mean. A day is provisional while no delivery
    that has it was asked late enough.
    """
    meant = _meant(table)
    grain = {name: meant.get(name, f"l.{identifier(name)}") for name in table.grain if name != "artist_name"}
    found = {name: _newest(meant.get(name, f"l.{identifier(name)}")) for name in (*table.attributes, *table.measures)}
    if "provisional" in table.attributes:
        day = next(name for name, kind in table.grain.items() if kind == "DATE")
        found["provisional"] = f"l.{day} > MAX(l.settled_until)"
    if "artist_name" in table.grain:
        grain["artist_name"] = "l.artist"
    columns = {**{name: grain[name] for name in table.grain}, **found, "delivery": "MAX_BY(l.delivery, l.newness)"}
    columns |= {"observed_at": "MAX(l.observed_at)", "lines": "COUNT(*)"}
    selected = ",\n    ".join(f"{expression} AS {identifier(name)}" for name, expression in columns.items())
    ordered = [grain[name] for name in table.grain if name != "artist"]
    return "\n".join(
        [
            f"SELECT\n    {selected}",
            "FROM lines AS l",
            *(f"LEFT JOIN {name}_names AS {name}s ON {name}s.name = l.{name}" for name in meant),
            f"GROUP BY {', '.join(grain.values())}",
            f"ORDER BY {', '.join(ordered)}",
        ]
    )


def kind_of_name(field: Field) -> str | None:
    """What kind of name a field holds that the label's catalog gives a meaning to; None for every other field."""
    kinds: Mapping[type[object], str] = {Store: "store", Artist: "artist", Country: "country", Payee: "payee"}
    return next((kind for of, kind in kinds.items() if isinstance(field, of)), None)


def _meant(table: Conformed) -> dict[str, str]:
    """What the names in a dataset mean; a name that nobody knows stands for itself."""
    names = [name for name in ("artist", "store", "country") if name in {**table.grain, **table.attributes}]
    return {name: f"COALESCE({name}s.meaning, l.{name})" for name in names}


def _newest(value: str) -> str:
    """The value of the newest line that has one: lines without are passed over."""
    return f"MAX_BY({value}, l.newness)"


def winner_columns(dataset: Dataset, *, by_key: bool = True) -> Columns:
    """The columns of a relation of winners; :func:`winner_rows` fills it. ``by_key``: as in :class:`Feeding`."""
    types = {field.name: field.sql_type for field in dataset.fields}
    keys = {f"key_{position}": types[name] for position, name in enumerate(dataset.supersede_by if by_key else ())}
    return {"delivery": "VARCHAR", **keys, **WINNER}


def winner_rows(winners: Iterable[Winner]) -> list[tuple[object, ...]]:
    """Winners as rows."""
    return [
        (each.delivery, *each.key, each.account, each.observed_at, each.rank, each.settled_until, each.party)
        for each in winners
    ]


def month_statement(conformed: str, feeding: Sequence[Feeding], month: date) -> str:
    """The curated rows of one month."""
    within = f"BETWEEN DATE '{month}' AND DATE '{Month.of(month).last}'"
    by_store = "tier" in CONFORMED[conformed].grain and "store_name" in CONFORMED[conformed].grain
    telling = {each.platform for each in feeding if by_store and "tier" in _declared(each.dataset)}
    lines = " UNION ALL ".join(
        f"{lines_statement(conformed, each, with_tier=each.platform in telling)} "
        f"WHERE s.{identifier(each.dataset.month)} {within}"
        for each in feeding
    )
    return f"WITH lines AS ({lines})\n{model(conformed)}"


def lines_statement(conformed: str, feeding: Feeding, *, with_tier: bool = False) -> str:
    """The staged rows that count, with the columns that a model reads; the staged relation goes by ``s`` in it.

    Rows of a dataset with a field ``account`` (a file of several cards) are of that account, not of the delivery's.

    ``with_tier``: a kind of use that a line does not tell, or tells as no more than a stream, is that of its store's name.
    Where one platform's files tell it and others do not, lines of one kind would not be summed otherwise.
    """
    dataset = feeding.dataset
    values = {name: _value(name, kind, dataset) for name, kind in _wanted(conformed).items()}
    joins = ""
    if act_is_listed(dataset):
        joins += f" LEFT JOIN recordings AS r ON r.isrc = s.{identifier('isrc')}"
    if with_tier:
        kinds = ", ".join(map(literal, KINDS_OF_STREAM))
        values["tier"] = (
            f"CASE WHEN {values['tier']} = 'stream' AND t.detail IN ({kinds}) THEN t.detail "
            f"ELSE COALESCE({values['tier']}, t.detail) END"
        )
        joins += f" LEFT JOIN store_names AS t ON t.name = {values['store']}"
    columns = ", ".join(f"{value} AS {identifier(name)}" for name, value in values.items())
    account = "w.account"
    if "account" in _declared(dataset):
        own = f"s.{identifier('account')}"
        account = f"COALESCE({account_meant(own, feeding.accounts)}, w.account)"
    key = same_key(dataset) if feeding.by_key else ""
    return (
        f"SELECT {literal(feeding.platform)} AS source, {account} AS account, s.delivery, w.observed_at, w.settled_until, "
        f"w.party, w.rank, w.rank * 10000000000 + s._row AS newness, {columns} "
        f"FROM {identifier(feeding.staged)} AS s "
        f"JOIN {identifier(feeding.winners)} AS w ON w.delivery = s.delivery{key}{joins}"
    )


def account_meant(name: str, accounts: Mapping[str, str]) -> str:
    """The expression of the account that the name in a column means. ``accounts``: other names of accounts."""
    cases = " ".join(f"WHEN {literal(other)} THEN {literal(account)}" for other, account in accounts.items())
    return f"CASE {name} {cases} ELSE {name} END" if cases else name


def act_is_listed(dataset: Dataset) -> bool:
    """Whether a dataset names recordings but no act, so that the label's own list of tracks says whose they are."""
    declared = _declared(dataset)
    return "isrc" in declared and "artist" not in declared and "artist" in CONFORMED[dataset.feeds].columns


def _wanted(conformed: str) -> Columns:
    table = CONFORMED[conformed]
    columns = {**table.grain, **table.attributes, **table.measures, **_INPUTS.get(conformed, {})}
    return {name: kind for name, kind in columns.items() if name not in _MADE_HERE}


def _value(name: str, kind: str, dataset: Dataset) -> str:
    declared = _declared(dataset)
    if name in _COUNTED_THERE and dataset.store is not None:
        return literal(dataset.store)
    currency = _currency(dataset)
    if name == "currency" and name not in declared and currency is not None:
        return literal(currency)
    if name in declared:
        return f"s.{identifier(name)}"
    if name == "artist" and act_is_listed(dataset):
        return "r.artist"
    return f"CAST(NULL AS {kind})"


def _declared(dataset: Dataset) -> set[str]:
    return {field.name for field in dataset.fields}


def _currency(dataset: Dataset) -> str | None:
    """The currency of a dataset whose files do not name one in a column; None where they hold no money."""
    amounts = (field for field in dataset.fields if isinstance(field, Money) and field.name != "orig_amount")
    return next((field.currency for field in amounts), None)
