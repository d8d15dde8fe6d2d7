"""From a number back to the lines it came from: curated rows, the staged rows behind them, file and line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from bedrot.connect.connector import Connector
from bedrot.lake.promotions import Promotion
from bedrot.lake.segments import WHERE
from bedrot.model.accounts import Accounts
from bedrot.model.conformed import CONFORMED, Conformed
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import NothingSuch
from bedrot.model.periods import Month
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.conform import KINDS_OF_STREAM, account_meant, kind_of_name
from bedrot.transform.sql import identifier, literal
from bedrot.transform.staged_sql import staged_columns

NO_OTHER_NAMES = Accounts()
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


def lines_behind(
    facts: Sequence[Fact],
    conformed: str,
    connectors: Mapping[str, Connector],
    bench: Workbench,
    *,
    most: int,
    accounts: Accounts = NO_OTHER_NAMES,
) -> list[list[Line]]:
    """For each of some curated rows the first lines that it sums, at most ``most``. ``accounts``: as the catalog has them.

    Where several exports give one day, those of the newest are shown. A row whose delivery no longer counts has none.
    """
    found: list[list[Line]] = [[] for _ in facts]
    deliveries = {each.id: each for each in bench.lake.landing.active() if each.platform in connectors}
    by_delivery: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        if fact.delivery in deliveries:
            by_delivery.setdefault(fact.delivery, []).append(number)
    for name, numbers in by_delivery.items():
        delivery = deliveries[name]
        for dataset in connectors[delivery.platform].datasets().values():
            wanted = {number: facts[number] for number in numbers if _same_store(dataset, facts[number])}
            promotion = bench.lake.promotions.get(delivery.platform, dataset.name, delivery.id)
            if dataset.feeds == conformed and promotion is not None and wanted:
                names = accounts.names(delivery.platform)
                for number, line in _lines(wanted, delivery, dataset, promotion, names, bench, most=most):
                    found[number].append(line)
    return [lines[:most] for lines in found]


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


def _lines(
    facts: Mapping[int, Fact],
    delivery: Delivery,
    dataset: Dataset,
    promotion: Promotion,
    accounts: Mapping[str, str],
    bench: Workbench,
    *,
    most: int,
) -> Iterator[tuple[int, Line]]:
    """The lines of one table of a delivery, each with the number of the curated row that sums it."""
    columns = staged_columns(dataset)
    table = bench.lake.staging(delivery.platform, dataset.name, columns)
    files = [part.file for part in table.parts() if part.partition == delivery.id]
    bench.engine.read("staged", files, columns)
    grain = next(iter(facts.values())).grain
    told = dict(_as_written(grain, dataset, accounts))
    if "estimated" in grain and "net" in columns:
        told["estimated"] = "(staged.net IS NULL) = wanted.estimated"
    kinds = {name: columns.get(name, "VARCHAR") for name in told} | (
        {"estimated": "BOOLEAN"} if "estimated" in told else {}
    )
    rows = ([number, *(fact.grain[name] for name in told)] for number, fact in facts.items())
    bench.engine.table("wanted", {"fact": "BIGINT", **kinds}, rows)
    condition = " AND ".join(["TRUE", *told.values()])
    placed = (
        "SELECT fact, _row, ROW_NUMBER() OVER (PARTITION BY fact ORDER BY _row) AS place "
        f"FROM staged JOIN wanted ON {condition}"
    )
    chosen = [
        (int(str(fact)), int(str(row)))
        for fact, row in bench.engine.rows(
            f"SELECT fact, _row FROM ({placed}) WHERE place <= {most} ORDER BY fact, _row"
        )
    ]
    numbers = sorted({row for _, row in chosen})
    lines = dict(zip(numbers, raw_lines(delivery, dataset.name, numbers, promotion.code, bench), strict=True))
    for fact, row in chosen:
        yield fact, lines[row]


def _as_written(grain: Mapping[str, Value], dataset: Dataset, accounts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """By columns of a fact, what tells its lines: values as they are written. ``accounts``: other names of accounts.

    A name whose writing the fact does not hold tells none.
    """
    for field in dataset.fields:
        if field.name not in grain:
            continue
        column, name = f"staged.{identifier(field.name)}", f"{field.name}_name"
        if field.name == "account":
            column = account_meant(column, accounts)
        if name in grain:
            yield name, f"{column} IS NOT DISTINCT FROM wanted.{identifier(name)}"
        elif field.name == "tier":
            streamed = ", ".join(map(literal, KINDS_OF_STREAM))
            yield (
                "tier",
                f"({column} IS NULL OR {column} = wanted.tier OR ({column} = 'stream' AND wanted.tier IN ({streamed})))",
            )
        elif kind_of_name(field) in (None, "payee"):
            yield field.name, f"{column} IS NOT DISTINCT FROM wanted.{identifier(field.name)}"


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
