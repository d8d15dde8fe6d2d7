"""``bedrot warehouse``: the tables that figures are computed from, brought in line with the lake."""

from typing import TYPE_CHECKING

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, Yes, examples
from bedrot.app.exits import DAMAGED

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.pipeline.label import Label

warehouse = typer.Typer(
    help="Bring the warehouse in line with the lake.",
    epilog=examples("bedrot warehouse load", "bedrot warehouse reconcile"),
    no_args_is_help=True,
    rich_markup_mode=None,
)


@warehouse.command(epilog=examples("bedrot warehouse load", "bedrot warehouse load --dry-run"))
def load(*, dry_run: DryRun = False, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Load what has changed.

    Every import does this by itself; it is for a warehouse that was moved or restored.
    """
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    if dry_run:
        _would_load(talk, label)
    else:
        _load(talk, label, anew=False)


@warehouse.command(epilog=examples("bedrot warehouse rebuild --yes", "bedrot warehouse rebuild --dry-run"))
def rebuild(
    *, dry_run: DryRun = False, yes: Yes = False, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False
) -> None:
    """Empty the warehouse and load everything anew.

    Nothing is lost by it: the lake has every row. The old content stays visible until the new one is complete.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.pipeline.promote import curated_parts

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    months = len(curated_parts(label.lake))
    if dry_run:
        plan = {"months": months, "dry_run": True}
        talk.answer(plan, lambda: talk.show(f"{months} months would be loaded into an empty warehouse."))
        return
    talk.confirm(f"Empty the warehouse and load {months} months anew?", yes=yes)
    _load(talk, label, anew=True)


def _would_load(talk: "Talk", label: "Label") -> None:
    from bedrot.app.comparing import months_to_load

    changed, gone = months_to_load(label)

    def shown() -> None:
        for dataset, month in changed:
            talk.show(f"would load {dataset} {month}")
        for dataset, month in gone:
            talk.show(f"would take out {dataset} {month}")
        if not changed and not gone:
            talk.say("The warehouse has everything.")

    plan = {
        "loaded": [{"dataset": dataset, "month": month} for dataset, month in changed],
        "removed": [{"dataset": dataset, "month": month} for dataset, month in gone],
        "dry_run": True,
    }
    talk.answer(plan, shown)


def _load(talk: "Talk", label: "Label", *, anew: bool) -> None:
    from datetime import UTC, datetime

    from bedrot.app.cli.reporting import show_loaded
    from bedrot.app.reports import loaded_as_data
    from bedrot.pipeline.runs import load as load_all

    data = loaded_as_data(load_all(label, datetime.now(UTC), anew=anew))
    talk.answer({**data, "dry_run": False}, lambda: show_loaded(talk, data))


@warehouse.command(epilog=examples("bedrot warehouse reconcile", "bedrot warehouse reconcile --json"))
def reconcile(*, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Prove that warehouse and lake agree.

    Compares rows, counts and amounts month by month, to the last unit; exit code 5 when they differ.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.comparing import differences
    from bedrot.app.plain import plain

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    found = differences(talk.open().label)

    def shown() -> None:
        if not found:
            talk.show("The warehouse holds what the lake holds, to the last unit.", style="green")
            return
        rows = [
            (each.dataset, str(each.month)[:7], each.what, _text(each.curated), _text(each.warehouse)) for each in found
        ]
        talk.table(("dataset", "month", "what", "lake", "warehouse"), rows)

    talk.answer({"differences": [plain(vars(each)) for each in found]}, shown)
    if found:
        talk.say("`bedrot warehouse load` loads what differs; `bedrot warehouse rebuild` loads everything anew.")
        raise typer.Exit(DAMAGED)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(warehouse, name="warehouse")
