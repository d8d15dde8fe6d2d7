"""How exact amounts are stored: a whole number of 1e-8 in SQLite, NUMERIC in PostgreSQL, a Decimal in Python."""

from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Dialect, Numeric, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from bedrot.model.money import UNIT, from_units, to_units

_DECIMALS = -int(UNIT.as_tuple().exponent)


class Exact(TypeDecorator[Decimal]):
    """A decimal with eight places that no database turns into a float. Finer values are refused."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(BigInteger())
        return dialect.type_descriptor(Numeric(38, _DECIMALS))

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | Decimal | None:
        if value is None:
            return None
        units = to_units(value)
        if from_units(units) != value:
            raise ValueError(f"{value} is finer than {UNIT}")
        return units if dialect.name == "sqlite" else value

    def process_result_value(self, value: int | Decimal | None, dialect: Dialect) -> Decimal | None:
        if value is None:
            return None
        return from_units(int(value)) if dialect.name == "sqlite" else Decimal(value)


class shown(FunctionElement[str]):  # noqa: N801 - reads as the SQL function it is
    """An :class:`Exact` column as a decimal that people read: exact text in SQLite, NUMERIC in PostgreSQL."""

    type = String()
    inherit_cache = True


@compiles(shown)
def _shown_as_is(element: shown, compiler: SQLCompiler, **kwargs: object) -> str:
    return compiler.process(element.clauses, **kwargs)


@compiles(shown, "sqlite")
def _shown_as_text(element: shown, compiler: SQLCompiler, **kwargs: object) -> str:
    amount = compiler.process(element.clauses, **kwargs)
    scale = 10**_DECIMALS
    sign = f"CASE WHEN {amount} < 0 THEN '-' ELSE '' END"
    digits = f"printf('%d.%0{_DECIMALS}d', abs({amount}) / {scale}, abs({amount}) % {scale})"
    return f"CASE WHEN {amount} IS NULL THEN NULL ELSE {sign} || {digits} END"
