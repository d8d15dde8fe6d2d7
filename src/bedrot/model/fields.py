"""Kinds of columns: what a text must look like to be a day, an amount, an ISRC, and what to say when it does not.

A field names the conformed column first and then the headers under which statements carry it; the first
header that a file has is taken. How a kind is parsed on an engine stands in ``bedrot.transform.field_sql``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from bedrot.model.field import Field
from bedrot.model.field_days import Day, Month
from bedrot.model.field_numbers import Average, Count, Money, Ratio, Seconds

__all__ = [
    "Artist",
    "Average",
    "Choice",
    "Count",
    "Country",
    "Day",
    "Field",
    "Hashed",
    "Identifier",
    "Isrc",
    "Key",
    "Member",
    "Money",
    "Month",
    "Payee",
    "Ratio",
    "Seconds",
    "Store",
    "Text",
    "Upc",
]


class Text(Field):
    """Any text; blanks at the ends do not count, an empty cell is unknown."""


@dataclass(frozen=True, init=False)
class Key(Field):
    """Text that tells rows apart and therefore may not be empty.

    ``digits``: a number that always has so many; zeros that a spreadsheet has cut off its front are put back.
    """

    rule = "a text"
    digits: int | None

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool | None = None,
        present: bool | None = None,
        digits: int | None = None,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        object.__setattr__(self, "digits", digits)

    @classmethod
    def _needed_by_default(cls) -> bool:
        return True

    @property
    def identifies(self) -> bool:
        return True


class Identifier(Text):
    """Text that tells a thing apart and may be absent: the number of a campaign."""

    @property
    def identifies(self) -> bool:
        return True


class Member(Text):
    """The number or name of a member of a society; zeros in front do not count, since spreadsheets cut them off."""


class Hashed(Field):
    """What tells people apart, such as an e-mail address: beyond landing only a pseudonym of it exists.

    Equal texts (case and blanks at the ends apart) have equal pseudonyms within one label, and others elsewhere.
    """

    rule = "a text that tells a person"


class Artist(Field):
    """The name of an act as the source writes it; the catalog says whom it means."""


class Store(Key):
    """The name of a store as the source writes it; the catalog and the built-in list say which one it is."""

    rule = "the name of a store"

    @property
    def identifies(self) -> bool:
        return False


class Country(Field):
    """A country as the source writes it: ISO code or name; unknown ones are kept and listed."""


class Payee(Field):
    """What a bank says a movement was for; the label's categories say what it means."""


@dataclass(frozen=True, init=False)
class Choice(Field):
    """One of a few texts, each with its meaning: ``{"Free Stream": "ads", "Premium Stream": "subscription"}``.

    Case does not count. Any other text is left empty and flagged, since a new one may mean anything.
    """

    rule = "one of the texts that are known here"
    means: Mapping[str, str]

    def __init__(
        self,
        name: str,
        *sources: str,
        means: Mapping[str, str],
        needed: bool = False,
        present: bool | None = None,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        if not means or any(text != text.strip() or not text for text in means):
            raise ValueError(f"{name} names the texts it takes, without blanks at their ends")
        object.__setattr__(self, "means", {text.lower(): meaning for text, meaning in means.items()})

    @property
    def refuses(self) -> bool:
        return False

    def hint(self, text: str) -> str:
        return (
            f"The row was kept without it. Known are {', '.join(sorted(self.means))}. If the platform has "
            "introduced a new one, please report it."
        )


class Isrc(Field):
    """A recording's code: two letters, three letters or digits, seven digits. Hyphens and case do not count."""

    rule = "an ISRC: 2 letters, 3 letters or digits, 7 digits"

    def perhaps(self, *headers: str) -> Self:
        """Like :meth:`otherwise`, of headers under which other numbers stand too: what is no ISRC there is not wrong."""
        return self._with("chances", headers).otherwise(*self.others, *headers)

    @property
    def refuses(self) -> bool:
        return False

    def hint(self, text: str) -> str:
        return "The row was kept without its ISRC. " + super().hint(text)


class Upc(Field):
    """A release's barcode: 8 or 12 to 14 digits as text, leading zeros kept; quotes around it do not count."""

    rule = "a UPC or EAN: 8 or 12 to 14 digits"

    @property
    def refuses(self) -> bool:
        return False

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
