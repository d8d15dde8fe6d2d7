"""Whether the warehouse still says what it said: its newest load, how much is loaded, its newest examination."""

from sqlalchemy import Connection, func, select

from bedrot.warehouse.schema.quality import quality_runs
from bedrot.warehouse.schema.records import commits, loads


def state_of(connection: Connection) -> str:
    """A text that is another one as soon as any figure of the warehouse may be another one."""
    load = connection.scalar(select(commits.c.commit_name).order_by(commits.c.commit_id.desc()).limit(1))
    parts = connection.scalar(select(func.count()).select_from(loads))  # a load that only takes away leaves no name
    examination = connection.scalar(select(func.max(quality_runs.c.run_id)))
    return f"{load or 'nothing'}/{parts}/{examination or 0}"
