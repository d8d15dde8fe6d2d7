"""From texts to typed rows: the field table decides, refused rows go to quarantine with the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path

from bedrot.lake.promotions import Promotion
from bedrot.lake.segments import Segment, Segments
from bedrot.lake.tables import NewPart, Table
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BalanceBroken
from bedrot.pipeline.claiming import claimed
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier
from bedrot.transform.staged_sql import by_month, money_fields, months_statement, names_statement, staged_columns
from bedrot.transform.typing_rows import (
    FINDINGS,
    Statements,
    days_statements,
    doubtful_statement,
    statements,
    stored_statement,
    texts_statements,
)

_TOTALS = "SELECT _row FROM findings WHERE severity = 'total'"

_LARGE, _HEAD = 100_000, 20_000
_FEW, _SHORT = 2_000, 200
"""How many texts, and of how many characters at most, are written into a statement."""

_MIXED = 6
"""To sort rows by their months costs as much as to read them for about so many months."""


@dataclass(frozen=True)
class _Typed:
    """The rows to store, how many, and in how many of them an illegal value was left empty."""

    file: Path
    stored: int
    flagged: int


@dataclass(frozen=True)
class _Findings:
    """What was found wrong: how many values, in how many refused rows, and how many rows are control totals."""

    file: Path | None = None
    rows: int = 0
    refused: int = 0
    totals: int = 0


def to_staging(
    delivery: Delivery,
    segments: Segments,
    datasets: Mapping[str, Dataset],
    bench: Workbench,
) -> list[Promotion]:
    """Type every table of a delivery. A table whose record exists, made from the same segment, is left alone.

    ``datasets``: the platform's datasets by name. Raises :class:`BalanceBroken` when rows would be lost.
    """
    promotions = []
    for segment in segments.tables:
        done = bench.lake.promotions.get(delivery.platform, segment.dataset, delivery.id)
        if done is None or done.segment != segment.sha256:
            done = _promote(delivery, segments, segment, datasets[segment.dataset], bench)
        promotions.append(done)
    return promotions


def _promote(
    delivery: Delivery,
    segments: Segments,
    segment: Segment,
    dataset: Dataset,
    bench: Workbench,
) -> Promotion:
    engine, lake = bench.engine, bench.lake
    engine.read("raw", [lake.raw.file(segments, segment)], segment.columns, numbered=True)
    row_by_row = segment.first_line is None
    plan = partial(statements, dataset, segment.header, segment.constants, read_row_by_row=row_by_row)
    evidence = plan().evidence
    proven = None if evidence is None else engine.one(evidence)
    plan = partial(plan, proven=proven, days=_days(segment, dataset, proven, engine))
    typed = _typed(delivery, segment, dataset, plan(), bench)
    is_doubtful = typed.stored < segment.rows or typed.flagged > 0
    doubtful = doubtful_statement("staged", read_row_by_row=row_by_row)
    found = _findings(delivery, dataset, plan(among=doubtful), bench) if is_doubtful else _Findings()
    if segment.rows != typed.stored + found.refused + found.totals:
        raise BalanceBroken(
            f"{delivery.name}, {dataset.name}: {segment.rows} rows read, {typed.stored} typed, {found.refused} refused "
            f"and {found.totals} control totals, so nothing was committed."
        )
    month = identifier(dataset.month)
    first, last = next(engine.rows(f"SELECT MIN({month}), MAX({month}) FROM staged"))
    claims = claimed(dataset, engine)
    promotion = Promotion(
        platform=delivery.platform,
        dataset=dataset.name,
        delivery=delivery.id,
        segment=segment.sha256,
        code=bench.code,
        read=segment.rows,
        stored=typed.stored,
        quarantined=found.refused,
        flagged=typed.flagged,
        control_totals=found.totals,
        sums=_sums(dataset, plan(among=_TOTALS), found.totals, segment.constants, engine),
        claims=claims.claims,
        names=_names(dataset, engine),
        first=None if first is None else str(first),
        last=None if last is None else str(last),
        rows_in=claims.rows_in,
        accounts=claims.accounts,
    )
    if found.file is not None:
        quarantine = lake.quarantine(delivery.platform, dataset.name, FINDINGS)
        refusals = {"delivery": delivery.id, "refused": found.refused, "code": bench.code}
        _commit(quarantine, delivery.id, found.file, found.rows, refusals)
    table = lake.staging(delivery.platform, dataset.name, staged_columns(dataset))
    _commit(table, delivery.id, typed.file, typed.stored, _lineage(promotion))
    lake.promotions.put(promotion)
    return promotion


def _days(
    segment: Segment, dataset: Dataset, proven: Mapping[str, object] | None, engine: Engine
) -> Mapping[str, Mapping[str, str]]:
    """What the texts of a large table's days mean, where they are few, so that each is read once and not in every row."""
    if segment.rows <= _LARGE:
        return {}
    asked = days_statements(dataset, segment.header, segment.constants, proven)
    found = {name: _few(engine, statement) for name, statement in asked.items()}
    return {
        name: {str(text): str(day) for text, day in rows if day is not None}
        for name, rows in found.items()
        if rows is not None
    }


