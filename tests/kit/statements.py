"""Lines and files of the DistroKid bank statement, as the platform writes them (``distrokid.md``, section 2c)."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

BANK_HEADER = (
    "Reporting Date",
    "Sale Month",
    "Store",
    "Artist",
    "Title",
    "ISRC",
    "UPC",
    "Quantity",
    "Team Percentage",
    "Song/Album",
    "Country of Sale",
    "Songwriter Royalties Withheld",
    "Earnings (USD)",
)


@dataclass(frozen=True)
class BankLine:
    """One line, every cell as text, in the order of the header."""

    reported: str = "2031-05-21"
    sold: str = "2031-03"
    store: str = "Spotify"
    artist: str = "NOVA SEVEN"
    title: str = "GLASS HARBOR"
    isrc: str = "XXAA13100001"
    upc: str = "012345678905"
    units: str = "120"
    share: str = "100"
    item: str = "Song"
    country: str = "US"
    withheld: str = "0"
    net: str = "0.27288000"

    @property
    def cells(self) -> tuple[str, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))


def bank_statement(
    lines: Iterable[BankLine | tuple[str, ...]],
    *,
    header: tuple[str, ...] = BANK_HEADER,
    newline: str = "\n",
    delimiter: str = "\t",
) -> str:
    """A statement as text: its header and its lines; a plain tuple stands for a line of any cells."""
    rows = [header, *(line.cells if isinstance(line, BankLine) else line for line in lines)]
    return "".join(delimiter.join(row) + newline for row in rows)


def total_line(net: str, label: str = "Total") -> tuple[str, ...]:
    """The statement's own sum, as the last line of some downloads."""
    return (label, *[""] * (len(BANK_HEADER) - 2), net)


def timeline(first_day: str, streams: Iterable[int]) -> str:
    """A Spotify for Artists track timeline: a day and its streams a line. The song stands in the file's name."""
    from datetime import date, timedelta

    start = date.fromisoformat(first_day)
    days = [f"{start + timedelta(days=number)},{count}" for number, count in enumerate(streams)]
    return "\n".join(["date,streams", *days, ""])
