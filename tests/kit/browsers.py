"""Chromium, the real one, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window: the machine's own where there is one, else the one that Playwright has fetched."""
    # a browser cannot confine itself where everything runs as root
    confined = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=next((path for path in map(shutil.which, _NAMES) if path), None), args=[*_QUIET, *confined]
        )
        try:
            yield browser
        finally:
            browser.close()
