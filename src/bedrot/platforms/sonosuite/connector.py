"""What a label downloads from a distributor that runs on Sonosuite. Format: ``distributors.md`` section 4.12."""

from bedrot.connect.kit import DelimitedConnector
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import Artist, Count, Country, Day, Isrc, Money, Month, Store, Text, Upc
from bedrot.model.known import Known


class Sonosuite(DelimitedConnector):
    """Sales lines of a white label. Amounts are taken in the currency that each line names.

    The report also has amounts in the client's currency and does not say which one that is. Its ``type`` tells a
    track from an album or a video, not a stream from a download; the store's name does.
    """

    platform = "sonosuite"
    title = "Sonosuite white labels"

    sales = Dataset(
        "sales",
        family=Family.DISTRIBUTOR,
        feeds="royalties",
        title="Sales report: what was paid, by channel, country and track",
        how_to_get="Royalties, Sales, choose the period, Export CSV; import it unopened.",
        known_from=Known.PROGRAMS,
        limits=(
            "Amounts are in the currency of each line; those in the client's currency are not taken, as the file does "
            "not name it. Streams and downloads are told apart by the store's name only."
        ),
        signature=("start_date", "end_date", "confirmation_report_date", "channel_costs", "net_total", "channel"),
        personal=("user_email", "user"),
        supersede_by=("report_date",),
        month="sale_month",
        fields=[
            Day("report_date", "confirmation_report_date"),
            Month("sale_month", "start_date"),
            Month("sale_end", "end_date"),
            Store("store", "channel"),
            Artist("artist", "display_artist", "artist", present=True),
            Text("title", "track_title", "track", present=True).otherwise("release"),
            Text("item", "type"),
            Isrc("isrc", present=True),
            Upc("upc", present=True),
            Country("country", present=True),
            Count("units", present=True, signed=True),
            Money("net", "net_total", needed=True),
            Text("currency", needed=True),
            Money("gross", "gross_total"),
            Money("fees", "channel_costs"),
            Money("tax", "taxes"),
        ],
    )
