"""The landing zone: bytes as received, kept for ever, each file with its facts beside it.

Beside ``<file>`` lie ``<file>.delivery.json`` (a :class:`Delivery`, written once) and, when something was said of
it later (:class:`Status`), ``<file>.status_0001.json`` and so on: the newest one rules. ``_hashes.json`` in each
platform's folder lists the SHA-256 of every file; it is made anew from the sidecars when it is missing or damaged.

A file that tells of people may be kept encrypted (``<file>.sealed``) or as a redacted copy; its facts say so, and its
name and SHA-256 stay those of the file as received.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path, PurePosixPath
from typing import Any

from bedrot.lake import documents
from bedrot.lake.layout import Layout
from bedrot.lake.sealing import ENDING, sealed, unseal
from bedrot.lake.secret import Secret
from bedrot.lake.store import Store
from bedrot.model.deliveries import Delivery, Kept
from bedrot.model.errors import KeyLost, LakeDamaged, NothingSuch
from bedrot.model.zones import Zone

SIDECAR = ".delivery.json"
_STATUS = ".status_"
_REGISTRY = "_hashes.json"
_CHUNK = 1 << 20


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def delivery_id(sha256: str) -> str:
    """The short name of a file's bytes."""
    return sha256[:16]


class Status(Enum):
    """What can be said of a delivery after it landed.

    Withdrawn and unreadable ones do not count; a recognised one has become another delivery of the same bytes.
    """

    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    UNREADABLE = "unreadable"
    RECOGNISED = "recognised"


