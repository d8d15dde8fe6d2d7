"""Countries as sources write them, and their ISO 3166 code."""

from functools import cache

import pycountry

_NOWHERE = {"", "zz", "ou", "ww", "xx", "unknown", "worldwide", "world", "other"}


@cache
def country_code(written: str) -> str | None:
    """The two-letter code of a country written as code or English name; None when it names no country.

    ``XK`` (Kosovo), which stores use though ISO has not assigned it, is accepted.
    """
    text = written.strip()
    if is_no_country(text):
        return None
    if text.upper() == "XK":
        return "XK"
    try:
        return str(pycountry.countries.lookup(text).alpha_2)
    except LookupError:
        return None


def is_no_country(written: str) -> bool:
    """Whether this is how sources write that a country is unknown, or that all of them are meant."""
    return written.strip().casefold() in _NOWHERE
