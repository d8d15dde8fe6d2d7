"""``bedrot version``: which version runs, and on what."""

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples

_PARTS = ("duckdb", "deltalake", "sqlalchemy", "sqlglot", "pydantic", "typer", "rich")


def version(*, as_json: Json = False, quiet: Quiet = False, verbose: Verbose = False) -> None:
    """Say which version this is.

    With --verbose the versions of its parts as well.
    """
    import platform
    from importlib.metadata import version as version_of

    from bedrot import __version__
    from bedrot.app.cli.talk import Talk

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    versions = {
        "bedrot": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        **{name: version_of(name) for name in _PARTS},
    }

    def shown() -> None:
        for name, number in versions.items():
            if verbose or name == "bedrot":
                talk.show(f"{name} {number}")

    talk.answer(versions, shown)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=examples("bedrot version", "bedrot version --verbose"))(version)
