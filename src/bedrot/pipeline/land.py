"""From a file to a delivery: open archives, ask the connectors, keep the bytes."""

import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from bedrot.connect.archives import Member, is_archive, unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match
from bedrot.connect.identify import Identified, identify
from bedrot.lake.landing import Landing, Status, delivery_id, sha256_of
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import (
    AccountNeeded,
    FileSetAside,
    NothingSuch,
    PersonalOnly,
    Place,
    UnknownLayout,
    UnreadableFile,
)
from bedrot.pipeline.keeping import kept_as, kept_aside
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench

_UNKNOWN = "unknown"
BESIDE = "beside"
"""The kind of files that no connector knows, in an archive of which others were read."""
_LIKE_STATEMENTS = (".csv", ".tsv", ".txt", ".json", ".zip", ".gz")
"""Endings of files that are worth a word when they cannot be read, even where nobody pointed at them."""


class State(Enum):
    """What became of a file at the door."""

    NEW = "new"
    KNOWN = "known"
    WITHDRAWN = "withdrawn"
    SET_ASIDE = "set aside"
    BESIDE = "kept beside"
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
    """What a person said about the files: whose they are, and which layout (``platform.kind``) they have.

    ``account_if_needed``: whose those are that need an account and do not say it; no other file is changed by it.
    """

    account: str | None = None
    layout: str | None = None
    account_if_needed: str | None = None


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
        unpacked = _unpacked(file, into, label)
    except FileSetAside as problem:
        return [_aside(file, problem, label, now, bench)]
    arrivals = [_land_member(each, label, wishes, now, bench) for each in _members(file, unpacked)]
    was_read = any(isinstance(each, Arrival) and each.delivery and not each.problem for each in arrivals)
    return [
        each if isinstance(each, Arrival) else _unread(*each, label, now, bench, beside=was_read) for each in arrivals
    ]


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
        unpacked = _unpacked(file, into, label)
    except FileSetAside as problem:
        return [Arrival(file.name, State.SET_ASIDE, problem=problem)]
    arrivals = [_preview_one(each, label, wishes, now, scratch) for each in _members(file, unpacked)]
    was_read = any(each.delivery and not each.problem for each in arrivals)
    return [replace(each, state=State.BESIDE) if was_read and _is_foreign(each.problem) else each for each in arrivals]


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


def _unpacked(file: Incoming, into: Path, label: Label) -> Iterable[Member]:
    """The files in an archive; FileSetAside where it cannot be opened or holds none."""
    found = list(unpack(file.path, file.name, into, label.limits))
    if not found:
        raise UnreadableFile("The archive holds no files.", place=Place(file.name), todo="Download it again.")
    return found


def _members(archive: Incoming, unpacked: Iterable[Member]) -> list[Incoming]:
    return [
        Incoming(each.path, each.name, each.modified or archive.modified, each.container, archive.meant)
        for each in unpacked
    ]


def _preview_one(file: Incoming, label: Label, wishes: Wishes, now: datetime, scratch: Path) -> Arrival:
    sha256 = sha256_of(file.path)
    known = label.lake.landing.known(sha256)
    if known is not None and not known.is_set_aside:
        return _known(file, known, label.lake.landing, wishes)
    candidate = Candidate(file.path, file.name, scratch, label.limits, file.container)
    try:
        found = _claimed(candidate, label, wishes)
        account = _account(found.match, wishes, label, file)
    except FileSetAside as problem:
        return Arrival(file.name, State.LEFT if _is_left(file, problem) else State.SET_ASIDE, known, problem=problem)
    return Arrival(file.name, State.NEW, _delivery(file, sha256, found, account, now), found.match.reason)


def _land_one(file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench) -> Arrival:
    try:
        return _recognised(file, label, wishes, now, bench)
    except FileSetAside as problem:
        return _unread(file, problem, label, now, bench)


def _land_member(
    file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench
) -> Arrival | tuple[Incoming, FileSetAside]:
    """Keep a member of an archive; one that nobody knows waits for what becomes of the others."""
    try:
        return _recognised(file, label, wishes, now, bench)
    except FileSetAside as problem:
        if _is_foreign(problem):
            return file, problem
        return _unread(file, problem, label, now, bench)


