"""``bedrot inbox``: what is dropped into the label's inbox is imported by itself."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples
from bedrot.app.exits import SET_ASIDE

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened
    from bedrot.pipeline.land import Incoming


def inbox(
    *,
    once: Annotated[bool, typer.Option("--once", help="Import what lies there now, and end.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Import what is dropped into the inbox.

    Files that were read move to inbox/_imported, files that were kept but not read to inbox/_set_aside. Without
    --once it goes on until Ctrl-C; as JSON, each import is then one line.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.inbox import as_incoming, waiting

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    drop = opened.label.inbox
    now = [as_incoming(look) for look in waiting(drop)]
    if dry_run:
        names = [file.path.relative_to(drop).as_posix() for file in now]
        talk.answer({"waiting": names, "dry_run": True}, lambda: talk.lines(f"would import {name}" for name in names))
        return
    drop.mkdir(exist_ok=True)
    if once:
        if _import(talk, opened, now):
            raise typer.Exit(SET_ASIDE)
        return
    _watch(talk, opened)


def _watch(talk: "Talk", opened: "Opened") -> None:
    from bedrot.app.inbox import arrivals

    talk.say(f"Watching {opened.label.inbox}; Ctrl-C ends it.")
    for files in arrivals(opened.label.inbox):
        _import(talk, opened, files, one_line=True)


def _import(talk: "Talk", opened: "Opened", files: "list[Incoming]", *, one_line: bool = False) -> bool:
    """Import files, move them aside, and say whether some could not be read."""
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.cli.reporting import show_report
    from bedrot.app.inbox import move_aside
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline.land import Wishes
    from bedrot.pipeline.runs import import_files

    drop = opened.label.inbox
    with shown(talk) as progress:
        now = datetime.now(UTC)
        report = import_files(opened.label, files, Wishes(), now, progress=progress, waiting=talk.waiting)
    moved = move_aside(drop, report.files)
    data = {
        **report_as_data(report, opened.label.connectors),
        "moved": {
            source.relative_to(drop).as_posix(): target.relative_to(drop).as_posix() for source, target in moved.items()
        },
    }
    talk.answer(data, lambda: show_report(talk, data), one_line=one_line)
    return bool(data["set_aside"])


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot inbox", "bedrot inbox --once"))(inbox)
