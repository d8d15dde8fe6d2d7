"""What only The MLC needs: one money told by recording and by work, and writers who share it."""

from decimal import Decimal
from pathlib import Path

from bedrot.platforms.mlc import Mlc
from tests.platforms.typed import staged

HERE = Path(__file__).parent
MONEY = Decimal("0.12345678") + Decimal("0.02") - Decimal("0.00055")


def test_detail_and_summary_of_one_distribution_replace_each_other(tmp_path: Path) -> None:
    detail, summary = (staged(Mlc(), tmp_path, HERE / name) for name in ("royalty-detail.tsv", "work-summary.csv"))
    keys = Mlc.distribution.supersede_by
    assert set(detail.column(*keys)) == set(summary.column(*keys))
    assert sum(detail.column("net")) == sum(summary.column("net")) == MONEY


def test_another_month_is_another_distribution(tmp_path: Path) -> None:
    detail, other = (staged(Mlc(), tmp_path, HERE / name) for name in ("royalty-detail.tsv", "detail-reduced.tsv"))
    keys = Mlc.distribution.supersede_by
    assert not set(detail.column(*keys)) & set(other.column(*keys))


def test_several_writers_do_not_multiply_the_money(tmp_path: Path) -> None:
    found = staged(Mlc(), tmp_path, HERE / "royalty-detail.tsv")
    assert found.column("writers", "net")[0] == ("A QUILL|B REED", Decimal("0.12345678"))
    assert len(found.stored) == 3


def test_works_are_named_and_numbered(tmp_path: Path) -> None:
    found = staged(Mlc(), tmp_path, HERE / "work-summary.csv")
    assert found.column("title", "work_id", "iswc", "tier")[0] == (
        "PAPER COMETS",
        "ME0001",
        "T0000000010",
        "mechanical",
    )
