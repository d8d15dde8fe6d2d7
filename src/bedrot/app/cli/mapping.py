"""``bedrot map``: a file that no connector knows, explained once."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, Yes, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.mapping import Explained
    from bedrot.connect.questions import Question

_EXAMPLES = examples(
    "bedrot map statement.csv",
    "bedrot map statement.csv --dry-run --json",
    "bedrot map statement.csv --answer currency=EUR --set net='Net payable' --yes",
)


def map_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A statement or export as CSV, TSV or XLSX.")],
    *,
    answer: Annotated[
        list[str] | None, typer.Option("--answer", metavar="QUESTION=VALUE", help="Answer a question beforehand.")
    ] = None,
    choose: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=HEADER", help="Read a field from this column; from none if left empty."),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Explain a file that no connector knows.

    Proposes which column is what, asks at most six questions, shows ten rows as they would be stored, and keeps the
    answers as a small file in the label's folder of connectors: files of this layout are then known.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.mapping import as_data, explain_file, keep, pairs

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    answers, chosen = pairs(answer or (), "--answer"), pairs(choose or (), "--set")
    explained = explain_file(file, opened, answers, chosen)
    if not (yes or dry_run) and sys.stdin.isatty():
        while explained.proposal.questions:
            question = explained.proposal.questions[0]
            answers[question.id] = _asked(question)
            explained = explain_file(file, opened, answers, chosen)
    data = as_data(explained)
    talk.answer(data, lambda: _show(talk, explained))
    if dry_run:
        talk.say("Nothing was kept: this was a dry run.")
        return
    talk.confirm("Keep this mapping?", yes=yes)
    kept = keep(explained.proposal.mapping, opened)
    talk.say(f"Kept as {kept.relative_to(opened.label.root).as_posix()}. Next: bedrot import {file.name}")


def _asked(question: "Question") -> str:
    choices = f" [{', '.join(question.options)}]" if question.options else ""
    while True:
        said = str(typer.prompt(f"{question.text}{choices}", default=question.proposed, err=True)).strip()
        if not question.options or said in question.options:
            return said
        typer.echo(f"Please choose one of {', '.join(question.options)}.", err=True)


def _show(talk: "Talk", explained: "Explained") -> None:
    proposal, trial = explained.proposal, explained.trial
    mapping = proposal.mapping
    talk.show(f"{mapping.title}: {mapping.feeds}; the header stands in line {proposal.line}.")
    columns = [(name, column.header) for name, column in mapping.columns.items()]
    constants = [(name, f"= {value}") for name, value in mapping.constants.items()]
    talk.table(["field", "read from"], [*columns, *constants])
    if proposal.free:
        talk.show(f"Not used: {', '.join(proposal.free)}.")
    shown = (
        [name for name in trial.shown[0] if any(row[name] is not None for row in trial.shown)] if trial.shown else []
    )
    talk.show()
    talk.table(shown, [[row[name] for name in shown] for row in trial.shown])
    talk.show()
    talk.show(f"Of the first {trial.rows:,} rows {trial.stored:,} would be stored.")
    for name, (text, rows) in trial.refused.items():
        talk.show(f"{name}: {rows:,} not understood, such as {text!r}.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("map", epilog=_EXAMPLES)(map_)
