"""From a file to a delivery: open archives, ask the connectors, keep the bytes."""

import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from bedrot.connect.archives import Member, is_archive, unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match
from bedrot.connect.identify import Identified, identify
from bedrot.lake.landing import Landing, Status, delivery_id, sha256_of
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import AccountNeeded, FileSetAside, NothingSuch, Place, UnknownLayout, UnreadableFile
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench

_UNKNOWN = "unknown"
_LIKE_STATEMENTS = (".csv", ".tsv", ".txt", ".json", ".zip", ".gz")
"""Endings of files that are worth a word when they cannot be read, even where nobody pointed at them."""


class State(Enum):
    """What became of a file at the door."""

    NEW = "new"
    KNOWN = "known"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set aside"
    LEFT = "left alone"


@dataclass(frozen=True)
class Incoming:
    """A file at the door. ``meant``: a person pointed at it, so it is kept even when nobody knows it."""

    path: Path
    name: str
    modified: datetime
    container: str | None = None
    meant: bool = True


@dataclass(frozen=True)
class Arrival:
    """What became of it.

    ``reason``: by what it was recognised; ``problem``: why it was not read; ``source``: the file at the door, which
    for a member of an archive is the archive.
    """

    name: str
    state: State
    delivery: Delivery | None = None
    reason: str = ""
    problem: FileSetAside | None = None
    source: Path | None = None


@dataclass(frozen=True)
class Wishes:
    """What a person said about the files: whose they are, and which layout (``platform.kind``) they have."""

    account: str | None = None
    layout: str | None = None


def incoming(paths: Iterable[Path]) -> Iterator[Incoming]:
    """The files that paths stand for: a file itself, a folder's files below it (hidden ones and links left out)."""
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield _incoming(path, meant=True)


def land(file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench) -> list[Arrival]:
    """Keep a file, or each file in an archive. What cannot be read is told, and nothing else stops."""
    if file.meant and not file.path.is_file():
        raise NothingSuch(f"There is no file {str(file.path)!r}.")
    refused = _refused(file)
    if refused is not None:
        return [refused]
    if not is_archive(file.path):
        return [_land_one(file, label, wishes, now, bench)]
    into = bench.scratch / uuid.uuid4().hex
    into.mkdir()
    try:
        unpacked = unpack(file.path, file.name, into, label.limits)
    except FileSetAside as problem:
        return [_aside(file, problem, label, now, bench, sha256_of(file.path))]
    return [_land_one(each, label, wishes, now, bench) for each in _members(file, unpacked)]


def preview(file: Incoming, label: Label, wishes: Wishes, now: datetime, scratch: Path) -> list[Arrival]:
    """What :func:`land` would say of a file, or of each file in an archive; nothing is kept."""
    refused = _refused(file)
    if refused is not None:
        return [refused]
    if not is_archive(file.path):
        return [_preview_one(file, label, wishes, now, scratch)]
    into = scratch / uuid.uuid4().hex
    into.mkdir()
    try:
        unpacked = unpack(file.path, file.name, into, label.limits)
    except FileSetAside as problem:
        return [Arrival(file.name, State.SET_ASIDE, problem=problem)]
    return [_preview_one(each, label, wishes, now, scratch) for each in _members(file, unpacked)]


def _refused(file: Incoming) -> Arrival | None:
    """What to say of a file that the system does not let us open; None when it does."""
    try:
        file.path.open("rb").close()
    except OSError as error:
        problem = UnreadableFile(
            f"The system does not let it be opened ({error.strerror}), so it was not kept.",
            place=Place(file.name),
            todo="Check who may read it, and import it again.",
        )
        return Arrival(file.name, State.SET_ASIDE, problem=problem)
    return None


def _members(archive: Incoming, unpacked: Iterable[Member]) -> list[Incoming]:
    return [
        Incoming(each.path, each.name, each.modified or archive.modified, each.container, archive.meant)
        for each in unpacked
    ]


