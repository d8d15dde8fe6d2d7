"""Numbers as Ads Manager writes them in the language of its user: ``1 234,56`` or ``1,234.56``."""

import re
from collections.abc import Iterable

_BLANK = re.compile("[\\s\u00a0\u2009\u202f]")
_COMMA_DECIMAL = re.compile(r"-?(\d+|\d{1,3}(\.\d{3})+),(\d{1,2}|\d{4,})")
_POINT_DECIMAL = re.compile(r"-?(\d+|\d{1,3}(,\d{3})+)\.(\d{1,2}|\d{4,})")
_WITH_COMMA = re.compile(r"-?(\d+|\d{1,3}(\.\d{3})*)(,\d+)?")
_WITH_POINT = re.compile(r"-?(\d+|\d{1,3}(,\d{3})*)(\.\d+)?")


def has_decimal_comma(texts: Iterable[str], *, likely: bool) -> bool:
    """Whether the comma is the decimal sign in all of ``texts``; ``likely`` where none of them proves it."""
    bare = [_BLANK.sub("", text) for text in texts]
    comma = any(_COMMA_DECIMAL.fullmatch(text) for text in bare)
    point = any(_POINT_DECIMAL.fullmatch(text) for text in bare)
    return comma if comma != point else likely


def plain(text: str, *, comma: bool) -> str:
    """A number with a decimal point and nothing between thousands; what is no number stays as it is."""
    bare = _BLANK.sub("", text)
    if comma:
        return bare.replace(".", "").replace(",", ".") if _WITH_COMMA.fullmatch(bare) else text
    return bare.replace(",", "") if _WITH_POINT.fullmatch(bare) else text
