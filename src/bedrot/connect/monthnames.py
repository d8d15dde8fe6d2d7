"""Days as people write them in any language, a month's name and a number: ``March 1``, ``8 de marzo``, ``3月1日``.

The names come from the Unicode locale data that Babel carries.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from babel import Locale, localedata

from bedrot.model.errors import Place, UnreadableFile

_VIETNAMESE = (
    "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai",
)  # fmt: skip
"""Months in words, as interfaces in Vietnamese write them; the locale data has ``tháng 6`` only."""

_WRITTEN_OUT, _SHORTENED = ("wide",), ("wide", "abbreviated")
_LITERAL = re.compile(r"'([^']+)'|([^\sA-Za-z'.,/-]+)")
_ORDINAL = "(?:er|[ºª])?"

MonthDay = tuple[int, int]
"""Month and day of the month."""


@dataclass(frozen=True)
class Language:
    """How one language writes days: its months by name (compared without case), and a pattern over them."""

    months: Mapping[str, int]
    pattern: re.Pattern[str]

    def day(self, text: str) -> MonthDay | None:
        """Month and day that a text means in this language; None when it means none."""
        found = self.pattern.fullmatch(_compared(text))
        if found is None:
            return None
        name, number = found["name"] or found["name_first"], found["number"] or found["number_last"]
        day = int(number)
        return (self.months[name], day) if 1 <= day <= 31 else None


def month_days(texts: Sequence[str], place: Place) -> list[Sequence[MonthDay]]:
    """What the texts of one column mean as month and day, in each language that understands all of them.

    Names written out are believed before shortened ones, English before others. Languages that agree count once; more
    than one reading is left only where a name means different months (``listopad`` is October in Croatian, November
    in Czech). Raises UnreadableFile, with a text that is not understood, when no language understands all.
    """
    distinct = list(dict.fromkeys(texts))
    for languages in _by_belief():
        read = [found for language in languages if (found := _read(distinct, language)) is not None]
        if read:
            different = {tuple(found[text] for text in distinct): found for found in read}
            return [[found[text] for text in texts] for found in different.values()]
    raise UnreadableFile(
        f"No language understands all the days in this column as month and day; one is {_odd(distinct)!r}.",
        place=place,
        todo="Download the file again and import it unedited.",
    )


def meanings(text: str) -> set[MonthDay]:
    """Every month and day that a text means in the languages believed first; empty when none understands it."""
    for languages in _by_belief():
        found = {day for language in languages if (day := language.day(text)) is not None}
        if found:
            return found
    return set()


def _read(texts: Sequence[str], language: Language) -> dict[str, MonthDay] | None:
    """What texts mean in one language; None as soon as it does not understand one of them."""
    read: dict[str, MonthDay] = {}
    for text in texts:
        day = language.day(text)
        if day is None:
            return None
        read[text] = day
    return read


def _odd(texts: Sequence[str]) -> str:
    """The text that fewest languages understand."""
    every = [language for languages in _by_belief() for language in languages]
    return min(texts, key=lambda text: sum(language.day(text) is not None for language in every))


def _by_belief() -> Iterator[Iterable[Language]]:
    """Languages in groups, those to be believed first at the head."""
    for widths in (_WRITTEN_OUT, _SHORTENED):
        yield (_language("en", widths),)
        yield (_language(name, widths) for name in _other_languages())


@cache
def _other_languages() -> Sequence[str]:
    """Languages and their scripts; countries write months as their language does."""
    names = localedata.locale_identifiers()
    return [name for name in names if name != "en" and all(len(part) in (3, 4) for part in name.split("_")[1:])]


@cache
def _language(name: str, widths: tuple[str, ...]) -> Language:
    locale = Locale.parse(name)
    months: dict[str, int] = {}
    for context, width in product(("format", "stand-alone"), widths):
        for number, month in locale.months[context][width].items():
            months.setdefault(_compared(month), number)
    if locale.language == "vi":
        months |= {f"tháng {word}": number for number, word in enumerate(_VIETNAMESE, start=1)}
    return Language(months, _pattern(months, _literals(locale)))


def _literals(locale: Locale) -> set[str]:
    """The words that a language puts beside day and month (``de``, ``日``)."""
    skeletons = (locale.datetime_skeletons.get(name) for name in ("MMMMd", "MMMd"))
    found = [match for skeleton in skeletons if skeleton for match in _LITERAL.findall(skeleton.pattern)]
    return {_compared(quoted or bare) for quoted, bare in found if (quoted or bare).strip()}


def _pattern(months: Mapping[str, int], literals: set[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    beside = rf"\W*(?:{'|'.join(map(re.escape, sorted(literals)))})?\W*" if literals else r"\W*"
    return re.compile(
        rf"(?P<number>\d{{1,2}}){_ORDINAL}{beside}(?P<name>{names}){beside}"
        rf"|(?P<name_first>{names}){beside}(?P<number_last>\d{{1,2}}){_ORDINAL}{beside}"
    )


def _compared(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split()).strip(" .")
