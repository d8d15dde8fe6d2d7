"""What a label gets from FUGA or a client of it such as Cargo Digital. Format: ``distributors.md`` section 4.9."""

import re
from collections.abc import Iterator, Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match
from bedrot.connect.filenames import currency_in, month_in
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.names import header_key

_RUN = "Statement Run Name"
_CALCULATION = "Sale net receipts calculation"
_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "¥": "JPY"}
_RESULT = re.compile(r"=\s*(?:([£€$¥])|([A-Z]{3})\b)")


class Fuga(DelimitedConnector):
    """The member ``royalty_extended`` of a statement's zip; the other members repeat its money in coarser grain.

    The column Currency is that of the sale. What is paid is in the currency of the statement, which only the written
    calculation shows, behind its ``=``; where there is none, the file's name has to say it.
    """

    platform = "fuga"
    title = "FUGA"

    royalties = Dataset(
        "royalties",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalty statement (royalty_extended): what was paid, by store, territory and asset",
        how_to_get="Accounting, Statements, choose the period, download the zip; import it as it is.",
        known_from=Known.FILE,
        limits=(
            "The column Currency is that of the sale: in which currency is paid, only the written calculation or the "
            "file's name says. Months only. Exports straight from FUGA (Original Gross Income) are known from other "
            "programs only."
        ),
        signature=("Reported Royalty", "Sale Start date", "Sale Store Name", "Asset ISRC"),
        supersede_by=("report_date", "statement"),
        month="sale_month",
        fields=[
            Month("report_date", _RUN, "month of the statement", end=True),
            Text("statement", "kind of statement"),
            Month("sale_month", "Sale Start date"),
            Month("sale_end", "Sale End date", needed=False),
            Store("store", "Sale Store Name").otherwise("DSP"),
            Artist("artist", "Asset Artist", "Product Artist").otherwise("Product Artist"),
            Text("title", "Asset Title", "Product Title").otherwise("Product Title"),
            Text("item", "Asset/Product"),
            Isrc("isrc", "Asset ISRC"),
            Upc("upc", "Product UPC"),
            Country("country", "Territory", present=True),
            Choice(
                "tier",
                "kind of statement",
                means={
                    "correction": "adjustment",
                    "Family plan": "subscription",
                    "Premium": "subscription",
                    "Streaming": "stream",
                    "Stream": "stream",
                    "Video Stream (Audio + Video)": "video",
                    "Video": "video",
                    "Download": "download",
                },
            ).otherwise("Sale User Type", "Sale Type"),
            Count("units", "Quantity", "Asset Quantity", signed=True).otherwise("Product Quantity"),
            Money("net", "Reported Royalty", needed=True),
            Text("currency", "currency of the statement", needed=True),
            Money("gross", "Sale net receipts", "Converted Gross Income"),
            Ratio("share_pct", "Contract deal term"),
            Money("orig_amount", "Original Gross Income"),
            Text("orig_currency", "Original currency", "Currency"),
        ],
    )

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        """The claim, unless nothing says in which currency the statement is paid.

        Raises UnreadableFile in that case, so that a person can say it in the file's name.
        """
        _currency(file, header)
        return super().match(file, dataset, header)

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """The statement's currency, its month where no column has it, and whether it corrects another one."""
        correction = any("correction" in name.casefold() for name in file.names)
        said = next((month for name in file.names if (month := month_in(name))), None)
        return {
            "currency of the statement": _currency(file, header),
            "kind of statement": "correction" if correction else "statement",
            "month of the statement": said or f"{delivery.observed_at:%Y-%m}",
        }


def _currency(file: Candidate, header: Header) -> str:
    results = set(_results(file, header))
    if len(results) == 1:
        return results.pop()
    named = None if results else next((found for name in file.names if (found := currency_in(name))), None)
    if named is not None:
        return named
    told = f"names several ({', '.join(sorted(results))})" if results else "does not name it"
    raise UnreadableFile(
        f"A FUGA statement is paid in a currency of its own, and this one {told}.",
        place=Place(file.name, header.line),
        todo="Write the currency into the file's name (royalty_extended_EUR.csv) and import it again.",
    )


def _results(file: Candidate, header: Header) -> Iterator[str]:
    """The currencies behind the ``=`` of the first calculations."""
    keys = [header_key(cell) for cell in header.cells]
    if header_key(_CALCULATION) not in keys:
        return
    place = keys.index(header_key(_CALCULATION))
    for cells in file.below(header):
        found = _RESULT.search(cells[place]) if len(cells) > place else None
        if found:
            yield _SIGNS.get(found.group(1)) or found.group(2)
