"""Chart data is cut out of scripts that are never run; numbers stay the text they were."""

import pytest

from bedrot.connect.htmlpages import chart_data, has_chart, variable
from bedrot.connect.jsontext import parse_json
from bedrot.connect.records import records_of, table
from bedrot.model.errors import MissingColumn, Place, UnreadableFile
from tests.connect.readers import DAILY

PLACE = Place("page.html")


def page(script: str) -> str:
    return f"<html><body><p>&quot;id&quot;</p><script type='x'>{script}</script></body></html>"


def test_numbers_keep_every_digit() -> None:
    parsed = parse_json('{"a": 1.20450000, "b": 12345678901234567890, "c": -0.00E+1}', PLACE)
    assert parsed == {"a": "1.20450000", "b": "12345678901234567890", "c": "-0.00E+1"}


def test_the_chart_is_found_by_its_id_and_trailing_commas_are_forgiven() -> None:
    html = page('makeIt({"id": "trend60day", "dataProvider": [1,]})') + page(
        'makeIt({"id": "trend365day", "graphs": [{"id": "g1"}], "dataProvider": [{"category": "a,]", "column-1": 3,},]})'
    )
    assert chart_data(html, "trend365day", PLACE) == [{"category": "a,]", "column-1": "3"}]


def test_a_chart_without_data_does_not_borrow_those_of_the_next() -> None:
    html = page('{"id": "trend365day", "x": 1} ; {"id": "trendWeekly", "dataProvider": [1]}')
    assert has_chart(html, "trend365day")
    assert chart_data(html, "trend365day", PLACE) is None


def test_only_scripts_count() -> None:
    assert not has_chart('<p>"id": "trend365day"</p>', "trend365day")


def test_a_variable_is_read_up_to_its_closing_bracket() -> None:
    html = page('var other = 1; var chartData = {"a": {"b": "}"}}; chartData.c = 2;')
    assert variable(html, "chartData", PLACE) == {"a": {"b": "}"}}
    assert variable(html, "nothing", PLACE) is None


def test_a_page_cut_off_in_its_data_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="in the middle of its chart data"):
        variable('<script>var chartData = {"a": [1, 2', "chartData", PLACE)


def test_records_keep_every_key_and_know_their_place() -> None:
    made = table(
        DAILY,
        ("date", "streams"),
        records_of("days", [{"date": "2031-03-01", "streams": "1"}, {"date": "x", "more": [True, None]}], PLACE),
        PLACE,
    )
    first, second = made.rows()
    assert made.header == ("date", "streams", "more")
    assert (first.where, first.values) == ("days[0]", ("2031-03-01", "1", None))
    assert (second.where, second.values) == ("days[1]", ("x", None, "[true,null]"))


def test_what_is_no_record_is_a_row_with_a_problem() -> None:
    made = table(
        DAILY, ("date", "streams"), records_of("days", ["oops", {"date": "\ud800", "streams": "1"}], PLACE), PLACE
    )
    first, second = made.rows()
    assert first.problem == "Not a record but 'oops'."
    assert second.values == ("\ufffd", "1")
    assert second.problem == "The record holds characters that are not text."


def test_a_renamed_key_is_a_missing_column() -> None:
    with pytest.raises(MissingColumn, match=r"'streams' is missing or renamed. The nearest found is 'stream'"):
        table(DAILY, (), records_of("days", [{"date": "2031-03-01", "stream": "1"}], PLACE), PLACE)


def test_something_else_than_a_list_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="'days' is not a list"):
        records_of("days", {"date": "2031-03-01"}, PLACE)
