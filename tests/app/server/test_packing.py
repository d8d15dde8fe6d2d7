"""What is sent is packed for those who take it, and is the same for those who do not."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bedrot.app.server.pages import serve_pages
from tests.kit.serving import listening

SCRIPT = "console.log('a page of the dashboard');\n" * 200


@pytest.fixture
def pages(tmp_path: Path) -> Iterator[httpx.Client]:
    """A server of pages and nothing else."""
    (tmp_path / "index.html").write_text("<!doctype html>" + "<p>Figures</p>" * 200, encoding="utf-8")
    (tmp_path / "app.js").write_text(SCRIPT, encoding="utf-8")
    (tmp_path / "small.js").write_text("1", encoding="utf-8")
    (tmp_path / "icon.png").write_bytes(b"\x89PNG" * 1000)
    app = FastAPI()
    serve_pages(app, tmp_path)
    with listening(app) as address, httpx.Client(base_url=address) as client:
        yield client


def test_a_script_is_packed_and_is_the_same(pages: httpx.Client) -> None:
    packed = pages.get("/app.js")
    plain = pages.get("/app.js", headers={"Accept-Encoding": "identity"})
    assert (packed.headers["content-encoding"], packed.text) == ("gzip", SCRIPT)
    assert int(packed.headers["content-length"]) * 5 < int(plain.headers["content-length"])
    assert "content-encoding" not in plain.headers
    assert plain.text == SCRIPT
    assert packed.headers["vary"] == plain.headers["vary"] == "accept-encoding"


def test_who_has_a_page_in_either_form_is_told_that_it_is_the_same(pages: httpx.Client) -> None:
    for form in ("gzip", "identity"):
        known = pages.get("/", headers={"Accept-Encoding": form}).headers["etag"]
        again = pages.get("/", headers={"Accept-Encoding": form, "If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")


def test_a_page_that_was_built_anew_is_sent_anew(pages: httpx.Client, tmp_path: Path) -> None:
    pages.get("/app.js")
    (tmp_path / "app.js").write_text(SCRIPT + "// more", encoding="utf-8")
    assert pages.get("/app.js").text.endswith("// more")


@pytest.mark.parametrize(("path", "asked"), [("/small.js", {}), ("/icon.png", {}), ("/app.js", {"Range": "bytes=0-9"})])
def test_what_would_not_get_smaller_or_is_wanted_in_part_is_sent_as_it_is(
    pages: httpx.Client, path: str, asked: dict[str, str]
) -> None:
    assert "content-encoding" not in pages.get(path, headers=asked).headers


@pytest.mark.parametrize(
    ("said", "packed"), [("gzip", True), ("br, GZIP;q=0.5", True), ("br", False), ("gzip;q=0", False), ("", False)]
)
def test_figures_are_packed_for_those_who_take_it(admin: httpx.Client, said: str, packed: bool) -> None:
    plain = admin.get("/api/v1/kpis", headers={"Accept-Encoding": "identity"})
    asked = admin.get("/api/v1/kpis", headers={"Accept-Encoding": said})
    assert (asked.headers.get("content-encoding") == "gzip") == packed
    assert asked.json() == plain.json()
    unchanged = admin.get("/api/v1/kpis", headers={"Accept-Encoding": said, "If-None-Match": asked.headers["etag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
