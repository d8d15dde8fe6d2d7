"""``bedrot serve``: the dashboard, on this machine."""

from typing import Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples


def serve(
    *,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 takes a free one.")] = 8000,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Open the dashboard.

    It stays on this machine, shows every figure live, and imports what is dropped into the inbox. The first time, a
    link is printed with which the first person sets a name and a password. Ctrl-C ends it. As JSON, where it is and how
    to come in are one line.
    """
    from bedrot.app.cli.talk import Talk
    from bedrot.app.server.serving import Place, check, run_server

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    if dry_run:
        address = check(opened.settings.server, host, port)
        talk.answer({"address": address, "dry_run": True}, lambda: talk.show(f"would serve at {address}/"))
        return

    def tell(place: Place) -> None:
        content = {"address": place.address, "link": place.link}
        talk.answer(content, lambda: talk.lines(place.sentences), one_line=True)

    run_server(opened.label.root, host, port, tell)
    talk.say("The dashboard has ended.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot serve", "bedrot serve --port 8080"))(serve)
