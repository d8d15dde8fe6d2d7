"""The report's page as paper and as a file of its own: the same renderer as the screen's, an installed browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bedrot.app.handout.server import Look, looked_at
from bedrot.app.server.office import Office
from bedrot.app.server.pages import pages_folder
from bedrot.app.server.visitors import PLAIN_COOKIE
from bedrot.metrics.metric import Filters
from bedrot.model.errors import ReportNotDrawn, RequestInvalid

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_OF_LABEL, _OF_ACT = "/report/", "/shared/"
_PATIENCE_MS = 60_000
_MARGIN_MM = 12
_WIDTH_MM = 210 - 2 * _MARGIN_MM
_MM_AN_INCH, _DOTS_AN_INCH = 25.4, 96
WIDTH = int(_WIDTH_MM / _MM_AN_INCH * _DOTS_AN_INCH)
"""As wide as the paper between its margins, so that charts are drawn for it."""

_HEIGHT = 1000
_LONGEST = 300
_DONE = "html[data-report=ready], html[data-report=failed]"
_SMALL = "font: 7.5pt sans-serif; color: #4a5463; width: 100%; margin: 0 12mm; display: flex"
_APART = f"{_SMALL}; justify-content: space-between"


def draw(running: "Browser", office: Office, filters: Filters, *, html: bool, pdf: bool) -> dict[str, bytes]:
    """The report of an office's label as an HTML file, as a PDF, or as both, by these names.

    Of an act it is what the act is shown, which is of all stores: RequestInvalid where another one or a currency is asked
    for. ReportNotDrawn where the page was not drawn within a minute.
    """
    if filters.artist and (filters.store or filters.currency):
        raise RequestInvalid(
            "The page of an act is of all stores, in the label's currency.",
            todo="Leave --store and --currency away, or write a workbook with --xlsx.",
        )
    if pages_folder() is None:
        raise ReportNotDrawn("The dashboard's pages are not built.", todo="`python run.py serve` builds them.")
    with looked_at(office, filters.artist) as look, _opened(running, look, filters) as page:
        return {**({"html": _standalone(page)} if html else {}), **({"pdf": _paper(page, office)} if pdf else {})}


@contextmanager
def _opened(running: "Browser", look: Look, filters: Filters) -> Iterator["Page"]:
    """The page once everything in it is drawn, as paper shows it."""
    from playwright.sync_api import Error
    from playwright.sync_api import TimeoutError as TooLate

    context = running.new_context(
        viewport={"width": WIDTH, "height": _HEIGHT},
        color_scheme="light",
        reduced_motion="reduce",
        timezone_id="UTC",
        service_workers="block",
        accept_downloads=False,
        extra_http_headers=dict(look.headers),
    )
    if look.session is not None:
        context.add_cookies([{"name": PLAIN_COOKIE, "value": look.session, "url": look.address, "httpOnly": True}])
    try:
        page = context.new_page()
        page.add_init_script("localStorage.setItem('bedrot.theme', 'light')")
        page.emulate_media(media="print")
        page.route("**/socket.io/**", lambda route: route.abort())  # nothing changes while it is drawn
        page.goto(look.address + path_of(filters), timeout=_PATIENCE_MS)
        page.wait_for_selector(_DONE, state="attached", timeout=_PATIENCE_MS)
        if page.get_attribute("html", "data-report") == "failed":
            raise ReportNotDrawn(f"The page of the report could not be drawn. It says: {_said(page)}")
        page.evaluate("async () => { await document.fonts.ready; }")
        yield page
    except TooLate as error:
        raise ReportNotDrawn("The page of the report was not drawn within a minute.", todo="Try again.") from error
    except Error as error:
        raise ReportNotDrawn(f"The page of the report could not be drawn: {_line(str(error))}") from error
    finally:
        context.close()


def path_of(filters: Filters) -> str:
    """The page's path with its filters, as an address has them; that of an act is the one that the act is shown."""
    asked: dict[str, object] = {"first": filters.first, "last": filters.last}
    if filters.artist is None:
        asked |= {"store": filters.store, "currency": filters.currency}
    told = urlencode({name: str(value) for name, value in asked.items() if value is not None})
    path = _OF_LABEL if filters.artist is None else _OF_ACT
    return f"{path}?{told}" if told else path


def _paper(page: "Page", office: Office) -> bytes:
    name, day = escape(office.opened.settings.name), office.today
    pages = '<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>'
    margin = f"{_MARGIN_MM}mm"
    return page.pdf(
        format="A4",
        print_background=True,
        display_header_footer=True,
        header_template=f'<div style="{_APART}"><span>{name}</span><span>{day}</span></div>',
        footer_template=f'<div style="{_APART}"><span>BEDROT</span>{pages}</div>',
        margin={"top": "16mm", "bottom": "14mm", "left": margin, "right": margin},
        tagged=True,
    )


def _standalone(page: "Page") -> bytes:
    """The page as one file without any script, which opens and prints without a server."""
    script = (files("bedrot.app.handout") / "standalone.js").read_text(encoding="utf-8")
    text: str = page.evaluate(script)
    return text.encode()


def _said(page: "Page") -> str:
    return _line(page.locator("main").inner_text())


def _line(text: str) -> str:
    """A text as one line that is no longer than people read."""
    return " ".join(text.split())[:_LONGEST]
