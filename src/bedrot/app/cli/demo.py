"""``bedrot demo``: a label of invented acts, to look around in."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened
    from bedrot.app.reports import Plain
    from bedrot.app.sample import Sample
    from bedrot.pipeline.findings import Finding


def demo(
    *,
    folder: Annotated[Path, typer.Option("--folder", metavar="FOLDER", help="Where the sample label is made.")] = Path(
        "demo-label"
    ),
    serve: Annotated[
        bool | None,
        typer.Option(
            "--serve/--no-serve", help="Open the dashboard at the end; by itself where somebody is there to look."
        ),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The dashboard's port; 0 takes a free one.")] = 8000,
    anew: Annotated[bool, typer.Option("--anew", help="Replace the sample label that is there by a new one.")] = False,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """See a label of invented acts.

    Writes 24 months of files in the platforms' real formats, with faults in them, imports them, shows the figures and
    what was found, and opens the dashboard. It has a folder of its own and never mixes with your label.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import open_label
    from bedrot.app.sample import check, prepare

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    place = folder.expanduser().resolve()
    if dry_run:
        check(place)
        talk.answer({"folder": str(place), "dry_run": True}, lambda: talk.show(f"would make a sample label in {place}"))
        return
    talk.say("SAMPLE DATA: acts and figures are invented.", style="bold magenta")
    sample = prepare(place, datetime.now(UTC).date(), anew=anew)
    talk.say(f"{'Wrote' if sample.new else 'Using'} the sample label of {sample.today} in {place}")
    opened = open_label(place)
    _show(talk, opened, sample, _import(talk, opened, sample))
    if serve if serve is not None else not as_json and sys.stdin.isatty() and sys.stdout.isatty():
        _serve(talk, sample.folder, port)


def _serve(talk: "Talk", folder: Path, port: int) -> None:
    import webbrowser

    from bedrot.app.server.serving import Place, run_server

    def tell(place: Place) -> None:
        talk.show()
        talk.lines(place.sentences)
        webbrowser.open(place.link or place.address)

    run_server(folder, "127.0.0.1", port, tell)


def _import(talk: "Talk", opened: "Opened", sample: "Sample") -> "Plain":
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline.land import Wishes, incoming
    from bedrot.pipeline.runs import import_files

    files = list(incoming([sample.downloads]))
    with shown(talk) as progress:
        now = datetime.now(UTC)
        report = import_files(opened.label, files, Wishes(), now, progress=progress, waiting=talk.waiting)
    return report_as_data(report, opened.label.connectors)


def _show(talk: "Talk", opened: "Opened", sample: "Sample", report: "Plain") -> None:
    from dataclasses import asdict

    from bedrot.app.cli.kpis import show_figures
    from bedrot.app.cli.reporting import show_report
    from bedrot.app.figures import figures
    from bedrot.app.opening import looking
    from bedrot.app.plain import evaluation_as_data, finding_as_data, plain
    from bedrot.app.status import status_of
    from bedrot.metrics.metric import Filters
    from bedrot.pipeline.findings import find

    found = figures(opened, sample.today, Filters())
    status = status_of(opened.label, sample.today)
    with looking(opened.label) as bench:
        wrong = find(opened.label, bench)

    def shown() -> None:
        if talk.verbose:
            show_report(talk, report)
        show_figures(talk, found)
        _show_found(talk, report, wrong)
        _show_next(talk, sample.folder)

    content = {
        "folder": str(sample.folder),
        "today": str(sample.today),
        "import": report,
        "kpis": [evaluation_as_data(each) for each in found],
        "findings": [finding_as_data(each) for each in wrong],
        "status": plain(asdict(status)),
    }
    talk.answer(content, shown)


def _show_found(talk: "Talk", report: "Plain", found: "Sequence[Finding]") -> None:
    from bedrot.app.cli.findings import show_findings

    tables = [table for file in report["files"] for table in file["tables"]]
    read, stored = sum(table["read"] for table in tables), sum(table["stored"] for table in tables)
    refused, replaced = sum(table["quarantined"] for table in tables), sum(table["superseded"] for table in tables)
    talk.show()
    talk.show("What was found:", style="bold")
    platforms = {table["dataset"].partition(".")[0] for table in tables}
    talk.show(f"  {len(report['files'])} files of {len(platforms)} platforms: {', '.join(sorted(platforms))}")
    talk.show(f"  {read:,} rows read = {stored:,} stored + {refused:,} quarantined + {replaced:,} superseded")
    show_findings(talk, found)


def _show_next(talk: "Talk", folder: Path) -> None:
    try:
        place = os.path.relpath(folder)
    except ValueError:  # another drive
        place = str(folder)
    talk.show()
    talk.show("What to try next:", style="bold")
    talk.show(f"  cd {place}")
    for command, what in (
        ("bedrot serve", "the dashboard: every figure live, down to the line"),
        ("bedrot explain gross_revenue", "where a figure comes from, down to file and line"),
        ("bedrot findings", "what looks wrong, and what to do"),
        ("bedrot quarantine", "what was refused, and why"),
        ("bedrot status", "how fresh everything is, and what to do"),
        ("bedrot kpis --verbose", "every figure with its formula and breakdown"),
    ):
        talk.show(f"  {command:<30} {what}")
    talk.show("For your own files: `bedrot init` in a folder of its own, then `bedrot import ~/Downloads`.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot demo", "bedrot demo --folder ~/bedrot-demo --anew"))(demo)
