"""How answers are written: amounts and ratios as text (exact, never rounded), counts as numbers, days as YYYY-MM-DD."""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

from bedrot.model.periods import Month, Period


def _exact(value: object) -> object:
    """A decimal as text. Of a choice of types the serializer also sees the others, which stay what they are."""
    return format(value, "f") if isinstance(value, Decimal) else value


Exact = Annotated[
    Decimal,
    PlainSerializer(_exact, return_type=Any),
    WithJsonSchema({"type": "string", "format": "decimal", "examples": ["1531.02"]}),
]
"""An amount or a ratio, as decimal text without exponent."""

MonthText = Annotated[str, Field(pattern=r"^(19|20|21)\d{2}-(0[1-9]|1[0-2])$", examples=["2031-03"])]
"""A month, YYYY-MM."""


class Shape(BaseModel):
    """One part of an answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Days(Shape):
    """A stretch of days, both ends included."""

    first: str
    last: str

    @classmethod
    def of(cls, period: Period | None) -> "Days | None":
        """A period as days; None stays None."""
        return None if period is None else cls(first=str(period.first), last=str(period.last))


def month_of(text: str | None) -> Month | None:
    """A month that was asked for."""
    return None if text is None else Month.parse(text)
