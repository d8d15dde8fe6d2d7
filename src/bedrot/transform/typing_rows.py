"""From text to typed rows: the statements that a dataset's field table stands for.

All start from the relation ``raw`` (a raw segment with ``_row``) and agree on what a row is: *stored* when no
refusing field is illegal, *control total* when it is the statement's own sum or repeats money that stands in other
rows, *refused* otherwise. A sum is seldom legal as a row; one that is says so and names nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.fields import Count, Day, Field
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.transform.control_totals import is_surely_total, is_total, repeats_money
from bedrot.transform.day_sql import known_day
from bedrot.transform.field_sql import EVIDENCE, evidence_of, parsed
from bedrot.transform.field_texts import columns_read, sign_column, text_column, trimmed_texts
from bedrot.transform.sql import identifier, literal
from bedrot.transform.staged_sql import money_fields

FINDINGS: Mapping[str, str] = {
    "_row": "BIGINT",
    "field": "VARCHAR",
    "text": "VARCHAR",
    "rule": "VARCHAR",
    "severity": "VARCHAR",
}
"""A finding: which row and field, the text as seen, the rule it breaks, and ``refused``, ``flagged`` or ``total``."""

_UNMARKED = f"COALESCE(_problem, '') <> {literal(CONTROL_TOTAL)}"


@dataclass(frozen=True)
class Statements:
    """The SQL of one dataset for one segment.

    ``checked``: all rows, typed; ``_flags`` is NULL in those that are not to be stored. ``findings``: one row per refused or flagged
    value, columns as :data:`FINDINGS`. ``totals``: the sum of each money field over control totals, one row; None without
    money. ``evidence``: what its columns prove, one row under names; None where nothing depends on that.
    """

    checked: str
    findings: str
    totals: str | None
    evidence: str | None


def statements(
    dataset: Dataset,
    header: Sequence[str],
    constants: Mapping[str, str],
    *,
    read_row_by_row: bool,
    proven: Mapping[str, object] | None = None,
    days: Mapping[str, Mapping[str, str]] | None = None,
    among: str | None = None,
) -> Statements:
    """The statements for a segment with these columns and constants.

    ``proven``: the answer of :attr:`Statements.evidence`, where it is known already; each of the others asks for it
    itself otherwise. ``days``: by field, what all of its legal texts mean, where :func:`days_statements` were answered.
    ``among``: a query of ``_row``, outside of which ``findings`` and ``totals`` have nothing to look for, so that rows found
    right need not be typed again.
    """
    source = dataset.columns_of([*header, *constants])
    fields = [field for field in dataset.fields if field.name in source]
    texts_of = {
        field.name: list(trimmed_texts(field, source[field.name], header, constants, dataset.blanks))
        for field in fields
    }
    texts = ", ".join(text for each in texts_of.values() for text in each)
    problem = "_problem" if read_row_by_row else "CAST(NULL AS VARCHAR)"
    evidence = {field.name: clauses for field in fields if (clauses := evidence_of(field, text_column(field)))}
    told = "currency" in source
    values = ", ".join(
        f"{_value(field, len(source[field.name]), (days or {}).get(field.name), currency_told=told)} AS {identifier(field.name)}"
        for field in fields
    )
    asked = _asked(evidence, {name: texts_of[name][0] for name in evidence})
    proof, join = (
        ("", "") if asked is None or proven is not None else (f", {EVIDENCE} AS ({asked})", f" CROSS JOIN {EVIDENCE}")
    )
    within = [] if among is None else [f"_row IN ({among})"]
    unmarked = [_UNMARKED, *within] if read_row_by_row else within
    typed, judged, doubted = (
        f"WITH texts AS (SELECT _row, {problem} AS _problem, {texts} FROM raw WHERE {' AND '.join(rows) or 'TRUE'}){proof}, "
        f"typed AS (SELECT texts.*, {_given(values, proven or {})} FROM texts{join})"
        for rows in ([], unmarked, within)
    )
    illegal = (_illegal(field) for field in fields if field.refuses)
    refused = " OR ".join(["_problem IS NOT NULL", *illegal, *is_surely_total(fields)])
    repeats = repeats_money(dataset, fields)
    flags = [f"CASE WHEN {_illegal(field)} THEN 1 ELSE 0 END" for field in fields if not field.refuses]
    columns = ", ".join(
        identifier(field.name) if field in fields else f"CAST(NULL AS {field.sql_type}) AS {identifier(field.name)}"
        for field in dataset.fields
    )
    total = is_total(fields)
    return Statements(
        checked=(
            f"{typed} SELECT _row, CASE WHEN {refused}{f' OR {repeats}' if repeats else ''} THEN NULL "
            f"ELSE CAST({' + '.join(flags) or '0'} AS BIGINT) END AS _flags, {columns} FROM typed"
        ),
        findings=f"{judged}{_findings(fields, refused, total, repeats, marked=read_row_by_row)}",
        totals=_totals(doubted, dataset, fields, f"({refused}) AND {total}{_unless(repeats)}"),
        evidence=asked,
    )


def days_statements(
    dataset: Dataset, header: Sequence[str], constants: Mapping[str, str], proven: Mapping[str, object] | None
) -> Mapping[str, str]:
    """By field, a query for its different texts and the days that these mean: ``text`` and ``day``, NULL where it is illegal.

    ``proven``: the answer of :attr:`Statements.evidence`.
    """
    source = dataset.columns_of([*header, *constants])
    found = {}
    for field in dataset.fields:
        if isinstance(field, Day) and field.name in source:
            columns = source[field.name]
            texts = f"SELECT {', '.join(trimmed_texts(field, columns, header, constants, dataset.blanks))} FROM raw"
            different = " UNION ".join(
                f"SELECT DISTINCT {text} AS text FROM ({texts}) AS texts" for text in columns_read(field, len(columns))
            )
            day = _given(parsed(field, "text"), proven or {})
            found[field.name] = f"SELECT text, {day} AS day FROM ({different}) AS different WHERE text IS NOT NULL"
    return found


def texts_statements(
    dataset: Dataset, header: Sequence[str], constants: Mapping[str, str], first: int | None = None
) -> Mapping[str, str]:
    """By staged column of text, a query for the different texts in it: ``text``.

    ``first``: in so many rows of the segment only.
    """
    source = dataset.columns_of([*header, *constants])
    rows = "raw" if first is None else f"(SELECT * FROM raw LIMIT {first}) AS head"
    found = {}
    for field in dataset.fields:
        if field.name in source and field.sql_type == "VARCHAR":
            columns = source[field.name]
            texts = ", ".join(trimmed_texts(field, columns, header, constants, dataset.blanks))
            value = _value(field, len(columns), None, currency_told="currency" in source)
            found[field.name] = (
                f"SELECT DISTINCT text FROM (SELECT {value} AS text FROM (SELECT {texts} FROM {rows}) AS texts) AS values "
                "WHERE text IS NOT NULL"
            )
    return found


def stored_statement(checked: str) -> str:
    """The rows of a ``checked`` statement that are to be stored, in their order."""
    return f"SELECT * FROM ({checked}) AS checked WHERE _flags IS NOT NULL"


def doubtful_statement(staged: str, *, read_row_by_row: bool) -> str:
    """The rows of raw in which something is wrong, by what is staged of it: ``_row``; without those marked as control totals."""
    unmarked = f"{_UNMARKED} AND " if read_row_by_row else ""
    return f"SELECT _row FROM raw WHERE {unmarked}_row NOT IN (SELECT _row FROM {staged} WHERE _flags = 0)"


def _asked(evidence: Mapping[str, Sequence[str]], texts: Mapping[str, str]) -> str | None:
    """What columns prove, asked of the different texts of each; of raw, since shared texts would be kept, which costs more."""
    proofs = [
        f"(SELECT {', '.join(clauses)} FROM (SELECT DISTINCT {texts[name]} FROM raw) AS texts) AS {identifier(name)}"
        for name, clauses in evidence.items()
    ]
    return f"SELECT * FROM {' CROSS JOIN '.join(proofs)}" if proofs else None


def _given(values: str, proven: Mapping[str, object]) -> str:
    """Expressions with what is known of columns in place of the question."""
    for name, holds in proven.items():
        values = re.sub(rf"\b{EVIDENCE}\.{name}\b", "TRUE" if holds else "FALSE", values)
    return values


def _value(field: Field, columns: int, days: Mapping[str, str] | None, *, currency_told: bool) -> str:
    """A field's value: the first legal one of its texts."""
    each = [
        parsed(field, text, currency_told=currency_told) if days is None else known_day(text, days)
        for text in columns_read(field, columns)
    ]
    value = each[0] if len(each) == 1 else f"COALESCE({', '.join(each)})"
    if isinstance(field, Count) and field.taken_back is not None:
        texts = ", ".join(literal(text) for text in field.taken_back[1])
        return f"CASE WHEN {sign_column(field)} IN ({texts}) THEN -ABS({value}) ELSE {value} END"
    return value


