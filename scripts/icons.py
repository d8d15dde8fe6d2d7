"""Icons for the home screens of phones, drawn from the one of the pages: `.venv/bin/python scripts/icons.py`.

Needs the packages of the tests. What it writes lies in the repository, so that nobody else needs a browser for it.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
APP, ICONS = ROOT / "web" / "src" / "app", ROOT / "web" / "public" / "icons"


@dataclass(frozen=True)
class Icon:
    """One picture, ``size`` pixels wide. ``mark``: how large the mark stands on a full ground, where phones cut the shape."""

    path: Path
    size: int
    mark: float | None = None


WANTED = (
    Icon(ICONS / "192.png", 192),
    Icon(ICONS / "512.png", 512),
    # phones may cut everything off that is further than two fifths from the middle
    Icon(ICONS / "maskable-512.png", 512, mark=0.8),
    Icon(APP / "apple-icon.png", 180, mark=0.95),
)


def drawn(icon: Icon, browser: Browser) -> bytes:
    """The icon as PNG."""
    svg = (APP / "icon.svg").read_text(encoding="utf-8")
    if icon.mark is not None:
        svg = svg.replace(' rx="6"', "").replace("<path ", f'<path transform="{_about_the_middle(icon.mark)}" ')
    page = browser.new_page(viewport={"width": icon.size, "height": icon.size})
    page.set_content(f"<style>*{{margin:0}}svg{{display:block;width:100vw;height:100vh}}</style>{svg}")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def _about_the_middle(scale: float) -> str:
    offset = 12 * (1 - scale)
    return f"translate({offset:.2f} {offset:.2f}) scale({scale})"


def main() -> None:
    """Draw all of them."""
    sys.path.insert(0, str(ROOT))
    from tests.kit.browsers import chromium  # noqa: PLC0415 - only once the repository is on the path

    with chromium() as browser:
        for icon in WANTED:
            icon.path.write_bytes(drawn(icon, browser))
            print(icon.path)


if __name__ == "__main__":
    main()
