"""Options that mean the same in every command, and examples for its help."""

from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print the answer as JSON, with keys that stay.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but the answer, warnings and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more; with a defect, show where it arose.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and do nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Go on without being asked.")]


def examples(*commands: str) -> str:
    """The end of a command's help: examples, kept line by line."""
    lines = "\n".join(f"    {command}" for command in commands)
    return f"\b\nExamples:\n\n\b\n{lines}"