def _unless(condition: str | None) -> str:
    return f" AND NOT {condition}" if condition else ""


def _illegal(field: Field) -> str:
    broken = f"({text_column(field)} IS NOT NULL AND {identifier(field.name)} IS NULL)"
    return f"({broken} OR {text_column(field)} IS NULL)" if field.needed else broken


def _wrong(field: Field) -> str:
    """The column that tells whether a field of a judged row is illegal."""
    return identifier(f"wrong {field.name}")


def _findings(fields: Sequence[Field], refused: str, total: str, repeats: str | None, *, marked: bool) -> str:
    """Behind ``typed``: each row is judged once, since a statement of many long conditions needs much memory.

    ``marked``: rows may be marked as control totals, which are not in ``typed``: nothing has to be asked of their fields.
    """
    counted = " AND NOT _repeats"
    wrong = ", ".join(
        f"{_illegal(field)} AS {_wrong(field)}, CASE WHEN {_illegal(field)} THEN {text_column(field)} END AS {text_column(field)}"
        for field in fields
    )
    judged = (
        f"judged AS MATERIALIZED (SELECT _row, _problem, ({refused}) AS _refused, ({total}) AS _is_total, "
        f"{repeats or 'FALSE'} AS _repeats, {wrong} FROM typed)"
    )
    selects = [
        (
            "SELECT _row, CAST(NULL AS VARCHAR) AS field, _problem AS text, 'row' AS rule, 'refused' AS severity "
            f"FROM judged WHERE _problem IS NOT NULL AND NOT _is_total{counted}"
        ),
        (
            "SELECT _row, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), 'control total', 'total' "
            f"FROM judged WHERE _refused AND _is_total{counted}"
        ),
    ]
    if marked:
        selects.append(
            "SELECT _row, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), 'control total', 'total' "
            f"FROM raw WHERE _problem = {literal(CONTROL_TOTAL)}"
        )
    if repeats:
        selects.append(
            "SELECT _row, CAST(NULL AS VARCHAR), CAST(NULL AS VARCHAR), 'repeats money', 'total' "
            "FROM judged WHERE _repeats"
        )
    for field in fields:
        severity, kept = ("refused", "") if field.refuses else ("flagged", " AND NOT _refused")
        selects.append(
            f"SELECT _row, {literal(field.name)}, {text_column(field)}, {literal(type(field).__name__)}, {literal(severity)} "
            f"FROM judged WHERE {_wrong(field)} AND _problem IS NULL AND NOT _is_total{kept}{counted}"
        )
    return f", {judged} " + " UNION ALL ".join(selects) + " ORDER BY 1, 2"


def _totals(typed: str, dataset: Dataset, fields: Sequence[Field], are_totals: str) -> str | None:
    money = money_fields(dataset)
    if not money:
        return None
    there = {field.name for field in fields}
    sums = ", ".join(f"CAST({f'SUM({identifier(name)})' if name in there else 'NULL'} AS {MONEY})" for name in money)
    return f"{typed} SELECT COUNT(*), {sums} FROM typed WHERE {are_totals}"
