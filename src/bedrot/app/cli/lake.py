"""``bedrot lake``: what lies in the lake, whether it is intact, and back to an earlier commit."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, Yes, examples
from bedrot.app.exits import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bedrot.app.cli.talk import Cell, Talk

lake = typer.Typer(
    help="Look into the lake, verify it, go back.",
    epilog=examples("bedrot lake ls", "bedrot lake verify"),
    no_args_is_help=True,
    rich_markup_mode=None,
)
_Dataset = Annotated[str, typer.Argument(metavar="DATASET", help="A conformed dataset, such as royalties.")]


@lake.command(epilog=examples("bedrot lake ls", "bedrot lake ls landing", "bedrot lake ls curated --json"))
def ls(
    zone: Annotated[
        str | None,
        typer.Argument(metavar="ZONE", help="landing, raw, staging, curated or archive; all if not given."),
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List the zones, or what is in one.

    Deliveries of landing, segments of raw, tables of staging, commits of curated, files of the archive.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.listing import in_zone, zone_named, zones

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    entries = zones(label) if zone is None else in_zone(label, zone_named(zone))
    talk.answer(entries, lambda: _table(talk, entries))


def _table(talk: "Talk", entries: "Sequence[Mapping[str, object]]") -> None:
    if not entries:
        talk.say("There is nothing yet.")
        return
    headers = list(entries[0])
    numbers = [name for name in headers if any(isinstance(entry[name], int) for entry in entries)]
    talk.table(headers, [[_cell(entry[name]) for name in headers] for entry in entries], right=numbers)


def _cell(value: object) -> "Cell":
    if isinstance(value, bool):
        return "yes" if value else ""
    return value if value is None or isinstance(value, int) else str(value)


@lake.command(
    epilog=examples(
        "bedrot lake cat royalties",
        "bedrot lake cat 86bd10d1",
        "bedrot lake cat tidy_daily_streams.csv",
        "bedrot lake cat distrokid.bank --limit 5",
    )
)
def cat(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="A dataset, a published view, a delivery, or a path in the lake.")
    ],
    *,
    version: Annotated[
        int | None, typer.Option("--version", min=0, metavar="N", help="Of a conformed dataset: the commit to show.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="Only the first N rows.")] = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print rows or a file.

    Rows come as one JSON object a line, files as they are. A delivery's rows come as they were read, with the line each stands on; archived files come unpacked.
    """
    from itertools import islice

    from bedrot.app.cli.talk import Talk
    from bedrot.app.listing import cat as content
    from bedrot.app.opening import looking

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    with looking(label) as bench:
        for piece in islice(content(label, name, bench, version), limit):
            sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


