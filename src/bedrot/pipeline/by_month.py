"""Views put together from their months: what did not change is copied, byte for byte, from the files as published."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from bedrot.lake.tables import Part
from bedrot.model.conformed import CONFORMED
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.published import View, view_statement

_RELATION = "month"
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Piece:
    """The lines of a month (its first day) in a file. ``parts``: names of the curated files that they show."""

    month: str
    parts: str
    lines: int
    bytes: int


@dataclass(frozen=True)
class Filed:
    """What a published file consists of: its header of so many bytes, then its pieces."""

    sha256: str
    header: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class _Source:
    """A piece, the file that it lies in, and where: after the header of that file and ``start`` bytes more.

    ``view``: the name of that file if it is a published one.
    """

    piece: Piece
    file: Path
    header: int
    start: int
    view: str | None = None


@dataclass(frozen=True)
class Made:
    """A file of a view: its name, its pieces, and where they lie now; nowhere if it is published as it should be."""

    name: str
    header: int
    pieces: tuple[Piece, ...]
    sources: tuple[_Source, ...]


def files_of_year(
    view: View,
    source: str | None,
    year: str,
    parts: Sequence[Part],
    published: Mapping[str, Filed],
    bench: Workbench,
) -> list[Made]:
    """The files in which a view shows a year of a platform; the months that changed have been asked for.

    ``parts``: the curated ones of the year. ``published``: the view's files that are as they were published.
    """
    wanted = {month: list(each) for month, each in groupby(parts, key=lambda part: part.partition)}
    known = {
        each.piece.month: each
        for name, filed in published.items()
        if view.reads(name) == (source, year)
        for each in _lying(name, filed, bench)
        if each.piece.parts == _names(wanted.get(each.piece.month, ()))
    }
    missing = {month: files for month, files in wanted.items() if month not in known}
    found = known | _asked(view, source, missing, bench)
    sources = [found[month] for month in sorted(found)]
    made = [_made(name, each, published) for name, each in _divided(view, source, year, sources)]
    copied = {each.view for file in made for each in file.sources if each.view is not None}
    if damaged := {name for name in copied if not bench.lake.views.is_sound(name)}:
        rest = {name: filed for name, filed in published.items() if name not in damaged}
        return files_of_year(view, source, year, parts, rest, bench)
    return made


def write(made: Made, target: Path) -> Path:
    """Write a file of :func:`files_of_year` that is not published yet; where it is, which is ``target`` at most times."""
    first, *others = made.sources
    if not others and first.view is None:
        return first.file
    with target.open("wb") as file:
        _copy(first.file, 0, made.header, file)
        for each in made.sources:
            _copy(each.file, each.header + each.start, each.piece.bytes, file)
    for each in made.sources:
        if each.view is None:
            each.file.unlink()
    return target


def _names(parts: Iterable[Part]) -> str:
    return " ".join(part.name for part in parts)


def _lying(name: str, filed: Filed, bench: Workbench) -> Iterator[_Source]:
    """Where the pieces of a published file lie."""
    file = bench.lake.store.path(bench.lake.layout.view(name))
    start = 0
    for piece in filed.pieces:
        yield _Source(piece, file, filed.header, start, name)
        start += piece.bytes


def _asked(
    view: View, source: str | None, months: Mapping[str, Sequence[Part]], bench: Workbench
) -> dict[str, _Source]:
    """Months made anew, each in a file of its own."""
    columns = CONFORMED[view.conformed].columns
    statements = []
    for number, parts in enumerate(months.values()):
        relation = f"{_RELATION}_{number}"
        bench.engine.read(relation, [part.file for part in parts], columns)
        statements.append((view_statement(view, relation, source), bench.scratch / f"{relation}.csv"))
    counts = bench.engine.write_all(statements) if statements else []
    found = {}
    for (month, parts), (_, file), lines in zip(months.items(), statements, counts, strict=True):
        with file.open("rb") as written:
            header = len(written.readline())
        piece = Piece(month, _names(parts), lines, file.stat().st_size - header)
        found[month] = _Source(piece, file, header, 0)
    return found


def _divided(
    view: View, source: str | None, year: str, sources: Sequence[_Source]
) -> Iterator[tuple[str, Sequence[_Source]]]:
    """One file of all months, or one for each when there are too many lines."""
    if sum(each.piece.lines for each in sources) <= view.longest:
        yield view.file(source, year), sources
        return
    for each in sources:
        if each.piece.lines:
            yield view.file(source, each.piece.month[:7]), [each]


def _made(name: str, sources: Sequence[_Source], published: Mapping[str, Filed]) -> Made:
    pieces = tuple(each.piece for each in sources)
    header = sources[0].header
    is_published = name in published and published[name].pieces == pieces
    return Made(name, header, pieces, () if is_published else tuple(sources))


def _copy(source: Path, start: int, length: int, target: BinaryIO) -> None:
    with source.open("rb") as file:
        file.seek(start)
        while length > 0 and (chunk := file.read(min(length, _CHUNK))):
            target.write(chunk)
            length -= len(chunk)
