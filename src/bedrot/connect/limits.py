"""How much of a foreign file is read before it is refused. Everything is counted while reading, never believed."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Bounds under which foreign files are opened.

    ``head_bytes``: what identifying a table may read. ``header_rows``: how far down a header is looked for.
    ``line_chars``: the longest line. ``row_lines``: lines that one row may take up before its quote counts as
    never closed. ``page_bytes``: the largest JSON or HTML file, read as a whole. ``unpacked_bytes``,
    ``ratio``, ``members``, ``depth``, ``seconds``: what an archive may hold in all, how many times its own
    size that may be (once past ``ratio_from`` bytes), how many files, archives within archives, and how long
    unpacking may take.
    """

    head_bytes: int = 256 * 1024
    header_rows: int = 30
    line_chars: int = 2_000_000
    row_lines: int = 200
    page_bytes: int = 32 * 1024**2
    unpacked_bytes: int = 16 * 1024**3
    ratio: int = 200
    ratio_from: int = 16 * 1024**2
    members: int = 10_000
    depth: int = 3
    seconds: float = 900.0


DEFAULT_LIMITS = Limits()
"""Generous for statements and exports, fatal for bombs."""
