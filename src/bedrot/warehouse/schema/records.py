"""What was loaded, when and from where."""

from sqlalchemy import BigInteger, CheckConstraint, Column, Date, DateTime, String, Table

from bedrot.warehouse.schema.base import created, metadata, number, reference

commits = Table(
    "commits",
    metadata,
    number("commit_id"),
    Column("commit_name", String, nullable=False, unique=True),
    created(),
    comment="Loads of curated data; each was one transaction.",
)

deliveries = Table(
    "deliveries",
    metadata,
    number("delivery_id"),
    Column("delivery_name", String, nullable=False, unique=True),
    Column("platform", String),
    Column("kind", String),
    Column("account", String),
    Column("file_name", String),
    Column("sha256", String),
    Column("observed_at", DateTime),
    Column("landed_at", DateTime),
    created(),
    comment="Landed files that facts come from; delivery_name is the one the lake uses.",
)

loads = Table(
    "loads",
    metadata,
    Column("dataset", String, primary_key=True),
    Column("month", Date, primary_key=True),
    Column("part_name", String, nullable=False),
    Column("fact_count", BigInteger, nullable=False),
    reference("commit_id", "commits.commit_id"),
    created(),
    CheckConstraint("fact_count >= 0", name="counted"),
    comment="Which curated part each month's facts come from; parts are named after their content.",
)
