"""Chromium, the real one, driven by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

_SHELL = "chromium-headless-shell"
"""Chromium that builds no windows around pages; the same tests take two thirds of the time in it."""
_INSTALLED = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
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
    """A browser without a window: the machine's shell or its whole browser, else the shell that Playwright has fetched."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_found(_SHELL, *_INSTALLED), args=_arguments())
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def whole(shell: Browser) -> Iterator[Browser]:
    """Beside a browser that may be a shell a whole one: what decides on installing pages is only in that."""
    path = _found(*_INSTALLED)
    browser = shell.browser_type.launch(executable_path=path, channel=None if path else "chromium", args=_arguments())
    try:
        yield browser
    finally:
        browser.close()


def _found(*names: str) -> str | None:
    return next((path for path in map(shutil.which, names) if path), None)


def _arguments() -> list[str]:
    # a browser cannot confine itself where everything runs as root
    return [*_QUIET, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
