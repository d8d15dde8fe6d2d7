"""A process killed at any durable step, from landing to warehouse, costs nothing: the work is done again and all is well."""

import json
import os
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.kit.crashing import STAGES, prepare

pytestmark = [
    pytest.mark.crash,
    pytest.mark.xdist_group("killed"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked to be killed"),
]
WORKERS = 2


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The undisturbed life of a label, lived in a process that has to end before its lake is copied."""
    folder = tmp_path_factory.mktemp("crash")
    life = get_context("spawn").Process(target=prepare, args=(folder,))
    life.start()
    life.join()
    assert life.exitcode == 0
    return folder


def test_every_stage_has_durable_steps_and_none_leaves_a_fault(folder: Path) -> None:
    assert sum(json.loads((folder / "steps.json").read_text())) > 300
    points = json.loads((folder / "points.json").read_text())
    assert {stage for stage, _ in points} == set(range(len(STAGES)))
    assert len(points) > 200
    for stage in range(len(STAGES)):
        after = json.loads((folder / f"after {stage}.json").read_text())
        assert after["damage"] == []
        assert after["warehouse"]["royalty_details"]


def test_a_process_killed_at_any_step_costs_nothing(folder: Path) -> None:
    workers = [
        subprocess.Popen([sys.executable, "-m", "tests.kit.crashing", str(folder), str(worker), str(WORKERS)])
        for worker in range(WORKERS)
    ]
    assert [worker.wait() for worker in workers] == [0] * WORKERS
    failures = [
        each for worker in range(WORKERS) for each in json.loads((folder / f"failures {worker}.json").read_text())
    ]
    assert failures == []
