"""What only links need: one generic table for all services, and answers that do not say which link they are about."""

import json
from pathlib import Path

import pytest

from bedrot.model.errors import MissingColumn, UnknownLayout
from bedrot.platforms.smartlink import SmartLink
from tests.platforms.reading import claim, tables, values

LINKS = SmartLink()


def test_rows_of_one_country_are_not_added_to_the_link(tmp_path: Path) -> None:
    text = "date,link,visits,clicks,country\n2031-03-01,tide,9,5,\n2031-03-01,tide,3,2,SE\n"
    found = tables(LINKS, tmp_path, "links.csv", text)
    assert values(found["table"]) == [("2031-03-01", "tide", "9", "5", "")]
    assert values(found["countries"]) == [("2031-03-01", "tide", "3", "2", "SE", "country of tide", "day")]


def test_a_table_without_clicks_is_told(tmp_path: Path) -> None:
    with pytest.raises((MissingColumn, UnknownLayout), match="'clicks'"):
        tables(LINKS, tmp_path, "links.csv", "date,link,visits\n2031-03-01,tide,9\n")


@pytest.mark.parametrize("unit", ["hour", "week", "month"])
def test_clicks_by_another_unit_than_days_are_refused(unit: str, tmp_path: Path) -> None:
    answer = {"link_clicks": [{"date": "2031-03-01T00:00:00+0000", "clicks": 3}], "unit": unit, "units": -1}
    (row,) = tables(LINKS, tmp_path, "bit.ly-tide.json", json.dumps(answer))["bitly"].rows()
    assert row.problem == f"Clicks by {unit}; only those by day are taken."


def test_the_link_of_an_answer_stands_in_its_name(tmp_path: Path) -> None:
    answer = json.dumps({"link_clicks": [{"date": "2031-03-01T00:00:00+0000", "clicks": 3}], "unit": "day", "units": 1})
    table = tables(LINKS, tmp_path, "bit.ly-tide (1).json", answer)["bitly"]
    assert table.constants == {"link": "bit.ly-tide"}


def test_parts_of_a_lifetime_and_of_days_have_their_period(tmp_path: Path) -> None:
    answer = {"facet": "devices", "metrics": [{"value": "phone", "clicks": 3}], "unit": "day"}
    periods = [
        tables(LINKS, tmp_path, "tide.json", json.dumps({**answer, "units": units}))["bitly_parts"].constants["period"]
        for units in (-1, 30)
    ]
    assert periods == ["lifetime", "30day"]


def test_other_answers_with_metrics_are_not_claimed(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(LINKS, tmp_path, "x.json", json.dumps({"metrics": [{"value": 1}], "facet": "songs"}))
