"""In which characters a text file is written.

Byte-order mark, UTF-16 by its NULs, strict UTF-8, else Windows-1251 where it is Russian, else Windows-1252.
"""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CYRILLIC_WORDS = re.compile(rb"[\xa8\xb8\xc0-\xff]{3,}")
_NOT_ASCII = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True)
class Encoding:
    """A codec's name and how many bytes of byte-order mark stand before the text."""

    name: str
    bom: int = 0

    @property
    def is_utf16(self) -> bool:
        """Whether characters take two bytes."""
        return self.name.startswith("utf-16")


def encoding_of(head: bytes, *, complete: bool) -> Encoding:
    """The encoding that the first bytes of a file speak for; ``complete`` when they are the whole file.

    A file whose head is plain ASCII counts as UTF-8 here; what follows the head is checked by the survey.
    """
    for bom, name in _BOMS:
        if head.startswith(bom):
            return Encoding(name, len(bom))
    if utf16 := _utf16_without_bom(head):
        return Encoding(utf16)
    try:
        codecs.utf_8_decode(head, "strict", complete)
    except UnicodeDecodeError:
        return Encoding(cyrillic_or_western(letters_in(head)))
    return Encoding("utf-8")


@dataclass(frozen=True)
class Letters:
    """How many bytes are ``beyond_ascii``, and how many of them follow two others as in a word: ``in_words``.

    In Windows-1251 a Russian word has no other letters; accented letters of Windows-1252 stand among plain ones.
    """

    beyond_ascii: int = 0
    in_words: int = 0

    def __add__(self, other: "Letters") -> "Letters":
        return Letters(self.beyond_ascii + other.beyond_ascii, self.in_words + other.in_words)


def letters_in(data: bytes, before: bytes = b"") -> Letters:
    """The letters of some bytes; ``before``: the two that stand before them."""
    words = _CYRILLIC_WORDS.findall(before + data)
    return Letters(sum(map(len, _NOT_ASCII.findall(data))), sum(len(word) - 2 for word in words))


def cyrillic_or_western(letters: Letters) -> str:
    """Which of the two one-byte encodings the letters speak for."""
    return "cp1251" if letters.in_words * 3 > letters.beyond_ascii else "cp1252"


def _utf16_without_bom(head: bytes) -> str | None:
    """Western text in UTF-16 has a NUL in nearly every second byte and none in the others."""
    if len(head) < 4 or b"\0" not in head:
        return None
    pairs = len(head) // 2
    even, odd = head[0 : 2 * pairs : 2].count(0) / pairs, head[1 : 2 * pairs : 2].count(0) / pairs
    if head[0] and not head[1] and odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if head[1] and not head[0] and even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


def decoded(head: bytes, encoding: Encoding) -> str:
    """The text of ``head`` without its byte-order mark; bytes that are no text appear as U+FFFD."""
    return head[encoding.bom :].decode(encoding.name, errors="replace")


def is_binary(text: str) -> bool:
    """Whether decoded text is no text at all: one character in twenty, and more than a few, are control characters.

    NULs at its end do not count: they are what an interrupted download leaves of a file that was text.
    """
    text = text.rstrip("\0")
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 26), *range(28, 32)))
    return controls > 8 and controls * 20 > len(text)
