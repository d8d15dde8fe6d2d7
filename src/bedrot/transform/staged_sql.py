"""The columns of staged rows, and what is asked of them."""

from collections.abc import Mapping

from bedrot.model.datasets import Dataset
from bedrot.model.fields import Artist, Country, Money, Payee, Store
from bedrot.transform.sql import identifier, literal

STAGED: Mapping[str, str] = {"_row": "BIGINT", "_flags": "BIGINT"}
"""What every staged row carries beside its fields: position in raw, and how many illegal values were left empty."""


def staged_columns(dataset: Dataset) -> dict[str, str]:
    """The columns of a dataset's staging table with their SQL types."""
    return {**STAGED, **{field.name: field.sql_type for field in dataset.fields}}


def money_fields(dataset: Dataset) -> list[str]:
    """The names of a dataset's money fields, in their order."""
    return [field.name for field in dataset.fields if isinstance(field, Money)]


def months_statement(dataset: Dataset, stored: str, rows: int) -> str:
    """Of how many months the first rows of a statement are."""
    month = f"DATE_TRUNC('month', {identifier(dataset.month)})"
    return f"SELECT COUNT(DISTINCT {month}) FROM ({stored} LIMIT {rows}) AS stored"


def by_month(dataset: Dataset) -> str:
    """The order in which one month stands behind the other."""
    return f"DATE_TRUNC('month', {identifier(dataset.month)}), _row"


def names_statement(dataset: Dataset, relation: str) -> str | None:
    """The distinct names in staged rows that the catalog gives a meaning to: (field, name); None without such fields."""
    selects = [
        f"SELECT DISTINCT {literal(field.name)} AS field, {identifier(field.name)} AS name FROM {relation} "
        f"WHERE {identifier(field.name)} IS NOT NULL"
        for field in dataset.fields
        if isinstance(field, Artist | Country | Payee | Store)
    ]
    return " UNION ALL ".join(selects) + " ORDER BY field, name" if selects else None


def claims_statement(dataset: Dataset, relation: str) -> str:
    """What staged rows lay claim to: the values of ``supersede_by``, the month, how many rows.

    Rows are counted by values as they are stored, and only the counts are turned to text.
    """
    stored = [identifier(name) for name in dict.fromkeys([*dataset.supersede_by, dataset.month])]
    counted = f"SELECT {', '.join(stored)}, COUNT(*) AS counted FROM {relation} GROUP BY {', '.join(stored)}"
    keys = [f"CAST({identifier(name)} AS VARCHAR)" for name in dataset.supersede_by]
    month = f"CAST(CAST(DATE_TRUNC('month', {identifier(dataset.month)}) AS DATE) AS VARCHAR)"
    positions = ", ".join(str(position) for position in range(1, len(keys) + 2))
    columns = ", ".join([*keys, month, "CAST(SUM(counted) AS BIGINT)"])
    return f"SELECT {columns} FROM ({counted}) AS counts GROUP BY {positions} ORDER BY {positions}"
