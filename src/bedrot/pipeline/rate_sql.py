"""Statements that convert the amounts of facts into the label's reporting currency, each rounded once (half to even)."""

from collections.abc import Callable, Mapping

from bedrot.model.conformed import Columns
from bedrot.model.money import UNIT
from bedrot.warehouse.mapping import Facts, Reported
from bedrot.warehouse.rates import PLACES

RATE_OF = "rate_of"
"""The relation with the rates of a part's currencies on its days."""

RATES: Columns = {
    "currency": "VARCHAR",
    "day": "VARCHAR",
    "reporting": "VARCHAR",
    "rate": f"DECIMAL(38, {PLACES})",
    "largest": f"DECIMAL(38, {PLACES})",
    "rate_source": "VARCHAR",
    "written": "VARCHAR",
}
"""Its columns. ``largest``: the amount up to which the product is sure to fit; ``written``: the rate as text."""

_TENTHS = 10
"""Decimals of a rate that a statement's two amounts make."""


def converted(facts: Facts) -> tuple[str, ...]:
    """The columns that a rate makes."""
    return (*facts.reported.amounts, "rate", "rate_source") if facts.reported else ()


def rate_of_row(facts: Facts, reported: Reported) -> list[str]:
    """What a numbered row carries of its rate; ``p`` is the part, ``r`` the rates."""
    columns = [f"r.{name} AS _{name}" for name in ("rate", "largest", "rate_source", "written")]
    return [*columns, f"{_is_stated(facts, reported)} AS _is_stated"]


def values(reported: Reported, stored: Mapping[str, str], half_even: Callable[[str], str]) -> dict[str, str]:
    """The converted columns by name, as expressions over numbered rows.

    ``stored``: how the amounts themselves are kept, which are the reported ones where the currency is the same.
    """
    amounts = {}
    for name, amount in reported.amounts.items():
        stated = f"WHEN _is_stated THEN {half_even(reported.stated[0])} " if reported.stated else ""
        product = half_even(f"({amount} * _rate)")
        amounts[name] = (
            f"CASE WHEN _rate_source = 'same' THEN {stored[amount]} {stated}"
            f"WHEN ABS({amount}) <= _largest THEN {product} END"
        )
    return {
        **amounts,
        "rate": _rate(reported),
        "rate_source": "CASE WHEN _is_stated THEN 'statement' ELSE _rate_source END",
    }


def unconverted(reported: Reported, stored: Mapping[str, str]) -> dict[str, str]:
    """The same columns where all amounts are in the reporting currency."""
    return {
        **{name: stored[amount] for name, amount in reported.amounts.items()},
        "rate": "'1'",
        "rate_source": "'same'",
    }


def sums(facts: Facts, reported: Reported, rows: str, half_even: Callable[[str], str]) -> str:
    """For each reported amount its sum where the currency is the same, exact, and in units where a rate was used."""
    columns = []
    for amount in reported.amounts.values():
        source = f"p.{facts.columns[amount]}"
        stated = ""
        if reported.stated:
            stated = f"WHEN {_is_stated(facts, reported)} THEN {half_even(f'p.{reported.stated[0]}')} "
        product = half_even(f"({source} * r.rate)")
        columns.append(f"SUM(CASE WHEN r.rate_source = 'same' THEN {source} END)")
        columns.append(
            f"SUM(CASE WHEN r.rate_source = 'same' THEN NULL {stated}WHEN ABS({source}) <= r.largest THEN {product} END)"
        )
    return f"SELECT {', '.join(columns)} FROM {rows}"


def _is_stated(facts: Facts, reported: Reported) -> str:
    """Whether the source paid in the reporting currency and says how much that is in the statement's."""
    if reported.stated is None:
        return "FALSE"
    paid, currency = reported.stated
    (main,) = reported.amounts.values()
    amount = f"p.{facts.columns[main]}"
    return (
        f"COALESCE(p.{currency} = r.reporting AND r.currency <> r.reporting AND ABS({amount}) >= {UNIT:f} "
        f"AND SIGN(p.{paid}) = SIGN({amount}), FALSE)"
    )


def _rate(reported: Reported) -> str:
    if reported.stated is None:
        return "_written"
    (main,) = reported.amounts.values()
    whole = "CAST(CAST({} AS DECIMAL(28, 8)) * 100000000 AS DECIMAL(38, 0))"
    ratio = f"({whole.format(reported.stated[0])} * 1{'0' * _TENTHS}) // {whole.format(main)}"
    shifted = f"CAST({ratio} AS DECIMAL(28, 0)) * CAST(0.{'0' * (_TENTHS - 1)}1 AS DECIMAL({_TENTHS}, {_TENTHS}))"
    return f"CASE WHEN _is_stated THEN CAST({shifted} AS VARCHAR) ELSE _written END"
