"""``bedrot share``: links by which artists see one act's figures."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.auth.shares import MOST_DAYS, USUAL_DAYS
from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from datetime import datetime

    from bedrot.app.auth.gate import Gate
    from bedrot.app.auth.shares import Share
    from bedrot.app.cli.talk import Talk
    from bedrot.app.opening import Opened

_WHO, _WHERE = "the command line", "this machine"
_COLUMNS = ("id", "artist", "shows", "until", "opened last", "made by")


def share(  # noqa: PLR0913 - a command has as many parameters as options
    artist: Annotated[str | None, typer.Argument(metavar="ARTIST", help="The act to share.")] = None,
    *,
    days: Annotated[
        int, typer.Option("--days", min=1, max=MOST_DAYS, help="For how many days the link holds.")
    ] = USUAL_DAYS,
    plays_only: Annotated[bool, typer.Option("--plays-only", help="Show what was counted, and no amounts.")] = False,
    list_them: Annotated[bool, typer.Option("--list", help="Show the links that hold.")] = False,
    remove: Annotated[
        str | None, typer.Option("--remove", metavar="ID", help="Take back the link of this id; its pages close.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print a link to one act's figures.

    Whoever has it sees the figures of that act, read-only, and nothing else of the label, in the dashboard that
    `bedrot serve` shows; put it behind the dashboard's address. A page that is open when its link is taken back notices
    within a minute.
    """
    from bedrot.app.cli.talk import Talk

    if [bool(artist), list_them, bool(remove)].count(True) != 1:
        raise typer.BadParameter("Name an act, or take --list or --remove ID.")
    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    with _gate(opened) as gate:
        if artist:
            _share(talk, gate, _act(opened, artist), days, with_money=not plays_only, dry_run=dry_run)
        elif remove:
            _remove(talk, gate, remove, dry_run=dry_run)
        else:
            _list(talk, gate)


def _share(talk: "Talk", gate: "Gate", act: str, days: int, *, with_money: bool, dry_run: bool) -> None:
    from bedrot.app.shared import path_of

    if dry_run:
        content: dict[str, object] = {"artist": act, "days": days, "with_money": with_money, "dry_run": True}
        talk.answer(content, lambda: talk.show(f"would share {act} for {days} days, {_shows(with_money=with_money)}"))
        return
    made, secret = gate.share(act, days, _WHO, _WHERE, with_money=with_money)
    talk.answer({**_row(made), "path": path_of(secret)}, lambda: talk.show(path_of(secret)))


def _remove(talk: "Talk", gate: "Gate", share_id: str, *, dry_run: bool) -> None:
    found = gate.shares.find(share_id) if dry_run else gate.unshare(share_id, _WHO, _WHERE)
    said = f"{found} {'would be' if dry_run else 'is'} taken back"
    talk.answer({"id": found.id, "artist": found.artist, "dry_run": dry_run}, lambda: talk.show(said))


def _list(talk: "Talk", gate: "Gate") -> None:
    from datetime import UTC, datetime

    found = gate.shares.all(datetime.now(UTC))
    cells = [
        (each.id, each.artist, _shows(with_money=each.with_money), _day(each.expires), _day(each.used), each.made_by)
        for each in found
    ]
    talk.answer([_row(each) for each in found], lambda: talk.table(_COLUMNS, cells))


def _row(share: "Share") -> dict[str, object]:
    return {
        "id": share.id,
        "artist": share.artist,
        "with_money": share.with_money,
        "made_by": share.made_by,
        "since": _day(share.since),
        "expires": _day(share.expires),
        "used": _day(share.used),
    }


def _shows(*, with_money: bool) -> str:
    return "with money" if with_money else "plays only"


def _day(moment: "datetime | None") -> str | None:
    return moment.date().isoformat() if moment else None


def _act(opened: "Opened", name: str) -> str:
    from bedrot.app.figures import warehouse_of
    from bedrot.app.shared import act_to_share

    with warehouse_of(opened.label) as warehouse, warehouse.reading() as connection:
        return act_to_share(connection, name)


@contextmanager
def _gate(opened: "Opened") -> Iterator["Gate"]:
    from datetime import UTC, datetime

    from bedrot.app.auth.gate import Gate
    from bedrot.lake.secret import FOLDER

    with closing(Gate(opened.label.root / FOLDER, lambda: datetime.now(UTC))) as gate:
        yield gate


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(
        epilog=examples("bedrot share 'NOVA SEVEN'", "bedrot share LUMEN --days 7 --plays-only", "bedrot share --list")
    )(share)
