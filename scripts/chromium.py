"""A browser for the tests: the machine's own Chromium, else Playwright's, else Debian's. `python run.py test` calls this."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def main() -> int:
    """0 where there is a browser now; 1 with what to do where none could be had."""
    if any(shutil.which(name) for name in NAMES) or fetched():
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "chromium"]):
            subprocess.call(command, env=environment, stdout=sys.stderr)
        if shutil.which("chromium"):
            return 0
    print(
        "The tests of the pages need Chromium, and none could be fetched.\n"
        "Install it (on Debian and Ubuntu: `sudo apt install chromium`), or leave these tests out: "
        "`python run.py test --fast`.",
        file=sys.stderr,
    )
    return 1


def fetched() -> bool:
    """Whether Playwright's own browser is here, or could be fetched."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.call(command, stdout=sys.stderr, timeout=600) == 0


if __name__ == "__main__":
    sys.exit(main())
