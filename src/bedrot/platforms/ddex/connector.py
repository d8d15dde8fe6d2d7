"""Sales and usage reports as flat files of the DDEX standard. Formats: ``distributors.md`` section 7."""

from collections.abc import Iterator, Mapping

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import FileSetAside
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Choice, Count, Country, Day, Field, Isrc, Key, Money, Month, Store, Text, Upc
from bedrot.model.known import Known
from bedrot.platforms.ddex.heading import Head, claims, heading_of
from bedrot.platforms.ddex.listings import RELEASE, SUMMARY, Releases, Summaries
from bedrot.platforms.ddex.tiers import TIERS
from bedrot.platforms.ddex.usages import FINANCIAL, USAGE, Usages

REPORT = "report"
_HOW = (
    "Stores and distributors send it or lay it out for pick-up as DSR_....tsv or .tsv.gz; import each part as it came."
)
_STATEMENT: tuple[Field, ...] = (
    Key("sender", "SenderName"),
    Key("profile", "Profile"),
    Text("message", "MessageId"),
    Text("part", "FileNumber"),
    Text("parts", "NumberOfFiles"),
    Day("report_date", "MessageCreatedDateTime"),
)
_PLACE: tuple[Field, ...] = (
    Store("store", "Store"),
    Country("country", "Territory"),
    Text("model", "CommercialModel"),
    Text("use", "UseType"),
)
_TIER = Choice("tier", "Tier", means={tier: tier for tier in TIERS})
_BELONG_TOGETHER = ("sender", "profile", "store", "country", "model", "use", "sale_month", "sale_end", "part")


class Ddex(Connector):
    """One report may come in several parts, each a file of its own; a report sent again replaces the one before."""

    platform = "ddex"
    title = "DDEX sales reports"

    usages = Dataset(
        "usages",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Usages and sales by store, country and recording, with money where the profile carries it",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits=(
            "Reports of the basic audio profile carry no money line by line: only their summaries do. Known from the "
            "standard's public schemas and its sample reports; the profile for The MLC is not among them."
        ),
        supersede_by=_BELONG_TOGETHER,
        month="sale_month",
        fields=[
            *_STATEMENT,
            *_PLACE,
            _TIER,
            Month("sale_month", "Month", "UsageStartDate"),
            Month("sale_end", "Month", "UsageEndDate"),
            Artist("artist", "Artist"),
            Text("title", "Title"),
            Text("item", "Kind"),
            Isrc("isrc", "ISRC"),
            Upc("upc", "ICPN"),
            Count("units", "Units", signed=True, whole=False),
            Text("currency", "Currency"),
            Money("net", "Net"),
            Money("gross", "Gross"),
            Money("orig_amount", "AmountOfTransaction"),
            Text("orig_currency", "CurrencyOfTransaction"),
            Text("transaction", "SalesTransactionId"),
        ],
    )
    summaries = Dataset(
        "summaries",
        family=Family.DISTRIBUTOR,
        feeds="statement_totals",
        title="What a report adds up to, by store, country and kind of use",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits="The same money as in the usages, once more: kept to compare with, never added.",
        supersede_by=_BELONG_TOGETHER,
        month="sale_month",
        fields=[
            *_STATEMENT,
            *_PLACE,
            _TIER,
            Month("sale_month", "UsageStartDate"),
            Month("sale_end", "UsageEndDate"),
            Text("entry", "Entry", needed=True),
            Text("controller", "RightsController"),
            Text("currency", "Currency"),
            Count("units", "Units", signed=True, whole=False),
            Money("net", "Net"),
            Money("revenue", "Revenue"),
        ],
    )
    releases = Dataset(
        "releases",
        family=Family.DISTRIBUTOR,
        feeds="period_streams",
        title="Videos and other releases that usages are divided among; the same plays as in the usages",
        how_to_get=_HOW,
        known_from=Known.PROGRAMS,
        limits="The same plays as in the usages, divided: never added to them.",
        supersede_by=("sender", "profile", "store", "country", "period", "part"),
        month="as_of",
        fields=[
            *_STATEMENT,
            Store("store", "Store"),
            Country("country", "Territory"),
            Key("dimension"),
            Text("label", "DspReleaseId"),
            Key("period"),
            Month("as_of", "UsageEndDate"),
            Count("streams", "Usages", whole=False),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        if not claims(file):
            return None
        try:
            head = heading_of(file).head
        except FileSetAside:
            return Match(REPORT, "header record")  # it is such a report all the same; reading it says what is wrong
        return Match(
            REPORT,
            f"header record of a {head.profile}",
            account=head.recipient or None,
            observed_at=head.created_at,
        )

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        heading = heading_of(file)
        told = _constants(heading.head)
        financial = heading.head.profile.casefold().startswith("financialreporting")
        header = FINANCIAL if financial else USAGE
        yield Table("usages", header, Usages(file, heading, financial=financial).rows, told)
        yield Table("summaries", SUMMARY, Summaries(heading).rows, told)
        if not heading.head.profile.casefold().startswith(("basicaudio", "financialreporting", "radio")):
            yield Table("releases", RELEASE, Releases(file, heading).rows, told)


def _constants(head: Head) -> Mapping[str, str]:
    return {
        "SenderName": head.sender,
        "Profile": head.profile,
        "MessageId": head.message,
        "FileNumber": head.part,
        "NumberOfFiles": head.parts,
        "MessageCreatedDateTime": head.created,
        "UsageStartDate": head.start,
        "UsageEndDate": head.end,
        "dimension": "release",
        "period": f"{head.start} to {head.end}",
    }
