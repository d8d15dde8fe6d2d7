"""What a label gets from Mailchimp. Format: ``marketing.md`` section 3.

Mailings go on being opened for weeks, so that those of the last 30 days are provisional.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bedrot.connect import delimited, records
from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.connector import Match, Table
from bedrot.connect.kit import DelimitedConnector, named_match
from bedrot.model.datasets import Dataset
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import Place, UnreadableFile
from bedrot.model.families import Family
from bedrot.model.fields import Count, Day, Hashed, Key, Text
from bedrot.model.known import Known
from bedrot.platforms.mailchimp.answers import answer_of, rows_of

AUDIENCE, TABLE = "audience", "table"
_DAYS_TO_SETTLE = 30
_MEMBERS_HEADER = ("email address", "confirm_time", "leid", "euid")
_HOW_API = "Save the answer of the API's {} as a .json file."
_HOW_AUDIENCE = (
    "Audience, All contacts, Export audience; import the .zip as it is. With several audiences give each an account "
    "of its own. Names and addresses stay encrypted in the lake's landing."
)
_PARTS: Mapping[str, str] = {"unsubscribed": "unsub time", "cleaned": "clean time"}
"""The parts of an export that are no subscribers, and the header that tells them."""

_JOINED = Day("day", "confirm_time").otherwise("optin_time")


def _members(name: str, title: str, day: Day, measure: str) -> Dataset:
    """People of one export by the day on which something became of them: one row each, nothing about them in it."""
    return Dataset(
        name,
        family=Family.EMAIL,
        feeds="email_lists",
        title=title,
        how_to_get=_HOW_AUDIENCE,
        known_from=Known.PROGRAMS,
        limits="Those who are in the export: people deleted since are missing. Names and addresses stay in landing.",
        # an export holds everybody of its part, and who leaves is found in another part
        supersede_by=("part",),
        month="day",
        personal=("*",),
        signature=_MEMBERS_HEADER,
        fields=[
            day,
            Hashed("member", "email address"),
            Text("part", needed=True),
            Text("period", needed=True),
            Count(measure, "people"),
        ],
    )


class Mailchimp(DelimitedConnector):
    """Counts come as answers of the API; who joined and left, by day, also from an export of the audience."""

    platform = "mailchimp"
    title = "Mailchimp"

    reports = Dataset(
        "reports",
        family=Family.EMAIL,
        feeds="email_campaigns",
        title="Mailings and what became of them",
        how_to_get=f"{_HOW_API.format('/reports?count=1000')} Or Analytics, Reports, Export reports, all campaigns: a CSV.",
        known_from=Known.DOCUMENTS,
        limits=(
            "Opens include those by mail programs on their own; opens by people stand beside them in the API's answer "
            "only. Of answer and CSV the newer one counts for a mailing: the day is in UTC in an answer, in the "
            "account's time zone in a CSV. Mailings go on changing for weeks. Shop revenue is not read."
        ),
        signature=("Send Date", "Total Recipients", "Successful Deliveries", "Abuse Complaints", "Unique Id"),
        supersede_by=("campaign_id",),
        month="sent_day",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Key("campaign_id", "campaign_id", "Unique Id"),
            Day("sent_day", "sent_at", "Send Date", orders=("ymd", "words")),
            Text("title", "Title"),
            Text("subject", "Subject"),
            Text("list_id"),
            Text("list", "List"),
            Count("sent", "sent", "Total Recipients", present=True),
            Count("delivered", "delivered", "Successful Deliveries", present=True),
            Count("hard_bounces", "Hard Bounces"),
            Count("soft_bounces", "Soft Bounces"),
            Count("opens", "opens", "Total Opens"),
            Count("unique_opens", "Unique Opens", present=True),
            Count("human_opens"),
            Count("clicks", "clicks", "Total Clicks"),
            Count("unique_clicks", "Unique Clicks"),
            Count("unsubscribes", "Unsubscribes"),
            Count("complaints", "complaints", "Abuse Complaints"),
            Count("forwards", "forwards", "Times Forwarded"),
        ],
    )
    campaigns = Dataset(
        "campaigns",
        family=Family.EMAIL,
        feeds="email_campaigns",
        title="Mailings with their subjects and lists",
        how_to_get=_HOW_API.format("/campaigns?status=sent&count=1000"),
        known_from=Known.DOCUMENTS,
        limits=(
            "No bounces, unsubscribes or complaints: those stand in the reports. A mailing that a report tells of counts "
            "as told there."
        ),
        supersede_by=("campaign_id",),
        yields_to=("reports",),
        month="sent_day",
        settles_after=_DAYS_TO_SETTLE,
        fields=[
            Key("campaign_id"),
            Day("sent_day", "sent_at"),
            Text("title"),
            Text("subject"),
            Text("list_id"),
            Text("list"),
            Count("sent"),
            Count("opens"),
            Count("unique_opens"),
            Count("clicks"),
            Count("unique_clicks"),
        ],
    )
    activity = Dataset(
        "activity",
        family=Family.EMAIL,
        feeds="email_lists",
        title="A list a day: who joined and left, mails sent, opened and clicked",
        how_to_get=_HOW_API.format("/lists/…/activity?count=180"),
        known_from=Known.DOCUMENTS,
        limits=(
            "180 days back at most. Without automations; people added or removed in other ways (imports, deletions) "
            "are not kept."
        ),
        supersede_by=("list_id", "day"),
        month="day",
        fields=[
            Text("list_id"),
            Day("day"),
            Text("period", needed=True),
            Count("joined", present=True),
            Count("left_list", present=True),
            Count("sent"),
            Count("unique_opens"),
            Count("clicks"),
            Count("bounces"),
        ],
    )
    growth = Dataset(
        "growth",
        family=Family.EMAIL,
        feeds="email_lists",
        title="Members of a list at the end of each month",
        how_to_get=_HOW_API.format("/lists/…/growth-history?count=1000"),
        known_from=Known.DOCUMENTS,
        limits="Ends of months only; not who came and who left.",
        supersede_by=("list_id", "day"),
        month="day",
        fields=[Text("list_id"), Day("day"), Text("period", needed=True), Count("members", present=True)],
    )
    lists = Dataset(
        "lists",
        family=Family.EMAIL,
        feeds="email_lists",
        title="Members of a list on the day of the answer",
        how_to_get=_HOW_API.format("/lists/…"),
        known_from=Known.DOCUMENTS,
        limits="One day for each answer, no history: ask regularly.",
        supersede_by=("list_id", "day"),
        month="day",
        fields=[Key("list_id"), Text("list"), Day("day"), Text("period", needed=True), Count("members", present=True)],
    )
    clicked = Dataset(
        "clicked",
        family=Family.LINKS,
        feeds="link_periods",
        title="Clicks on the links of a mailing",
        how_to_get=_HOW_API.format("/reports/…/click-details?count=1000"),
        known_from=Known.DOCUMENTS,
        limits="Totals so far, as of the day of the answer: what happened on a day follows only from an answer a day.",
        supersede_by=("dimension", "as_of"),
        month="as_of",
        fields=[
            Text("dimension", needed=True),
            Key("label", "url"),
            Text("period", needed=True),
            Day("as_of"),
            Count("clicks", present=True),
        ],
    )
    joined = _members("joined", "People who joined the audience, by day", _JOINED, "joined")
    unsubscribed = _members(
        "unsubscribed", "People who left the audience, by day", Day("day", "unsub_time"), "left_list"
    )
    cleaned = _members("cleaned", "Addresses that mail does not reach, by day", Day("day", "clean_time"), "cleaned")

    def identify(self, file: Candidate) -> Match | None:
        if file.is_json:
            known = answer_of(file.json)
            return None if known is None else named_match(known.kind, f"JSON with rows of {known.listed}", file)
        if file.header(_MEMBERS_HEADER) is None:
            return super().identify(file)
        return named_match(AUDIENCE, "columns LEID and EUID beside addresses", file)

    def match(self, file: Candidate, dataset: Dataset, header: Header) -> Match:
        """The claim on the table of all mailings, which is a kind of its own: its rows are those of reports."""
        return replace(super().match(file, dataset, header), kind=TABLE)

    def read(self, file: Candidate, delivery: Delivery) -> Iterator[Table]:
        place = Place(file.name)
        if delivery.kind == AUDIENCE:
            yield from self._audience(file, place)
            return
        if delivery.kind == TABLE:
            yield from super().read(file, replace(delivery, kind=self.reports.name))
            return
        parsed = file.parsed_json()
        known = answer_of(parsed)
        if known is None:
            raise UnreadableFile("This is none of the known answers of Mailchimp.", place=place)
        rows = rows_of(parsed, known)
        today = delivery.observed_at.date().isoformat()
        if known.kind == "clicked":
            rows = [replace(each, added=_about_mailing(each.added, today)) for each in rows]
        constants = {"day": today} if known.kind == "lists" else {}
        yield records.table(self.datasets()[known.kind], (), rows, place, constants)

    def _audience(self, file: Candidate, place: Place) -> Iterator[Table]:
        header = file.header(_MEMBERS_HEADER)
        if header is None:
            raise UnreadableFile("The header of an audience export is not there.", place=place)
        part = next((name for name, key in _PARTS.items() if key in header.keys), "subscribed")
        constants = {"part": part, "period": "day", "people": "1"}
        yield delimited.table(file, self.joined, header, constants)
        if part in _PARTS:
            yield delimited.table(file, self.datasets()[part], header, constants)


def _about_mailing(cells: Mapping[str, str | None], today: str) -> Mapping[str, str | None]:
    mailing = cells.get("campaign_id")
    about = f"mailing {mailing}" if mailing else None
    return {**cells, "dimension": about, "period": "lifetime", "as_of": today}
