"""Runs a label's day in child processes that are killed at every durable step, and starts each again.

Children are forked from a process that has loaded the code but opened nothing, so that hundreds of them are cheap.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import sys
import traceback
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from bedrot.lake.disk import Disk
from bedrot.lake.verify import verify
from bedrot.pipeline import runs
from tests.kit.labels import NOON, curated_parts, import_paths, make_label, quarantined, views, write_download
from tests.kit.recording import KillingDisk, RecordingDisk
from tests.kit.statements import BankLine, bank_statement, timeline, total_line

FIRST = bank_statement(
    [
        BankLine(net="0.27288000"),
        BankLine(net="-0.02710000", units="40"),
        BankLine(store="Deezer", net="0,5"),
        BankLine(reported="2031-05-24", sold="2031-04", upc="8.6E+11", net="0.10000000"),
        total_line("0.34578000"),
    ]
)
CORRECTED = bank_statement([BankLine(net="0.30000000"), BankLine(country="DE", net="0.05000000")])
PLAYS = timeline("2031-03-01", [3, 4, 5])
TABLES = ("monthly_revenue_summary", "statement_summary", "monthly_streaming_summary", "store_summary", "track_summary")


def day(folder: Path, disk: Disk | None = None) -> None:
    """What a person does in a day; doing it again from the start changes nothing."""
    label = make_label(folder, disk=disk)
    first = write_download(label, "bank.tsv", FIRST, day=0)
    newer = write_download(label, "bank (1).tsv", CORRECTED, day=1)
    plays = write_download(label, "Glass Harbor-timeline.csv", PLAYS, day=2)
    delivery = import_paths(label, first, plays).files[0].delivery
    assert delivery is not None
    import_paths(label, newer)
    runs.withdraw(label, delivery.id, NOON)


def state(folder: Path) -> dict[str, Any]:
    """Everything a reader of the label can see, and what verification says."""
    label = make_label(folder)
    return {
        "curated": curated_parts(label),
        "quarantine": [{**row, "_row": row["_row"]} for row in quarantined(label, "distrokid", "bank")],
        "views": {name: hashlib.sha256(content).hexdigest() for name, content in views(label).items()},
        "warehouse": warehouse(folder),
        "damage": [damage.key for damage in verify(label.lake)],
    }


def warehouse(folder: Path) -> dict[str, list[str]]:
    """The rows of the warehouse's readable views."""
    with closing(sqlite3.connect(folder / "bedrot_analytics.db")) as connection:
        return {name: sorted(map(repr, connection.execute(f"SELECT * FROM {name}"))) for name in TABLES}


def in_child(work: Callable[[], None]) -> int:
    """How a child process ended that did ``work``: 0, its exit code, or minus the signal that killed it."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        finally:  # the child must not return into the parent's code
            traceback.print_exc()
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def state_in_child(folder: Path) -> dict[str, Any]:
    """The state, read by a child, so that this process never opens a database or an engine."""
    told = folder / "state.json"
    if in_child(lambda: _write(told, json.dumps(state(folder), default=str))):
        raise SystemExit(f"the state of {folder} cannot be read")
    return dict(json.loads(told.read_text()))


def steps_of(folder: Path) -> list[str]:
    """The durable steps of an undisturbed day."""
    told = folder.with_suffix(".steps")

    def record() -> None:
        disk = RecordingDisk()
        day(folder, disk)
        _write(told, json.dumps([f"{step.name} {step.subject}" for step in disk.steps]))

    if in_child(record):
        raise SystemExit("the undisturbed day failed")
    return list(json.loads(told.read_text()))


def main(folder: Path, shard: int, shards: int) -> None:
    """Kill at every step of this shard; print what did not come out as on the undisturbed day."""
    steps = steps_of(folder / "undisturbed")
    expected = state_in_child(folder / "undisturbed")
    wrong = []
    for number in range(shard, len(steps), shards):
        place = folder / f"killed-{number}"
        ended = in_child(partial(day, place, KillingDisk(number)))
        again = in_child(partial(day, place))
        found = state_in_child(place) if again == 0 else {}
        if (ended, again) != (-9, 0) or found != expected:
            differing = [part for part in expected if found.get(part) != expected[part]]
            wrong.append({"step": number, "call": steps[number], "ended": ended, "again": again, "differs": differing})
        shutil.rmtree(place)
    told = {"steps": len(steps), "kinds": sorted({step.split()[0] for step in steps}), "wrong": wrong}
    sys.stdout.write(json.dumps(told))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
