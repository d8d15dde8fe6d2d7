"""The report of everything that the pages show, as a workbook."""

from fastapi import APIRouter, Depends, Response

from bedrot.app.handout.report import workbook
from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, keep
from bedrot.app.server.backroom import Back

router = APIRouter(prefix="/api/v1", tags=["report"], dependencies=[Depends(keep)])

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get(
    "/report.xlsx",
    dependencies=[READ],
    response_class=Response,
    responses={200: {"content": {_WORKBOOK: {}}, "description": "The file."}},
)
async def report(desk: Desk, filters: Filtered, back: Back) -> Response:
    """Figures, months, streams, stores, countries, recordings, people, statements and definitions, a sheet each."""
    content = await back.look(lambda: workbook(desk, filters))
    return Response(
        content, media_type=_WORKBOOK, headers={"Content-Disposition": 'attachment; filename="report.xlsx"'}
    )
