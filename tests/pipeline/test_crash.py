"""Killed at any durable step, from landing to warehouse, and started again: as if nothing had happened."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARDS = 4

pytestmark = [
    pytest.mark.crash,
    pytest.mark.skipif(sys.platform == "win32", reason="children are forked, which Windows does not offer"),
]


@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_day_killed_at_any_durable_step_ends_like_an_undisturbed_one(tmp_path: Path, shard: int) -> None:
    command = [sys.executable, "-m", "tests.pipeline.crashing", str(tmp_path), str(shard), str(SHARDS)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    told = json.loads(ended.stdout)
    assert {"write", "flush", "publish", "flush-folder", "commit", "sql.begin", "sql.replace", "sql.commit"} <= set(
        told["kinds"]
    )
    assert told["steps"] >= 150
    assert told["wrong"] == []
