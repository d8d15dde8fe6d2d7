"""What a board shows: tiles of four kinds, and whether this version knows what they ask for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bedrot.metrics.additivity import Axis
from bedrot.metrics.courses.askable import known, measure_of
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.evaluate import find
from bedrot.model.errors import BedrotError, NothingSuch
from bedrot.model.names import nearest

MOST_TILES = 40

_ONE_LINE = r"^[^\x00-\x1f\x7f]*$"
_LINES = r"^[^\x00-\x08\x0b-\x1f\x7f]*$"

Title = Annotated[str, Field(min_length=1, max_length=120, pattern=_ONE_LINE, examples=["Monday morning"])]
Words = Annotated[str, Field(min_length=1, max_length=1_000, pattern=_LINES)]
Asked = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,100}$")]
Artist = Annotated[str, Field(min_length=1, max_length=200, pattern=_ONE_LINE)]
Store = Annotated[str, Field(min_length=1, max_length=100, pattern=_ONE_LINE)]
Account = Annotated[str, Field(min_length=1, max_length=300, pattern=_ONE_LINE)]


class _Tile(BaseModel):
    """``title``: instead of the one made of what is asked. ``wide``: over two columns."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    title: Title | None = None
    wide: bool = False


class FigureTile(_Tile):
    """A card. ``metric``: the id or number of a metric; ``artist`` and ``store``: whom it is told of."""

    kind: Literal["figure"]
    metric: Asked
    artist: Artist | None = None
    store: Store | None = None


class CourseTile(_Tile):
    """A chart: how a measure went, as /api/v1/courses tells it. ``by``: an axis to tell lines apart by.

    ``artist``, ``store`` and ``account``: what it is narrowed to. ``drawn``: in one chart, or in one for each line.
    """

    kind: Literal["course"]
    dataset: Asked
    measure: Asked
    step: Literal["day", "week", "month"] = "month"
    by: Asked | None = None
    drawn: Literal["lines", "multiples"] = "lines"
    artist: Artist | None = None
    store: Store | None = None
    account: Account | None = None


class RankingTile(_Tile):
    """Bars: who has most of a measure, as /api/v1/rankings tells it. ``size``: how many at most."""

    kind: Literal["ranking"]
    dataset: Asked
    measure: Asked
    by: Asked
    size: Annotated[int, Field(ge=1, le=50)] = 10
    artist: Artist | None = None
    store: Store | None = None
    account: Account | None = None


class WordsTile(_Tile):
    """A few words of the label itself, in one or several lines."""

    kind: Literal["words"]
    text: Words


Tile = Annotated[FigureTile | CourseTile | RankingTile | WordsTile, Field(discriminator="kind")]


@dataclass(frozen=True)
class Board:
    """A board, without its name. ``tiles``: in the order of the page."""

    title: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Unknown:
    """A tile that asks for what this version does not know. ``tile``: its place, from 0."""

    tile: int
    error: BedrotError


def unknown_tiles(tiles: Sequence[Tile]) -> list[Unknown]:
    """The tiles that this version cannot answer, each with what is wrong and what to ask instead."""
    found = []
    for place, tile in enumerate(tiles):
        try:
            check(tile)
        except BedrotError as error:
            found.append(Unknown(place, error))
    return found


def check(tile: Tile) -> None:
    """NothingSuch or RequestInvalid where this version does not know what a tile asks for.

    Whether the label has figures for it, or knows the act and the store, is left to the answer itself.
    """
    match tile:
        case FigureTile():
            find(tile.metric)
        case CourseTile():
            _check_question(tile, Step(tile.step))
        case RankingTile():
            _check_question(tile, Step.MONTH)
        case WordsTile():
            pass


def _check_question(tile: CourseTile | RankingTile, step: Step) -> None:
    known(tile.dataset)
    by = None if tile.by is None else _axis(tile.by)
    measure_of(Question(tile.dataset, tile.measure, step, _ANY, _ANY, by, tile.artist, tile.store, tile.account))


_ANY = date(2000, 1, 1)
"""What can be asked does not depend on the days."""


def _axis(name: str) -> Axis:
    axes = [axis.value for axis in Axis]
    if name not in axes:
        near = nearest(name, axes)
        todo = f"Did you mean {near!r}?" if near else f"There are {', '.join(axes)}."
        raise NothingSuch(f"Nothing is told apart by {name!r}.", todo=todo)
    return Axis(name)
