"""What is sealed comes out again byte for byte, or not at all."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.lake.sealing import sealed, unseal
from bedrot.model.errors import LakeDamaged

KEY = bytes(range(32))


def seal(folder: Path, chunks: list[bytes], key: bytes = KEY) -> Path:
    file = folder / "file.sealed"
    file.write_bytes(b"".join(sealed(chunks, key, hashlib.sha256(b"".join(chunks)).hexdigest())))
    return file


@given(st.lists(st.binary(max_size=200), max_size=4))
def test_every_file_comes_out_as_it_went_in(tmp_path_factory: pytest.TempPathFactory, chunks: list[bytes]) -> None:
    folder = tmp_path_factory.mktemp("sealed")
    unseal(seal(folder, chunks), KEY, folder / "plain")
    assert (folder / "plain").read_bytes() == b"".join(chunks)


def test_a_file_of_many_chunks_comes_out_as_it_went_in(tmp_path: Path) -> None:
    content = bytes(range(256)) * 10_000
    unseal(seal(tmp_path, [content]), KEY, tmp_path / "plain")
    assert (tmp_path / "plain").read_bytes() == content


def test_the_same_file_seals_to_the_same_bytes_and_shows_nothing(tmp_path: Path) -> None:
    content = b"ana@example.com" * 100
    once = seal(tmp_path, [content]).read_bytes()
    assert seal(tmp_path, [content[:7], content[7:]]).read_bytes() == once
    assert b"ana" not in once
    assert seal(tmp_path, [content + b"!"]).read_bytes()[8:20] != once[8:20]


@pytest.mark.parametrize("place", [0, 9, 25, -1])
def test_a_changed_byte_is_noticed_and_nothing_comes_out(place: int, tmp_path: Path) -> None:
    file = seal(tmp_path, [b"subscribers of a label"])
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    with pytest.raises(LakeDamaged):
        unseal(file, KEY, tmp_path / "plain")
    assert not (tmp_path / "plain").exists()


@pytest.mark.parametrize("length", [0, 5, 20, 30])
def test_a_file_that_was_cut_off_is_noticed(length: int, tmp_path: Path) -> None:
    file = seal(tmp_path, [b"subscribers of a label"])
    file.write_bytes(file.read_bytes()[:length])
    with pytest.raises(LakeDamaged):
        unseal(file, KEY, tmp_path / "plain")


def test_another_key_does_not_open_it(tmp_path: Path) -> None:
    with pytest.raises(LakeDamaged):
        unseal(seal(tmp_path, [b"subscribers"]), bytes(32), tmp_path / "plain")
