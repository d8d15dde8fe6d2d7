"""Writing the label's own tables: names settled with one click, goals, rates, acts and the rest row by row."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.concurrency import run_in_threadpool

from bedrot.app.server.access import READ, WRITE, Asked
from bedrot.app.server.asking import Desk
from bedrot.app.server.backroom import Back
from bedrot.app.server.office import Office
from bedrot.app.server.routes.runs import Work
from bedrot.app.server.shapes.runs import Order, RunKind
from bedrot.app.server.shapes.tables import (
    Meaning,
    Settled,
    TableChange,
    TableRowShape,
    TableShape,
    UnknownNames,
    UnknownShape,
)
from bedrot.app.server.work.workshop import Workshop
from bedrot.app.survey import Survey
from bedrot.app.tables import TableContent, TableRow, add_row, read_table, settled, table_names, write_table
from bedrot.pipeline.findings import Kind
from bedrot.transform.categories import CATEGORIES

router = APIRouter(prefix="/api/v1/catalogue", tags=["catalogue"])

_KINDS = {
    Kind.UNKNOWN_ARTIST: ("artist", "aliases"),
    Kind.UNKNOWN_STORE: ("store", "stores"),
}
_MOST = 500

Name = Annotated[str, Path(pattern="^[a-z]{1,40}$", examples=["goals"])]


@router.get("/names", dependencies=[READ])
async def unknown_names(desk: Desk, back: Back) -> UnknownNames:
    """Names in statements that nobody knows, and what they can mean."""
    held, _ = await back.survey()
    catalog = desk.label.catalog
    names = _unknown(held.result, desk)
    return UnknownNames(
        names=names[:_MOST],
        acts=sorted({each.name for each in catalog.catalog.artists}),
        stores=sorted({each.store for each in catalog.stores.names.values()}),
        categories=list(CATEGORIES),
        cut=max(0, len(names) - _MOST),
    )


@router.post("/names", dependencies=[WRITE], status_code=202)
async def settle_name(meaning: Meaning, desk: Desk, back: Back, work: Work, asked: Asked) -> Settled:
    """Say what an unknown name means: one line is added to the label's table, and what it touches is made anew."""

    def written() -> Settled:
        desk.look_again()
        table, cells = settled(desk.opened, meaning.table, meaning.name, meaning.means)
        now = read_table(desk.folder, table)
        same = meaning.sha256 is None or table != meaning.table
        found = add_row(desk.opened, table, cells, now.sha256 if same else meaning.sha256)
        return Settled(table=table, cells=dict(cells), sha256=found.sha256, run=_made_anew(desk, work, asked.name))

    async with back.writing:
        return await run_in_threadpool(written)


@router.get("/tables", dependencies=[READ])
def tables() -> list[str]:
    """The tables of a label that can be read and written."""
    return table_names()


@router.get("/tables/{name}", dependencies=[READ])
def table(name: Name, desk: Desk) -> TableShape:
    """A table of the label, row by row, with its columns."""
    return _table(read_table(desk.folder, name))


@router.put("/tables/{name}", dependencies=[WRITE])
async def change_table(name: Name, change: TableChange, desk: Desk, back: Back, work: Work, asked: Asked) -> TableShape:
    """Put rows in place of those in a table; the file's comments stay, and what the change touches is made anew.

    Nothing is written when the file was changed since it was read, or when it could not be read afterwards.
    """

    def written() -> TableShape:
        rows = [TableRow(each.line, each.cells) for each in change.rows]
        found = write_table(desk.opened, name, rows, change.sha256)
        return _table(found, _made_anew(desk, work, asked.name))

    async with back.writing:
        return await run_in_threadpool(written)


def _made_anew(desk: Office, work: Workshop, who: str) -> str:
    """Order a run with the tables as they are now; its number."""
    desk.look_again()
    return work.order(Order(kind=RunKind.RUN, subjects=[], who=who)).id


def _table(found: TableContent, run: str | None = None) -> TableShape:
    return TableShape(
        name=found.name,
        columns=list(found.columns),
        comment=found.comment,
        rows=[TableRowShape(line=row.line, cells=dict(row.cells)) for row in found.rows],
        sha256=found.sha256,
        run=run,
    )


def _unknown(survey: Survey, desk: Office) -> list[UnknownShape]:
    """By what stands under them, the most money first; a name that was settled meanwhile is not among them."""
    nearest = {(each.field, each.name): each.nearest for each in survey.status.unknown}
    found: list[tuple[int, UnknownShape]] = []
    for each in survey.findings:
        if each.kind not in _KINDS:
            continue
        field, table = _KINDS[each.kind]
        name = each.where.artist if field == "artist" else next(iter(each.where.stores), None)
        if name is None or _is_known(desk, field, name):
            continue
        shape = UnknownShape(
            field=field,
            name=name,
            platforms=list(each.where.platforms),
            nearest=nearest.get((field, name)),
            table=table,  # type: ignore[arg-type]  # one of the three above
            what=each.what,
            figures=dict(each.figures),
        )
        found.append((int(each.figures.get("units", 0)), shape))
    return [shape for _, shape in sorted(found, key=lambda each: (-each[0], each[1].field, each[1].name))]


def _is_known(desk: Office, field: str, name: str) -> bool:
    catalog = desk.label.catalog
    if field == "store":
        return catalog.stores.find(name) is not None
    return catalog.catalog.act(name) is not None
