"""Delimited statements and exports, each spoilt in every way that a download, an editor or a spreadsheet knows."""

import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.corpus.exhibits import PROBLEMS, READ, Exhibit

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """A healthy table: ``needed`` are the columns without which it is not read."""

    name: str
    file: str
    delimiter: str
    header: Cells
    rows: tuple[Cells, ...]
    needed: Cells
    is_exact: bool = False

    def text(self, newline: str = "\n", *, quoted: bool = False) -> str:
        lines = [self.delimiter.join(_quoted(cell) if quoted else cell for cell in row) for row in self._all()]
        return newline.join(lines) + newline

    def _all(self) -> tuple[Cells, ...]:
        return (self.header, *self.rows)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


_BANK_HEADER = (
    "Reporting Date|Sale Month|Store|Artist|Title|ISRC|UPC|Quantity|Team Percentage|Song/Album|Country of Sale|"
    "Songwriter Royalties Withheld|Earnings (USD)"
)
_BANK_ROW = "2031-05-21|2031-03|Spotify|NOVA SEVEN|GLASS HARBOR|XXAA13100001|012345678905|{}|100|Song|US|0|0.27288000"
_SALES_HEADER = (
    "transaction_id,sale_date,accounting_date,reporting_date,release_title,release_id,track_title,track_id,channel,"
    "country,isrc,upc,units,unit_price,original_currency,split_id,share,rev_fee,net_revenue"
)
_SALES_ROW = (
    "90000{},2031-03-31,2031-05-10,2031-05-28,Paper Comets,7001,Paper Comets,8001,Spotify,SE,XXTL13100001,"
    "000000123456,120,0.38412077,EUR,31,100,0,0.38412077"
)


def _cells(text: str, delimiter: str) -> Cells:
    return tuple(text.split(delimiter))


LAYOUTS = (
    Layout(
        "bank",
        "dk_bank_details_20310602_094107.tsv",
        "\t",
        _cells(_BANK_HEADER, "|"),
        tuple(_cells(_BANK_ROW.format(number), "|") for number in range(4)),
        needed=_cells(
            "Reporting Date|Sale Month|Store|Artist|Title|ISRC|UPC|Quantity|Song/Album|Country of Sale|Earnings (USD)",
            "|",
        ),
    ),
    Layout(
        "sales",
        "05-2031-48210.csv",
        ",",
        _cells(_SALES_HEADER, ","),
        tuple(_cells(_SALES_ROW.format(number), ",") for number in range(4)),
        needed=_cells("sale_date,reporting_date,channel,isrc,upc,units,unit_price,share,rev_fee,country", ","),
    ),
    Layout(
        "audience",
        "NOVA SEVEN-audience-timeline.csv",
        ",",
        ("date", "listeners", "streams", "followers"),
        tuple((f"2031-03-0{day}", "240", "418", "1530") for day in range(1, 5)),
        needed=("date", "listeners", "streams", "followers"),
    ),
    Layout(
        "track",
        "Low Tide-timeline.csv",
        ",",
        ("date", "streams"),
        tuple((f"2031-03-0{day}", "41") for day in range(1, 5)),
        needed=(),
        is_exact=True,
    ),
    Layout(
        "songs",
        "NOVA SEVEN-songs-28day.csv",
        ",",
        ("song", "listeners", "streams", "saves", "release_date"),
        tuple((f"Tide {number}", "240", "418", "15", "2031-01-10") for number in range(4)),
        needed=("song", "listeners", "streams", "saves", "release_date"),
    ),
    Layout(
        "playlists",
        "NOVA SEVEN-playlists-28day.csv",
        ",",
        ("title", "author", "listeners", "streams", "date_added"),
        tuple((f"Quiet {number}", "ada", "24", "41", "2031-01-10") for number in range(4)),
        needed=("title", "author", "listeners", "streams", "date_added"),
    ),
)