def _preview_one(file: Incoming, label: Label, wishes: Wishes, now: datetime, scratch: Path) -> Arrival:
    sha256 = sha256_of(file.path)
    known = label.lake.landing.known(sha256)
    if known is not None and not known.is_set_aside:
        return _known(file, known, label.lake.landing)
    candidate = Candidate(file.path, file.name, scratch, label.limits)
    try:
        found = identify(candidate, list(label.connectors.values()), wishes.layout)
        account = _account(found.match, wishes, label, file)
    except FileSetAside as problem:
        return Arrival(file.name, State.LEFT if _is_left(file, problem) else State.SET_ASIDE, known, problem=problem)
    return Arrival(file.name, State.NEW, _delivery(file, sha256, found, account, now), found.match.reason)


def _land_one(file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench) -> Arrival:
    landing = bench.lake.landing
    sha256 = bench.lake.seen.sha256_of(file.path)
    known = landing.known(sha256)
    if known is not None and not known.is_set_aside:
        return _known(file, known, landing)
    candidate = Candidate(file.path, file.name, bench.scratch, label.limits)
    try:
        found = identify(candidate, list(label.connectors.values()), wishes.layout)
        account = _account(found.match, wishes, label, file)
    except FileSetAside as problem:
        if known is not None:
            return Arrival(file.name, State.SET_ASIDE, known, problem=problem)
        return _aside(file, problem, label, now, bench, sha256)
    if known is not None:
        landing.set_status(known, Status.RECOGNISED, now)  # first, so that a killed process leaves no two of one id
    delivery = landing.land(file.path, _delivery(file, sha256, found, account, now))
    return Arrival(file.name, State.NEW, delivery, found.match.reason)


def _known(file: Incoming, known: Delivery, landing: Landing) -> Arrival:
    status = landing.status(known)
    if status is Status.WITHDRAWN:
        return Arrival(file.name, State.WITHDRAWN, known)
    if status is Status.UNREADABLE:
        problem = FileSetAside(landing.problem(known) or "")
        return Arrival(file.name, State.SET_ASIDE, known, problem=problem)
    return Arrival(file.name, State.KNOWN, known)


def _aside(
    file: Incoming, problem: FileSetAside, label: Label, now: datetime, bench: Workbench, sha256: str
) -> Arrival:
    """Keep a file that cannot be read; one that nobody pointed at and nobody knows stays where it is."""
    if _is_left(file, problem):
        return Arrival(file.name, State.LEFT, problem=problem)
    delivery = Delivery(
        id=delivery_id(sha256),
        sha256=sha256,
        size=file.path.stat().st_size,
        path="",
        platform=_UNKNOWN,
        kind=_UNKNOWN,
        account=label.account,
        name=file.name,
        observed_at=file.modified,
        observed_from="modified",
        landed_at=now,
        container=file.container,
        problem=str(problem),
    )
    return Arrival(file.name, State.SET_ASIDE, bench.lake.landing.land(file.path, delivery), problem=problem)


def _is_left(file: Incoming, problem: FileSetAside) -> bool:
    """Whether it stays where it is: nobody pointed at it, nobody knows it, and it does not look like a statement."""
    foreign = isinstance(problem, UnknownLayout) or (
        isinstance(problem, UnreadableFile) and not file.name.lower().endswith(_LIKE_STATEMENTS)
    )
    return foreign and not file.meant


def _delivery(file: Incoming, sha256: str, found: Identified, account: str, now: datetime) -> Delivery:
    match = found.match
    return Delivery(
        id=delivery_id(sha256),
        sha256=sha256,
        size=file.path.stat().st_size,
        path="",
        platform=found.connector.platform,
        kind=match.kind,
        account=account,
        name=file.name,
        observed_at=match.observed_at or file.modified,
        observed_from=match.observed_from if match.observed_at else "modified",
        landed_at=now,
        container=file.container,
    )


def _account(match: Match, wishes: Wishes, label: Label, file: Incoming) -> str:
    account = wishes.account or match.account
    if account is None and match.account_needed:
        raise AccountNeeded(place=Place(file.name))
    return account or label.account


def _in_folder(folder: Path) -> Iterator[Incoming]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.is_file() and not path.is_symlink():
                yield _incoming(path, meant=False)


def _incoming(path: Path, *, meant: bool) -> Incoming:
    modified = datetime.fromtimestamp(path.stat().st_mtime, UTC) if path.exists() else datetime.now(UTC)
    # a name in another encoding than the system's reaches Python as text that cannot be written again
    name = os.fsencode(path.name).decode("utf-8", "replace")
    return Incoming(path, name, modified, meant=meant)
