"""Texts that tell things apart, and what spreadsheets do to them."""

from collections.abc import Sequence

import pytest

from bedrot.model.fields import Field, Identifier, Key, Member, Store, Text
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.transform.typing import values_of

CUT = ["1.2021E+17", "1,2021E+17", "1.80123456789012E+016", "9E+15"]
WHOLE = ["120210000000000011", "1e23456789", "7E12345678", "rel:E+1", "Café E+"]


def read(engine: DuckDBEngine, field: Field, texts: Sequence[str]) -> list[str | None]:
    return [value for (value,) in values_of(engine, [field], texts)]


@pytest.mark.parametrize("field", [Key("cell"), Identifier("campaign_id", "cell")])
def test_a_number_of_which_digits_are_missing_identifies_nothing(engine: DuckDBEngine, field: Field) -> None:
    assert read(engine, field, [*CUT, *WHOLE]) == [None] * len(CUT) + WHOLE


@pytest.mark.parametrize("field", [Text("title", "cell"), Store("store", "cell")])
def test_a_name_may_look_like_anything(engine: DuckDBEngine, field: Field) -> None:
    assert read(engine, field, CUT) == CUT


def test_zeros_that_were_cut_off_a_number_of_known_length_are_put_back(engine: DuckDBEngine) -> None:
    texts = ["0321", "321", "21", "4321", "54321", "x321"]
    assert read(engine, Key("cell", digits=4), texts) == ["0321", "0321", "0021", "4321", "54321", "x321"]


def test_zeros_in_front_of_a_members_number_do_not_count(engine: DuckDBEngine) -> None:
    texts = ["0000002", "2", "00000000001", "0", "Ada Quill", "0042 A"]
    assert read(engine, Member("party", "cell"), texts) == ["2", "2", "1", "0", "Ada Quill", "0042 A"]
