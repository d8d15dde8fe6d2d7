"""Set BEDROT up and run it. Needs Python 3.11 or newer and nothing else.

    python run.py demo          a label of sample data, and the dashboard that shows it
    python run.py init label    make a folder for your own label,
    python run.py import PATH   and import your downloads into it
    python run.py serve         the dashboard of your own label
    python run.py test          lint, types, import rules, documentation, tests
    python run.py test --fast   the same without the slow tests

Every other command goes to `bedrot` as it is: `python run.py kpis` is `bedrot kpis`. Outside a label's folder it means
the folder `label` beside this file, or `demo-label` while there is no other.
The first run makes the folder .venv beside this file and installs the pinned packages into it.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = "scripts"
STAMP = VENV / "bedrot-installed.json"
OLDEST = (3, 11)
NEEDED = {"run": ["runtime.txt"], "browser": ["browser.txt"], "test": ["dev.txt", "docs.txt"]}
"For each purpose, the pinned files in requirements/. What `browser` or `test` installs is enough to `run`."
CORES = os.cpu_count() or 1
SHOW_PAGES = {"demo", "serve"}
"The commands that need the dashboard's pages; so does a report that a browser draws."
COMPILED_ONCE = {"PYTHONDONTWRITEBYTECODE": ""}
"The tests start many processes: none is to compile the sources anew, even where the machine is set up for that."

POINT_TO_SOURCE = """
import os, sysconfig
packages = sysconfig.get_path("purelib")
with open(os.path.join(packages, "bedrot.pth"), "w", encoding="ascii") as file:
    file.write(os.path.relpath("src", packages) + "\\n")
"""


class SetupError(Exception):
    """The environment cannot be made; the message says what to do."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code: 130 when stopped by hand, 1 when setting up failed."""
    try:
        check_python(sys.version_info[:3])
        if not arguments or arguments[0] in {"-h", "--help"}:
            print(__doc__)
            return 0
        if arguments[0] == "test":
            set_up("test")
            return run_checks(arguments[1:])
        drawn = is_drawn(arguments)
        set_up("browser" if drawn else "run")
        if drawn or arguments[0] in SHOW_PAGES:
            build_pages()
        return hand_over([str(venv_python()), "-m", "bedrot", *arguments], {**label_beside(), **os.environ})
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def is_drawn(arguments: list[str]) -> bool:
    """Whether a command is a report that a browser draws."""
    return arguments[0] == "report" and any(each.startswith(("--html", "--pdf")) for each in arguments)


def check_python(version: tuple[int, ...]) -> None:
    """Refuse a Python that is too old, in words, before anything of ours is imported."""
    if version < OLDEST:
        raise SetupError(
            f"BEDROT needs Python {dotted(OLDEST)} or newer; this is Python {dotted(version)} ({sys.executable}).\n"
            "Get a newer one from https://www.python.org/downloads/ and run the same command with it."
        )


def dotted(version: tuple[int, ...]) -> str:
    """``(3, 11)`` as ``3.11``."""
    return ".".join(map(str, version))


def set_up(purpose: str) -> None:
    """Make the environment fit for the purpose; do nothing when it already is."""
    wanted = fingerprint(purpose)
    if not venv_python().exists():
        make_environment()
    installed = read_stamp()
    if installed.get(purpose) == wanted:
        return
    if not installed and not has_pip():
        say("The folder .venv is incomplete; it is made anew.")
        make_environment()
    STAMP.unlink(missing_ok=True)
    say("Installing the pinned packages into .venv; this happens once and takes a minute or two.")
    for name in NEEDED[purpose]:
        pip_install("--require-hashes", "-r", str(ROOT / "requirements" / name))
    add_bedrot()
    fulfilled = {**installed, "run": fingerprint("run"), purpose: wanted}
    STAMP.write_text(json.dumps(fulfilled, indent=2), encoding="utf-8")


