"""A board as the text of its file, TOML 1.0; what a person wrote around the tiles stays when they are written anew."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import tomlkit
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tomlkit import TOMLDocument
from tomlkit.items import AoT, Item, Key, Table

from bedrot.app.boards.tiles import MOST_TILES, Board, CourseTile, FigureTile, RankingTile, Tile, Title, WordsTile
from bedrot.model.errors import BoardInvalid, Place
from bedrot.model.names import nearest

_TILES = "tiles"
_KINDS: Mapping[str, type[BaseModel]] = {
    "figure": FigureTile,
    "course": CourseTile,
    "ranking": RankingTile,
    "words": WordsTile,
}
_HEADER = re.compile(r"\s*\[\[\s*[\"']?tiles[\"']?\s*\]\]")
_QUOTES = '"""'
_CORRECT = "Correct it in the file."
_LONGEST_SHOWN = 60


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    title: Title
    tiles: Annotated[list[Tile], Field(max_length=MOST_TILES)] = Field(default_factory=list)


def board_of(text: str, file: str) -> Board:
    """The board that a file's text tells. BoardInvalid names ``file``, line and field, such as ``tiles[2].measure``.

    A metric, dataset, measure or axis may be any: what this version knows of them changes nothing in what is read.
    """
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        place = Place(file, int(line[1]) if line else None)
        raise BoardInvalid(f"This is not TOML: {error}.", place=place, todo=_CORRECT) from error
    try:
        found = _File.model_validate(content)
    except ValidationError as error:
        problems = error.errors()
        strange = [each for each in problems if each["type"] == "extra_forbidden"]
        raise _invalid(file, text, dict((strange or problems)[0])) from error
    return Board(found.title, tuple(found.tiles))


def text_of(board: Board, before: str | None = None) -> str:
    """The text of a board's file. ``before``: the board as it stands in the file now, whose comments stay.

    A comment right above a tile goes where the tile goes, and goes away with it.
    """
    if before is None:
        return _joined(tomlkit.document(), board, [])
    end = "\r\n" if "\r\n" in before else "\n"
    text = before.replace("\r\n", "\n")
    return _joined(tomlkit.parse(text), board, board_of(text, "").tiles).replace("\n", end)


@dataclass(frozen=True)
class _Written:
    """A tile as it stands in a file: the comment right above it, its table, and what else stands below its keys."""

    tile: Tile
    above: str
    table: Table
    below: str


def _joined(document: TOMLDocument, board: Board, stood: Sequence[Tile]) -> str:
    """The text of a document with the tiles of a board in place of those that stood in it."""
    tables = document.pop(_TILES, None)
    if document.get("title") != board.title:
        document["title"] = board.title
    tail = _tail(document.body)
    old: list[_Written] = []
    if isinstance(tables, AoT):
        tail, above = _parted(tail)
        old = list(_written(tables, stood, above))
    blocks = [_block(tile, was) for tile, was in zip(board.tiles, _matched(board.tiles, old), strict=True)]
    return "\n\n".join(part.strip("\n") for part in (document.as_string() + tail, *blocks)) + "\n"


def _written(tables: AoT, stood: Sequence[Tile], above: str) -> Iterator[_Written]:
    """The tiles of a file. What stands below a table's keys is told apart from what stands above the next table."""
    for number, (tile, table) in enumerate(zip(stood, tables.body, strict=True), 1):
        tail = _tail(table.value.body)
        below, above_next = (tail, "") if number == len(stood) else _parted(tail)
        yield _Written(tile, above, table, below)
        above = above_next


def _tail(body: list[tuple[Key | None, Item]]) -> str:
    """The comments and blank lines below the last key; they are taken out of ``body``, so that keys can be added."""
    tail: list[str] = []
    while body and body[-1][0] is None:
        tail.insert(0, body.pop()[1].as_string())
    return "".join(tail)


def _parted(tail: str) -> tuple[str, str]:
    """Comments and blank lines, and the comment at their very end that no blank line parts from what follows."""
    lines = tail.split("\n")
    at = len(lines) - 1
    while at and lines[at - 1].strip():
        at -= 1
    return "\n".join([*lines[:at], ""]), "\n".join(lines[at:])


