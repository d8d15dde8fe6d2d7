"""What tiles ask for: everything that can be asked is known, and what is not is told with what to ask instead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bedrot.app.boards.text import board_of, text_of
from bedrot.app.boards.tiles import CourseTile, FigureTile, RankingTile, Tile, WordsTile, unknown_tiles
from bedrot.app.sample import sample_board
from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.courses.askable import ASKABLE

CARD = FigureTile(kind="figure", metric="K-01")
WORDS = WordsTile(kind="words", text="Mondays")


def course(dataset: str, measure: str, by: str | None = None, **others: str) -> CourseTile:
    return CourseTile.model_validate({"kind": "course", "dataset": dataset, "measure": measure, "by": by, **others})


@pytest.mark.parametrize(
    ("tile", "todo"),
    [
        (FigureTile(kind="figure", metric="monthly_stream"), "'monthly_streams'"),
        (course("daily_stream", "streams"), "'daily_streams'"),
        (course("daily_streams", "stream"), "'streams'"),
        (course("daily_streams", "streams", "shop"), "store"),
        (course("daily_streams", "streams", "country"), "Ask by store, account."),
        (course("royalties", "net", step="day"), "Ask for steps of a month."),
        (course("daily_streams", "streams", artist="NOVA SEVEN"), "Take that filter away."),
        (RankingTile(kind="ranking", dataset="royalties", measure="nett", by="store"), "'net'"),
    ],
)
def test_a_tile_that_asks_for_what_nobody_knows_is_told_with_what_to_ask_instead(tile: Tile, todo: str) -> None:
    (found,) = unknown_tiles([CARD, tile, WORDS])
    assert found.tile == 1
    assert todo in found.error.todo


def everything() -> Iterator[Tile]:
    for metric in METRICS:
        yield FigureTile(kind="figure", metric=metric)
    for name, dataset in ASKABLE.items():
        for measure in dataset.measures.values():
            for step in dataset.steps:
                yield course(name, measure.name, step=step.value)
            for axis in measure.axes:
                yield RankingTile(kind="ranking", dataset=name, measure=measure.name, by=axis.value)


def test_everything_that_can_be_asked_is_known() -> None:
    assert unknown_tiles(list(everything())) == []


def test_the_board_of_the_sample_label_has_tiles_of_every_kind_that_are_known() -> None:
    board = board_of(sample_board(), "monday.toml")
    assert {tile.kind for tile in board.tiles} == {"figure", "course", "ranking", "words"}
    assert unknown_tiles(board.tiles) == []
    assert text_of(board, sample_board()) == sample_board()


def test_the_board_in_the_documentation_can_be_used() -> None:
    text = (Path(__file__).parents[3] / "docs" / "boards.md").read_text(encoding="utf-8")
    board = board_of(text.partition("```toml\n")[2].partition("```\n")[0], "boards.md")
    assert [tile.kind for tile in board.tiles] == ["figure", "course", "ranking", "words"]
    assert unknown_tiles(board.tiles) == []
