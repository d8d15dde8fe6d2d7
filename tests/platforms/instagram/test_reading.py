"""What only Instagram and Facebook need: ends of days, totals without a day, blocks of Business Suite, long ids."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bedrot.model.errors import AccountNeeded, MissingColumn, UnknownLayout, UnreadableFile
from bedrot.platforms.instagram import Instagram
from tests.platforms.reading import claim, tables
from tests.platforms.typed import Staged, staged_table

INSTAGRAM = Instagram()
OWNER = "17841400000000001"
POSTS = (
    "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,"
    "Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n"
)


def typed(folder: Path, data: str | bytes, account: str = "glassharbour", name: str = "x") -> dict[str, Staged]:
    found = tables(INSTAGRAM, folder, name, data, account)
    return {dataset: staged_table(INSTAGRAM, table) for dataset, table in found.items()}


def insight(name: str, **facts: Any) -> dict[str, Any]:
    return {"name": name, "period": "day", "id": f"{OWNER}/insights/{name}/day", **facts}


def answer(*insights: dict[str, Any], **wrapper: str) -> str:
    body = {"data": list(insights)}
    return json.dumps({"data": body, **wrapper} if wrapper else body)


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("2031-03-02T08:00:00+0000", date(2031, 3, 1)),
        ("2031-07-02T07:00:00+0000", date(2031, 7, 1)),
        ("2031-01-01T08:00:00+0000", date(2030, 12, 31)),
        ("2028-03-01T08:00:00+0000", date(2028, 2, 29)),
        ("2031-03-10T07:00:00+0000", date(2031, 3, 9)),
    ],
)
def test_the_end_of_a_day_is_the_midnight_after_it(end: str, day: date, tmp_path: Path) -> None:
    data = answer(insight("reach", values=[{"value": 412, "end_time": end}]))
    assert typed(tmp_path, data)["insights"].column("day", "reach") == [(day, 412)]


def test_an_empty_set_is_nobodys_and_no_zero(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(INSTAGRAM, tmp_path, "x.json", '{"data": [], "paging": {}}')


def test_totals_without_the_address_asked_for_have_no_day(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="one day at a time"):
        tables(INSTAGRAM, tmp_path, "x.json", answer(insight("views", total_value={"value": 9})))


@pytest.mark.parametrize(
    ("asked", "day"),
    [
        ("since=1930118400&until=1930204800", date(2031, 3, 1)),
        ("since=2031-03-01&until=2031-03-02", date(2031, 3, 1)),
        ("since=2031-03-01&until=2031-03-01", date(2031, 3, 1)),
    ],
)
def test_the_address_asked_for_tells_the_day_of_totals(asked: str, day: date, tmp_path: Path) -> None:
    data = answer(insight("views", total_value={"value": 9}), url=f"https://graph.facebook.com/x?{asked}")
    assert typed(tmp_path, data)["insights"].column("day", "views") == [(day, 9)]


def test_totals_of_several_days_are_set_aside(tmp_path: Path) -> None:
    asked = "https://graph.facebook.com/x?since=2031-03-01&until=2031-03-08"
    with pytest.raises(UnreadableFile, match="of which one day"):
        tables(INSTAGRAM, tmp_path, "x.json", answer(insight("views", total_value={"value": 9}), url=asked))


def test_new_followers_of_a_day_are_follows_and_no_total(tmp_path: Path) -> None:
    data = answer(insight("follower_count", values=[{"value": 4, "end_time": "2031-03-02T08:00:00+0000"}]))
    (row,) = typed(tmp_path, data)["insights"].stored
    assert row["follows"] == 4
    assert "followers" not in row


def test_figures_asked_for_one_by_one_do_not_replace_each_other() -> None:
    assert Instagram.insights.supersede_by == ("day", "layout")


def test_figures_of_a_post_stand_side_by_side_and_milliseconds_become_seconds(tmp_path: Path) -> None:
    figures = [("views", 1837), ("saved", 7), ("ig_reels_video_view_total_time", 734500)]
    data = answer(
        *(
            {"name": name, "period": "lifetime", "values": [{"value": value}], "id": f"179/insights/{name}/lifetime"}
            for name, value in figures
        )
    )
    found = typed(tmp_path, data)["media"]
    assert found.column("content_id", "views", "saves", "watch_seconds", "likes") == [("179", 1837, 7, 735, None)]


def test_identifiers_longer_than_a_float_stay_text(tmp_path: Path) -> None:
    data = (
        POSTS
        + '18012345678901239,1,glassharbour,G,"a,\nb",34,02/20/2031 23:30,u,IG reel,,Lifetime,"12,400",1,2,3,,5,6\n'
    )
    found = typed(tmp_path, data, "")["suite_posts"]
    assert found.column("content_id", "views", "follows", "title") == [("18012345678901239", 12400, None, "a,\nb")]
    assert found.column("published", "as_of", "period") == [(date(2031, 2, 20), date(2031, 4, 2), "lifetime")]


def test_a_daily_export_of_posts_counts_each_day(tmp_path: Path) -> None:
    line = "18,1,glassharbour,G,t,34,02/01/2031 23:30,u,IG reel,,{},7,1,2,3,4,5,6\n"
    found = typed(tmp_path, POSTS + line.format("2031-02-21") + line.format("2031-02-22"))["suite_posts"]
    assert found.column("as_of", "period") == [(date(2031, 2, 21), "day"), (date(2031, 2, 22), "day")]


def test_posts_of_two_accounts_in_one_file_need_a_word_from_a_person(tmp_path: Path) -> None:
    line = "18,1,{},G,t,34,02/01/2031 23:30,u,IG reel,,Lifetime,7,1,2,3,4,5,6\n"
    assert claim(INSTAGRAM, tmp_path, "x.csv", POSTS + line.format("a") + line.format("b"))[1].account_needed


SUITE = 'sep=,\n"Instagram follows"\n"Date","Primary"\n"2031-03-01T00:00:00","4"\n"2031-03-03T00:00:00","2"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_block_names_network_and_figure_and_skipped_days_stay_unknown(encoding: str, tmp_path: Path) -> None:
    found = typed(tmp_path, SUITE.encode(encoding))["suite_days"]
    assert found.column("network", "day", "follows") == [
        ("instagram", date(2031, 3, 1), 4),
        ("instagram", date(2031, 3, 3), 2),
    ]


def test_rows_that_a_spreadsheet_made_equally_long_are_the_same(tmp_path: Path) -> None:
    saved = "Instagram follows,\nDate,Primary\n2031-03-01T00:00:00,4\n2031-03-03T00:00:00,\n"
    found = typed(tmp_path, saved.encode())["suite_days"]
    assert found.column("day", "follows") == [(date(2031, 3, 1), 4), (date(2031, 3, 3), None)]


def test_several_blocks_of_one_file_are_several_figures(tmp_path: Path) -> None:
    more = '\n"Facebook visits"\n"Date","Primary"\n"2031-03-01T00:00:00","1,204"\n'
    found = typed(tmp_path, SUITE + more)["suite_days"]
    assert found.column("network", "layout", "follows", "profile_views")[-1] == (
        "facebook",
        "profile_views",
        None,
        1204,
    )


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (
            '"Instagram tips"\n"Date","Primary"\n"2031-03-01T00:00:00","99"\n',
            "'Instagram tips', a figure that is not read",
        ),
        ('"Age & gender"\n"Age","Women","Men"\n"18-24","12","9"\n', "other columns than a day and its figure"),
    ],
)
def test_rows_of_other_blocks_are_refused_with_the_reason(block: str, reason: str, tmp_path: Path) -> None:
    table = tables(INSTAGRAM, tmp_path, "Audience.csv", SUITE + block, "glassharbour")["suite_days"]
    *_, last = table.rows()
    assert last.where == f"line {(SUITE + block).count(chr(10))}"
    assert reason in (last.problem or "")


@pytest.mark.parametrize("title", ["Views", "Viewers"])
def test_a_figure_of_either_network_asks_for_it_in_the_files_name(title: str, tmp_path: Path) -> None:
    block = f'"{title}"\n"Date","Primary"\n"2031-03-01T00:00:00","99"\n'
    for name in (f"{title}.csv", "instagram and facebook.csv"):
        with pytest.raises(MissingColumn, match="Write Instagram or Facebook into the file's name"):
            tables(INSTAGRAM, tmp_path, name, block, "glassharbour")
    for network in ("instagram", "facebook"):
        found = typed(tmp_path, block, name=f"{title}_{network.title()} (1).csv")["suite_days"]
        assert found.column("network", "day", title.casefold()) == [(network, date(2031, 3, 1), 99)]


def test_a_block_does_not_say_whose_it_is(tmp_path: Path) -> None:
    with pytest.raises(AccountNeeded):
        tables(INSTAGRAM, tmp_path, "Follows.csv", SUITE)
