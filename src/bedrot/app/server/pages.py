"""The dashboard's pages: static files that were built once."""

from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response
from starlette.routing import Match
from starlette.types import Scope

from bedrot.app.server.packing import PACKED, VARIES, is_worth_it, packed, takes_gzip

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
        self._packed: dict[tuple[str, str], bytes] = {}

    async def get_response(self, path: str, scope: Scope) -> Response:
        if any(route.matches(scope)[0] is Match.PARTIAL for route in self._app.router.routes):
            raise HTTPException(405)
        if scope["path"].startswith("/api/"):
            raise HTTPException(404)
        found = await super().get_response(path, scope)
        return await self._smaller(found, Headers(scope=scope)) if isinstance(found, FileResponse) else found

    async def _smaller(self, found: FileResponse, asked: Headers) -> Response:
        """A page, style or script packed, for those who take it and want all of it. Each is packed once."""
        if not is_worth_it(found.headers["content-type"], int(found.headers["content-length"])):
            return found
        found.raw_headers.append(VARIES)
        if "range" in asked or not takes_gzip(asked):
            return found
        key = (str(found.path), found.headers["etag"])
        if key not in self._packed:
            self._packed[key] = await run_in_threadpool(lambda: packed(Path(found.path).read_bytes()))
        body = self._packed[key]
        kept = [(name, value) for name, value in found.raw_headers if name not in (b"content-length", b"etag")]
        answer = Response(body, found.status_code)
        etag = (b"etag", b"W/" + found.headers["etag"].encode())
        answer.raw_headers = [*kept, PACKED, etag, (b"content-length", str(len(body)).encode())]
        return answer
