"""Examinations are kept as they were, beside each other, and outlive a rebuild."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import LakeDamaged
from bedrot.model.quality import LABEL
from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.quality import (
    Evidence,
    KeptCause,
    KeptCheck,
    KeptGate,
    KeptScore,
    QualityRun,
    examinations,
    keep,
    kept_rows,
    state_of,
)
from bedrot.warehouse.writer import PartKey, loaded_parts
from tests.warehouse.curated import Label

NOON = datetime(2031, 6, 1, 12, tzinfo=UTC)
CAUSE = KeptCause(
    "2 days are missing.",
    2,
    [Evidence(delivery="d1", file="bank.tsv"), Evidence(first_day=date(2031, 3, 4), last_day=date(2031, 3, 5))],
)
RUN = QualityRun(
    at=NOON,
    day=NOON.date(),
    state="s1",
    code="test",
    scores=[
        KeptScore(LABEL, "overall", Decimal("97.6")),
        KeptScore(LABEL, "accuracy", Decimal(200) / 3, Decimal("0.3")),
        KeptScore(LABEL, "timeliness", None, Decimal("0.2")),
    ],
    checks=[KeptCheck("toolost", "completeness", "daily_streams", "days", 40, 2, [CAUSE])],
    gates=[KeptGate("raw2staging", "distrokid", "bank", "d1", "bank.tsv", "warned", "1 rows were refused.")],
)


def run(label: Label, **changes: object) -> int:
    with label.warehouse.writing() as connection:
        return keep(connection, replace(RUN, **changes))  # type: ignore[arg-type]


def test_all_of_it_is_kept_exactly(label: Label) -> None:
    assert run(label) == 1
    assert label.ask("SELECT examined_at, examined_on, data_state, code FROM quality_runs") == [
        ("2031-06-01 12:00:00.000000", "2031-06-01", "s1", "test")
    ]
    assert label.ask("SELECT dimension, score, weight FROM quality_scores ORDER BY dimension") == [
        ("accuracy", 6666666667, 30000000),
        ("overall", 9760000000, None),
        ("timeliness", None, 20000000),
    ]
    assert label.ask("SELECT check_name, unit, checked_count, failed_count FROM quality_checks") == [
        ("daily_streams", "days", 40, 2)
    ]
    assert label.ask("SELECT cause_number, sentence, lost_count FROM quality_causes") == [(1, "2 days are missing.", 2)]
    assert label.ask("SELECT evidence_number, delivery_name, file_name, first_day, last_day FROM quality_evidence") == [
        (1, "d1", "bank.tsv", None, None),
        (2, None, None, "2031-03-04", "2031-03-05"),
    ]
    assert label.ask("SELECT step, dataset, delivery_name, verdict FROM quality_gates") == [
        ("raw2staging", "bank", "d1", "warned")
    ]


def test_a_new_examination_replaces_nothing_and_is_the_newest(label: Label) -> None:
    run(label)
    later = [KeptScore(LABEL, "overall", Decimal("98.1"))]
    assert run(label, at=NOON + timedelta(days=1), day=date(2031, 6, 2), scores=later) == 2

    with label.warehouse.reading() as connection:
        found = examinations(connection)

    assert [each.day for each in found] == [date(2031, 6, 1), date(2031, 6, 2)]
    assert [each.score(LABEL) for each in found] == [Decimal("97.6"), Decimal("98.1")]
    assert found[0].score(LABEL, "timeliness") is None
    assert found[0].score("toolost") is None


def test_an_examination_is_kept_as_a_whole_or_not_at_all(label: Label) -> None:
    twice = [*RUN.gates, *RUN.gates]
    with pytest.raises(LakeDamaged):
        run(label, gates=twice)
    assert label.ask("SELECT COUNT(*) FROM quality_runs") == [(0,)]


def test_more_cannot_fail_than_was_checked(label: Label) -> None:
    with pytest.raises(LakeDamaged):
        run(label, checks=[KeptCheck("toolost", "validity", "rows", "rows", 1, 2)])


def test_examinations_outlive_a_load_of_everything_anew(label: Label) -> None:
    label.curate("daily_streams", [{"day": date(2031, 3, 1)}])
    label.load()
    run(label)
    label.load("c2", anew=True)
    assert label.ask("SELECT COUNT(*) FROM quality_evidence") == [(2,)]


def test_examinations_outlive_a_rebuild(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"
    first = Warehouse.open(url)
    with first.writing() as connection:
        connection.exec_driver_sql("INSERT INTO commits (commit_id, commit_name) VALUES (1, 'c1')")
        keep(connection, RUN)
    with first.reading() as connection:
        before = kept_rows(connection)
    first.close()

    again = Warehouse.open(url, anew=True)

    with again.reading() as connection:
        assert kept_rows(connection) == before
        assert all(before.values())
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM commits").scalar() == 0
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    again.close()


def test_a_rebuild_of_a_warehouse_with_other_tables_of_quality_leaves_them(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'w.db'}"
    first = Warehouse.open(url)
    with first.writing() as connection:
        keep(connection, RUN)
        connection.exec_driver_sql("ALTER TABLE quality_runs ADD COLUMN from_the_future VARCHAR")
    first.close()

    again = Warehouse.open(url, anew=True)

    with again.reading() as connection:
        assert examinations(connection) == []
    again.close()


def test_equal_content_has_an_equal_state_whatever_the_order(label: Label) -> None:
    label.curate("daily_streams", [{"day": date(2031, 3, 1)}, {"day": date(2031, 4, 1)}])
    label.load()
    with label.warehouse.reading() as connection:
        loaded = loaded_parts(connection)
    assert state_of(loaded) == state_of({part.key: part.name for part in reversed(label.parts.values())})
    assert state_of(loaded) != state_of({**loaded, PartKey("royalties", date(2031, 3, 1)): "p"})
