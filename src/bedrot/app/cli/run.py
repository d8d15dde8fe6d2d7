"""``bedrot run``: everything up to date, for a person or for a scheduler."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples
from bedrot.app.exits import SET_ASIDE

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened
    from bedrot.app.running import Outcome
    from bedrot.pipeline.runs import Report


def run(
    platforms: Annotated[
        list[str] | None, typer.Argument(metavar="PLATFORM", help="Only these; all if not given.")
    ] = None,
    *,
    automated: Annotated[
        bool, typer.Option("--automated", help="For schedulers: leave out what only a person can do.")
    ] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Bring everything up to date.

    Imports the inbox (left for later when platforms are named), then promotes what has landed. At the end it names the platforms whose figures are due and how to
    get them; --automated leaves that out, since a person has to log in for it.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import check_platforms
    from bedrot.app.running import outcomes, run_all, would_run

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    wanted = check_platforms(opened.label, platforms or ())
    if dry_run:
        names = would_run(opened.label, wanted)
        talk.answer({"pending": names, "dry_run": True}, lambda: _would(talk, names))
        return
    now = datetime.now(UTC)
    with shown(talk) as progress:
        report = run_all(opened.label, now, wanted, progress=progress, waiting_for=talk.waiting)
    _tell(talk, opened, report, outcomes(opened.label, now.date(), wanted, automated=automated))


def _would(talk: "Talk", names: list[str]) -> None:
    for name in names:
        talk.show(f"would work on {name}")
    if not names:
        talk.say("Everything is up to date.")


def _tell(talk: "Talk", opened: "Opened", report: "Report", found: "list[Outcome]") -> None:
    from dataclasses import asdict

    from bedrot.app.cli.reporting import show_changes, show_report
    from bedrot.app.reports import report_as_data

    data = report_as_data(report, opened.label.connectors)

    def shown() -> None:
        if data["files"]:
            show_report(talk, data)
        else:
            show_changes(talk, data)
        for each in found:
            talk.show(f"{each.title}: {each.state}")
            for line in each.todo:
                talk.show(f"    {line}")

    talk.answer({**data, "platforms": [asdict(each) for each in found]}, shown)
    if data["set_aside"]:
        raise typer.Exit(SET_ASIDE)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot run", "bedrot run distrokid", "bedrot run --automated"))(run)
