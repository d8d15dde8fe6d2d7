"""``bedrot sql``: a person's own question to the warehouse."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from bedrot.app.cli.talk import Talk
    from bedrot.app.sql.asking import Answer

_EXAMPLES = examples(
    'bedrot sql "SELECT store, net_revenue, currency FROM store_summary"',
    "bedrot sql --saved revenue_by_store --output revenue.xlsx",
    'bedrot sql "SELECT * FROM royalty_details" --limit 20 --json',
)
_FORMS = (".csv", ".xlsx", ".parquet")


def sql(
    statement: Annotated[
        str | None, typer.Argument(metavar="STATEMENT", help="One statement that begins with SELECT or WITH.")
    ] = None,
    *,
    saved: Annotated[
        str | None, typer.Option("--saved", metavar="NAME", help="One kept in the label's folder queries/.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, max=100_000, metavar="N", help="How many rows at most.")
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write the answer to a .csv, .xlsx or .parquet file."),
    ] = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Ask the warehouse one reading statement.

    Nothing can be written, and the statement ends after thirty seconds. Figures that would be counted twice are warned
    of, as far as that can be told. Views show names and exact decimals; `bedrot lake ls` knows what lies behind them.
    """
    from dataclasses import asdict

    from bedrot.app.cli.talk import Talk
    from bedrot.app.figures import warehouse_of
    from bedrot.app.plain import plain
    from bedrot.app.sql.asking import answer
    from bedrot.app.sql.saved import find_saved
    from bedrot.model.errors import NothingSuch

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    if output is not None and output.suffix.lower() not in _FORMS:
        raise NothingSuch(f"{output.name} is of no known kind.", todo=f"Its name ends with {', '.join(_FORMS)}.")
    label = talk.open().label
    if (statement is None) == (saved is None):
        raise NothingSuch("There is no statement.", todo="Write one, or name a kept one with --saved.")
    with warehouse_of(label):
        pass  # one that an older version wrote, or that is not there yet, is brought up to date
    text = statement if statement is not None else find_saved(label.root, str(saved)).statement
    found = answer(label.warehouse, text, limit or (1_000 if output is None else 100_000), 30)
    if output is not None:
        _write(found, output, talk)
    content = {
        **{name: value for name, value in asdict(found).items() if name not in ("columns", "rows")},
        "columns": [{"name": each.name, "kind": each.kind.value} for each in found.columns],
        "rows": [plain(list(row)) for row in found.rows],
    }
    talk.answer(content, lambda: None if output is not None else _show(talk, found))
    for each in found.warnings:
        talk.say(f"Note: {each}")
    if found.cut:
        talk.say(f"There are more rows than {found.limit:,}: --limit shows more.")


def _show(talk: "Talk", found: "Answer") -> None:
    names = [column.name for column in found.columns]
    numbers = [column.name for column in found.columns if column.kind.value in ("integer", "decimal", "real")]
    talk.table(names, ([None if cell is None else str(cell) for cell in row] for row in found.rows), right=numbers)


def _write(found: "Answer", output: Path, talk: "Talk") -> None:
    import tempfile
    from datetime import UTC, datetime

    from bedrot.app.sql.exporting import About, to_csv, to_parquet, to_xlsx

    opened = talk.open()
    about = About(opened.settings.name, datetime.now(UTC), "as of the time it was made")
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        made = {
            ".csv": lambda: to_csv(found, about),
            ".xlsx": lambda: to_xlsx(found, about),
            ".parquet": lambda: to_parquet(found, Path(scratch)),
        }
        output.write_bytes(made[output.suffix.lower()]())
    talk.say(f"{len(found.rows):,} rows were written to {output}.")


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(sql)