def _is_foreign(problem: FileSetAside | None) -> bool:
    """Whether nobody knows a file at all, so that it is no concern beside others of its archive that were read."""
    return type(problem) in (UnknownLayout, UnreadableFile)


def _recognised(file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench) -> Arrival:
    """Keep a file that somebody claims; raises FileSetAside for any other."""
    landing = bench.lake.landing
    sha256 = bench.lake.seen.sha256_of(file.path)
    known = landing.known(sha256)
    if known is not None and not landing.can_open(known, bench.scratch):
        known = landing.seal_again(file.path, known)
    if known is not None and not known.is_set_aside:
        return _known(file, known, landing, wishes)
    candidate = Candidate(file.path, file.name, bench.scratch, label.limits, file.container)
    found = _claimed(candidate, label, wishes)
    account = _account(found.match, wishes, label, file)
    if known is not None:
        landing.set_status(known, Status.RECOGNISED, now)  # first, so that a killed process leaves no two of one id
    source, delivery = kept_as(candidate, found, _delivery(file, sha256, found, account, now), label, bench)
    delivery = landing.land(source, delivery)
    return Arrival(file.name, State.NEW, delivery, found.match.reason)


def _claimed(file: Candidate, label: Label, wishes: Wishes) -> Identified:
    found = identify(file, list(label.connectors.values()), wishes.layout)
    if found.match.refused:
        raise PersonalOnly(found.match.refused, place=Place(file.name))
    if found.match.untold is not None:
        raise found.match.untold
    return found


def _unread(
    file: Incoming, problem: FileSetAside, label: Label, now: datetime, bench: Workbench, *, beside: bool = False
) -> Arrival:
    """What becomes of a file that cannot be read. ``beside``: others of its archive were read."""
    known = bench.lake.landing.known(bench.lake.seen.sha256_of(file.path))
    if known is None and not beside:
        return _aside(file, problem, label, now, bench)
    kind = BESIDE if beside else _UNKNOWN
    delivery = known or _kept_aside(file, problem, label, now, bench, kind)
    return Arrival(file.name, State.BESIDE if beside else State.SET_ASIDE, delivery, problem=problem)


def _known(file: Incoming, known: Delivery, landing: Landing, wishes: Wishes) -> Arrival:
    status = landing.status(known)
    if status is Status.WITHDRAWN:
        return Arrival(file.name, State.WITHDRAWN, known)
    if status is Status.UNREADABLE:
        problem = FileSetAside(landing.problem(known) or "")
        return Arrival(file.name, State.SET_ASIDE, known, problem=problem)
    if wishes.account not in (None, known.account):
        reason = f"These bytes count for the account {known.account} already, so they do not for {wishes.account}."
        return Arrival(file.name, State.KNOWN, known, reason)
    return Arrival(file.name, State.KNOWN, known)


def _aside(file: Incoming, problem: FileSetAside, label: Label, now: datetime, bench: Workbench) -> Arrival:
    """Keep a file that cannot be read; one that nobody pointed at and nobody knows stays where it is."""
    if _is_left(file, problem):
        return Arrival(file.name, State.LEFT, problem=problem)
    delivery = _kept_aside(file, problem, label, now, bench, _UNKNOWN)
    return Arrival(file.name, State.SET_ASIDE, delivery, problem=problem)


def _kept_aside(
    file: Incoming, problem: FileSetAside, label: Label, now: datetime, bench: Workbench, kind: str
) -> Delivery:
    sha256 = bench.lake.seen.sha256_of(file.path)
    delivery = Delivery(
        id=delivery_id(sha256),
        sha256=sha256,
        size=file.path.stat().st_size,
        path="",
        platform=_UNKNOWN,
        kind=kind,
        account=label.account,
        name=file.name,
        observed_at=file.modified,
        observed_from="modified",
        landed_at=now,
        container=file.container,
        problem=str(problem),
        kept=kept_aside(file.path, problem, label),
    )
    return bench.lake.landing.land(file.path, delivery)


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
        account = wishes.account_if_needed
        if account is None:
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
