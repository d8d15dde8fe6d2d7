"""One flipped byte in any stored file is found and the file named; so is a file that is gone or foreign."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bedrot.lake.verify import verify
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from tests.kit.labels import NOON, deliver, delivery_of, import_paths, make_label, write_download
from tests.kit.statements import BankLine, bank_statement, timeline

DERIVED = ("/_published.json", "/_hashes.json", "/_last_checkpoint")
"""Files that are made anew from others when they are gone."""


@pytest.fixture(scope="module")
def label(tmp_path_factory: pytest.TempPathFactory) -> Label:
    """A small lake with a file of every sort: quarantine, archive, statuses, files set aside."""
    label = make_label(tmp_path_factory.mktemp("label"))
    first = [BankLine(), BankLine(units="many"), BankLine(reported="2031-06-21", sold="2031-04", upc="8.6E+11")]
    april = deliver(label, "april.tsv", bank_statement(first))
    deliver(label, "Low Tide-timeline.csv", timeline("2031-05-28", [1, 2, 3]), day=1)
    import_paths(label, write_download(label, "login.csv", "<html><title>Log in</title></html>"))
    import_paths(label, write_download(label, "may.tsv", bank_statement([BankLine(net="0.3")]), day=2))
    runs.withdraw(label, delivery_of(april), NOON + timedelta(days=3))
    return label


def stored(label: Label) -> list[str]:
    zones = ("1_landing", "2_raw", "3_staging", "4_curated", "5_archive")
    return [key for zone in zones for key in label.lake.store.keys(zone)]


@pytest.fixture
def put_back(label: Label) -> Iterator[dict[str, bytes]]:
    """Files to be written back after the test, by key."""
    files: dict[str, bytes] = {}
    yield files
    for key, data in files.items():
        label.lake.store.path(key).write_bytes(data)


def test_a_sound_lake_has_a_file_of_every_sort_and_no_damage(label: Label) -> None:
    endings = {"".join(Path(key).suffixes[-2:]) for key in stored(label)}
    assert {".tsv", ".delivery.json", ".status_0001.json", ".parquet", ".json", ".csv", ".csv.zst"} <= endings
    assert any("/_quarantine/" in key for key in stored(label))
    assert list(verify(label.lake)) == []


@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_a_flipped_byte_in_any_file_is_found_and_the_file_named(
    label: Label, put_back: dict[str, bytes], place: str
) -> None:
    keys = stored(label)
    assert len(keys) > 30
    for key in keys:
        path = label.lake.store.path(key)
        data = bytearray(path.read_bytes())
        put_back[key] = bytes(data)
        position = {"first": 0, "middle": len(data) // 2, "last": -1}[place]
        data[position] ^= 1
        path.write_bytes(data)
        assert key in {damage.key for damage in verify(label.lake)}, key
        path.write_bytes(put_back[key])
    assert list(verify(label.lake)) == []


def test_any_file_that_is_gone_is_told_unless_it_can_be_made_anew(label: Label, put_back: dict[str, bytes]) -> None:
    for key in stored(label):
        path = label.lake.store.path(key)
        if key.endswith(DERIVED) or ".status_" in key or "/_promotions/" in key:
            continue
        put_back[key] = path.read_bytes()
        path.unlink()
        assert list(verify(label.lake)), key
        path.write_bytes(put_back[key])


@pytest.mark.parametrize(
    "kind", ["tsv", "tsv.delivery.json", "parquet", "csv", "csv.zst"], ids=["bytes", "facts", "part", "view", "archive"]
)
def test_a_missing_file_is_named(label: Label, put_back: dict[str, bytes], kind: str) -> None:
    for key in (key for key in stored(label) if key.endswith(f".{kind}")):
        put_back[key] = label.lake.store.read(key)
        label.lake.store.path(key).unlink()
        assert (key, "is missing") in {(damage.key, damage.what) for damage in verify(label.lake)}
        label.lake.store.path(key).write_bytes(put_back[key])


@pytest.mark.parametrize(
    "key",
    [
        "1_landing/distrokid/bank/mine.tsv",
        "2_raw/distrokid/mine.parquet",
        "3_staging/distrokid_bank/mine.parquet",
        "3_staging/distrokid_bank/delivery=0/mine.parquet",
        "4_curated/mine.csv",
        "5_archive/mine.zst",
    ],
)
def test_a_file_that_the_lake_did_not_write_is_told(label: Label, key: str) -> None:
    path = label.lake.store.path(key)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"hello")
    try:
        assert [damage.key for damage in verify(label.lake)] == [key]
    finally:
        path.unlink()
