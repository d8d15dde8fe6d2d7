"""What a label downloads from Believe's Backstage. Format: ``distributors.md`` section 4.7."""

from collections.abc import Mapping

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.columns import missing_column
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Isrc, Money, Month, Ratio, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.model.names import header_key

_HOW = "Backstage, Financial reports, choose the month, download the detailed report as CSV; import it unopened."
_USES = {"Stream": "stream", "Streaming": "stream", "Download": "download", "Creation": "ugc", "Video": "video"}
_MONTH = "месяц"
_REPORT_MONTH = "Месяц отчета"
_SALE_MONTHS = ("Месяц продаж", "Месяц продажи")


class Believe(DelimitedConnector):
    """One report a month, with semicolons; Russian accounts get other headers, often in Windows-1251."""

    platform = "believe"
    title = "Believe"

    report = Dataset(
        "report",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalty report: what was paid, by platform, country and track",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits="Months only. Revenue of YouTube channels hangs on a release, not on a recording.",
        signature=("Reporting month", "Sales Month", "Client Payment Currency", "Net Revenue"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", "Reporting month"),
            Month("sale_month", "Sales Month"),
            Store("store", "Platform"),
            Artist("artist", "Artist Name", present=True),
            Text("title", "Track title", present=True).otherwise("Release title"),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC", present=True),
            Country("country", "Country / Region", present=True),
            Choice(
                "tier",
                "Streaming Subscription Type",
                "Sales Type",
                means={"Premium": "subscription", "Freemium": "ads", **_USES},
            ).otherwise("Sales Type"),
            Count("units", "Quantity", present=True, signed=True),
            Money("net", "Net Revenue", needed=True, decimal="either"),
            Text("currency", "Client Payment Currency"),
            Money("gross", "Gross Revenue", decimal="either"),
            Money("withheld", "Mechanical Fee", decimal="either"),
            Ratio("share_pct", "Client share rate"),
        ],
    )
    russian_report = Dataset(
        "russian_report",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Royalty report in Russian: what was paid, by platform, country and track",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            "Only some of its columns are known. Where none names the month of use, the month of the report stands "
            "for it; where one does under an unknown name, the file is set aside."
        ),
        signature=("Каталожный номер релиза", "Валюта", "Сумма вознаграждения"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Month("report_date", _REPORT_MONTH),
            Month("sale_month", *_SALE_MONTHS, _REPORT_MONTH),
            Store("store", "Платформа"),
            Artist("artist", "Исполнитель", present=True),
            Text("title", "Название трека", present=True),
            Isrc("isrc", "ISRC", present=True),
            Upc("upc", "UPC"),
            Country("country", "страна / регион", present=True),
            Choice("tier", "Тип продажи", means=_USES),
            Count("units", "Количество", present=True, signed=True, thousands=" "),
            Money("net", "Сумма вознаграждения", needed=True, decimal="either", loose=True, currency="RUB"),
            Text("currency", "Валюта"),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        """None; but a Russian report whose month of use stands under an unknown name is not read by its report month."""
        if dataset is self.russian_report and not header.keys & {header_key(name) for name in _SALE_MONTHS}:
            others = [cell for cell in header.cells if header_key(cell).startswith(_MONTH)]
            unknown = [cell for cell in others if header_key(cell) != header_key(_REPORT_MONTH)]
            if unknown:
                raise missing_column(_SALE_MONTHS[0], unknown[0], Place(file.name, header.line))
        return {}
