"""What a killed process or a power cut left behind, put right before the next writer starts."""

import json

from bedrot.lake.lake import Lake
from bedrot.lake.tables import checkpoint_of, is_log_entry, seal, seal_of
from bedrot.model.zones import Zone


def mend(lake: Lake) -> None:
    """Finish or undo what was not finished. Call only while holding the writer lock.

    Temporary files go. A table's log entry that was committed but not sealed is sealed; one that a power cut left
    torn was never reported as done and goes, so that its promotion runs again.
    """
    lake.store.clear_scratch()
    lake.landing.mend_registries()
    lake.views.mend_archive()
    for zone in Zone:
        folder = lake.store.path(lake.layout.zone(zone))
        for leftover in folder.rglob("*.tmp") if folder.is_dir() else ():
            leftover.unlink(missing_ok=True)
    for zone in (Zone.STAGING, Zone.CURATED):
        entries = [key for key in lake.store.keys(lake.layout.zone(zone), ".json") if is_log_entry(key)]
        for entry in entries:
            if lake.store.exists(seal_of(entry)):
                continue
            if lake.store.exists(checkpoint_of(entry)):
                # it holds nothing that the log does not, and may be torn; the pointer to it goes first
                lake.store.remove(f"{entry.rpartition('/')[0]}/_last_checkpoint")
                lake.store.remove(checkpoint_of(entry))
            if _is_whole(lake.store.read(entry)):
                seal(lake.store, entry)
            else:
                lake.store.remove(entry)


def _is_whole(data: bytes) -> bool:
    """Whether a log entry is lines of JSON from first to last."""
    try:
        return bool([json.loads(line) for line in data.decode().splitlines()])
    except ValueError:
        return False
