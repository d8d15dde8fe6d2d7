"""What a file that nobody knows seems to be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import discover
from bedrot.connect.mapping import MONTH, dataset_of
from bedrot.connect.proposing import Proposal, propose
from bedrot.connect.questions import QUESTIONS
from bedrot.model.errors import UnreadableFile

CONNECTORS = discover().connectors


def proposal(folder: Path, text: str, name: str = "acme_2031.csv", **answers: str) -> Proposal:
    path = folder / "received"
    path.write_text(text, encoding="utf-8")
    return propose(Candidate(path, name, folder), CONNECTORS, answers, {})


def test_a_german_statement_below_a_title_needs_only_a_name(tmp_path: Path) -> None:
    found = proposal(
        tmp_path,
        "Acme Vertrieb GmbH;;;;;;;\n;;;;;;;\n"
        "Abrechnungsdatum;Monat;Plattform;Interpret;Titel;ISRC;Anzahl;Erlös (EUR)\n"
        "15.05.2031;2031-03;Spotify;NOVA SEVEN;GLASS HARBOR;XXAA13100001;1.204;3,45120\n"
        "15.05.2031;2031-03;Deezer;NOVA SEVEN;GLASS HARBOR;XXAA13100001;88;0,25120\n",
    )
    assert found.line == 3
    assert [question.id for question in found.questions] == ["platform"]
    columns = found.mapping.columns
    assert found.mapping.feeds == "royalties"
    assert {name: column.header for name, column in columns.items()} == {
        "report_date": "Abrechnungsdatum",
        "sale_month": "Monat",
        "store": "Plattform",
        "artist": "Interpret",
        "title": "Titel",
        "isrc": "ISRC",
        "units": "Anzahl",
        "net": "Erlös (EUR)",
    }
    assert (columns["net"].decimal, columns["net"].currency, columns["report_date"].order) == (",", "EUR", "dmy")


def test_net_is_not_mistaken_for_gross_and_a_statement_month_is_a_month(tmp_path: Path) -> None:
    found = proposal(
        tmp_path,
        "Statement Period,DSP,Song,Performer,ISRC Code,Territory,Qty,Net Payable,Gross Revenue,Currency\n"
        "Mar 2031,Spotify,LOW TIDE,LUMEN,XXAA13100001,US,100,0.301,0.4,EUR\n",
    )
    columns = found.mapping.columns
    assert (columns["net"].header, columns["gross"].header) == ("Net Payable", "Gross Revenue")
    assert columns["report_date"].order == MONTH
    assert columns["sale_month"].header == "Statement Period"


def test_a_table_of_ads_asks_for_what_the_file_does_not_say(tmp_path: Path) -> None:
    found = proposal(
        tmp_path,
        "Date,Ad name,Ad set,Campaign,Spend,Impressions,Clicks,Reach\n"
        '3/1/2031,a,b,NOVA SEVEN - BROAD,1.20,100,4,90\n3/2/2031,a,b,NOVA SEVEN - BROAD,"1,220.10",100,4,90\n',
    )
    assert found.mapping.feeds == "ad_daily"
    assert [question.id for question in found.questions] == ["platform", "currency", "order"]


def test_a_list_of_mailings_is_proposed_by_its_counts_and_its_rates_are_left(tmp_path: Path) -> None:
    found = proposal(
        tmp_path,
        "Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Soft Bounces,Hard Bounces,Times Forwarded,"
        "Unique Opens,Open Rate,Total Opens,Unique Clicks,Click Rate,Total Clicks,Unsubscribes,Abuse Complaints,Unique Id\n"
        'Low Tide,Out now,Fans,"Mar 01, 2031 05:00 pm",412,408,3,1,0,198,48.53%,301,36,8.82%,44,2,0,a1b2c3\n',
    )
    assert found.mapping.feeds == "email_campaigns"
    assert [question.id for question in found.questions] == ["platform"]
    columns = {name: column.header for name, column in found.mapping.columns.items()}
    assert (columns["campaign_id"], columns["sent_day"], columns["sent"]) == (
        "Unique Id",
        "Send Date",
        "Total Recipients",
    )
    assert (columns["unique_opens"], columns["opens"]) == ("Unique Opens", "Total Opens")
    assert found.free == ("Open Rate", "Click Rate")


def test_mailings_without_a_number_are_told_apart_by_their_titles(tmp_path: Path) -> None:
    found = proposal(tmp_path, "Send Date,Title,Recipients,Unique Opens\n2031-03-01,Low Tide,412,198\n")
    assert found.mapping.feeds == "email_campaigns"
    assert found.mapping.columns["campaign_id"].header == "Title"


def test_posts_stand_as_on_the_day_of_the_download_over_their_lifetime(tmp_path: Path) -> None:
    found = proposal(
        tmp_path,
        "Post ID;Beschreibung;Publish time;Permalink;Aufrufe;Views;Reach;Likes;Comments\n"
        "18000000000000001;Low Tide;2031-03-14;https://example.invalid/1;9;120;100;9;1\n",
        store="instagram",
    )
    assert found.mapping.feeds == "content_snapshots"
    assert found.mapping.constants == {"network": "instagram", "period": "lifetime"}
    assert found.mapping.columns["content_id"].header == "Post ID"
    fields = {field.name: field for field in dataset_of(found.mapping).fields}
    assert fields["as_of"].sources == ("observed",)
    assert fields["content_id"].needed


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    text = "Date,Streams\n01/02/2031,4\n02/02/2031,5\n"
    found = proposal(tmp_path, text, platform="acme", order="dmy", store="Spotify")
    assert found.mapping.feeds == "daily_streams"
    assert not {question.id for question in found.questions} & {"platform", "order", "store"}
    assert found.mapping.columns["day"].order == "dmy"
    assert found.mapping.constants == {"store": "Spotify"}


def test_a_person_may_read_a_field_from_another_column(tmp_path: Path) -> None:
    path = tmp_path / "received"
    path.write_text("Day,Link,Visits,Taps\n2031-03-01,/x,4,2\n", encoding="utf-8")
    file = Candidate(path, "links.csv", tmp_path)
    found = propose(file, CONNECTORS, {}, {"clicks": "taps", "views": ""})
    assert found.mapping.columns["clicks"].header == "Taps"
    assert found.free == ("Visits",)
    with pytest.raises(ValueError, match="no column 'Tabs'"):
        propose(file, CONNECTORS, {}, {"clicks": "Tabs"})
    with pytest.raises(ValueError, match="no such field"):
        propose(file, CONNECTORS, {}, {"weather": "Taps"})
    with pytest.raises(ValueError, match="feeds"):
        propose(file, CONNECTORS, {"feeds": "wishes"}, {})


@pytest.mark.parametrize("text", ["", "hello\n", "1,2,3\n4,5,6\n", "a;b;c\n"])
def test_a_file_without_a_table_is_said_to_be_one(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFile, match="no table"):
        proposal(tmp_path, text)


_cells = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=12)


@given(rows=st.lists(st.lists(_cells, min_size=3, max_size=3), min_size=1, max_size=6))
def test_no_file_takes_more_than_six_questions_and_none_fails(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]
) -> None:
    text = "\n".join("\t".join(row) for row in [["Date", "Plays", "Amount"], *rows])
    try:
        found = proposal(tmp_path_factory.mktemp("any"), text)
    except UnreadableFile:
        return
    asked = [question.id for question in found.questions]
    assert len(asked) <= 6
    assert set(asked) <= set(QUESTIONS)
    assert len(set(asked)) == len(asked)
