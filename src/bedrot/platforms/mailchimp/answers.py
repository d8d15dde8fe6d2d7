"""Answers of Mailchimp's API. Format: ``marketing.md`` section 3.

Rates are left out: of a campaign they are fractions, of a list percents, and both follow from the counts. The platform
needs counts, not people: nothing here looks at an address.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bedrot.connect.answers import child, figure, objects, text
from bedrot.connect.jsontext import Json
from bedrot.connect.records import Record

Row = Mapping[str, Json]
Cells = dict[str, str | None]


@dataclass(frozen=True)
class Answer:
    """One kind of answer. ``listed``: the key of its rows; ``telling``: what a row must have to be one.

    ``cells``: what a row says, under the names of the dataset's fields.
    """

    kind: str
    listed: str
    telling: frozenset[str]
    cells: Callable[[Row], Cells]


def answer_of(parsed: Json) -> Answer | None:
    """Which kind of answer this is: a list of rows, or one row by itself; None when it is none of them."""
    if not isinstance(parsed, dict):
        return None
    for known in ANSWERS:
        first = next(iter(objects(parsed.get(known.listed))), parsed)
        if known.telling <= first.keys():
            return known
    return None


def rows_of(parsed: Json, known: Answer) -> list[Record]:
    """The rows of an answer, with what they say; an answer's own list and campaign hold for all its rows."""
    whole = parsed if isinstance(parsed, dict) else {}
    listed: Sequence[Json] = found if isinstance(found := whole.get(known.listed), list) else [parsed]
    about: Row = {name: whole[name] for name in ("list_id", "campaign_id") if name in whole}
    where = known.listed if known.listed in whole else "answer"
    return [_record(f"{where}[{index}]", row, about, known) for index, row in enumerate(listed)]


def _record(where: str, row: Json, about: Row, known: Answer) -> Record:
    if not isinstance(row, dict):
        return Record(where, row, {})
    cells = known.cells({**about, **row})
    unsent = known.kind == "campaigns" and text(row.get("status")) not in (None, "sent")
    return replace(Record(where, {}, cells), problem="The campaign has not been sent." if unsent else None)


def _text(row: Row, *keys: str) -> str | None:
    return figure(child(row, *keys))


def _report(row: Row) -> Cells:
    return {
        "campaign_id": _text(row, "id"),
        "sent_at": _text(row, "send_time"),
        "title": _text(row, "campaign_title"),
        "subject": _text(row, "subject_line"),
        "list_id": _text(row, "list_id"),
        "list": _text(row, "list_name"),
        "sent": _text(row, "emails_sent"),
        "hard_bounces": _text(row, "bounces", "hard_bounces"),
        "soft_bounces": _text(row, "bounces", "soft_bounces"),
        "delivered": _delivered(row),
        "opens": _text(row, "opens", "opens_total"),
        "unique_opens": _text(row, "opens", "unique_opens"),
        "human_opens": _text(row, "opens", "proxy_excluded_unique_opens"),
        "clicks": _text(row, "clicks", "clicks_total"),
        "unique_clicks": _text(row, "clicks", "unique_subscriber_clicks"),
        "unsubscribes": _text(row, "unsubscribed"),
        "complaints": _text(row, "abuse_reports"),
        "forwards": _text(row, "forwards", "forwards_count"),
    }


def _campaign(row: Row) -> Cells:
    return {
        "campaign_id": _text(row, "id"),
        "sent_at": _text(row, "send_time"),
        "title": _text(row, "settings", "title"),
        "subject": _text(row, "settings", "subject_line"),
        "list_id": _text(row, "recipients", "list_id"),
        "list": _text(row, "recipients", "list_name"),
        "sent": _text(row, "emails_sent"),
        "opens": _text(row, "report_summary", "opens"),
        "unique_opens": _text(row, "report_summary", "unique_opens"),
        "clicks": _text(row, "report_summary", "clicks"),
        "unique_clicks": _text(row, "report_summary", "subscriber_clicks"),
    }


def _activity(row: Row) -> Cells:
    return {
        "list_id": _text(row, "list_id"),
        "day": _text(row, "day"),
        "period": "day",
        "joined": _text(row, "subs"),
        "left_list": _text(row, "unsubs"),
        "sent": _text(row, "emails_sent"),
        "unique_opens": _text(row, "unique_opens"),
        "clicks": _text(row, "recipient_clicks"),
        "bounces": _sum(_text(row, "hard_bounce"), _text(row, "soft_bounce")),
    }


def _growth(row: Row) -> Cells:
    """The older counts (``existing``, ``imports``, ``optins``) are zero where the newer ones are given."""
    month = _text(row, "month")
    members = _text(row, "subscribed") or _text(row, "existing")
    return {
        "list_id": _text(row, "list_id"),
        "day": f"{month}-01" if month else None,
        "period": "month",
        "members": members,
    }


def _list(row: Row) -> Cells:
    return {
        "list_id": _text(row, "id"),
        "list": _text(row, "name"),
        "period": "day",
        "members": _text(row, "stats", "member_count"),
    }


def _clicked(row: Row) -> Cells:
    return {
        "campaign_id": _text(row, "campaign_id"),
        "url": _text(row, "url"),
        "clicks": _text(row, "total_clicks"),
        "unique_clicks": _text(row, "unique_clicks"),
    }


def _delivered(row: Row) -> str | None:
    """Mails sent less those that came back; unknown where either is."""
    bounces = [_text(row, "bounces", kind) for kind in ("hard_bounces", "soft_bounces")]
    sent, returned = _text(row, "emails_sent"), _sum(*bounces)
    if None in bounces or sent is None or returned is None or not (sent.isdecimal() and returned.isdecimal()):
        return None
    return str(int(sent) - int(returned))


def _sum(*counts: str | None) -> str | None:
    """The sum of counts as far as they are given; a text that is no count stays, to be refused."""
    given = [count for count in counts if count is not None]
    odd = next((count for count in given if not (count.isascii() and count.isdecimal())), None)
    return odd or (str(sum(map(int, given))) if given else None)


ANSWERS = (
    Answer("reports", "reports", frozenset({"campaign_title", "emails_sent", "opens", "clicks"}), _report),
    Answer("campaigns", "campaigns", frozenset({"web_id", "emails_sent", "settings", "recipients"}), _campaign),
    Answer("activity", "activity", frozenset({"day", "subs", "unsubs", "recipient_clicks"}), _activity),
    Answer("growth", "history", frozenset({"list_id", "month", "existing", "imports"}), _growth),
    Answer("lists", "lists", frozenset({"id", "name", "stats", "campaign_defaults"}), _list),
    Answer(
        "clicked", "urls_clicked", frozenset({"url", "total_clicks", "unique_clicks", "click_percentage"}), _clicked
    ),
)
"""Every answer that is read."""
