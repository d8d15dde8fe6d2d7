"""Every error says what happened, where, and what to do next."""

import re

import pytest

from bedrot.model import errors
from bedrot.model.errors import BedrotError, MissingColumn, Place

CLASSES = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, BedrotError)]


@pytest.mark.parametrize("error", CLASSES, ids=lambda error: error.__name__)
def test_an_error_raised_without_words_carries_a_sentence_of_its_own(error: type[BedrotError]) -> None:
    assert re.fullmatch(r"[A-Z].+\.", str(error()))


def test_codes_tell_errors_apart() -> None:
    codes = [error.code for error in CLASSES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"B\d{3}", code) for code in codes)


def test_place_cause_and_remedy_stand_in_one_line() -> None:
    place = Place("bank.tsv", 17, "Earnings (USD)")
    error = MissingColumn("The column is missing.", place=place, todo="Download it again.")
    assert str(error) == "bank.tsv, line 17, field 'Earnings (USD)': The column is missing. Download it again."


@pytest.mark.parametrize(
    ("place", "text"),
    [(Place("a.csv"), "a.csv"), (Place("a.csv", 3), "a.csv, line 3"), (Place("a.csv", field="x"), "a.csv, field 'x'")],
)
def test_a_place_says_as_much_as_is_known(place: Place, text: str) -> None:
    assert str(place) == text
