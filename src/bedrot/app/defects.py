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
from bedrot.model.errors import AccessRefused, BedrotError, DiskFull, MemoryExhausted, Place

_FULL = (errno.ENOSPC, errno.EDQUOT)


def for_people(failure: Exception) -> BedrotError | None:
    """The error that a refusal of the system, or of the engine for want of memory, means; None for a defect of ours."""
    if isinstance(failure, MemoryError) or type(failure).__name__ == "OutOfMemoryException":
        return MemoryExhausted()
    if not isinstance(failure, OSError):
        return None
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
