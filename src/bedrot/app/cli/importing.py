"""``bedrot import``: files, folders and archives into the lake and on to the KPIs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples
from bedrot.app.exits import SET_ASIDE

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened
    from bedrot.app.reports import Plain
    from bedrot.pipeline.land import Incoming, Wishes

_EXAMPLES = examples(
    "bedrot import ~/Downloads",
    "bedrot import statement.tsv --account nova",
    "bedrot import report.csv --as distrokid.bank",
    "bedrot import export.zip --dry-run",
)


def import_(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files, folders, zip and gz archives.")],
    *,
    account: Annotated[
        str | None, typer.Option("--account", metavar="NAME", help="Whose figures these are, where files do not say.")
    ] = None,
    layout: Annotated[
        str | None, typer.Option("--as", metavar="PLATFORM.KIND", help="What the files are, where two claim them.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Import your downloads.

    Keeps the bytes, reads the rows, brings every figure up to date. Files are recognised by their content. In a folder, what no connector knows is left alone. Says for each file
    what it was, that rows read = stored + quarantined + superseded, and the period covered.
    """
    from bedrot.app.cli.reporting import show_report
    from bedrot.app.cli.talk import Talk
    from bedrot.app.imports import files_in
    from bedrot.pipeline.land import Wishes

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    files = files_in(paths, opened)
    wishes = Wishes(account, layout)
    data = _preview(talk, opened, files, wishes) if dry_run else _import(talk, opened, files, wishes)
    talk.answer(data, lambda: show_report(talk, data))
    if dry_run:
        talk.say("Nothing was kept: this was a dry run.")
    if data["set_aside"]:
        raise typer.Exit(SET_ASIDE)


def _import(talk: "Talk", opened: "Opened", files: list["Incoming"], wishes: "Wishes") -> "Plain":
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline.runs import import_files

    with shown(talk) as progress:
        now = datetime.now(UTC)
        report = import_files(opened.label, files, wishes, now, progress=progress, waiting=talk.waiting)
    return report_as_data(report, opened.label.connectors)


def _preview(talk: "Talk", opened: "Opened", files: list["Incoming"], wishes: "Wishes") -> "Plain":
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.imports import previews
    from bedrot.app.reports import preview_as_data

    with shown(talk) as progress:
        arrivals = list(previews(files, opened, wishes, datetime.now(UTC), progress))
    return preview_as_data(arrivals, opened.label.connectors)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import", epilog=_EXAMPLES)(import_)
