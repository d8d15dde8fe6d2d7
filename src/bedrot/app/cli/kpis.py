"""``bedrot kpis``: every figure of the label."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Artist, Currency, Json, Month, Quiet, Store, Verbose, examples, filters_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedrot.app.cli.talk import Talk
    from bedrot.metrics.metric import Evaluation

_EXAMPLES = examples(
    "bedrot kpis",
    "bedrot kpis gross_revenue K-15 --month 2031-03",
    'bedrot kpis --artist "NOVA SEVEN" --json',
)


def kpis(
    metrics: Annotated[
        list[str] | None, typer.Argument(metavar="METRIC", help="Ids or numbers such as K-05; all if not given.")
    ] = None,
    *,
    month: Month = None,
    artist: Artist = None,
    store: Store = None,
    currency: Currency = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show the label's figures.

    Each with the figure of the period before and the change against it, the period, the newest day in it, whether more
    is to come, the label's goal and the course. A figure that cannot be computed says why. With --verbose the notes and
    the breakdown are shown too.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.talk import Talk
    from bedrot.app.figures import figures
    from bedrot.app.plain import evaluation_as_data

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    asked = filters_of(month, artist, store, currency)
    found = figures(opened, datetime.now(UTC).date(), asked, metrics or None)
    talk.answer([evaluation_as_data(each) for each in found], lambda: show_figures(talk, found))


def show_figures(talk: "Talk", found: "Sequence[Evaluation]") -> None:
    """Figures as a table; below it the reasons of those that cannot be computed."""
    from bedrot.app.wording import (
        change_in_words,
        goal_in_words,
        number_in_words,
        period_in_words,
        sparkline,
        value_in_words,
    )

    unicode = "utf" in (sys.stdout.encoding or "").lower()
    shown = [each for each in found if each.reason is None]
    goals = any(each.goal for each in shown)
    rows = [
        (
            each.metric.kpi or "",
            each.metric.title,
            value_in_words(each.value, each.unit) + (f" ({each.subject})" if each.subject else ""),
            number_in_words(each.previous, each.unit),
            change_in_words(each.change),
            period_in_words(each),
            ", ".join(filter(None, (str(each.as_of or ""), "provisional" if each.provisional else ""))),
            *((goal_in_words(each.goal),) if goals else ()),
            sparkline(each.series, unicode=unicode),
        )
        for each in shown
    ]
    if rows:
        last = ("goal", "course") if goals else ("course",)
        talk.table(("", "figure", "value", "before", "change", "period", "as of", *last), rows)
    missing: dict[str, list[str]] = {}
    for each in found:
        if each.reason is not None:
            missing.setdefault(each.reason, []).append(each.metric.title)
    if missing:
        talk.show()
        talk.show("Cannot be computed:", style="bold")
    for reason, titles in missing.items():
        talk.show(f"  {', '.join(titles)}: {reason}")
    if talk.verbose:
        _show_details(talk, found)


def _show_details(talk: "Talk", found: "Sequence[Evaluation]") -> None:
    from bedrot.app.wording import value_in_words

    for each in found:
        talk.show()
        talk.show(f"{each.metric.title} ({each.metric.id}): {each.metric.formula}", style="bold")
        for note in each.notes:
            talk.show(f"  {note}")
        for row in each.breakdown:
            share = "" if row.share is None else f"  {value_in_words(row.share, '%')}"
            talk.show(f"  {row.label}: {value_in_words(row.value, each.breakdown_unit)}{share}")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(kpis)
