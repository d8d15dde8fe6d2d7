"""The dashboard's pages: static files that were built once."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import Scope

FOLDER = "pages"


def pages_folder() -> Path | None:
    """Where the built pages lie; None where nobody has built them."""
    folder = Path(str(files("bedrot.app.server") / FOLDER))
    return folder if (folder / "index.html").is_file() else None


def serve_pages(app: FastAPI, folder: Path) -> None:
    """Answer everything that no route does with the page, style or picture of that path."""
    app.mount("/", _Pages(app, folder), name="pages")


class _Pages(StaticFiles):
    """Pages beside routes: a path of the interface is never a page, and one that a route has with another method is told so."""

    def __init__(self, app: FastAPI, folder: Path) -> None:
        super().__init__(directory=folder, html=True)
        self._app = app

    async def get_response(self, path: str, scope: Scope) -> Response:
        if any(route.matches(scope)[0] is Match.PARTIAL for route in self._app.router.routes):
            raise HTTPException(405)
        if scope["path"].startswith("/api/"):
            raise HTTPException(404)
        return await super().get_response(path, scope)
