"""A browser that is installed on this machine, without a window."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from bedrot.model.errors import BrowserMissing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType

_PROGRAMS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
"""By these names browsers of the family are found on the search path."""

_CHANNELS = ("chrome", "msedge", "chromium")
"""By these names Playwright knows where they are installed on Windows and macOS, and its own one."""

_QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def browser() -> Iterator["Browser"]:
    """An installed Chrome, Edge or Chromium until the block ends; BrowserMissing where there is none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise BrowserMissing(
            "HTML and PDF are drawn by a browser, and the package that steers it is not installed.",
            todo='Install it with `pip install "bedrot[browser]"`, or write a workbook with --xlsx, which needs none.',
        ) from error
    with sync_playwright() as playwright:
        running = _launched(playwright.chromium)
        try:
            yield running
        finally:
            running.close()


def _launched(kind: "BrowserType") -> "Browser":
    """The first browser that starts: of those on the search path, then of those installed in the usual places."""
    from playwright.sync_api import Error

    arguments = [*_QUIET, *_unconfined()]
    for path in filter(None, map(shutil.which, _PROGRAMS)):
        with suppress(Error):
            return kind.launch(executable_path=path, args=arguments)
    for channel in _CHANNELS:
        with suppress(Error):
            return kind.launch(channel=channel, args=arguments)
    raise BrowserMissing


def _unconfined() -> list[str]:
    """A browser cannot confine itself where everything runs as root, as in a container."""
    return ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []
