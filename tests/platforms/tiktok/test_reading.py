"""What only TikTok needs: whose and of when a table is stands in the zip's name; what was not measured; differences."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.model.errors import AccountNeeded, UnknownLayout, UnreadableFile
from bedrot.platforms.tiktok import TikTok
from bedrot.platforms.tiktok.names import download_in
from tests.platforms.reading import claim, filled, tables
from tests.platforms.typed import staged

TIKTOK = TikTok()
OVERVIEW = '"Date","Video Views","Profile Views","Likes","Comments","Shares"\n'
VIEWERS = '"Date","Total Viewers","New Viewers","Returning Viewers"\n'
FOLLOWERS = '"Date","Followers","Difference in followers from previous day"\n'
CONTENT = '"Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"\n'
NOW = datetime(2031, 1, 3, 9, tzinfo=UTC)
UNIX = int(NOW.timestamp())


def zip_name(kind: str, first: str, handle: str = "nova_seven") -> str:
    return f"{kind}_{first}_{UNIX}_{handle}.zip"


def rows(
    kind: str, data: str, archive: str | None = None, account: str = "", *, folder: Path
) -> list[dict[str, str | None]]:
    table = tables(TIKTOK, folder, f"{kind}.csv", data, account, archive)
    return filled(TIKTOK.datasets()[kind], table[kind])


@pytest.mark.parametrize("handle", ["zone.a0", "nova_seven", "_lumen_", "pig1987", "a.b_c.d"])
def test_handles_with_dots_and_underscores_are_read_whole(handle: str) -> None:
    found = download_in(["Overview.csv", f"Overview_2030-12-30_{UNIX}_{handle} (2).zip"])
    assert found is not None
    assert (found.handle, found.first, found.made_at) == (handle, date(2030, 12, 30), NOW)


@pytest.mark.parametrize(
    "name", ["Overview.csv", "Overview_2030-13-30_1930000000_a.zip", "Overview_x_1930000000_a.zip"]
)
def test_other_names_say_nothing(name: str) -> None:
    assert download_in([name]) is None


def test_the_name_of_the_zip_says_whose_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    data = OVERVIEW + '"December 31","1","2","3","4","5"\n"January 1","6","7","8","9","10"\n'
    _, match = claim(TIKTOK, tmp_path, "Overview.csv", data, zip_name("Overview", "2030-12-31"))
    assert (match.kind, match.account, match.observed_at) == ("overview", "nova_seven", NOW)
    first, last = rows("overview", data, zip_name("Overview", "2030-12-31"), folder=tmp_path)
    assert (first["day"], last["day"]) == ("2030-12-31", "2031-01-01")
    assert last == {
        "day": "2031-01-01",
        "artist": "nova_seven",
        "views": "6",
        "profile_views": "7",
        "likes": "8",
        "comments": "9",
        "shares": "10",
    }


def test_a_table_without_its_zip_needs_an_account(tmp_path: Path) -> None:
    data = OVERVIEW + '"January 1","6","7","8","9","10"\n'
    _, match = claim(TIKTOK, tmp_path, "Overview.csv", data)
    assert match.account_needed
    with pytest.raises(AccountNeeded):
        rows("overview", data, folder=tmp_path)
    assert rows("overview", data, account="zone.a0", folder=tmp_path)[0]["artist"] == "zone.a0"


def test_a_start_in_the_name_that_the_rows_contradict_sets_the_file_aside(tmp_path: Path) -> None:
    data = OVERVIEW + '"December 31","1","2","3","4","5"\n'
    for start in ("2029-12-31", "2030-12-30"):
        with pytest.raises(UnreadableFile, match=f"begin on {start}"):
            rows("overview", data, zip_name("Overview", start), folder=tmp_path)


def test_a_gap_in_the_days_sets_the_file_aside(tmp_path: Path) -> None:
    data = OVERVIEW + '"December 30","1","2","3","4","5"\n"January 1","1","2","3","4","5"\n'
    with pytest.raises(UnreadableFile, match="consecutive days"):
        rows("overview", data, account="zone.a0", folder=tmp_path)


def test_rows_of_blanks_below_the_table_cost_no_day(tmp_path: Path) -> None:
    data = OVERVIEW + '"January 1","6","7","8","9","10"\n"January 2","5","4","3","2","1"\n,,,,,\n,,,,,,,\n'
    found = rows("overview", data, account="a", folder=tmp_path)
    assert [(row["day"], row["views"]) for row in found[:2]] == [("2031-01-01", "6"), ("2031-01-02", "5")]
    assert {row["day"] for row in found[2:]} <= {None, ""}


def test_deleted_comments_are_negative(tmp_path: Path) -> None:
    assert TikTok.overview.fields[5].name == "comments"
    (row,) = rows("overview", OVERVIEW + '"January 1","6","7","8","-2","10"\n', account="a", folder=tmp_path)
    assert row["comments"] == "-2"


def test_undefined_is_not_measured_and_takes_the_zeros_beside_it_along(tmp_path: Path) -> None:
    data = VIEWERS + '"January 1","12","9","3"\n"January 2","undefined","0","0"\n"January 3","0","0","0"\n'
    seen = [
        (row["viewers"], row["new_viewers"], row["returning_viewers"])
        for row in rows("viewers", data, account="a", folder=tmp_path)
    ]
    assert seen == [("12", "9", "3"), (None, None, None), ("0", "0", "0")]


def test_undefined_in_one_column_of_the_overview_leaves_the_others(tmp_path: Path) -> None:
    (row,) = rows("overview", OVERVIEW + '"January 1","6","undefined","8","0","10"\n', account="a", folder=tmp_path)
    assert (row["views"], row["profile_views"], row["comments"]) == ("6", None, "0")


def test_differences_are_recomputed_and_never_clipped(tmp_path: Path) -> None:
    data = FOLLOWERS + '"January 1","50","7"\n"January 2","48","7"\n"January 3","undefined","7"\n"January 4","60","7"\n'
    found = [(row["followers"], row["new_followers"]) for row in rows("followers", data, account="a", folder=tmp_path)]
    assert found == [("50", None), ("48", "-2"), (None, None), ("60", None)]


def test_the_first_day_of_a_window_takes_no_difference_from_an_older_window(tmp_path: Path) -> None:
    data = FOLLOWERS + '"January 1","50","0"\n"January 2","48","0"\n'
    assert [row["part"] for row in rows("followers", data, account="a", folder=tmp_path)] == ["first", "rest"]
    assert TikTok.followers.supersede_by == ("day", "part")


def test_hours_of_one_day_share_its_date(tmp_path: Path) -> None:
    data = '"Date","Hour","Active followers"\n' + "".join(
        f'"{day}","{hour}","{hour}"\n' for day in ("December 31", "January 1") for hour in range(24)
    )
    found = rows("activity", data, zip_name("Followers", "2030-12-01"), folder=tmp_path)
    assert [(row["as_of"], row["label"]) for row in found[22:26]] == [
        ("2030-12-31", "22"),
        ("2030-12-31", "23"),
        ("2031-01-01", "0"),
        ("2031-01-01", "1"),
    ]


def test_shares_of_followers_stand_on_the_day_of_the_export(tmp_path: Path) -> None:
    archive = zip_name("Followers", "2030-12-01")
    (row,) = rows("territories", '"Top territories","Distribution"\n"SE","0.21"\n', archive, folder=tmp_path)
    assert (row["as_of"], row["dimension"], row["label"], row["share"]) == ("2031-01-03", "country", "SE", "0.21")


def test_a_distribution_with_more_columns_is_no_distribution_of_tiktok(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(TIKTOK, tmp_path, "x.csv", "Gender,Distribution,Age\nMale,0.5,18\n")


def video(day: datetime) -> str:
    return str((int(day.timestamp()) << 32) + 9)


def test_the_year_of_publishing_comes_from_the_videos_id_where_day_and_month_agree(tmp_path: Path) -> None:
    known, other = video(datetime(2028, 2, 29, 23, tzinfo=UTC)), video(datetime(2028, 6, 1, tzinfo=UTC))
    data = CONTENT + "".join(
        f'"January 3","t","https://www.tiktok.com/@a/video/{each}?lang=en","{posted}","1","2","3","4"\n'
        for each, posted in ((known, "March 1"), (known, "1 mars"), (other, "July 9"), (other, "2028-06-01 11:00"))
    )
    found = rows("content", data, zip_name("Content", "2030-12-07"), folder=tmp_path)
    assert [row["published"] for row in found] == ["2028-03-01", "2028-03-01", None, "2028-06-01"]
    assert {row["as_of"] for row in found} == {"2031-01-03"}
    assert found[0]["content_id"] == known


def test_a_total_of_a_video_that_was_not_measured_is_unknown_and_no_zero(tmp_path: Path) -> None:
    path = tmp_path / "Content_2030-12-07_1925200000_nova_seven.csv"
    link = "https://www.tiktok.com/@a/video/8110994198888448081"
    path.write_text(CONTENT + f'"January 3","undefined","{link}","March 1"," Undefined ","0","3","undefined"\n')
    found = staged(TIKTOK, tmp_path, path)
    assert found.column("title", "likes", "comments", "shares", "views") == [("undefined", None, 0, 3, None)]
    assert found.findings == []


def test_an_error_in_an_answer_is_said_and_needs_no_account(tmp_path: Path) -> None:
    answer = {"code": 40105, "message": "Access token is incorrect", "request_id": "1", "data": {"metrics": []}}
    assert not claim(TIKTOK, tmp_path, "x.json", json.dumps(answer))[1].account_needed
    with pytest.raises(UnreadableFile, match=r"error '40105' \(Access token is incorrect\)"):
        tables(TIKTOK, tmp_path, "x.json", json.dumps(answer))


def test_a_count_from_another_site_is_not_tiktoks(tmp_path: Path) -> None:
    answer = {"count": 5, "source_url": "https://example.invalid/user", "timestamp": "2031-03-03", "artist": "a"}
    with pytest.raises(UnknownLayout):
        claim(TIKTOK, tmp_path, "x.json", json.dumps(answer))


def test_daily_followers_of_the_business_api_are_not_counted_as_followers(tmp_path: Path) -> None:
    answer = {
        "code": 0,
        "message": "OK",
        "request_id": "1",
        "data": {"username": "a", "metrics": [{"date": "2031-01-01", "followers_count": 12, "video_views": 7}]},
    }
    found = tables(TIKTOK, tmp_path, "x.json", json.dumps(answer))
    (row,) = filled(TikTok.business, found["business"])
    assert (row["views"], "followers" in row, "new_followers" in row) == ("7", False, False)
    assert "follower_count" not in found


def test_names_of_archives_within_archives_are_at_hand_innermost_first(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("x")
    plain, nested = (Candidate(path, "b.csv", tmp_path, container=each) for each in (None, "O!.zip!d/in.zip!e/b.csv"))
    assert plain.names == ("b.csv",)
    assert nested.names == ("b.csv", "in.zip", "O!.zip")
    assert Candidate(path, "b.csv", tmp_path, container="download!b.csv").names == ("b.csv", "download")
