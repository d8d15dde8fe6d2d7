"""``bedrot explain``: from a figure back to the lines it was made of."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Artist, Country, Currency, Json, Month, Quiet, Store, Verbose, examples, filters_of

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.figures import Origin
    from bedrot.metrics.metric import Evaluation

_EXAMPLES = examples(
    "bedrot explain K-01",
    "bedrot explain gross_revenue --month 2031-03 --country DE",
    'bedrot explain net_revenue --artist "NOVA SEVEN" --rows 3',
)


def explain(  # noqa: PLR0913 - a command has as many parameters as options
    metric: Annotated[
        str, typer.Argument(metavar="METRIC", help="An id such as gross_revenue, or a number such as K-05.")
    ],
    *,
    month: Month = None,
    artist: Artist = None,
    store: Store = None,
    country: Country = None,
    currency: Currency = None,
    rows: Annotated[int, typer.Option("--rows", min=1, metavar="N", help="How many of the largest rows to show.")] = 5,
    lines: Annotated[int, typer.Option("--lines", min=1, metavar="N", help="How many lines of each to show.")] = 3,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what a figure is made of.

    Its formula and value, how many rows and lines it sums, and the largest of them: file, line number and cells as
    the statement has them.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.talk import Talk
    from bedrot.app.figures import figures, origins
    from bedrot.app.plain import evaluation_as_data, origin_as_data

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    asked = filters_of(month, artist, store, currency)
    (found,) = figures(opened, datetime.now(UTC).date(), asked, [metric])
    where = {"country": country.upper()} if country else {}
    behind = origins(opened.label, found.drills, where, rows=rows, lines=lines)
    content = {**evaluation_as_data(found), "origins": [origin_as_data(each) for each in behind]}
    talk.answer(content, lambda: _show(talk, found, behind))


def _show(talk: "Talk", found: "Evaluation", behind: "list[Origin]") -> None:
    from bedrot.app.wording import change_in_words, period_in_words, value_in_words

    talk.show(f"{found.metric.title} ({found.metric.id})", style="bold")
    talk.show(found.metric.formula)
    if found.reason:
        talk.show(f"It cannot be computed: {found.reason}")
    else:
        subject = f" ({found.subject})" if found.subject else ""
        change = f", {change_in_words(found.change)}" if found.change is not None else ""
        mark = ", provisional" if found.provisional else ""
        talk.show(f"{value_in_words(found.value, found.unit)}{subject} in {period_in_words(found)}{change}{mark}")
    for note in found.notes:
        talk.show(f"  {note}")
    for origin in behind:
        _show_origin(talk, origin)


def _show_origin(talk: "Talk", origin: "Origin") -> None:
    question, made_of = origin.question, origin.explanation
    months = str(question.first) if question.first == question.last else f"{question.first} to {question.last}"
    where = "".join(f", {name} {value}" for name, value in question.where.items())
    talk.show()
    total = _exact(made_of.total)
    talk.show(f"{question.measure} of {question.conformed} in {months}{where}: {total}", style="bold")
    talk.show(f"{made_of.rows:,} rows made of {made_of.lines:,} lines; the largest:")
    for fact, lines in origin.lines:
        known = ", ".join(f"{name} {value}" for name, value in fact.grain.items() if value not in (None, False))
        talk.show(f"  {_exact(fact.value)}  {known}")
        for line in lines:
            cells = ", ".join(f"{name}: {text}" for name, text in line.cells.items() if text is not None)
            talk.show(f"      {line.delivery.name}, {line.where}: {cells}")
        if fact.lines > len(lines):
            talk.show(f"      and {fact.lines - len(lines):,} more lines")


def _exact(value: object) -> str:
    """A measure with all its digits and no more."""
    from decimal import Decimal

    if value is None:
        return "nothing"
    return f"{value.normalize():,f}" if isinstance(value, Decimal) else f"{value:,}"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(explain)
