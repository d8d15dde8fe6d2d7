"""What only Linktree needs: operations by a list of what may be read, several overviews, titles in answers of their own."""

import json
from pathlib import Path

import pytest

from bedrot.model.errors import UnknownLayout, UnreadableFile
from bedrot.platforms.linktree import Linktree
from tests.platforms.reading import claim, tables, values

LINKTREE = Linktree()
POINT = {"date": "2031-03-01", "totalViews": 2, "uniqueViews": 2, "totalClicks": 3, "uniqueClicks": 2}
RATE = {"clickThroughRate": 1.5, "__typename": "Point"}


def answer(**roots: object) -> str:
    return json.dumps({"data": roots})


def overview(*days: str) -> dict[str, object]:
    return {"overview": {"totalViews": 9, "totalClicks": 4, "timeseries": [{**POINT, **RATE, "date": d} for d in days]}}


@pytest.mark.parametrize("operation", ["currentUser", "walletExperience", "analyticsChat", "creatorBalance", "rewards"])
def test_an_answer_about_the_account_is_refused_without_looking_into_it(operation: str, tmp_path: Path) -> None:
    _, match = claim(LINKTREE, tmp_path, "x.json", answer(**{operation: {"email": "ana@example.com"}}))
    assert operation in match.refused
    assert "ana@example.com" not in match.refused


def test_an_answer_with_both_is_read_and_marked_as_personal(tmp_path: Path) -> None:
    both = answer(currentUser={"email": "ana@example.com"}, getAccountAnalytics=overview("2031-03-01"))
    _, match = claim(LINKTREE, tmp_path, "x.json", both)
    assert match.personal
    assert not match.refused
    found = tables(LINKTREE, tmp_path, "x.json", both)
    assert "ana@example.com" not in repr([values(table) for table in found.values()])


def test_answers_of_other_sites_are_not_claimed(tmp_path: Path) -> None:
    others: list[object] = [
        {"data": {"orders": {"edges": []}}},
        {"data": [1, 2]},
        {"data": {}},
        [],
        {"currentUser": {}},
    ]
    for foreign in others:
        with pytest.raises(UnknownLayout):
            claim(LINKTREE, tmp_path, "x.json", json.dumps(foreign))


def test_more_clicks_than_views_are_legal_and_rates_are_not_kept(tmp_path: Path) -> None:
    page = tables(LINKTREE, tmp_path, "x.json", answer(getAccountAnalytics=overview("2031-03-01")))["page"]
    assert page.header == ("date", "totalViews", "totalClicks", "uniqueViews", "uniqueClicks")
    assert values(page) == [("2031-03-01", "2", "3", "2", "2")]


def test_of_two_series_in_one_capture_the_longer_one_is_read(tmp_path: Path) -> None:
    both = [
        json.loads(answer(getAccountAnalytics=overview(*days)))
        for days in (("2031-03-02",), ("2031-03-01", "2031-03-02"))
    ]
    page = tables(LINKTREE, tmp_path, "x.json", json.dumps(both))["page"]
    assert [row[0] for row in values(page)] == ["2031-03-01", "2031-03-02"]


def test_a_series_that_has_moved_is_found(tmp_path: Path) -> None:
    moved = answer(getAccountAnalytics={"v2": {"inner": [POINT]}})
    assert values(tables(LINKTREE, tmp_path, "x.json", moved)["page"]) == [("2031-03-01", "2", "3", "2", "2")]


def test_an_overview_without_days_is_told(tmp_path: Path) -> None:
    gone = answer(getAccountAnalytics={"overview": {"totalViews": 9, "totalClicks": 4, "points": []}})
    with pytest.raises(UnreadableFile, match="no series of days"):
        tables(LINKTREE, tmp_path, "x.json", gone)


def test_a_title_does_not_replace_the_totals_of_its_link(tmp_path: Path) -> None:
    keys = [tables(LINKTREE, tmp_path, "x.json", each)["parts"] for each in (
        answer(link7={"id": "7", "title": "Low Tide"}),
        answer(getAccountAnalytics={"links": [{"id": 7, "clicks": {"total": 11}, "breakdown": None}]}),
    )]  # fmt: skip
    told = [dict(zip(table.header, values(table)[0], strict=True)) for table in keys]
    assert [each["told"] for each in told] == ["title", "totals"]
    assert told[0]["label"] == told[1]["label"] == "7"
    assert Linktree.parts.supersede_by[0] == "told"


def test_subscribers_under_an_unknown_name_are_told_and_not_guessed(tmp_path: Path) -> None:
    series = [{"date": "2031-03-01", "all": {"total": 9}, "email": {"total": 7}}, {"date": "2031-03-02", "new": 4}]
    parts = tables(LINKTREE, tmp_path, "x.json", answer(getAccountAnalytics={"subscribers": {"timeseries": series}}))
    rows = list(parts["parts"].rows())
    assert [row.problem for row in rows] == [
        None,
        None,
        "The record holds no count of subscribers under a known name.",
    ]
