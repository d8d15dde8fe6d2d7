"""No metric reads facts but by their key."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Filters
from bedrot.model.conformed import CONFORMED
from bedrot.warehouse.mapping import FACTS
from tests.metrics.figures import month
from tests.warehouse.curated import Label, fill

TODAY = date(2031, 4, 20)
FACT_TABLES = {facts.table.name for facts in FACTS}


@pytest.fixture
def everything(label: Label) -> Label:
    """A label that has told something of every dataset."""
    for dataset in CONFORMED:
        if dataset in {facts.dataset for facts in FACTS}:
            fill(label, dataset)
    label.curate("daily_streams", month("2031-03", 10))
    label.curate("royalties", [{"sale_month": date(2031, 2, 1), "report_date": date(2031, 4, 19)}])
    label.curate("audience_daily", [{**row, "listeners": 5, "followers": 9} for row in month("2031-03", 10)])
    label.curate("social_daily", [{**row, "network": "tiktok", "followers": 9} for row in month("2031-03", 10)])
    label.curate("track_daily", [{"day": date(2031, 1, 10) + timedelta(days=index)} for index in range(8)])
    label.load()
    return label


def test_no_metric_scans_facts(everything: Label) -> None:
    label = everything
    statements: list[tuple[str, Any]] = []
    with label.warehouse.reading() as connection:

        @event.listens_for(connection, "before_cursor_execute")
        def keep(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> None:
            statements.append((statement, parameters))

        for filters in (Filters(), Filters(artist="NOVA SEVEN"), Filters(store="spotify")):
            evaluate_all(connection, TODAY, filters)
        event.remove(connection, "before_cursor_execute", keep)
        scans = {
            step[3]
            for statement, parameters in statements
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            if (found := re.match(r"SCAN (\w+)", step[3])) and found[1] in FACT_TABLES
        }
    assert len(statements) > 200
    assert scans == set()
