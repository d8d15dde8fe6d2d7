"""Statements that turn one curated part into facts and rollups: names become numbers, amounts whole units of 1e-8."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, String

from bedrot.model.conformed import CONFORMED
from bedrot.model.money import SCALE, UNIT
from bedrot.model.money import SQL_TYPE as MONEY
from bedrot.pipeline import rate_sql
from bedrot.warehouse.mapping import Facts, Reported, Rollup
from bedrot.warehouse.names import Names
from bedrot.warehouse.types import Exact

PART, FACTS = "part", "facts"
"""Relations: a curated part, and the facts made of it."""

_DECIMALS = -int(UNIT.as_tuple().exponent)
_COARSE = f"DECIMAL(28, {_DECIMALS})"
_HALF = "0." + "0" * _DECIMALS + "5"


def fact_columns(facts: Facts) -> Mapping[str, str]:
    """Columns of the facts that come from a part, in the table's order, with their SQL types."""
    return {
        column.name: _sql_type(column)
        for column in facts.table.columns
        if column.name in facts.numbers or column.name in facts.columns or column.name in rate_sql.converted(facts)
    }


def names_in_part(kind: Names, facts: Facts) -> str:
    """The texts of one kind that occur in the part, each once."""
    columns = ", ".join(f"{_text(column, facts)} AS {column}" for column in kind.columns)
    return f"SELECT DISTINCT {columns} FROM {PART} AS p"


def days_of_part(facts: Facts, reported: Reported) -> str:
    """The currencies and days of the part that rates are asked for, as text."""
    return f"SELECT DISTINCT {_text(reported.currency, facts)}, {_text(reported.day, facts)} FROM {PART} AS p"


def checks_of_part(facts: Facts, first: str, last: str) -> str:
    """Rows of the part, those outside its month, those with an amount finer than is stored; then how many have each one.

    In the order of :func:`amounts`.
    """
    day = f"p.{facts.columns.get(facts.month, facts.month)}"
    outside = f"{day} IS NULL OR {day} NOT BETWEEN DATE '{first}' AND DATE '{last}'"
    columns = [f"p.{facts.columns[name]}" for name in amounts(facts)]
    finer = " OR ".join(f"({amount} <> 0 AND {amount} % {UNIT:f} <> 0)" for amount in columns) or "FALSE"
    counts = ["COUNT(*)", f"COUNT(*) FILTER (WHERE {outside})", f"COUNT(*) FILTER (WHERE {finer})"]
    counts += [f"COUNT({amount})" for amount in columns]
    return f"SELECT {', '.join(counts)} FROM {PART} AS p"


def facts_of_part(facts: Facts, *, carried: bool, absent: Collection[str] = (), converted: bool = True) -> str:
    """The facts, in the order of their natural key.

    ``carried``: some amount is finer than 1e-8. Each amount is then the difference of two rounded running totals,
    so that the facts of a statement and month sum to their exact total, rounded once (half to even). ``absent``:
    amounts that no row has. ``converted``: some amount is in another currency than the reporting one.
    """
    numbered = _numbered(facts, converted=converted)
    key = ", ".join(column.name for column in facts.table.primary_key.columns if column.name in fact_columns(facts))
    values = {
        name: _carried(name, facts, key) if carried and name in amounts(facts) else _stored(name, facts)
        for name in (*facts.numbers, *facts.columns)
    } | dict.fromkeys(absent, "CAST(NULL AS BIGINT)")
    if facts.reported and converted:
        values |= rate_sql.values(facts.reported, values, _half_even)
    elif facts.reported:
        values |= rate_sql.unconverted(facts.reported, values)
    columns = ", ".join(f"{values[name]} AS {name}" for name in fact_columns(facts))
    return f"WITH numbered AS ({numbered}) SELECT {columns} FROM numbered ORDER BY {key}"


def facts_for_driver(facts: Facts, columns: Sequence[str]) -> str:
    """Columns of the facts as SQLite stores them: days as text, truth as 0 or 1."""
    forms = _for_driver(facts)
    return f"SELECT {', '.join(f'{forms[name]} AS {name}' for name in columns)} FROM {FACTS}"


def extremes_of_facts(facts: Facts) -> str:
    """How many facts there are; then of each column how many have it, the least and the largest, as SQLite stores it."""
    found = [f"COUNT({form}), MIN({form}), MAX({form})" for form in _for_driver(facts).values()]
    return f"SELECT COUNT(*), {', '.join(found)} FROM {FACTS}"


def _for_driver(facts: Facts) -> Mapping[str, str]:
    forms = {"DATE": "VARCHAR", "BOOLEAN": "INTEGER"}
    return {
        name: f"CAST({name} AS {forms[kind]})" if kind in forms else name for name, kind in fact_columns(facts).items()
    }


def rollup_of_facts(rollup: Rollup) -> str:
    """The rows of a rollup, keys then measures, in the form SQLite stores."""
    joins = " ".join(f"JOIN {kind.name} ON {kind.name}.number = f.{column}" for column, kind in rollup.names.items())
    wanted = {**rollup.keys, **rollup.measures}
    columns = ", ".join(
        f"CAST({expression} AS {_driver_type(rollup.table.c[name])}) AS {name}" for name, expression in wanted.items()
    )
    keys = ", ".join(rollup.keys.values())
    return f"SELECT {columns} FROM {FACTS} AS f {joins} WHERE {rollup.where} GROUP BY {keys} ORDER BY {keys}"