_PAGE = b"<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please log in</body></html>\n"


def exhibits() -> Iterator[Exhibit]:
    """Every spoilt copy of every layout."""
    for layout in LAYOUTS:
        makers = (_encodings, _row_ends, _headers, _columns, _cells_as_spreadsheets_leave_them, _rows, _not_tables)
        for maker in makers:
            for what, data, outcome in maker(layout):
                yield Exhibit(f"{layout.name} {what}/{layout.file}", data, outcome)


Made = Iterator[tuple[str, bytes, str]]


def _encodings(layout: Layout) -> Made:
    text = layout.text()
    yield "byte-order mark", text.encode("utf-8-sig"), READ
    yield "byte-order mark twice", b"\xef\xbb\xbf" + text.encode("utf-8-sig"), READ
    for codec in ("utf-16", "utf-16-le", "utf-16-be"):
        yield codec, text.encode(codec), READ
    yield "utf-16 cut in a character", text.encode("utf-16")[:-1], PROBLEMS
    yield "utf-32", text.encode("utf-32"), "UnreadableFile"
    last = layout.rows[-1]
    foreign = replace(layout, rows=(*layout.rows, (*last[:-1], "Café")))
    yield "cp1252", foreign.text().encode("cp1252"), READ
    yield "utf-8 with accents", foreign.text().encode(), READ
    yield "byte that is no text", text.encode()[:-1] + b"\x81\n", PROBLEMS
    yield "stray byte among utf-8", foreign.text().encode()[:-1] + "é".encode() + b"\xff\n", PROBLEMS
    yield "cut in a character", foreign.text().encode() + "€".encode()[:2], PROBLEMS


def _row_ends(layout: Layout) -> Made:
    text = layout.text()
    yield "lone CR", layout.text("\r").encode(), READ
    yield "CRLF", layout.text("\r\n").encode(), READ
    yield "mixed row ends", text.replace("\n", "\r\n", 2).replace("\r\n", "\r", 1).encode(), READ
    yield "CR CR LF", layout.text("\r\r\n").encode(), READ
    yield "no last row end", text.rstrip("\n").encode(), READ
    yield "blank lines between", layout.text("\n\n").encode(), READ
    yield "blank lines at the end", (text + "\n\n\n").encode(), READ
    yield "line of blanks", (text + "   \n").encode(), READ
    yield "header alone", text.split("\n")[0].encode(), READ


def _headers(layout: Layout) -> Made:
    text = layout.text()
    body = layout.text().partition("\n")[2]
    shouted = replace(layout, header=tuple(cell.upper() for cell in layout.header))
    padded = replace(layout, header=tuple(f" {cell} " for cell in layout.header))
    spaced = replace(layout, header=tuple(cell.replace("_", "  ") for cell in layout.header))
    yield "header in capitals", shouted.text().encode(), READ
    yield "header padded", padded.text().encode(), READ
    yield "header spaced", spaced.text().encode(), READ
    yield "header after a preamble", ("Statement\nfor NOVA SEVEN\n\n" + text).encode(), READ
    yield "header in row 30", ("note\n" * 29 + text).encode(), READ
    yield "header in row 31", ("note\n" * 30 + text).encode(), "UnknownLayout"
    yield "header lost", body.encode(), "UnknownLayout"
    yield "ten bytes", text.encode()[:10], "UnknownLayout"


