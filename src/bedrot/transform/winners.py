"""What staged rows lay claim to, and who wins where they have too many keys to list them.

Who wins is asked of the relations of a :class:`Rivalry`: the staged rows of some deliveries, and these deliveries' ranks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bedrot.model.conformed import Columns
from bedrot.model.datasets import Dataset
from bedrot.transform.sql import identifier

WINNER: Columns = {
    "account": "VARCHAR",
    "observed_at": "TIMESTAMPTZ",
    "rank": "BIGINT",
    "settled_until": "DATE",
    "party": "BIGINT",
}
"""What is told of a delivery that wins, behind its id and its keys."""

RANKS: Columns = {"place": "BIGINT", "delivery": "VARCHAR", **WINNER}
"""Columns of a rivalry's ranks: in which of its staged relations a delivery's rows are, and the delivery as a winner."""

UNBEATEN = 1_000_000_000
"""Added to the ranks of deliveries of datasets that one yields to: these beat all its own."""


@dataclass(frozen=True)
class Rivalry:
    """A dataset whose deliveries may hold rows of equal keys.

    ``staged``: relations of staged rows, its own first, then those of the datasets that it yields to. ``ranks``: the
    relation of all these deliveries. ``winners``: the relation that :func:`winners_statement` makes.
    """

    dataset: Dataset
    staged: Sequence[str]
    ranks: str
    winners: str


def winners_statement(rivalry: Rivalry) -> str:
    """The newest delivery of each key and account, with the columns of ``conform.winner_columns``.

    Keys that a dataset has to which this one yields are left out.
    """
    keys = [f"key_{place}" for place in range(len(rivalry.dataset.supersede_by))]
    claims = " UNION ALL ".join(_claims(rivalry))
    newest = (
        f"SELECT {_listed(keys)}account, MAX(rank) AS rank FROM ({claims}) AS claims "
        f"GROUP BY {_listed(keys)}account HAVING MAX(rank) < {UNBEATEN}"
    )
    return (
        f"SELECT r.delivery, {_listed(f'n.{key}' for key in keys)}r.account, r.observed_at, r.rank, r.settled_until, r.party "
        f"FROM ({newest}) AS n JOIN {identifier(rivalry.ranks)} AS r ON r.rank = n.rank"
    )


def _claims(rivalry: Rivalry) -> Iterator[str]:
    keys = [f"s.{identifier(name)} AS key_{place}" for place, name in enumerate(rivalry.dataset.supersede_by)]
    for place in range(len(rivalry.staged)):
        yield f"SELECT {_listed(keys)}r.account, r.rank FROM {_rows(rivalry, place)}"


def counted_statement(rivalry: Rivalry) -> str:
    """How many of the dataset's rows count: delivery, month as text, rows."""
    month = f"CAST(CAST(DATE_TRUNC('month', s.{identifier(rivalry.dataset.month)}) AS DATE) AS VARCHAR)"
    return (
        f"SELECT s.delivery, {month}, COUNT(*) FROM {identifier(rivalry.staged[0])} AS s "
        f"JOIN {identifier(rivalry.winners)} AS w ON w.delivery = s.delivery{same_key(rivalry.dataset)} GROUP BY 1, 2"
    )


def beaten_statement(rivalry: Rivalry) -> str:
    """The keys that a newer delivery has as well, oldest delivery first: it, the newer one, its rows, the key as text."""
    keys = [f"CAST(s.{identifier(name)} AS VARCHAR)" for name in rivalry.dataset.supersede_by]
    told = ", ".join(["r.rank", "r.delivery", "w.delivery", *keys])
    return (
        f"SELECT r.delivery, w.delivery, COUNT(*){''.join(f', {key}' for key in keys)} FROM {_rows(rivalry, 0)} "
        f"JOIN {identifier(rivalry.winners)} AS w ON w.account = r.account{same_key(rivalry.dataset)} "
        f"WHERE w.rank > r.rank GROUP BY {told} ORDER BY {', '.join(['r.rank', *keys])}"
    )


def number_of_keys_statement(rivalry: Rivalry) -> str:
    """How many keys there are, those of each account counted by themselves."""
    keys = [f"s.{identifier(name)}" for name in rivalry.dataset.supersede_by]
    return f"SELECT COUNT(*) FROM (SELECT DISTINCT {_listed(keys)}r.account FROM {_rows(rivalry, 0)}) AS keys"


def keys_of_head_statement(dataset: Dataset, relation: str, rows: int) -> str:
    """How many keys the first rows of a relation of staged rows have."""
    keys = ", ".join(identifier(name) for name in dataset.supersede_by) or "1"
    return f"SELECT COUNT(*) FROM (SELECT DISTINCT {keys} FROM (SELECT * FROM {relation} LIMIT {rows}) AS head) AS keys"


def rows_by_month_statement(dataset: Dataset, relation: str) -> str:
    """How many rows of a relation of staged rows count for each month: its first day as text, rows."""
    month = f"CAST(CAST(DATE_TRUNC('month', {identifier(dataset.month)}) AS DATE) AS VARCHAR)"
    return f"SELECT {month}, COUNT(*) FROM {relation} GROUP BY 1 ORDER BY 1"


def accounts_statement(relation: str) -> str:
    """The accounts that staged rows name themselves."""
    account = identifier("account")
    return f"SELECT DISTINCT {account} FROM {relation} WHERE {account} IS NOT NULL ORDER BY 1"


def same_key(dataset: Dataset) -> str:
    """The condition, behind another, that a staged row ``s`` has the key of a winner ``w``."""
    return "".join(
        f" AND s.{identifier(name)} IS NOT DISTINCT FROM w.key_{place}"
        for place, name in enumerate(dataset.supersede_by)
    )


def _rows(rivalry: Rivalry, place: int) -> str:
    """Staged rows ``s`` beside their deliveries ``r``."""
    ranks = f"{identifier(rivalry.ranks)} AS r ON r.delivery = s.delivery AND r.place = {place}"
    return f"{identifier(rivalry.staged[place])} AS s JOIN {ranks}"


def _listed(columns: Sequence[str] | Iterator[str]) -> str:
    return "".join(f"{column}, " for column in columns)