def _numbered(facts: Facts, *, converted: bool) -> str:
    """The part with numbers for names, and with rates for its amounts; amounts and counts as they are."""
    reported = facts.reported if converted else None
    numbers = [f"{kind.name}.number AS {column}" for column, kind in facts.numbers.items()]
    numbers += rate_sql.rate_of_row(facts, reported) if reported else []
    plain = [f"{_plain(facts.table.c[column], source, facts)} AS {column}" for column, source in facts.columns.items()]
    joins = " ".join(
        f"JOIN {kind.name} ON "
        + " AND ".join(f"{kind.name}.{column} = {_text(column, facts)}" for column in kind.columns)
        for kind in facts.numbers.values()
    )
    if reported:
        joins += f" {_with_rate(facts, reported)}"
    return f"SELECT {', '.join([*numbers, *plain])} FROM {PART} AS p {joins}"


def _plain(column: Column[object], source: str, facts: Facts) -> str:
    if isinstance(column.type, Boolean):
        return f"COALESCE(p.{source}, FALSE)"
    if isinstance(column.type, Exact) and CONFORMED[facts.dataset].columns[source] != MONEY:
        return f"CAST(p.{source} AS {MONEY})"
    if column.primary_key and isinstance(column.type, BigInteger):
        return f"COALESCE(p.{source}, 1)"  # a length in months, which older parts do not tell
    if column.primary_key and isinstance(column.type, String):
        return _text(source, facts)
    return f"p.{source}"


def _text(column: str, facts: Facts) -> str:
    """A conformed column as text; empty where it is unknown, or where the dataset has no such column."""
    kind = CONFORMED[facts.dataset].columns.get(column)
    if kind is None:
        return "''"
    return f"COALESCE(p.{column}, '')" if kind == "VARCHAR" else f"COALESCE(CAST(p.{column} AS VARCHAR), '')"


def amounts(facts: Facts) -> list[str]:
    """The fact's columns that hold amounts of the part."""
    return [name for name in facts.columns if isinstance(facts.table.c[name].type, Exact)]


def _stored(name: str, facts: Facts) -> str:
    if name not in amounts(facts):
        return name
    return f"CASE WHEN {name} = 0 THEN 0 ELSE {_units(name)} END"


def _units(amount: str) -> str:
    return f"CAST({amount} * {10**_DECIMALS} AS BIGINT)"


def _carried(name: str, facts: Facts, key: str) -> str:
    within = ", ".join(facts.rounded_within)
    total = f"CAST(SUM(COALESCE({name}, 0)) OVER (PARTITION BY {within} ORDER BY {key} ROWS UNBOUNDED PRECEDING) AS {MONEY})"
    until, before = _half_even(total), _half_even(f"CAST({total} - {name} AS {MONEY})")
    return f"{until} - {before}"


def _half_even(amount: str) -> str:
    """An exact amount in units, a half to the even one; ROUND alone takes it away from zero."""
    rounded = f"CAST(ROUND({amount}, {_DECIMALS}) AS {_COARSE})"
    units = _units(rounded)
    is_half = f"ABS({amount} - {rounded}) = CAST({_HALF} AS DECIMAL({SCALE + 3}, {SCALE}))"
    return f"CASE WHEN {is_half} AND {units} % 2 <> 0 THEN {units} - CAST(SIGN({amount}) AS BIGINT) ELSE {units} END"


def _sql_type(column: Column[object]) -> str:
    if isinstance(column.type, BigInteger | Integer | Exact):
        return "BIGINT"
    if isinstance(column.type, Boolean):
        return "BOOLEAN"
    return "DATE" if isinstance(column.type, Date) else "VARCHAR"


def _driver_type(column: Column[object]) -> str:
    return {"DATE": "VARCHAR", "BOOLEAN": "INTEGER"}.get(_sql_type(column), _sql_type(column))


def summed_columns(facts: Facts) -> Mapping[str, bool]:
    """Columns of the facts that :func:`sums_of_part` sums, and whether each is an amount."""
    return {
        name: isinstance(facts.table.c[name].type, Exact)
        for name in facts.columns
        if isinstance(facts.table.c[name].type, BigInteger | Exact) and not facts.table.c[name].primary_key
    }


def sums_of_part(facts: Facts) -> str:
    """Rows and sums of the part, by the groups within which amounts are rounded."""
    sums = ", ".join(f"SUM(p.{facts.columns[name]}) AS {name}" for name in summed_columns(facts))
    return f"SELECT COUNT(*) AS rows_found, {sums} FROM {PART} AS p{_rounded_groups(facts)}"


def reported_sums_of_part(facts: Facts, reported: Reported) -> str:
    """By the same groups, for each reported amount: the sum of those that need no rate, and of the others in units."""
    return rate_sql.sums(facts, reported, f"{PART} AS p {_with_rate(facts, reported)}", _half_even) + _rounded_groups(
        facts
    )


def _with_rate(facts: Facts, reported: Reported) -> str:
    return (
        f"JOIN {rate_sql.RATE_OF} AS r ON r.currency = {_text(reported.currency, facts)} "
        f"AND r.day = {_text(reported.day, facts)}"
    )


def _rounded_groups(facts: Facts) -> str:
    within = [
        f"p.{column}"
        for name in facts.rounded_within
        for column in (facts.numbers[name].columns if name in facts.numbers else (facts.columns[name],))
        if column in CONFORMED[facts.dataset].columns
    ]
    return " GROUP BY " + ", ".join(dict.fromkeys(within)) if within else ""
