"""Mailchimp: the reports of all mailings, and an export of the audience (``formats/marketing.md`` section 3)."""

from collections.abc import Sequence
from datetime import date

from bedrot.demo.downloads import Download, csv_bytes, json_bytes
from bedrot.demo.mailings import Mailing, Newsletter, Subscriber
from bedrot.demo.timeline import Timeline, moment

PLATFORM = "mailchimp"
_LIST, _LIST_NAME = "f00d1987aa", "Friends of the label"
_MEMBERS = (
    *("Email Address", "First Name", "Last Name", "MEMBER_RATING", "OPTIN_TIME", "OPTIN_IP", "CONFIRM_TIME"),
    *("CONFIRM_IP", "LATITUDE", "LONGITUDE", "GMTOFF", "DSTOFF", "TIMEZONE", "CC", "REGION", "LAST_CHANGED"),
    *("LEID", "EUID", "NOTES", "TAGS"),
)
_LEFT = ("UNSUB_TIME", "UNSUB_CAMPAIGN_TITLE", "UNSUB_CAMPAIGN_ID", "UNSUB_REASON", "UNSUB_REASON_OTHER")


def mail_exports(letters: Newsletter, timeline: Timeline) -> list[Download]:
    """The answer about mailings, and the archive with everybody who is on the list or was."""
    taken = moment(timeline.today, 5, 53)
    reports = json_bytes(
        {"reports": [_report(each) for each in letters.mailings], "total_items": len(letters.mailings)}
    )
    stayed = [person for person in letters.subscribers if person.left is None]
    gone = [person for person in letters.subscribers if person.left is not None]
    archive = f"audience_export_{_LIST}.zip"
    names = (f"subscribed_email_audience_export_{_LIST}.csv", f"unsubscribed_email_audience_export_{_LIST}.csv")
    on, off = _members(stayed, timeline.today), _members(gone, timeline.today)
    joined_and_left = {"joined": len(gone), "unsubscribed": len(gone)}
    return [
        Download("reports.json", reports, taken, PLATFORM, "reports", rows={"reports": len(letters.mailings)}),
        Download(names[0], on, taken, PLATFORM, "audience", archive, {"joined": len(stayed)}),
        Download(names[1], off, taken, PLATFORM, "audience", archive, joined_and_left),
    ]


def _report(mailing: Mailing) -> dict[str, object]:
    at = f"{mailing.day}T17:00:00+00:00"
    return {
        "id": mailing.id,
        "campaign_title": mailing.title,
        "type": "regular",
        "list_id": _LIST,
        "list_name": _LIST_NAME,
        "subject_line": mailing.title,
        "emails_sent": mailing.sent,
        "abuse_reports": 0,
        "unsubscribed": mailing.unsubscribed,
        "send_time": at,
        "bounces": {"hard_bounces": mailing.hard_bounces, "soft_bounces": mailing.soft_bounces, "syntax_errors": 0},
        "forwards": {"forwards_count": 0, "forwards_opens": 0},
        "opens": {
            "opens_total": mailing.opens,
            "unique_opens": mailing.unique_opens,
            "proxy_excluded_unique_opens": mailing.human_opens,
            "open_rate": round(mailing.unique_opens / mailing.delivered, 4),
            "last_open": at,
        },
        "clicks": {
            "clicks_total": mailing.clicks,
            "unique_clicks": mailing.clicks,
            "unique_subscriber_clicks": mailing.unique_clicks,
            "click_rate": round(mailing.unique_clicks / mailing.delivered, 4),
            "last_click": "",
        },
    }


def _members(people: Sequence[Subscriber], today: date) -> bytes:
    has_left = any(person.left for person in people)
    header = (*_MEMBERS, *_LEFT) if has_left else _MEMBERS
    rows = []
    for person in people:
        joined = f"{person.joined} 09:{person.number % 60:02d}:00"
        cells = {
            "Email Address": person.address,
            "First Name": person.first_name,
            "Last Name": person.last_name,
            "MEMBER_RATING": "2",
            "OPTIN_TIME": joined,
            "OPTIN_IP": "192.0.2.7",
            "CONFIRM_TIME": joined,
            "CONFIRM_IP": "192.0.2.7",
            "LAST_CHANGED": f"{person.left or today} 04:00:00",
            "LEID": f"{19870000 + person.number}",
            "EUID": f"{person.number:010x}",
            "UNSUB_TIME": f"{person.left} 04:00:00",
            "UNSUB_REASON": "No longer interested",
        }
        rows.append([cells.get(column, "") for column in header])
    return csv_bytes([header, *rows])
