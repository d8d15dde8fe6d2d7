"""Names in the lake: folders of zones, files of deliveries, tables, views."""

import re
from datetime import datetime
from pathlib import Path, PurePosixPath

from bedrot.model.zones import Zone

STAMP = "%Y%m%d_%H%M%S"
"""How every name in the lake writes a moment (UTC)."""


class Layout:
    """Keys of everything in one lake. A zone folder that already exists under its plain name is used."""

    def __init__(self, root: Path) -> None:
        self._folders = {zone: _folder(root, zone) for zone in Zone}

    def zone(self, zone: Zone) -> str:
        """The zone's folder."""
        return self._folders[zone]

    def landed(self, platform: str, kind: str, observed_at: datetime, account: str, delivery: str, name: str) -> str:
        """``1_landing/<platform>/<kind>/<platform>_<kind>_YYYYMMDD_HHMMSS_<account>-<delivery>.<ext>``.

        ``name``: the file's name as received, of which only the ending is kept.
        """
        stem = f"{slug(platform)}_{slug(kind)}_{observed_at.strftime(STAMP)}_{slug(account)}-{delivery}"
        return f"{self.zone(Zone.LANDING)}/{slug(platform)}/{slug(kind)}/{stem}{_ending(name)}"

    def segment(self, platform: str, kind: str, account: str, delivery: str, year: int) -> str:
        """Folder of a delivery's raw segments."""
        folder = f"{slug(platform)}_{slug(kind)}_{slug(account)}-{delivery}_{year}"
        return f"{self.zone(Zone.RAW)}/{slug(platform)}/{folder}"

    def staging(self, platform: str, dataset: str) -> str:
        """The staging table of a dataset."""
        return f"{self.zone(Zone.STAGING)}/{platform}_{dataset}"

    def quarantine(self, platform: str, dataset: str) -> str:
        """The table of findings beside a staging table."""
        return f"{self.zone(Zone.STAGING)}/_quarantine/{platform}_{dataset}"

    def curated(self, conformed: str) -> str:
        """The curated table of a conformed dataset."""
        return f"{self.zone(Zone.CURATED)}/{conformed}"

    def view(self, name: str) -> str:
        """A published view."""
        return f"{self.zone(Zone.CURATED)}/{name}"

    def archived(self, key: str, at: datetime, number: int = 1) -> str:
        """Where a replaced file goes: ``5_archive/<path>_archived_YYYYMMDD_HHMMSS.<ext>.zst``.

        ``number``: tells several versions of one second apart.
        """
        old = PurePosixPath(key)
        again = "" if number == 1 else f"_{number}"
        name = f"{old.stem}_archived_{at.strftime(STAMP)}{again}{old.suffix}.zst"
        return str(PurePosixPath(self.zone(Zone.ARCHIVE), old.parent, name))


def _folder(root: Path, zone: Zone) -> str:
    return zone.plain if (root / zone.plain).is_dir() and not (root / zone.value).is_dir() else zone.value


def _ending(name: str) -> str:
    """The last ending of a name as a safe one; none for ``.tmp``, which in the lake marks a file in the making."""
    ending = re.sub(r"[^a-z0-9]", "", PurePosixPath(name).suffix.casefold())[:9]
    return f".{ending}" if ending not in ("", "tmp") else ""


_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def slug(text: str) -> str:
    """A text as part of a file name on every system: lower-case letters, digits, hyphens; at most 40."""
    safe = re.sub(r"[^a-z0-9_]+", "-", text.casefold()).strip("-")[:40] or "unnamed"
    return f"{safe}-" if safe in _RESERVED else safe
