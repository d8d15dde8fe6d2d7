"""Each dimension falls by the share of what is wrong, and says why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.quality import DIMENSIONS, LABEL, WEIGHTS, weights_of
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import Wishes
from tests.kit.labels import deliver
from tests.kit.statements import BankLine, bank_statement, total_line
from tests.pipeline.finding import audience_export, every_day, label_in, spotify_answer
from tests.pipeline.quality.examined import SOON, examined, failed, scores

PLAYS = every_day("2031-05-11", [90] * 21)
"""Twenty settled days, and the one before the download."""


def streams(label: Label, *left_out: str) -> None:
    days = {day: plays for day, plays in PLAYS.items() if day.isoformat() not in left_out}
    deliver(label, "toolost_spotify_20310601_120000.json", spotify_answer(days))


def statement(label: Label, *lines: BankLine, total: str = "1.09152") -> None:
    text = bank_statement([*[BankLine()] * (4 - len(lines)), *lines, total_line(total)])
    deliver(label, "bank.tsv", text)


@dataclass(frozen=True)
class Fault:
    """A label without and with one fault; ``share``: of its dimension that is lost; ``says``: what the sentence names."""

    dimension: str
    platform: str
    clean: Callable[[Label], None]
    faulty: Callable[[Label], None]
    share: Decimal
    says: str
    today: date = SOON


FAULTS = [
    Fault(
        "completeness",
        "toolost",
        clean=streams,
        faulty=lambda label: streams(label, "2031-05-20"),
        share=Decimal(5),  # one day of twenty
        says="1 day of plays on Spotify from Too Lost (main) is missing: 2031-05-20.",
    ),
    Fault(
        "accuracy",
        "distrokid",
        clean=statement,
        faulty=lambda label: statement(label, total="1.09153"),
        share=Decimal(100),  # the only total
        says="bank.tsv says its net adds up to 1.09153",
    ),
    Fault(
        "consistency",
        "distrokid",
        clean=statement,
        faulty=lambda label: statement(label, BankLine(store="Zorp")),
        share=Decimal(25) / 5,  # one line of four, in one check of five
        says="Nobody knows the store 'Zorp'",
    ),
    Fault(
        "validity",
        "distrokid",
        clean=statement,
        faulty=lambda label: statement(label, BankLine(units="12O", net="0"), total="0.81864"),
        share=Decimal(25) / 2,  # one row of four, in one check of two
        says="1 of 5 rows of bank.tsv were refused",
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.dimension)
def test_a_fault_costs_its_dimension_its_share_and_the_whole_by_its_weight(tmp_path: Path, fault: Fault) -> None:
    clean, faulty = label_in(tmp_path / "clean"), label_in(tmp_path / "faulty")
    fault.clean(clean)
    fault.faulty(faulty)

    before, after = examined(clean, fault.today), examined(faulty, fault.today)

    assert failed(before) == []
    was, now = scores(before, fault.platform), scores(after, fault.platform)
    dropped = was[fault.dimension]
    assert dropped == 100
    assert now == {**was, fault.dimension: dropped - fault.share}
    (check,) = failed(after)
    assert fault.says in check.causes[0].what
    assert check.causes[0].where.platforms == (fault.platform,)
    weights = weights_of(fault.platform, WEIGHTS)
    there = sum(weights[name] for name, score in was.items() if score is not None)
    overall = after.assessment.overall[fault.platform]
    assert overall is not None
    assert abs(100 - overall - fault.share * weights[fault.dimension] / there) < Decimal("1e-20")


def test_a_source_that_fell_silent_is_late(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    streams(label)
    assert scores(examined(label, date(2031, 6, 5)), "toolost")["timeliness"] == 100

    late = examined(label, date(2031, 6, 6))

    assert scores(late, "toolost")["timeliness"] == 0
    (check,) = failed(late)
    assert "its newest day is 2031-05-31, more than 5 days ago" in check.causes[0].what
    assert check.causes[0].where.files == ("toolost_spotify_20310601_120000.json",)


def test_a_source_that_was_left_is_not_waited_for(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    streams(label)
    assert scores(examined(label, date(2032, 6, 2)), "toolost")["timeliness"] is None


def test_lines_that_came_late_cost_timeliness(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    statement(label, BankLine(sold="2030-09"))
    found = examined(label)
    assert scores(found, "distrokid")["timeliness"] == (100 + Decimal(75)) / 2
    (check,) = [each for each in failed(found) if each.dimension == "timeliness"]
    assert "8 months later" in check.causes[0].what


def test_a_line_under_two_unknown_names_fails_once(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    statement(label, BankLine(store="Zorp", artist="NOBODY"))
    (check,) = failed(examined(label))
    assert (check.failed, check.checked, len(check.causes)) == (1, 4, 2)


def test_an_account_that_may_count_twice_costs_consistency(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    lines = [BankLine(isrc=f"XXAA1310000{number}", units=str(100 + number)) for number in range(4)]
    deliver(label, "one.tsv", bank_statement(lines), wishes=Wishes(account="one"))
    deliver(label, "two.tsv", bank_statement(lines[::-1]), wishes=Wishes(account="two"))
    check = next(each for each in failed(examined(label)) if each.name == "royalties: counted once")
    assert (check.failed, check.checked, check.unit) == (1, 2, "accounts")
    assert "have the same 4 lines" in check.causes[0].what


def test_days_that_differ_from_the_stores_own_count_cost_accuracy(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    streams(label)
    deliver(label, "NOVA SEVEN-audience-timeline.csv", audience_export(dict.fromkeys(PLAYS, 100)))
    found = examined(label)
    (check,) = failed(found)
    assert (check.name, check.unit) == ("days beside the store's own", "days")
    assert check.failed == check.checked > 7
    assert scores(found, "toolost")["accuracy"] == 0


def test_a_quiet_hole_costs_nothing(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    days = every_day("2031-05-12", [5] * 20)
    del days[date(2031, 5, 20)]
    deliver(label, "toolost_spotify_20310601_120000.json", spotify_answer(days))
    assert failed(examined(label)) == []


def test_a_file_of_unknown_kind_costs_the_label_and_no_platform(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    streams(label)
    deliver(label, "notes.csv", "a,b\n1,2\n")
    found = examined(label)
    (check,) = failed(found)
    assert (check.subject, check.failed, check.checked) == (LABEL, 1, 2)
    assert scores(found, "toolost")["validity"] == 100


def test_one_platform_alone_is_examined_without_being_blamed(tmp_path: Path) -> None:
    label = label_in(tmp_path)
    streams(label)
    found = examined(label)
    assert failed(found) == []
    assert scores(found, "toolost")["accuracy"] is None


def test_an_empty_label_has_no_score(tmp_path: Path) -> None:
    found = examined(label_in(tmp_path))
    assert found.assessment.overall == {LABEL: None}
    assert scores(found, LABEL) == dict.fromkeys(DIMENSIONS)
