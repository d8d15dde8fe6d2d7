"""What only a person can say of a file that nobody knows, each question with the likely answer."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bedrot.connect.banking import BANK, NEGATIVE, POSITIVE
from bedrot.connect.candidate import Candidate
from bedrot.connect.filenames import stem_of
from bedrot.connect.mapping import Column, kind_of, mappable
from bedrot.model.conformed import CONFORMED
from bedrot.model.fields import Day, Field, Money

QUESTIONS = ("feeds", "platform", "currency", "order", "decimal", "store", "expenses", "account")
"""The questions there are, in the order in which they are asked."""

MOST_QUESTIONS = 6
"""So many are asked of one file; what an import can say as well is not asked beyond that."""

SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})(?!\d)")
"""A day in numbers, whose order of day and month they do not tell."""

IN_HEADER = re.compile(r"[(\[ ](USD|EUR|GBP|CAD|AUD|JPY|CHF|SEK|NOK|DKK|BRL|MXN|PLN)[)\] ]?$|^(?:USD|EUR|GBP) ")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP"}

Columns = Mapping[str, Column]
Cells = Mapping[str, Sequence[str]]
"""The first cells of each column."""


@dataclass(frozen=True)
class Question:
    """Something only a person can say. ``options``: answers to choose from; none: any text. ``proposed``: the first guess."""

    id: str
    text: str
    proposed: str
    options: tuple[str, ...] = ()


def questions_of(file: Candidate, feeds: str, columns: Columns, cells: Cells, platform: str | None) -> list[Question]:
    """What is to be asked of a file that feeds a conformed dataset; a question of one option is answered by the file.

    ``platform``: the name that a person has given it already.
    """
    asked = [
        Question("platform", "Who sent it? A short name, in small letters.", _slug(file)),
        _currency(columns, cells, feeds),
        _order(columns, cells, feeds),
        _decimal(columns, cells, feeds),
        _store(columns, feeds, platform or _slug(file)),
        _expenses(columns, cells, feeds),
        _account(columns, feeds),
    ]
    return [each for each in asked if each is not None]


def is_open(question: Question) -> bool:
    """Whether the file leaves it to a person."""
    return bool(question.text) and len(question.options) != 1


def _currency(columns: Columns, cells: Cells, feeds: str) -> Question | None:
    money = _of_kind(Money, columns, feeds)
    if not money or "currency" in columns:
        return None
    named = {found[1] for each in money if (found := IN_HEADER.search(each.header)) and found[1]}
    signs = {_SIGNS[sign] for each in money for cell in cells[each.header] for sign in _SIGNS if sign in cell}
    certain = sorted(named or signs)
    if len(certain) == 1:
        return Question("currency", "", certain[0], (certain[0],))
    return Question("currency", "In which currency are the amounts? Three letters, such as EUR.", "USD")


def _order(columns: Columns, cells: Cells, feeds: str) -> Question | None:
    found = [
        match for each in _of_kind(Day, columns, feeds) for cell in cells[each.header] if (match := SLASHED.match(cell))
    ]
    if not found:
        return None
    if any(int(match[1]) > 12 for match in found):
        return Question("order", "", "dmy", ("dmy",))
    if any(int(match[3]) > 12 for match in found):
        return Question("order", "", "mdy", ("mdy",))
    return Question(
        "order",
        f"{found[0][0]}: does the day stand first (dmy) or the month (mdy)?",
        "dmy" if found[0][2] == "." else "mdy",
        ("mdy", "dmy"),
    )


def _decimal(columns: Columns, cells: Cells, feeds: str) -> Question | None:
    amounts = [cell for each in _of_kind(Money, columns, feeds) for cell in cells[each.header]]
    comma = [cell for cell in amounts if re.search(r"\d,(\d{1,2}|\d{4,})\D*$|\.\d{3},|^\D*0,\d", cell)]
    point = [cell for cell in amounts if re.search(r"\d\.(\d{1,2}|\d{4,})\D*$|,\d{3}\.|^\D*0\.\d", cell)]
    if point and not comma:
        return Question("decimal", "", ".", (".",))
    if comma and not point:
        return Question("decimal", "", ",", (",",))
    unclear = next((cell for cell in amounts if re.search(r"\d[.,]\d", cell)), None)
    if unclear is None:
        return None
    return Question("decimal", f"{unclear}: is the decimal sign a point or a comma?", ".", (".", ","))


def _store(columns: Columns, feeds: str, platform: str) -> Question | None:
    name = next((name for name in ("store", "network") if name in CONFORMED[feeds].grain), None)
    if name is None or name in columns:
        return None
    what = "In which store" if name == "store" else "On which network"
    return Question("store", f"{what} was this counted? No column says so.", platform)


def _expenses(columns: Columns, cells: Cells, feeds: str) -> Question | None:
    if feeds != BANK or "amount" not in columns or "direction" in columns:
        return None
    amounts = cells[columns["amount"].header]
    below = next((cell for cell in amounts if re.match(r"[^\d]*[-\u2212(]|.*-$", cell)), None)
    example = f", such as {below}" if below else ""
    return Question(
        "expenses",
        f"Which amounts are expenses: the negative ones{example}, or the positive ones?",
        NEGATIVE if below else POSITIVE,
        (NEGATIVE, POSITIVE),
    )


def _account(columns: Columns, feeds: str) -> Question | None:
    if feeds != BANK or "account" in columns:
        return None
    what = "Which account is it? Its last digits or a name; nothing, if each import shall say it."
    return Question("account", what, "")


def _of_kind(kind: type[Field], columns: Columns, feeds: str) -> list[Column]:
    fields = mappable(CONFORMED[feeds])
    return [column for name, column in columns.items() if issubclass(kind_of(name, fields[name]), kind)]


def _slug(file: Candidate) -> str:
    words = re.findall("[a-z]{3,}", stem_of(file.name).casefold())
    return next((word for word in words if word not in {"statement", "report", "export", "sales", "data"}), "unnamed")
