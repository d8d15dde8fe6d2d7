"""A curated dataset taken back to an earlier commit, and let go again."""

from collections.abc import Mapping
from typing import Any

from bedrot.lake.tables import Table
from bedrot.model.errors import NothingSuch


def rollback(table: Table, version: int | None = None) -> int:
    """Show an earlier version again and hold the table there; the new version's number.

    ``version``: the one to show, by default the one before what is shown now. While a table is
    held, imports wait in staging. :class:`NothingSuch` when there is no such version.
    """
    history = table.history()
    wanted = _before_last(history) if version is None else version
    if wanted not in {entry["version"] for entry in history[1:]}:
        raise NothingSuch("There is no earlier commit to go back to.", todo="`bedrot lake ls curated` lists commits.")
    return table.restore(wanted, {**_plain(table.record(wanted)), "held": True, "restored": wanted})


def release(table: Table) -> bool:
    """Let a held table follow the imports again from the next run on. False when it was not held."""
    record = table.record()
    if not record.get("held"):
        return False
    table.replace([], [], {key: value for key, value in _plain(record).items() if key != "held"}, record["version"])
    return True


def _before_last(history: list[dict[str, Any]]) -> int:
    """The version before the one that is shown now; of a restored one, the one before what it shows."""
    shown = history[0].get("restored", history[0]["version"]) if history else 0
    return int(shown) - 1


def _plain(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in ("version", "restored")}
