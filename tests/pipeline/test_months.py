"""How many months' rows are held in memory at a time is a matter of speed alone."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bedrot.lake.lake import Lake
from bedrot.model.conformed import CONFORMED
from bedrot.pipeline.months import make_months
from bedrot.pipeline.workbench import Workbench
from bedrot.platforms.distrokid import DistroKid
from bedrot.transform.conform import (
    DELIVERIES,
    RECORDINGS,
    RELATIONS,
    Feeding,
    Winner,
    winner_columns,
    winner_rows,
)
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.transform.typing_rows import staged_columns

BANK = DistroKid.bank
MONTHS = ["2030-12-01", "2031-01-01", "2031-03-01"]
WITHOUT_LINES = "2031-02-01"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[DuckDBEngine]:
    """With 300 staged lines of three months, the acts and stores of which nobody has named."""
    (tmp_path / "engine").mkdir()
    with closing(DuckDBEngine(tmp_path / "engine", memory="200MB")) as engine:
        lines = [
            {
                **{"_row": number, "_flags": 0, "delivery": "d1", "report_date": "2031-04-21"},
                **{"sale_month": MONTHS[number % 3], "store": "Spotify", "artist": "ZONE A0"},
                **{"title": f"Track {number % 40}", "units": number, "net": f"{number}.000000000000001"},
            }
            for number in range(300)
        ]
        columns = {**staged_columns(BANK), "delivery": "VARCHAR"}
        engine.table("staged", columns, [[line.get(column) for column in columns] for line in lines])
        winner = Winner("d1", ("2031-04-21",), "", "2031-05-01T00:00:00+00:00", 0, "2031-05-01")
        engine.table("winners", winner_columns(BANK), winner_rows([winner]))
        engine.table("deliveries", DELIVERIES, [(0, "d1", "distrokid", "", "2031-05-01T00:00:00+00:00")])
        engine.table("recordings", RECORDINGS, [])
        for kind, names in RELATIONS.items():
            engine.table(f"{kind}_names", names, [])
        yield engine


@pytest.mark.parametrize("rows", [400_000, 10_000_000])
def test_months_held_one_by_one_or_not_at_all_are_those_held_together(
    engine: DuckDBEngine, tmp_path: Path, rows: int
) -> None:
    def made(name: str, rows_a_month: int) -> list[tuple[str, int, bytes]]:
        (tmp_path / name).mkdir()
        bench = Workbench(Lake(tmp_path / "lake"), engine, tmp_path / name, "test")
        months = [*MONTHS, WITHOUT_LINES]
        feeding = [Feeding("distrokid", BANK, "staged", "winners")]
        parts = make_months(CONFORMED["royalties"], feeding, months, dict.fromkeys(months, rows_a_month), bench)
        return [(part.partition, part.rows, part.file.read_bytes()) for part in parts]

    together = made("together", 100)
    assert [(month, rows) for month, rows, _ in together] == [(month, 40) for month in MONTHS]
    assert made("otherwise", rows) == together
