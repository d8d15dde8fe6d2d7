"""The writer lock: one holder at a time, and none that is dead."""

import multiprocessing
import os
import socket
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from bedrot.lake import documents
from bedrot.lake.disk import Disk
from bedrot.lake.locks import Lease, writer_lock
from bedrot.lake.store import Store
from bedrot.model.errors import LakeBusy
from tests.kit.holders import take_turns

AT_ONCE = Lease(patience=0, pause=0.001)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


def claim(store: Store, number: int, **changes: object) -> None:
    """A lock that somebody took: this process on this machine, for an hour, unless said otherwise."""
    facts = {
        "owner": "somebody",
        "host": socket.gethostname(),
        "process": os.getpid(),
        "until": time.time() + 3600,
        "released": False,
    }
    store.create(f".locks/writer.{number:06d}.json", [documents.encode({**facts, **changes})])


@pytest.mark.parametrize("processes", [2, 8])
def test_two_processes_never_hold_the_lock_at_once_and_its_number_grows(tmp_path: Path, processes: int) -> None:
    rounds = 48 // processes
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        taken = list(pool.map(take_turns, [tmp_path] * processes, [rounds] * processes))
    assert sorted(number for numbers in taken for number in numbers) == list(range(1, processes * rounds + 1))
    assert all(numbers == sorted(numbers) for numbers in taken)


def test_the_lock_of_a_killed_process_is_taken_over(tmp_path: Path) -> None:
    killed = subprocess.run([sys.executable, "-m", "tests.kit.holders", str(tmp_path)], check=False)
    assert killed.returncode == -9
    with writer_lock(Store(tmp_path), AT_ONCE) as number:
        assert number == 2


def test_a_living_holder_is_waited_for_and_named(store: Store) -> None:
    claim(store, 1)
    told: list[str] = []
    with (
        pytest.raises(LakeBusy, match=rf"^process {os.getpid()} on .* is writing"),
        writer_lock(store, AT_ONCE, told.append),
    ):
        pytest.fail("the lock was given twice")
    assert told == [f"process {os.getpid()} on {socket.gethostname()}"]


def test_a_holder_on_another_machine_keeps_the_lock_until_its_lease_is_over(store: Store) -> None:
    claim(store, 1, host="elsewhere", process=1)
    with pytest.raises(LakeBusy), writer_lock(store, AT_ONCE):
        pytest.fail("the lock was given twice")
    claim(store, 2, host="elsewhere", process=1, until=time.time() - 1)
    with writer_lock(store, AT_ONCE) as number:
        assert number == 3


def test_a_lock_is_free_after_it_was_released(store: Store) -> None:
    for expected in (1, 2, 3):
        with writer_lock(store, AT_ONCE) as number:
            assert number == expected
    assert [path.name for path in (store.root / ".locks").iterdir()] == ["writer.000003.json"]


def test_a_lock_is_released_when_the_work_fails(store: Store) -> None:
    with pytest.raises(RuntimeError, match="broken"), writer_lock(store, AT_ONCE):
        raise RuntimeError("broken")
    with writer_lock(store, AT_ONCE) as number:
        assert number == 2


def test_a_late_former_holder_does_not_free_the_lock_of_its_successor(store: Store) -> None:
    with writer_lock(store, AT_ONCE):
        claim(store, 2)
    with pytest.raises(LakeBusy), writer_lock(store, AT_ONCE):
        pytest.fail("the lock was given twice")


def test_a_holder_stays_the_holder_while_it_works_longer_than_its_lease(store: Store) -> None:
    lease = Lease(seconds=0.06)
    with writer_lock(store, lease):
        first = documents.decode(store.read(".locks/writer.000001.json"), "lock")["until"]
        for _ in range(200):
            if documents.decode(store.read(".locks/writer.000001.json"), "lock")["until"] > first:
                break
            time.sleep(0.01)
        else:
            pytest.fail("the lease was never renewed")


def test_a_process_that_looked_long_ago_does_not_take_a_number_that_others_have_used_up(tmp_path: Path) -> None:
    class Slow(Disk):
        """Lets others take the lock twice between the moment it looked and the moment it claims."""

        def before(self, step: str, subject: str) -> None:
            if step == "publish" and turns:
                take_turns(tmp_path, turns.pop())

    turns = [2]
    with writer_lock(Store(tmp_path, Slow()), AT_ONCE) as number:
        assert number == 3


def test_a_claim_that_is_no_document_belongs_to_nobody(store: Store) -> None:
    store.create(".locks/writer.000004.json", [b"torn"])
    with writer_lock(store, AT_ONCE) as number:
        assert number == 5
