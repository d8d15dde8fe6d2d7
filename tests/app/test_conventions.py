"""What holds for every command: help with examples, the same options, data on stdout, talk on stderr."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.core import TyperCommand, TyperGroup
from typer.testing import CliRunner

from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role
from bedrot.app.cli.main import app
from bedrot.app.exits import EXIT_CODES
from tests.app.terminal import Terminal, command, process
from tests.kit.serving import NOON, PASSWORD

Command = TyperCommand | TyperGroup
ROOT = typer.main.get_command(app)


def walk(found: Command, name: str) -> Iterator[tuple[str, Command]]:
    yield name, found
    if isinstance(found, TyperGroup):
        for word, inner in found.commands.items():
            assert isinstance(inner, TyperCommand | TyperGroup)
            yield from walk(inner, f"{name} {word}".strip())


EVERYTHING = dict(walk(ROOT, ""))  # type: ignore[arg-type]
COMMANDS = {name: found for name, found in EVERYTHING.items() if isinstance(found, TyperCommand)}
WRITING = {
    "init", "import", "map", "inbox", "run", "quality", "withdraw", "demo", "users invite", "users remove", "share",
    "lake rollback", "lake release", "lake rebuild", "lake draw", "warehouse load", "warehouse rebuild", "report",
}  # fmt: skip
HARD_TO_UNDO = {"lake rollback", "lake rebuild", "warehouse rebuild"}


def options_of(found: Command) -> set[str]:
    return {option for parameter in found.params for option in parameter.opts if option.startswith("--")}


def examples_of(found: Command) -> list[str]:
    _, _, below = (found.epilog or "").partition("Examples:")
    lines = below.partition("Exit codes:")[0].splitlines()
    return [line.strip() for line in lines if line.strip() and line.strip() != "\b"]


@pytest.mark.parametrize("name", EVERYTHING)
def test_help_has_a_short_sentence_and_an_example(name: str) -> None:
    found = EVERYTHING[name]
    first = (found.help or "").strip().split("\n\n")[0]
    assert first.endswith((".", "explained."))
    assert len(first) <= 50 or name == ""
    assert examples_of(found)
    assert all(example.startswith("bedrot ") for example in examples_of(found))
    shown = CliRunner().invoke(app, [*name.split(), "--help"])
    assert shown.exit_code == 0
    assert examples_of(found)[0] in shown.output


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_example_can_be_given_as_it_stands(name: str) -> None:
    for example in examples_of(EVERYTHING[name]):
        program, *words = shlex.split(example)
        assert program == "bedrot"
        found: Command = ROOT  # type: ignore[assignment]
        path = []
        while isinstance(found, TyperGroup):
            path.append(words[0])
            found = found.commands[words.pop(0)]  # type: ignore[assignment]
        assert name == "" or " ".join(path).startswith(name) or " ".join(path) in COMMANDS
        found.make_context(" ".join(path), words)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_the_same_options(name: str) -> None:
    expected = {"--json", "--quiet", "--verbose"}
    expected |= {"--dry-run"} if name in WRITING else set()
    expected |= {"--yes"} if name in HARD_TO_UNDO else set()
    assert expected <= options_of(COMMANDS[name])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    for parameter in COMMANDS[name].params:
        assert getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_all_exit_codes_are_in_the_help() -> None:
    shown = CliRunner().invoke(app, ["--help"]).output
    for code, meaning in EXIT_CODES.items():
        assert f"{code:>3}  {meaning}" in shown


UNKNOWN = (
    "Monat;Plattform;Interpret;Titel;ISRC;Anzahl;Erlös (EUR)\n"
    "2031-03;Spotify;NOVA SEVEN;GLASS HARBOR;XXAA13100001;1204;3,45\n"
)
USES: dict[str, list[str]] = {
    "init": ["init again --name Nova --dry-run", "init again --json", "init again -q", "init again -v"],
    "import": [
        "import {file} --account nova --as distrokid.bank --dry-run --json",
        "import {file} -q",
        "import {file} -v",
    ],
    "map": [
        "map {unknown} --answer platform=acme --set artist=Interpret --dry-run --json",
        "map {unknown} --yes -q -v",
    ],
    "inbox": ["inbox --once --json", "inbox --dry-run", "inbox --once -q -v"],
    "run": ["run --automated --json", "run distrokid --dry-run", "run -q -v"],
    "status": ["status --all --json", "status -q", "status -v"],
    "kpis": [
        "kpis --json",
        "kpis gross_revenue --month 2024-03 --currency usd -v",
        "kpis K-05 --artist 'NOVA SEVEN' --store spotify -q",
    ],
    "explain": [
        "explain K-05 --month 2024-03 --country de --rows 1 --lines 1 --json",
        "explain gross_revenue --artist 'NOVA SEVEN' --store deezer --currency USD -q -v",
    ],
    "sql": [
        "sql 'SELECT COUNT(*) FROM commits' --limit 1 --json",
        "sql 'SELECT * FROM store_summary' --output stores.csv -q",
        "sql --saved stores -v",
    ],
    "report": [
        "report --html label.html --pdf label.pdf --dry-run --json",
        "report --xlsx label.xlsx --json",
        "report --xlsx label.xlsx --artist 'NOVA SEVEN' --from 2024-03 --to 2024-04 --store deezer --currency usd --yes -q -v",
    ],
    "quarantine": ["quarantine --json", "quarantine distrokid --limit 1", "quarantine -q -v"],
    "findings": ["findings --json", "findings distrokid -q", "findings -v"],
    "quality": ["quality --dry-run --json", "quality --platform distrokid --rows 2 -q", "quality -v"],
    "withdraw": ["withdraw {delivery} --dry-run --json", "withdraw {delivery} -q", "withdraw {delivery} --undo -v"],
    "doctor": ["doctor --json", "doctor -q", "doctor -v"],
    "version": ["version --json", "version -q", "version -v"],
    "serve": ["serve --host 127.0.0.1 --port 0 --dry-run --json", "serve --port 0 --dry-run -q -v"],
    "users list": ["users list --json", "users list -q -v"],
    "users invite": ["users invite --role analyst --dry-run --json", "users invite -q -v"],
    "users remove": ["users remove Bob --dry-run --json", "users remove Bob -q -v"],
    "share": [
        "share 'NOVA SEVEN' --days 7 --plays-only --dry-run --json",
        "share 'nova seven' -q",
        "share --list -v",
        "share --remove {share} --json",
    ],
    "demo": ["demo --folder sample --serve --port 0 --dry-run --json", "demo --folder sample --anew --dry-run -q -v"],
    "lake ls": ["lake ls --json", "lake ls landing -q", "lake ls curated -v"],
    "lake cat": ["lake cat royalties --version 0 --limit 1 --json", "lake cat {delivery} -q -v"],
    "lake schema": ["lake schema royalties --json", "lake schema daily_streams -q -v"],
    "lake verify": ["lake verify --json", "lake verify -q -v"],
    "lake rebuild": ["lake rebuild --dry-run --json", "lake rebuild --yes -q -v"],
    "lake rollback": ["lake rollback royalties --dry-run --json", "lake rollback royalties --to 0 --yes -q -v"],
    "lake release": ["lake release royalties --dry-run --json", "lake release royalties -q -v"],
    "lake draw": ["lake draw pictures --json", "lake draw --dry-run -q -v"],
    "warehouse load": ["warehouse load --json", "warehouse load --dry-run", "warehouse load -q -v"],
    "warehouse rebuild": ["warehouse rebuild --yes --json", "warehouse rebuild --dry-run -q -v"],
    "warehouse reconcile": ["warehouse reconcile --json", "warehouse reconcile -q -v"],
}
"""Every option of every command, used at least once, in an order that works in one label."""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_used_below(name: str) -> None:
    short = {"-q": "--quiet", "-v": "--verbose", "-y": "--yes"}
    used = {short.get(word, word) for use in USES[name] for word in shlex.split(use)}
    assert options_of(COMMANDS[name]) - {"--help"} <= used


def test_every_documented_option_works(label: Terminal, statement: Path) -> None:
    delivery = label.done("import", statement, "--json").json["files"][0]["delivery"]
    label.done("withdraw", delivery)
    label.done("withdraw", delivery, "--undo")
    unknown = label.here / "acme.csv"
    unknown.write_text(UNKNOWN, encoding="utf-8")
    with closing(Gate(label.here / "private", lambda: NOON)) as gate:
        for name in ("Ada", "Bob"):
            gate.people.accept(gate.people.invite(Role.ADMIN, NOON), name, PASSWORD, NOON)
        share, _ = gate.share("NOVA SEVEN", 7, "Ada", "here", with_money=True)
    (label.here / "queries").mkdir()
    (label.here / "queries" / "stores.sql").write_text("SELECT * FROM store_summary\n", encoding="utf-8")
    for uses in USES.values():
        for use in uses:
            told = {"unknown": unknown.as_posix(), "delivery": delivery, "share": share.id}
            words = shlex.split(use.format(file=statement.as_posix(), **told))
            answer = label.done(*words)
            if "--json" in words:
                json.loads(answer.out)
            if {"-q", "--quiet"} & set(words):
                assert answer.err == "", use


def test_what_help_needs_is_little(tmp_path: Path) -> None:
    heavy = ["duckdb", "deltalake", "sqlalchemy", "sqlglot", "rich", "bedrot.connect", "bedrot.pipeline"]
    code = (
        "import sys; from bedrot.app.cli.main import run_command; run_command(['--help']); run_command(['import', '--help']); "
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stderr == "[]\n"


def test_data_goes_to_stdout_and_talk_to_stderr(label: Terminal, statement: Path) -> None:
    done = process(label.here, "import", statement, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["files"][0]["state"] == "new"
    assert done.stderr == ""
    shown = process(label.here, "lake", "verify")
    assert shown.stdout == "Every stored byte is what was written.\n"
    assert shown.stderr == "Reading every file of the lake …\n"


def test_colours_are_for_terminals_only_and_never_with_no_color(label: Terminal) -> None:
    assert "\x1b[" not in process(label.here, "status", NO_COLOR="").stdout
    assert "\x1b[3" not in process(label.here, "status", NO_COLOR="1", FORCE_COLOR="1").stdout


def test_a_narrow_alphabet_is_no_obstacle(label: Terminal, statement: Path) -> None:
    done = process(label.here, "import", statement, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert r"DistroKid \u2013 Bank details" in done.stdout
    as_json = process(label.here, "kpis", "--json", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert json.loads(as_json.stdout)


def test_a_reader_that_goes_away_is_no_failure_of_ours(label: Terminal, statement: Path) -> None:
    label.done("import", statement)
    line = f"{shlex.join(command('lake', 'cat', 'royalties'))} | head -c 1"
    done = subprocess.run(line, shell=True, cwd=label.here, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("{", "")
