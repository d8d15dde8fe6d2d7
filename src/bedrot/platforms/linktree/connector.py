"""What a label gets from Linktree's analytics page. Format: ``linktree.md``, ``marketing.md`` section 2.1.

Rates of clicks are never stored: they are clicks over views, may exceed one, and are computed where they are shown.
"""

from collections.abc import Iterator

from bedrot.connect import records
from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.kit import named_match
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Key, Text
from bedrot.model.known import Known
from bedrot.platforms.linktree.answers import ANALYTICS, Operations, days, operations, periods, socials

_KIND = "graphql"
_DAYS_TO_SETTLE = 2
_HOW = (
    "Open the browser's developer tools (Network), then Analytics, choose Last 365 days and Daily; save the answers of "
    "the calls to graphql as .json files. Answers about your account are refused."
)


class Linktree(Connector):
    """All figures come as answers that a page captured; the newest observation of a day wins."""

    platform = "linktree"
    title = "Linktree"

    page = Dataset(
        "page",
        family=Family.LINKS,
        feeds="link_daily",
        title="Views and clicks of the page a day",
        how_to_get=_HOW,
        known_from=Known.FILE,
        limits=(
            "No act: the account stands for it. Linktree does not document the layout and may change it any time; "
            "such an answer is set aside."
        ),
        supersede_by=("day",),
        month="day",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Day("day", "date"),
            Count("views", "totalViews", present=True),
            Count("unique_views", "uniqueViews"),
            Count("clicks", "totalClicks", present=True),
            Count("unique_clicks", "uniqueClicks"),
        ],
    )
    socials = Dataset(
        "socials",
        family=Family.LINKS,
        feeds="link_daily",
        title="Clicks on the social icons a day",
        how_to_get=_HOW,
        known_from=Known.FILE,
        limits="Linktree does not document the layout and may change it any time.",
        supersede_by=("day", "link"),
        month="day",
        settles_after=_DAYS_TO_SETTLE,
        fields=[Day("day", "date"), Key("link", "name"), Count("views"), Count("clicks")],
    )
    parts = Dataset(
        "parts",
        family=Family.LINKS,
        feeds="link_periods",
        title="Views and clicks of the range shown, by link, icon, country, city, referrer and device",
        how_to_get=_HOW,
        known_from=Known.FILE,
        limits=(
            "Totals of the range that the page showed, which most answers do not name: never days. How answers about "
            "products and subscribers look is not settled."
        ),
        # a newer title leaves the totals of the link as they are, and the other way round
        supersede_by=("told", "as_of", "period", "dimension", "label"),
        month="as_of",
        fields=[
            Text("told", needed=True),
            Text("dimension", needed=True),
            Text("label"),
            Text("name"),
            Text("period", needed=True),
            Day("as_of"),
            Count("views"),
            Count("clicks"),
            Count("subscribers"),
        ],
    )

    def identify(self, file: Candidate) -> Match | None:
        found = operations(file.json)
        if found is None:
            return None
        match = named_match(_KIND, "a GraphQL answer of Linktree", file)
        if found.analytics or found.links:
            return Match(**{**vars(match), "personal": bool(found.others)})
        held = ", ".join(found.others)
        return Match(_KIND, match.reason, refused=f"The answer is about the account ({held}) and holds no analytics.")

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place = Place(file.name)
        found = operations(file.parsed_json())
        if found is None:
            raise UnreadableFile(f"There is no {ANALYTICS} in the answer.", place=place)
        self._refuse_moved(found, place)
        parts = periods(found, delivery.observed_at.date().isoformat())
        columns = ("told", "as_of", "period", "dimension", "label", "name", "views", "clicks", "subscribers")
        yield records.table(self.page, ("date", "totalViews", "totalClicks"), days(found), place)
        yield records.table(self.socials, ("date", "name", "views", "clicks"), socials(found), place)
        yield records.table(self.parts, columns, parts, place)

    @staticmethod
    def _refuse_moved(found: Operations, place: Place) -> None:
        """Raise UnreadableFile where an overview has no series of days: its layout has changed."""
        if any("overview" in each for each in found.analytics) and not days(found):
            raise UnreadableFile(
                "The overview holds no series of days with clicks.",
                place=place,
                todo="Choose Last 365 days and Daily on the page, and save the answer again; if it is not there "
                "either, the layout has changed: please report it.",
            )