def _matched(tiles: Sequence[Tile], old: Sequence[_Written]) -> list[_Written | None]:
    """For each tile the written one that it was: the one that says the same, else the next of its kind that is left."""
    left = list(old)

    def taken(found: Iterator[_Written]) -> _Written | None:
        was = next(found, None)
        if was is not None:
            left.remove(was)
        return was

    same = [taken(each for each in left if each.tile == tile) for tile in tiles]
    return [
        was or taken(each for each in left if each.tile.kind == tile.kind)
        for tile, was in zip(tiles, same, strict=True)
    ]


def _block(tile: Tile, was: _Written | None) -> str:
    """A tile as its part of the file."""
    if was is None:
        table = tomlkit.table()
        for key, value in _keys(tile).items():
            table.append(key, _item(value))
        return f"[[{_TILES}]]\n{table.as_string()}"
    for key in list(was.table):
        value = getattr(tile, key)
        if value is None:
            del was.table[key]
        elif value != was.table[key]:
            was.table[key] = _item(value)
    for key, value in _keys(tile).items():
        if key not in was.table:
            was.table.append(key, _item(value))
    remark = was.table.trivia.comment_ws + was.table.trivia.comment
    return f"{was.above}[[{_TILES}]]{remark}\n{was.table.as_string()}{was.below}"


def _keys(tile: Tile) -> dict[str, Any]:
    """What a tile says of itself, in the order of a file: its title and width come last."""
    said = tile.model_dump(exclude_defaults=True)
    return {key: said[key] for key in sorted(said, key=("title", "wide").__contains__)}


def _item(value: object) -> Item:
    """A value as TOML; words of several lines as such, the first of them below the quotes."""
    if not isinstance(value, str) or "\n" not in value:
        return tomlkit.item(value)
    quoted = tomlkit.string(value, multiline=True).as_string()
    return tomlkit.value(quoted if value.startswith("\n") else quoted.replace(_QUOTES, f"{_QUOTES}\n", 1))


def _invalid(file: str, text: str, problem: Mapping[str, Any]) -> BoardInvalid:
    """What is wrong with a file, in the words of the house."""
    kind, loc = str(problem["type"]), problem["loc"]
    # a place in a tile is: tiles, number, kind of tile, key
    name = str(loc[-1]) if len(loc) in (1, 4) else "kind" if kind.startswith("union_tag") else ""
    field = ".".join(part for part in (f"{_TILES}[{loc[1]}]", name) if part) if len(loc) > 1 else name
    place = Place(file, _line_of_tile(text, loc[1]) if len(loc) > 1 else None, field)
    allowed = list(_KINDS[loc[2]].model_fields) if len(loc) > 2 else list(_File.model_fields)
    if kind in ("missing", "union_tag_not_found"):
        return BoardInvalid("It is missing.", place=place, todo=_CORRECT)
    if kind == "extra_forbidden":
        return BoardInvalid("There is no such key here.", place=place, todo=_hint(name, allowed))
    if kind == "union_tag_invalid":
        tag = str(problem["ctx"]["tag"])
        return BoardInvalid(f"There is no kind of tile {_shortened(tag)}.", place=place, todo=_hint(tag, _KINDS))
    said, given = str(problem["msg"]), problem["input"]
    shown = _shortened(given) if isinstance(given, str) else "This"
    return BoardInvalid(f"{shown} cannot be used: {said[:1].lower()}{said[1:]}.", place=place, todo=_CORRECT)


def _hint(name: str, known: Iterable[str]) -> str:
    near = nearest(name[:_LONGEST_SHOWN], known)
    return f"Did you mean {near!r}?" if near else f"There are {', '.join(known)}."


def _shortened(text: str) -> str:
    return repr(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…")


def _line_of_tile(text: str, tile: int) -> int | None:
    """The line that a tile begins in, where each of them is written as ``[[tiles]]``."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _HEADER.match(line)]
    return lines[tile] if len(lines) == len(tomllib.loads(text)[_TILES]) else None
