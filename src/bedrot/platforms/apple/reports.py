"""Apple's financial reports: their fields, their months, where they end. Format: ``distributors.md`` section 5.1."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import day_in
from bedrot.connect.derive import Cells, ended_by, with_derived
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.names import header_key

_ORDERS = ("ymd", "mdy")
_FORTNIGHT = timedelta(days=14)
_ENDS = ("total rows", "row count", "country of sale")
"""What the first cell says where the lines of sales are over: a count, or the header of the sums by country."""

FINANCIAL = Dataset(
    "financial",
    family=Family.DISTRIBUTOR,
    feeds="royalties",
    title="Financial report of the iTunes Store: sales and returns in one currency",
    how_to_get="iTunes Connect, Payments and Financial Reports, choose the month, download the report of each region.",
    known_from=Known.PROGRAMS,
    limits=(
        "Months are Apple's fiscal ones: a line counts for the calendar month in which the middle of its period lies. "
        "No report date: the last day of the period stands for it."
    ),
    signature=(
        *("Vendor Identifier", "Extended Partner Share", "Partner Share Currency", "ISRC/ISBN"),
        "Artist/Show/Developer/Author",
    ),
    supersede_by=("report_date", "country"),
    month="sale_month",
    fields=[
        Day("report_date", "last day", present=False, orders=_ORDERS, sure=True),
        Month("sale_month", "fiscal month", present=False),
        Store("store", "shop", present=False),
        Artist("artist", "Artist/Show/Developer/Author", "Artist / Show", "Artist/Show", present=True),
        Text("title", "Title", present=True),
        Text("item", "Product Type Identifier"),
        Text("label", "Label/Studio/Network/Developer/Publisher", "Label/Studio/Network"),
        Isrc("isrc", "ISRC/ISBN", "ISRC", present=True),
        Upc("upc", "UPC", present=True),
        Text("vendor_identifier", "Vendor Identifier"),
        Country("country", "Country Of Sale", "Country Code", present=True),
        Choice("tier", "Sales or Return", "Sale or Return", means={"S": "download", "R": "refund"}),
        Count("units", "Quantity", "Units", present=True, signed=True),
        Money("net", "share", needed=True, present=False),
        Text("currency", "Partner Share Currency", "Royalty Currency", present=True),
    ],
)
FINANCIAL_OLD = replace(
    FINANCIAL,
    name="financial_old",
    title="Financial report of the iTunes Store in its earlier layout",
    known_from=Known.PROGRAMS,
    limits=(
        "Months are Apple's fiscal ones, as in the newer layout. Where only the price of one unit is told, it is "
        "multiplied by the units."
    ),
    signature=("Vendor Identifier", "Begin Date", "Units", "Royalty Price", "Royalty Currency", "Country Code"),
)
STREAMING = Dataset(
    "streaming",
    family=Family.DISTRIBUTOR,
    feeds="royalties",
    title="Streaming royalties of Apple Music by storefront and track",
    how_to_get="iTunes Connect, Payments and Financial Reports, Apple Music, download the report of the month.",
    known_from=Known.PROGRAMS,
    limits=(
        "Known from one program, and not with all its columns. Of the fiscal month only the last day is told: it "
        "counts for the month a fortnight before that day."
    ),
    signature=("Storefront Name", "Apple Identifier", "Net Royalty Total"),
    supersede_by=("report_date", "country"),
    month="sale_month",
    fields=[
        Day("report_date", "last day", present=False, orders=_ORDERS, sure=True),
        Month("sale_month", "fiscal month", present=False),
        Store("store", "shop", present=False),
        Artist("artist", "Artist", present=True),
        Text("title", "Content Title", present=True),
        Text("item", "Media Type"),
        Text("label", "Label/Studio/Network"),
        Text("report_type", "Report Type"),
        Isrc("isrc", present=True),
        Text("vendor_identifier", "Vendor Identifier"),
        Country("country", "Storefront Name", present=True),
        Count("units", "plays", signed=True),
        Money("net", "share", needed=True, present=False),
        Text("currency", "Currency", present=True),
    ],
)


def preamble(file: Candidate, header: Header) -> Mapping[str, str]:
    """What stands above the header as a name and a text (``Start Date``), names as headers are compared."""
    shown = file if header.sheet is None else file.sheet(header.sheet)
    above = (cells for line, cells in shown.tops[header.delimiter] if line < header.line)
    return {header_key(cells[0]): cells[1].strip() for cells in above if len(cells) > 1}


def read(table: Table, above: Mapping[str, str]) -> Table:
    """The lines of sales, each with its fiscal month and what Apple pays for it."""
    shop = "Apple Music" if table.dataset == STREAMING.name else "iTunes"

    def worked_out(cells: Cells) -> Sequence[str | None]:
        begin = cells.get("start date", cells.get("begin date", above.get("start date"))) or ""
        end = cells.get("end date", above.get("end date")) or ""
        plays = next((cells[key] for key in cells if key.endswith("royalty bearing plays")), None)
        return fiscal_month(begin, end), end, _share(cells), plays

    first = header_key(table.header[0])
    sales = ended_by(table, lambda cells: header_key(cells[first] or "") in _ENDS)
    shown = replace(sales, constants={**table.constants, "shop": shop})
    return with_derived(shown, ("fiscal month", "last day", "share", "plays"), worked_out)


def fiscal_month(begin: str, end: str) -> str | None:
    """The month in which the middle of a fiscal month lies, as ``YYYY-MM``; days are written month first.

    Fiscal months have four or five weeks. Where only the last day is told, the day a fortnight before stands for
    the middle. None where the last day is no day.

    >>> fiscal_month("03/02/2031", "03/29/2031"), fiscal_month("03/30/2031", "05/03/2031"), fiscal_month("", "05/03/2031")
    ('2031-03', '2031-04', '2031-04')
    """
    last, first = day_in(end), day_in(begin)
    if last is None:
        return None
    middle: date = last - _FORTNIGHT if first is None else first + (last - first) / 2
    return f"{middle:%Y-%m}"


def _share(cells: Cells) -> str | None:
    """The amount for all units, with a digit before the point; where only that for one is told, times the units."""
    whole = cells.get("extended partner share", cells.get("net royalty total"))
    each, units = cells.get("partner share", cells.get("royalty price")), cells.get("quantity", cells.get("units"))
    try:
        amount = Decimal(whole) if whole is not None else Decimal(each or "") * Decimal(units or "")
    except InvalidOperation:
        return each if whole is None else whole
    return format(amount, "f")
