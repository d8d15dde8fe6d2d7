"""Columns of numbers: things counted, averages of them, amounts, percentages, durations.

How each is parsed on an engine stands in ``bedrot.transform.number_sql``.
"""

import re
from dataclasses import dataclass
from typing import Literal, Self

from bedrot.model.field import Field

Separator = Literal[",", ".", " "]
DecimalSign = Literal[".", ",", "either"]


@dataclass(frozen=True, init=False)
class Count(Field):
    """A whole number of things counted, at most 12 digits, a sign only where ``signed``.

    ``thousands``: what may stand between groups of three digits; a blank may be any kind of blank. Zeros behind the
    decimal sign are legal where they cannot be thousands: ``1.0`` is one, ``1.000`` could be a thousand. A fraction
    is refused; unless ``whole``, an illegal number is left empty and flagged instead. ``taken_back``: a header and
    the texts under it that make a positive number negative (:meth:`negative_where`).
    """

    sql_type = "BIGINT"
    rule = "a whole number"
    signed: bool
    thousands: Separator
    whole: bool
    taken_back: tuple[str, tuple[str, ...]] | None = None

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = False,
        present: bool | None = None,
        signed: bool = False,
        thousands: Separator = ",",
        whole: bool = True,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "signed", signed)
        object.__setattr__(self, "thousands", thousands)
        object.__setattr__(self, "whole", whole)

    def negative_where(self, header: str, *texts: str) -> Self:
        """The field, negative in rows with one of these texts under ``header``, whether or not it bears a sign."""
        return self._with("taken_back", (header, tuple(text.lower() for text in texts)))

    @property
    def refuses(self) -> bool:
        return self.whole

    def hint(self, text: str) -> str:
        kept = "" if self.refuses else "The row was kept without this number. "
        if text.strip().startswith("-") and not self.signed:
            return f"{kept}A negative count is not possible here. Look at the line in the file named."
        if re.fullmatch(r"[+-]?\d{1,3}([.,]\d{3})+", text.strip()):
            return f"{kept}It cannot be told whether this is a fraction or thousands. Download the file again."
        return kept + super().hint(text)


@dataclass(frozen=True, init=False)
class Average(Field):
    """An average of things counted, such as listeners a day: an exact decimal that is often a fraction, never negative.

    At most 9 digits; finer than 8 decimals it is rounded, since it is a quotient. Whether a point or a comma is the
    decimal sign must be proven by the column, as for :class:`Money` with ``decimal="either"``. An illegal number is
    left empty and flagged.
    """

    sql_type = "DECIMAL(18, 8)"
    rule = "an average such as 12.4"

    @property
    def refuses(self) -> bool:
        return False

    def hint(self, text: str) -> str:
        kept = "The row was kept without this number. "
        if text.strip().startswith("-"):
            return f"{kept}A negative average is not possible here. Look at the line in the file named."
        if re.search(r"\d[.,]\d", text):
            return f"{kept}Nothing in this column tells decimals from thousands. Download the file again."
        return kept + super().hint(text)


_BLANK = "[ \u00a0\u2009\u202f]"


@dataclass(frozen=True, init=False)
class Money(Field):
    """An exact amount: at most 10 digits and at most 15 decimals; negatives are legal.

    ``currency``: the ISO 4217 code when the source always uses one. ``decimal``: the decimal sign, a point or a comma;
    ``either``: the one that the column proves, since of ``1.234`` alone nobody can tell. ``loose``: also takes signs
    and codes of the currency in front or behind (of any currency where the file has a column for it), groups of
    thousands, and ``(12.34)`` for a negative.
    """

    sql_type = "DECIMAL(38, 15)"
    rule = "an amount such as -0.02710000, with a decimal point and no currency sign"
    currency: str
    decimal: DecimalSign
    loose: bool

    def __init__(
        self,
        name: str,
        *sources: str,
        currency: str = "USD",
        needed: bool = False,
        present: bool | None = None,
        decimal: DecimalSign = ".",
        loose: bool = False,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "currency", currency)
        object.__setattr__(self, "decimal", decimal)
        object.__setattr__(self, "loose", loose)

    def hint(self, text: str) -> str:
        bare = re.sub(_BLANK, "", text)
        if re.fullmatch(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+", bare):
            return "Digits were lost to scientific notation. Download the file again and import it unopened."
        if self.decimal == "." and re.fullmatch(r"[+-]?\d[\d.]*,\d+", bare):
            return "A decimal comma. Download the file again; a spreadsheet in another language has re-saved it."
        if self.decimal == "," and re.fullmatch(r"[+-]?\d[\d,]*\.\d+", bare):
            return "A decimal point. Download the file again; a spreadsheet in another language has re-saved it."
        if self.decimal == "either" and re.search(r"\d[.,]\d", bare):
            return (
                "Nothing in this column tells decimals from thousands, or its lines contradict each other. Download "
                "the file again and do not re-save it in a spreadsheet."
            )
        if self.loose and re.search("[^0-9.,()+-]", bare):
            return f"Expected an amount in {self.currency}, or none but its sign or code beside the number."
        return super().hint(text)


@dataclass(frozen=True, init=False)
class Ratio(Field):
    """A share in percent, as an exact decimal.

    ``unit``: what the source writes, ``percent`` (``46``) or ``fraction`` (``0.46``, rounded to 9 decimals of a
    percent); a number with the sign (``46%``) is in percent either way. A minus only where ``signed``.
    """

    sql_type = "DECIMAL(18, 9)"
    rule = "a percentage such as 100 or 12.5"
    unit: Literal["percent", "fraction"]
    signed: bool

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = False,
        present: bool | None = None,
        unit: Literal["percent", "fraction"] = "percent",
        signed: bool = False,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "unit", unit)
        object.__setattr__(self, "signed", signed)

    def hint(self, text: str) -> str:
        if text.strip().startswith("-") and not self.signed:
            return "A negative share is not possible here. Look at the line in the file named."
        return "Expected a share such as 0.46." if self.unit == "fraction" else super().hint(text)


@dataclass(frozen=True, init=False)
class Seconds(Field):
    """A duration in whole seconds, rounded half up.

    ``unit``: what a plain number counts. ``1:02:03`` and ``02:03`` are hours, minutes and seconds whatever the unit.
    """

    sql_type = "BIGINT"
    rule = "a duration such as 187 or 0:03:07"
    unit: Literal["seconds", "minutes", "hours", "milliseconds"]

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = False,
        present: bool | None = None,
        unit: Literal["seconds", "minutes", "hours", "milliseconds"] = "seconds",
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "unit", unit)
