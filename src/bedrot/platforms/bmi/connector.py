"""What a label gets from BMI. Format: ``distributors.md`` section 6."""

from collections.abc import Iterator, Mapping, Sequence

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Table
from bedrot.connect.days import quarter_in
from bedrot.connect.derive import Cells, with_derived
from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.families import Family
from bedrot.model.fields import Choice, Count, Country, Member, Money, Month, Ratio, Store, Text
from bedrot.model.known import Known

_ORDERS = ("ymd", "mdy", "words")


class Bmi(DelimitedConnector):
    """Performances by source and work. The bonuses are parts of the royalty, which alone counts."""

    platform = "bmi"
    title = "BMI"

    performance = Dataset(
        "performance",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Performance statement: royalties by source, country and work",
        how_to_get="Online Services, Royalties, Statements, choose the quarter, download as CSV.",
        known_from=Known.PROGRAMS,
        limits=(
            "Quarters, no days. Works, not recordings, so no ISRC. Bonuses are parts of the royalty and not kept; "
            "what is withheld is not read."
        ),
        signature=("PERIOD", "TITLE NAME", "PERF SOURCE", "ROYALTY AMOUNT", "PERF PERIOD"),
        supersede_by=("report_date", "party", "role"),
        month="sale_month",
        fields=[
            Month("report_date", "distributed", present=False, orders=_ORDERS, end=True),
            Month("sale_month", "used", present=False, orders=_ORDERS).otherwise("distributed"),
            Month("sale_end", "used", needed=False, orders=_ORDERS, end=True).otherwise("distributed"),
            Member("party", "PARTICIPANT #", "PARTICIPANT NAME"),
            Text("role", "W OR P"),
            Store("store", "PERF SOURCE").otherwise("society"),
            Text("title", "TITLE NAME"),
            Text("work_id", "TITLE #"),
            Text("use_code", "USE CODE"),
            Country("country", "COUNTRY OF PERFORMANCE"),
            Choice("tier", "right", means={"performance": "performance"}),
            Count("units", "PERF COUNT", signed=True, whole=False),
            Ratio("share_pct", "PARTICIPANT %"),
            Money("net", "ROYALTY AMOUNT", needed=True, loose=True),
        ],
    )

    def constants(self, dataset: Dataset, header: Header, file: Candidate, delivery: Delivery) -> Mapping[str, str]:
        return {"society": self.title, "right": "performance"}

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        for table in super().read(file, delivery):
            yield with_derived(table, ("distributed", "used"), _quarters)


def _quarters(cells: Cells) -> Sequence[str | None]:
    """Both quarters in one form; what is no quarter stays as it is, for its field to judge."""
    return [quarter_in(cells[name] or "") or cells[name] for name in ("period", "perf period")]
