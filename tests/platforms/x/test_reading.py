"""What only X needs: days in words, newest first; posts' ids as text; followers that are only won and lost."""

from datetime import date
from pathlib import Path

import pytest

from bedrot.model.errors import AccountNeeded
from bedrot.platforms.x import X
from tests.platforms.reading import claim, tables
from tests.platforms.typed import Staged, staged_table

CONNECTOR = X()
HERE = Path(__file__).parent


def typed(folder: Path, sample: str, account: str = "", name: str | None = None) -> Staged:
    data = (HERE / sample).read_bytes()
    (table,) = tables(CONNECTOR, folder, name or sample, data, account).values()
    return staged_table(CONNECTOR, table)


def test_days_in_words_from_the_newest_to_the_oldest(tmp_path: Path) -> None:
    found = typed(tmp_path, "account_overview_analytics.csv", "glassharbour")
    assert found.column("day") == [date(2031, 3, 4), date(2031, 3, 3), date(2031, 3, 2)]


def test_followers_won_and_lost_give_a_net_that_may_be_negative(tmp_path: Path) -> None:
    found = typed(tmp_path, "account_overview_analytics.csv", "glassharbour")
    assert found.column("follows", "unfollows", "new_followers") == [(3, 5, -2), (1, 0, 1), (0, 0, 0)]
    assert "followers" not in found.stored[0]


def test_an_overview_names_no_account(tmp_path: Path) -> None:
    with pytest.raises(AccountNeeded):
        typed(tmp_path, "account_overview_analytics.csv")


def test_links_to_posts_name_the_account(tmp_path: Path) -> None:
    sample = HERE / "account_analytics_content_2031-02-01_2031-02-28.csv"
    assert claim(CONNECTOR, tmp_path, sample.name, sample.read_bytes())[1].account == "glassharbour"


def test_posts_of_two_accounts_need_a_word_from_a_person(tmp_path: Path) -> None:
    data = (HERE / "account_analytics_content_2031-02-01_2031-02-28.csv").read_text(encoding="utf-8")
    mixed = data.replace("glassharbour/status/1901234567890123999", "lumen/status/1901234567890123999")
    assert claim(CONNECTOR, tmp_path, "x.csv", mixed)[1].account_needed


def test_posts_keep_their_ids_and_the_range_of_the_files_name(tmp_path: Path) -> None:
    found = typed(tmp_path, "account_analytics_content_2031-02-01_2031-02-28.csv", "glassharbour")
    assert found.column("content_id", "period", "as_of")[0] == (
        "1901234567890123457",
        "2031-02-01_2031-02-28",
        date(2031, 2, 28),
    )
    assert found.column("published", "title")[1] == (date(2031, 2, 1), "=SUM(tour)")


def test_a_renamed_table_of_posts_has_an_unknown_range(tmp_path: Path) -> None:
    found = typed(tmp_path, "account_analytics_content_2031-02-01_2031-02-28.csv", "glassharbour", "x.csv")
    assert set(found.column("period", "as_of")) == {("unknown", date(2031, 4, 2))}


def test_milliseconds_watched_below_a_title_line(tmp_path: Path) -> None:
    found = typed(tmp_path, "video_overview.csv", "glassharbour")
    assert found.column("views", "watch_seconds") == [(220, 735), (101, 200)]
