"""Archives are unpacked whole or refused with a sentence; nothing they say of themselves is believed."""

import gzip
import io
import itertools
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.connect.archives import Unpacked, is_archive, unpack
from bedrot.connect.limits import Limits
from bedrot.model.errors import LimitExceeded, UnreadableFile

CSV = b"date,streams\n2031-03-01,1\n"


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return buffer.getvalue()


def open_archive(folder: Path, data: bytes, name: str = "march.zip", limits: Limits | None = None) -> Unpacked:
    path = folder / "received"
    path.write_bytes(data)
    into = folder / "into"
    into.mkdir()
    return unpack(path, name, into, limits or Limits())


def test_members_come_with_their_name_bytes_and_time(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("2031/sales.csv", (2031, 3, 4, 5, 6, 8))
    (member,) = open_archive(tmp_path, zipped((entry, CSV)))
    assert member.name == "sales.csv"
    assert member.container == "march.zip!2031/sales.csv"
    assert member.path.read_bytes() == CSV
    assert member.modified == datetime(2031, 3, 4, 5, 6, 8, tzinfo=UTC)


def test_gz_gives_the_one_file_in_it(tmp_path: Path) -> None:
    data = gzip.compress(CSV, mtime=1_930_000_000)
    (member,) = open_archive(tmp_path, data, "sales.csv.gz")
    assert (member.name, member.container) == ("sales.csv", "sales.csv.gz!sales.csv")
    assert member.path.read_bytes() == CSV
    assert member.modified == datetime.fromtimestamp(1_930_000_000, UTC)


def test_an_archive_in_an_archive_is_opened_too(tmp_path: Path) -> None:
    inner = zipped(("b.csv", CSV))
    (member,) = open_archive(tmp_path, zipped(("a/inner.zip", gzip.compress(inner))))
    assert member.container == "march.zip!a/inner.zip!inner.zip!b.csv"


def test_the_litter_of_file_managers_is_left_out_and_told(tmp_path: Path) -> None:
    unpacked = open_archive(tmp_path, zipped(("a.csv", CSV), ("__MACOSX/._a.csv", b"x"), ("x/.DS_Store", b"x")))
    assert [member.name for member in unpacked] == ["a.csv"]
    assert unpacked.ignored == ("march.zip!__MACOSX/._a.csv", "march.zip!x/.DS_Store")


def test_names_fit_to_be_shown(tmp_path: Path) -> None:
    (member,) = open_archive(tmp_path, zipped(("a\x1b[2J.csv", CSV)))
    assert member.name == "a_[2J.csv"


@pytest.mark.parametrize("name", ["../a.csv", "a/../../b.csv", "/etc/a.csv", "..\\a.csv", "C:\\a.csv", "c:a.csv"])
def test_a_name_that_leaves_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="would leave its folder"):
        open_archive(tmp_path, zipped(("fine.csv", CSV), (name, CSV)))
    assert list((tmp_path / "into").iterdir()) == []


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.csv")
    link.external_attr = 0o120777 << 16
    with pytest.raises(UnreadableFile, match="is a link"):
        open_archive(tmp_path, zipped((link, b"/etc/passwd")))


