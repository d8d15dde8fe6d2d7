"""Each conforming model turns the lines beside it into the rows beside them; ``--regenerate`` writes those anew."""

import csv
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest

from bedrot.model.conformed import CONFORMED
from bedrot.transform.conform import DELIVERIES, NAMES, PAYEES, model
from bedrot.transform.duckdb_engine import DuckDBEngine

GOLDEN = Path(__file__).parent / "golden"
EVERY_LINE = {**DELIVERIES, "settled_until": "DATE", "newness": "BIGINT"}
SOME_LINES = {
    "share_pct": "DECIMAL(18, 9)",
    "fee": "DECIMAL(18, 9)",
    "sale_end": "DATE",
    "party": "BIGINT",
    "part": "VARCHAR",
}


@pytest.mark.parametrize("name", CONFORMED)
def test_a_model_makes_of_its_lines_what_is_expected(
    engine: DuckDBEngine, name: str, request: pytest.FixtureRequest
) -> None:
    folder = GOLDEN / name
    lines = _table(folder / "lines.csv")
    conformed = CONFORMED[name]
    columns = {**conformed.grain, **conformed.attributes, **conformed.measures, **EVERY_LINE, **SOME_LINES}
    engine.table("given", columns, [tuple(line.get(column) for column in columns) for line in lines])
    facts = {line["rank"]: tuple(line.get(column) for column in DELIVERIES) for line in lines}
    engine.table("deliveries", DELIVERIES, facts.values())
    names = _table(folder / "names.csv")
    for kind in ("store", "artist", "country"):
        meant = [(each["name"], each["meaning"], each["detail"]) for each in names if each["kind"] == kind]
        engine.table(f"{kind}_names", NAMES, meant)
    payees = [tuple(each[column] for column in PAYEES) for each in _table(folder / "payees.csv")]
    engine.table("payee_names", PAYEES, payees)
    made = _as_csv(engine, name, f"WITH lines AS (SELECT * FROM given)\n{model(name)}")
    expected = folder / "expected.csv"
    if request.config.getoption("--regenerate", default=False):
        expected.write_text(made, encoding="utf-8", newline="")
    assert made == expected.read_text(encoding="utf-8")


def test_every_model_has_its_golden_lines() -> None:
    assert {folder.name for folder in GOLDEN.iterdir()} == set(CONFORMED)


def _table(path: Path) -> list[Mapping[str, str | None]]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]


def _as_csv(engine: DuckDBEngine, name: str, statement: str) -> str:
    columns = list(CONFORMED[name].columns)
    selected = ", ".join("CAST(observed_at AS VARCHAR) AS observed_at" if c == "observed_at" else c for c in columns)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_shown(cell) for cell in row] for row in engine.rows(f"SELECT {selected} FROM ({statement})"))
    return text.getvalue()


def _shown(cell: object) -> object:
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}"
    return cell.isoformat() if isinstance(cell, datetime) else cell
