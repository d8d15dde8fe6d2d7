"""``bedrot report``: everything the pages show, as files to give away."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import (
    Artist,
    Currency,
    DryRun,
    First,
    Json,
    Last,
    Quiet,
    Store,
    Verbose,
    Yes,
    examples,
    filters_between,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from bedrot.app.cli.talk import Talk
    from bedrot.app.server.office import Office
    from bedrot.metrics.metric import Filters

_EXAMPLES = examples(
    "bedrot report --xlsx label.xlsx",
    'bedrot report --pdf report.pdf --artist "NOVA SEVEN" --from 2031-01 --to 2031-03',
    "bedrot report --html report.html --pdf report.pdf --xlsx report.xlsx --yes",
)


def report(  # noqa: PLR0913 - a file of each kind, and the filters of the pages
    *,
    html: Annotated[
        Path | None, typer.Option("--html", metavar="FILE", help="Write one page that opens without a server.")
    ] = None,
    pdf: Annotated[Path | None, typer.Option("--pdf", metavar="FILE", help="Write it for paper, A4.")] = None,
    xlsx: Annotated[
        Path | None, typer.Option("--xlsx", metavar="FILE", help="Write a workbook with everything in it.")
    ] = None,
    artist: Artist = None,
    first: First = None,
    last: Last = None,
    store: Store = None,
    currency: Currency = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Write a report of the label or of one act.

    HTML and PDF are drawn by an installed Chrome, Edge or Chromium and show what the screen does; the workbook needs
    none. The report of an act has in it what a link to that act shows, and nothing else of the label. A file that is
    there is replaced only when you say so.
    """
    from contextlib import closing

    from bedrot.app.cli.talk import Talk
    from bedrot.app.handout.asked import as_known
    from bedrot.app.server.office import Office
    from bedrot.app.writing import replace_bytes
    from bedrot.model.errors import NothingSuch

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    wanted = {kind: file for kind, file in (("html", html), ("pdf", pdf), ("xlsx", xlsx)) if file is not None}
    if not wanted or len(set(wanted.values())) < len(wanted):
        raise NothingSuch("It is not said what to write.", todo="Name a file of its own with --html, --pdf or --xlsx.")
    asked = filters_between(first, last, artist, store, currency)
    with closing(Office(talk.open().label.root)) as office:
        filters = as_known(office, asked)
        if dry_run:
            _tell(talk, dict.fromkeys(wanted.values()))
            return
        there = ", ".join(str(file) for file in wanted.values() if file.exists())
        if there:
            talk.confirm(f"{there}: there already. Replace?", yes=yes)
        talk.say("Making the report …")
        made = {wanted[kind]: content for kind, content in _made(office, filters, wanted.keys()).items()}
    for file, content in made.items():
        replace_bytes(file, content)
    _tell(talk, {file: len(content) for file, content in made.items()})


def _made(office: "Office", filters: "Filters", kinds: "Collection[str]") -> dict[str, bytes]:
    """The content of each kind of file, all of it before any is written."""
    from bedrot.app.handout.browser import browser
    from bedrot.app.handout.page import draw
    from bedrot.app.handout.report import workbook

    html, pdf = "html" in kinds, "pdf" in kinds
    made = {}
    if html or pdf:
        with browser() as running:
            made = draw(running, office, filters, html=html, pdf=pdf)
    return {**made, **({"xlsx": workbook(office, filters)} if "xlsx" in kinds else {})}


def _tell(talk: "Talk", files: "Mapping[Path, int | None]") -> None:
    """Say what was written, or with no size would be."""
    rows = [{"file": str(file), "bytes": size} for file, size in files.items()]
    words = [f"would write {file}" if size is None else f"Wrote {file}: {size:,} bytes" for file, size in files.items()]
    talk.answer({"files": rows}, lambda: talk.lines(words))


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(report)
