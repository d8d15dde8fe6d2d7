"""Is every stored byte still what was written? Each file of the lake vouches for itself in one of four ways:

a landed file by its sidecar, a raw segment by its manifest, a table's part by its name, a log entry by its seal,
a view or archived file by its zone's registry, and every small document by the checksum inside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from bedrot.lake import documents
from bedrot.lake.lake import Lake
from bedrot.lake.landing import SIDECAR, sha256_of
from bedrot.lake.segments import MANIFEST
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone

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
        expected, damaged = _expected(lake, keys)
        yield from damaged
        broken = {damage.key for damage in damaged}
        for key in keys:
            if key not in broken and (wrong := _wrong(lake, key, expected)):
                yield Damage(key, wrong)
        present = set(keys)
        yield from (Damage(key, "is missing") for key in sorted(expected.keys() - present))


def _wrong(lake: Lake, key: str, expected: dict[str, str]) -> str | None:
    if _is_document(key) or _is_ignored(key):
        return None
    path = PurePosixPath(key)
    wanted = expected.get(key) or (path.stem if "=" in path.parent.name else None)
    if wanted is None:
        return "is not known to the lake"
    return None if sha256_of(lake.store.path(key)) == wanted else "is not what was written"


def _expected(lake: Lake, keys: list[str]) -> tuple[dict[str, str], list[Damage]]:
    """The SHA-256 that documents give for other files, and the documents that are damaged themselves."""
    expected: dict[str, str] = {}
    damaged = []
    for key in filter(_is_document, keys):
        try:
            expected |= _vouched_by(key, documents.decode(lake.store.read(key), key))
        except LakeDamaged:
            damaged.append(Damage(key, "is not what was written"))
    return expected, damaged


def _vouched_by(key: str, content: dict[str, object]) -> dict[str, str]:
    folder = PurePosixPath(key).parent
    if key.endswith(SIDECAR):
        return {key.removesuffix(SIDECAR): str(content["sha256"])}
    if key.endswith(f"/{MANIFEST}"):
        return {f"{folder}/{each['file']}": each["sha256"] for each in _list(content["tables"])}
    if folder.name == "_seals":
        return {f"{folder.parent}/_delta_log/{PurePosixPath(key).name}": str(content["sha256"])}
    if key.endswith("/_hashes.json"):
        named = content["files"]
        files = named if isinstance(named, dict) else {}
        in_landing = len(PurePosixPath(key).parts) == 3
        return (
            {str(path): str(sha256) for sha256, path in files.items()}
            if in_landing
            else {f"{folder}/{name}": str(sha256) for name, sha256 in files.items()}
        )
    return {}


def _list(value: object) -> list[dict[str, str]]:
    return value if isinstance(value, list) else []


def _is_document(key: str) -> bool:
    folder = PurePosixPath(key).parent.name
    return key.endswith(_DOCUMENTS) or ".status_" in key or folder in ("_promotions", "_seals")


def _is_ignored(key: str) -> bool:
    """Delta's own checkpoints and pointers are made again from the log; a lost one costs nothing."""
    name = PurePosixPath(key).name
    return "_delta_log" in key and (name == "_last_checkpoint" or ".checkpoint" in name)
