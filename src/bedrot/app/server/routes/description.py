"""The description of this interface, for programs (OpenAPI)."""

from collections.abc import Callable

from fastapi import APIRouter, Request

from bedrot.app.server.access import READ
from bedrot.app.server.describing import Document

router = APIRouter(prefix="/api", tags=["description"])


@router.get("/openapi.json", dependencies=[READ])
def openapi(request: Request) -> Document:
    """What can be asked here, as an OpenAPI document."""
    describe: Callable[[], Document] = request.app.state.description
    return describe()
