"""The report on paper and as a file of its own, drawn by a real browser from the sample label."""

import csv
import io
import json
import re
import shutil
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from bedrot.app.handout.page import WIDTH, draw, path_of
from bedrot.app.server.office import Office
from bedrot.metrics.metric import Filters
from bedrot.model.errors import RequestInvalid
from bedrot.model.periods import Month
from tests.app.terminal import process
from tests.browser.conftest import log_in, opened
from tests.kit.serving import Clock, Served, served

pytestmark = pytest.mark.xdist_group("reports")

ACT = Filters(Month(2031, 2), Month(2031, 4), "pig1987")
EVERYTHING = Filters()
MOST_PAGES = {EVERYTHING: 6, ACT: 4}
SHEET: ViewportSize = {"width": WIDTH, "height": 1000}
A4 = (595.28, 841.89)
AMOUNT = re.compile(r"\$[\d,]+(?:\.\d+)?[KM]?")


@pytest.fixture(scope="module")
def label(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports") / "label"
    shutil.copytree(sample, folder)
    return folder


@pytest.fixture(scope="module")
def drawn(label: Path, browser: Browser) -> Mapping[Filters, Mapping[str, bytes]]:
    """The report of the label and of one act, as HTML and as PDF."""
    before = tree(label)
    with closing(Office(label, Clock())) as office:
        made = {asked: draw(browser, office, asked, html=True, pdf=True) for asked in (EVERYTHING, ACT)}
    assert tree(label) == before
    return made


def tree(label: Path) -> list[tuple[str, bytes]]:
    """What lies in the label beside its data: nothing of it is touched by a report."""
    found = [path for folder in ("private", "inbox", "catalog") for path in sorted((label / folder).rglob("*"))]
    return [(path.relative_to(label).as_posix(), path.read_bytes()) for path in found if path.is_file()]


each_report = pytest.mark.parametrize("asked", [EVERYTHING, ACT], ids=["label", "act"])


@each_report
def test_paper_has_few_pages_with_the_label_and_their_numbers(
    drawn: Mapping[Filters, Mapping[str, bytes]], asked: Filters
) -> None:
    pdf = PdfReader(io.BytesIO(drawn[asked]["pdf"]))
    assert 1 <= len(pdf.pages) <= MOST_PAGES[asked]
    for number, page in enumerate(pdf.pages, start=1):
        text = page.extract_text()
        assert f"Page {number} of {len(pdf.pages)}" in text
        assert "Sample label" in text
        size = (float(page.mediabox.width), float(page.mediabox.height))
        assert size == pytest.approx(A4, abs=2)


@each_report
def test_every_font_is_in_the_paper(drawn: Mapping[Filters, Mapping[str, bytes]], asked: Filters) -> None:
    pdf = PdfReader(io.BytesIO(drawn[asked]["pdf"]))
    fonts = {name: has_file for page in pdf.pages for name, has_file in fonts_of(part(page, "/Resources"))}
    assert any("Inter" in name for name in fonts)
    assert [name for name, has_file in fonts.items() if not has_file] == []


def fonts_of(resources: DictionaryObject) -> Iterator[tuple[str, bool]]:
    """The fonts of a page by name, each with whether its letters are in the file."""
    for reference in part(resources, "/Font").values():
        font = reference.get_object()
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        told = part(inner, "/FontDescriptor")
        is_drawn = "/CharProcs" in font  # each letter is a drawing of its own, as those of variable fonts are
        yield str(told.get("/FontName")), is_drawn or any(key.startswith("/FontFile") for key in told)


def part(of: DictionaryObject, name: str) -> DictionaryObject:
    """A dictionary in another one; an empty one where there is none."""
    found = of.get(name, DictionaryObject()).get_object()
    assert isinstance(found, DictionaryObject)
    return found


def come_in(page: Page, server: Served, asked: Filters) -> None:
    """As somebody of the label; for the report of an act, by a link that was made for it."""
    if asked.artist is None:
        log_in(page.context, server)
        return
    _, secret = server.gate.share(asked.artist, 1, "Ada", "here", with_money=True)
    page.goto(f"{server.address}/shared/#{secret}")
    page.wait_for_selector("html[data-report=ready]")


@each_report
def test_screen_paper_and_file_show_the_same(
    drawn: Mapping[Filters, Mapping[str, bytes]], asked: Filters, label: Path, browser: Browser, tmp_path: Path
) -> None:
    paper = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(drawn[asked]["pdf"])).pages)
    file = tmp_path / "report.html"
    file.write_bytes(drawn[asked]["html"])
    with served(label, Clock()) as server, opened(browser, SHEET) as page:
        page.add_init_script("localStorage.setItem('bedrot.theme', 'light')")
        page.emulate_media(media="print")
        come_in(page, server, asked)
        page.goto(server.address + path_of(asked))
        page.wait_for_selector("html[data-report=ready]")
        screen, picture = page.locator("main").inner_text(), page.locator("main article").first.screenshot()
    with opened(browser, SHEET) as page:
        page.goto(file.as_uri())
        alone, same_picture = page.locator("body").inner_text(), page.locator("main article").first.screenshot()
    told = set(AMOUNT.findall(screen))
    assert len(told) > 5
    assert told <= set(AMOUNT.findall(alone))
    assert told <= set(AMOUNT.findall(re.sub(r"\s+", " ", paper)))
    assert difference(picture, same_picture) < 0.005


