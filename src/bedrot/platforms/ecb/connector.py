"""Reference rates of the European Central Bank: what one euro costs in other currencies.

Formats: ``eurofxref-hist.csv`` (a column for each currency, ``N/A`` where none was quoted, a comma at the end of each
line), and the data portal's CSV (``data-api.ecb.europa.eu``, data set ``EXR``).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Row, Table
from bedrot.connect.derive import with_refused
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Day, Key, Money, Text
from bedrot.model.known import Known

_CODE = re.compile(r"[A-Z]{3}")
_BASE = "EUR"


class Ecb(DelimitedConnector):
    """Rates of working days, published about 16:00 Frankfurt time; nothing is quoted at weekends."""

    platform = "ecb"
    title = "European Central Bank"

    history = Dataset(
        "history",
        family=Family.REFERENCE,
        feeds="exchange_rates",
        title="Rates of exchange of every working day since 1999, or of one day",
        how_to_get="Statistics, Euro foreign exchange reference rates, Time series .csv.zip (eurofxref-hist.zip).",
        known_from=Known.PROGRAMS,
        limits="Euro rates only; none at weekends and on the bank's holidays.",
        signature=("Date", "USD", "JPY", "GBP", "CHF", "SEK"),
        supersede_by=("day",),
        month="day",
        fields=[
            Day("day", "Date", orders=("words",)),
            Text("base", "base", needed=True),
            Text("currency", "currency", needed=True, present=False),
            Money("rate", "rate", needed=True, present=False),
        ],
    )
    series = Dataset(
        "series",
        family=Family.REFERENCE,
        feeds="exchange_rates",
        title="Rates of exchange of some currencies, a day each",
        how_to_get="ECB Data Portal, Exchange rates, choose daily series, Download, CSV.",
        known_from=Known.PROGRAMS,
        limits="Daily spot rates only: monthly averages and other kinds are refused.",
        signature=("FREQ", "CURRENCY", "CURRENCY_DENOM", "EXR_TYPE", "TIME_PERIOD", "OBS_VALUE"),
        supersede_by=("day", "base", "currency"),
        month="day",
        fields=[
            Day("day", "TIME_PERIOD"),
            Key("base", "CURRENCY_DENOM"),
            Key("currency", "CURRENCY"),
            Money("rate", "OBS_VALUE", needed=True),
        ],
    )

    def accepts(self, dataset: Dataset, header: Header) -> bool:
        """A table of rates has nothing but codes of currencies beside its days, and a column without a name at its end."""
        *codes, last = (cell.strip() for cell in header.cells[1:])
        is_code = [bool(_CODE.fullmatch(code)) for code in codes]
        return dataset.name != "history" or (
            all(is_code) and (bool(_CODE.fullmatch(last)) or last.startswith("column"))
        )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"base": _BASE} if dataset.name == "history" else {}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            if table.dataset == "history":
                yield _one_row_a_rate(table)
            else:
                problem = "This is no daily spot rate but an average or another kind of rate."
                yield with_refused(table, problem, lambda cells: (cells["freq"], cells["exr type"]) != ("D", "SP00"))


def _one_row_a_rate(table: Table) -> Table:
    """A row for each currency that was quoted; a damaged row stays one."""
    places = {place: code.strip() for place, code in enumerate(table.header) if _CODE.fullmatch(code.strip())}

    def rows() -> Iterator[Row]:
        for row in table.rows():
            if row.problem is not None:
                yield Row((row.values[0], None, None), row.where, row.problem)
                continue
            for place, code in places.items():
                rate = (row.values[place] or "").strip()
                if rate not in ("", "N/A"):
                    yield Row((row.values[0], code, rate), f"{row.where}, {code}")

    header = (table.header[0], "currency", "rate")
    return replace(table, header=header, rows=rows, delimited=None)
