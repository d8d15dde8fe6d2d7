"""What only SoundCloud's tracks need: totals so far, likes that come back as zero, two shapes of a list."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bedrot.model.errors import UnknownLayout
from bedrot.platforms.soundcloud import SoundCloud
from tests.platforms.reading import claim, tables
from tests.platforms.typed import Staged, staged_table


def track(number: int, **facts: Any) -> dict[str, Any]:
    address = f"https://soundcloud.com/glass-harbour/{number}"
    created = "2031/01/10 23:59:59 +0000"
    return {"id": number, "title": "t", "permalink_url": address, "playback_count": 9, "created_at": created} | facts


def typed(folder: Path, answer: Any) -> Staged:
    table = tables(SoundCloud(), folder, "x.json", json.dumps(answer))["tracks"]
    return staged_table(SoundCloud(), table)


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_page_and_a_bare_list_read_alike(wrapped: bool, tmp_path: Path) -> None:
    tracks = [track(901, likes_count=61, reposts_count=4, comment_count=7)]
    found = typed(tmp_path, {"collection": tracks, "next_href": None} if wrapped else tracks)
    assert found.column("content_id", "views", "likes", "shares", "comments", "published", "period") == [
        ("901", 9, 61, 4, 7, date(2031, 1, 10), "lifetime")
    ]


def test_likes_that_are_all_zero_were_not_told(tmp_path: Path) -> None:
    assert typed(tmp_path, [track(1, likes_count=0), track(2, likes_count=0)]).column("likes") == [None, None]


def test_a_zero_beside_likes_that_were_told_is_a_zero(tmp_path: Path) -> None:
    assert typed(tmp_path, [track(1, likes_count=0), track(2, favoritings_count=3)]).column("likes") == [0, 3]


def test_addresses_name_the_account(tmp_path: Path) -> None:
    assert claim(SoundCloud(), tmp_path, "x.json", json.dumps([track(1)]))[1].account == "glass-harbour"
    other = track(2, permalink_url="https://soundcloud.com/lumen/2")
    assert claim(SoundCloud(), tmp_path, "x.json", json.dumps([track(1), other]))[1].account_needed


def test_an_empty_page_is_nobodys(tmp_path: Path) -> None:
    with pytest.raises(UnknownLayout):
        claim(SoundCloud(), tmp_path, "x.json", '{"collection": [], "next_href": null}')
