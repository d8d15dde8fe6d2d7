"""Published views: rewritten only when their content changed, every replaced version in the archive."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bedrot.lake.layout import Layout
from bedrot.lake.store import Store
from bedrot.lake.views import Views
from bedrot.model.errors import LakeDamaged
from bedrot.model.zones import Zone

AT = datetime(2031, 6, 1, 12, 30, 5, tzinfo=UTC)
NAME = "tidy_daily_streams.csv"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path)


@pytest.fixture
def views(store: Store) -> Views:
    return Views(store, Layout(store.root))


def publish(views: Views, store: Store, content: bytes, at: datetime = AT) -> bool:
    with store.scratch() as folder:
        file = folder / "view"
        file.write_bytes(content)
        return views.publish(NAME, file, at)


def test_a_view_lies_under_its_familiar_name(views: Views, store: Store) -> None:
    assert publish(views, store, b"date,streams\n")
    assert store.read(f"4_curated/{NAME}") == b"date,streams\n"
    assert views.names() == [NAME]


def test_equal_content_writes_nothing(views: Views, store: Store) -> None:
    publish(views, store, b"one")
    before = {path: path.stat().st_mtime_ns for path in store.root.rglob("*")}
    assert not publish(views, store, b"one", AT + timedelta(days=1))
    assert {path: path.stat().st_mtime_ns for path in store.root.rglob("*")} == before | {
        store.root / ".scratch": (store.root / ".scratch").stat().st_mtime_ns
    }


def test_every_version_that_was_ever_published_can_be_restored(views: Views, store: Store) -> None:
    for day, content in enumerate((b"one", b"two" * 1000, b"three")):
        publish(views, store, content, AT + timedelta(days=day))
    kept = [
        "5_archive/4_curated/tidy_daily_streams_archived_20310602_123005.csv.zst",
        "5_archive/4_curated/tidy_daily_streams_archived_20310603_123005.csv.zst",
    ]
    assert store.keys("5_archive", ".zst") == kept
    assert [views.restore(key) for key in kept] == [b"one", b"two" * 1000]


def test_two_versions_replaced_within_one_second_are_both_kept(views: Views, store: Store) -> None:
    for content in (b"one", b"two", b"three"):
        publish(views, store, content)
    kept = store.keys("5_archive", ".zst")
    assert sorted(views.restore(key) for key in kept) == [b"one", b"two"]


def test_a_view_without_rows_is_taken_away_and_stays_in_the_archive(views: Views, store: Store) -> None:
    publish(views, store, b"one")
    views.withdraw(NAME, AT)
    assert views.names() == []
    assert not store.exists(f"4_curated/{NAME}")
    assert [views.restore(key) for key in store.keys("5_archive", ".zst")] == [b"one"]
    views.withdraw(NAME, AT)


def test_a_view_that_somebody_edited_is_archived_and_written_again(views: Views, store: Store) -> None:
    publish(views, store, b"one")
    store.path(f"4_curated/{NAME}").write_bytes(b"edited")
    assert publish(views, store, b"one")
    assert store.read(f"4_curated/{NAME}") == b"one"
    assert [views.restore(key) for key in store.keys("5_archive", ".zst")] == [b"edited"]


def test_a_view_that_a_killed_process_did_not_register_is_registered_by_the_next(views: Views, store: Store) -> None:
    publish(views, store, b"one")
    store.path("4_curated/_hashes.json").unlink()
    assert publish(views, store, b"one")
    assert views.names() == [NAME]


def test_an_archived_file_that_a_killed_process_did_not_register_is_registered_when_mending(
    views: Views, store: Store
) -> None:
    publish(views, store, b"one")
    publish(views, store, b"two")
    registered = views.registered(Zone.ARCHIVE)
    store.path("5_archive/_hashes.json").unlink()
    views.mend_archive()
    assert views.registered(Zone.ARCHIVE) == registered


def test_a_version_that_was_archived_before_the_process_was_killed_is_not_archived_twice(
    views: Views, store: Store
) -> None:
    publish(views, store, b"one")
    views.archive(f"4_curated/{NAME}", AT)
    publish(views, store, b"two")
    assert [views.restore(key) for key in store.keys("5_archive", ".zst")] == [b"one"]


def test_a_torn_archived_file_is_not_registered(views: Views, store: Store) -> None:
    store.create("5_archive/4_curated/x_archived_20310601_123005.csv.zst", [b"\x28\xb5\x2f\xfd torn"])
    views.mend_archive()
    assert views.registered(Zone.ARCHIVE) == {}


def test_a_damaged_archived_file_is_never_handed_out(views: Views, store: Store) -> None:
    publish(views, store, b"date,streams\n" * 500)
    publish(views, store, b"two")
    (key,) = store.keys("5_archive", ".zst")
    data = bytearray(store.read(key))
    data[-1] ^= 1
    store.path(key).write_bytes(data)
    with pytest.raises(LakeDamaged, match="tidy_daily_streams_archived"):
        views.restore(key)


def test_a_view_is_sound_while_its_file_is_what_was_published(views: Views, store: Store) -> None:
    assert not views.is_sound(NAME)
    publish(views, store, b"one")
    assert views.is_sound(NAME)
    store.path(f"4_curated/{NAME}").write_bytes(b"other")
    assert not views.is_sound(NAME)


def test_a_view_that_somebody_changed_or_removed_is_told(views: Views, store: Store) -> None:
    publish(views, store, b"one")
    assert views.altered() == []
    path = store.path(Layout(store.root).view(NAME))
    path.chmod(0o644)
    path.write_bytes(b"mine")
    os.utime(path, (0, 0))
    assert views.altered() == [NAME]
    publish(views, store, b"one", AT + timedelta(days=1))
    assert views.altered() == []
    path.unlink()
    assert views.altered() == [NAME]
