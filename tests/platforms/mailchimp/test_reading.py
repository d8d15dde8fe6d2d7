"""What only Mailchimp needs: counts without people, opens without proxies, fractions beside percents, look-alikes."""

import json
from datetime import date
from pathlib import Path

import pytest

from bedrot.connect.connector import Table
from bedrot.model.errors import UnknownLayout
from bedrot.platforms.mailchimp import Mailchimp
from tests.platforms.reading import claim, tables, values
from tests.platforms.typed import staged

MAILCHIMP = Mailchimp()
TABLE = Path(__file__).parent / "campaigns.csv"
MEMBERS = "Email Address,OPTIN_TIME,CONFIRM_TIME,LEID,EUID"
REPORT = {
    "id": "a1",
    "campaign_title": "Tide",
    "emails_sent": 9,
    "send_time": "2031-03-01T17:00:00+00:00",
    "opens": {"opens_total": 7, "unique_opens": 6, "proxy_excluded_unique_opens": 4, "open_rate": 0.66},
    "clicks": {"clicks_total": 3, "unique_clicks": 3, "unique_subscriber_clicks": 2, "click_rate": 0.22},
    "list_stats": {"open_rate": 41.2},
}


def rows(table: Table) -> list[dict[str, str | None]]:
    return [dict(zip(table.header, row, strict=True)) for row in values(table)]


def test_one_report_reads_like_a_list_of_them(tmp_path: Path) -> None:
    one = tables(MAILCHIMP, tmp_path, "x.json", json.dumps(REPORT))["reports"]
    many = tables(MAILCHIMP, tmp_path, "x.json", json.dumps({"reports": [REPORT], "total_items": 1}))["reports"]
    assert values(one) == values(many)


def test_opens_by_programs_that_open_everything_stand_apart(tmp_path: Path) -> None:
    (row,) = rows(tables(MAILCHIMP, tmp_path, "x.json", json.dumps(REPORT))["reports"])
    assert (row["opens"], row["unique_opens"], row["human_opens"]) == ("7", "6", "4")


def test_the_table_of_all_mailings_is_read_by_its_counts(tmp_path: Path) -> None:
    found = staged(MAILCHIMP, tmp_path, TABLE)
    assert found.column("campaign_id", "sent_day", "sent", "delivered", "unique_opens", "opens", "clicks") == [
        ("0f1e2d3c4b", date(2031, 3, 1), 412, 408, 198, 301, 44),
        ("0f1e2d3c4c", date(2031, 3, 15), 1412, 1400, 702, 1001, 120),
    ]
    assert found.findings == []


def test_the_mailings_of_a_look_alike_are_not_claimed(tmp_path: Path) -> None:
    header = "Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Campaign ID"
    with pytest.raises(UnknownLayout):
        claim(MAILCHIMP, tmp_path, "x.csv", f"{header}\nTide,,Out now,Fans,2031-03-01,Sat,9,1,a1\n")


def test_rates_are_not_stored_whatever_their_unit(tmp_path: Path) -> None:
    (row,) = rows(tables(MAILCHIMP, tmp_path, "x.json", json.dumps(REPORT))["reports"])
    assert not [name for name in row if "rate" in name]
    assert not {"0.66", "0.22", "41.2"} & set(row.values())


def test_both_answers_about_a_mailing_count_people_who_clicked(tmp_path: Path) -> None:
    campaign = {
        "id": "a1",
        "web_id": 1,
        "status": "sent",
        "emails_sent": 9,
        "send_time": REPORT["send_time"],
        "settings": {"title": "Tide"},
        "recipients": {},
        "report_summary": {"clicks": 3, "subscriber_clicks": 2},
    }
    answer = json.dumps({"campaigns": [campaign]})
    (other,) = rows(tables(MAILCHIMP, tmp_path, "x.json", answer)["campaigns"])
    (report,) = rows(tables(MAILCHIMP, tmp_path, "x.json", json.dumps(REPORT))["reports"])
    assert {name: other[name] for name in ("clicks", "unique_clicks", "sent_at", "campaign_id")} == {
        name: report[name] for name in ("clicks", "unique_clicks", "sent_at", "campaign_id")
    }


def test_a_mailing_of_the_last_30_days_is_provisional() -> None:
    assert Mailchimp.reports.settles_after == Mailchimp.campaigns.settles_after == 30


@pytest.mark.parametrize(
    ("name", "more", "tables_found"),
    [
        ("subscribed", "", {"joined"}),
        ("unsubscribed", ",UNSUB_TIME,UNSUB_REASON", {"joined", "unsubscribed"}),
        ("cleaned", ",CLEAN_TIME,CLEAN_CAMPAIGN_ID", {"joined", "cleaned"}),
    ],
)
def test_the_part_of_an_audience_is_told_by_its_columns_and_not_by_its_name(
    name: str, more: str, tables_found: set[str], tmp_path: Path
) -> None:
    found = tables(MAILCHIMP, tmp_path, "export (4).csv", f"{MEMBERS}{more}\n")
    assert found.keys() == tables_found
    assert {table.constants["part"] for table in found.values()} == {name}


def test_a_new_export_replaces_its_own_part_and_no_other() -> None:
    parts = (Mailchimp.joined, Mailchimp.unsubscribed, Mailchimp.cleaned)
    assert {dataset.supersede_by for dataset in parts} == {("part",)}


def test_a_list_of_campaigns_as_another_service_writes_it_is_not_claimed(tmp_path: Path) -> None:
    other = (
        "Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Unique Opens,"
        "Open Rate,Unsubscribes,Campaign ID,Campaign Channel\nTide,,Tide,Friends,2031-03-01,Sat,9,1,6,66%,0,x,email\n"
    )
    with pytest.raises(UnknownLayout):
        claim(MAILCHIMP, tmp_path, "campaigns.csv", other)


def test_an_error_of_the_api_is_not_claimed(tmp_path: Path) -> None:
    error = {"type": "about:blank", "title": "API Key Invalid", "status": 401, "detail": "…", "instance": "x"}
    with pytest.raises(UnknownLayout):
        claim(MAILCHIMP, tmp_path, "x.json", json.dumps(error))
