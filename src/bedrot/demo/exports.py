"""Statements as the distributors write them: DistroKid's bank details and TooLost's monthly sales reports.

Layouts: ``formats/distrokid.md`` section 2c and ``formats/distributors.md`` sections 4.1 and 4.2.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Literal

from bedrot.demo.downloads import Download
from bedrot.demo.roster import DISTROKID, TOOLOST
from bedrot.demo.statements import Line
from bedrot.demo.timeline import Timeline, moment, stamp

BANK_V2 = (
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
BANK_V3 = (
    "Date Inserted",
    *BANK_V2[:9],
    "Source Type",
    "Country of Sale",
    "Songwriter Royalties Withheld (USD)",
    "Earnings (USD)",
    "Recoup (USD)",
)
SALES = (
    "transaction_id",
    "sale_date",
    "accounting_date",
    "reporting_date",
    "release_title",
    "release_id",
    "track_title",
    "track_id",
    "channel",
    "country",
    "isrc",
    "upc",
    "units",
    "unit_price",
    "original_currency",
    "split_id",
    "share",
    "rev_fee",
    "net_revenue",
)

Cells = Sequence[str]


@dataclass(frozen=True)
class Layout:
    """How a kind of statement is written: its rows of cells from lines, and its bytes from rows of cells."""

    kind: str
    suffix: str
    cells: Callable[[Sequence[Line]], Iterable[Cells]]
    to_bytes: Callable[[Iterable[Cells]], bytes]


@dataclass(frozen=True)
class Statement:
    """One statement file before it is written. ``strays``: malformed rows with their positions, ascending."""

    name: str
    source: str
    layout: Layout
    taken: datetime
    lines: Sequence[Line]
    container: str | None = None
    strays: Sequence[tuple[int, Cells]] = ()

    def rows(self) -> list[Cells]:
        """The rows of the file without its header."""
        rows = list(self.layout.cells(self.lines))
        for position, cells in self.strays:
            rows.insert(position, cells)
        return rows

    def download(self) -> Download:
        """The file as downloaded."""
        content = self.layout.to_bytes(self.rows())
        return Download(self.name, content, self.taken, self.source, self.layout.kind, self.container)


def bank_exports(lines: Sequence[Line], timeline: Timeline, overlap_since: date | None) -> list[Statement]:
    """Three downloads of the bank details, the newest in the newer layout.

    ``overlap_since``: the first reporting date of the second one, when it repeats some of the first.
    """
    first, second, third = timeline.bank_exports
    a_day = timedelta(days=1)
    spans = (
        (timeline.first, first, BANK_2023),
        (overlap_since or first + a_day, second, BANK_2023),
        (second + a_day, third, BANK_2026),
    )
    return [
        Statement(
            name=f"dk_bank_details_{stamp(moment(until, 5, 41, 7))}.{layout.suffix}",
            source=DISTROKID,
            layout=layout,
            taken=moment(until, 5, 41, 7),
            lines=[line for line in lines if line.source == DISTROKID and since <= line.report_date <= until],
        )
        for since, until, layout in spans
    ]


def sales_reports(lines: Sequence[Line]) -> list[Statement]:
    """One TooLost report for each reporting date; all but the newest six were put into an archive."""
    dates = sorted({line.report_date for line in lines if line.source == TOOLOST})
    reports = [
        Statement(
            name=f"{reported:%m-%Y}-{48210 + 137 * number}.{SALES_REPORT.suffix}",
            source=TOOLOST,
            layout=SALES_REPORT,
            taken=moment(reported, 5, 50, 52),
            lines=[line for line in lines if line.source == TOOLOST and line.report_date == reported],
        )
        for number, reported in enumerate(dates)
    ]
    return [replace(report, container="toolost-sales-reports.zip") for report in reports[:-6]] + reports[-6:]


def bank_cells(line: Line) -> list[str]:
    """A line of the bank details as in files of 2023 to 2025."""
    return [
        line.report_date.isoformat(),
        str(line.sale_month),
        line.store,
        line.artist,
        line.track.title,
        line.track.isrc,
        line.track.upc,
        str(line.units),
        "100",
        "Song",
        line.country,
        "0",
        f"{line.net:f}",
    ]


def newer_bank_cells(line: Line) -> list[str]:
    """A line of the newer bank details."""
    older = bank_cells(line)
    return [older[0], *older[:9], "Song", line.country, "0.00000", older[-1], ""]


def _sales_cells(lines: Iterable[Line]) -> Iterable[Cells]:
    for number, line in enumerate(lines, start=1):
        track = line.track
        yield [
            f"{line.report_date:%y%m}{number:06d}",
            line.sale_month.last.isoformat(),
            (line.report_date - timedelta(days=18)).isoformat(),
            line.report_date.isoformat(),
            track.release,
            f"70{track.upc[-4:-1]}",
            track.title,
            f"8{track.isrc[-4:]}",
            line.store,
            line.country,
            track.isrc,
            track.upc,
            str(line.units),
            f"{line.net:f}",
            "USD",
            "31",
            "100",
            "0",
            f"{line.net:f}",
        ]


def _tab_separated(rows: Iterable[Cells]) -> bytes:
    return "".join("\t".join(row) + "\r" for row in (BANK_V2, *rows)).encode("ascii")


def _comma_separated(rows: Iterable[Cells], *, quoting: Literal[0, 1]) -> bytes:
    text = StringIO()
    csv.writer(text, quoting=quoting, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


BANK_2023 = Layout(
    "bank",
    "tsv",
    lambda lines: map(bank_cells, lines),
    _tab_separated,
)
BANK_2026 = Layout(
    "bank",
    "csv",
    lambda lines: map(newer_bank_cells, lines),
    lambda rows: _comma_separated((BANK_V3, *rows), quoting=csv.QUOTE_ALL),
)
SALES_REPORT = Layout(
    "sales",
    "csv",
    _sales_cells,
    lambda rows: _comma_separated((SALES, *rows), quoting=csv.QUOTE_MINIMAL),
)
