"""Options that mean the same in every command, and examples for its help."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bedrot.metrics.metric import Filters
    from bedrot.model.periods import Month as MonthOf

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON, with keys that stay.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the answer, warnings and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more; with a defect, show where it arose.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Go on without being asked.")]

Month = Annotated[
    str | None, typer.Option("--month", metavar="YYYY-MM", help="Of this month; the newest complete one if not given.")
]
First = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="YYYY-MM", help="The first month; of each figure the newest complete one if not given."
    ),
]
Last = Annotated[
    str | None, typer.Option("--to", metavar="YYYY-MM", help="The last month; the first one if not given.")
]
Artist = Annotated[str | None, typer.Option("--artist", metavar="NAME", help="Of this act.")]
Store = Annotated[str | None, typer.Option("--store", metavar="NAME", help="In this store, e.g. apple_music.")]
Country = Annotated[str | None, typer.Option("--country", metavar="CODE", help="Only rows of this country, e.g. DE.")]
Currency = Annotated[str | None, typer.Option("--currency", metavar="CODE", help="Amounts in this currency.")]


def examples(*commands: str) -> str:
    """The end of a command's help: examples, kept line by line."""
    lines = "\n".join(f"    {command}" for command in commands)
    return f"\b\nExamples:\n\n\b\n{lines}"


def filters_of(month: str | None, artist: str | None, store: str | None, currency: str | None) -> "Filters":
    """What figures are asked for, from the options of a command; a month that is none is a wrong use of it."""
    from bedrot.metrics.metric import Filters

    wanted = _month(month, "--month")
    return Filters(wanted, wanted, artist, store, currency and currency.upper())


def filters_between(
    first: str | None, last: str | None, artist: str | None, store: str | None, currency: str | None
) -> "Filters":
    """The same of some months; a period that ends before it begins is a wrong use too."""
    from bedrot.metrics.metric import Filters

    begin, end = _month(first or last, "--from"), _month(last or first, "--to")
    try:
        return Filters(begin, end, artist, store, currency and currency.upper())
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--to") from error


def _month(text: str | None, option: str) -> "MonthOf | None":
    from bedrot.model.periods import Month as MonthOf

    try:
        return MonthOf.parse(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint=option) from error
