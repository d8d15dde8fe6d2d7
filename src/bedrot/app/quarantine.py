"""What was refused, and what was kept with a value left empty: each finding with its file, line, text and a hint."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bedrot.lake.promotions import Promotion
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.explain import raw_lines
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.typing_rows import FINDINGS

_IN_ONE_LOOK = 10_000
"""Findings of one table whose lines are looked up together."""

Cells = Mapping[str, str | None]
"""The cells of a line by header."""


@dataclass(frozen=True)
class Finding:
    """One refused row or one value left empty.

    ``severity``: ``refused`` or ``flagged``. ``where``: the line (or place) in the file. ``field``: the conformed
    column, None where the row as a whole is wrong; ``column``: the header it stands under. ``text``: as seen.
    """

    severity: str
    platform: str
    dataset: str
    delivery: str
    file: str
    where: str
    field: str | None
    column: str | None
    text: str | None
    rule: str
    hint: str


def findings(label: Label, bench: Workbench, platforms: Sequence[str] = ()) -> Iterator[Finding]:
    """Every finding in the deliveries that count, of all platforms or of some."""
    for table in _tables(label, platforms):
        table.open(bench)
        start = 0
        while some := list(table.some(start, _IN_ONE_LOOK, bench)):
            for found, _ in some:
                yield found
            start += len(some)


def page_of_findings(
    label: Label, bench: Workbench, platforms: Sequence[str], delivery: str | None, start: int, count: int
) -> tuple[list[tuple[Finding, Cells]], int]:
    """Some findings from a place on, each with the cells of its line by header, and how many there are in all.

    ``delivery``: only of this one.
    """
    found: list[tuple[Finding, Cells]] = []
    total = 0
    for table in _tables(label, platforms):
        if delivery is not None and table.delivery.id != delivery:
            continue
        table.open(bench)
        here = table.count(bench)
        if len(found) < count and start < total + here:
            found += table.some(max(0, start - total), count - len(found), bench)
        total += here
    return found, total


@dataclass(frozen=True)
class _Table:
    """The findings of one table of one delivery."""

    delivery: Delivery
    dataset: Dataset
    promotion: Promotion
    file: Path

    def open(self, bench: Workbench) -> None:
        bench.engine.read("findings", [self.file], FINDINGS)

    def count(self, bench: Workbench) -> int:
        return int(str(next(bench.engine.rows("SELECT COUNT(*) FROM findings WHERE severity <> 'total'"))[0]))

    def some(self, start: int, count: int, bench: Workbench) -> Iterator[tuple[Finding, Cells]]:
        """Findings from a place on, in the order of their lines."""
        rows = list(bench.engine.rows(_findings_from(start, count)))
        numbers = sorted({int(str(row[0])) for row in rows})
        told = raw_lines(self.delivery, self.dataset.name, numbers, self.promotion.code, bench)
        lines = dict(zip(numbers, told, strict=True))
        for number, field, text, rule, severity in rows:
            line = lines[int(str(number))]
            found = (_text(field), _text(text), str(rule), str(severity))
            yield _finding(self.delivery, self.dataset, line.where, line.cells, found), line.cells


def _tables(label: Label, platforms: Sequence[str]) -> Iterator[_Table]:
    active = {each.id: each for each in label.lake.landing.active()}
    for platform, dataset in label.datasets():
        if platforms and platform not in platforms:
            continue
        for part in label.lake.quarantine(platform, dataset.name, FINDINGS).parts():
            delivery = active.get(part.partition)
            if delivery is None:
                continue
            promotion = label.lake.promotions.get(platform, dataset.name, delivery.id)
            if promotion is not None:
                yield _Table(delivery, dataset, promotion, part.file)


def _findings_from(start: int, count: int) -> str:
    return (
        "SELECT _row, field, text, rule, severity FROM findings WHERE severity <> 'total' "
        f"ORDER BY _row, field LIMIT {count} OFFSET {start}"
    )


def _finding(
    delivery: Delivery,
    dataset: Dataset,
    where: str,
    cells: Mapping[str, str | None],
    found: tuple[str | None, str | None, str, str],
) -> Finding:
    name, text, rule, severity = found
    field = next((each for each in dataset.fields if each.name == name), None)
    if field is None:
        wanted, hint = "a whole row", "Download the file again, unedited, and import the new copy."
        problem = text or rule
        return Finding(
            severity,
            delivery.platform,
            dataset.name,
            delivery.id,
            delivery.name,
            where,
            None,
            None,
            problem,
            wanted,
            hint,
        )
    hint = field.hint(text or "") if text else f"The cell is empty. Expected {field.rule}."
    column = dataset.column_of(list(cells)).get(field.name)
    return Finding(
        severity,
        delivery.platform,
        dataset.name,
        delivery.id,
        delivery.name,
        where,
        field.name,
        column,
        text,
        field.rule,
        hint,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
