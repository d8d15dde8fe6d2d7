"""Days without a year: anchored on the export, walked backwards, in every language; nothing guessed row by row."""

from datetime import date, timedelta

import pytest
from babel import Locale, localedata
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.yearless import consecutive_days, latest_day
from bedrot.model.errors import Place, UnreadableFile

HERE = Place("Overview.csv")
SPOKEN = ("en", "es", "fr", "de", "pt", "el", "vi", "id", "it", "nl", "ja", "ko", "ru", "pl", "tr", "ar", "th", "ca")
LANGUAGES = sorted(
    name
    for name in localedata.locale_identifiers()
    if "_" not in name and "MMMMd" in Locale.parse(name).datetime_skeletons
)


def written(day: date, language: str) -> str:
    return format_skeleton("MMMMd", day, locale=language)


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("April 12", 4, 12),
        ("24 August", 8, 24),
        ("8 de marzo", 3, 8),
        ("30 de abril", 4, 30),
        ("18 tháng Sáu", 6, 18),
        ("2 tháng Mười Hai", 12, 2),
        ("15 Ιανουαρίου", 1, 15),
        ("8 Juli", 7, 8),
        ("1er mars", 3, 1),
        ("9. Oktober", 10, 9),
        ("12 dicembre", 12, 12),
        ("3 november", 11, 3),
        ("11月30日", 11, 30),
    ],
)
def test_the_ways_of_writing_a_day_that_were_seen(text: str, month: int, day: int) -> None:
    assert consecutive_days([text], date(2031, 12, 31), HERE) == [date(2031, month, day)]


windows = st.tuples(
    st.dates(date(2016, 1, 1), date(2040, 12, 31)), st.integers(1, 400), st.integers(0, 3), st.sampled_from(SPOKEN)
)


@given(windows)
def test_any_window_in_any_language_is_read_back(window: tuple[date, int, int, str]) -> None:
    last, length, lag, language = window
    days = [last - timedelta(days=step) for step in reversed(range(length))]
    texts = [written(day, language) for day in days]
    assert consecutive_days(texts, last + timedelta(days=lag), HERE, first=days[0]) == days
    try:
        found = consecutive_days(texts, last + timedelta(days=lag), HERE)
    except UnreadableFile as told:
        # 1 listopada is in November in Polish, and in October in Croatian
        assert "different months in different languages" in str(told)  # noqa: PT017
    else:
        assert found == days


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_year_is_read_in_every_language_there_is(language: str) -> None:
    days = [date(2031, 12, 31) - timedelta(days=step) for step in reversed(range(365))]
    assert consecutive_days([written(day, language) for day in days], date(2032, 1, 2), HERE) == days


@given(st.dates(date(2016, 1, 1), date(2040, 12, 31)), st.integers(2, 380), st.data())
def test_one_row_that_does_not_match_stops_the_file(last: date, length: int, data: st.DataObject) -> None:
    days = [last - timedelta(days=step) for step in reversed(range(length))]
    texts = [written(day, "en") for day in days]
    wrong = data.draw(st.integers(0, length - 1))
    texts[wrong] = written(days[wrong] + timedelta(days=data.draw(st.integers(1, 300))), "en")
    with pytest.raises(UnreadableFile):
        consecutive_days(texts, last, HERE, first=days[0])


def test_the_year_turns_inside_the_window() -> None:
    texts = ["December 30", "December 31", "January 1"]
    assert consecutive_days(texts, date(2031, 1, 3), HERE)[0] == date(2030, 12, 30)


def test_a_leap_day_settles_the_year() -> None:
    texts = ["February 28", "February 29", "March 1"]
    assert consecutive_days(texts, date(2031, 6, 1), HERE)[1] == date(2028, 2, 29)


def test_a_missing_leap_day_is_no_earlier_year() -> None:
    with pytest.raises(UnreadableFile, match="consecutive days"):
        consecutive_days(["February 28", "March 1"], date(2028, 3, 2), HERE)


def test_a_day_that_has_begun_further_east_is_not_a_year_old() -> None:
    assert consecutive_days(["January 1"], date(2030, 12, 31), HERE) == [date(2031, 1, 1)]


def test_a_start_that_the_rows_contradict_stops_the_file() -> None:
    texts = ["March 1", "March 2"]
    with pytest.raises(UnreadableFile, match="begin on 2031-03-02, as the file's name says"):
        consecutive_days(texts, date(2031, 3, 4), HERE, first=date(2031, 3, 2))


def test_a_start_in_another_year_than_the_export_speaks_for_stops_the_file() -> None:
    with pytest.raises(UnreadableFile, match="begin on 2030-03-01"):
        consecutive_days(["March 1", "March 2"], date(2031, 3, 4), HERE, first=date(2030, 3, 1))


def test_a_start_that_lies_after_the_export_stops_the_file() -> None:
    with pytest.raises(UnreadableFile):
        consecutive_days(["March 1", "March 2"], date(2030, 3, 4), HERE, first=date(2031, 3, 1))


def test_a_name_that_means_two_months_stops_the_file_unless_the_start_tells() -> None:
    texts = ["1 listopada", "2 listopada"]
    with pytest.raises(UnreadableFile, match="different months in different languages"):
        consecutive_days(texts, date(2031, 12, 24), HERE)
    assert consecutive_days(texts, date(2031, 12, 24), HERE, first=date(2031, 10, 1))[0] == date(2031, 10, 1)


def test_days_with_a_year_are_taken_as_they_are_and_still_have_to_follow_each_other() -> None:
    assert consecutive_days(["2030-12-31", "2031-01-01"], date(2031, 3, 3), HERE)[1] == date(2031, 1, 1)
    with pytest.raises(UnreadableFile):
        consecutive_days(["2030-12-31", "2031-01-02"], date(2031, 3, 3), HERE)


def test_the_year_that_a_spreadsheet_gave_is_left_out_where_the_rows_do_not_match_with_it() -> None:
    opened_in_2031 = ["2031-12-31", "2031-01-01", "2031-01-02"]
    assert consecutive_days(opened_in_2031, date(2031, 3, 3), HERE)[0] == date(2030, 12, 31)
    opened_later = ["2034-01-01", "2034-01-02"]
    assert consecutive_days(opened_later, date(2031, 3, 3), HERE)[0] == date(2031, 1, 1)


@pytest.mark.parametrize("text", ["Total", "", "13 13", "March 32", "Smarch 1"])
def test_what_is_no_day_is_named(text: str) -> None:
    with pytest.raises(UnreadableFile, match="No language understands"):
        consecutive_days(["March 1", text], date(2031, 3, 3), HERE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 3", date(2031, 3, 3)),
        ("March 5", date(2030, 3, 5)),
        ("2029-01-02 10:00", date(2029, 1, 2)),
        ("2031-11-04", date(2030, 11, 4)),
        ("February 29", date(2028, 2, 29)),
        ("1 listopada", None),
        ("soon", None),
        ("", None),
    ],
)
def test_the_latest_day_that_a_text_can_mean(text: str, expected: date | None) -> None:
    assert latest_day(text, date(2031, 3, 3)) == expected
