"""Kinds of columns: what a text must look like to be a day, an amount, an ISRC, and what to say when it does not.

A field names the conformed column first and then the headers under which statements carry it; the first
header that a file has is taken. How a kind is parsed on an engine stands in ``bedrot.transform.field_sql``.
"""

import re
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, init=False)
class Field:
    """One column of a dataset.

    ``name``: the conformed column it fills. ``sources``: headers or constants it is taken from, best first;
    none means the header equals the name. ``needed``: a blank is refused. ``present``: a file without the
    column is set aside as a whole.
    """

    sql_type: ClassVar[str] = "VARCHAR"
    rule: ClassVar[str] = "text"
    refuses: ClassVar[bool] = True
    """Whether an illegal text refuses the row; otherwise the value is left empty and the row is flagged."""

    name: str
    sources: tuple[str, ...]
    needed: bool
    present: bool

    def __init__(self, name: str, *sources: str, needed: bool | None = None, present: bool | None = None) -> None:
        wanted = self._needed_by_default() if needed is None else needed
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "sources", sources or (name,))
        object.__setattr__(self, "needed", wanted)
        object.__setattr__(self, "present", wanted if present is None else present)

    @classmethod
    def _needed_by_default(cls) -> bool:
        return False

    def hint(self, text: str) -> str:
        """What a person should look at when ``text`` was refused."""
        return f"Expected {self.rule}."


class Text(Field):
    """Any text; blanks at the ends do not count, an empty cell is unknown."""


class Key(Field):
    """Text that tells rows apart and therefore may not be empty."""

    rule = "a text"

    @classmethod
    def _needed_by_default(cls) -> bool:
        return True


class Artist(Field):
    """The name of an act as the source writes it; the catalog says whom it means."""


class Store(Key):
    """The name of a store as the source writes it; the catalog and the built-in list say which one it is."""

    rule = "the name of a store"


class Country(Field):
    """A country as the source writes it: ISO code or name; unknown ones are kept and listed."""


@dataclass(frozen=True, init=False)
class Day(Field):
    """A calendar day.

    ``orders``: how the source may write it. ``ymd`` is ``2031-03-01`` (a time behind it is cut off);
    ``mdy`` is ``3/1/2031`` and is believed only when some day of the same column is past the 12th.
    """

    sql_type = "DATE"
    rule = "a day as YYYY-MM-DD"
    orders: tuple[str, ...]

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = True,
        present: bool | None = None,
        orders: tuple[str, ...] = ("ymd",),
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "orders", orders)

    def hint(self, text: str) -> str:
        if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", text.strip()):
            return (
                "The order of day and month cannot be told here. Download the file again with the "
                "site's language set to English (US), and do not re-save it in a spreadsheet."
            )
        if re.fullmatch(r"\d{5}(\.0+)?", text.strip()):
            return "This is a spreadsheet's day number. Download the file again and do not re-save it."
        return super().hint(text)


@dataclass(frozen=True, init=False)
class Month(Day):
    """A calendar month as ``2031-03``, or a day in it. Stored as the month's first day."""

    rule = "a month as YYYY-MM"


class Isrc(Field):
    """A recording's code: two letters, three letters or digits, seven digits. Hyphens and case do not count."""

    rule = "an ISRC: 2 letters, 3 letters or digits, 7 digits"
    refuses = False

    def hint(self, text: str) -> str:
        return "The row was kept without its ISRC. " + super().hint(text)


class Upc(Field):
    """A release's barcode: 8 or 12 to 14 digits as text, leading zeros kept."""

    rule = "a UPC or EAN: 8 or 12 to 14 digits"
    refuses = False

    def hint(self, text: str) -> str:
        if re.fullmatch(r"\d([.,]\d+)?E\+?\d+", text.strip(), re.IGNORECASE):
            return (
                "A spreadsheet has destroyed this barcode; its digits cannot be recovered. The row was kept "
                "without it. Download the file again and import it unopened."
            )
        if re.fullmatch(r"\d{9,11}", text.strip()):
            return (
                "A spreadsheet has cut off the zeros in front of this barcode. The row was kept without it. "
                "Download the file again and import it unopened."
            )
        return "The row was kept without its UPC. " + super().hint(text)


@dataclass(frozen=True, init=False)
class Count(Field):
    """A whole number of things counted, at most 12 digits.

    Commas between thousands are legal, a sign only where ``signed``. ``1.0`` is one; ``1.000`` could be a thousand.
    """

    sql_type = "BIGINT"
    rule = "a whole number"
    signed: bool

    def __init__(
        self, name: str, *sources: str, needed: bool = False, present: bool | None = None, signed: bool = False
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "signed", signed)

    def hint(self, text: str) -> str:
        if text.strip().startswith("-") and not self.signed:
            return "A negative count is not possible here. Look at the line in the file named."
        return super().hint(text)


@dataclass(frozen=True, init=False)
class Money(Field):
    """An exact amount: at most 10 digits, a decimal point, at most 15 decimals; negatives are legal.

    ``currency``: the ISO 4217 code when the source always uses one.
    """

    sql_type = "DECIMAL(38, 15)"
    rule = "an amount such as -0.02710000, with a decimal point and no currency sign"
    currency: str

    def __init__(
        self, name: str, *sources: str, currency: str = "USD", needed: bool = False, present: bool | None = None
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "currency", currency)

    def hint(self, text: str) -> str:
        bare = text.strip()
        if re.fullmatch(r"[+-]?\d[\d.]*,\d+", bare):
            return "A decimal comma. Download the file again; a spreadsheet in another language has re-saved it."
        if re.fullmatch(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+", bare):
            return "Digits were lost to scientific notation. Download the file again and import it unopened."
        return super().hint(text)


class Ratio(Field):
    """A share in percent, with or without the sign, as an exact decimal."""

    sql_type = "DECIMAL(18, 9)"
    rule = "a percentage such as 100 or 12.5"
