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
        part = new_part(scratch, f"{process}", {f"{process}-0": "1"})
        while len(won) < versions:
            with suppress(CommitConflict):
                expected = table.version()
                won.append(table.replace([], [part], {"process": process}, expected))
                part = new_part(scratch, f"{process}-{len(won)}", {f"{process}-{len(won)}": "1"})
    return won
