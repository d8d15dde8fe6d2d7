"""Which month a file's name says, among the numbers and words that names are made of."""

import pytest

from bedrot.connect.filenames import month_in


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("tin-lantern-march2031-royalty_extended.csv", "2031-03"),
        ("soundrop 2031-03 (2).csv", "2031-03"),
        ("earnings-report-2031-3.csv", "2031-03"),
        ("03-2031-48210.csv", "2031-03"),
        ("statement_203103.csv", "2031-03"),
        ("Royalties_2031-12-05.csv", "2031-12"),
        ("Sept 2031.csv", "2031-09"),
        ("statement-2031Q1.zip", "2031-03"),
        ("Q4_2031.csv", "2031-12"),
        ("report (3).csv", None),
        ("summary2031.csv", None),
        ("decal 2031.csv", None),
        ("20310301.csv", None),
        ("lot 2031-13.csv", None),
    ],
)
def test_a_month_is_found_where_one_is_written(name: str, month: str | None) -> None:
    assert month_in(name) == month
