"""Spoilt copies of a healthy file, as downloads, editors and spreadsheets make them. Used to test connectors."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

Spoil = Callable[[bytes], bytes]


def _middle(data: bytes) -> int:
    return len(data) // 2


def _without_line(data: bytes, number: int) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(lines[:number] + lines[number + 1 :])


def _as_utf16(codec: str) -> Spoil:
    return lambda data: data.decode("utf-8", "replace").encode(codec, "replace")


SPOILS: Mapping[str, Spoil] = MappingProxyType(
    {
        "empty": lambda _: b"",
        "blank": lambda _: b" \r\n\t\n ",
        "cut in the middle": lambda data: data[: _middle(data)],
        "cut after ten bytes": lambda data: data[:10],
        "cut before its last byte": lambda data: data[:-1],
        "beginning lost": lambda data: data[_middle(data) :],
        "first line lost": lambda data: _without_line(data, 0),
        "header alone": lambda data: b"".join(data.splitlines(keepends=True)[:1]),
        "twice in a row": lambda data: data + data,
        "all NUL": lambda data: bytes(len(data)),
        "NUL inside": lambda data: data[: _middle(data)] + b"\0" + data[_middle(data) :],
        "NUL tail": lambda data: data + bytes(4096),
        "stray byte": lambda data: data[: _middle(data)] + b"\xff" + data[_middle(data) :],
        "cut in a character": lambda data: data + b"\xe2\x82",
        "byte-order mark": lambda data: b"\xef\xbb\xbf" + data,
        "byte-order mark twice": lambda data: b"\xef\xbb\xbf\xef\xbb\xbf" + data,
        "UTF-16 LE": _as_utf16("utf-16-le"),
        "UTF-16 BE": _as_utf16("utf-16-be"),
        "UTF-16 with mark": _as_utf16("utf-16"),
        "UTF-16 cut in a character": lambda data: _as_utf16("utf-16")(data)[:-1],
        "UTF-32": _as_utf16("utf-32"),
        "Windows-1252": lambda data: data.decode("utf-8", "replace").encode("cp1252", "replace") + b"\xe9\n",
        "row ends CR": lambda data: data.replace(b"\r\n", b"\n").replace(b"\n", b"\r"),
        "row ends CRLF": lambda data: data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
        "row ends mixed": lambda data: data.replace(b"\n", b"\r\n", 1).replace(b"\r", b"\n", 1) + b"\r\n",
        "row ends doubled": lambda data: data.replace(b"\n", b"\n\n"),
        "no row ends": lambda data: data.replace(b"\r", b" ").replace(b"\n", b" "),
        "quote never closed": lambda data: data[: _middle(data)] + b'"' + data[_middle(data) :],
        "every quote lost": lambda data: data.replace(b'"', b""),
        "commas for tabs": lambda data: data.replace(b"\t", b","),
        "semicolons for commas": lambda data: data.replace(b",", b";"),
        "decimal commas": lambda data: data.replace(b".", b","),
        "brackets lost": lambda data: data.replace(b"]", b"").replace(b"}", b""),
        "control characters": lambda data: data.replace(b"e", b"\x07"),
        "escape sequences": lambda data: data.replace(b"a", b"\x1b[2J"),
        "an error page": lambda _: b"<!DOCTYPE html><html><head><title>Sign in</title></head><body>401</body></html>",
        "a JSON error": lambda _: b'{"error": {"code": 401, "message": "token expired"}}',
        "a long line": lambda data: data + b"x" * 3_000_000 + b"\n",
        "a deep nest": lambda _: b"[" * 200_000,
        "random bytes": lambda _: bytes((value * 73 + (value >> 3) * 151) % 256 for value in range(5000)),
    }
)
"""How a file is spoilt, by name."""
