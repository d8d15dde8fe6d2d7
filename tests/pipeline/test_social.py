"""Downloads of social networks on their way: whose and of when they are stands in the zip, windows are united."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from openpyxl import Workbook

from bedrot.pipeline.findings import Kind
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State
from bedrot.platforms.tiktok import TikTok
from bedrot.platforms.youtube import YouTube
from tests.kit.labels import NOON, curated, import_paths, make_label, quarantined, write_download
from tests.pipeline.finding import findings, label_in

OVERVIEW = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")
FOLLOWERS = ("Date", "Followers", "Difference in followers from previous day")
EXPORTED = datetime(2031, 1, 3, 9, tzinfo=UTC)


@pytest.fixture
def label(tmp_path: Any) -> Label:
    return make_label(tmp_path, connectors=(TikTok(), YouTube()))


def written(day: date) -> str:
    return f"{day:%B} {day.day}"


def packed(members: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, rows in members.items():
            text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)
            archive.writestr(zipfile.ZipInfo(name), f"\ufeff{text}\n")
    return stream.getvalue()


def followers(first: date, counts: list[int], exported: datetime = EXPORTED) -> tuple[str, bytes]:
    rows = [(written(first + timedelta(days=step)), str(count), "0") for step, count in enumerate(counts)]
    name = f"Followers_{first}_{int(exported.timestamp())}_zone.a0.zip"
    return name, packed({"FollowerHistory.csv": [FOLLOWERS, *rows]})


def test_two_accounts_stay_apart_and_their_days_get_their_years(label: Label) -> None:
    for handle, views in (("zone.a0", "7"), ("nova_seven", "9")):
        rows = [OVERVIEW, ("December 31", views, "2", "3", "-1", "5"), ("January 1", "0", "0", "0", "0", "0")]
        name = f"Overview_2030-12-31_{int(EXPORTED.timestamp())}_{handle}.zip"
        import_paths(label, write_download(label, name, packed({"Overview.csv": rows}), day=300))
    found = [(row["account"], row["network"], row["day"], row["views"]) for row in curated(label, "social_daily")]
    assert sorted(found) == [
        ("nova_seven", "tiktok", date(2030, 12, 31), 9),
        ("nova_seven", "tiktok", date(2031, 1, 1), 0),
        ("zone.a0", "tiktok", date(2030, 12, 31), 7),
        ("zone.a0", "tiktok", date(2031, 1, 1), 0),
    ]


def test_the_newest_days_are_provisional(label: Label) -> None:
    rows = [OVERVIEW, *((written(date(2030, 12, 28) + timedelta(days=step)), *"12345") for step in range(6))]
    name = f"Overview_2030-12-28_{int(EXPORTED.timestamp())}_zone.a0.zip"
    import_paths(label, write_download(label, name, packed({"Overview.csv": rows})))
    doubtful = [row["day"] for row in curated(label, "social_daily") if row["provisional"]]
    assert date(2030, 12, 30) not in doubtful
    assert date(2031, 1, 2) in doubtful


def test_a_newer_window_corrects_followers_and_keeps_the_difference_of_its_first_day(label: Label) -> None:
    older = followers(date(2030, 12, 30), [50, 53, 60])
    newer = followers(date(2031, 1, 1), [61, 59], EXPORTED + timedelta(days=2))
    for name, data in (newer, older):
        import_paths(label, write_download(label, name, data))
    found = {row["day"].isoformat(): (row["followers"], row["new_followers"]) for row in curated(label, "social_daily")}
    assert found == {
        "2030-12-30": (50, None),
        "2030-12-31": (53, 3),
        "2031-01-01": (61, 7),
        "2031-01-02": (59, -2),
    }


def test_what_does_not_match_its_own_name_is_set_aside_whole(label: Label) -> None:
    rows = [OVERVIEW, ("January 1", *"12345"), ("January 3", *"12345")]
    name = f"Overview_2031-01-01_{int(EXPORTED.timestamp())}_zone.a0.zip"
    report = import_paths(label, write_download(label, name, packed({"Overview.csv": rows})))
    assert curated(label, "social_daily") == []
    assert "consecutive days" in str(report.files[0].problem)


def test_a_workbook_of_four_sheets_is_read_sheet_by_sheet(label: Label) -> None:
    book = Workbook()
    del book[book.sheetnames[0]]
    days = [(written(date(2031, 1, 1)), hour, 5) for hour in range(24)]
    sheets: dict[str, Sequence[Sequence[object]]] = {
        "FollowerHistory": [FOLLOWERS, ("December 31", 50, 0), ("January 1", 48, 0)],
        "FollowerActivity": [("Date", "Hour", "Active followers"), *days],
        "FollowerGender": [("Gender", "Distribution"), ("Male", 0.39), ("Female", 0.61)],
        "FollowerTopTerritories": [("Top territories", "Distribution"), ("SE", 0.21)],
    }
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    name = f"Followers_2030-12-31_{int(EXPORTED.timestamp())}_zone.a0.xlsx"
    report = import_paths(label, write_download(label, name, stream.getvalue()))
    assert [file.state for file in report.files] == [State.NEW]
    assert [row["new_followers"] for row in curated(label, "social_daily")] == [None, -2]
    parts = curated(label, "social_breakdowns")
    assert {(row["dimension"], row["as_of"]) for row in parts} == {
        ("hour", date(2031, 1, 1)),
        ("gender", date(2031, 1, 3)),
        ("country", date(2031, 1, 3)),
    }
    assert {str(row["share"]) for row in parts if row["dimension"] == "gender"} == {"39.000000000", "61.000000000"}


def test_studios_zip_is_one_figure_a_day_and_its_total_is_left_out(label: Label) -> None:
    studio: dict[str, Sequence[Sequence[str]]] = {
        "Totals.csv": [("Date", "Views"), ("2031-01-01", "5"), ("2031-01-02", "4")],
        "Table data.csv": [("Content", "Video title", "Views"), ("Total", "", "9"), ("aB3", "Low Tide, live", "9")],
        "Chart data.csv": [("Date", "Content", "Video title", "Views"), ("2031-01-01", "aB3", "Low Tide, live", "5")],
    }
    name = "Content 2031-01-01_2031-01-02 Glass Harbour.zip"
    report = import_paths(label, write_download(label, name, packed(studio)), now=NOON)
    assert [file.state for file in report.files] == [State.NEW] * 3
    days = [(row["account"], row["day"].day, row["views"]) for row in curated(label, "social_daily")]
    assert days == [("Glass Harbour", 1, 5), ("Glass Harbour", 2, 4)]
    posts = sorted((row["period"], row["views"]) for row in curated(label, "content_snapshots"))
    assert posts == [("2031-01-01_2031-01-02", 9), ("day", 5)]
    assert [table.control_totals for file in report.files for table in file.tables] == [0, 1, 0]
    assert [row["rule"] for row in quarantined(label, "youtube", "studio_videos")] == ["control total"]


def test_the_acts_of_a_public_chart_are_no_unknown_names_of_the_label(tmp_path: Any) -> None:
    chart = "Position,Track Name,Artist,Streams,URL\n1,Low Tide,SOMEBODY ELSE,41200,u\n2,Glass Harbor,LUMEN,39001,u\n"
    label = label_in(tmp_path)
    import_paths(label, write_download(label, "regional-se-daily-2019-03-01.csv", chart))
    found = [(row["artist"], row["position"], row["country"]) for row in curated(label, "chart_positions")]
    assert sorted(found) == [("LUMEN", 2, "SE"), ("SOMEBODY ELSE", 1, "SE")]
    assert findings(label, Kind.UNKNOWN_ARTIST) == []
