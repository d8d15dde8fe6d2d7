"""Is every stored byte still what was written? Something vouches for each file of the lake.

For a landed file its sidecar, for a raw segment its manifest, for a table's part its name and the table's log, for a
log entry and a checkpoint their seal, for a view or archived file its zone's registry, for a small document the
checksum inside it.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from bedrot.lake import documents
from bedrot.lake.lake import Lake
from bedrot.lake.landing import SIDECAR, sha256_of
from bedrot.lake.segments import MANIFEST
from bedrot.lake.tables import checkpoint_of, is_log_entry
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone

_BY_ITSELF = ""
_DOCUMENTS = (SIDECAR, f"/{MANIFEST}", "/_hashes.json", "/_published.json")


@dataclass(frozen=True)
class Damage:
    """A file that is not what was written: its key, and what is wrong in a few words."""

    key: str
    what: str


def verify(lake: Lake) -> Iterator[Damage]:
    """Read every file of every zone and yield those that are damaged, missing, or vouched for by nothing."""
    for zone in Zone:
        keys = lake.store.keys(lake.layout.zone(zone))
        expected, broken = _expected(lake, keys)
        for key in keys:
            wrong = broken.get(key) or _wrong(lake, key, expected)
            if wrong:
                broken[key] = wrong
                yield Damage(key, wrong)
        wanted = expected.keys() | _parts_ever_written(lake, [key for key in keys if key not in broken])
        yield from (Damage(key, "is missing") for key in sorted(wanted - set(keys)))


def _wrong(lake: Lake, key: str, expected: dict[str, str]) -> str | None:
    if _is_document(key) or _is_ignored(key):
        return None
    path = PurePosixPath(key)
    wanted = expected.get(key) or (path.stem if "=" in path.parent.name else None)
    if wanted is None:
        return "is not known to the lake"
    return None if sha256_of(lake.store.path(key)) == wanted else "is not what was written"


def _expected(lake: Lake, keys: list[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The SHA-256 that documents give for other files, and what is wrong with documents themselves."""
    expected: dict[str, str] = {}
    broken = {}
    # sidecars last: of a file that is kept encrypted they alone know what lies there
    for key in sorted(filter(_is_document, keys), key=lambda key: key.endswith(SIDECAR)):
        try:
            expected |= _vouched_by(key, documents.decode(lake.store.read(key), key))
        except LakeDamaged:
            broken[key] = "is not what was written"
    return expected, broken


def _vouched_by(key: str, content: dict[str, object]) -> dict[str, str]:
    folder = PurePosixPath(key).parent
    if key.endswith(SIDECAR):
        return {key.removesuffix(SIDECAR): str(content.get("kept_sha256") or content["sha256"])}
    if key.endswith(f"/{MANIFEST}"):
        return {f"{folder}/{each['file']}": each["sha256"] for each in _list(content["tables"])}
    if folder.name == "_seals":
        entry = f"{folder.parent}/_delta_log/{PurePosixPath(key).name}"
        checkpoint = {checkpoint_of(entry): str(content["checkpoint"])} if "checkpoint" in content else {}
        return {entry: str(content["sha256"]), **checkpoint}
    if key.endswith("/_hashes.json"):
        named = content["files"]
        files = named if isinstance(named, dict) else {}
        in_landing = len(PurePosixPath(key).parts) == 3
        return (
            {str(path): str(sha256) for sha256, path in files.items()}
            | {f"{path}{SIDECAR}": _BY_ITSELF for path in files.values()}
            if in_landing
            else {f"{folder}/{name}": str(sha256) for name, sha256 in files.items()}
        )
    return {}


def _parts_ever_written(lake: Lake, keys: list[str]) -> set[str]:
    """Every part that the sound entries of tables' logs name; old versions are kept, so none may be missing."""
    parts = set()
    for entry in filter(is_log_entry, keys):
        table = PurePosixPath(entry).parents[1]
        actions = map(json.loads, lake.store.read(entry).splitlines())
        parts |= {f"{table}/{unquote(action['add']['path'])}" for action in actions if "add" in action}
    return parts


def _list(value: object) -> list[dict[str, str]]:
    return value if isinstance(value, list) else []


def _is_document(key: str) -> bool:
    folder = PurePosixPath(key).parent.name
    return key.endswith(_DOCUMENTS) or ".status_" in key or folder in ("_promotions", "_seals")


def _is_ignored(key: str) -> bool:
    """Delta's pointer to the newest checkpoint; without it the checkpoints are listed."""
    return key.endswith("/_delta_log/_last_checkpoint")
