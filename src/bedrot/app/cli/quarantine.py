"""``bedrot quarantine``: what was refused, and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.names import UnknownName
    from bedrot.app.quarantine import Finding
    from bedrot.app.status import FileNote

_EXAMPLES = examples("bedrot quarantine", "bedrot quarantine distrokid --limit 200", "bedrot quarantine --json")


def quarantine(
    platforms: Annotated[
        list[str] | None, typer.Argument(metavar="PLATFORM", help="Only these; all if not given.")
    ] = None,
    *,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="How many findings to show.")] = 50,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show what was refused, and why.

    Rows and values with file, line, the text as seen and a hint; files set aside; names nobody knows. Refused rows do not count; a flagged row counts, with the value left empty. Unknown names stand for themselves.
    """
    from dataclasses import asdict
    from itertools import islice

    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import check_platforms, looking
    from bedrot.app.quarantine import findings
    from bedrot.app.status import set_aside_files, unknown_in

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    label = talk.open().label
    wanted = check_platforms(label, platforms or ())
    with looking(label) as bench:
        found = list(islice(findings(label, bench, wanted), limit + 1))
    more, found = len(found) > limit, found[:limit]
    files = [each for each in set_aside_files(label) if not wanted or each.platform in wanted]
    names = [each for each in unknown_in(label) if not wanted or set(each.platforms) & set(wanted)]
    content = {
        "findings": [asdict(each) for each in found],
        "more": more,
        "files": [asdict(each) for each in files],
        "names": [asdict(each) for each in names],
    }
    talk.answer(content, lambda: _show(talk, found, files, names))
    if more:
        talk.say(f"There is more: --limit {limit * 10} shows it.")


def _show(
    talk: "Talk", found: "Sequence[Finding]", files: "Sequence[FileNote]", names: "Sequence[UnknownName]"
) -> None:
    for each in found:
        field = each.column or each.field
        what = f", {field}" if field else ""
        seen = f": {each.text!r}" if each.text is not None else ""
        talk.show(f"{each.severity}  {each.file}, {each.where}{what}{seen}")
        talk.show(f"    expected {each.rule}. {each.hint}" if each.field is None else f"    {each.hint}")
    for file in files:
        talk.show(f"set aside  {file.problem}")
        talk.show(
            f"    It is kept as delivery {file.delivery}; `bedrot withdraw {file.delivery}` takes it off this list."
        )
    for name in names:
        near = f" Nearest known is {name.nearest!r}." if name.nearest else ""
        talk.show(f"not known  {name.field} {name.name!r}, from {', '.join(name.platforms)}")
        talk.show(f"    It stands for itself.{near} Say in {name.table} what it means.")
    if not (found or files or names):
        talk.say("Nothing was refused, nothing is set aside, and every name is known.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(quarantine)
