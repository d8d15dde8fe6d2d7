"""How good the data were, each time they were examined. Kept when the warehouse is rebuilt: the lake cannot tell them."""

from sqlalchemy import BigInteger, CheckConstraint, Column, Date, DateTime, ForeignKeyConstraint, Integer, String, Table
from sqlalchemy.sql.schema import SchemaItem

from bedrot.warehouse.schema.base import created, metadata, number, reference
from bedrot.warehouse.schema.columns import dated, exact, key_text, told

_CHECK = ("run_id", "subject", "dimension", "check_name")


def _place(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


def _of(table: str, *columns: str, name: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns, [f"{table}.{column}" for column in columns], name=name)


def _table(name: str, *columns: SchemaItem, comment: str) -> Table:
    return Table(name, metadata, *columns, created(), comment=comment, sqlite_with_rowid=False)


quality_runs = Table(
    "quality_runs",
    metadata,
    number("run_id"),
    Column("examined_at", DateTime, nullable=False, unique=True),
    Column("examined_on", Date, nullable=False),
    Column("data_state", String, nullable=False),
    Column("code", String, nullable=False),
    created(),
    comment="Examinations, in UTC. examined_on: the day timeliness was judged by. data_state: of the parts examined.",
)

quality_scores = _table(
    "quality_scores",
    reference("run_id", "quality_runs.run_id", key=True),
    *key_text("subject", "dimension"),
    *exact("score", "weight"),
    comment="0 to 100, of a platform or the label, by dimension and overall; empty where nothing could be checked.",
)

quality_checks = _table(
    "quality_checks",
    reference("run_id", "quality_runs.run_id", key=True),
    *key_text("subject", "dimension", "check_name"),
    Column("unit", String, nullable=False),
    Column("checked_count", BigInteger, nullable=False),
    Column("failed_count", BigInteger, nullable=False),
    CheckConstraint("failed_count BETWEEN 0 AND checked_count", name="counted"),
    comment="What was checked of a platform, and how many did not pass; scores are made of these.",
)

quality_causes = _table(
    "quality_causes",
    _place("run_id"),
    *key_text("subject", "dimension", "check_name"),
    _place("cause_number"),
    Column("sentence", String, nullable=False),
    Column("lost_count", BigInteger, nullable=False),
    _of("quality_checks", *_CHECK, name="fk_quality_causes_check"),
    comment="Why a check did not pass as a whole, a sentence each, the gravest first.",
)

quality_evidence = _table(
    "quality_evidence",
    _place("run_id"),
    *key_text("subject", "dimension", "check_name"),
    _place("cause_number"),
    _place("evidence_number"),
    *told("delivery_name", "file_name"),
    *dated("first_day", "last_day"),
    _of("quality_causes", *_CHECK, "cause_number", name="fk_quality_evidence_cause"),
    comment="Where a cause is seen: the files, and the stretches of days or months.",
)

quality_gates = _table(
    "quality_gates",
    reference("run_id", "quality_runs.run_id", key=True),
    *key_text("step", "platform", "dataset", "delivery_name"),
    *told("file_name"),
    Column("verdict", String, nullable=False),
    Column("reason", String, nullable=False),
    CheckConstraint("verdict IN ('warned', 'failed')", name="verdict"),
    comment="What did not simply pass on its way between two zones; delivery_name is empty for a whole dataset.",
)

KEPT = (quality_runs, quality_scores, quality_checks, quality_causes, quality_evidence, quality_gates)
"""Tables whose rows outlive a rebuild, each after those it refers to."""
