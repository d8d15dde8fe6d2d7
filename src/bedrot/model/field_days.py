"""Columns of days and months, in the ways in which statements write them.

How each is parsed on an engine stands in ``bedrot.transform.day_sql``.
"""

import re
from dataclasses import dataclass

from bedrot.model.field import Field

ORDERS = ("ymd", "mdy", "dmy", "compact", "words")
"""The ways of writing a day that a field may take."""


@dataclass(frozen=True, init=False)
class Day(Field):
    """A calendar day.

    ``orders``: how the source may write it. ``ymd``, which is always understood: ``2031-03-01``, ``2031/03/01``;
    ``mdy``: ``3/1/2031``, ``03-01-31``; ``dmy``: ``1/3/2031``, ``01.03.2031``; ``compact``: ``20310301``;
    ``words``: ``Mar 15, 2031``, ``Tue, 15 March 2031``, with English names of months. A time behind the day is cut
    off, a year of two digits lies in this century.

    Numbers alone do not tell days from months. ``mdy`` and ``dmy`` are believed only when some day of the same column
    is past the 12th and none contradicts, unless ``sure``: the source is known to write so always, so that only a column
    that proves the contrary is not believed.
    """

    sql_type = "DATE"
    rule = "a day as YYYY-MM-DD"
    orders: tuple[str, ...]
    sure: bool

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = True,
        present: bool | None = None,
        orders: tuple[str, ...] = ("ymd",),
        sure: bool = False,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present)
        if unknown := set(orders) - set(ORDERS):
            raise ValueError(f"{name} knows no order {', '.join(sorted(unknown))}; known are {', '.join(ORDERS)}")
        if sure and len({"mdy", "dmy"} & set(orders)) != 1:
            raise ValueError(f"{name} can be sure of one order, mdy or dmy")
        object.__setattr__(self, "orders", orders)
        object.__setattr__(self, "sure", sure)

    def hint(self, text: str) -> str:
        bare = text.strip()
        if re.fullmatch(r"\d{5}(\.\d+)?", bare):
            return "This is a spreadsheet's day number. Download the file again and do not re-save it."
        if not re.match(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}", bare):
            return super().hint(text)
        if self.sure:
            first = "month" if "mdy" in self.orders else "day"
            return (
                f"The {first} stands first in these files, but this is no day then, or other rows prove the contrary."
            )
        return (
            "The order of day and month cannot be told here. Download the file again with the "
            "site's language set to English (US), and do not re-save it in a spreadsheet."
        )


@dataclass(frozen=True, init=False)
class Month(Day):
    """A calendar month, stored as its first day.

    Taken are ``2031-03``, ``2031/03``, ``2031_03``, ``2031M3``, ``203103``, ``03/2031``, ``Mar-31``, ``MAR 2031``,
    ``March 2031``, a day in the month (``orders`` and ``sure`` as for :class:`Day`), and quarters: ``2031-Q1``,
    ``Q1 2031``, ``Q131``, ``1Q2031``. Of a quarter, of several months (``JAN-FEB-31``) and of a range of days
    (``2031-03-01~2031-04-30``) the first month is taken, with ``end`` the last.

    ``dayless``: the source writes no days. A spreadsheet takes ``Mar-26`` for the 26th of March of its own year, so any
    day but the first of a month is none of the source's.
    """

    rule = "a month as YYYY-MM"
    end: bool
    dayless: bool

    def __init__(
        self,
        name: str,
        *sources: str,
        needed: bool = True,
        present: bool | None = None,
        orders: tuple[str, ...] = ("ymd",),
        sure: bool = False,
        end: bool = False,
        dayless: bool = False,
    ) -> None:
        super().__init__(name, *sources, needed=needed, present=present, orders=orders, sure=sure)
        object.__setattr__(self, "end", end)
        object.__setattr__(self, "dayless", dayless)

    def hint(self, text: str) -> str:
        if self.dayless and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text.strip()):
            return (
                "A spreadsheet has made a day of its own year out of this month. Download the file again and import it "
                "unopened."
            )
        return super().hint(text)
