"""The description of this interface, for programs (OpenAPI)."""

from fastapi import APIRouter, Request

from bedrot.app.server.access import READ
from bedrot.app.server.describing import Document

router = APIRouter(prefix="/api", tags=["description"])


@router.get("/openapi.json", dependencies=[READ])
async def openapi(request: Request) -> Document:
    """What can be asked here, as an OpenAPI document."""
    document: Document = request.app.state.description
    return document
