"""`bedrot status`: freshness by what a source can be expected to have, and what a person should do."""

from datetime import date
from pathlib import Path

import pytest

from bedrot.app.status import Freshness, freshness_of
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Month, Store
from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement

TODAY = date(2031, 6, 30)

DAILY = Dataset(
    "daily",
    Family.DISTRIBUTOR,
    "daily_streams",
    fields=[Day("day"), Count("streams")],
    supersede_by=("day",),
    month="day",
    settles_after=2,
)
STATEMENTS = Dataset(
    "sales",
    Family.DISTRIBUTOR,
    "royalties",
    fields=[Month("sale_month"), Store("store"), Count("units")],
    supersede_by=("sale_month",),
    month="sale_month",
)


@pytest.mark.parametrize(
    ("dataset", "newest", "expected"),
    [
        (DAILY, None, Freshness.NONE),
        (DAILY, date(2031, 6, 30), Freshness.FRESH),
        (DAILY, date(2031, 6, 21), Freshness.FRESH),
        (DAILY, date(2031, 6, 20), Freshness.DUE),
        (DAILY, date(2031, 6, 12), Freshness.DUE),
        (DAILY, date(2031, 6, 11), Freshness.OVERDUE),
        (STATEMENTS, date(2031, 3, 31), Freshness.FRESH),
        (STATEMENTS, date(2031, 2, 28), Freshness.DUE),
        (STATEMENTS, date(2030, 11, 30), Freshness.OVERDUE),
    ],
)
def test_a_statement_is_given_more_time_than_a_daily_series(
    dataset: Dataset, newest: date | None, expected: Freshness
) -> None:
    assert freshness_of(dataset, newest, TODAY) is expected


def platform(label: Terminal, name: str) -> dict[str, object]:
    found = [each for each in label.done("status", "--json").json["platforms"] if each["platform"] == name]
    return dict(found[0])


def test_a_new_label_is_told_how_to_get_its_first_files(label: Terminal) -> None:
    assert "`bedrot status --all` says how to get their files" in label.done("status").out
    answer = label.done("status", "--all")
    assert "DistroKid" in answer.out
    assert "nothing yet" in answer.out
    assert "Nothing imported yet. Bank, See excruciating detail" in answer.out


def test_platforms_of_which_nothing_came_are_only_counted(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    platforms = label.done("status", "--json").json["platforms"]
    said = label.done("status").out
    assert "Spotify for Artists" not in said
    assert f"Nothing came yet of {len(platforms) - 1} platforms" in said


def test_the_newest_day_of_a_statement_is_the_end_of_its_last_month(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    found = platform(label, "distrokid")
    assert (found["newest"], found["freshness"], found["quarantined"], found["flagged"]) == (
        "2024-04-30",
        "overdue",
        1,
        1,
    )
    assert "Bank, See excruciating detail" in str(found["todo"])


def test_what_a_person_should_do_is_said(label: Terminal, statement: Path, tmp_path: Path) -> None:
    (tmp_path / "login.csv").write_text("<html><title>Log in</title></html>", encoding="utf-8")
    label("import", statement, tmp_path / "login.csv")
    said = label.done("status").out
    assert "2 findings in its rows: `bedrot quarantine distrokid`" in said
    assert "1 files are set aside: `bedrot quarantine`" in said
    assert "say in catalog/stores.csv what they mean" in said


def test_names_nobody_knows_are_listed_with_the_nearest_one(label: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "odd names.tsv"
    path.write_text(bank_statement([BankLine(artist="NOVA SEVENN", store="Zorp")]), encoding="utf-8")
    label.done("import", path)
    unknown = {each["name"]: each for each in label.done("status", "--json").json["unknown"]}
    assert unknown["NOVA SEVENN"]["nearest"] == "NOVA SEVEN"
    assert (unknown["Zorp"]["field"], unknown["Zorp"]["table"]) == ("store", "catalog/stores.csv")
    (label.here / "catalog" / "aliases.csv").write_text("alias,artist\nNOVA SEVENN,NOVA SEVEN\n", encoding="utf-8")
    assert [each["name"] for each in label.done("status", "--json").json["unknown"]] == ["Zorp"]


def test_a_withdrawn_file_no_longer_counts(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    label.done("withdraw", delivery)
    found = platform(label, "distrokid")
    assert (found["newest"], found["quarantined"], found["withdrawn"]) == (None, 0, 1)


def test_a_withdrawn_file_that_could_not_be_read_leaves_the_list(label: Terminal, tmp_path: Path) -> None:
    (tmp_path / "todo.csv").write_text("what,when\nbread,today\n", encoding="utf-8")
    label("import", tmp_path / "todo.csv")
    (note,) = label.done("status", "--json").json["set_aside"]
    label.done("withdraw", note["delivery"])
    assert label.done("status", "--json").json["set_aside"] == []


def test_verbose_has_a_line_for_each_kind_of_rows(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    assert "  Spotify streams a day" in label.done("status", "--verbose").out
    assert "  Spotify streams a day" not in label.done("status").out
