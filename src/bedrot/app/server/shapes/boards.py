"""The label's own boards."""

from typing import Annotated

from pydantic import Field

from bedrot.app.boards.folder import KeptBoard, Listed
from bedrot.app.boards.tiles import MOST_TILES, Tile, Title, unknown_tiles
from bedrot.app.server.shapes.base import Shape

Sha = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class BoardListed(Shape):
    """A board. ``tiles``: how many it has. ``broken``: why its file cannot be shown, which then goes by its name.

    ``sha256``: of its file, to take it away; null where only a person can do that in the folder.
    """

    name: str
    title: str
    tiles: int
    broken: str | None
    sha256: Sha | None

    @classmethod
    def of(cls, found: Listed) -> "BoardListed":
        """A file among the boards."""
        broken = None if found.broken is None else str(found.broken)
        return cls(name=found.name, title=found.title, tiles=found.tiles, broken=broken, sha256=found.sha256)


class Boards(Shape):
    """All boards by title. ``cut``: how many files are left out, which are more than a label may have."""

    boards: list[BoardListed]
    cut: int


class UnknownTile(Shape):
    """A tile that asks for what this version does not know; it is kept. ``tile``: its place, from 0."""

    tile: int
    what: str
    todo: str


class BoardShape(Shape):
    """A board. ``tiles``: in the order of the page. ``sha256``: of its file, to be sent back with a change."""

    name: str
    title: str
    sha256: str
    tiles: list[Tile]
    unknown: list[UnknownTile]

    @classmethod
    def of(cls, found: KeptBoard) -> "BoardShape":
        """A board as it stands in its file."""
        unknown = unknown_tiles(found.board.tiles)
        return cls(
            name=found.name,
            title=found.board.title,
            sha256=found.sha256,
            tiles=list(found.board.tiles),
            unknown=[UnknownTile(tile=each.tile, what=each.error.what, todo=each.error.todo) for each in unknown],
        )


class BoardChange(Shape):
    """A board as it shall be. ``sha256``: of the file that it was read from; null for a new one."""

    title: Title
    tiles: Annotated[list[Tile], Field(max_length=MOST_TILES)]
    sha256: Sha | None
