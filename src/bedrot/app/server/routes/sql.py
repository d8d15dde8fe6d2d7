"""The read-only console: one statement at a time on the warehouse, exports of its answer, and kept statements."""

import tempfile
from collections.abc import Iterator
from pathlib import Path as Folder
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Path, Query, Response

from bedrot.app.server.access import READ, WRITE
from bedrot.app.server.asking import Desk, keep
from bedrot.app.server.backroom import Back
from bedrot.app.server.shapes.sql import (
    AnswerShape,
    ColumnShape,
    ExportQuestion,
    NewQuery,
    Question,
    SavedList,
    SavedShape,
    SqlColumn,
    SqlTable,
    SqlTables,
)
from bedrot.app.sql.asking import Answer, Value, answer
from bedrot.app.sql.exporting import About, to_csv, to_parquet, to_xlsx
from bedrot.app.sql.saved import Saved, remove, save, saved
from bedrot.metrics.relations import Meaning, relations
from bedrot.warehouse.console import described

router = APIRouter(prefix="/api/v1/sql", tags=["sql"])

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
_ROUNDED_FROM = 2**53
Name = Annotated[str, Path(pattern=r"^[a-z0-9][a-z0-9_-]{0,59}$", examples=["revenue_by_store"])]


@router.post("", dependencies=[READ])
async def ask_warehouse(question: Question, desk: Desk, back: Back) -> AnswerShape:
    """Ask one reading statement: nothing can be written, it ends after ten seconds, and the answer has a limit."""
    found = await back.ask(lambda: answer(desk.label.warehouse, question.statement, question.limit))
    return AnswerShape(
        columns=[ColumnShape(name=each.name, kind=each.kind.value) for each in found.columns],
        rows=[[_safe(cell) for cell in row] for row in found.rows],
        limit=found.limit,
        cut=found.cut,
        seconds=round(found.seconds, 3),
        warnings=list(found.warnings),
        unchecked=list(found.unchecked),
    )


@router.post(
    "/exports",
    dependencies=[READ],
    response_class=Response,
    responses={200: {"content": {kind: {} for kind in _TYPES.values()}, "description": "The file."}},
)
async def export_answer(
    question: ExportQuestion,
    desk: Desk,
    back: Back,
    form: Annotated[Literal["csv", "xlsx", "parquet"], Query(alias="format")] = "csv",
) -> Response:
    """Ask one reading statement and take its answer as a file; ``X-Bedrot-Cut`` says whether there are more rows."""
    found = await back.ask(lambda: answer(desk.label.warehouse, question.statement, question.limit, 30))
    about = About(desk.opened.settings.name, desk.clock(), desk.state)
    content = await back.ask(lambda: _file(found, about, form))
    headers = {
        "Content-Disposition": f'attachment; filename="answer.{form}"',
        "X-Bedrot-Rows": str(len(found.rows)),
        "X-Bedrot-Cut": "true" if found.cut else "false",
    }
    return Response(content, media_type=_TYPES[form], headers=headers)


@router.get("/tables", dependencies=[READ, Depends(keep)])
def sql_tables(desk: Desk) -> SqlTables:
    """What can be asked: views and tables with what their rows and columns are."""
    with desk.reading() as connection:
        found = list(described(connection))
        dialect = connection.dialect.name
    meanings = relations()
    return SqlTables(
        dialect=dialect,
        tables=[
            SqlTable(
                name=name,
                is_view=meanings[name].is_view,
                comment=meanings[name].comment or None,
                columns=[
                    SqlColumn(name=column, type=kind, note=_note(meanings[name].columns.get(column)))
                    for column, kind in columns
                ],
            )
            for name, columns in found
            if name in meanings
        ],
    )


@router.get("/queries", dependencies=[READ])
def saved_queries(desk: Desk) -> SavedList:
    """The statements that are kept in the label's folder."""
    return SavedList(queries=[_saved(each) for each in saved(desk.folder)])


@router.put("/queries/{name}", dependencies=[WRITE])
def save_query(name: Name, query: NewQuery, desk: Desk) -> SavedShape:
    """Keep a statement, in place of one of the same name."""
    return _saved(save(desk.folder, name, query.statement))


@router.delete("/queries/{name}", dependencies=[WRITE], status_code=204)
def remove_query(name: Name, desk: Desk) -> None:
    """Remove a kept statement."""
    remove(desk.folder, name)


def _safe(cell: Value) -> Value:
    """A cell as readers of JSON take it: a whole number that they would round is text."""
    return str(cell) if isinstance(cell, int) and abs(cell) >= _ROUNDED_FROM else cell


def _file(found: Answer, about: About, form: str) -> bytes:
    if form == "csv":
        return to_csv(found, about)
    if form == "xlsx":
        return to_xlsx(found, about)
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        return to_parquet(found, Folder(scratch))


def _note(meaning: Meaning | None) -> str | None:
    return "; ".join(_notes(meaning)) or None if meaning else None


def _notes(meaning: Meaning) -> Iterator[str]:
    measure = meaning.measure
    if meaning.in_units:
        yield "stored in units of 1e-8"
    if meaning.as_text:
        yield "an exact decimal, as text"
    if measure is not None:
        over = ", ".join(sorted(axis.value for axis in measure.adds_up))
        yield f"{measure.name} of {measure.dataset}, counted by {measure.family}; adds up over {over or 'nothing'}"


def _saved(query: Saved) -> SavedShape:
    return SavedShape(name=query.name, title=query.title, statement=query.statement, sha256=query.sha256)
