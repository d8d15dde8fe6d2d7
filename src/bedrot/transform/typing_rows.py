"""From text to typed rows: the statements that a dataset's field table stands for.

All start from the relation ``raw`` (a raw segment with ``_row``) and agree on what a row is: *stored* when no
refusing field is illegal, *control total* when it is the statement's own sum, *refused* otherwise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bedrot.model.datasets import Dataset
from bedrot.model.fields import Artist, Country, Field, Isrc, Money, Store, Upc
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.transform.field_sql import EVIDENCE, evidence_of, parsed
from bedrot.transform.sql import identifier, literal

STAGED: Mapping[str, str] = {"_row": "BIGINT", "_flags": "BIGINT"}
"""What every staged row carries beside its fields: position in raw, and how many illegal values were left empty."""

FINDINGS: Mapping[str, str] = {
    "_row": "BIGINT",
    "field": "VARCHAR",
    "text": "VARCHAR",
    "rule": "VARCHAR",
    "severity": "VARCHAR",
}
"""A finding: which row and field, the text as seen, the rule it breaks, and ``refused``, ``flagged`` or ``total``."""

_TOTALS = "^(grand total|total|subtotal|sub-total|итого|suma total|gesamt)([ :(]|$)"


@dataclass(frozen=True)
class Statements:
    """The SQL of one dataset for one segment.

    ``checked``: all rows, typed; ``_flags`` is NULL in those that are not to be stored. ``findings``: one row per refused or flagged value, columns as :data:`FINDINGS`.
    ``totals``: the sum of each money field over control totals, one row; None without money.
    """

    checked: str
    findings: str
    totals: str | None


def staged_columns(dataset: Dataset) -> dict[str, str]:
    """The columns of a dataset's staging table with their SQL types."""
    return {**STAGED, **{field.name: field.sql_type for field in dataset.fields}}


def statements(
    dataset: Dataset, header: Sequence[str], constants: Mapping[str, str], *, read_row_by_row: bool
) -> Statements:
    """The statements for a segment with these columns and constants."""
    source = dataset.column_of([*header, *constants])
    fields = [field for field in dataset.fields if field.name in source]
    texts = ", ".join(
        f"NULLIF(TRIM({_origin(source[field.name], header, constants)}), '') AS {_text(field)}" for field in fields
    )
    problem = "_problem" if read_row_by_row else "CAST(NULL AS VARCHAR)"
    evidence = [clause for field in fields for clause in evidence_of(field, _text(field))]
    values = ", ".join(f"{parsed(field, _text(field))} AS {identifier(field.name)}" for field in fields)
    proof = f", {EVIDENCE} AS (SELECT {', '.join(evidence)} FROM texts)" if evidence else ""
    typed = (
        f"WITH texts AS (SELECT _row, {problem} AS _problem, {texts} FROM raw){proof}, "
        f"typed AS (SELECT texts.*, {values} FROM texts{f' CROSS JOIN {EVIDENCE}' if evidence else ''})"
    )
    refused = " OR ".join(["_problem IS NOT NULL", *(_illegal(field) for field in fields if field.refuses)])
    flags = [f"CASE WHEN {_illegal(field)} THEN 1 ELSE 0 END" for field in fields if not field.refuses]
    columns = ", ".join(
        identifier(field.name) if field in fields else f"CAST(NULL AS {field.sql_type}) AS {identifier(field.name)}"
        for field in dataset.fields
    )
    total = _is_total(fields)
    return Statements(
        checked=(
            f"{typed} SELECT _row, CASE WHEN {refused} THEN NULL ELSE CAST({' + '.join(flags) or '0'} AS BIGINT) END "
            f"AS _flags, {columns} FROM typed"
        ),
        findings=f"{typed} {_findings(fields, refused, total)}",
        totals=_totals(typed, dataset, fields, refused, total),
    )


def stored_statement(relation: str) -> str:
    """The rows of a checked relation that are to be stored.

    A statement of its own, because rows are seldom refused and leaving some out costs as much as typing them all.
    """
    return f"SELECT * FROM {relation} WHERE _flags IS NOT NULL ORDER BY _row"


def names_statement(dataset: Dataset, relation: str) -> str | None:
    """The distinct names of stores, acts and countries in staged rows: (field, name); None without such fields."""
    selects = [
        f"SELECT DISTINCT {literal(field.name)} AS field, {identifier(field.name)} AS name FROM {relation} "
        f"WHERE {identifier(field.name)} IS NOT NULL"
        for field in dataset.fields
        if isinstance(field, Store | Artist | Country)
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


def _origin(column: str, header: Sequence[str], constants: Mapping[str, str]) -> str:
    return identifier(column) if column in header else literal(constants[column])


def _text(field: Field) -> str:
    return identifier(f"text {field.name}")


def _illegal(field: Field) -> str:
    broken = f"({_text(field)} IS NOT NULL AND {identifier(field.name)} IS NULL)"
    return f"({broken} OR {_text(field)} IS NULL)" if field.needed else broken


def _is_total(fields: Sequence[Field]) -> str:
    """A row without identifiers in which some text begins like a sum (``distributors.md``, section 1, rule 7)."""
    identifiers = [field for field in fields if isinstance(field, Isrc | Upc)]
    if not identifiers or not any(isinstance(field, Money) for field in fields):
        return "FALSE"
    labels = [field for field in fields if not isinstance(field, Isrc | Upc | Money)]
    unnamed = " AND ".join(f"{_text(field)} IS NULL" for field in identifiers)
    spoken = " OR ".join(f"COALESCE(REGEXP_MATCHES(LOWER({_text(field)}), '{_TOTALS}'), FALSE)" for field in labels)
    return f"({unnamed} AND ({spoken}))"


def _findings(fields: Sequence[Field], refused: str, total: str) -> str:
    selects = [
        (
            "SELECT _row, CAST(NULL AS VARCHAR) AS field, _problem AS text, 'row' AS rule, 'refused' AS severity "
            f"FROM typed WHERE _problem IS NOT NULL AND NOT {total}"
        ),
        (
            "SELECT _row, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), 'control total', 'total' "
            f"FROM typed WHERE ({refused}) AND {total}"
        ),
    ]
    for field in fields:
        severity, kept = ("refused", "") if field.refuses else ("flagged", f" AND NOT ({refused})")
        selects.append(
            f"SELECT _row, {literal(field.name)}, {_text(field)}, {literal(type(field).__name__)}, {literal(severity)} "
            f"FROM typed WHERE {_illegal(field)} AND _problem IS NULL AND NOT {total}{kept}"
        )
    return " UNION ALL ".join(selects) + " ORDER BY 1, 2"


def _totals(typed: str, dataset: Dataset, fields: Sequence[Field], refused: str, total: str) -> str | None:
    money = money_fields(dataset)
    if not money:
        return None
    there = {field.name for field in fields}
    sums = ", ".join(f"CAST({f'SUM({identifier(name)})' if name in there else 'NULL'} AS {MONEY})" for name in money)
    return f"{typed} SELECT COUNT(*), {sums} FROM typed WHERE ({refused}) AND {total}"


def money_fields(dataset: Dataset) -> list[str]:
    """The names of a dataset's money fields, in the order of :attr:`Statements.totals`."""
    return [field.name for field in dataset.fields if isinstance(field, Money)]
