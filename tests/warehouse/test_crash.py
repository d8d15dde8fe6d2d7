"""A load killed at any of its steps leaves the old state or the new one, and the next load the new one."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.warehouse.curated import Label

pytestmark = pytest.mark.crash

MARCH, APRIL, MAY = date(2031, 3, 1), date(2031, 4, 1), date(2031, 5, 1)

KILLED_AT = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.warehouse.test_crash import Label, steps_of_second_load
steps_of_second_load(Path({folder!r}), die_before={die_before})
"""


def open_label(folder: Path) -> Label:
    from bedrot.transform.duckdb_engine import DuckDBEngine
    from bedrot.warehouse.database import Warehouse

    engine = DuckDBEngine(folder, memory="256MB", threads=1)
    return Label(folder, engine, Warehouse.open(f"sqlite:///{folder / 'w.db'}"))


def first_load(folder: Path) -> None:
    label = open_label(folder)
    label.curate("royalties", [{"sale_month": MARCH}, {"sale_month": APRIL}])
    label.curate("daily_streams", [{"day": MARCH}])
    label.load("c1")
    label.warehouse.close()


def steps_of_second_load(folder: Path, die_before: int = -1) -> list[str]:
    """The steps of a load that replaces a month, adds one and removes one; the process dies before step number."""
    label = open_label(folder)
    steps: list[str] = []

    def observe(step: str, subject: str) -> None:
        if len(steps) == die_before:
            os._exit(9)
        steps.append(f"{step} {subject}")

    label.curate("royalties", [{"sale_month": APRIL, "units": 77}, {"sale_month": MAY}])
    label.curate("daily_streams", [{"day": MARCH}])
    label.load("c2", observe=observe)
    label.warehouse.close()
    return steps


def state(folder: Path) -> str:
    label = open_label(folder)
    tables = ("revenue_transactions", "revenue_per_stream_history", "statement_months", "content_streams", "loads")
    columns = {"revenue_transactions": "sale_month, quantity, commit_id", "loads": "dataset, month, part_name"}
    found = {table: label.ask(f"SELECT {columns.get(table, 'COUNT(*)')} FROM {table} ORDER BY 1") for table in tables}
    label.warehouse.close()
    return json.dumps(found)


def test_a_kill_at_any_step_leaves_old_or_new_never_between(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    undisturbed = tmp_path / "undisturbed"
    undisturbed.mkdir()
    first_load(undisturbed)
    old = state(undisturbed)
    steps = steps_of_second_load(undisturbed)
    new = state(undisturbed)

    assert steps == [
        "sql.begin c2",
        "sql.remove royalties 2031-03",
        "sql.replace royalties 2031-04",
        "sql.replace royalties 2031-05",
        "sql.commit c2",
    ]
    for number in range(len(steps)):
        folder = tmp_path / f"killed-{number}"
        folder.mkdir()
        first_load(folder)
        code = KILLED_AT.format(root=str(root), folder=str(folder), die_before=number)
        killed = subprocess.run([sys.executable, "-c", code], cwd=root, check=False)

        assert killed.returncode == 9
        assert state(folder) == old, steps[number]
        steps_of_second_load(folder)
        assert state(folder) == new, steps[number]