def test_one_name_twice_is_refused(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a.csv", CSV), ("a.csv", CSV))
    with pytest.raises(UnreadableFile, match="is there twice"):
        open_archive(tmp_path, data)


def test_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.csv", CSV)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="password"):
        open_archive(tmp_path, bytes(data))


def test_members_that_share_bytes_are_refused(tmp_path: Path) -> None:
    data = zipped(("a.csv", CSV * 50), ("b.csv", CSV * 50))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    forged = data[: second + 42] + struct.pack("<I", 0) + data[second + 46 :]
    with pytest.raises(UnreadableFile, match=r"share their bytes|damaged"):
        open_archive(tmp_path, forged)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_uncommon_packing_is_refused(method: int, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="packed in a way"):
        open_archive(tmp_path, zipped(("a.csv", CSV), method=method))


def test_a_bomb_is_stopped_by_its_ratio_whatever_its_headers_say(tmp_path: Path) -> None:
    data = bytearray(zipped(("a.csv", bytes(3_000_000))))
    sizes = data.index(b"PK\x01\x02") + 24
    data[sizes : sizes + 4] = struct.pack("<I", 3_000_000)
    with pytest.raises(LimitExceeded, match="200 times its size"):
        open_archive(tmp_path, bytes(data), limits=Limits(ratio_from=1_000_000))


def test_a_bomb_of_bombs_is_stopped_by_all_that_came_out(tmp_path: Path) -> None:
    inner = zipped(("zeros", bytes(2_000_000)))
    data = zipped(*((f"{number}.zip", inner) for number in range(20)))
    with pytest.raises(LimitExceeded, match="more than 10,000,000 bytes"):
        open_archive(tmp_path, data, limits=Limits(unpacked_bytes=10_000_000, ratio=10**9))


def test_archives_within_archives_end_somewhere(tmp_path: Path) -> None:
    data = CSV
    for _ in range(5):
        data = gzip.compress(data)
    with pytest.raises(LimitExceeded, match="3 deep"):
        open_archive(tmp_path, data)


def test_a_hundred_thousand_members_are_refused_before_their_names_are_read(tmp_path: Path) -> None:
    entry = struct.pack("<4s22xH16x", b"PK\x01\x02", 0)
    directory = entry * 100_000
    end = struct.pack("<4s4xHHIIH", b"PK\x05\x06", 0xFFFF, 0xFFFF, len(directory), 0, 0)
    with pytest.raises(LimitExceeded, match="more than 10,000 files"):
        open_archive(tmp_path, b"PK\x03\x04" + directory + end)


def test_more_members_than_allowed_are_refused_over_all_levels(tmp_path: Path) -> None:
    inner = zipped(*((f"{number}.csv", CSV) for number in range(8)))
    with pytest.raises(LimitExceeded, match="more than 10 files"):
        open_archive(tmp_path, zipped(("a.zip", inner), ("b.zip", inner)), limits=Limits(members=10))


def test_unpacking_does_not_take_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "received"
    path.write_bytes(zipped(("a.csv", CSV)))
    (tmp_path / "into").mkdir()
    seconds = itertools.count(step=1000)
    with pytest.raises(LimitExceeded, match="longer than 900 seconds"):
        unpack(path, "march.zip", tmp_path / "into", Limits(), clock=lambda: next(seconds))


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("name", ["a.zip", "a.csv.gz"])
def test_an_archive_cut_off_is_refused(name: str, keep: float, tmp_path: Path) -> None:
    whole = zipped(("a.csv", CSV * 100)) if name.endswith("zip") else gzip.compress(CSV * 100)
    with pytest.raises(UnreadableFile, match="damaged or cut off"):
        open_archive(tmp_path, whole[: int(len(whole) * keep)], name)


def test_every_flipped_byte_is_refused_or_harmless(tmp_path: Path) -> None:
    whole = zipped(("a.csv", CSV), ("b.csv", CSV * 3))
    path = tmp_path / "received"
    for position in range(len(whole)):
        into = tmp_path / str(position)
        into.mkdir()
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :])
        try:
            unpacked = unpack(path, "a.zip", into)
        except (UnreadableFile, LimitExceeded):
            continue
        assert {member.path.read_bytes() for member in unpacked} <= {CSV, CSV * 3}


def test_a_workbook_is_a_zip_but_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsx"
    path.write_bytes(zipped(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")))
    assert not is_archive(path)


def test_the_first_moment_that_the_format_knows_says_nothing(tmp_path: Path) -> None:
    (member,) = open_archive(tmp_path, zipped((zipfile.ZipInfo("a.csv"), CSV)))
    assert member.modified is None
