"""``bedrot doctor``: whether everything is set up as it should be."""

from typing import TYPE_CHECKING

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples
from bedrot.app.exits import FOUND

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.doctor.examine import Result

_COLOURS = {"ok": "green", "warning": "yellow", "problem": "bold red", "skipped": "dim"}


def doctor(*, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Check that everything is in order.

    Machine, folder, lake and warehouse.

    Says what is wrong and how to mend it; exit code 1 when something is. With --verbose what is in order is listed too.
    `bedrot lake verify` goes on from there and reads every stored byte.
    """
    import os
    from dataclasses import asdict
    from pathlib import Path

    from bedrot.app.cli.talk import Talk
    from bedrot.app.doctor.examine import examine
    from bedrot.app.doctor.patient import Machine
    from bedrot.app.settings import find_label
    from bedrot.model.errors import LabelNotFound

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    try:
        place = find_label(Path.cwd(), os.environ)
    except LabelNotFound:
        place = Path.cwd()
    results = list(examine(place, Machine.this()))
    content = {"folder": str(place), "checks": [asdict(result) for result in results]}
    talk.answer(content, lambda: _show(talk, results))
    if any(result.state == "problem" for result in results):
        raise typer.Exit(FOUND)


def _show(talk: "Talk", results: "list[Result]") -> None:
    from rich.text import Text

    from bedrot.app.cli.talk import printable

    for result in results:
        if result.state in ("ok", "skipped") and talk.verbose:
            talk.show(Text.assemble((result.state, _COLOURS[result.state]), f"  {result.title}"))
        for finding in result.findings:
            state = "problem" if finding.serious else "warning"
            talk.show(Text.assemble((state, _COLOURS[state]), f"  {printable(finding.what)}"))
            talk.show(f"    {finding.fix}")
    count = {state: sum(result.state == state for result in results) for state in _COLOURS}
    said = ", ".join(f"{number} {state}" for state, number in count.items() if number)
    talk.show(f"{len(results)} checks: {said}.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot doctor", "bedrot doctor --verbose"))(doctor)
