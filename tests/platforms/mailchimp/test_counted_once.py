"""A mailing that an answer of the API, a list and a table all tell of counts once, whatever day it is in each."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bedrot.pipeline import runs
from bedrot.pipeline.label import Label
from bedrot.platforms.mailchimp import Mailchimp
from tests.kit.labels import NOON, curated, deliver, delivery_of, make_label

MIDNIGHT = datetime(2031, 4, 1, tzinfo=UTC)
"""Between two days and two months."""

SENT = {
    f"{zone[:2].lower()}{minutes:+}": (MIDNIGHT + timedelta(minutes=minutes), ZoneInfo(zone))
    for zone in ("America/Los_Angeles", "Europe/Stockholm", "Pacific/Auckland", "UTC")
    for minutes in (-840, -121, -1, 0, 1, 121, 840)
}
"""When each mailing was sent, and where the account is at home."""

HEADER = "Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Abuse Complaints,Unique Id"


def reports() -> str:
    rows = [
        {
            "id": name,
            "campaign_title": name,
            "emails_sent": 100,
            "send_time": sent.isoformat(),
            "bounces": {"hard_bounces": 1, "soft_bounces": 2},
            "opens": {"unique_opens": 40, "proxy_excluded_unique_opens": 30},
            "clicks": {"clicks_total": 9},
        }
        for name, (sent, _) in SENT.items()
    ]
    return json.dumps({"reports": rows})


def campaigns() -> str:
    rows = [
        {
            "id": name,
            "web_id": 1,
            "status": "sent",
            "emails_sent": 100,
            "send_time": sent.isoformat(),
            "settings": {"title": name},
            "recipients": {},
            "report_summary": {"unique_opens": 39},
        }
        for name, (sent, _) in SENT.items()
    ]
    return json.dumps({"campaigns": rows})


def table() -> str:
    rows = [
        f'{name},,,"{sent.astimezone(home):%b %d, %Y %I:%M %p}",100,97,41,0,{name}'
        for name, (sent, home) in SENT.items()
    ]
    return "\n".join([HEADER, *rows, ""])


FILES = {"reports.json": reports, "campaigns.json": campaigns, "campaigns.csv": table}


def mailings(label: Label) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row in curated(label, "email_campaigns"):
        found.setdefault(row["campaign_id"], []).append(row["sent"])
    return found


@pytest.mark.parametrize(
    "order",
    [
        ("reports.json", "campaigns.csv", "campaigns.json"),
        ("campaigns.json", "reports.json", "campaigns.csv"),
        ("campaigns.csv", "campaigns.json", "reports.json"),
    ],
    ids=" ".join,
)
def test_a_mailing_near_midnight_counts_once_in_whatever_order_it_is_told(
    order: tuple[str, ...], tmp_path: Path
) -> None:
    label = make_label(tmp_path, connectors=[Mailchimp()])
    for day, name in enumerate(order):
        deliver(label, name, FILES[name](), day=day)
        assert mailings(label) == {each: [100] for each in SENT}
    newest = next(name for name in reversed(order) if name != "campaigns.json")
    opens = {row["unique_opens"] for row in curated(label, "email_campaigns")}
    assert opens == ({40} if newest == "reports.json" else {41})


def test_a_list_of_mailings_counts_again_when_the_report_is_taken_back(tmp_path: Path) -> None:
    label = make_label(tmp_path, connectors=[Mailchimp()])
    deliver(label, "campaigns.json", campaigns())
    report = deliver(label, "campaigns.csv", table(), day=1)
    assert {row["unique_opens"] for row in curated(label, "email_campaigns")} == {41}
    runs.withdraw(label, delivery_of(report), NOON)
    assert {row["unique_opens"] for row in curated(label, "email_campaigns")} == {39}
    assert mailings(label) == {each: [100] for each in SENT}
