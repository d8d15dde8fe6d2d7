"""A process that commits to a table against others."""

from contextlib import suppress
from pathlib import Path

from bedrot.lake.store import Store
from bedrot.model.errors import CommitConflict
from tests.kit.parts import a_table, new_part


def race(root: Path, process: int, versions: int) -> list[int]:
    """Commit until ``versions`` commits have won, each in a partition of its own; the versions that were won."""
    store = Store(root)
    table = a_table(store)
    won: list[int] = []
    with store.scratch() as scratch:
        while len(won) < versions:
            name = f"{process}-{len(won)}"
            with suppress(CommitConflict):
                expected = table.version()
                won.append(table.replace([], [new_part(scratch, name, {name: "1"})], {"process": process}, expected))
    return won
