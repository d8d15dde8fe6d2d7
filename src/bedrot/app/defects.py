"""What to do with a failure that no part of the program expected."""

import errno
import os
import platform
import tempfile
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bedrot import __version__
from bedrot.model.errors import AccessRefused, BedrotError, DiskFull, MemoryExhausted, Place, SettingsInvalid

_FULL = (errno.ENOSPC, errno.EDQUOT)
_DRIVERS = ("psycopg", "psycopg2", "asyncpg", "pg8000")


def for_people(failure: Exception) -> BedrotError | None:
    """The error for people that a refusal by the system, the engine or the database means; None for a defect of ours."""
    module, name = type(failure).__module__.partition(".")[0], type(failure).__name__
    if isinstance(failure, MemoryError) or name == "OutOfMemoryException":
        return MemoryExhausted()
    if isinstance(failure, ModuleNotFoundError) and failure.name in _DRIVERS:
        what = f"The driver {failure.name!r} for this database is not installed."
        return SettingsInvalid(what, place=Place("bedrot.toml", field="warehouse"), todo="Install it, or name another.")
    if module == "sqlalchemy" and name in ("OperationalError", "InterfaceError"):
        what = " ".join(str(getattr(failure, "orig", failure)).split())
        return AccessRefused(f"The warehouse refuses: {what}.", todo="Check `warehouse` in bedrot.toml and its server.")
    return _refused(failure) if isinstance(failure, OSError) else None


def _refused(failure: OSError) -> BedrotError:
    if failure.errno in _FULL:
        return DiskFull()
    place = Place(str(failure.filename)) if failure.filename else None
    reason = failure.strerror or str(failure)
    return AccessRefused(
        f"The system refuses: {reason}.",
        place=place,
        todo="Check the path and who may read and write it, and try again.",
    )


def write_report(failure: Exception, arguments: Sequence[str]) -> Path:
    """Write down where a failure arose, below the system's folder for temporary files; the report's path.

    It holds versions, the arguments and the traceback, and nothing of any statement.
    """
    now = datetime.now(UTC)
    text = "\n".join(
        [
            f"BEDROT {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"at {now.isoformat(timespec='seconds')}, process {os.getpid()}",
            f"bedrot {' '.join(arguments)}",
            "",
            *traceback.format_exception(failure),
        ]
    )
    with tempfile.NamedTemporaryFile(
        "w",
        prefix=f"bedrot-{now:%Y%m%d-%H%M%S}-",
        suffix=".txt",
        delete=False,
        encoding="utf-8",
        errors="backslashreplace",
    ) as file:
        file.write(text)
    return Path(file.name)
