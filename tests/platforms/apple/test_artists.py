"""What only Apple Music for Artists needs: columns in any language, act and range from the file's name."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import AccountNeeded, FileSetAside, UnknownLayout
from bedrot.platforms.apple import Apple
from tests.platforms.reading import claim, tables
from tests.platforms.typed import staged_table

HERE = Path(__file__).parent
ENGLISH = HERE / "songs_1234567890_2030-06-30_2031-03-01.csv"
FRENCH = HERE / "songs_1234567890_2015-06-30_2031-03-01.csv"


@pytest.mark.parametrize(("sample", "title"), [(ENGLISH, "Low Tide"), (FRENCH, "À la mer")])
def test_the_same_columns_in_two_languages(sample: Path, title: str, tmp_path: Path) -> None:
    table = tables(Apple(), tmp_path, sample.name, sample.read_bytes())["songs"]
    found = staged_table(Apple(), table)
    assert found.column("title", "streams", "shazams", "radio_spins", "purchases", "average_daily_listeners")[0] == (
        title,
        4120,
        35,
        2,
        1,
        12,
    )
    assert found.column("artist", "as_of")[0] == ("1234567890", date(2031, 3, 1))


def test_an_average_may_be_a_fraction_and_a_blank_is_not_zero(tmp_path: Path) -> None:
    table = tables(Apple(), tmp_path, ENGLISH.name, ENGLISH.read_bytes())["songs"]
    found = staged_table(Apple(), table)
    assert found.column("streams", "average_daily_listeners", "shazams")[1] == (9, Decimal("0.4"), None)
    assert found.column("_flags") == [0, 0]


def test_the_range_is_part_of_the_period(tmp_path: Path) -> None:
    periods = {
        tables(Apple(), tmp_path, sample.name, sample.read_bytes())["songs"].constants["period"]
        for sample in (ENGLISH, FRENCH)
    }
    assert periods == {"2030-06-30_2031-03-01", "2015-06-30_2031-03-01"}


def test_a_renamed_table_has_neither_act_nor_range(tmp_path: Path) -> None:
    with pytest.raises(AccountNeeded):
        tables(Apple(), tmp_path, "report.csv", ENGLISH.read_bytes())
    with pytest.raises(FileSetAside, match="under the name it was downloaded with"):
        tables(Apple(), tmp_path, "report.csv", ENGLISH.read_bytes(), account="NOVA SEVEN")


@pytest.mark.parametrize("header", ["Song,Plays", "Song,Plays,Date,Shazams", "Title,Artist,Shazams"])
def test_songs_of_anybody_else_are_not_apples(header: str, tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(Apple(), tmp_path, "songs_1_2031-01-01_2031-02-01.csv", f"{header}\n")
