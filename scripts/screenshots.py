"""Pictures of the pages for the documentation: `.venv/bin/python scripts/screenshots.py demo-label`.

The label is served on a free port, and each page is photographed in docs/pictures. Needs the packages of the tests.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
LAPTOP = {"width": 1440, "height": 900}
PAGES = {
    "overview": "/",
    "revenue": "/revenue/",
    "map": "/map/",
    "boards": "/boards/",
    "explore": "/explore/",
    "quarantine": "/data/quarantine/",
    "explain": "/?explain=gross_revenue",
}


def main(folder: Path) -> None:
    """Photograph the pages of the label in ``folder``."""
    sys.path.insert(0, str(ROOT))
    from tests.kit.browsers import chromium  # noqa: PLC0415 - only once the repository is on the path
    from tests.kit.serving import served  # noqa: PLC0415

    PICTURES.mkdir(exist_ok=True)
    with served(folder) as server, chromium() as browser:
        page = browser.new_page(viewport=LAPTOP, reduced_motion="reduce")  # type: ignore[arg-type]
        page.goto(f"{server.address}/setup/#{server.gate.guest_link()}")
        page.wait_for_url(f"{server.address}/")
        for name, path in PAGES.items():
            page.goto(f"{server.address}{path}")
            page.wait_for_load_state("networkidle")
            page.wait_for_timeout(1500)
            page.screenshot(path=PICTURES / f"{name}.png")
            print(PICTURES / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "demo-label").resolve())
