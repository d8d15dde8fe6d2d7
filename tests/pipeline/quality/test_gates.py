"""What passes between two zones, what is warned of, and what fails."""

import shutil
from pathlib import Path

import pytest

from bedrot.lake.tables import NewPart
from bedrot.model.conformed import CONFORMED
from bedrot.pipeline.label import Label
from bedrot.pipeline.quality import Gate, Verdict
from bedrot.pipeline.workbench import workbench
from tests.kit.labels import deliver
from tests.kit.statements import BankLine, bank_statement, total_line
from tests.pipeline.finding import every_day, label_in, spotify_answer
from tests.pipeline.quality.examined import examined


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def gate(label: Label, step: str) -> Gate:
    """The only gate of a step."""
    (found,) = [each for each in examined(label).gates if each.step == step]
    return found


def lines(count: int, *others: BankLine | tuple[str, ...]) -> str:
    return bank_statement([*[BankLine()] * count, *others])


def test_what_is_in_order_passes_every_gate(label: Label) -> None:
    deliver(label, "bank.tsv", lines(3))
    found = examined(label).gates
    assert [(each.step, each.platform, each.dataset, each.verdict, each.why) for each in found] == [
        ("landing2raw", "distrokid", "bank", Verdict.PASSED, ""),
        ("raw2staging", "distrokid", "bank", Verdict.PASSED, ""),
        ("staging2curated", "distrokid", "royalties", Verdict.PASSED, ""),
    ]


def test_a_file_that_cannot_be_read_fails_with_its_reason(label: Label) -> None:
    deliver(label, "notes.csv", "a,b\n1,2\n")
    found = gate(label, "landing2raw")
    assert (found.verdict, found.file) == (Verdict.FAILED, "notes.csv")
    assert found.why


@pytest.mark.parametrize(("good", "verdict"), [(19, Verdict.WARNED), (18, Verdict.FAILED), (0, Verdict.FAILED)])
def test_more_than_a_twentieth_of_refused_rows_fails_a_file(label: Label, good: int, verdict: Verdict) -> None:
    deliver(label, "bank.tsv", lines(good, BankLine(units="12O")))
    assert gate(label, "raw2staging").verdict is verdict


def test_a_statement_that_does_not_add_up_fails(label: Label) -> None:
    deliver(label, "bank.tsv", lines(1, total_line("0.3")))
    found = gate(label, "raw2staging")
    assert found.verdict is Verdict.FAILED
    assert "should add up to 0.3" in found.why


def test_a_withdrawn_file_passes_no_gate(label: Label) -> None:
    from bedrot.pipeline.runs import withdraw
    from tests.kit.labels import NOON, delivery_of

    withdraw(label, delivery_of(deliver(label, "bank.tsv", lines(1))), NOON)
    assert examined(label).gates == []


def test_names_nobody_knows_are_warned_of(label: Label) -> None:
    deliver(label, "bank.tsv", lines(1, BankLine(store="Zorp", artist="NOBODY")))
    found = gate(label, "staging2curated")
    assert found.verdict is Verdict.WARNED
    assert "store 'Zorp'" in found.why
    assert "artist 'NOBODY'" in found.why


def test_days_after_their_file_are_warned_of(label: Label) -> None:
    deliver(label, "bank.tsv", lines(1, BankLine(sold="2031-09")))
    found = gate(label, "staging2curated")
    assert (found.verdict, found.why) == (
        Verdict.WARNED,
        "1 rows are of days before 1990-01-01 or after their file.",
    )


def test_streams_of_one_store_alone_are_warned_of_and_do_not_fail(label: Label) -> None:
    deliver(label, "toolost_spotify_20310601_120000.json", spotify_answer(every_day("2031-05-12", [90] * 9)))
    found = next(each for each in examined(label).gates if each.dataset == "daily_streams")
    assert found.verdict is Verdict.WARNED
    assert "Only one store" in found.why


def test_rows_that_repeat_a_grain_fail(label: Label) -> None:
    deliver(label, "bank.tsv", lines(1))
    repeat_curated(label, "royalties")
    found = gate(label, "staging2curated")
    assert (found.verdict, found.why) == (Verdict.FAILED, "1 rows repeat what tells rows apart.")


def repeat_curated(label: Label, conformed: str) -> None:
    """Write a curated month with each of its rows twice, as a defect would."""
    table = label.lake.curated(CONFORMED[conformed])
    with workbench(label.lake, memory=label.memory, code=label.code) as bench:
        (part,) = table.parts()
        copies = [bench.scratch / f"{number}.parquet" for number in range(2)]
        for copy in copies:
            shutil.copy(part.file, copy)
        bench.engine.read("twice", copies, CONFORMED[conformed].columns)
        target = bench.scratch / f"month={part.partition}" / "part.parquet"
        target.parent.mkdir()
        rows = bench.engine.write("SELECT * FROM twice", target)
        table.replace([part.partition], [NewPart(part.partition, target, rows)], table.record(), table.version())
