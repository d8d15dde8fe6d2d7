"""Exact money. Decimals from the statement to the screen; a float never holds an amount."""

from decimal import ROUND_HALF_EVEN, Decimal

SCALE = 15
"""Decimals kept in the lake: the finest statements carry 15 (``formats/distributors.md``, section 1)."""

SQL_TYPE = f"DECIMAL(38, {SCALE})"
"""The column type of every amount in the lake, the same in DuckDB and Spark."""

UNIT = Decimal("0.00000001")
"""The smallest amount the warehouse stores: 1e-8 of the currency."""


def to_units(amount: Decimal) -> int:
    """An amount as a whole number of :data:`UNIT`, rounded half to even where it is finer."""
    return int((amount / UNIT).to_integral_value(rounding=ROUND_HALF_EVEN))


def from_units(units: int) -> Decimal:
    """The amount that ``units`` of :data:`UNIT` stand for."""
    return units * UNIT


def rounded(amount: Decimal, places: int = 2) -> Decimal:
    """A total as it is shown: the one place where rounding happens (half to even)."""
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_EVEN)
