"""The sheets of the label's KPIs: each with its value, what it covers, and why where it has none; and definitions."""

from collections.abc import Iterator, Sequence

from bedrot.app.handout.sheet import MOST_NOTES, Column, Measured, Row, Sheet, measured, yes_or_no
from bedrot.metrics.metric import Evaluation, Metric, Teller, Value
from bedrot.model.conformed import CONFORMED

_FIGURES = (
    Column("No.", "The figure's number in the documentation."),
    Column("Figure", "What it is called."),
    Column("Value", "Its value; empty where it cannot be computed."),
    Column("Unit", "What the value and the one before are counted in; a currency is its three letters."),
    Column("Of", "What the value belongs to, where that is not everything the report is of."),
    Column("Before", "The value of the equally long period before, where both are complete."),
    Column("Change (%)", "By how many percent the value differs from the one before."),
    Column("From", "The first day of the period."),
    Column("To", "The last day of the period."),
    Column("As of", "The newest day in the value."),
    Column("Told by", "Who told it, each with the newest day told for good; an act is not told that."),
    Column("Provisional", "Whether more is to come for the period."),
    Column("Goal", "What the label aims at, for the whole period."),
    Column("Reached (%)", "How much of the goal is reached."),
    Column("Progress", "How it stands to the goal."),
    Column("Why not", "Why the figure cannot be computed."),
    Column("Notes", "What to know beside it."),
    Column("Id", "The figure's name in commands and addresses."),
)
_DEFINITIONS = (
    Column("Sheet", "Where it stands."),
    Column("Name", "A figure, or the heading of a column."),
    Column("Meaning", "What it is, and how it is reckoned."),
    Column("Unit", "What it is counted in; money stands for the currency asked for."),
    Column("Counted by", "Who counted it. What two of them counted describes the same plays and is never added."),
    Column("From", "The data it is made of."),
    Column("Adds up over", "What its values may be added over."),
)
_GENERAL = (
    ("Amounts and counts", "Exact. One of more than 15 digits is written as text, because a cell holds no more."),
    ("Ratios and percent", "Divided exactly, then rounded to 15 digits. Cells show fewer decimals than they hold."),
    ("Provisional", "Not everything is told yet, so the number will change; it is compared with nothing."),
    ("An empty cell", "Nobody told it. It is not zero."),
    ("Days and months", "Of the source's own calendar. A month is its first day, shown as month and year."),
    ("An apostrophe before a text", "The text began like a formula and is kept from becoming one."),
    ("The head of a sheet", "Its name, what it is of, what to know; the headings stand in row 4, the data below."),
)


def figure_sheet(found: Sequence[Evaluation], about: str) -> Sheet:
    """All figures, those without a value too."""
    return Sheet("Figures", about, _FIGURES, [_row(each) for each in found])


def definition_sheet(found: Sequence[Evaluation], sheets: Sequence[Sheet]) -> Sheet:
    """What each figure and each column of the sheets means."""
    rows: list[Row] = [("All sheets", name, told) for name, told in _GENERAL]
    rows += (_definition(each.metric) for each in found)
    rows += ((sheet.name, column.title, column.meaning) for sheet in sheets for column in sheet.columns)
    rows += ((sheet.name, "Note", note) for sheet in sheets for note in sheet.notes[MOST_NOTES:])
    whole = [[*row, *[None] * (len(_DEFINITIONS) - len(row))] for row in rows]
    return Sheet("Definitions", "How each figure is reckoned, and what each column holds", _DEFINITIONS, whole)


def _row(each: Evaluation) -> Row:
    metric, period, goal = each.metric, each.period, each.goal
    return (
        metric.kpi,
        metric.title,
        _cell(each.value, each.unit),
        each.unit,
        each.subject,
        _cell(each.previous, each.unit),
        measured(each.change, "%"),
        None if period is None else period.first,
        None if period is None else period.last,
        each.as_of,
        ", ".join(map(_teller, each.tellers)) or None,
        yes_or_no(is_so=each.provisional) if each.reason is None else None,
        None if goal is None else Measured(goal.target, each.unit),
        None if goal is None else measured(goal.ratio, "%"),
        None if goal is None else goal.progress.value,
        each.reason,
        " ".join(each.notes) or None,
        metric.id,
    )


def _cell(value: Value | None, unit: str) -> Measured | str | None:
    return value if isinstance(value, str) else measured(value, unit)


def _teller(each: Teller) -> str:
    who = f"{each.source} ({each.account})"
    return who if each.until is None else f"{who} to {each.until}"


def _definition(metric: Metric) -> Row:
    return (
        "Figures",
        f"{metric.kpi} {metric.title}".strip(),
        metric.formula,
        metric.unit,
        ", ".join(family.value for family in metric.families),
        ", ".join(_titles(metric)),
        ", ".join(sorted(axis.value for axis in metric.additive)) or "nothing",
    )


def _titles(metric: Metric) -> Iterator[str]:
    for dataset in metric.datasets:
        yield CONFORMED[dataset].title if dataset in CONFORMED else dataset.replace("_", " ")
