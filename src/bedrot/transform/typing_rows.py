"""From text to typed rows: the statements that a dataset's field table stands for.

All start from the relation ``raw`` (a raw segment with ``_row``) and agree on what a row is: *stored* when no
refusing field is illegal, *control total* when it is the statement's own sum or repeats money that stands in other
rows, *refused* otherwise. A sum is seldom legal as a row; one that is says so and names nothing else.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bedrot.model.datasets import CONTROL_TOTAL, Dataset
from bedrot.model.fields import Artist, Count, Country, Day, Field, Isrc, Key, Money, Payee, Store, Text, Upc
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.model.names import header_key
from bedrot.transform.day_sql import known_day
from bedrot.transform.field_sql import EVIDENCE, evidence_of, parsed
from bedrot.transform.sql import identifier, literal, matches

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

_SUMS = (
    *("grand total", "grand totals", "total", "totals", "subtotal", "sub-total", "subtotals"),
    *("gesamt", "gesamtsumme", "summe", "zwischensumme", "итого", "всего", "suma total", "total général", "totale"),
)
_TOTALS = f"^({'|'.join(_SUMS)})([ :(]|$)"
_UNMARKED = f"COALESCE(_problem, '') <> {literal(CONTROL_TOTAL)}"
_ONLY_TOTALS = f"^({'|'.join(_SUMS)}):?$"
_NAMES = ("title", "release")


@dataclass(frozen=True)
class Statements:
    """The SQL of one dataset for one segment.

    ``checked``: all rows, typed; ``_flags`` is NULL in those that are not to be stored. ``findings``: one row per refused or flagged value, columns as :data:`FINDINGS`.
    ``totals``: the sum of each money field over control totals, one row; None without money. ``evidence``: what its
    columns prove, one row under names; None where nothing depends on that.
    """

    checked: str
    findings: str
    totals: str | None
    evidence: str | None


def staged_columns(dataset: Dataset) -> dict[str, str]:
    """The columns of a dataset's staging table with their SQL types."""
    return {**STAGED, **{field.name: field.sql_type for field in dataset.fields}}


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
        field.name: list(_texts(field, source[field.name], header, constants, dataset.blanks)) for field in fields
    }
    texts = ", ".join(text for each in texts_of.values() for text in each)
    problem = "_problem" if read_row_by_row else "CAST(NULL AS VARCHAR)"
    evidence = {field.name: clauses for field in fields if (clauses := evidence_of(field, _text(field)))}
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
    refused = " OR ".join(["_problem IS NOT NULL", *illegal, *_is_surely_total(fields)])
    repeats = _repeats(dataset, fields)
    flags = [f"CASE WHEN {_illegal(field)} THEN 1 ELSE 0 END" for field in fields if not field.refuses]
    columns = ", ".join(
        identifier(field.name) if field in fields else f"CAST(NULL AS {field.sql_type}) AS {identifier(field.name)}"
        for field in dataset.fields
    )
    total = _is_total(fields)
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
            texts = f"SELECT {', '.join(_texts(field, columns, header, constants, dataset.blanks))} FROM raw"
            different = " UNION ".join(
                f"SELECT DISTINCT {text} AS text FROM ({texts}) AS texts" for text in _read(field, len(columns))
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
            texts = ", ".join(_texts(field, columns, header, constants, dataset.blanks))
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


def _origin(column: str, header: Sequence[str], constants: Mapping[str, str]) -> str:
    return identifier(column) if column in header else literal(constants[column])


def _text(field: Field, place: int = 0) -> str:
    """The column of a field's text; with ``place``, of what the first, second … of its headers says."""
    return identifier(f"text {field.name} {place}" if place else f"text {field.name}")


def _texts(
    field: Field, columns: Sequence[str], header: Sequence[str], constants: Mapping[str, str], blanks: Sequence[str]
) -> Iterator[str]:
    """The texts of a field: what its headers say together, and where it matters what each of them says."""
    unstated = [*field.blanks, *(text.lower() for text in blanks)]
    said = [_said(_origin(column, header, constants), unstated) for column in columns]
    yield f"{said[0] if len(said) == 1 else 'COALESCE(' + ', '.join(said) + ')'} AS {_text(field)}"
    if len(said) > 1 and not field.refuses:
        yield from (f"{text} AS {_text(field, place)}" for place, text in enumerate(said, start=1))
    if isinstance(field, Count) and field.taken_back is not None:
        by_key = {header_key(cell): cell for cell in reversed([*header, *constants])}
        sign = by_key.get(header_key(field.taken_back[0]))
        told = "CAST(NULL AS VARCHAR)" if sign is None else f"LOWER(TRIM({_origin(sign, header, constants)}))"
        yield f"{told} AS {_sign(field)}"


def _said(origin: str, unstated: Sequence[str]) -> str:
    text = f"NULLIF(TRIM({origin}), '')"
    if not unstated:
        return text
    return f"CASE WHEN LOWER(TRIM({origin})) IN ({', '.join(map(literal, unstated))}) THEN NULL ELSE {text} END"


def _sign(field: Count) -> str:
    return identifier(f"sign {field.name}")


def _read(field: Field, columns: int) -> list[str]:
    """The columns of the texts that a field's value is made of: several where it refuses nothing and has several headers."""
    if columns == 1 or field.refuses:
        return [_text(field)]
    return [_text(field, place) for place in range(1, columns + 1)]


def _value(field: Field, columns: int, days: Mapping[str, str] | None, *, currency_told: bool) -> str:
    """A field's value: the first legal one of its texts."""
    each = [
        parsed(field, text, currency_told=currency_told) if days is None else known_day(text, days)
        for text in _read(field, columns)
    ]
    value = each[0] if len(each) == 1 else f"COALESCE({', '.join(each)})"
    if isinstance(field, Count) and field.taken_back is not None:
        texts = ", ".join(literal(text) for text in field.taken_back[1])
        return f"CASE WHEN {_sign(field)} IN ({texts}) THEN -ABS({value}) ELSE {value} END"
    return value


def _repeats(dataset: Dataset, fields: Sequence[Field]) -> str | None:
    """Whether a row repeats money that stands in others; None where a dataset has no such rows."""
    # of many texts, IN would become a join, which does not keep the order of rows
    conditions = [
        f"CASE LOWER({_text(field)}) {' '.join(f'WHEN {literal(text.lower())} THEN TRUE' for text in texts)} ELSE FALSE END"
        for name, texts in dataset.control.items()
        for field in fields
        if field.name == name
    ]
    return f"({' OR '.join(conditions)})" if conditions else None


def _unless(condition: str | None) -> str:
    return f" AND NOT {condition}" if condition else ""


def _illegal(field: Field) -> str:
    broken = f"({_text(field)} IS NOT NULL AND {identifier(field.name)} IS NULL)"
    return f"({broken} OR {_text(field)} IS NULL)" if field.needed else broken


def _wrong(field: Field) -> str:
    """The column that tells whether a field of a judged row is illegal."""
    return identifier(f"wrong {field.name}")


def _is_total(fields: Sequence[Field]) -> str:
    """A row that its connector marked, or one without identifiers in which some text begins like a sum.

    Rule: ``distributors.md``, section 1, rule 7.
    """
    marked = f"COALESCE(_problem = {literal(CONTROL_TOTAL)}, FALSE)"
    identifiers = [field for field in fields if isinstance(field, Isrc | Upc)]
    if not identifiers or not any(isinstance(field, Money) for field in fields):
        return marked
    labels = [field for field in fields if not isinstance(field, Isrc | Upc | Money)]
    unnamed = " AND ".join(f"{_text(field)} IS NULL" for field in identifiers)
    spoken = " OR ".join(f"COALESCE(REGEXP_MATCHES(LOWER({_text(field)}), '{_TOTALS}'), FALSE)" for field in labels)
    return f"({marked} OR {_only_where(unnamed, spoken)})"


def _is_surely_total(fields: Sequence[Field]) -> Iterator[str]:
    """A row that names no recording, release or act and says nothing but that it is a sum, though it is legal else."""
    identifiers = [field for field in fields if isinstance(field, Isrc | Upc)]
    labels = [field for field in fields if type(field) in (Artist, Key, Store, Text)]
    if not identifiers or not labels or not any(isinstance(field, Money) for field in fields):
        return
    says = {field.name: f"COALESCE({matches(f'LOWER({_text(field)})', _ONLY_TOTALS)}, FALSE)" for field in labels}
    unnamed = " AND ".join(f"{_text(field)} IS NULL" for field in identifiers)
    silent = [
        f"({_text(field)} IS NULL OR {says[field.name]})"
        for field in labels
        if isinstance(field, Artist) or field.name in _NAMES
    ]
    yield _only_where(unnamed, " AND ".join([*silent, f"({' OR '.join(says.values())})"]))


def _only_where(condition: str, further: str) -> str:
    """Both, the further condition being asked of no other rows: few rows have no identifier."""
    return f"CASE WHEN {condition} THEN ({further}) ELSE FALSE END"


def _findings(fields: Sequence[Field], refused: str, total: str, repeats: str | None, *, marked: bool) -> str:
    """Behind ``typed``: each row is judged once, since a statement of many long conditions needs much memory.

    ``marked``: rows may be marked as control totals, which are not in ``typed``: nothing has to be asked of their fields.
    """
    counted = " AND NOT _repeats"
    wrong = ", ".join(
        f"{_illegal(field)} AS {_wrong(field)}, CASE WHEN {_illegal(field)} THEN {_text(field)} END AS {_text(field)}"
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
            f"SELECT _row, {literal(field.name)}, {_text(field)}, {literal(type(field).__name__)}, {literal(severity)} "
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


def money_fields(dataset: Dataset) -> list[str]:
    """The names of a dataset's money fields, in the order of :attr:`Statements.totals`."""
    return [field.name for field in dataset.fields if isinstance(field, Money)]