def fingerprint(purpose: str) -> str:
    """What an installation depends on: the pinned files."""
    digest = hashlib.sha256()
    for name in NEEDED[purpose]:
        digest.update((ROOT / "requirements" / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """The fingerprints of the finished installations; none when the stamp is missing or cut short."""
    try:
        return dict(json.loads(STAMP.read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError):
        return {}


def venv_python() -> Path:
    """The environment's own Python."""
    return VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"


def make_environment() -> None:
    """Make .venv, replacing whatever is there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            f"This Python ({sys.executable}) cannot make virtual environments.\n"
            "On Debian and Ubuntu run `sudo apt install python3-venv`, then the same command again."
        )
    say("Making the folder .venv.")
    try:
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True).create(VENV)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(
            f"The folder {VENV} could not be made: {error}\n"
            "Check that the disk has room, that you may write to the folder, and that no other program uses it; "
            "then run the same command again."
        ) from error


def has_pip() -> bool:
    """Whether the environment's Python starts and can install packages."""
    command = [str(venv_python()), "-m", "pip", "--version"]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def pip_install(*arguments: str) -> None:
    """Install with the environment's pip; what pip says goes to stderr."""
    options = ["--disable-pip-version-check", "--no-input"]
    command = [str(venv_python()), "-m", "pip", "install", *options, *arguments]
    if subprocess.call(command, stdout=sys.stderr) != 0:
        raise SetupError(
            "Setting up stopped: the packages could not be installed; pip's reason stands above.\n"
            "Most often the network or the disk's free space is the cause. Nothing is lost: "
            "mend it and run the same command again."
        )


def add_bedrot() -> None:
    """Let the environment find src/, and put the command `bedrot` beside its Python.

    Both hold relative paths only: they survive a move of the folder, and any letter in its name under any locale.
    """
    subprocess.run([str(venv_python()), "-c", POINT_TO_SOURCE], cwd=ROOT, check=True)
    if os.name == "nt":
        venv_python().with_name("bedrot.cmd").write_text('@"%~dp0python.exe" -m bedrot %*\n', encoding="ascii")
        return
    command = venv_python().with_name("bedrot")
    command.write_text('#!/bin/sh\nexec "$(dirname "$0")/python" -m bedrot "$@"\n', encoding="ascii")
    command.chmod(0o755)


def build_pages() -> None:
    """Have the dashboard's pages made, if they are not there as web/ would make them now."""
    script = ROOT / SCRIPTS / "pages.py"
    if script.is_file() and subprocess.call([str(venv_python()), str(script), "build"]) != 0:
        raise SetupError("The dashboard's pages could not be made; the reason stands above.")


def run_checks(arguments: list[str]) -> int:
    """Run everything that must hold, quickest first, and stop at the first that does not.

    ``arguments``: ``--fast`` leaves the slow tests out; anything else goes to pytest, and then only pytest runs.
    """
    fast = "--fast" in arguments
    chosen = [argument for argument in arguments if argument != "--fast"]
    for checks in [[("tests", pytest(*chosen))]] if chosen else all_checks(fast=fast):
        code = run_side_by_side(checks)
        if code != 0:
            return code
    return 0


def run_side_by_side(checks: list[tuple[str, list[str]]]) -> int:
    """Run checks at the same time and let them have their say in turn; the exit code of the first that failed, else 0."""
    environment = {"HYPOTHESIS_PROFILE": "ci", "NO_MKDOCS_2_WARNING": "1", **os.environ, **COMPILED_ONCE}
    failed = 0
    with contextlib.ExitStack() as open_now:
        running = []
        for title, command in checks:
            output = open_now.enter_context(tempfile.TemporaryFile()) if len(checks) > 1 else None
            line = [str(venv_python()), *command]
            process = subprocess.Popen(line, cwd=ROOT, env=environment, stdout=output, stderr=output)
            running.append((title, open_now.enter_context(process), output))
        for title, process, output in running:
            say(f"\n--- {title}")
            code = process.wait()
            if output is not None:
                output.seek(0)
                say(output.read().decode(errors="replace").rstrip())
            if code != 0:
                say(f"\n{title}: failed. The reason stands above.")
            failed = failed or code
    return failed


def all_checks(*, fast: bool) -> list[list[tuple[str, list[str]]]]:
    """Every check as a title and a command for the environment's Python, in lists of what runs side by side.

    Tests in a browser wait for it again and again: two of them share a core.
    """
    checks = [
        [("lint", ["-m", "ruff", "check", "."])],
        [("format", ["-m", "ruff", "format", "--check", "."])],
        [("import rules", ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"])],
        [("documentation", ["-m", "mkdocs", "build", "--strict", "--quiet"])],
        [("types", ["-m", "mypy"]), ("checks of the pages", [f"{SCRIPTS}/pages.py", "check"])],
        [("pages", [f"{SCRIPTS}/pages.py", "build"])],
    ]
    quick, slow = "not (slow or crash or browser)", "slow or crash"
    if fast:
        return [*checks, [("quick tests", pytest("-m", quick))]]
    return [
        *checks,
        [("quick tests", pytest("-m", f"{quick} and not property"))],
        [("a browser", [f"{SCRIPTS}/chromium.py"])],
        [("tests in a browser", pytest("-m", "browser", "-n", str(2 * CORES), "tests/browser"))],
        [("laws and slow tests", pytest("-m", f"(property or {slow}) and not browser"))],
    ]


def pytest(*arguments: str) -> list[str]:
    """Pytest in at most eight processes, one more than there are cores: each waits for a disk or another process at times.

    What needs one costly label stays together in one of them.
    """
    return ["-m", "pytest", "-q", "-n", str(CORES + 1), "--maxprocesses", "8", "--dist", "loadgroup", *arguments]


def label_beside() -> dict[str, str]:
    """The label that a command means outside any label's folder: the one beside this file, else the sample."""
    for name in ("label", "demo-label"):
        if (ROOT / name / "bedrot.toml").is_file():
            return {"PROJECT_ROOT": str(ROOT / name)}
    return {}


def hand_over(command: list[str], environment: dict[str, str]) -> int:
    """Become the command, so that signals reach it; where that is not possible, wait for it."""
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)  # noqa: S606 - a shell is what we do not want
    child = subprocess.Popen(command, env=environment)
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the command got it too and ends in its own way


def say(text: str) -> None:
    """Talk goes to stderr, so that `run.py kpis --json` can be piped."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
