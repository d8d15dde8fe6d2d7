"""``bedrot findings``: what is wrong, or looks wrong, in the figures."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.pipeline.findings import Finding

_EXAMPLES = examples("bedrot findings", "bedrot findings toolost --verbose", "bedrot findings --json")
_STYLES = {"broken": "red", "look": "yellow", "note": "dim"}


def findings(
    platforms: Annotated[
        list[str] | None, typer.Argument(metavar="PLATFORM", help="Only these; all if not given.")
    ] = None,
    *,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what looks wrong in the figures.

    Missing days; statements that are missing, late or restated; plays that two distributors both reported; rows
    refused, files set aside, names nobody knows. What is merely worth knowing is counted, and shown with --verbose;
    JSON holds everything.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import check_platforms, looking
    from bedrot.app.plain import finding_as_data
    from bedrot.pipeline.findings import find

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    wanted = set(check_platforms(label, platforms or ()))
    with looking(label) as bench:
        found = [each for each in find(label, bench) if not wanted or wanted & set(each.where.platforms)]
    talk.answer([finding_as_data(each) for each in found], lambda: show_findings(talk, found))


def show_findings(talk: "Talk", found: "Sequence[Finding]") -> None:
    """Print findings for people, the gravest first; of notes only how many there are, unless more was asked for."""
    shown = [each for each in found if talk.verbose or each.severity.value != "note"]
    for each in shown:
        talk.show(f"{each.severity.value:<7} {each.kind.value}: {each.what}", style=_STYLES[each.severity.value])
        if each.todo:
            talk.show(f"        {each.todo}")
    notes = len(found) - len(shown)
    if not shown:
        talk.show("Nothing is wrong as far as the data can tell.")
    if notes:
        talk.say(f"{notes} more are merely worth knowing: `bedrot findings --verbose`.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(findings)
