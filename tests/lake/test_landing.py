"""The landing zone keeps bytes as received, once, with their facts beside them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bedrot.lake.landing import SIDECAR, Landing, Status, delivery_id, sha256_of
from bedrot.lake.layout import Layout
from bedrot.lake.store import Store
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import LakeDamaged, NothingSuch

AT = datetime(2031, 6, 1, 12, 30, 5, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "lake")


@pytest.fixture
def landing(store: Store) -> Landing:
    return Landing(store, Layout(store.root))


def land(
    landing: Landing,
    folder: Path,
    content: bytes,
    *,
    days: int = 0,
    platform: str = "distrokid",
    name: str = "my bank.TSV",
) -> Delivery:
    source = folder / "source"
    source.write_bytes(content)
    return landing.land(source, a_delivery(source, days=days, platform=platform, name=name))


def a_delivery(
    source: Path, *, days: int = 0, platform: str = "distrokid", name: str = "my bank.TSV", problem: str | None = None
) -> Delivery:
    sha256 = sha256_of(source)
    size = source.stat().st_size
    seen = AT + timedelta(days=days)
    return Delivery(
        delivery_id(sha256), sha256, size, "", platform, "bank", "NOVA SEVEN", name, seen, "name", AT, problem=problem
    )


def test_bytes_are_kept_under_a_name_that_says_what_they_are(landing: Landing, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"1\t2\r")
    assert delivery.path == (f"1_landing/distrokid/bank/distrokid_bank_20310601_123005_nova-seven-{delivery.id}.tsv")
    assert landing.file(delivery).read_bytes() == b"1\t2\r"
    assert landing.deliveries() == [delivery]


def test_the_same_bytes_are_one_file_whatever_they_are_called(landing: Landing, store: Store, tmp_path: Path) -> None:
    first = land(landing, tmp_path, b"same")
    again = land(landing, tmp_path, b"same", days=3, name="another name.csv")
    assert again == first
    assert landing.deliveries() == [first]
    assert len(store.keys("1_landing")) == 3


def test_a_file_that_changes_while_it_is_copied_is_refused(landing: Landing, store: Store, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"before")
    delivery = a_delivery(source)
    source.write_bytes(b"after!")
    with pytest.raises(LakeDamaged, match="changed while it was being copied"):
        landing.land(source, delivery)
    assert store.keys("1_landing") == []


def test_the_registry_knows_every_file_by_its_bytes(landing: Landing, tmp_path: Path) -> None:
    here, there = land(landing, tmp_path, b"here"), land(landing, tmp_path, b"there", platform="toolost")
    assert landing.known(here.sha256) == here
    assert landing.known(there.sha256) == there
    assert landing.known("0" * 64) is None


@pytest.mark.parametrize("damage", ["missing", "torn", "empty"])
def test_a_registry_that_is_lost_or_damaged_is_made_anew(
    landing: Landing, store: Store, tmp_path: Path, damage: str
) -> None:
    delivery = land(landing, tmp_path, b"one")
    registry = store.path("1_landing/distrokid/_hashes.json")
    intact = registry.read_bytes()
    if damage == "missing":
        registry.unlink()
    else:
        registry.write_bytes(intact[:20] if damage == "torn" else b"")
    assert landing.known(delivery.sha256) == delivery
    landing.mend_registries()
    assert registry.read_bytes() == intact


def test_landing_another_file_repairs_a_damaged_registry(landing: Landing, store: Store, tmp_path: Path) -> None:
    first = land(landing, tmp_path, b"one")
    store.path("1_landing/distrokid/_hashes.json").write_bytes(b"damaged")
    second = land(landing, tmp_path, b"two")
    written = store.read("1_landing/distrokid/_hashes.json").decode()
    assert first.sha256 in written
    assert second.sha256 in written


def test_a_registry_that_was_killed_before_it_was_written_costs_nothing(
    landing: Landing, store: Store, tmp_path: Path
) -> None:
    land(landing, tmp_path, b"one")
    before = store.read("1_landing/distrokid/_hashes.json")
    second = land(landing, tmp_path, b"two")
    store.path("1_landing/distrokid/_hashes.json").write_bytes(before)
    assert landing.known(second.sha256) is None
    assert land(landing, tmp_path, b"two", days=1) == second
    assert landing.known(second.sha256) == second


def test_bytes_left_without_facts_by_a_killed_process_are_given_theirs(
    landing: Landing, store: Store, tmp_path: Path
) -> None:
    first = land(landing, tmp_path, b"one")
    store.path(first.path + SIDECAR).unlink()
    store.path("1_landing/distrokid/_hashes.json").unlink()
    again = land(landing, tmp_path, b"one", days=9)
    assert again.path == first.path
    assert landing.deliveries() == [again]


def test_deliveries_are_ordered_by_observation_not_by_arrival(landing: Landing, tmp_path: Path) -> None:
    late, early = land(landing, tmp_path, b"late", days=5), land(landing, tmp_path, b"early", days=1)
    assert landing.deliveries() == [early, late]


def test_the_newest_word_on_a_delivery_rules_and_every_word_is_kept(
    landing: Landing, store: Store, tmp_path: Path
) -> None:
    delivery = land(landing, tmp_path, b"one")
    assert landing.status(delivery) is None
    for status, counts in (
        (Status.WITHDRAWN, False),
        (Status.RESTORED, True),
        (Status.UNREADABLE, False),
        (Status.RESTORED, True),
        (Status.WITHDRAWN, False),
    ):
        landing.set_status(delivery, status, AT)
        assert landing.status(delivery) is status
        assert (delivery in landing.active()) == counts
    assert len([key for key in store.keys("1_landing") if ".status_" in key]) == 5


def test_a_word_is_not_lost_when_an_earlier_one_is(landing: Landing, store: Store, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"one")
    landing.set_status(delivery, Status.WITHDRAWN, AT)
    landing.set_status(delivery, Status.RESTORED, AT)
    store.path(f"{delivery.path}.status_0001.json").unlink()
    landing.set_status(delivery, Status.WITHDRAWN, AT)
    assert landing.status(delivery) is Status.WITHDRAWN


def test_why_a_delivery_cannot_be_read_is_remembered(landing: Landing, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"one")
    landing.set_status(delivery, Status.UNREADABLE, AT, "The column 'Store' is missing.")
    assert landing.problem(delivery) == "The column 'Store' is missing."


def test_a_file_set_aside_at_the_door_does_not_count(landing: Landing, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.write_bytes(b"riddle")
    delivery = landing.land(source, a_delivery(source, platform="unknown", problem="No connector recognises it."))
    assert landing.active() == []
    assert landing.deliveries() == [delivery]
    assert landing.problem(delivery) == "No connector recognises it."


def test_a_file_recognised_later_is_known_under_its_platform(landing: Landing, tmp_path: Path) -> None:
    aside = land(landing, tmp_path, b"one", platform="unknown")
    landing.set_status(aside, Status.RECOGNISED, AT)
    recognised = land(landing, tmp_path, b"one", platform="distrokid")
    assert landing.known(aside.sha256) == recognised
    assert landing.find(aside.id) == recognised


def test_a_delivery_is_found_by_the_beginning_of_its_id(landing: Landing, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"one")
    assert landing.find(delivery.id[:6]) == delivery


@pytest.mark.parametrize("name", ["", "0", "abc", "zzzz", "ffffffffffffffff0"])
def test_a_name_that_means_no_delivery_is_told_with_what_to_do(landing: Landing, tmp_path: Path, name: str) -> None:
    land(landing, tmp_path, b"one")
    with pytest.raises(NothingSuch, match="bedrot lake ls landing"):
        landing.find(name)


def test_a_damaged_sidecar_is_named(landing: Landing, store: Store, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"one")
    sidecar = store.path(delivery.path + SIDECAR)
    sidecar.write_bytes(sidecar.read_bytes().replace(b"NOVA", b"NOVB"))
    with pytest.raises(LakeDamaged, match=delivery.id):
        landing.deliveries()


def test_a_statement_named_like_a_file_in_the_making_is_never_taken_for_one(landing: Landing, tmp_path: Path) -> None:
    delivery = land(landing, tmp_path, b"one", name="bank.tmp")
    assert landing.known(delivery.sha256) == delivery
    assert not delivery.path.endswith(".tmp")


def test_a_zone_under_its_plain_name_is_used_where_it_exists(tmp_path: Path) -> None:
    store = Store(tmp_path / "lake")
    (store.root / "landing").mkdir(parents=True)
    delivery = land(Landing(store, Layout(store.root)), tmp_path, b"one")
    assert delivery.path.startswith("landing/distrokid/")
