"""What a label gets from Stem. Format: ``distributors.md`` section 4.16."""

from collections.abc import Iterator, Sequence

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Table
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Country, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known

_ADDED = ("credited in", "used in", "times", "kind of use")


class Stem(DelimitedConnector):
    """Year and month stand in columns of their own; a line counts either downloads or views."""

    platform = "stem"
    title = "Stem"

    royalties = Dataset(
        "royalties",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalties: what was paid, by platform and recording",
        how_to_get="Earnings, Export, CSV.",
        known_from=Known.PROGRAMS,
        limits="Months only. No act: your list of tracks says whose they are. No currency: US dollars.",
        signature=("ingest_year", "ingest_month", "report_year", "report_month", "platform", "net_royalties"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "credited in", present=False),
            Month("sale_month", "used in", present=False),
            Store("store", "platform"),
            Text("platform_detail"),
            Text("title", "title", "track", "track_title"),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Country("country", "country", "territory"),
            Choice("tier", "kind of use", means={"download": "download", "view": "stream"}),
            Count("units", "times", signed=True),
            Money("net", "net_royalties", needed=True),
        ],
    )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield with_derived(table, _ADDED, _worked_out)


def _worked_out(cells: Cells) -> Sequence[str | None]:
    downloads, views = ((cells.get(name) or "").strip() for name in ("downloads", "views"))
    is_download = downloads.strip("0.") != ""
    return (
        _month(cells["ingest year"], cells["ingest month"]),
        _month(cells["report year"], cells["report month"]),
        downloads if is_download else views,
        "download" if is_download else "view",
    )


def _month(year: str | None, month: str | None) -> str | None:
    """Two cells as one month; what they are is for the field to judge."""
    return f"{year.strip()}-{month.strip().zfill(2)}" if year and month else None
