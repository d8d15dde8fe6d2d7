"""Health tells the truth: each check is made to fail, and says so."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.app.health import Health, Ran, Vitals, Word, health
from bedrot.app.opening import open_label
from bedrot.app.survey import survey_of
from bedrot.model.errors import LakeDamaged
from tests.kit.serving import NOON, Served, settled

PLENTY = 50 * 1024**3


@pytest.fixture
def vitals(home: Path) -> Vitals:
    """A label that does well but for what its statement says."""
    opened = open_label(home)
    return Vitals(
        label=opened.label,
        now=NOON,
        free=lambda _: PLENTY,
        worker=lambda: True,
        survey=survey_of(opened, datetime(2024, 6, 1, tzinfo=UTC).date()),
        failure=None,
        runs=[Ran(NOON - timedelta(hours=1), failed=False)],
    )


def words(found: Health) -> dict[str, str]:
    return {part.name: part.word.value for part in found.parts}


def test_a_label_that_does_well(vitals: Vitals) -> None:
    found = health(vitals)
    assert words(found) == {
        **dict.fromkeys(("database", "data_lake", "disk", "worker", "error_rate", "survey"), "ok"),
        "sources": "ok",
        "quarantine": "degraded",
        "files": "ok",
        "pending": "ok",
    }
    assert found.word is Word.DEGRADED
    assert found.error_rate == 0
    assert found.last_update is not None


def remove_warehouse(vitals: Vitals) -> Vitals:
    (vitals.label.root / "data_warehouse" / "bedrot_analytics.db").unlink()
    return vitals


def spoil_warehouse(vitals: Vitals) -> Vitals:
    (vitals.label.root / "data_warehouse" / "bedrot_analytics.db").write_bytes(b"nonsense" * 1000)
    return vitals


def empty_warehouse(vitals: Vitals) -> Vitals:
    with sqlite3.connect(vitals.label.root / "data_warehouse" / "bedrot_analytics.db") as connection:
        connection.execute("DROP TABLE commits")
    return vitals


def remove_zone(vitals: Vitals) -> Vitals:
    shutil.rmtree(vitals.label.lake.store.root / "4_curated")
    return vitals


def no_such_disk(_folder: Path) -> int:
    raise OSError(5, "Input/output error")


BREAKING: dict[str, tuple[Callable[[Vitals], Vitals], str]] = {
    "the warehouse is gone": (remove_warehouse, "database"),
    "the warehouse is no database": (spoil_warehouse, "database"),
    "the warehouse lacks a table": (empty_warehouse, "database"),
    "a zone is gone": (remove_zone, "data_lake"),
    "the disk is full": (lambda vitals: replace(vitals, free=lambda _: 100 * 1024**2), "disk"),
    "the disk is gone": (lambda vitals: replace(vitals, free=no_such_disk), "disk"),
    "the worker is dead": (lambda vitals: replace(vitals, worker=lambda: False), "worker"),
    "the data cannot be read": (lambda vitals: replace(vitals, failure=LakeDamaged()), "survey"),
}


@pytest.mark.parametrize("what", BREAKING)
def test_what_does_not_work_is_broken(vitals: Vitals, what: str) -> None:
    spoil, check = BREAKING[what]
    found = health(spoil(vitals))
    assert found.word is Word.BROKEN
    (part,) = [part for part in found.parts if part.name == check]
    assert part.word is Word.BROKEN
    assert part.todo


def test_a_disk_that_gets_full_is_told_in_time(vitals: Vitals) -> None:
    assert words(health(replace(vitals, free=lambda _: 1024**3)))["disk"] == "degraded"


def test_runs_that_fail_are_counted_for_a_day(vitals: Vitals) -> None:
    runs = [Ran(NOON - timedelta(hours=hours), failed=hours in (1, 2, 30)) for hours in (1, 2, 3, 4, 30)]
    found = health(replace(vitals, runs=runs))
    assert found.error_rate == Decimal("0.5")
    assert words(found)["error_rate"] == "degraded"


def test_stale_sources_are_told_and_are_no_failure(vitals: Vitals, home: Path) -> None:
    later = survey_of(open_label(home), datetime(2025, 6, 1, tzinfo=UTC).date())
    found = health(replace(vitals, survey=later))
    assert words(found)["sources"] == "degraded"
    assert found.word is Word.DEGRADED


def test_over_http(server: Served, home: Path) -> None:
    nobody, admin = server.browser(), server.logged_in()
    settled(admin, "/api/v1/attention")

    seen = nobody.get("/health")
    assert seen.status_code == 200
    assert seen.json()["status"] == "degraded"
    assert seen.json()["checks"]["quarantine"] == "degraded"
    assert (seen.json()["parts"], seen.json()["last_update"], seen.json()["error_rate"]) == (None, None, None)
    told = admin.get("/health").json()
    assert next(part for part in told["parts"] if part["name"] == "quarantine")["what"].startswith("1 rows")
    assert told["last_update"] is not None

    shutil.rmtree(home / "data_lake" / "1_landing")
    broken = nobody.get("/health")
    assert broken.status_code == 503
    assert broken.json()["data_lake"] == "broken"


def test_a_file_that_is_set_aside_shows_within_moments(server: Served) -> None:
    admin = server.logged_in()
    settled(admin, "/api/v1/attention")
    assert admin.get("/health").json()["checks"]["files"] == "ok"

    sent = admin.post("/api/v1/imports?name=strange.csv", content=b"this is\nno statement\n").json()
    wait_for(lambda: admin.get(f"/api/v1/imports/{sent['id']}").json()["state"] == "done")
    wait_for(lambda: admin.get("/health").json()["checks"]["files"] == "degraded")


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until, "it did not come about"
        time.sleep(0.1)


def test_measurements_for_prometheus(server: Served) -> None:
    admin = server.logged_in()
    settled(admin, "/api/v1/attention")
    lines = admin.get("/metrics").text.splitlines()
    assert 'bedrot_health{check="database"} 0.0' in lines
    assert 'bedrot_quarantined_rows{platform="distrokid"} 1.0' in lines
    assert 'bedrot_extraction_success_total{platform="distrokid"} 1.0' in lines
    assert any(line.startswith('bedrot_data_freshness_hours{platform="distrokid"}') for line in lines)
    assert server.browser().get("/metrics").status_code == 401
