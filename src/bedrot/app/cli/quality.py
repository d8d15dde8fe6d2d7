"""``bedrot quality``: how good the data are, and what every lost point is due to."""

from typing import TYPE_CHECKING, Annotated

import typer

from bedrot.app.cli.options import DryRun, Json, Quiet, Verbose, examples

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from bedrot.app.cli.talk import Talk
    from bedrot.app.quality import Loss, Quality
    from bedrot.pipeline.quality import Cause

_EXAMPLES = examples(
    "bedrot quality",
    "bedrot quality --platform distrokid --rows 5",
    "bedrot quality --verbose",
    "bedrot quality --json",
)
_CAUSES = 3
"""Causes of one check that are shown, unless more is asked for."""

_COLOURS = {"warned": "yellow", "failed": "red"}


def quality(
    *,
    platform: Annotated[
        list[str] | None,
        typer.Option("--platform", "-p", metavar="PLATFORM", help="Only this one; may be given several times."),
    ] = None,
    rows: Annotated[
        int,
        typer.Option("--rows", min=0, metavar="N", help="Show so many rows behind each cause, as they were written."),
    ] = 0,
    dry_run: DryRun = False,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Examine the data, and keep the result.

    A score from 0 to 100 for completeness, accuracy, timeliness, consistency and validity, of each platform and of the
    label; then what costs points, with files and days, and what was warned of or failed between two zones. Every
    examination is kept; the newest is the figure K-41. With --dry-run it is not kept; with --verbose all causes are shown; JSON holds everything.
    """
    from datetime import UTC, datetime

    from bedrot.app.cli.talk import Talk
    from bedrot.app.quality import quality as examined
    from bedrot.app.quality import quality_as_data

    talk = Talk(as_json=as_json, quiet=quiet, verbose=verbose)
    opened = talk.open()
    found = examined(opened, datetime.now(UTC), platform or (), rows=rows, dry_run=dry_run)
    talk.answer(quality_as_data(found), lambda: _show(talk, found))


def _show(talk: "Talk", found: "Quality") -> None:
    from bedrot.model.quality import DIMENSIONS, LABEL, in_points

    assessment = found.examination.assessment
    if assessment.overall[LABEL] is None:
        talk.show("There is nothing to examine yet.")
    else:
        headers = ("", "score", *DIMENSIONS)
        table = [
            (
                subject,
                in_points(assessment.overall[subject]),
                *(in_points(assessment.scores[subject][dimension].score) for dimension in DIMENSIONS),
            )
            for subject in found.subjects
        ]
        talk.table(headers, table, right=headers[1:])
    if found.losses:
        talk.show()
        whose = "the label" if found.losing == LABEL else found.losing
        talk.show(f"What {whose} loses points for:", style="bold")
    for loss in found.losses:
        _show_loss(talk, loss)
    _show_gates(talk, found)


def _show_loss(talk: "Talk", loss: "Loss") -> None:
    check = loss.check
    talk.show(
        f"  {check.dimension}, {check.subject}, {check.name.replace('_', ' ')}: {check.failed:,} of {check.checked:,} {check.unit} "
        f"({_points(loss.points)})"
    )
    shown = check.causes if talk.verbose else check.causes[:_CAUSES]
    for number, cause in enumerate(shown):
        talk.show(f"    {cause.what}")
        talk.lines(f"      {line}" for line in _places(cause) if talk.verbose)
        talk.lines(f"      {row.file}, {row.where}: {row.text}" for row in loss.rows.get(number, ()))
    if len(check.causes) > len(shown):
        talk.show(f"    {len(check.causes) - len(shown)} more causes: --verbose shows them.")


def _places(cause: "Cause") -> "Iterable[str]":
    from bedrot.pipeline.quality import stretches

    yield from cause.where.files
    for first, last in stretches(cause.where):
        yield str(first) if first == last else f"{first} to {last}"


def _show_gates(talk: "Talk", found: "Quality") -> None:
    from bedrot.app.quality import gate_counts

    talk.show()
    talk.show("Gates between the zones:", style="bold")
    for step, counts in gate_counts(found.gates).items():
        talk.show(f"  {step}: {', '.join(f'{count:,} {verdict}' for verdict, count in counts.items() if count)}")
    for gate in found.gates:
        verdict = gate.verdict.value
        if verdict in _COLOURS:
            what = gate.file or f"{gate.platform} in {gate.dataset}"
            why = gate.why if gate.file and gate.why.startswith(gate.file) else f"{what}: {gate.why}"
            talk.show(f"  {verdict}  {gate.step}, {why}", style=_COLOURS[verdict])


def _points(points: "Decimal") -> str:
    from bedrot.model.money import rounded

    lost = rounded(points, 2)
    return f"{lost} points" if lost else "less than 0.01 points"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=_EXAMPLES)(quality)
