"""Small JSON documents that vouch for themselves: each carries the SHA-256 of its own content."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from bedrot.model.errors import LakeDamaged, Place

_CHECKSUM = "checksum"


def encode(content: Mapping[str, Any]) -> bytes:
    """A document as indented UTF-8 JSON with its checksum."""
    return (json.dumps({**content, _CHECKSUM: _checksum(content)}, indent=1, ensure_ascii=False) + "\n").encode()


def decode(data: bytes, name: str) -> dict[str, Any]:
    """The content of a document; :class:`LakeDamaged` naming ``name`` when it is not what was written."""
    try:
        content = json.loads(data)
        checksum = content.pop(_CHECKSUM)
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise LakeDamaged(place=Place(name)) from error
    if checksum != _checksum(content) or data != encode(content):
        raise LakeDamaged(place=Place(name))
    return dict(content)


def _checksum(content: Mapping[str, Any]) -> str:
    plain = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()