def difference(one: bytes, other: bytes) -> float:
    """Which part of two pictures of one size differs to the eye."""
    pictures = [Image.open(io.BytesIO(each)).convert("L") for each in (one, other)]
    assert pictures[0].size == pictures[1].size
    levels = ImageChops.difference(*pictures).histogram()
    return sum(levels[32:]) / sum(levels)


@each_report
def test_the_file_stands_alone_and_tells_no_secret(
    drawn: Mapping[Filters, Mapping[str, bytes]], asked: Filters
) -> None:
    text = drawn[asked]["html"].decode()
    assert text.startswith("<!doctype html>")
    assert "default-src 'none'" in text
    for never in (
        "<script",
        "127.0.0.1",
        "localhost",
        "Bearer",
        "bedrot_",
        "/_next/",
        "javascript:",
        "<button",
        " onclick",
    ):
        assert never not in text, never
    for address in re.findall(r"""(?:href|src)=["']([^"']+)""", text) + re.findall(r"url\(([^)]+)\)", text):
        assert urllib.parse.urlsplit(address.strip("\"'&quot;")).scheme in ("", "data", "https"), address[:80]


@each_report
def test_the_file_opens_without_a_network(
    drawn: Mapping[Filters, Mapping[str, bytes]], asked: Filters, browser: Browser, tmp_path: Path
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(drawn[asked]["html"])
    asked_for: list[str] = []
    with opened(browser, {"width": 1440, "height": 900}) as page:
        page.context.set_offline(True)
        page.on("request", lambda request: asked_for.append(request.url))
        page.goto(file.as_uri())
        assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('16px \"Inter Variable\"'))")
        assert page.locator("svg").count() > 0
    assert [url for url in asked_for if not url.startswith(("file:", "data:"))] == []


def test_the_report_of_an_act_names_no_other(drawn: Mapping[Filters, Mapping[str, bytes]], label: Path) -> None:
    pages = PdfReader(io.BytesIO(drawn[ACT]["pdf"])).pages
    said = " ".join([drawn[ACT]["html"].decode(), *(page.extract_text() for page in pages)])
    with (label / "catalog" / "tracks.csv").open(encoding="utf-8") as file:
        tracks = list(csv.DictReader(line for line in file if not line.startswith("#")))
    own = {track["title"] for track in tracks if "pig1987" in track["artist"]}
    others = {track["title"] for track in tracks} - own
    assert any(title in said for title in own)
    assert [name for name in ("ZONE A0", "Sxnctuary", *others) if name in said] == []


def test_a_page_of_an_act_cannot_be_narrowed_further(label: Path, browser: Browser) -> None:
    with closing(Office(label, Clock())) as office, pytest.raises(RequestInvalid, match="Leave --store"):
        draw(browser, office, Filters(artist="pig1987", store="spotify"), html=True, pdf=False)


@pytest.mark.slow
def test_the_command_writes_all_three(label: Path, tmp_path: Path) -> None:
    words = (
        "report",
        "--pdf",
        tmp_path / "a.pdf",
        "--html",
        tmp_path / "a.html",
        "--xlsx",
        tmp_path / "a.xlsx",
        "--json",
    )
    done = process(label, *words)
    assert done.returncode == 0, done.stderr
    sizes = {Path(each["file"]).name: each["bytes"] for each in json.loads(done.stdout)["files"]}
    assert sizes == {name: (tmp_path / name).stat().st_size for name in ("a.pdf", "a.html", "a.xlsx")}
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
