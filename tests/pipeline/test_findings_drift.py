"""Layouts that changed between two downloads: every column by name."""

from pathlib import Path

import pytest

from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.label import Label
from tests.kit.labels import deliver
from tests.kit.statements import BANK_HEADER, BankLine
from tests.pipeline.finding import findings, label_in, the

WITHHELD = "Songwriter Royalties Withheld"


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def bank(label: Label, day: int, *, without: str = "", more: str = "") -> None:
    """A DistroKid statement of the day before its download, without a column or with one more."""
    reported = f"2031-{5 + (day + 30) // 31:02d}-{(day + 30) % 31 or 31:02d}"
    cells = dict(zip(BANK_HEADER, BankLine(reported=reported).cells, strict=True))
    cells.pop(without, None)
    if more:
        cells[more] = "x"
    text = "\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n"
    assert deliver(label, f"bank{day}.tsv", text, day).problem is None


def test_a_column_that_is_gone_is_named_with_what_stays_empty(label: Label) -> None:
    bank(label, 1)
    bank(label, 2)
    bank(label, 3, without=WITHHELD)
    bank(label, 4, without=WITHHELD)

    found = the(label, Kind.SCHEMA_DRIFT)

    assert found.severity is Severity.LOOK
    assert found.what.startswith("The files of DistroKid (Bank details; main) have other columns ")
    assert f"since bank3.tsv of 2031-06-04: '{WITHHELD}' is gone, so that withheld stays empty." in found.what
    assert found.where.files == ("bank2.tsv", "bank3.tsv")
    assert found.where.dataset == "distrokid.bank"
    assert found.figures == {"renamed": 0, "lost": 1, "new": 0, "files": 2}


def test_a_new_column_is_worth_a_note(label: Label) -> None:
    bank(label, 1)
    bank(label, 2, more="Label")
    found = the(label, Kind.SCHEMA_DRIFT)
    assert found.severity is Severity.NOTE
    assert found.what.endswith("since bank2.tsv of 2031-06-03: 'Label' is new.")


def test_a_column_under_a_new_name_is_told_with_both(label: Label) -> None:
    bank(label, 1)
    cells = dict(zip(BANK_HEADER, BankLine(reported="2031-06-01").cells, strict=True))
    header = [f"{name} (USD)" if name == WITHHELD else name for name in cells]
    text = "\t".join(header) + "\n" + "\t".join(cells.values()) + "\n"
    assert deliver(label, "bank2.tsv", text, 2).problem is None

    found = the(label, Kind.SCHEMA_DRIFT)

    assert found.severity is Severity.NOTE
    assert f"'{WITHHELD}' is called '{WITHHELD} (USD)' now" in found.what
    assert found.figures["renamed"] == 1


def test_a_column_that_comes_and_goes_is_a_choice(label: Label) -> None:
    bank(label, 1)
    bank(label, 2, more="Label")
    bank(label, 3)
    assert findings(label, Kind.SCHEMA_DRIFT) == []


def test_files_of_one_moment_may_be_of_several_layouts(label: Label) -> None:
    bank(label, 1)
    cells = dict(zip((*BANK_HEADER, "Label"), (*BankLine(reported="2031-05-11").cells, "x"), strict=True))
    deliver(label, "other.tsv", "\t".join(cells) + "\n" + "\t".join(cells.values()) + "\n", 1)
    assert findings(label, Kind.SCHEMA_DRIFT) == []


def test_each_change_of_several_is_told(label: Label) -> None:
    bank(label, 1)
    bank(label, 2, more="Label")
    bank(label, 3, without=WITHHELD, more="Label")
    assert [found.figures["new"] for found in findings(label, Kind.SCHEMA_DRIFT)] == [0, 1]
