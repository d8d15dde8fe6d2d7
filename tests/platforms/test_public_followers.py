"""Followers as public interfaces tell them: a level on the day of asking, an error in place of an act is nobody's."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bedrot.connect.connector import Connector
from bedrot.model.errors import FileSetAside, UnknownLayout, UnreadableFile
from bedrot.platforms.bandsintown import Bandsintown
from bedrot.platforms.deezer import Deezer
from bedrot.platforms.spotify_web import SpotifyWeb
from tests.platforms.reading import claim, tables
from tests.platforms.typed import staged_table

ANSWERS: list[tuple[Connector, dict[str, Any]]] = [
    (Bandsintown(), {"id": "510", "name": "LUMEN", "tracker_count": 842, "upcoming_event_count": 3}),
    (Deezer(), {"id": 510, "name": "LUMEN", "nb_fan": 842, "nb_album": 4}),
    (SpotifyWeb(), {"id": "510", "name": "LUMEN", "type": "artist", "followers": {"href": None, "total": 842}}),
]


@pytest.mark.parametrize(("connector", "answer"), ANSWERS)
def test_a_level_stands_on_the_day_of_asking(connector: Connector, answer: dict[str, Any], tmp_path: Path) -> None:
    name, data = "lumen_20310303_062000.json", json.dumps(answer)
    assert claim(connector, tmp_path, name, data)[1].account == "510"
    (table,) = tables(connector, tmp_path, name, data).values()
    found = staged_table(connector, table)
    assert found.column("day", "artist", "followers") == [(date(2031, 3, 3), "LUMEN", 842)]


@pytest.mark.parametrize("connector", [connector for connector, _ in ANSWERS])
@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ({"error": {"type": "DataException", "message": "no data", "code": 800}}, UnreadableFile),
        ({"errorMessage": "[NotFound] The artist was not found"}, UnknownLayout),
        ({"id": "510", "name": "LUMEN"}, UnknownLayout),
        ([], UnknownLayout),
    ],
)
def test_an_error_is_no_act(connector: Connector, answer: Any, problem: type[FileSetAside], tmp_path: Path) -> None:
    with pytest.raises(problem):
        claim(connector, tmp_path, "x.json", json.dumps(answer))


def test_concerts_are_set_aside(tmp_path: Path) -> None:
    concerts = [{"id": "1", "datetime": "2031-05-01T20:00:00", "venue": {"name": "Harbour"}, "lineup": ["LUMEN"]}]
    with pytest.raises(UnknownLayout):
        claim(Bandsintown(), tmp_path, "x.json", json.dumps(concerts))
