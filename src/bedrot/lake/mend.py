"""What a killed process or a power cut left behind, put right before the next writer starts."""

import json

from bedrot.lake.lake import Lake
from bedrot.lake.tables import seal, seal_of
from bedrot.model.zones import Zone


def mend(lake: Lake) -> None:
    """Finish or undo what was not finished. Call only while holding the writer lock.

    Temporary files go. A table's log entry that was committed but not sealed is sealed; one that a power cut left
    torn was never reported as done and goes, so that its promotion runs again.
    """
    lake.store.clear_scratch()
    for zone in Zone:
        folder = lake.store.path(lake.layout.zone(zone))
        for leftover in folder.rglob("*.tmp") if folder.is_dir() else ():
            leftover.unlink(missing_ok=True)
    for zone in (Zone.STAGING, Zone.CURATED):
        entries = [key for key in lake.store.keys(lake.layout.zone(zone), ".json") if _is_entry(key)]
        for entry in entries:
            if lake.store.exists(seal_of(entry)):
                continue
            if _is_whole(lake.store.read(entry)):
                seal(lake.store, entry)
            else:
                lake.store.remove(entry)


def _is_entry(key: str) -> bool:
    return (
        "/_delta_log/" in key
        and ".checkpoint" not in key
        and key.rsplit("/", 1)[-1].split(".", maxsplit=1)[0].isdigit()
    )


def _is_whole(data: bytes) -> bool:
    """Whether a log entry is lines of JSON from first to last."""
    try:
        return bool([json.loads(line) for line in data.decode().splitlines()])
    except ValueError:
        return False
