"""The label's small tables as a page edits them: comments and order stay, and nothing is written that cannot be read."""

import csv
import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

from bedrot.app.figures import plans_of
from bedrot.app.opening import CATALOG, Opened
from bedrot.app.writing import refuse_changed, replace_text
from bedrot.model.errors import CatalogInvalid, NothingSuch, RequestInvalid
from bedrot.model.names import fold, header_key, nearest
from bedrot.pipeline.catalog import COLUMNS, LabelCatalog, read_catalog
from bedrot.transform.categories import CATEGORIES

MOST_ROWS = 20_000


@dataclass(frozen=True)
class TableRow:
    """One line of a table. ``line``: its number in the file, None for a new one. ``cells``: by column."""

    line: int | None
    cells: Mapping[str, str]


@dataclass(frozen=True)
class TableContent:
    """A table as it stands in its file. ``comment``: what the file says of itself. ``sha256``: None without a file."""

    name: str
    columns: tuple[str, ...]
    comment: str
    rows: tuple[TableRow, ...]
    sha256: str | None


@dataclass(frozen=True)
class _Part:
    """What stands in the file: lines for people (without cells), and rows. ``text``: as written, its line ends too."""

    line: int
    text: str
    cells: tuple[str, ...] | None


def table_names() -> list[str]:
    """The tables there are, without the ending of their files."""
    return [name.removesuffix(".csv") for name in COLUMNS]


def read_table(root: Path, name: str) -> TableContent:
    """A table of the label in ``root``; NothingSuch for one that is none, CatalogInvalid where it is no table."""
    file = _file(root, name)
    content = file.read_bytes() if file.is_file() else None
    parts = list(_parts(content, file.name))
    header = _header(parts, name)
    rows = [
        TableRow(part.line, dict(zip(header, (cell.strip() for cell in part.cells or ()), strict=False)))
        for part in parts[_place_of_header(parts) + 1 :]
        if part.cells is not None
    ]
    comment = "\n".join(
        part.text.strip().lstrip("#").strip() for part in parts[: max(0, _place_of_header(parts))] if part.text.strip()
    )
    sha256 = None if content is None else hashlib.sha256(content).hexdigest()
    return TableContent(
        name, (*header, *(each for each in COLUMNS[file.name] if each not in header)), comment, tuple(rows), sha256
    )


def write_table(opened: Opened, name: str, rows: Sequence[TableRow], sha256: str | None) -> TableContent:
    """Put rows in place of those that are there; lines for people stay where they are, unchanged rows as written.

    Raises CommitConflict when the file is no longer the one of ``sha256``, and RequestInvalid, with line and column as
    they would be, when the table could not be read.
    """
    root = opened.label.root
    file = _file(root, name)
    refuse_changed(file, sha256)
    if len(rows) > MOST_ROWS:
        raise RequestInvalid(f"A table has at most {MOST_ROWS:,} rows here.", todo="Edit the file itself.")
    content = file.read_bytes() if file.is_file() else None
    text = _written(list(_parts(content, file.name)), name, rows)
    check(opened, file.name, text)
    refuse_changed(file, sha256)
    replace_text(file, text)
    return read_table(root, name)


def add_row(opened: Opened, name: str, cells: Mapping[str, str], sha256: str | None) -> TableContent:
    """Add one row at the end of a table."""
    there = read_table(opened.label.root, name)
    return write_table(opened, name, [*there.rows, TableRow(None, cells)], sha256)


def check(opened: Opened, file: str, text: str) -> LabelCatalog:
    """The catalog as it would be with that text in one of its tables; RequestInvalid where it could not be read."""
    with tempfile.TemporaryDirectory(prefix="bedrot-") as folder:
        copy = Path(folder)
        for each in (opened.label.root / CATALOG).glob("*.csv"):
            shutil.copyfile(each, copy / each.name)
        (copy / file).write_text(text, encoding="utf-8", newline="")
        try:
            catalog = read_catalog(copy)
            plans_of(replace(opened.label, catalog=catalog))
        except CatalogInvalid as error:
            raise RequestInvalid(error.what, place=error.place, todo=error.todo or "Nothing was written.") from error
    return catalog


def settled(opened: Opened, table: str, name: str, means: str) -> tuple[str, Mapping[str, str]]:
    """The table and the row that say what an unknown name means.

    ``table``: ``aliases`` (of an act), ``stores`` or ``categories`` (of bank movements). ``means``: a known act, store or
    category; the name itself, where it is an act or a store of its own. NothingSuch for one that is not known.
    """
    catalog = opened.label.catalog
    if table == "aliases":
        if fold(means) == fold(name):
            return "artists", {"artist": name}
        act = catalog.catalog.act(means)
        if act is None:
            raise _unknown("act", means, [each.name for each in catalog.catalog.artists])
        return "aliases", {"alias": name, "artist": act}
    if table == "stores":
        if fold(means) == fold(name):
            return "stores", {"name": name, "store": "_".join(fold(name).split())}
        stores = {each.store for each in catalog.stores.names.values()}
        found = catalog.stores.find(means)
        store = means if means in stores else found.store if found else None
        if store is None:
            raise _unknown("store", means, sorted(stores))
        return "stores", {"name": name, "store": store}
    if means not in CATEGORIES:
        raise _unknown("category", means, list(CATEGORIES))
    return "categories", {"words": name, "expense": means}


