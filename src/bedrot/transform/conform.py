"""From staged rows of many datasets to one conformed dataset: which rows win, and the statement that sums them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from bedrot.model.conformed import CONFORMED, Columns
from bedrot.model.datasets import Dataset
from bedrot.model.fields import Money
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.model.periods import Month
from bedrot.transform.sql import identifier, literal

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

_INPUTS: Mapping[str, Columns] = {
    "royalties": {"gross": MONEY, "share_pct": "DECIMAL(18, 9)", "fee": "DECIMAL(18, 9)"},
}
"""What a model reads beside the columns it hands out."""

RECORDINGS: Columns = {"isrc": "VARCHAR", "artist": "VARCHAR"}
"""Columns of the relation ``recordings``: the act of each track the label has listed."""

_MADE_HERE = {"source", "account", "store_name", "tier", "country_name", "artist_name", "estimated", "provisional"}


@dataclass(frozen=True)
class Winner:
    """A delivery whose rows count, for one combination of ``supersede_by`` values (as text).

    ``rank`` numbers all deliveries from old to new; ``settled_until`` is the last day the source had finished
    counting.
    """

    delivery: str
    key: tuple[str | None, ...]
    account: str
    observed_at: str
    rank: int
    settled_until: str


@dataclass(frozen=True)
class Feeding:
    """A dataset that feeds the conformed one. ``staged``: the relation of its staged rows; ``winners``: of its winners."""

    platform: str
    dataset: Dataset
    staged: str
    winners: str


@cache
def model(conformed: str) -> str:
    """The statement of a conformed dataset over the relation ``lines``."""
    return files("bedrot.transform").joinpath("models", f"{conformed}.sql").read_text(encoding="utf-8")


def winner_columns(dataset: Dataset) -> Columns:
    """The columns of a relation of winners; :func:`winner_rows` fills it."""
    types = {field.name: field.sql_type for field in dataset.fields}
    keys = {f"key_{position}": types[name] for position, name in enumerate(dataset.supersede_by)}
    return {
        "delivery": "VARCHAR",
        **keys,
        "account": "VARCHAR",
        "observed_at": "TIMESTAMPTZ",
        "rank": "BIGINT",
        "settled_until": "DATE",
    }


def winner_rows(winners: Iterable[Winner]) -> list[tuple[object, ...]]:
    """Winners as rows."""
    return [
        (each.delivery, *each.key, each.account, each.observed_at, each.rank, each.settled_until) for each in winners
    ]


def month_statement(conformed: str, feeding: Sequence[Feeding], month: date) -> str:
    """The curated rows of one month."""
    within = f"BETWEEN DATE '{month}' AND DATE '{Month.of(month).last}'"
    lines = " UNION ALL ".join(
        f"{lines_statement(conformed, each)} WHERE s.{identifier(each.dataset.month)} {within}" for each in feeding
    )
    return f"WITH lines AS ({lines})\n{model(conformed)}"


def lines_statement(conformed: str, feeding: Feeding) -> str:
    """The staged rows that count, with the columns that a model reads; the staged relation goes by ``s`` in it."""
    dataset = feeding.dataset
    declared = {field.name for field in dataset.fields}
    columns = ", ".join(
        f"{_value(name, kind, dataset, declared)} AS {identifier(name)}" for name, kind in _wanted(conformed).items()
    )
    same_key = "".join(
        f" AND s.{identifier(name)} IS NOT DISTINCT FROM w.key_{position}"
        for position, name in enumerate(dataset.supersede_by)
    )
    listed = f" LEFT JOIN recordings AS r ON r.isrc = s.{identifier('isrc')}" if act_is_listed(dataset) else ""
    return (
        f"SELECT {literal(feeding.platform)} AS source, w.account, s.delivery, w.observed_at, w.settled_until, "
        f"w.rank, w.rank * 10000000000 + s._row AS newness, {columns} "
        f"FROM {identifier(feeding.staged)} AS s "
        f"JOIN {identifier(feeding.winners)} AS w ON w.delivery = s.delivery{same_key}{listed}"
    )


def act_is_listed(dataset: Dataset) -> bool:
    """Whether a dataset names recordings but no act, so that the label's own list of tracks says whose they are."""
    declared = {field.name for field in dataset.fields}
    return "isrc" in declared and "artist" not in declared and "artist" in CONFORMED[dataset.feeds].columns


def _wanted(conformed: str) -> Columns:
    table = CONFORMED[conformed]
    columns = {**table.grain, **table.attributes, **table.measures, **_INPUTS.get(conformed, {})}
    return {name: kind for name, kind in columns.items() if name not in _MADE_HERE}


def _value(name: str, kind: str, dataset: Dataset, declared: set[str]) -> str:
    if name == "store" and dataset.store is not None:
        return literal(dataset.store)
    if name == "currency" and name not in declared:
        return literal(_currency(dataset))
    if name in declared:
        return f"s.{identifier(name)}"
    if name == "artist" and act_is_listed(dataset):
        return "r.artist"
    return f"CAST(NULL AS {kind})"


def _currency(dataset: Dataset) -> str:
    """The currency of a dataset whose files do not name one in a column."""
    return next((field.currency for field in dataset.fields if isinstance(field, Money)), "USD")
