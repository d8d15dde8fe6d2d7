"""From texts to typed rows: the field table decides, refused rows go to quarantine with the reason."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import cast

from bedrot.lake.promotions import Claim, Promotion
from bedrot.lake.segments import Segment, Segments
from bedrot.lake.tables import NewPart, Table
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BalanceBroken
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier
from bedrot.transform.typing_rows import (
    FINDINGS,
    Statements,
    claims_statement,
    money_fields,
    names_statement,
    staged_columns,
    statements,
    stored_statement,
)

_FEW = 5_000
"""So many rows are named one by one where something was wrong with them."""


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
    plan = partial(statements, dataset, segment.header, segment.constants, read_row_by_row=segment.first_line is None)
    evidence = plan().evidence
    plan = partial(plan, proven=None if evidence is None else engine.one(evidence))
    target, stored, flagged, doubtful = _typed(delivery, segment, dataset, plan(), bench)
    plan = partial(plan, doubtful=doubtful)
    refused, totals = _findings(delivery, dataset, plan(), segment.rows - stored + flagged, bench)
    if segment.rows != stored + refused + totals:
        raise BalanceBroken(
            f"{delivery.name}, {dataset.name}: {segment.rows} rows read, {stored} typed, {refused} refused and "
            f"{totals} control totals, so nothing was committed."
        )
    month = identifier(dataset.month)
    first, last = next(engine.rows(f"SELECT MIN({month}), MAX({month}) FROM staged"))
    promotion = Promotion(
        platform=delivery.platform,
        dataset=dataset.name,
        delivery=delivery.id,
        segment=segment.sha256,
        code=bench.code,
        read=segment.rows,
        stored=stored,
        quarantined=refused,
        flagged=flagged,
        control_totals=totals,
        sums=_sums(dataset, plan(), totals, segment.constants, engine),
        claims=_claims(dataset, engine),
        names=_names(dataset, engine),
        first=None if first is None else str(first),
        last=None if last is None else str(last),
    )
    table = lake.staging(delivery.platform, dataset.name, staged_columns(dataset))
    _commit(table, delivery.id, target, stored, _lineage(delivery, segment, stored, refused, bench.code))
    lake.promotions.put(promotion)
    return promotion


def _typed(
    delivery: Delivery, segment: Segment, dataset: Dataset, plan: Statements, bench: Workbench
) -> tuple[Path, int, int, Sequence[int] | None]:
    """Write the rows to store and open them as ``staged``; the file, how many they are, how many are flagged.

    Last, which rows are not stored or are flagged, where these are few.
    """
    engine, columns = bench.engine, staged_columns(dataset)
    checked = bench.scratch / f"{delivery.id}-{dataset.name}-checked.parquet"
    engine.write(plan.checked, checked, like="raw")
    engine.read("staged", [checked], columns)
    stored = _number(engine, "SELECT COUNT(_flags) FROM staged")
    flagged = _number(engine, "SELECT COUNT(*) FROM staged WHERE _flags > 0")
    doubtful = None
    if segment.rows - stored + flagged <= _FEW:
        found = engine.rows("SELECT _row FROM staged WHERE _flags IS NULL OR _flags > 0 ORDER BY _row")
        doubtful = [int(str(row)) for (row,) in found]
    if stored == segment.rows:
        return checked, stored, flagged, doubtful
    target = bench.scratch / f"{delivery.id}-{dataset.name}.parquet"
    engine.write(stored_statement("staged"), target)
    engine.read("staged", [target], columns)
    checked.unlink()
    return target, stored, flagged, doubtful


def _findings(
    delivery: Delivery,
    dataset: Dataset,
    plan: Statements,
    doubtful: int,
    bench: Workbench,
) -> tuple[int, int]:
    """Commit what was found wrong, if anything; how many rows were refused and how many are control totals."""
    if doubtful == 0:
        return 0, 0
    engine = bench.engine
    target = bench.scratch / f"{delivery.id}-{dataset.name}-findings.parquet"
    found = engine.write(plan.findings, target)
    engine.read("findings", [target], FINDINGS)
    refused = _number(engine, "SELECT COUNT(DISTINCT _row) FROM findings WHERE severity = 'refused'")
    totals = _number(engine, "SELECT COUNT(DISTINCT _row) FROM findings WHERE severity = 'total'")
    table = bench.lake.quarantine(delivery.platform, dataset.name, FINDINGS)
    _commit(table, delivery.id, target, found, {"delivery": delivery.id, "refused": refused, "code": bench.code})
    return refused, totals


def _commit(table: Table, delivery: str, file: Path, rows: int, record: dict[str, object]) -> None:
    new = [NewPart(delivery, file, rows)] if rows else []
    visible = [part for part in table.parts() if part.partition == delivery]
    if new or visible:
        table.replace([delivery], new, record, table.version())


def _lineage(delivery: Delivery, segment: Segment, stored: int, refused: int, code: str) -> dict[str, object]:
    return {
        "delivery": delivery.id,
        "input": segment.sha256,
        "read": segment.rows,
        "stored": stored,
        "quarantined": refused,
        "code": code,
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


def _claims(dataset: Dataset, engine: Engine) -> tuple[Claim, ...]:
    return tuple(
        Claim(tuple(cast("str | None", value) for value in row[:-2]), str(row[-2]), int(str(row[-1])))
        for row in engine.rows(claims_statement(dataset, "staged"))
    )


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