def _unknown(what: str, name: str, known: Sequence[str]) -> NothingSuch:
    near = nearest(name, known)
    hint = f"Did you mean {near!r}?" if near else f"There are {', '.join(known[:20])}."
    return NothingSuch(f"There is no {what} {name!r}.", todo=hint)


def _file(root: Path, name: str) -> Path:
    if f"{name}.csv" not in COLUMNS:
        raise NothingSuch(f"There is no table {name!r}.", todo=f"There are {', '.join(table_names())}.")
    return root / CATALOG / f"{name}.csv"


def _parts(content: bytes | None, name: str) -> Iterator[_Part]:
    """The file cut into rows as CSV has them, and lines for people. A row may go over several lines."""
    try:
        text = (content or b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogInvalid(f"{name} is not UTF-8 text.", todo="Save the table as CSV UTF-8.") from error
    lines = list(StringIO(text, newline=""))
    at = 0
    while at < len(lines):
        taken = 1
        while taken < len(lines) - at and _is_open("".join(lines[at : at + taken])):
            taken += 1
        written = "".join(lines[at : at + taken])
        cells = next(csv.reader(StringIO(written, newline="")), [])
        is_row = any(cell.strip() for cell in cells) and not cells[0].lstrip().startswith("#")
        yield _Part(at + taken, written, tuple(cells) if is_row else None)
        at += taken


def _is_open(written: str) -> bool:
    """Whether a quoted cell goes on in the next line; lines for people may hold any quotes."""
    return not written.lstrip().startswith("#") and written.count('"') % 2 == 1


def _place_of_header(parts: Sequence[_Part]) -> int:
    return next((place for place, part in enumerate(parts) if part.cells is not None), -1)


def _header(parts: Sequence[_Part], name: str) -> tuple[str, ...]:
    place = _place_of_header(parts)
    if place < 0:
        return COLUMNS[f"{name}.csv"]
    return tuple(header_key(cell).replace(" ", "_") for cell in parts[place].cells or ())


def _written(parts: Sequence[_Part], name: str, rows: Sequence[TableRow]) -> str:
    """The file's text with these rows: each below the lines for people that stood above it."""
    known, header = COLUMNS[f"{name}.csv"], _header(parts, name)
    for row in rows:
        for column in row.cells:
            if column not in known:
                raise RequestInvalid(f"There is no column {column!r} in {name}.", todo=f"There are {', '.join(known)}.")
    wanted = [column for column in known if any(row.cells.get(column) for row in rows)]
    wide = (*header, *(column for column in wanted if column not in header))
    end = "\r\n" if parts and parts[0].text.endswith("\r\n") else "\n"
    start = _place_of_header(parts)
    above = [part.text for part in parts[: max(0, start)]] if start >= 0 else [part.text for part in parts]
    text = [*above, parts[start].text if start >= 0 and wide == header else _line(wide, end)]
    people = _above_rows(parts[start + 1 :] if start >= 0 else [])
    originals = {part.line: part for part in parts[start + 1 :] if part.cells is not None} if start >= 0 else {}
    for row in rows:
        original = originals.get(row.line) if row.line is not None else None
        if original is not None:
            text += [each for line in [line for line in people if line <= original.line] for each in people.pop(line)]
        cells = [row.cells.get(column, "").strip() for column in wide]
        is_same = original is not None and wide == header and _trimmed(original, len(wide)) == cells
        text.append(original.text if original is not None and is_same else _line(cells, end))
    text += [each for lines in people.values() for each in lines]
    return "".join(_ended(each, end) for each in text)


def _above_rows(parts: Sequence[_Part]) -> dict[int, list[str]]:
    """Lines for people by the line of the row that they stand above; those at the end under a number of their own."""
    found: dict[int, list[str]] = {}
    waiting: list[str] = []
    for part in parts:
        if part.cells is None:
            waiting.append(part.text)
        elif waiting:
            found[part.line], waiting = waiting, []
    if waiting:
        found[parts[-1].line + 1] = waiting
    return found


def _trimmed(part: _Part, width: int) -> list[str]:
    cells = [cell.strip() for cell in part.cells or ()]
    return (cells + [""] * width)[:width]


def _line(cells: Iterable[str], end: str) -> str:
    text = StringIO(newline="")
    csv.writer(text, lineterminator=end).writerow(cells)
    return text.getvalue()


def _ended(text: str, end: str) -> str:
    """A line with its end, which the last one of a file may lack."""
    return text if text.endswith(("\n", "\r")) else f"{text}{end}"
