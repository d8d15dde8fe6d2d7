"""What only Pretzel needs: months as three letters and two digits."""

from datetime import date
from pathlib import Path

from bedrot.platforms.pretzel import Pretzel
from tests.platforms.typed import staged


def test_a_disbursement_is_a_month_and_not_a_day(tmp_path: Path) -> None:
    found = staged(Pretzel(), tmp_path, Path(__file__).with_name("royalties.csv"))
    assert found.column("report_date") == [date(2031, 3, 1), date(2031, 3, 1), date(2031, 4, 1)]
