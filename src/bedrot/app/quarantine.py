"""What was refused, and what was kept with a value left empty: each finding with its file, line, text and a hint."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bedrot.lake.promotions import Promotion
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.pipeline.explain import raw_lines
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.typing_rows import FINDINGS

_IN_ONE_LOOK = 10_000
"""Findings of one table whose lines are looked up together."""


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
    active = {each.id: each for each in label.lake.landing.active()}
    for platform, dataset in label.datasets():
        if platforms and platform not in platforms:
            continue
        parts = label.lake.quarantine(platform, dataset.name, FINDINGS).parts()
        for part in parts:
            delivery = active.get(part.partition)
            if delivery is None:
                continue
            promotion = label.lake.promotions.get(platform, dataset.name, delivery.id)
            if promotion is not None:
                bench.engine.read("findings", [part.file], FINDINGS)
                yield from _of_delivery(delivery, dataset, promotion, bench)


def _of_delivery(delivery: Delivery, dataset: Dataset, promotion: Promotion, bench: Workbench) -> Iterator[Finding]:
    start = 0
    while some := list(bench.engine.rows(_findings_from(start))):
        numbers = sorted({int(str(row[0])) for row in some})
        lines = dict(zip(numbers, raw_lines(delivery, dataset.name, numbers, promotion.code, bench), strict=True))
        for number, field, text, rule, severity in some:
            line = lines[int(str(number))]
            found = (_text(field), _text(text), str(rule), str(severity))
            yield _finding(delivery, dataset, line.where, line.cells, found)
        start += len(some)


def _findings_from(start: int) -> str:
    return (
        "SELECT _row, field, text, rule, severity FROM findings WHERE severity <> 'total' "
        f"ORDER BY _row, field LIMIT {_IN_ONE_LOOK} OFFSET {start}"
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
