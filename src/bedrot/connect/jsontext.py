"""JSON read without loss: numbers stay the text they were, a key that stands twice is an error."""

import json
import re
from collections.abc import Sequence

from bedrot.model.errors import LimitExceeded, Place, UnreadableFile

Json = str | bool | None | list["Json"] | dict[str, "Json"]
"""Parsed JSON. Numbers are texts, exactly as written."""


class _RepeatedKey(ValueError):
    pass


def parse_json(text: str, place: Place) -> Json:
    """Parse a whole document.

    Raises UnreadableFile with line and column where it is damaged, LimitExceeded where it nests too deeply.
    """
    try:
        parsed: Json = json.loads(text, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=_object)
    except json.JSONDecodeError as damage:
        raise UnreadableFile(
            f"The JSON is damaged or cut off at line {damage.lineno}, column {damage.colno}.",
            place=place,
            todo="Download the file again and import the new copy.",
        ) from damage
    except _RepeatedKey as twice:
        raise UnreadableFile(
            f"The JSON holds the key {twice} twice in one object, so one of the two values would be lost.",
            place=place,
            todo="Download the file again and import the new copy.",
        ) from twice
    except RecursionError as depth:
        raise LimitExceeded("The JSON nests more deeply than is safe to read.", place=place) from depth
    return parsed


def _object(pairs: Sequence[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, value in pairs:
        if key in found:
            raise _RepeatedKey(repr(key))
        found[key] = value
    return found


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])', re.DOTALL)


def literal_at(text: str, start: int, place: Place) -> Json:
    """The JSON list or object that begins at ``start`` inside a script; commas before a bracket are tolerated.

    Raises UnreadableFile when it never ends or is damaged.
    """
    depth = 0
    for token in _TOKEN.finditer(text, start):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token.group(), 0)
        if depth == 0:
            return parse_json(_TRAILING_COMMA.sub(r"\1", text[start : token.end()]), place)
    raise UnreadableFile(
        "The page ends in the middle of its chart data.",
        place=place,
        todo="Save the page again once it has loaded completely.",
    )
