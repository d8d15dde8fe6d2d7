"""A process of its own that kills children at every durable step of a label's life and lets others go on from there.

Started as ``python -m tests.kit.crashing FOLDER WORKER WORKERS``; several share the points by their numbers. Children
are forked from a process that has opened neither engine nor table, since those do not live through a fork.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bedrot.lake.disk import Disk
from bedrot.lake.verify import verify
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from tests.kit.labels import NOON, curated_parts, import_paths, make_label, quarantined, views, write_download
from tests.kit.recording import ComparingDisk, KillingDisk
from tests.kit.statements import BankLine, bank_statement, timeline, total_line
from tests.kit.warehouse import differences, put_empty_warehouse, told

JUNE = "2031-06-21"
Stage = Callable[[Label, datetime], object]


def a_label(root: Path, disk: Disk | None = None) -> Label:
    """The label, which makes its warehouse itself, so that it can be killed before it has one."""
    return make_label(root, disk=disk, has_warehouse=False)


def first_import(label: Label, now: datetime) -> None:
    lines: list[BankLine | tuple[str, ...]] = [
        BankLine(net="1"),
        BankLine(sold="2031-02", net="-2"),
        BankLine(units="many"),
        BankLine(upc="?"),
        ("short",),
    ]
    statement = bank_statement([*lines, total_line("-1")], newline="\r")
    import_paths(label, write_download(label, "may.tsv", statement), now=now)


def rebuild(label: Label, now: datetime) -> None:
    runs.rebuild(label, now)


def restated_and_others(label: Label, now: datetime) -> None:
    restated = bank_statement([BankLine(net="0.5"), BankLine(net="x"), BankLine(reported=JUNE, net="8")])
    paths = [
        write_download(label, "restated.tsv", restated, day=1),
        write_download(label, "Low Tide-timeline.csv", timeline("2031-05-01", range(14)), day=1),
        write_download(label, "riddle.csv", "alpha,beta\n1,2\n", day=1),
    ]
    import_paths(label, *paths, now=now)


def withdraw(label: Label, now: datetime) -> None:
    (restated,) = (each for each in label.lake.landing.deliveries() if each.name == "restated.tsv")
    runs.withdraw(label, restated.id, now)


def roll_back(label: Label, now: datetime) -> None:
    runs.rollback(label, "royalties", 1, now)


STAGES: tuple[Stage, ...] = (first_import, rebuild, restated_and_others, withdraw, roll_back)


def prepare(folder: Path) -> None:
    """Live the life undisturbed, keeping the label before each stage and what it shows after it; all points there are.

    Of points at which the folder holds the very same, the first one is kept: what is killed there leaves the same.
    """
    steps: list[int] = []
    points: list[tuple[int, int]] = []
    root = folder / "undisturbed"
    root.mkdir(parents=True)
    for number, stage in enumerate(STAGES):
        shutil.copytree(root, folder / f"before {number}")
        disk = ComparingDisk(root)
        stage(a_label(root, disk), NOON + timedelta(days=number))
        steps.append(len(disk.steps))
        points += [(number, step) for step, same in enumerate(disk.same) if not same]
        label = a_label(root)
        assert differences(label) == []
        (folder / f"after {number}.json").write_text(json.dumps(state(label)), encoding="utf-8")
    (folder / "steps.json").write_text(json.dumps(steps), encoding="utf-8")
    (folder / "points.json").write_text(json.dumps(points), encoding="utf-8")


def state(label: Label) -> dict[str, Any]:
    """All that a person can see of a label, and whether it is sound."""
    landing = label.lake.landing
    shown: dict[str, Any] = {
        "deliveries": [(each.id, str(landing.status(each))) for each in landing.deliveries()],
        "curated": curated_parts(label),
        "quarantine": quarantined(label, "distrokid", "bank"),
        "views": {name: content.decode() for name, content in views(label).items()},
        "warehouse": told(label),
        "damage": [f"{each.key} {each.what}" for each in verify(label.lake)],
    }
    return dict(json.loads(json.dumps(shown)))


def crash_and_go_on(folder: Path, work: Path, stage: int, step: int) -> str | None:
    """What went wrong when a process was killed at a step and another did its work again; None when nothing did."""
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(folder / f"before {stage}", work)
    ending = _in_child(lambda: STAGES[stage](a_label(work, KillingDisk(step)), NOON))
    if ending != -signal.SIGKILL:
        return f"the process was not killed but ended with {ending}"
    ending = _in_child(lambda: _go_on(folder, work, stage))
    report = work / "went wrong"
    return None if ending == 0 else (report.read_text() if report.exists() else f"it ended with {ending}")


def _go_on(folder: Path, work: Path, stage: int) -> None:
    wrong = []
    label = a_label(work)
    STAGES[stage](label, NOON + timedelta(days=30))
    expected, found = json.loads((folder / f"after {stage}.json").read_text()), state(label)
    wrong += [
        f"{part}: {found[part]} instead of {expected[part]}" for part in expected if found[part] != expected[part]
    ]
    again = runs.run(label, NOON + timedelta(days=31))
    if again.months or again.promoted.views or again.promoted.loaded.changed:
        wrong.append(f"the next run still found work: {again.promoted}")
    if wrong:
        (work / "went wrong").write_text("\n".join(wrong))
        raise SystemExit(1)


def _in_child(work: Callable[[], object]) -> int:
    """Do something in a forked process; its exit code, negative for a signal."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            work()
            code = 0
        except SystemExit as ending:
            code = int(ending.code or 0)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _failures(folder: Path, worker: int, workers: int) -> Iterator[str]:
    points = json.loads((folder / "points.json").read_text())
    put_empty_warehouse(folder / f"empty {worker}.db")  # what making one imports, no child then has to import
    for stage, step in points[worker::workers]:
        wrong = crash_and_go_on(folder, folder / f"work {worker}", stage, step)
        if wrong:
            yield f"{STAGES[stage].__name__}, step {step}: {wrong}"


if __name__ == "__main__":
    here, number, of = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    (here / f"failures {number}.json").write_text(json.dumps(list(_failures(here, number, of))), encoding="utf-8")
