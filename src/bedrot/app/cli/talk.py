"""How commands speak: answers to stdout, everything else to stderr."""

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bedrot.model.errors import BedrotError, ConfirmationNeeded

if TYPE_CHECKING:
    from bedrot.app.opening import Opened

_WIDE = 1000
"""Columns where nobody looks: lines are not broken for a pipe or a file."""

Cell = str | int | Text | None


class Talk:
    """One command's voice."""

    def __init__(self, *, as_json: bool = False, quiet: bool = False, verbose: bool = False) -> None:
        self.as_json = as_json
        self.quiet = quiet
        self.verbose = verbose
        self.out = console(sys.stdout)
        self.err = console(sys.stderr)

    def open(self) -> "Opened":
        """Open the label around the current folder; warn of broken connectors and say when it is a sample."""
        from bedrot.app.opening import open_label
        from bedrot.app.settings import find_label

        opened = open_label(find_label(Path.cwd(), os.environ))
        for warning in opened.warnings:
            self.warn(warning)
        if opened.settings.sample:
            self.say("SAMPLE DATA: acts and figures of this label are invented.", style="bold magenta")
        return opened

    def answer(self, content: object, shown: Callable[[], object], *, one_line: bool = False) -> None:
        """Print the answer: ``content`` as JSON where that is wanted, else whatever ``shown`` prints.

        In JSON, amounts and days are text, so that nothing is rounded. ``one_line``: for one answer of many.
        """
        if not self.as_json:
            shown()
            return
        utf8 = "utf" in (sys.stdout.encoding or "").lower()
        text = json.dumps(content, indent=None if one_line else 1, ensure_ascii=not utf8, default=str)
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def show(self, text: str | Text = "", *, style: str = "") -> None:
        """Print a line of the answer for people."""
        self.out.print(_line(text, style), soft_wrap=True)

    def lines(self, texts: Iterable[str]) -> None:
        """Print lines of the answer."""
        for text in texts:
            self.show(text)

    def table(self, headers: Sequence[str], rows: Iterable[Sequence[Cell]], *, right: Sequence[str] = ()) -> None:
        """Print rows under headers; columns named in ``right`` are numbers."""
        table = Table(box=None, pad_edge=False, header_style="bold")
        for header in headers:
            table.add_column(header, justify="right" if header in right else "left", overflow="fold")
        for row in rows:
            table.add_row(*(cell if isinstance(cell, Text) else Text(_cell(cell)) for cell in row))
        self.out.print(table)

    def say(self, text: str | Text, *, style: str = "") -> None:
        """Tell what is going on."""
        if not self.quiet:
            self.err.print(_line(text, style), soft_wrap=True)

    def detail(self, text: str | Text) -> None:
        """Tell what only those want to know who asked for more."""
        if self.verbose:
            self.say(text, style="dim")

    def warn(self, text: str) -> None:
        """Tell what a person should know in any case."""
        self.err.print(_line(f"Warning: {text}", "yellow"), soft_wrap=True)

    def waiting(self, holder: str) -> None:
        """Tell that the lake is busy and this command waits."""
        self.say(f"{holder} is writing to the lake; waiting for it to finish.")

    def confirm(self, question: str, *, yes: bool) -> None:
        """Ask before something that is hard to undo. :class:`ConfirmationNeeded` where nobody can answer."""
        import typer

        if yes:
            return
        if not sys.stdin.isatty():
            raise ConfirmationNeeded(f"{question} Nobody is there to be asked.", todo="Add --yes to go on.")
        try:
            agreed = typer.confirm(question, err=True)
        except typer.Abort:
            agreed = False
        if not agreed:
            raise KeyboardInterrupt


def console(stream: TextIO) -> Console:
    """A terminal to print to; foreign text is never taken for markup, and nothing is broken into lines in a pipe."""
    width = None if stream.isatty() else _WIDE
    return Console(file=stream, markup=False, emoji=False, highlight=False, width=width)


def tell(error: BedrotError) -> None:
    """Print what went wrong, where and what to do, with the code under which the documentation has more."""
    text = Text.assemble(("Error: ", "bold red"), printable(str(error)), (f" ({error.code})", "dim"))
    console(sys.stderr).print(text, soft_wrap=True)


def printable(text: str) -> str:
    """A text from a foreign file without anything that would steer the terminal."""
    return "".join(
        char
        if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
        else char.encode("unicode_escape").decode()
        for char in text
    )


def _line(text: str | Text, style: str) -> Text:
    return text if isinstance(text, Text) else Text(printable(text), style)


def _cell(cell: str | int | None) -> str:
    if cell is None:
        return "–"
    return printable(cell) if isinstance(cell, str) else f"{cell:,}"