class Landing:
    """The landing zone of one lake. ``secret``: the key of files that are kept encrypted."""

    def __init__(self, store: Store, layout: Layout, secret: Secret | None = None) -> None:
        self._store = store
        self._layout = layout
        self._secret = secret

    def known(self, sha256: str) -> Delivery | None:
        """The delivery with these bytes that counts (not one that was recognised later), or None."""
        for platform in self._platforms():
            path = self._registry(platform).get(sha256)
            if path is not None and self.status(found := self._sidecar(path)) is not Status.RECOGNISED:
                return found
        return None

    def land(self, source: Path, delivery: Delivery) -> Delivery:
        """Keep a file. ``delivery.path`` is chosen here, and for an encrypted one ``kept_sha256``.

        The rest is taken as given; of a redacted file ``source`` is the redacted copy. Landing the same bytes again
        returns the delivery that exists. :class:`LakeDamaged` when the source changed while it was copied.
        """
        path = self._path_for(delivery)
        if delivery.kept is Kept.ENCRYPTED:
            chunks = _checked_chunks(source, delivery.sha256)
            self._store.create(path, sealed(chunks, self._key, delivery.sha256))
            delivery = replace(delivery, kept_sha256=sha256_of(self._store.path(path)))
        else:
            self._store.create(path, _checked_chunks(source, delivery.kept_sha256 or delivery.sha256))
        landed = replace(delivery, path=path)
        self._store.create(path + SIDECAR, [documents.encode(_as_json(landed))])
        landed = self._sidecar(path)
        self._register(landed)
        return landed

    def deliveries(self) -> list[Delivery]:
        """Every landed file with its facts, oldest observation first."""
        keys = self._store.keys(self._layout.zone(Zone.LANDING), SIDECAR)
        return sorted((self._sidecar(key.removesuffix(SIDECAR)) for key in keys), key=lambda each: each.rank)

    def active(self) -> list[Delivery]:
        """The deliveries whose rows count: recognised, and not withdrawn."""
        spoken_of = {key.rsplit(_STATUS, 1)[0] for key in self._status_keys()}
        return [
            delivery
            for delivery in self.deliveries()
            if not delivery.is_set_aside
            and (delivery.path not in spoken_of or self.status(delivery) is Status.RESTORED)
        ]

    def find(self, name: str) -> Delivery:
        """The delivery of an id or the beginning of one (four digits or more); :class:`NothingSuch` otherwise."""
        found = [each for each in self.deliveries() if len(name) >= 4 and each.id.startswith(name)]
        found = [each for each in found if self.status(each) is not Status.RECOGNISED]
        if len(found) != 1:
            several = ", ".join(each.id for each in found)
            raise NothingSuch(
                f"{'Several deliveries begin' if several else 'No delivery begins'} with {name!r}.",
                todo=several or "`bedrot lake ls landing` lists them.",
            )
        return found[0]

    def status(self, delivery: Delivery) -> Status | None:
        """What was last said of a delivery, None when nothing ever was."""
        return self._last_word(delivery)[0]

    def problem(self, delivery: Delivery) -> str | None:
        """Why a delivery's rows are not there: as told at the door, or later when it could not be read."""
        return delivery.problem or self._last_word(delivery)[1]

    def set_status(self, delivery: Delivery, status: Status, at: datetime, problem: str | None = None) -> None:
        """Write down what became of a delivery. History is kept; the newest word rules."""
        spoken = self._status_keys(delivery)
        number = int(spoken[-1].removesuffix(".json").rpartition(_STATUS)[2]) + 1 if spoken else 1
        content = {"status": status.value, "at": at.astimezone(UTC).isoformat(), "problem": problem}
        self._store.create(f"{delivery.path}{_STATUS}{number:04d}.json", [documents.encode(content)])

    def _last_word(self, delivery: Delivery) -> tuple[Status | None, str | None]:
        keys = self._status_keys(delivery)
        if not keys:
            return None, None
        content = documents.decode(self._store.read(keys[-1]), keys[-1])
        return Status(content["status"]), content["problem"]

    def file(self, delivery: Delivery) -> Path:
        """The landed file as it lies there; :meth:`opened` is what can be read."""
        return self._store.path(delivery.path)

    def opened(self, delivery: Delivery, scratch: Path) -> Path:
        """The landed file to be read; of an encrypted one a copy below ``scratch``, which the caller empties.

        Raises KeyLost without the label's key, LakeDamaged when the file is not what was written.
        """
        if delivery.kept is not Kept.ENCRYPTED:
            return self.file(delivery)
        copy = scratch / f"{delivery.id}-opened"
        copy.unlink(missing_ok=True)
        unseal(self.file(delivery), self._key, copy)
        return copy

    def can_open(self, delivery: Delivery, scratch: Path) -> bool:
        """Whether an encrypted file opens with the label's key; True where the key is lost, so that nobody can tell."""
        if delivery.kept is not Kept.ENCRYPTED or self._secret is None or not self._secret.is_usable:
            return True
        try:
            self.opened(delivery, scratch).unlink()
        except (LakeDamaged, FileNotFoundError):
            return False
        return sha256_of(self.file(delivery)) == delivery.kept_sha256

    def seal_again(self, source: Path, delivery: Delivery) -> Delivery:
        """Encrypt an original anew whose key was lost. Its facts stay but for the SHA-256 of what lies there."""
        self._store.replace(delivery.path, sealed(_checked_chunks(source, delivery.sha256), self._key, delivery.sha256))
        again = replace(delivery, kept_sha256=sha256_of(self.file(delivery)))
        self._store.replace(delivery.path + SIDECAR, [documents.encode(_as_json(again))])
        return again

    @property
    def _key(self) -> bytes:
        if self._secret is None:
            raise KeyLost("This lake was opened without the label's key.")
        return self._secret.landing_key

    def _path_for(self, delivery: Delivery) -> str:
        """Where the bytes go; where they already are when a killed process put them there."""
        key = self._layout.landed(
            delivery.platform, delivery.kind, delivery.observed_at, delivery.account, delivery.id, delivery.name
        )
        is_sealed = delivery.kept is Kept.ENCRYPTED
        key = f"{key}{ENDING}" if is_sealed else key
        there = [
            each
            for each in self._store.keys(str(PurePosixPath(key).parent))
            if f"-{delivery.id}" in each and _is_data(each) and each.endswith(ENDING) == is_sealed
        ]
        return there[0] if there else key

    def _sidecar(self, path: str) -> Delivery:
        key = path + SIDECAR
        return _from_json(documents.decode(self._store.read(key), key))

    def _status_keys(self, delivery: Delivery | None = None) -> list[str]:
        if delivery is None:
            return [key for key in self._store.keys(self._layout.zone(Zone.LANDING), ".json") if _STATUS in key]
        folder = str(PurePosixPath(delivery.path).parent)
        return [key for key in self._store.keys(folder, ".json") if key.startswith(delivery.path + _STATUS)]

    def _platforms(self) -> Iterator[str]:
        folder = self._store.path(self._layout.zone(Zone.LANDING))
        if folder.is_dir():
            yield from sorted(each.name for each in folder.iterdir() if each.is_dir())

    def _registry_key(self, platform: str) -> str:
        return f"{self._layout.zone(Zone.LANDING)}/{platform}/{_REGISTRY}"

    def mend_registries(self) -> None:
        """Write every ``_hashes.json`` anew that is missing or damaged; call only while holding the lake's lock."""
        for platform in self._platforms():
            if self._written_registry(platform) is None:
                self._write_registry(platform, self._registry_from_sidecars(platform))

    def wrong_registries(self) -> list[str]:
        """The keys of those ``_hashes.json`` that do not say what the sidecars say."""
        return [
            self._registry_key(platform)
            for platform in self._platforms()
            if self._written_registry(platform) != self._registry_from_sidecars(platform)
        ]

    def _registry(self, platform: str) -> Mapping[str, str]:
        written = self._written_registry(platform)
        return self._registry_from_sidecars(platform) if written is None else written

    def _written_registry(self, platform: str) -> Mapping[str, str] | None:
        key = self._registry_key(platform)
        try:
            return dict(documents.decode(self._store.read(key), key)["files"])
        except (FileNotFoundError, LakeDamaged):
            return None

    def _write_registry(self, platform: str, files: Mapping[str, str]) -> None:
        content = {"files": dict(sorted(files.items()))}
        self._store.replace(self._registry_key(platform), [documents.encode(content)])

    def _registry_from_sidecars(self, platform: str) -> Mapping[str, str]:
        """What ``_hashes.json`` of a platform must say: SHA-256 to key."""
        folder = f"{self._layout.zone(Zone.LANDING)}/{platform}"
        landed = (self._sidecar(key.removesuffix(SIDECAR)) for key in self._store.keys(folder, SIDECAR))
        return {delivery.sha256: delivery.path for delivery in landed}

    def _register(self, delivery: Delivery) -> None:
        platform = PurePosixPath(delivery.path).parts[1]
        written = self._written_registry(platform)
        if written is None:
            self._write_registry(platform, self._registry_from_sidecars(platform))
        elif written.get(delivery.sha256) != delivery.path:
            self._write_registry(platform, {**written, delivery.sha256: delivery.path})


def _checked_chunks(source: Path, sha256: str) -> Iterator[bytes]:
    seen = hashlib.sha256()
    with source.open("rb") as file:
        while chunk := file.read(_CHUNK):
            seen.update(chunk)
            yield chunk
    if seen.hexdigest() != sha256:
        raise LakeDamaged(f"{source.name} changed while it was being copied.", todo="Import it again.")


def _is_data(key: str) -> bool:
    return not (key.endswith(SIDECAR) or _STATUS in key)


def _as_json(delivery: Delivery) -> dict[str, Any]:
    content = asdict(delivery)
    for moment in ("observed_at", "landed_at"):
        content[moment] = content[moment].astimezone(UTC).isoformat()
    if delivery.kept is Kept.PLAIN:
        del content["kept"], content["kept_sha256"]
        return content
    return {**content, "kept": delivery.kept.value}


def _from_json(content: dict[str, Any]) -> Delivery:
    moments = {name: datetime.fromisoformat(content[name]) for name in ("observed_at", "landed_at")}
    return Delivery(**{**content, **moments, "kept": Kept(content.get("kept", Kept.PLAIN.value))})
