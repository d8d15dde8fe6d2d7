"""Whether the warehouse still says what it said: its newest load, what is loaded, its newest examination."""

import hashlib

from sqlalchemy import Connection, func, select

from bedrot.warehouse.schema.quality import quality_runs
from bedrot.warehouse.schema.records import commits, loads


def state_of(connection: Connection) -> str:
    """A text that is another one as soon as any figure of the warehouse may be another one.

    The newest load tells of amounts that were shared anew; the names of all parts, which follow from their content, tell
    what a load took away, and loads within one second apart.
    """
    load = connection.scalar(select(commits.c.commit_name).order_by(commits.c.commit_id.desc()).limit(1))
    parts = connection.execute(
        select(loads.c.dataset, loads.c.month, loads.c.part_name).order_by(loads.c.dataset, loads.c.month)
    )
    content = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:16]
    examination = connection.scalar(select(func.max(quality_runs.c.run_id)))
    return f"{load or 'nothing'}/{content}/{examination or 0}"
