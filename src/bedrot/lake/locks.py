"""One writer at a time: a lease that only one process can hold, and that a dead one cannot keep.

The lock is a row of create-only files ``writer.000017.json``, one for each time it was taken. The newest one
rules: it is free when it says "released", when its time is over, or when its process, on this machine, is gone.
Taking it means creating the next number, which the file system grants to exactly one process, while none is newer.
"""

import os
import socket
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum

from bedrot.lake import documents
from bedrot.lake.store import Store
from bedrot.model.errors import LakeBusy, LakeDamaged

_FOLDER = ".locks"


@dataclass(frozen=True)
class Lease:
    """How long a lock is held without a sign of life, and how long to wait for it (seconds)."""

    seconds: float = 30.0
    patience: float = 3600.0
    pause: float = 0.05


@contextmanager
def writer_lock(
    store: Store, lease: Lease | None = None, waiting: Callable[[str], None] = lambda holder: None
) -> Iterator[int]:
    """Hold the lake's writer lock; yields its number, which grows with every holder.

    ``waiting`` is told once who holds it. :class:`LakeBusy` when it does not become free in time.
    """
    terms = lease or Lease()
    number, owner = _take(store, terms, waiting)
    done = threading.Event()
    beat = threading.Thread(target=_stay_alive, args=(store, number, owner, terms, done), daemon=True)
    beat.start()
    try:
        yield number
    finally:
        done.set()
        beat.join()
        store.replace(_key(number), [documents.encode({**_claim(owner, terms), "released": True})])
        for old in _numbers(store)[:-1]:
            store.remove(_key(old))


class LockState(Enum):
    """How the writer lock stands: free for the next one, held by a living process, or left behind by a dead one."""

    FREE = "free"
    HELD = "held"
    LEFT_BEHIND = "left behind"


def lock_state(store: Store) -> tuple[LockState, str]:
    """How the writer lock stands, and who holds or held it, in words. Nothing is taken or changed."""
    newest = max(_numbers(store), default=0)
    holder = _holder(store, newest)
    if holder is not None:
        return LockState.HELD, holder
    if newest == 0:
        return LockState.FREE, "nobody"
    try:
        claim = documents.decode(store.read(_key(newest)), _key(newest))
    except (FileNotFoundError, LakeDamaged):
        return LockState.LEFT_BEHIND, "an unknown process"
    owner = f"process {claim['process']} on {claim['host']}"
    return (LockState.FREE if claim["released"] else LockState.LEFT_BEHIND), owner


def _take(store: Store, terms: Lease, waiting: Callable[[str], None]) -> tuple[int, str]:
    owner = uuid.uuid4().hex
    give_up = time.monotonic() + terms.patience
    told = False
    while True:
        newest = max(_numbers(store), default=0)
        holder = _holder(store, newest)
        if holder is None:
            claim = documents.encode({**_claim(owner, terms), "released": False})
            if store.create(_key(newest + 1), [claim]):
                if max(_numbers(store)) == newest + 1:
                    return newest + 1, owner
                # slow since looking: the number was taken, released and removed by others meanwhile
                store.remove(_key(newest + 1))
            continue
        if not told:
            waiting(holder)
            told = True
        if time.monotonic() > give_up:
            raise LakeBusy(f"{holder} is writing to the lake.", todo="Try again when it is done.")
        time.sleep(terms.pause)


def _holder(store: Store, number: int) -> str | None:
    """Who holds the lock of this number, in words; None when it is free."""
    if number == 0:
        return None
    try:
        claim = documents.decode(store.read(_key(number)), _key(number))
    except FileNotFoundError:
        return "another process"  # removed by a newer holder between the listing and now: look again
    except LakeDamaged:
        return None  # a claim is flushed before it gets its name; a damaged one belongs to no living process
    here = claim["host"] == socket.gethostname()
    gone = here and not _is_alive(int(claim["process"]))
    if claim["released"] or gone or time.time() > float(claim["until"]):
        return None
    return f"process {claim['process']} on {claim['host']}"


def _stay_alive(store: Store, number: int, owner: str, terms: Lease, done: threading.Event) -> None:
    while not done.wait(terms.seconds / 3):
        store.replace(_key(number), [documents.encode({**_claim(owner, terms), "released": False})])


def _claim(owner: str, terms: Lease) -> dict[str, object]:
    return {
        "owner": owner,
        "host": socket.gethostname(),
        "process": os.getpid(),
        "until": time.time() + terms.seconds,
    }


def _is_alive(process: int) -> bool:
    if os.name == "nt":
        return True  # asking would end it there; the lease's time decides
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _key(number: int) -> str:
    return f"{_FOLDER}/writer.{number:06d}.json"


def _numbers(store: Store) -> list[int]:
    return sorted(int(key.split(".")[-2]) for key in store.keys(_FOLDER, ".json"))
