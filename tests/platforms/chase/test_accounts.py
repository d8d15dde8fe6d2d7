"""Whose file it is: Chase says it in the name only."""

from pathlib import Path

import pytest

from bedrot.platforms.chase import Chase
from tests.platforms.reading import claim

FILE = "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n03/28/2031,03/30/2031,ADS,,Sale,-1.00,\n"


@pytest.mark.parametrize(
    ("name", "account"),
    [("Chase0321_Activity20310301_20310331_20310402.CSV", "0321"), ("chase4321_activity.csv", "4321")],
)
def test_the_account_is_what_the_name_says(tmp_path: Path, name: str, account: str) -> None:
    _, match = claim(Chase(), tmp_path, name, FILE)
    assert (match.account, match.account_needed) == (account, False)


def test_without_it_a_person_has_to_say(tmp_path: Path) -> None:
    _, match = claim(Chase(), tmp_path, "report (3).csv", FILE)
    assert (match.account, match.account_needed) == (None, True)
