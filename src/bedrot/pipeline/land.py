"""From a file to a delivery: open archives, ask the connectors, keep the bytes."""

import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from bedrot.connect.archives import is_archive, unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Match
from bedrot.connect.identify import Identified, identify
from bedrot.lake.landing import Status, delivery_id, sha256_of
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
    """What became of it. ``reason``: by what it was recognised; ``problem``: why it was not read."""

    name: str
    state: State
    delivery: Delivery | None = None
    reason: str = ""
    problem: FileSetAside | None = None


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
    if not file.path.is_file():
        raise NothingSuch(f"There is no file {str(file.path)!r}.")
    if not is_archive(file.path):
        return [_land_one(file, label, wishes, now, bench)]
    into = bench.scratch / uuid.uuid4().hex
    into.mkdir()
    try:
        unpacked = unpack(file.path, file.name, into, label.limits)
    except FileSetAside as problem:
        return [_aside(file, problem, label, now, bench, sha256_of(file.path))]
    inside = [
        Incoming(each.path, each.name, each.modified or file.modified, each.container, file.meant) for each in unpacked
    ]
    return [_land_one(each, label, wishes, now, bench) for each in inside]


def _land_one(file: Incoming, label: Label, wishes: Wishes, now: datetime, bench: Workbench) -> Arrival:
    landing = bench.lake.landing
    sha256 = sha256_of(file.path)
    known = landing.known(sha256)
    if known is not None and not known.is_set_aside:
        return _known(file, known, bench)
    candidate = Candidate(file.path, file.name, bench.scratch, label.limits)
    try:
        found = identify(candidate, list(label.connectors.values()), wishes.layout)
        account = _account(found.match, wishes, label, file)
    except FileSetAside as problem:
        if known is not None:
            return Arrival(file.name, State.SET_ASIDE, known, problem=problem)
        return _aside(file, problem, label, now, bench, sha256)
    delivery = landing.land(file.path, _delivery(file, sha256, found, account, now))
    if known is not None:
        landing.set_status(known, Status.RECOGNISED, now)
    return Arrival(file.name, State.NEW, delivery, found.match.reason)


def _known(file: Incoming, known: Delivery, bench: Workbench) -> Arrival:
    status = bench.lake.landing.status(known)
    if status is Status.WITHDRAWN:
        return Arrival(file.name, State.WITHDRAWN, known)
    if status is Status.UNREADABLE:
        problem = FileSetAside(bench.lake.landing.problem(known) or "")
        return Arrival(file.name, State.SET_ASIDE, known, problem=problem)
    return Arrival(file.name, State.KNOWN, known)


def _aside(
    file: Incoming, problem: FileSetAside, label: Label, now: datetime, bench: Workbench, sha256: str
) -> Arrival:
    """Keep a file that cannot be read; one that nobody pointed at and nobody knows stays where it is."""
    foreign = isinstance(problem, UnknownLayout) or (
        isinstance(problem, UnreadableFile) and not file.name.lower().endswith(_LIKE_STATEMENTS)
    )
    if foreign and not file.meant:
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
    return Incoming(path, path.name, modified, meant=meant)
