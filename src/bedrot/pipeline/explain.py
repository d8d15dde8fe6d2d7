"""From a number back to the lines it came from: curated rows, the staged rows behind them, file and line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.connect.connector import Connector
from bedrot.lake.promotions import Promotion
from bedrot.lake.segments import WHERE
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import NothingSuch
from bedrot.model.periods import Month
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import KINDS_OF_STREAM, kind_of_name
from bedrot.transform.sql import identifier, literal
from bedrot.transform.typing_rows import staged_columns

Value = str | int | Decimal | date | bool | None


@dataclass(frozen=True)
class Question:
    """Which curated rows a number sums: of one conformed dataset, months (first to last), and equal values.

    A tuple in ``where`` means any one of its values.
    """

    conformed: str
    measure: str
    first: Month
    last: Month
    where: Mapping[str, Value | tuple[Value, ...]]


@dataclass(frozen=True)
class Fact:
    """One curated row: its grain, the measure asked for, its delivery and how many lines it sums."""

    grain: Mapping[str, Value]
    value: Value
    delivery: str
    lines: int


@dataclass(frozen=True)
class Line:
    """One line of a delivery: where it stands, and its cells as text by header."""

    delivery: Delivery
    file: Path
    where: str
    cells: Mapping[str, str | None]
    code: str


@dataclass(frozen=True)
class Explanation:
    """``total``: the measure over all rows, exact. ``rows`` and ``lines``: how many; ``facts``: the largest."""

    total: Value
    rows: int
    lines: int
    facts: Sequence[Fact]


def explain(question: Question, bench: Workbench, *, limit: int = 10) -> Explanation:
    """The curated rows behind a number, largest first."""
    conformed = _open(question, bench)
    if question.measure not in conformed.measures:
        raise NothingSuch(
            f"{conformed.name} has no measure {question.measure!r}.", todo=f"It has {', '.join(conformed.measures)}."
        )
    measure = identifier(question.measure)
    condition = _condition(question, conformed)
    total, rows, lines = next(
        bench.engine.rows(f"SELECT SUM({measure}), COUNT(*), COALESCE(SUM(lines), 0) FROM facts WHERE {condition}")
    )
    grain = ", ".join(identifier(name) for name in conformed.grain)
    largest = bench.engine.rows(
        f"SELECT {measure}, delivery, lines, {grain} FROM facts WHERE {condition} AND {measure} IS NOT NULL "
        f"ORDER BY ABS({measure}) DESC, {grain} LIMIT {limit}"
    )
    facts = [
        Fact(dict(zip(conformed.grain, row[3:], strict=True)), row[0], str(row[1]), int(str(row[2])))  # type: ignore[arg-type]
        for row in largest
    ]
    return Explanation(total, int(str(rows)), int(str(lines)), facts)  # type: ignore[arg-type]


def lines_of(fact: Fact, conformed: str, connectors: Mapping[str, Connector], bench: Workbench) -> Iterator[Line]:
    """The lines a curated row sums. Where several exports give one day, those of the newest are shown."""
    delivery = bench.lake.landing.find(fact.delivery)
    datasets = connectors[delivery.platform].datasets().values()
    for dataset in datasets:
        promotion = bench.lake.promotions.get(delivery.platform, dataset.name, delivery.id)
        if dataset.feeds == conformed and promotion is not None and _same_store(dataset, fact):
            yield from _lines(fact, delivery, dataset, promotion, bench)


def _open(question: Question, bench: Workbench) -> Conformed:
    conformed = CONFORMED[question.conformed]
    first, last = question.first.first.isoformat(), question.last.first.isoformat()
    parts = [part.file for part in bench.lake.curated(conformed).parts() if first <= part.partition <= last]
    bench.engine.read("facts", parts, conformed.columns)
    return conformed


def _condition(question: Question, conformed: Conformed) -> str:
    unknown = question.where.keys() - conformed.columns.keys()
    if unknown:
        raise NothingSuch(
            f"{conformed.name} has no column {', '.join(sorted(unknown))}.",
            todo=f"It has {', '.join(conformed.columns)}.",
        )
    return " AND ".join(["TRUE", *(_equal(identifier(name), value) for name, value in question.where.items())])


def _equal(column: str, value: Value | tuple[Value, ...]) -> str:
    if isinstance(value, tuple):
        return "(" + " OR ".join(["FALSE", *(_equal(column, each) for each in value)]) + ")"
    if value is None:
        return f"{column} IS NULL"
    return f"{column} = {value}" if isinstance(value, bool | int) else f"{column} = {literal(str(value))}"


def _same_store(dataset: Dataset, fact: Fact) -> bool:
    return dataset.store is None or fact.grain.get("store") in (None, dataset.store)


def _lines(fact: Fact, delivery: Delivery, dataset: Dataset, promotion: Promotion, bench: Workbench) -> Iterator[Line]:
    table = bench.lake.staging(delivery.platform, dataset.name, staged_columns(dataset))
    files = [part.file for part in table.parts() if part.partition == delivery.id]
    bench.engine.read("staged", files, staged_columns(dataset))
    declared = {field.name for field in dataset.fields}
    conditions = ["TRUE", *_as_written(fact, dataset)]
    if "estimated" in fact.grain and "net" in declared:
        conditions.append(f"(net IS NULL) = {fact.grain['estimated']}")
    condition = " AND ".join(conditions)
    rows = [int(str(row[0])) for row in bench.engine.rows(f"SELECT _row FROM staged WHERE {condition} ORDER BY _row")]
    yield from raw_lines(delivery, dataset.name, rows, promotion.code, bench)


def _as_written(fact: Fact, dataset: Dataset) -> Iterator[str]:
    """What tells a fact's lines: its values as they are written; a name whose writing the fact does not hold tells none."""
    for field in dataset.fields:
        if field.name not in fact.grain:
            continue
        column = identifier(field.name)
        value = fact.grain[field.name]
        if f"{field.name}_name" in fact.grain:
            yield _equal(column, fact.grain[f"{field.name}_name"])
        elif field.name == "tier":
            streamed = " OR " + _equal(column, "stream") if value in KINDS_OF_STREAM else ""
            yield f"({_equal(column, value)} OR {column} IS NULL{streamed})"
        elif kind_of_name(field) in (None, "payee"):
            yield _equal(column, value)


def raw_lines(delivery: Delivery, dataset: str, rows: Iterable[int], code: str, bench: Workbench) -> Iterator[Line]:
    """Rows of a delivery's raw segment, by position, as the lines they were."""
    wanted = ", ".join(str(row) for row in rows)
    segments = bench.lake.raw.get(delivery)
    if segments is None or not wanted:
        return
    segment = next(each for each in segments.tables if each.dataset == dataset)
    bench.engine.read("raw", [bench.lake.raw.file(segments, segment)], segment.columns, numbered=True)
    header = ", ".join(identifier(name) for name in segment.header)
    where = "NULL" if segment.first_line is not None else identifier(WHERE)
    statement = f"SELECT _row, {where}, {header} FROM raw WHERE _row IN ({wanted}) ORDER BY _row"
    for row, place, *cells in bench.engine.rows(statement):
        line = f"line {segment.first_line + int(str(row))}" if segment.first_line is not None else str(place)
        texts = [None if cell is None else str(cell) for cell in cells]
        yield Line(
            delivery, bench.lake.landing.file(delivery), line, dict(zip(segment.header, texts, strict=True)), code
        )
