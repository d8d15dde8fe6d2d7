"""Words that are anybody's: only exactly Citi's columns are Citi's."""

from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.platforms.citi import Citi


@pytest.mark.parametrize(
    "header",
    [
        "Status,Date,Description,Debit,Credit,Balance",
        "Date,Status,Description,Debit,Credit",
        "Date,Description,Debit,Credit",
    ],
)
def test_a_table_with_other_columns_is_somebody_elses(tmp_path: Path, header: str) -> None:
    path = tmp_path / "export.csv"
    path.write_text(header + "\n")
    assert Citi().identify(Candidate(path, path.name, tmp_path)) is None
