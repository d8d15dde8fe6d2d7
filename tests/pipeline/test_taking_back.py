"""What was done can be undone: withdraw and restore, roll back and release, rebuild from the landed bytes."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.lake.verify import verify
from bedrot.model.conformed.earnings import ROYALTIES
from bedrot.model.errors import NothingSuch
from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State
from tests.kit.labels import (
    NOON,
    curated,
    curated_parts,
    deliver,
    delivery_of,
    import_paths,
    make_label,
    quarantined,
    total,
    views,
)
from tests.kit.statements import BankLine, bank_statement, timeline
from tests.kit.warehouse import differences, told

MAY, JUNE = "2031-05-21", "2031-06-21"
LATER = NOON + timedelta(days=30)


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path)


def state(label: Label) -> tuple[object, ...]:
    return curated_parts(label), views(label), told(label)


def net(label: Label) -> Decimal:
    return total(label, "royalties", "net")


def test_a_withdrawn_import_counts_no_more_and_everything_returns_exactly(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1"), BankLine(sold="2030-12", net="2")]))
    before = state(label)
    wrong = deliver(label, "wrong.tsv", bank_statement([BankLine(net="99"), BankLine(reported=JUNE, net="9")]), day=1)
    assert state(label) != before
    delivery, report = runs.withdraw(label, delivery_of(wrong)[:6], LATER)
    assert delivery == wrong.delivery
    assert set(report.months) == {"royalties"}
    assert state(label) == before
    assert label.lake.landing.file(delivery).exists()
    assert list(verify(label.lake)) == []


def test_withdrawing_the_only_import_leaves_nothing(label: Label) -> None:
    only = deliver(label, "bank.tsv", bank_statement([BankLine()]))
    runs.withdraw(label, delivery_of(only), LATER)
    assert (curated(label, "royalties"), views(label)) == ([], {})
    assert told(label)["royalty_details"] == []


def test_withdrawing_twice_is_withdrawing_once(label: Label) -> None:
    only = deliver(label, "bank.tsv", bank_statement([BankLine()]))
    runs.withdraw(label, delivery_of(only), LATER)
    before = label.lake.store.keys("1_landing")
    runs.withdraw(label, delivery_of(only), LATER)
    assert label.lake.store.keys("1_landing") == before


def test_a_withdrawn_file_stays_withdrawn_when_it_is_imported_again(label: Label) -> None:
    only = deliver(label, "bank.tsv", bank_statement([BankLine()]))
    runs.withdraw(label, delivery_of(only), LATER)
    (again,) = import_paths(label, label.root / "downloads" / "bank.tsv").files
    assert again.state is State.WITHDRAWN
    assert curated(label, "royalties") == []


def test_a_restored_import_counts_again_exactly_as_before(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1")]))
    newer = deliver(label, "restated.tsv", bank_statement([BankLine(net="2")]), day=1)
    before = state(label)
    runs.withdraw(label, delivery_of(newer), LATER)
    assert net(label) == 1
    runs.restore(label, delivery_of(newer), LATER)
    assert state(label) == before


def test_only_what_was_withdrawn_can_be_restored(label: Label) -> None:
    only = deliver(label, "bank.tsv", bank_statement([BankLine()]))
    with pytest.raises(NothingSuch, match="has not been withdrawn"):
        runs.restore(label, delivery_of(only), LATER)
    with pytest.raises(NothingSuch, match="bedrot lake ls landing"):
        runs.withdraw(label, "0000", LATER)


def test_a_rolled_back_dataset_shows_its_former_rows_and_waits(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1")]))
    before = state(label)
    deliver(label, "june.tsv", bank_statement([BankLine(reported=JUNE, net="2")]), day=1)
    runs.rollback(label, "royalties", None, LATER)
    assert state(label) == before
    deliver(label, "july.tsv", bank_statement([BankLine(reported="2031-07-21", net="4")]), day=2)
    assert state(label) == before
    assert len(label.lake.curated(ROYALTIES).history()) == 3


def test_a_released_dataset_catches_up_with_everything_that_waited(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1")]))
    deliver(label, "june.tsv", bank_statement([BankLine(reported=JUNE, sold="2031-04", net="2")]), day=1)
    shown = state(label)
    runs.rollback(label, "royalties", None, LATER)
    runs.release(label, "royalties", LATER)
    assert state(label) == shown
    runs.rollback(label, "royalties", None, LATER)
    july = deliver(label, "july.tsv", bank_statement([BankLine(reported="2031-07-21", sold="2031-05", net="4")]), day=2)
    runs.release(label, "royalties", LATER)
    assert net(label) == 7
    runs.withdraw(label, delivery_of(july), LATER)
    assert curated_parts(label) == shown[0]
    assert differences(label) == []


def test_another_dataset_goes_on_while_one_is_held(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1")]))
    deliver(label, "june.tsv", bank_statement([BankLine(reported=JUNE, net="2")]), day=1)
    runs.rollback(label, "royalties", None, LATER)
    deliver(label, "Low Tide-timeline.csv", timeline(MAY, [1, 2]))
    assert net(label) == 1
    assert len(curated(label, "track_daily")) == 2


def test_what_is_not_held_cannot_be_released_and_unknown_datasets_are_told(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine()]))
    with pytest.raises(NothingSuch, match="follows the imports"):
        runs.release(label, "royalties", LATER)
    with pytest.raises(NothingSuch, match="Did you mean 'royalties'"):
        runs.rollback(label, "royaltys", None, LATER)


def test_a_rebuild_from_landing_gives_the_same_parts_byte_for_byte(label: Label) -> None:
    deliver(
        label,
        "may.tsv",
        bank_statement([BankLine(title=f"T{n % 40}", units="x" if n % 90 == 7 else "1") for n in range(900)]),
    )
    deliver(label, "june.tsv", bank_statement([BankLine(net="2"), BankLine(reported=JUNE, upc="?")]), day=1)
    gone = deliver(label, "gone.tsv", bank_statement([BankLine(net="3")]), day=2)
    runs.withdraw(label, delivery_of(gone), LATER)
    deliver(label, "Low Tide-timeline.csv", timeline(MAY, range(50)))
    before, refused = state(label), quarantined(label, "distrokid", "bank")
    versions = len(label.lake.curated(ROYALTIES).history())
    report = runs.rebuild(label, LATER)
    assert state(label) == before
    assert quarantined(label, "distrokid", "bank") == refused
    assert report.promoted.views == ()
    assert not report.promoted.loaded.changed
    assert len(label.lake.curated(ROYALTIES).history()) == versions
    assert list(verify(label.lake)) == []


def test_a_rebuild_puts_lost_and_damaged_parts_right(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(), BankLine(sold="2031-02"), BankLine(units="x")]))
    before = state(label)
    first, second = label.lake.curated(ROYALTIES).parts()
    first.file.unlink()
    second.file.write_bytes(b"damaged")
    for key in label.lake.store.keys("3_staging", ".parquet") + label.lake.store.keys("2_raw", ".parquet"):
        label.lake.store.path(key).write_bytes(b"damaged")
    assert len(list(verify(label.lake))) > 2
    runs.rebuild(label, LATER)
    assert state(label) == before
    assert list(verify(label.lake)) == []


def test_a_delivery_withdrawn_while_its_typed_rows_were_lost_leaves_curated_all_the_same(label: Label) -> None:
    deliver(label, "may.tsv", bank_statement([BankLine(net="1")]))
    wrong = deliver(label, "wrong.tsv", bank_statement([BankLine(sold="2031-01", reported=JUNE, net="9")]), day=1)
    assert wrong.delivery is not None
    from bedrot.lake.landing import Status

    label.lake.landing.set_status(wrong.delivery, Status.WITHDRAWN, LATER)
    label.lake.store.discard("3_staging")
    runs.run(label, LATER)
    assert net(label) == 1
    assert [str(row["sale_month"]) for row in curated(label, "royalties")] == ["2031-03-01"]
