"""A browser for the tests: the machine's own Chromium, else Playwright's, else Debian's. `python run.py test` calls this.

Most of these tests ask nothing of a window's own parts, which Chromium builds for every page even where none is shown.
Its shell without them runs the same tests in two thirds of the time; so on Debian it is fetched as well, where it may be.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
SHELL = "chromium-headless-shell"


def main() -> int:
    """0 where there is a browser now; 1 with what to do where none could be had."""
    if not installed() and fetched():
        return 0
    wanted = [*([] if installed() else ["chromium"]), *([] if shutil.which(SHELL) else [SHELL])]
    if wanted and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # one by one: Ubuntu has no package of the shell, and then none of them would be installed
        for command in (["apt-get", "update", "-q"], *(["apt-get", "install", "-y", "-q", name] for name in wanted)):
            subprocess.call(command, env=environment, stdout=sys.stderr)
    if installed():
        return 0
    print(
        "The tests of the pages need Chromium, and none could be fetched.\n"
        "Install it (on Debian and Ubuntu: `sudo apt install chromium`), or leave these tests out: "
        "`python run.py test --fast`.",
        file=sys.stderr,
    )
    return 1


def installed() -> bool:
    """Whether the machine has a browser of its own."""
    return any(shutil.which(name) for name in NAMES)


def fetched() -> bool:
    """Whether Playwright's own browser is here, or could be fetched; its shell comes along."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    return subprocess.call(command, stdout=sys.stderr, timeout=600) == 0


if __name__ == "__main__":
    sys.exit(main())
