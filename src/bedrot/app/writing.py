"""Writing small files: as a whole, or not at all."""

import hashlib
import os
import uuid
from pathlib import Path

from bedrot.model.errors import CommitConflict


def sha256_of_text(file: Path) -> str | None:
    """The SHA-256 of a file as it is now; None where there is none."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None


def replace_text(file: Path, text: str) -> None:
    """Write a file in one step: whoever reads it sees the old text or the new one, and it is on the disk afterwards."""
    replace_bytes(file, text.encode())


def replace_bytes(file: Path, content: bytes) -> None:
    """The same of bytes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}-{uuid.uuid4().hex}.tmp")
    try:
        with temporary.open("wb") as target:
            target.write(content)
            target.flush()
            os.fsync(target.fileno())
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)


def refuse_changed(file: Path, expected: str | None) -> None:
    """CommitConflict when a file is no longer what somebody has read (None: not there)."""
    if sha256_of_text(file) != expected:
        raise CommitConflict(
            f"{file.name} was changed by somebody else meanwhile; nothing was written.",
            todo="Read it again, and make the change anew.",
        )
