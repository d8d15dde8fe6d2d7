"""Large files that have not changed are not hashed again; whatever is in doubt is."""

import os
import time
from pathlib import Path

import pytest

from bedrot.lake import documents
from bedrot.lake.landing import sha256_of
from bedrot.lake.seen import Seen
from bedrot.lake.store import Store


def a_minute_later() -> int:
    return time.time_ns() + 60_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "lake").mkdir()
    return Store(tmp_path / "lake")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "statement.tsv"
    path.write_bytes(b"Store\tNet\nSpotify\t1.00\n")
    return path


@pytest.fixture
def seen(store: Store) -> Seen:
    return Seen(store, least=1, clock=a_minute_later)


def remember(store: Store, sha256: str) -> None:
    """Put another hash into the memory, so that one can tell whether it is asked."""
    memory = store.path(".seen.json")
    files = documents.decode(memory.read_bytes(), "memory")["files"]
    changed = {name: [*facts[:-1], sha256] for name, facts in files.items()}
    memory.write_bytes(documents.encode({"files": changed}))


def test_the_hash_is_that_of_the_bytes(seen: Seen, file: Path) -> None:
    assert seen.sha256_of(file) == seen.sha256_of(file) == sha256_of(file)


def test_an_unchanged_file_is_not_read_again(seen: Seen, store: Store, file: Path) -> None:
    seen.sha256_of(file)
    remember(store, "from memory")
    assert seen.sha256_of(file) == "from memory"


def test_a_file_rewritten_at_the_same_length_and_time_is_hashed_again(seen: Seen, store: Store, file: Path) -> None:
    seen.sha256_of(file)
    remember(store, "from memory")
    before = file.stat()
    time.sleep(0.05)  # the file system's clock ticks about every 4 ms
    file.write_bytes(file.read_bytes().replace(b"1.00", b"9.99"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert seen.sha256_of(file) == sha256_of(file)


def test_another_file_under_the_same_name_is_hashed_again(seen: Seen, store: Store, file: Path) -> None:
    seen.sha256_of(file)
    remember(store, "from memory")
    other = file.with_name("other.tsv")
    other.write_bytes(file.read_bytes())
    other.replace(file)
    assert seen.sha256_of(file) == sha256_of(file)


def test_a_file_changed_a_moment_ago_is_not_remembered(store: Store, file: Path) -> None:
    assert Seen(store, least=1).sha256_of(file) == sha256_of(file)
    assert not store.exists(".seen.json")


def test_a_small_file_is_not_worth_remembering(store: Store, file: Path) -> None:
    Seen(store, clock=a_minute_later).sha256_of(file)
    assert not store.exists(".seen.json")


def test_a_damaged_memory_is_forgotten(seen: Seen, store: Store, file: Path) -> None:
    seen.sha256_of(file)
    remember(store, "from memory")
    memory = store.path(".seen.json")
    memory.write_bytes(memory.read_bytes()[:-20])
    assert seen.sha256_of(file) == sha256_of(file)


def test_files_that_are_gone_are_forgotten(seen: Seen, store: Store, file: Path, tmp_path: Path) -> None:
    seen.sha256_of(file)
    file.rename(tmp_path / "moved.tsv")
    seen.sha256_of(tmp_path / "moved.tsv")
    assert str(file) not in store.read(".seen.json").decode()
