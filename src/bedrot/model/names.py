"""Two ways in which texts that differ are the same: column headers, and names of acts, stores and countries."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from itertools import chain, count


@lru_cache(maxsize=10_000)
def header_key(cell: str) -> str:
    r"""The form in which two column headers are compared.

    BOM stripped, trimmed, inner blanks collapsed, underscore equal to blank, case ignored.

    >>> header_key("\\ufeff Sale_Month ")
    'sale month'
    """
    return re.sub(r"[\s_]+", " ", cell.replace("\ufeff", "").strip().strip('"')).strip().casefold()


def unique_headers(cells: Iterable[str]) -> tuple[str, ...]:
    """Header cells with their text as seen, a repeated one numbered: ``Price``, ``Price (2)``.

    An empty cell is named after its position (``column 3``), so that every column can be addressed.
    """
    taken: set[str] = set()
    names: list[str] = []
    for position, cell in enumerate(cells, start=1):
        text = cell.replace("\ufeff", "").strip() or f"column {position}"
        numbered = chain([text], (f"{text} ({number})" for number in count(2)))
        names.append(next(name for name in numbered if header_key(name) not in taken))
        taken.add(header_key(names[-1]))
    return tuple(names)


_MARKS = str.maketrans({"®": "", "™": "", "–": "-", "—": "-"} | dict.fromkeys("():,._", " "))


def fold(name: str) -> str:
    """The form in which two names of an act, a store or a country are compared.

    Case, ``.``, ``_``, brackets, colons, commas and repeated blanks do not tell names apart; every other
    character does, so ``OZONE`` and ``ZONE`` stay two acts and ``&`` never splits one.

    >>> fold("zone.a0") == fold("ZONE_A0") == fold(" Zone  A0 ")
    True
    """
    text = unicodedata.normalize("NFKC", name).translate(_MARKS)
    return " ".join(text.split()).casefold()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like ``name``, for a hint; None when nothing comes near."""
    by_key = {header_key(candidate): candidate for candidate in known}
    close = get_close_matches(header_key(name), by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else None
