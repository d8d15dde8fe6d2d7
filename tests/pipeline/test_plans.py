"""Goals and rates are small tables that people write; a mistake is said with file, line and column."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import CatalogInvalid
from bedrot.model.plans import Goal, Rate
from bedrot.pipeline.plans import read_plans


def test_goals_and_rates_are_read_with_their_days_and_sources(tmp_path: Path) -> None:
    (tmp_path / "goals.csv").write_text(
        "# what we aim at\n"
        "metric,value,unit,from,until,source\n"
        "monthly_streams,200000,streams,2031-01-01,2031-12-31,plan\n"
        "followers,10000,,,,\n",
        encoding="utf-8",
    )
    (tmp_path / "rates.csv").write_text(
        "rate,of,value,unit,from,until,source\npayout_per_stream,spotify,0.002274,USD,2031-01-01,,measured\n",
        encoding="utf-8",
    )

    plans = read_plans(tmp_path)

    assert plans.goals == (
        Goal("monthly_streams", Decimal(200000), "streams", date(2031, 1, 1), date(2031, 12, 31), "plan"),
        Goal("followers", Decimal(10000), ""),
    )
    assert plans.rates == (
        Rate("payout_per_stream", "spotify", Decimal("0.002274"), "USD", date(2031, 1, 1), None, "measured"),
    )


def test_without_tables_there_are_no_plans(tmp_path: Path) -> None:
    assert read_plans(tmp_path).goals == ()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("monthly_streams,much,,,,", "line 2, field 'value': 'much' is not a number such as 500 or 0.0025."),
        ("monthly_streams,-1,,,,", "'-1' is not a number of zero or more."),
        ("monthly_streams,NaN,,,,", "'NaN' is not a number of zero or more."),
        (",5,,,,", "line 2, field 'metric': This cell may not be empty."),
        ("followers,5,,01/02/2031,,", "'01/02/2031' is not a day as YYYY-MM-DD."),
        ("followers,5,,2031-02-01,2031-01-01,", "'2031-01-01' is not a day after 2031-02-01."),
        ("followers,5,,,,\nfollowers,6,,,,", "Line 2 says something else of the same metric."),
    ],
)
def test_a_mistake_is_said_with_its_place(tmp_path: Path, lines: str, said: str) -> None:
    (tmp_path / "goals.csv").write_text(f"metric,value,unit,from,until,source\n{lines}\n", encoding="utf-8")
    with pytest.raises(CatalogInvalid) as error:
        read_plans(tmp_path)
    assert said in str(error.value)


def test_a_goal_may_change_from_a_day_on(tmp_path: Path) -> None:
    (tmp_path / "goals.csv").write_text(
        "metric,value,unit,from\nfollowers,5,,2031-01-01\nfollowers,9,,2031-07-01\n", encoding="utf-8"
    )
    goals = read_plans(tmp_path)
    found = [goals.goal("followers", day) for day in (date(2030, 1, 1), date(2031, 3, 1), date(2031, 8, 1))]
    assert [None if goal is None else goal.value for goal in found] == [None, Decimal(5), Decimal(9)]
