"""What is examined: a machine and a label's folder, each part opened only as far as it can be."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from bedrot.app.opening import Opened, open_label
from bedrot.app.settings import Settings, read_settings
from bedrot.lake.lake import Lake
from bedrot.lake.secret import FOLDER as PRIVATE
from bedrot.model.errors import BedrotError


@dataclass(frozen=True)
class Machine:
    """The facts of a machine that matter. ``free``: bytes left on the disk of a folder; ``memory``: bytes, if known."""

    python: tuple[int, int]
    windows: bool
    encoding: str
    memory: int | None
    now: datetime
    environment: Mapping[str, str] = field(repr=False)
    free: Callable[[Path], int]

    @classmethod
    def this(cls) -> "Machine":
        """The machine this runs on, now."""
        return cls(
            python=sys.version_info[:2],
            windows=os.name == "nt",
            encoding=sys.getfilesystemencoding(),
            memory=_memory(),
            now=datetime.now(UTC),
            environment=os.environ,
            free=lambda folder: shutil.disk_usage(folder).free,
        )


@dataclass(frozen=True)
class Finding:
    """Something that is not as it should be, and what to do about it. ``serious``: figures or imports suffer from it."""

    what: str
    fix: str
    serious: bool = True


class Patient:
    """A machine and a label's folder on it."""

    def __init__(self, folder: Path, machine: Machine) -> None:
        self.folder = folder
        self.machine = machine

    @cached_property
    def settings(self) -> Settings | BedrotError:
        """The label's settings, or why they cannot be read."""
        try:
            return read_settings(self.folder)
        except BedrotError as error:
            return error

    @cached_property
    def opened(self) -> Opened | BedrotError:
        """The label, or why it cannot be opened."""
        try:
            return open_label(self.folder)
        except BedrotError as error:
            return error

    @cached_property
    def lake(self) -> Lake:
        """The label's lake; with readable settings only."""
        return Lake(self.folder / self.known_settings.lake, private=self.folder / PRIVATE)

    @property
    def known_settings(self) -> Settings:
        """The settings where they can be read, else what holds without them."""
        return self.settings if isinstance(self.settings, Settings) else Settings()

    @property
    def label(self) -> Opened:
        """The label; only for checks that need it."""
        if isinstance(self.opened, BedrotError):
            raise self.opened
        return self.opened


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
