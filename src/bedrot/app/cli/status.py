"""``bedrot status``: what is there, how fresh it is, and what to do."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bedrot.app.cli.talk import Cell, Talk
    from bedrot.app.status import LabelStatus, PlatformStatus

_COLOURS = {"fresh": "green", "due": "yellow", "overdue": "bold yellow", "nothing yet": "dim"}


def status(
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Also the platforms of which nothing came yet, with how to get their files.")
    ] = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Say what is there and what to do next.

    For each platform: how new its figures are, what was refused, what is set aside; and names nobody knows. With --verbose each kind of rows has its own line.
    """
    from dataclasses import asdict
    from datetime import UTC, datetime

    from bedrot.app.cli.talk import Talk
    from bedrot.app.plain import plain
    from bedrot.app.status import status_of

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    found = status_of(talk.open().label, datetime.now(UTC).date())
    talk.answer(plain(asdict(found)), lambda: _show(talk, found, every=every))


def _show(talk: "Talk", found: "LabelStatus", *, every: bool) -> None:
    headers = ("platform", "newest day", "freshness", "rows refused", "values left empty", "files set aside")
    listed = [platform for platform in found.platforms if every or platform.has_files]
    if listed:
        talk.table(headers, (row for platform in listed for row in _rows(talk, platform)), right=headers[3:])
    if left := len(found.platforms) - len(listed):
        talk.show(f"Nothing came yet of {left} platforms: `bedrot status --all` says how to get their files.")
    _show_unknown(talk, found)
    todo = [(platform.title, each) for platform in listed for each in platform.todo]
    todo += [("", each) for each in found.todo]
    if todo:
        talk.show()
        talk.show("What to do next:", style="bold")
    for title, each in todo:
        talk.show(f"  {title}: {each}" if title else f"  {each}")


def _rows(talk: "Talk", platform: "PlatformStatus") -> "Iterator[Sequence[Cell]]":
    from rich.text import Text

    freshness = platform.freshness.value
    yield (
        platform.title,
        _day(platform.newest),
        Text(freshness, _COLOURS[freshness]),
        platform.quarantined,
        platform.flagged,
        platform.set_aside,
    )
    for each in platform.datasets if talk.verbose else ():
        yield f"  {each.title}", _day(each.newest), each.freshness.value, each.quarantined, each.flagged, None


def _day(day: object) -> str | None:
    return None if day is None else str(day)


def _show_unknown(talk: "Talk", found: "LabelStatus") -> None:
    if not found.unknown:
        return
    talk.show()
    talk.show("Names nobody knows:", style="bold")
    for each in found.unknown:
        near = f"; nearest known is {each.nearest!r}" if each.nearest else ""
        talk.show(f"  {each.field} {each.name!r} ({', '.join(each.platforms)}){near}")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot status", "bedrot status --all", "bedrot status --json"))(status)