def _columns(layout: Layout) -> Made:
    width = len(layout.header)
    order = [*range(1, width), 0]
    turned = replace(
        layout,
        header=tuple(layout.header[index] for index in order),
        rows=tuple(tuple(row[index] for index in order) for row in layout.rows),
    )
    added = replace(layout, header=(*layout.header, "note"), rows=tuple((*row, "x") for row in layout.rows))
    yield "columns in another order", turned.text().encode(), READ
    yield "column added", added.text().encode(), "UnknownLayout" if layout.is_exact else READ
    for column in layout.needed:
        index = layout.header.index(column)
        renamed = replace(layout, header=(*layout.header[:index], "zzz", *layout.header[index + 1 :]))
        without = replace(
            layout,
            header=(*layout.header[:index], *layout.header[index + 1 :]),
            rows=tuple((*row[:index], *row[index + 1 :]) for row in layout.rows),
        )
        twice = replace(layout, header=(*layout.header, column), rows=tuple((*row, row[index]) for row in layout.rows))
        safe = column.replace("/", " ")
        yield f"{safe} renamed", renamed.text().encode(), "MissingColumn"
        yield f"{safe} removed", without.text().encode(), "MissingColumn"
        yield f"{safe} twice", twice.text().encode(), "MissingColumn"


def _cells_as_spreadsheets_leave_them(layout: Layout) -> Made:
    text = layout.text()
    trailing = "".join(f"{line}{layout.delimiter}{layout.delimiter}\n" for line in text.splitlines())
    yield "re-saved with empty columns", trailing.encode(), READ if not layout.is_exact else "UnknownLayout"
    yield "all cells quoted", layout.text(quoted=True).encode(), READ
    yield (
        "scientific barcodes",
        text.replace("012345678905", "1.23E+10").replace("000000123456", "1.2E+5").encode(),
        READ,
    )
    yield (
        "dates of another country",
        text.replace("2031-03-0", "03/2031/").replace("2031-05-21", "21.05.2031").encode(),
        READ,
    )
    yield "formulas", text.replace("NOVA SEVEN", "=1+1").replace("Spotify", "@SUM(A1)").encode(), READ
    yield "control characters", text.replace("2031", "20\x1b31", 1).encode(), READ


def _rows(layout: Layout) -> Made:
    text = layout.text()
    good = text.rstrip("\n").rpartition("\n")[2]
    yield "short row", (text + layout.rows[0][0] + "\n" + good + "\n").encode(), PROBLEMS
    yield "long row", (text + good + layout.delimiter + "more\n").encode(), PROBLEMS
    yield "NUL inside", (text + good[:-1] + "\0\n").encode(), PROBLEMS
    yield "NUL tail", text.encode() + bytes(30), PROBLEMS
    yield "DOS end of file", (text + "\x1a").encode(), PROBLEMS
    yield "cut in a row", (text + good[: len(layout.rows[0][0]) - 2]).encode(), PROBLEMS
    yield "long line", (text + "x" * 3_000_000 + "\n" + good + "\n").encode(), PROBLEMS
    if layout.delimiter != "\t":
        yield "quote never closed", (text + '"' + good + "\n" + good + "\n").encode(), PROBLEMS
        yield "text behind a quote", (text + '"2031"x' + good[4:] + "\n").encode(), PROBLEMS
        yield "endless cell", (text + "y" * 200_000 + good + "\n").encode(), PROBLEMS


def _not_tables(layout: Layout) -> Made:
    text = layout.text().encode()
    workbook = io.BytesIO()
    with zipfile.ZipFile(workbook, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    yield "empty", b"", "UnreadableFile"
    yield "blank", b" \r\n\t\r\n", "UnreadableFile"
    yield "all NUL", bytes(len(text)), "UnreadableFile"
    yield "noise", random.Random(len(text)).randbytes(9000), "UnreadableFile"
    yield "error page", _PAGE, "UnreadableFile"
    yield "error page with mark", b"\xef\xbb\xbf\n" + _PAGE, "UnreadableFile"
    yield "JSON error", b'{"error": {"code": 401}}', "UnreadableFile"
    yield "plain apology", b"Service unavailable\n", "UnknownLayout"
    yield "PDF", b"%PDF-1.7\n" + text, "UnreadableFile"
    yield "workbook", workbook.getvalue(), "UnreadableFile"
    yield "blanks for delimiters", text.replace(layout.delimiter.encode(), b" "), "UnknownLayout"
