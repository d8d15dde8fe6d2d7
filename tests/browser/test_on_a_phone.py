"""The dashboard on the home screen of a phone: what the system asks for is there, and is the label's own icon."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page, expect

from scripts.icons import WANTED, Icon, drawn
from tests.browser.conftest import PHONE, log_in, opened
from tests.kit.browsers import whole
from tests.kit.serving import Served

WEB = Path(__file__).parents[2] / "web"
GROUND = re.compile(r"--ground: (#[0-9a-f]{6});")


def manifest_of(server: Served) -> dict[str, Any]:
    """The manifest as somebody gets it who has not logged in, for the system asks without cookies."""
    answer = server.browser().get("/manifest.webmanifest")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/manifest+json")
    found: dict[str, Any] = json.loads(answer.content)
    return found


def picture(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGBA")


def test_chromium_would_put_it_on_the_home_screen(empty: Served, browser: Browser) -> None:
    with whole(browser) as chromium, opened(chromium, PHONE) as page:
        page.goto(f"{empty.address}/login/")
        ask = page.context.new_cdp_session(page).send
        told = ask("Page.getAppManifest")
        assert (told["url"], told["errors"]) == (f"{empty.address}/manifest.webmanifest", [])
        found = {each["errorId"] for each in ask("Page.getInstallabilityErrors")["installabilityErrors"]}
    assert found == {"in-incognito"}  # as every profile of a test is


def test_every_picture_is_there_in_the_size_it_is_named_with(empty: Served) -> None:
    icons = manifest_of(empty)["icons"]
    assert {(each["sizes"], each["purpose"]) for each in icons} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for each in icons:
        found = picture(empty.browser().get(each["src"]).content)
        assert f"{found.width}x{found.height}" == each["sizes"]
        is_full = found.getchannel("A").getpixel((0, 0)) == 255
        assert is_full == (each["purpose"] == "maskable")


def test_the_iphone_finds_its_own_picture(empty: Served, stranger: Page) -> None:
    stranger.goto(f"{empty.address}/login/")
    link = stranger.locator("link[rel=apple-touch-icon]").get_attribute("href") or ""
    assert picture(empty.browser().get(link).content).size == (180, 180)


@pytest.mark.parametrize("icon", WANTED, ids=lambda icon: icon.path.name)
def test_pictures_are_those_of_the_pages_icon(icon: Icon, browser: Browser) -> None:
    """Mended by `python scripts/icons.py`."""
    kept, fresh = picture(icon.path.read_bytes()), picture(drawn(icon, browser))
    assert kept.size == fresh.size
    assert max(ImageStat.Stat(ImageChops.difference(kept, fresh)).mean) < 1


def test_colours_are_those_of_the_dark_theme_and_shortcuts_lead_to_pages(empty: Served) -> None:
    dark, light, *_ = GROUND.findall((WEB / "src" / "styles" / "tokens.css").read_text(encoding="utf-8"))
    manifest = manifest_of(empty)
    assert (manifest["background_color"], manifest["theme_color"]) == (dark, dark)
    assert dark != light
    for shortcut in manifest["shortcuts"]:
        assert empty.browser().get(shortcut["url"]).headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_what_the_system_draws_round_the_page_follows_the_theme(empty: Served, browser: Browser, theme: str) -> None:
    ground = GROUND.findall((WEB / "src" / "styles" / "tokens.css").read_text(encoding="utf-8"))
    with opened(browser, PHONE) as page:
        log_in(page.context, empty)
        page.add_init_script(f"localStorage.setItem('bedrot.theme', '{theme}')")
        page.goto(empty.address)
        colour = ground[0] if theme == "dark" else ground[1]
        expect(page.locator("meta[name=theme-color]")).to_have_attribute("content", colour)
