"""Answers as gzip for whoever takes it: text becomes a fifth, which is what a phone on a slow line waits for."""

import gzip

from starlette.datastructures import Headers

_LEAST_BYTES = 1_000
"""Less fits into one packet of the network either way."""

_LEVEL = 6
_TEXTS = ("text/", "application/json", "application/javascript", "application/manifest+json", "image/svg+xml")
PACKED = (b"content-encoding", b"gzip")
VARIES = (b"vary", b"accept-encoding")


def takes_gzip(headers: Headers) -> bool:
    """Whether a client has said that it takes gzip."""
    for each in headers.get("accept-encoding", "").split(","):
        name, _, quality = each.partition(";")
        if name.strip().lower() == "gzip":
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def is_worth_it(content_type: str, size: int) -> bool:
    """Whether an answer gets smaller: text does, workbooks and pictures are packed already."""
    return size >= _LEAST_BYTES and content_type.startswith(_TEXTS)


def packed(body: bytes) -> bytes:
    """The same as gzip; equal bytes for equal bytes."""
    return gzip.compress(body, _LEVEL, mtime=0)
