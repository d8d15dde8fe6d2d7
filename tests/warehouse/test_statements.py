"""Every statement of the load can be said in Spark's dialect too."""

import pytest
import sqlglot
from sqlglot import ErrorLevel

from bedrot.pipeline import fact_sql
from bedrot.warehouse.mapping import FACTS

STATEMENTS = {
    f"{facts.dataset} {name}": statement
    for facts in FACTS
    for name, statement in {
        "facts": fact_sql.facts_of_part(facts, carried=False),
        "carried": fact_sql.facts_of_part(facts, carried=bool(facts.rounded_within)),
        "checks": fact_sql.checks_of_part(facts, "2031-03-01", "2031-03-31"),
        "driver": fact_sql.facts_for_driver(facts, list(fact_sql.fact_columns(facts))),
        "extremes": fact_sql.extremes_of_facts(facts),
        "sums": fact_sql.sums_of_part(facts),
        **{f"names {kind.name}": fact_sql.names_in_part(kind, facts) for kind in facts.numbers.values()},
        **{f"rollup {rollup.table.name}": fact_sql.rollup_of_facts(rollup) for rollup in facts.rollups},
    }.items()
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_the_statement_can_be_said_in_sparks_dialect(statement: str) -> None:
    (spark,) = sqlglot.transpile(statement, read="duckdb", write="spark", unsupported_level=ErrorLevel.RAISE)
    assert spark
