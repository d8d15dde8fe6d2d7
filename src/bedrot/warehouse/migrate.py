"""Bringing an older warehouse to the tables of this version; revisions lie in ``migrations/versions``."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from bedrot.model.errors import WarehouseOutdated


def is_current(connection: Connection) -> bool:
    """Whether the tables are those of this version; WarehouseOutdated when they are of a later one."""
    with as_file(files("bedrot.warehouse") / "migrations") as folder:
        script = ScriptDirectory(str(folder))
        found = MigrationContext.configure(connection).get_current_revision()
        if found == script.get_current_head():
            return True
        if found is not None:
            try:
                script.get_revision(found)
            except CommandError as error:
                raise WarehouseOutdated from error
    return False


def upgrade(connection: Connection) -> None:
    """Run the missing revisions inside the caller's transaction."""
    with as_file(files("bedrot.warehouse") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
