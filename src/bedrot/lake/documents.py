"""Small JSON documents that vouch for themselves: each carries the SHA-256 of its own content."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import orjson

from bedrot.model.errors import LakeDamaged, Place

_CHECKSUM = "checksum"
_LAID_OUT = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE


def encode(content: Mapping[str, Any]) -> bytes:
    """A document as indented UTF-8 JSON with its checksum."""
    return orjson.dumps({**content, _CHECKSUM: _checksum(content)}, option=_LAID_OUT)


def decode(data: bytes, name: str) -> dict[str, Any]:
    """The content of a document; :class:`LakeDamaged` naming ``name`` when it is not what was written."""
    try:
        document = orjson.loads(data)
        content = {key: value for key, value in document.items() if key != _CHECKSUM}
        checksum = document[_CHECKSUM]
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise LakeDamaged(place=Place(name)) from error
    if checksum != _checksum(content) or not _is_as_written(document, data):
        raise LakeDamaged(place=Place(name))
    return content


def _is_as_written(document: Mapping[str, Any], data: bytes) -> bool:
    """Whether no blank was changed either; the first documents were indented by one."""
    if data == orjson.dumps(document, option=_LAID_OUT):
        return True
    return data == (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def _checksum(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(content)).hexdigest()
