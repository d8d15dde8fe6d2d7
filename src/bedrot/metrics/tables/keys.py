"""What tells one row of a list from all others, as a text to ask with: a JSON list of the words its sources use."""

import json
from datetime import date
from decimal import Decimal

from bedrot.model.errors import NothingSuch


def row_key(*parts: str | int | date | Decimal) -> str:
    """The key of a row. It is made of what people and sources call it, so that it outlives a warehouse made anew."""
    return json.dumps([str(part) for part in parts], ensure_ascii=False)


def parts_of(key: str, count: int) -> list[str]:
    """Of what a key was made; NothingSuch for a text that is no key of so many parts."""
    try:
        found = json.loads(key)
    except (ValueError, RecursionError):
        found = None
    texts = [part for part in found if isinstance(part, str)] if isinstance(found, list) else []
    if len(texts) != count or len(texts) != len(found) or not all(map(_is_written, texts)):
        raise NothingSuch(f"{key!r} is the key of no row.", todo="Take `row` from a row of the list.")
    return texts


def _is_written(text: str) -> bool:
    """Whether a database can hold a text at all."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