@lake.command(epilog=examples("bedrot lake schema royalties"))
def schema(dataset: _Dataset, *, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Describe the rows that `lake cat` prints.

    As a JSON Schema: every column with its type. Amounts are texts, so that no reader makes binary fractions of them.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.schemas import schema as schema_of
    from bedrot.pipeline import runs

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    data = schema_of(runs.conformed_named(dataset).name)
    talk.answer(data, lambda: talk.show(json.dumps(data, indent=2)))


@lake.command(epilog=examples("bedrot lake verify", "bedrot lake verify --json"))
def verify(*, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Prove that the lake is intact.

    Reads every stored byte and compares it with what was written; exit code 5 when something is damaged.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.lake.verify import verify as damages

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    talk.say("Reading every file of the lake …")
    found = list(damages(label.lake))

    def shown() -> None:
        for damage in found:
            talk.show(f"{damage.key} {damage.what}", style="bold red")
        if not found:
            talk.show("Every stored byte is what was written.", style="green")

    talk.answer({"damaged": [{"path": each.key, "what": each.what} for each in found]}, shown)
    if found:
        talk.say("Restore damaged files of landing from a backup; then `bedrot lake rebuild` makes the rest anew.")
        raise typer.Exit(DAMAGED)


@lake.command(epilog=examples("bedrot lake ls curated", "bedrot lake rollback royalties --to 3 --yes"))
def rollback(
    dataset: _Dataset,
    *,
    to: Annotated[
        int | None, typer.Option("--to", min=0, metavar="N", help="The commit to show; the one before if not given.")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Take a dataset back to an earlier commit.

    It is held there until `bedrot lake release` lets it go. Nothing is deleted: going back is a commit of its own.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.reporting import show_changes
    from bedrot.app.cli.talk import Talk
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline import runs

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    now = label.lake.curated(runs.conformed_named(dataset)).version()
    goal = f"commit {to}" if to is not None else "the commit before"
    if dry_run:
        plan = {"dataset": dataset, "version": now, "to": to, "dry_run": True}
        talk.answer(plan, lambda: talk.show(f"{dataset} would go back from commit {now} to {goal} and stay there."))
        return
    talk.confirm(f"Take {dataset} back to {goal}, and hold it there?", yes=yes)
    version, report = runs.rollback(label, dataset, to, datetime.now(UTC))
    data = report_as_data(report, label.connectors)

    def shown() -> None:
        talk.show(f"{dataset} shows {goal} again, as commit {version}; imports wait until it is released.")
        show_changes(talk, data)

    talk.answer({"dataset": dataset, "version": version, "dry_run": False, **data}, shown)


@lake.command(epilog=examples("bedrot lake release royalties"))
def release(
    dataset: _Dataset, *, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False
) -> None:
    """Let a held dataset follow the imports again."""
    from datetime import UTC, datetime

    from bedrot.app.cli.reporting import show_changes
    from bedrot.app.cli.talk import Talk
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline import runs

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    if dry_run:
        held = bool(label.lake.curated(runs.conformed_named(dataset)).record().get("held"))
        said = "would follow the imports again" if held else "is not held"
        talk.answer({"dataset": dataset, "held": held, "dry_run": True}, lambda: talk.show(f"{dataset} {said}."))
        return
    report = runs.release(label, dataset, datetime.now(UTC))
    data = report_as_data(report, label.connectors)

    def shown() -> None:
        talk.show(f"{dataset} follows the imports again.")
        show_changes(talk, data)

    talk.answer({"dataset": dataset, "dry_run": False, **data}, shown)


@lake.command(epilog=examples("bedrot lake rebuild --dry-run", "bedrot lake rebuild --yes"))
def rebuild(
    *, dry_run: DryRun = False, yes: Yes = False, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False
) -> None:
    """Make everything anew from the landed files.

    Raw, staging and curated; curated comes out the same, to the byte. Takes about as long as importing everything did.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.progress import shown as progress_shown
    from bedrot.app.cli.reporting import show_changes
    from bedrot.app.cli.talk import Talk
    from bedrot.app.reports import report_as_data
    from bedrot.pipeline import runs

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    active = label.lake.landing.active()
    if dry_run:
        size = sum(each.size for each in active)
        plan = {"deliveries": len(active), "bytes": size, "dry_run": True}
        talk.answer(plan, lambda: talk.show(f"{len(active):,} landed files ({size:,} bytes) would be read anew."))
        return
    talk.confirm(f"Make everything anew from {len(active):,} landed files?", yes=yes)
    with progress_shown(talk) as progress:
        report = runs.rebuild(label, datetime.now(UTC), progress=progress)
    data = report_as_data(report, label.connectors)

    def shown() -> None:
        talk.show(f"Raw, staging and curated were made anew from {len(active):,} landed files.")
        show_changes(talk, data)

    talk.answer({"deliveries": len(active), "dry_run": False, **data}, shown)


@lake.command(epilog=examples("bedrot lake draw", "bedrot lake draw ~/Desktop"))
def draw(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="Where; the label's folder if not given.")
    ] = None,
    *,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Draw how files flow through the zones.

    Writes data_lake_flow.dot for Graphviz, and the picture as image.svg and image.png.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.drawing import FILES, flow_of, write

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    flow, there = flow_of(label), folder or label.root
    files = [there / name for name in FILES] if dry_run else write(flow, there)
    data = {"files": list(map(str, files)), "boxes": len(flow.boxes), "arrows": len(flow.arrows), "dry_run": dry_run}
    talk.answer(data, lambda: talk.show(f"{'Would write' if dry_run else 'Written:'} {', '.join(map(str, files))}"))


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(lake, name="lake")
