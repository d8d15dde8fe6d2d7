"""The durable store: a key is written once, replaced as a whole, and never leaves the root."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from bedrot.lake.landing import Landing, delivery_id, sha256_of
from bedrot.lake.layout import Layout, slug
from bedrot.lake.store import Store
from bedrot.model.deliveries import Delivery

AT = datetime(2031, 6, 1, 12, tzinfo=UTC)

WAYS_OUT = (
    "../", "../../etc/passwd", "..", ".", "/", "/etc/passwd", "//server/share", "..\\..\\windows", "C:\\boot.ini", "C:",
    "a/../../b", "....//....//", "..;/", "%2e%2e%2f", "..%c0%af", "~", "~root", "$HOME", "${PATH}", "a\0b", "\0", "a\nb",
    "a\r\nb", "\t", " ", "", "con", "AUX", "nul.txt", "com1", "a:b", "a:$DATA", "file:///etc/passwd", "∕etc∕passwd",
    "‥/‥", "．．／", "\u202egnp.exe", "-rf", "*", "?", "|", "<>", '"', "'", "`id`", "$(id)", ";ls", "a" * 5000, "é" * 300,
    "🎵/../🎵", "x.tmp", "_hashes.json", "x.delivery.json", "x.status_0001.json", ".hidden", "name.", "name ", "..a", "a..",
    ".../...", "..//..//", "./../", "a/./b", "a//b", "\\\\?\\C:\\x", "a\\..\\b", "..\t/", "\ufeff..", "x.a/../../b", "x.a\\b",
    "x.c:d", "x.\0", "x. ", "x..", "x.тсв",
)  # fmt: skip
PLACES = ("account", "platform", "kind", "name")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "lake")


def test_a_key_is_created_once(store: Store) -> None:
    assert store.create("1_landing/a/b.txt", [b"first", b" copy"])
    assert not store.create("1_landing/a/b.txt", [b"second copy"])
    assert store.read("1_landing/a/b.txt") == b"first copy"


def test_a_key_is_replaced_as_a_whole(store: Store) -> None:
    store.create("a.json", [b"a long first version"])
    store.replace("a.json", [b"short"])
    assert store.read("a.json") == b"short"


def test_a_write_that_fails_half_way_leaves_the_old_bytes_and_no_litter(store: Store) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"half"
        raise OSError("the cable was pulled")

    store.create("a.json", [b"old"])
    with pytest.raises(OSError, match="cable"):
        store.replace("a.json", breaking())
    with pytest.raises(OSError, match="cable"):
        store.create("b.json", breaking())
    assert [path.name for path in store.root.iterdir()] == ["a.json"]
    assert store.read("a.json") == b"old"


def test_a_file_in_the_making_is_adopted_once(store: Store) -> None:
    with store.scratch() as folder:
        for number, content in enumerate((b"one", b"two")):
            (folder / f"{number}").write_bytes(content)
        assert store.adopt(folder / "0", "2_raw/x")
        assert not store.adopt(folder / "1", "2_raw/x")
        assert not (folder / "0").exists()
    assert store.read("2_raw/x") == b"one"
    assert not folder.exists()


def test_a_file_in_the_making_takes_the_place_of_a_key(store: Store) -> None:
    for content in (b"old", b"new"):
        with store.scratch() as folder:
            (folder / "view").write_bytes(content)
            store.put(folder / "view", "4_curated/view.csv")
            assert list(folder.iterdir()) == []
        assert store.read("4_curated/view.csv") == content
    assert [path.name for path in store.path("4_curated").iterdir()] == ["view.csv"]


def test_keys_are_listed_in_order_without_files_in_the_making(store: Store) -> None:
    for key in ("z/b.json", "z/a/c.json", "z/d.csv"):
        store.create(key, [b""])
    (store.root / "z" / "e.json.123.tmp").write_bytes(b"")
    assert store.keys("z") == ["z/a/c.json", "z/b.json", "z/d.csv"]
    assert store.keys("z", ".json") == ["z/a/c.json", "z/b.json"]
    assert store.keys("nowhere") == []


def test_a_folder_of_derived_files_is_discarded_as_a_whole(store: Store) -> None:
    store.create("3_staging/a/b", [b""])
    store.create("1_landing/a/b", [b""])
    store.discard("3_staging")
    store.discard("never_there")
    assert store.keys("") == ["1_landing/a/b"]


@pytest.mark.parametrize("key", ["../x", "/x", "a/../../x", "a\\b", "c:/x", ".."])
def test_a_key_that_would_leave_the_root_is_refused(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="not a key"):
        store.path(key)


def test_no_name_of_the_world_outside_leaves_the_landing_zone(tmp_path: Path) -> None:
    payloads = list(product(PLACES, WAYS_OUT))
    assert len(payloads) >= 300
    source = tmp_path / "source"
    store = Store(tmp_path / "lake")
    landing = Landing(store, Layout(store.root))
    for number, (place, text) in enumerate(payloads):
        source.write_bytes(f"{number}".encode())
        landed = landing.land(source, _delivery(source, **{place: text}))
        file = landing.file(landed)
        assert file.is_relative_to(store.root / "1_landing")
        assert file == file.resolve()
        assert len(file.name) < 255
        assert file.read_bytes() == source.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"source", "lake"}
    assert len(landing.deliveries()) == len(payloads)
    assert len(store.keys("1_landing", ".delivery.json")) == len(payloads)


def test_platforms_and_datasets_with_names_that_would_leave_a_zone_are_refused_or_stay_inside(tmp_path: Path) -> None:
    store = Store(tmp_path / "lake")
    layout = Layout(store.root)
    for text in WAYS_OUT:
        for key in (layout.staging(text, "x"), layout.staging("x", text), layout.curated(text), layout.view(text)):
            try:
                path = store.path(key)
            except ValueError:
                continue
            assert path.is_relative_to(store.root)
            assert ".." not in path.parts


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("NOVA SEVEN", "nova-seven"),
        ("zone.a0", "zone-a0"),
        ("zone_a0", "zone_a0"),
        ("../..", "unnamed"),
        ("", "unnamed"),
        ("Con", "con-"),
        ("x" * 80, "x" * 40),
    ],
)
def test_an_account_becomes_a_safe_part_of_a_name(text: str, safe: str) -> None:
    assert slug(text) == safe


def _delivery(
    source: Path, account: str = "main", platform: str = "p", kind: str = "k", name: str = "n.csv"
) -> Delivery:
    sha256 = sha256_of(source)
    return Delivery(delivery_id(sha256), sha256, 1, "", platform, kind, account, name, AT, "modified", AT)
