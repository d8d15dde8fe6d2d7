"""Every malformed file is read, read with problems, or set aside with a sentence; nothing else ever happens."""

import multiprocessing
import sys
from collections import Counter
from pathlib import Path

import pytest

from bedrot.connect.archives import is_archive, unpack
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.model.errors import FileSetAside
from tests.corpus.corpus import all_exhibits, write
from tests.corpus.exhibits import PROBLEMS, READ, Exhibit

HUGE_HERE = 128 * 1024**2
EXHIBITS = list(all_exhibits(HUGE_HERE))
CONNECTORS = discover().connectors


def outcome_of(path: Path, scratch: Path, connectors: tuple[Connector, ...]) -> str:
    """What becomes of a file, as the words of an exhibit; anything but a FileSetAside comes through."""
    try:
        if is_archive(path):
            into = scratch / "unpacked"
            into.mkdir()
            found = [_read(each.path, each.name, scratch, connectors) for each in unpack(path, path.name, into)]
            return PROBLEMS if PROBLEMS in found else READ
        return _read(path, path.name, scratch, connectors)
    except FileSetAside as aside:
        assert aside.what  # noqa: PT017
        return type(aside).__name__


def _read(path: Path, name: str, scratch: Path, connectors: tuple[Connector, ...]) -> str:
    file = Candidate(path, name, scratch)
    found = identify(file, connectors)
    assert found.problems == ()
    problems = 0
    for table in tables_of(found.connector, file, delivery_of(file, found.connector.platform, found.match)):
        for row in table.rows():
            problems += row.problem is not None
            _is_storable(row.values)
    return PROBLEMS if problems else READ


def _is_storable(values: tuple[str | None, ...]) -> None:
    for value in values:
        if value is not None:
            assert "\0" not in value
            value.encode("utf-8")


def test_the_corpus_is_large_and_every_file_in_it_another_one() -> None:
    assert len(EXHIBITS) >= 200
    assert [name for name, count in Counter(each.name for each in EXHIBITS).items() if count > 1] == []


@pytest.mark.parametrize("exhibit", EXHIBITS, ids=[each.name for each in EXHIBITS])
def test_what_becomes_of_it(exhibit: Exhibit, tmp_path: Path) -> None:
    assert outcome_of(write(exhibit, tmp_path), tmp_path, CONNECTORS) == exhibit.outcome


def _peak_memory(folder: Path) -> int:
    """The most memory that going through the corpus takes, in bytes: the kernel's own high-water mark."""
    for number, exhibit in enumerate(all_exhibits(HUGE_HERE)):
        scratch = folder / str(number)
        scratch.mkdir()
        path = write(exhibit, scratch)
        outcome_of(path, scratch, CONNECTORS)
        path.unlink()
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell a child the peak of its parent as its own")
def test_memory_stays_bounded(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_peak_memory, (tmp_path,)) < 512 * 1024**2
