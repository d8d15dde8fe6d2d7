"""Examinations of the data."""

import sqlalchemy as sa
from alembic import op

from bedrot.warehouse.types import Exact

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    """Make the tables."""
    _runs()
    _checks()
    _gates()
    _scores()
    _causes()
    _evidence()


def _runs() -> None:
    op.create_table(
        "quality_runs",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("examined_at", sa.DateTime(), nullable=False),
        sa.Column("examined_on", sa.Date(), nullable=False),
        sa.Column("data_state", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.PrimaryKeyConstraint("run_id", name=op.f("pk_quality_runs")),
        sa.UniqueConstraint("examined_at", name=op.f("uq_quality_runs_examined_at")),
        comment="Examinations, in UTC. examined_on: the day timeliness was judged by. data_state: of the parts examined.",
    )


def _checks() -> None:
    op.create_table(
        "quality_checks",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("check_name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("checked_count", sa.BigInteger(), nullable=False),
        sa.Column("failed_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("failed_count BETWEEN 0 AND checked_count", name=op.f("ck_quality_checks_counted")),
        sa.ForeignKeyConstraint(["run_id"], ["quality_runs.run_id"], name=op.f("fk_quality_checks_run_id")),
        sa.PrimaryKeyConstraint("run_id", "subject", "dimension", "check_name", name=op.f("pk_quality_checks")),
        comment="What was checked of a platform, and how many did not pass; scores are made of these.",
        sqlite_with_rowid=False,
    )


def _gates() -> None:
    op.create_table(
        "quality_gates",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("dataset", sa.String(), nullable=False),
        sa.Column("delivery_name", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.CheckConstraint("verdict IN ('warned', 'failed')", name=op.f("ck_quality_gates_verdict")),
        sa.ForeignKeyConstraint(["run_id"], ["quality_runs.run_id"], name=op.f("fk_quality_gates_run_id")),
        sa.PrimaryKeyConstraint(
            "run_id", "step", "platform", "dataset", "delivery_name", name=op.f("pk_quality_gates")
        ),
        comment="What did not simply pass on its way between two zones; delivery_name is empty for a whole dataset.",
        sqlite_with_rowid=False,
    )


def _scores() -> None:
    op.create_table(
        "quality_scores",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("score", Exact(), nullable=True),
        sa.Column("weight", Exact(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(["run_id"], ["quality_runs.run_id"], name=op.f("fk_quality_scores_run_id")),
        sa.PrimaryKeyConstraint("run_id", "subject", "dimension", name=op.f("pk_quality_scores")),
        comment="0 to 100, of a platform or the label, by dimension and overall; empty where nothing could be checked.",
        sqlite_with_rowid=False,
    )


def _causes() -> None:
    op.create_table(
        "quality_causes",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("check_name", sa.String(), nullable=False),
        sa.Column("cause_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sentence", sa.String(), nullable=False),
        sa.Column("lost_count", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id", "subject", "dimension", "check_name"],
            [
                "quality_checks.run_id",
                "quality_checks.subject",
                "quality_checks.dimension",
                "quality_checks.check_name",
            ],
            name="fk_quality_causes_check",
        ),
        sa.PrimaryKeyConstraint(
            "run_id", "subject", "dimension", "check_name", "cause_number", name=op.f("pk_quality_causes")
        ),
        comment="Why a check did not pass as a whole, a sentence each, the gravest first.",
        sqlite_with_rowid=False,
    )


def _evidence() -> None:
    op.create_table(
        "quality_evidence",
        sa.Column("run_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("dimension", sa.String(), nullable=False),
        sa.Column("check_name", sa.String(), nullable=False),
        sa.Column("cause_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("evidence_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("delivery_name", sa.String(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=True),
        sa.Column("first_day", sa.Date(), nullable=True),
        sa.Column("last_day", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.current_timestamp(), nullable=False),
        sa.ForeignKeyConstraint(
            ["run_id", "subject", "dimension", "check_name", "cause_number"],
            [
                "quality_causes.run_id",
                "quality_causes.subject",
                "quality_causes.dimension",
                "quality_causes.check_name",
                "quality_causes.cause_number",
            ],
            name="fk_quality_evidence_cause",
        ),
        sa.PrimaryKeyConstraint(
            "run_id",
            "subject",
            "dimension",
            "check_name",
            "cause_number",
            "evidence_number",
            name=op.f("pk_quality_evidence"),
        ),
        comment="Where a cause is seen: the files, and the stretches of days or months.",
        sqlite_with_rowid=False,
    )
