"""Bringing an older warehouse to the tables of this version; revisions lie in ``migrations/versions``.

Alembic takes a tenth of a second to import, so it is only when a revision is due.
"""

from importlib.resources import as_file, files

from sqlalchemy import Connection, column, inspect, select, table

from bedrot.model.errors import WarehouseOutdated

_STORED = table("alembic_version", column("version_num"))


def is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version; WarehouseOutdated when they are of a later one."""
    if not inspect(connection).has_table(_STORED.name):
        return False
    stored = connection.scalar(select(_STORED.c.version_num))
    known = revisions()
    if stored is not None and stored not in known:
        raise WarehouseOutdated
    return bool(stored == known[-1])


def revisions() -> list[str]:
    """All revisions of this version, the first one first: each file is named after its own (``0001_records.py``)."""
    folder = files("bedrot.warehouse").joinpath("migrations", "versions")
    names = (file.name.partition("_")[0] for file in folder.iterdir() if file.name.endswith(".py"))
    return sorted(name for name in names if name)


def upgrade(connection: Connection) -> None:
    """Run the missing revisions inside the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    with as_file(files("bedrot.warehouse") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
