"""What a label downloads from ONErpm or OFFstep. Format: ``distributors.md`` section 4.14."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bedrot.connect.candidate import Candidate, Header, Sheet
from bedrot.connect.connector import Row, Table
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Key, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_MONEY = ("Transaction Month", "Net")
_HOW = "Royalties, Statements, choose the month, Download; import the workbook unopened."


class ONErpm(DelimitedConnector):
    """A workbook a month, or its sheets as tables: Masters holds what was earned.

    Shares In & Out passes on money that stands in somebody's Masters already, so its rows are kept and never counted.
    """

    platform = "onerpm"
    title = "ONErpm"

    masters = Dataset(
        "masters",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Masters: what was paid, by store, territory and track",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            "The sheet Youtube Channels is not read: its columns are not known; a refused row says so where it holds "
            "anything. The share is not kept."
        ),
        signature=("Transaction Month", "Accounted Date", "Gross (Original Currency)", "Net", "% Share"),
        without=("Payer Name", "Receiver Name", "Share Type"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "Accounted Date"),
            Month("sale_month", "Transaction Month"),
            Store("store", "Store"),
            Artist("artist", "Artists", present=True),
            Text("title", "Track Title", present=True).otherwise("Album Title"),
            Text("item", "Product Type"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Country("country", "Territory", present=True),
            Choice(
                "tier",
                "Sales Type",
                means={
                    "Stream": "stream",
                    "Streaming": "stream",
                    "Download": "download",
                    "Video": "video",
                    "UGC": "ugc",
                },
            ),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Net", needed=True, decimal="either"),
            Text("currency", "Currency", needed=True),
            Money("gross", "Gross", decimal="either"),
            Money("fees", "Fees", decimal="either"),
            Money("orig_amount", "Gross (Original Currency)", decimal="either"),
            Text("orig_currency", "Original Currency"),
        ],
    )
    shares = Dataset(
        "shares",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Shares In & Out: money of Masters passed on, kept and never counted",
        how_to_get=_HOW,
        known_from=Known.DOCUMENTS,
        limits="Never counted: this money stands in Masters already.",
        signature=("Transaction Month", "Accounted Date", "Payer Name", "Receiver Name", "Share Type"),
        supersede_by=("report_date",),
        month="sale_month",
        control={"entry": ("share",)},
        fields=[
            Month("report_date", "Accounted Date"),
            Month("sale_month", "Transaction Month"),
            Store("store", "Store", present=False),
            Key("entry"),
            Text("direction", "Share Type"),
            Text("title", "Title"),
            Money("net", "Net", decimal="either"),
            Text("currency", "Currency"),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        """Masters and shares; of a workbook, a sheet of royalties that is not known costs a refused row."""
        unread = [sheet.title for sheet in file.sheets if self._is_unread(sheet)]
        for table in super().read(file, delivery):
            yield _telling(table, unread) if unread and table.dataset == self.masters.name else table

    def _is_unread(self, sheet: Sheet) -> bool:
        """Whether a sheet holds royalties in columns that are not known (Youtube Channels)."""
        header = sheet.header(_MONEY)
        return header is not None and self.layout(sheet) is None and sheet.tops[header.delimiter][-1][0] > header.line

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """Every row of Shares In & Out is a share."""
        return {"entry": "share"} if dataset is self.shares else {}


def _telling(table: Table, sheets: Sequence[str]) -> Table:
    """The table with a refused row for each sheet that nobody can read, so that its money is not missed in silence."""
    problem = "The sheet holds royalties in columns that are not known here; please report its headers."
    told = [Row((None,) * len(table.header), f"sheet {sheet}", problem) for sheet in sheets]
    return replace(table, rows=lambda: chain(table.rows(), told))
