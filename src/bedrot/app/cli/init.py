"""``bedrot init``: a folder becomes a label."""

from pathlib import Path
from typing import Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

_EXAMPLES = examples("bedrot init", 'bedrot init ~/labels/nova --name "Nova Records"')


def init(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where; this folder if not given.")] = Path(),
    *,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="The label's name.")] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Make a folder a label.

    It gets settings, tables for your acts and tracks, and a drop folder. What is there already is left as it is.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.making import make, missing_parts

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    root = folder.expanduser().resolve()
    parts = missing_parts(root, name or root.name or "My label")
    if not dry_run:
        make(parts)
    made = [part.relative_to(root).as_posix() for part in parts]

    def shown() -> None:
        for part in made:
            talk.show(f"{'would make' if dry_run else 'made'}  {part}")
        if not made:
            talk.say(f"{root} is a label already; nothing was changed.")

    talk.answer({"folder": str(root), "made": made, "dry_run": dry_run}, shown)
    if made and not dry_run:
        talk.say("Next: list your acts in catalog/artists.csv, then `bedrot import ~/Downloads`.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(init)