def _texts(segment: Segment, dataset: Dataset, engine: Engine) -> Mapping[str, Sequence[str]]:
    """All texts of the columns that hold few; most columns that hold many show it in their first rows."""
    asked = partial(texts_statements, dataset, segment.header, segment.constants)
    of_first = asked(first=_HEAD)
    found = {
        name: _few(engine, statement)
        for name, statement in asked().items()
        if _number(engine, f"SELECT COUNT(*) FROM ({of_first[name]}) AS texts") <= _FEW
    }
    return {name: [str(text) for (text,) in rows] for name, rows in found.items() if rows}


def _few(engine: Engine, statement: str) -> list[tuple[object, ...]] | None:
    """The rows of a query for texts; None where these are many or some are long."""
    cut = f"SELECT * REPLACE (SUBSTRING(text, 1, {_SHORT + 1}) AS text) FROM ({statement}) AS texts LIMIT {_FEW + 1}"
    rows = list(engine.rows(cut))
    return rows if len(rows) <= _FEW and all(len(str(row[0])) <= _SHORT for row in rows) else None


def _typed(delivery: Delivery, segment: Segment, dataset: Dataset, plan: Statements, bench: Workbench) -> _Typed:
    """Write the rows to store and open them as ``staged``."""
    engine, columns = bench.engine, staged_columns(dataset)
    file = bench.scratch / f"{delivery.id}-{dataset.name}.parquet"
    wanted = stored_statement(plan.checked)
    if _is_mixed(segment, dataset, wanted, engine):
        stored = engine.write_sorted(wanted, by_month(dataset), file, texts=_texts(segment, dataset, engine))
    else:
        stored = engine.write(wanted, file, like="raw")
    engine.read("staged", [file], columns)
    return _Typed(file, stored, _number(engine, "SELECT COUNT(*) FROM staged WHERE _flags > 0"))


def _is_mixed(segment: Segment, dataset: Dataset, wanted: str, engine: Engine) -> bool:
    """Whether the months of a large table stand mixed, so that making one of them would mean to read them all."""
    return segment.rows > _LARGE and _number(engine, months_statement(dataset, wanted, _HEAD)) > _MIXED


def _findings(delivery: Delivery, dataset: Dataset, plan: Statements, bench: Workbench) -> _Findings:
    """Write what was found wrong and open it as ``findings``."""
    engine = bench.engine
    target = bench.scratch / f"{delivery.id}-{dataset.name}-findings.parquet"
    rows = engine.write(plan.findings, target)
    engine.read("findings", [target], FINDINGS)
    refused, totals = (
        _number(engine, f"SELECT COUNT(DISTINCT _row) FROM findings WHERE severity = '{severity}'")
        for severity in ("refused", "total")
    )
    return _Findings(target, rows, refused, totals)


def _commit(table: Table, delivery: str, file: Path, rows: int, record: dict[str, object]) -> None:
    new = [NewPart(delivery, file, rows)] if rows else []
    visible = [part for part in table.parts() if part.partition == delivery]
    if new or visible:
        table.replace([delivery], new, record, table.version())


def _lineage(promotion: Promotion) -> dict[str, object]:
    return {
        "delivery": promotion.delivery,
        "input": promotion.segment,
        "read": promotion.read,
        "stored": promotion.stored,
        "quarantined": promotion.quarantined,
        "code": promotion.code,
    }


def _sums(
    dataset: Dataset, plan: Statements, totals: int, facts: Mapping[str, str], engine: Engine
) -> dict[str, tuple[str | None, str | None]]:
    """Per field that is summed: what the control totals or facts of the file say, and what the stored rows sum to."""
    money = money_fields(dataset)
    fields = list(dict.fromkeys([*money, *dataset.sums]))
    if not fields:
        return {}
    said: dict[str, object] = {name: _amount(facts.get(fact)) for name, fact in dataset.sums.items()}
    if totals and plan.totals is not None:
        said |= zip(money, next(engine.rows(plan.totals))[1:], strict=True)
    summed = next(engine.rows(f"SELECT {', '.join(f'SUM({identifier(name)})' for name in fields)} FROM staged"))
    return {name: (_text(said.get(name)), _text(own)) for name, own in zip(fields, summed, strict=True)}


def _amount(stated: str | None) -> Decimal | None:
    """What a fact says; None where it is no number."""
    try:
        amount = Decimal(stated or "")
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _names(dataset: Dataset, engine: Engine) -> dict[str, tuple[str, ...]]:
    statement = names_statement(dataset, "staged")
    names: dict[str, list[str]] = {}
    for field, name in engine.rows(statement) if statement else ():
        names.setdefault(str(field), []).append(str(name))
    return {field: tuple(each) for field, each in names.items()}


def _number(engine: Engine, statement: str) -> int:
    return int(str(next(engine.rows(statement))[0]))


def _text(amount: object) -> str | None:
    return None if amount is None else format(Decimal(str(amount)), "f")
