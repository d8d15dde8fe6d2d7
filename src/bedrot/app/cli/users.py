"""``bedrot users``: who may log in to the dashboard."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.auth.gate import Gate
    from bedrot.app.cli.talk import Talk

users = typer.Typer(
    help="Say who may log in to the dashboard.",
    epilog=examples("bedrot users list", "bedrot users invite"),
    no_args_is_help=True,
)


@users.command("list", epilog=examples("bedrot users list", "bedrot users list --json"))
def list_users(*, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Show who may log in."""
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    with _gate(talk) as gate:
        rows = [
            {"name": each.name, "role": each.role.value, "since": each.since.date().isoformat()}
            for each in gate.people.all()
        ]
    talk.answer(rows, lambda: talk.table(("name", "role", "since"), [tuple(row.values()) for row in rows]))


@users.command(epilog=examples("bedrot users invite", "bedrot users invite --role analyst", "bedrot users invite Ada"))
def invite(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="Somebody there already, who shall choose a new password.")
    ] = None,
    *,
    role: Annotated[
        Literal["admin", "analyst"] | None, typer.Option("--role", help="What a new person may do; admin by default.")
    ] = None,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Print a link for choosing a password.

    It works once, for 15 minutes, with the dashboard that `bedrot serve` shows; put it behind the dashboard's address.
    """
    from datetime import UTC, datetime

    from bedrot.app.auth.roles import Role
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    with _gate(talk) as gate:
        known = gate.people.find(name) if name else None
        wanted = Role(role) if role else known.role if known else Role.ADMIN
        if dry_run:
            who = known.name if known else "somebody new"
            content = {"role": wanted.value, "name": known.name if known else None, "dry_run": True}
            talk.answer(content, lambda: talk.show(f"would invite {who} as {wanted.value}"))
            return
        secret = gate.people.invite(wanted, datetime.now(UTC), known.name if known else None)
    path = f"/setup/#{secret}"
    talk.answer({"path": path, "role": wanted.value}, lambda: talk.show(path))


@users.command(epilog=examples("bedrot users remove Ada"))
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The person's name.")],
    *,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Let somebody in no more.

    A dashboard that is open in that person's browser notices within a minute.
    """
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    with _gate(talk) as gate:
        known = gate.people.find(name).name
        if not dry_run:
            gate.people.remove(known)
    said = f"{known} {'would' if dry_run else 'may'} log in no more"
    talk.answer({"name": known, "dry_run": dry_run}, lambda: talk.show(said))


@contextmanager
def _gate(talk: "Talk") -> Iterator["Gate"]:
    from datetime import UTC, datetime

    from bedrot.app.auth.gate import Gate
    from bedrot.lake.secret import FOLDER

    with closing(Gate(talk.open().label.root / FOLDER, lambda: datetime.now(UTC))) as gate:
        yield gate


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.add_typer(users, name="users")
