"""What descriptions on bank statements mean: found by whole words, the longest run of them first.

The table ``categories.csv`` beside this file is built in; the label's own ``catalog/categories.csv`` comes before it.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from bedrot.model.names import fold

CATEGORIES = (
    "streaming_revenue",
    "merchandise",
    "advertising",
    "payment/credit",
    "software",
    "equipment",
    "distribution",
    "travel",
    "fees",
    "transfer",
    "other",
)
"""``payment/credit``: paid onto a card; like ``transfer`` it is between the label's own accounts."""


@dataclass(frozen=True)
class PayeeName:
    """Words of a description. ``expense`` and ``income``: the category of money that goes out and comes in."""

    words: str
    expense: str
    income: str
    payee: str | None = None


@dataclass(frozen=True)
class Payees:
    """All known words, each run as a tuple of folded words."""

    by_words: Mapping[tuple[str, ...], PayeeName]

    def find(self, description: str) -> PayeeName | None:
        """What a description means, or None: whole words only, so that an adapter is no ad.

        Of several runs of words the one with most words wins, then the one that stands first.
        """
        words = words_of(description)
        longest = max((len(run) for run in self.by_words), default=0)
        for length in range(min(longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                found = self.by_words.get(words[start : start + length])
                if found is not None:
                    return found
        return None


def words_of(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, folded; what is neither parts them.

    >>> words_of("FACEBK *ADS4821 M")
    ('facebk', 'ads', '4821', 'm')
    """
    return tuple(re.findall(r"[^\W\d_]+|\d+", fold(text)))


def built_in() -> list[PayeeName]:
    """The words that come with the program."""
    text = files("bedrot.transform").joinpath("categories.csv").read_text(encoding="utf-8")
    return [
        PayeeName(row["words"], row["expense"], row["income"] or row["expense"], row["payee"] or None)
        for row in csv.DictReader(text.splitlines())
    ]


def payees(own: Iterable[PayeeName]) -> Payees:
    """The built-in words with a label's own, which win where both know a description."""
    return Payees({words_of(each.words): each for each in (*built_in(), *own)})
