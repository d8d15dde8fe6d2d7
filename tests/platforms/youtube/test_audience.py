"""What only YouTube's figures of channels and videos need: shapes of Studio, summed reports, answers without data."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bedrot.model.errors import AccountNeeded, UnknownLayout, UnreadableFile
from bedrot.platforms.youtube import YouTube
from tests.platforms.reading import claim, tables
from tests.platforms.typed import Staged, staged_table

YOUTUBE = YouTube()
ZIP = "Date 2031-02-01_2031-02-28 Glass Harbour.zip"
BASIC = "date,channel_id,video_id,live_or_on_demand,subscribed_status,country_code,views,watch_time_minutes"


def typed(folder: Path, name: str, data: str, account: str = "GH", archive: str | None = None) -> dict[str, Staged]:
    found = tables(YOUTUBE, folder, name, data, account, archive)
    return {dataset: staged_table(YOUTUBE, table) for dataset, table in found.items()}


def answer(names: list[tuple[str, str]], rows: list[list[Any]] | None) -> str:
    headers = [{"name": name, "columnType": kind, "dataType": "STRING"} for name, kind in names]
    whole = {"kind": "youtubeAnalytics#resultTable", "columnHeaders": headers}
    return json.dumps(whole if rows is None else {**whole, "rows": rows})


@pytest.mark.parametrize("metric", ["Views", "Subscribers", "Likes", "Shares", "Impressions"])
def test_a_day_and_one_common_word_is_studios_only_inside_its_zip(metric: str, tmp_path: Path) -> None:
    data = f"Date,{metric}\n2031-02-01,5\n"
    with pytest.raises(UnknownLayout):
        claim(YOUTUBE, tmp_path, "Totals.csv", data)
    _, match = claim(YOUTUBE, tmp_path, "Totals.csv", data, ZIP)
    assert (match.kind, match.account) == ("studio_days", "Glass Harbour")


def test_a_total_is_no_day_no_video_and_no_country(tmp_path: Path) -> None:
    days = typed(tmp_path, "x.csv", "Date,Views,Engaged views\nTotal,9,7\n2031-02-01,5,4\n2031-02-02,4,3\n")
    assert days["studio_days"].column("day", "views") == [(date(2031, 2, 1), 5), (date(2031, 2, 2), 4)]
    parts = typed(tmp_path, "x.csv", "Geography,Views\nTotal,9\nSE,9\n")
    assert parts["studio_parts"].column("label", "value", "dimension") == [("SE", 9, "country")]


def test_days_and_several_figures_without_a_total_are_anybodys(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(YOUTUBE, tmp_path, "x.csv", "Date,Views,Likes\n2031-02-01,5,4\n")


def test_subscribers_are_net_and_may_be_negative(tmp_path: Path) -> None:
    found = typed(tmp_path, "Totals.csv", "Date,Subscribers\n2031-02-01,-4\n", archive=ZIP)["studio_days"]
    assert found.column("new_followers", "follows", "unfollows") == [(-4, None, None)]


def test_hours_watched_become_seconds_and_blanks_stay_unknown(tmp_path: Path) -> None:
    data = "Content,Video title,Views,Watch time (hours),Unique viewers\nTotal,,3,0.5,0\naB3,t,3,0.5,\n"
    found = typed(tmp_path, "x.csv", data)["studio_videos"]
    assert found.column("content_id", "views", "watch_seconds", "engaged_views") == [("aB3", 3, 1800, None)]


@pytest.mark.parametrize(
    ("written", "day"),
    [("13-06-2031", date(2031, 6, 13)), ("2/13/2031", date(2031, 2, 13)), ("2031-06-13", date(2031, 6, 13))],
)
def test_days_that_a_spreadsheet_has_rewritten_are_read_where_they_prove_their_order(
    written: str, day: date, tmp_path: Path
) -> None:
    found = typed(tmp_path, "x.csv", f"Date,Engaged views\n{written},5\n")["studio_days"]
    assert found.column("day", "engaged_views") == [(day, 5)]


def test_days_that_do_not_prove_their_order_are_refused(tmp_path: Path) -> None:
    found = typed(tmp_path, "x.csv", "Date,Engaged views\n1/2/2031,5\n")["studio_days"]
    assert (found.stored, len(found.findings)) == ([], 1)


def test_each_figure_of_a_day_is_a_layout_of_its_own(tmp_path: Path) -> None:
    names = ("Engaged views", "Watch time (hours)")
    found = [tables(YOUTUBE, tmp_path, "x.csv", f"Date,{name}\n2031-02-01,5\n", "GH") for name in names]
    layouts = [table["studio_days"].constants["layout"] for table in found]
    assert layouts == ["engaged views", "watch time (hours)"]
    assert YouTube.studio_days.supersede_by == ("day", "layout")


def test_the_range_of_a_table_is_told_by_its_zip_else_unknown(tmp_path: Path) -> None:
    data = "Content,Video title,Views\nTotal,,3\naB3,t,3\n"
    archive = "Content 2031-02-01_2031-02-28 Glass Harbour.zip"
    named = typed(tmp_path, "Table data.csv", data, "", archive)["studio_videos"]
    bare = typed(tmp_path, "Table data.csv", data)["studio_videos"]
    assert named.column("period", "as_of") == [("2031-02-01_2031-02-28", date(2031, 2, 28))]
    assert bare.column("period", "as_of") == [("unknown", date(2031, 4, 2))]


def test_new_and_old_meaning_of_views_stay_apart(tmp_path: Path) -> None:
    data = answer([("day", "DIMENSION"), ("views", "METRIC"), ("engagedViews", "METRIC")], [["2031-02-01", 9, 7]])
    assert typed(tmp_path, "x.json", data)["analytics_days"].column("views", "engaged_views") == [(9, 7)]


def test_an_answer_without_rows_has_no_data_and_no_zeros(tmp_path: Path) -> None:
    data = answer([("day", "DIMENSION"), ("views", "METRIC")], None)
    assert typed(tmp_path, "x.json", data)["analytics_days"].stored == []


def test_an_answer_of_everybody_needs_an_account(tmp_path: Path) -> None:
    data = answer([("day", "DIMENSION"), ("views", "METRIC")], [])
    with pytest.raises(AccountNeeded):
        tables(YOUTUBE, tmp_path, "x.json", data)


def test_one_figure_of_an_unknown_period_is_set_aside(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="dimensions=day"):
        tables(YOUTUBE, tmp_path, "x.json", answer([("views", "METRIC")], [[5]]), "GH")


def test_parts_of_an_answer_stand_once_for_each_figure(tmp_path: Path) -> None:
    names = [("day", "DIMENSION"), ("country", "DIMENSION"), ("views", "METRIC"), ("engagedViews", "METRIC")]
    found = typed(tmp_path, "x.json", answer(names, [["2031-02-01", "SE", 9, 7]]))["analytics_parts"]
    assert found.column("as_of", "period", "dimension", "metric", "label", "value") == [
        (date(2031, 2, 1), "day", "country", "views", "SE", 9),
        (date(2031, 2, 1), "day", "country", "engaged_views", "SE", 7),
    ]


def test_ages_of_viewers_are_shares(tmp_path: Path) -> None:
    names = [("ageGroup", "DIMENSION"), ("gender", "DIMENSION"), ("viewerPercentage", "METRIC")]
    found = typed(tmp_path, "x.json", answer(names, [["age18-24", "female", 31.2]]))["analytics_parts"]
    assert found.column("dimension", "label", "share") == [("ageGroup+gender", "age18-24 / female", Decimal("31.2"))]


def test_a_report_is_summed_to_the_day_the_video_and_the_country(tmp_path: Path) -> None:
    lines = [
        "20310226,UC1,aaa,on_demand,subscribed,SE,3,1.5",
        "20310226.0,UC1,aaa,live,not_subscribed,US,4,2.5",
        "20310226,UC1,bbb,on_demand,subscribed,SE,5,",
    ]
    found = typed(tmp_path, "x.csv", "\n".join([BASIC, *lines, ""]), "")
    day = date(2031, 2, 26)
    assert found["report_days"].column("day", "artist", "views", "watch_seconds") == [(day, "UC1", 12, 240)]
    assert found["report_videos"].column("content_id", "views", "watch_seconds") == [("aaa", 7, 240), ("bbb", 5, None)]
    assert found["report_parts"].column("label", "value") == [("SE", 8), ("US", 4)]


def test_a_line_that_cannot_be_summed_is_refused_and_named(tmp_path: Path) -> None:
    data = f"{BASIC}\n20310226,UC1,aaa,on_demand,subscribed,SE,3,1\n20310227,UC1,aaa,on_demand,subscribed,SE,many,1\n"
    (good, bad) = tables(YOUTUBE, tmp_path, "x.csv", data)["report_days"].rows()
    assert good.problem is None
    assert (bad.where, bad.problem) == ("line 3", "The line holds no day, or an odd number.")


@pytest.mark.parametrize(
    "damaged", ["20310226,UC1,bbb,on_demand,subscribed,SE,many,1", "2031,UC1,bbb,on_demand,,SE,9,1"]
)
def test_a_day_that_may_lack_a_line_is_not_summed(tmp_path: Path, damaged: str) -> None:
    data = f"{BASIC}\n20310226,UC1,aaa,on_demand,subscribed,SE,3,1\n{damaged}\n"
    (day, _) = tables(YOUTUBE, tmp_path, "x.csv", data)["report_days"].rows()
    assert day.problem == "Another line of this day is damaged, so its sum would be too small."


@pytest.mark.parametrize("blank", [",,,,,,,", ",,,", ",,,,,,,,,"])
def test_a_line_of_blanks_takes_nothing_from_any_day(tmp_path: Path, blank: str) -> None:
    data = f"{BASIC}\n20310226,UC1,aaa,on_demand,subscribed,SE,3,1\n{blank}\n"
    (day, refused) = tables(YOUTUBE, tmp_path, "x.csv", data)["report_days"].rows()
    assert day.problem is None
    assert refused.problem is not None


def test_a_report_by_device_is_no_second_count_of_the_day(tmp_path: Path) -> None:
    data = f"{BASIC},device_type\n20310226,UC1,aaa,on_demand,subscribed,SE,3,1,102\n"
    assert set(tables(YOUTUBE, tmp_path, "x.csv", data)) == {"report_parts"}


def test_impressions_and_views_of_a_day_do_not_replace_each_other(tmp_path: Path) -> None:
    reach = "date,channel_id,video_id,video_thumbnail_impressions\n20310226,UC1,aaa,728\n"
    layouts = [
        tables(YOUTUBE, tmp_path, "x.csv", data)["report_days"].constants["layout"]
        for data in (reach, f"{BASIC}\n20310226,UC1,aaa,on_demand,subscribed,SE,3,1\n")
    ]
    assert layouts == ["reach", "basic"]


def test_a_hidden_number_of_subscribers_is_not_zero(tmp_path: Path) -> None:
    channel = {"id": "UC1", "statistics": {"subscriberCount": "0", "hiddenSubscriberCount": True}}
    whole = {"kind": "youtube#channelListResponse", "items": [channel]}
    assert typed(tmp_path, "x.json", json.dumps(whole), "")["subscribers"].column("followers") == [None]
