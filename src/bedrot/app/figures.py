"""Figures of the label: metrics evaluated over its warehouse, and where each comes from."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from bedrot.app.opening import Opened, looking
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.evaluate import evaluate_all, find
from bedrot.metrics.metric import Drill, Evaluation, Filters
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import CatalogInvalid, NothingSuch, Place
from bedrot.model.plans import Plans
from bedrot.pipeline.explain import Explanation, Fact, Line, Question, Value, explain, lines_behind
from bedrot.pipeline.label import Label
from bedrot.warehouse.database import Warehouse


@dataclass(frozen=True)
class Origin:
    """The curated rows behind a figure, and the lines of the largest of them."""

    question: Question
    explanation: Explanation
    lines: Sequence[tuple[Fact, Sequence[Line]]]


@contextmanager
def warehouse_of(label: Label) -> Iterator[Warehouse]:
    """The label's warehouse, closed afterwards."""
    warehouse = Warehouse.open(label.warehouse)
    try:
        yield warehouse
    finally:
        warehouse.close()


def figures(opened: Opened, today: date, filters: Filters, metrics: Sequence[str] | None = None) -> list[Evaluation]:
    """Metrics (all, or those named by id or number in any case) as of ``today``.

    Amounts are those told in the currency asked for, else in the one the label has set; without either all of them,
    converted to its reporting currency. NothingSuch for an unknown metric, CatalogInvalid for a goal of one.
    """
    wanted = replace(filters, currency=filters.currency or opened.settings.currency)
    names = None if metrics is None else [_as_declared(name) for name in metrics]
    with warehouse_of(opened.label) as warehouse, warehouse.reading() as connection:
        return evaluate_all(connection, today, wanted, names, plans_of(opened.label))


def origins(
    label: Label, drills: Sequence[Drill], where: Mapping[str, Value], *, rows: int, lines: int
) -> list[Origin]:
    """The curated rows that drills point at: the largest ``rows``, with at most ``lines`` lines of each.

    ``where``: further conditions, e.g. a country. NothingSuch when no drill has such a column.
    """
    fitting = [drill for drill in drills if where.keys() <= CONFORMED[drill.dataset].columns.keys()]
    if drills and not fitting:
        raise NothingSuch(
            f"{', '.join(dict.fromkeys(drill.dataset for drill in drills))} cannot be asked by {', '.join(where)}."
        )
    with looking(label) as bench:
        found = []
        for drill in fitting:
            condition = {**drill.where, **where}
            question = Question(drill.dataset, drill.measure, drill.first, drill.last, condition)  # type: ignore[arg-type]
            explanation = explain(question, bench, limit=rows)
            accounts = label.catalog.accounts
            behind = lines_behind(
                explanation.facts, drill.dataset, label.connectors, bench, most=lines, accounts=accounts
            )
            found.append(Origin(question, explanation, list(zip(explanation.facts, behind, strict=True))))
        return found


def source_lines_of(label: Label, dataset: str, facts: Sequence[Fact], most: int) -> list[list[Line]]:
    """For each of some curated rows the first lines of files that it sums, at most ``most``."""
    with looking(label) as bench:
        return lines_behind(facts, dataset, label.connectors, bench, most=most, accounts=label.catalog.accounts)


def plans_of(label: Label) -> Plans:
    """The label's goals by metric id, whether written as ids or as numbers, and its rates."""
    plans = label.catalog.plans
    return replace(plans, goals=tuple(replace(goal, metric=_aimed_at(goal.metric)) for goal in plans.goals))


def _aimed_at(name: str) -> str:
    try:
        return find(_as_declared(name)).id
    except NothingSuch as error:
        place = Place("catalog/goals.csv", field="metric")
        raise CatalogInvalid(f"There is no metric {name!r}.", place=place, todo=error.todo) from error


def _as_declared(name: str) -> str:
    """The name as the catalogue writes it, whatever its case."""
    known = [*METRICS, *(metric.kpi for metric in METRICS.values() if metric.kpi)]
    return next((each for each in known if each.casefold() == name.casefold()), name)
