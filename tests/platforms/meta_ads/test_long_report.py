"""A report of many lines, as an engine reads it in several pieces at once."""

from pathlib import Path

import duckdb

from bedrot.pipeline.gathering import Gathering
from bedrot.platforms.meta_ads import MetaAds
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.platforms.reading import tables

LINES = 240_000


def test_each_row_keeps_its_place_below_its_campaign(tmp_path: Path) -> None:
    header = "Reporting starts,Reporting ends,Campaign name,Day,Amount spent (USD)\n"
    names = (f"C{line // 3}" if line % 3 == 0 else "" for line in range(LINES))
    lines = (f"2031-03-01,2031-03-09,{name},2031-03-0{line % 3 + 1},{line}.50\n" for line, name in enumerate(names))
    daily = tables(MetaAds(), tmp_path, "x.csv", header + "".join(lines))["daily"]
    assert daily.gathered is not None
    engine, target = DuckDBEngine(tmp_path), tmp_path / "rows.parquet"
    Gathering(engine).write(daily, daily.gathered, target)
    engine.close()
    right = """
        "read spend" = file_row_number || '.50' AND _where = 'line ' || (file_row_number + 2)
        AND "read campaign" = 'C' || (file_row_number // 3) AND "read campaign_id" = "read campaign"
    """
    found = duckdb.execute(
        f"SELECT COUNT(*), COUNT(*) FILTER ({right}) FROM read_parquet(?, file_row_number = true)", [str(target)]
    ).fetchone()
    assert found == (LINES, LINES)
