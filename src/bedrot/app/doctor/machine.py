"""Checks of the machine a label lives on."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from bedrot.app.doctor.patient import Finding, Patient

_OLDEST = (3, 11)
_TIGHT, _LOW = 200 * 1024**2, 2 * 1024**3
_LONGEST_BELOW_LAKE = 190
"""Characters that the longest path in a lake has below the lake's folder."""
_WINDOWS_LIMIT = 260
_SYNCED = re.compile(r"(?i)^(onedrive.*|dropbox|google ?drive|my drive|icloud.*|com~apple~clouddocs|nextcloud)$")
_UNITS = {"k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}
_NEVER_READ = ("PASSWORD", "2FA_SECRET", "TOTP_SECRET")


def python(patient: Patient) -> Iterator[Finding]:
    """Python is new enough."""
    if patient.machine.python < _OLDEST:
        found = ".".join(map(str, patient.machine.python))
        yield Finding(f"Python is {found}.", "Install Python 3.11 or newer from python.org.")


def disk(patient: Patient) -> Iterator[Finding]:
    """There is room on the disk."""
    free = patient.machine.free(patient.folder)
    if free < _LOW:
        yield Finding(
            f"{free // 1024**2:,} MB are left on the disk.",
            "Free some space: an import needs about twice its files' size.",
            serious=free < _TIGHT,
        )


def memory(patient: Patient) -> Iterator[Finding]:
    """The engine is allowed no more memory than there is."""
    wanted = memory_in_bytes(patient.known_settings.memory)
    if patient.machine.memory is not None and wanted > patient.machine.memory * 0.8:
        yield Finding(
            f"The engine may use {patient.known_settings.memory}, more than this machine can give.",
            f"Set `memory` in bedrot.toml to at most {int(patient.machine.memory * 0.5 / 10**6)}MB.",
        )


def memory_in_bytes(size: str) -> int:
    """``640MB`` as a number."""
    number, unit = re.fullmatch(r"([\d.]+) ?([KMGT])i?B", size, re.IGNORECASE).groups()  # type: ignore[union-attr]
    return int(float(number) * _UNITS[unit.lower()])


def encoding(patient: Patient) -> Iterator[Finding]:
    """File names may hold any letter."""
    if patient.machine.encoding.replace("-", "").lower() != "utf8":
        yield Finding(
            f"File names are taken as {patient.machine.encoding}, so that NØVA.csv may not be found.",
            "Set the environment variable PYTHONUTF8=1.",
        )


def links(patient: Patient) -> Iterator[Finding]:
    """The disk gives a file its final name only when no other has it."""
    probe, second = patient.folder / ".bedrot-probe", patient.folder / ".bedrot-probe-2"
    try:
        probe.write_bytes(b"")
        os.link(probe, second)
    except PermissionError:
        return  # told by another check
    except OSError as error:
        yield Finding(
            f"The disk knows no hard links ({error.strerror}); two programs at once could spoil each other.",
            "Run one command at a time here, or move the label to the computer's own disk.",
            serious=False,
        )
    finally:
        probe.unlink(missing_ok=True)
        second.unlink(missing_ok=True)


def synced(patient: Patient) -> Iterator[Finding]:
    """No other program moves the lake's files about."""
    for part in patient.folder.parts:
        if _SYNCED.match(part):
            yield Finding(
                f"The label lies in {part}, which may replace files while they are written.",
                "Move the label out of it, and let it copy backups instead.",
                serious=False,
            )


def path_length(patient: Patient) -> Iterator[Finding]:
    """The longest path stays within what Windows takes."""
    root = len(str(patient.folder / patient.known_settings.lake))
    if patient.machine.windows and root + _LONGEST_BELOW_LAKE > _WINDOWS_LIMIT:
        yield Finding(
            f"The lake's folder has {root} characters; some paths in it would be longer than Windows takes.",
            f"Move the label to a folder of at most {_WINDOWS_LIMIT - _LONGEST_BELOW_LAKE} characters, or allow long paths.",
        )


def letter_case(patient: Patient) -> Iterator[Finding]:
    """No two names differ in upper and lower case alone, which other systems take for one."""
    for folder in ("catalog", "connectors", "inbox"):
        names: dict[str, str] = {}
        for path in sorted(_entries(patient.folder / folder)):
            other = names.setdefault(path.name.casefold(), path.name)
            if other != path.name:
                yield Finding(
                    f"{folder}/{other} and {folder}/{path.name} are one file on Windows and macOS.",
                    "Rename or remove one of them.",
                    serious=False,
                )


def _entries(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def passwords(patient: Patient) -> Iterator[Finding]:
    """No password lies in the environment: a person logs in, never the program."""
    for name in sorted(patient.machine.environment):
        if name.startswith(("TOOLOST_", "DISTROKID_", "SPOTIFY_", "TIKTOK_")) and name.endswith(_NEVER_READ):
            yield Finding(
                f"{name} is set. BEDROT never fills in a password and does not read it.",
                "Remove it from the environment and from .env files.",
                serious=False,
            )
