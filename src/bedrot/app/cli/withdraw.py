"""``bedrot withdraw``: an import taken back, or allowed again."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened

_EXAMPLES = examples("bedrot lake ls landing", "bedrot withdraw 86bd10d1", "bedrot withdraw 86bd10d1 --undo")


def withdraw(
    delivery: Annotated[str, typer.Argument(metavar="DELIVERY", help="Its id, or the first four digits or more.")],
    *,
    undo: Annotated[bool, typer.Option("--undo", help="Let a withdrawn import count again.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Take an import back.

    Its bytes are kept, its rows no longer count, and every figure is as it would be without it.
    """
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    if dry_run:
        _preview(talk, opened, delivery, undo=undo)
    else:
        _withdraw(talk, opened, delivery, undo=undo)


def _preview(talk: "Talk", opened: "Opened", name: str, *, undo: bool) -> None:
    from bedrot.app.titles import what

    found = opened.label.lake.landing.find(name)
    title = what(found, opened.label.connectors)
    about = f" ({title})" if title else ""
    rows = (
        sum(
            promotion.stored
            for dataset in opened.label.connectors[found.platform].datasets()
            if (promotion := opened.label.lake.promotions.get(found.platform, dataset, found.id))
        )
        if found.platform in opened.label.connectors
        else 0
    )
    verb = "would count again" if undo else "would no longer count"
    content = {"delivery": found.id, "name": found.name, "rows": rows, "undo": undo, "dry_run": True}
    talk.answer(content, lambda: talk.show(f"{found.name}{about}: {rows:,} rows {verb}"))


def _withdraw(talk: "Talk", opened: "Opened", name: str, *, undo: bool) -> None:
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.cli.reporting import show_changes
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline.runs import restore, withdraw

    with shown(talk) as progress:
        job = restore if undo else withdraw
        found, report = job(opened.label, name, datetime.now(UTC), progress=progress)
    data = report_as_data(report, opened.label.connectors)
    content = {"delivery": found.id, "name": found.name, "undo": undo, "dry_run": False, **data}

    def say() -> None:
        talk.show(f"{found.name} ({found.id}) {'counts again' if undo else 'no longer counts; its bytes are kept'}")
        show_changes(talk, data)

    talk.answer(content, say)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(withdraw)
