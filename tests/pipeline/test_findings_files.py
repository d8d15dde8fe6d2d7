"""Files of which something does not count, and names that nobody knows."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.periods import Month
from bedrot.pipeline import runs
from bedrot.pipeline.findings import Kind, Severity
from bedrot.pipeline.findings.finding import in_words, listed
from bedrot.pipeline.label import Label
from tests.kit.labels import NOON, deliver
from tests.kit.statements import BankLine, total_line
from tests.pipeline.finding import deliver_bank, every_day, findings, label_in, the

SOLD = BankLine()


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return label_in(tmp_path)


def test_nothing_is_found_in_an_empty_label(label: Label) -> None:
    assert findings(label) == []


def test_refused_and_flagged_rows_are_told_by_file(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, units="12O"), replace(SOLD, net="0,5"), replace(SOLD, upc="8.6E+11")])

    refused, flagged = the(label, Kind.REFUSED), the(label, Kind.FLAGGED)

    assert (refused.severity, refused.where.files, refused.figures) == (
        Severity.BROKEN,
        ("bank.tsv",),
        {"rows": 2, "read": 4},
    )
    assert refused.where.dataset == "distrokid.bank"
    assert (flagged.severity, flagged.figures) == (Severity.LOOK, {"rows": 1, "read": 4})


def test_a_control_total_that_differs_is_told_with_both_sums(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, units="x"), total_line("0.54576000")])
    total = the(label, Kind.CONTROL_TOTAL)
    assert total.figures == {"stated": Decimal("0.54576"), "summed": Decimal("0.27288")}
    assert "1 of its rows were refused" in total.todo


def test_a_control_total_that_agrees_is_not_worth_a_word(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, country="DE"), total_line("0.54576")])
    assert findings(label) == []


def test_a_file_set_aside_is_told_with_the_reason_until_it_is_withdrawn(label: Label) -> None:
    report = deliver(label, "statement.tsv", "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>")

    aside = the(label, Kind.SET_ASIDE)

    assert aside.severity is Severity.BROKEN
    assert "502 Bad Gateway" in aside.what
    assert aside.where.files == ("statement.tsv",)
    assert report.delivery is not None
    runs.withdraw(label, report.delivery.id, NOON)
    assert findings(label) == []


def test_an_unknown_store_is_told_with_what_it_paid(label: Label) -> None:
    deliver_bank(label, [SOLD, replace(SOLD, store="Melodia Uno"), replace(SOLD, store="Melodia Uno", units="1")])
    unknown = the(label, Kind.UNKNOWN_STORE)
    assert unknown.where.stores == ("Melodia Uno",)
    assert unknown.figures == {"lines": 2, "units": 121, "net USD": Decimal("0.54576")}


def test_a_society_is_no_unknown_store(label: Label) -> None:
    deliver_bank(label, [replace(SOLD, store=name) for name in ("GEMA", "The MLC", "PRS for Music", "Melodia Uno")])
    assert the(label, Kind.UNKNOWN_STORE).where.stores == ("Melodia Uno",)


def test_an_unknown_act_is_told_with_the_act_that_its_isrcs_belong_to(label: Label) -> None:
    deliver_bank(label, [replace(SOLD, artist="Nova & Friends")])
    unknown = the(label, Kind.UNKNOWN_ARTIST)
    assert (unknown.where.artist, unknown.where.platforms) == ("Nova & Friends", ("distrokid",))
    assert "Its ISRCs are those of 'NOVA SEVEN'" in unknown.todo
    assert "aliases.csv" in unknown.todo


def test_an_unknown_act_with_a_new_recording_gets_the_nearest_name(label: Label) -> None:
    deliver_bank(
        label, [replace(SOLD, artist="LUMENN", isrc="XXAA13100009"), replace(SOLD, artist="O'Hara & Co", isrc="")]
    )
    hints = {each.where.artist: each.todo for each in findings(label, Kind.UNKNOWN_ARTIST)}
    assert "The nearest known name is 'LUMEN'" in hints["LUMENN"]
    assert "nearest" not in hints["O'Hara & Co"]


def test_a_country_that_is_none_is_told_and_an_unstated_one_is_not(label: Label) -> None:
    deliver_bank(label, [replace(SOLD, country=country) for country in ("US", "OU", "", "Atlantis")])
    unknown = the(label, Kind.UNKNOWN_COUNTRY)
    assert unknown.severity is Severity.NOTE
    assert "'Atlantis'" in unknown.what


def test_the_gravest_findings_come_first(label: Label) -> None:
    deliver_bank(label, [replace(SOLD, country="Atlantis", store="Nowhere"), replace(SOLD, units="x")])
    found = [each.severity for each in findings(label)]
    assert found == [Severity.BROKEN, Severity.LOOK, Severity.NOTE]


def test_days_are_told_as_stretches_and_at_most_three_of_them() -> None:
    march = list(every_day("2031-03-01", range(20)))
    assert in_words([march[4], march[0], march[1]]) == "2031-03-01 to 2031-03-02, 2031-03-05"
    assert in_words(march[::2]) == "2031-03-01, 2031-03-03, 2031-03-05 and 7 more"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert str(Month(2031, 3)) == "2031-03"


@pytest.mark.parametrize(("stated", "told"), [("23", []), ("24", [(Decimal(24), Decimal(23))]), ("many", [])])
def test_a_sum_that_stands_beside_the_rows_is_a_control_total_too(
    label: Label, stated: str, told: list[tuple[Decimal, Decimal]]
) -> None:
    days = [{"date": "2031-03-01", "streams": 9}, {"date": "2031-03-02", "streams": 14}]
    answer = {"totalStreams": days, "totalShazam": [], "tracksTotal": [], "countryTotal": [], "streamTotal": stated}
    deliver(label, "apple.json", json.dumps(answer))
    found = [each.figures for each in findings(label) if each.kind is Kind.CONTROL_TOTAL]
    assert [(each["stated"], each["summed"]) for each in found] == told
