"""The raw zone: immutable segments with a manifest that says what they are."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bedrot.lake.layout import Layout
from bedrot.lake.segments import Raw, Segment, describe
from bedrot.lake.store import Store
from bedrot.model.deliveries import Delivery

AT = datetime(2031, 6, 1, tzinfo=UTC)
DELIVERY = Delivery("0123456789abcdef", "0" * 64, 9, "p", "distrokid", "bank", "main", "bank.tsv", AT, "modified", AT)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


@pytest.fixture
def raw(store: Store) -> Raw:
    return Raw(store, Layout(store.root))


@pytest.fixture
def scratch(store: Store) -> Iterator[Path]:
    with store.scratch() as folder:
        yield folder


def a_segment(folder: Path, content: bytes, first_line: int | None = 2) -> tuple[Segment, Path]:
    file = folder / "bank.parquet"
    file.write_bytes(content)
    return describe("bank", file, 3, ("Store", "Earnings (USD)"), {"account": "main"}, first_line), file


def test_segments_come_back_as_they_were_described(raw: Raw, scratch: Path) -> None:
    segment, file = a_segment(scratch, b"rows")
    written = raw.put(DELIVERY, "0.1.0", [(segment, file)])
    assert raw.get(DELIVERY) == written
    assert list(raw.all()) == [written]
    assert written.folder == "2_raw/distrokid/distrokid_bank_main-0123456789abcdef_2031"
    assert raw.file(written, segment).read_bytes() == b"rows"


def test_a_segment_is_named_after_its_content(scratch: Path) -> None:
    segment, _ = a_segment(scratch, b"rows")
    assert segment.file == f"bank-{segment.sha256[:12]}.parquet"
    assert segment != a_segment(scratch, b"other rows")[0]


def test_a_delivery_without_a_manifest_is_not_in_raw(raw: Raw, store: Store, scratch: Path) -> None:
    written = raw.put(DELIVERY, "0.1.0", [a_segment(scratch, b"rows")])
    store.path(f"{written.folder}/segment.json").unlink()
    assert raw.get(DELIVERY) is None
    assert list(raw.all()) == []


def test_what_is_in_raw_is_never_changed(raw: Raw, scratch: Path) -> None:
    first = raw.put(DELIVERY, "0.1.0", [a_segment(scratch, b"rows")])
    raw.put(DELIVERY, "0.2.0", [a_segment(scratch, b"other rows")])
    assert raw.get(DELIVERY) == first


def test_a_file_may_hold_no_table_at_all(raw: Raw) -> None:
    raw.put(DELIVERY, "0.1.0", [])
    found = raw.get(DELIVERY)
    assert found is not None
    assert found.tables == ()


def test_rows_read_one_by_one_carry_where_they_stand(scratch: Path) -> None:
    numbered, _ = a_segment(scratch, b"rows", first_line=2)
    placed, _ = a_segment(scratch, b"rows", first_line=None)
    assert list(numbered.columns) == ["Store", "Earnings (USD)"]
    assert list(placed.columns) == ["Store", "Earnings (USD)", "_where", "_problem"]
    assert set(placed.columns.values()) == {"VARCHAR"}
