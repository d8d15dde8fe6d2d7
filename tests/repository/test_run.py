"""``python run.py``: from a bare Python to a running program, and clear words where that cannot be."""

import ast
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.repository.stub_checkout import REPOSITORY, StubCheckout, offline

SPACES_AND_UMLAUTS = "Meine Müsik ☂ 2031"


@pytest.fixture
def checkout(tmp_path: Path) -> StubCheckout:
    return StubCheckout(tmp_path / SPACES_AND_UMLAUTS)


def test_without_a_command_it_explains_itself_and_sets_nothing_up(checkout: StubCheckout) -> None:
    done = checkout.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert "python run.py demo" in done.stdout
    assert not (checkout.folder / ".venv").exists()


def test_a_python_that_is_too_old_is_refused_in_words() -> None:
    with pytest.raises(run.SetupError, match=r"needs Python 3\.11 or newer; this is Python 3\.9\.2"):
        run.check_python((3, 9, 2))


def test_a_python_that_is_too_old_can_at_least_read_the_file() -> None:
    source = (REPOSITORY / "run.py").read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 7)).body
    assert "from __future__ import annotations" in source


def test_a_python_without_ensurepip_names_the_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(run.SetupError, match="sudo apt install python3-venv"):
        run.make_environment()


@pytest.mark.parametrize(
    ("command", "drawn"),
    [
        ("report --pdf a.pdf", True),
        ("report --html=a.html --json", True),
        ("report --xlsx a.xlsx", False),
        ("kpis --pdf", False),
    ],
)
def test_only_a_report_that_is_drawn_needs_what_steers_a_browser(command: str, drawn: bool) -> None:
    assert run.is_drawn(command.split()) is drawn


def test_checks_that_run_side_by_side_have_their_say_in_turn(capfd: pytest.CaptureFixture[str]) -> None:
    late = "import sys, time; time.sleep(0.3); print('late'); sys.exit(3)"
    assert run.run_side_by_side([("first", ["-c", late]), ("second", ["-c", "print('early')"])]) == 3
    said = capfd.readouterr().err.split("\n")
    failed = "first: failed. The reason stands above."
    assert said == ["", "--- first", "late", "", failed, "", "--- second", "early", ""]


@pytest.mark.slow
def test_the_first_run_sets_up_and_later_ones_only_run(checkout: StubCheckout, tmp_path: Path) -> None:
    first = checkout.run("import", "a folder/é.csv", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout) == {
        "arguments": ["import", "a folder/é.csv"],
        "folder": str(tmp_path),
        "pinned": "1",
        "label": None,
    }
    assert "Installing" in first.stderr

    second = checkout.run("kpis", "--json", "fail")
    assert (second.returncode, second.stderr) == (7, "")

    checkout.pin("2")
    third = checkout.run("kpis")
    assert json.loads(third.stdout)["pinned"] == "2"
    assert "Installing" in third.stderr


@pytest.mark.slow
def test_what_steers_a_browser_is_installed_once_and_when_it_is_needed(checkout: StubCheckout) -> None:
    shutil.copy(checkout.requirements / "runtime.txt", checkout.requirements / "browser.txt")
    assert "Installing" in checkout.run("kpis").stderr
    assert "Installing" in checkout.run("report", "--pdf", "a.pdf").stderr
    for command in (["report", "--html", "a.html"], ["report", "--xlsx", "a.xlsx"], ["kpis"]):
        done = checkout.run(*command)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.slow
def test_a_folder_that_was_moved_goes_on_working(checkout: StubCheckout, tmp_path: Path) -> None:
    assert checkout.run("kpis").returncode == 0
    checkout.folder = checkout.folder.rename(tmp_path / "moved here")
    moved = checkout.run("kpis")
    assert (moved.returncode, moved.stderr) == (0, "")


@pytest.mark.slow
def test_outside_any_label_the_one_beside_run_py_is_meant(checkout: StubCheckout, tmp_path: Path) -> None:
    def meant(**environment: str) -> object:
        return json.loads(checkout.run("kpis", cwd=tmp_path, **environment).stdout)["label"]

    assert meant() is None
    for name in ("demo-label", "label"):
        (checkout.folder / name).mkdir()
        (checkout.folder / name / "bedrot.toml").touch()
        assert meant() == str(checkout.folder / name)
    assert meant(PROJECT_ROOT="elsewhere") == "elsewhere"


@pytest.mark.slow
def test_the_environment_holds_the_command_bedrot(checkout: StubCheckout, tmp_path: Path) -> None:
    assert checkout.run("kpis").returncode == 0
    name = "bedrot.cmd" if os.name == "nt" else "bedrot"
    command = checkout.folder / run.venv_python().relative_to(run.ROOT).with_name(name)
    done = subprocess.run([str(command), "explain", "K 01"], cwd=tmp_path, capture_output=True, check=True)
    assert json.loads(done.stdout)["arguments"] == ["explain", "K 01"]


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="locales of this kind exist on POSIX only")
def test_a_folder_with_umlauts_works_under_a_locale_without_them(checkout: StubCheckout) -> None:
    done = checkout.run("kpis", LC_ALL="C")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_failed_download_is_said_and_the_next_run_goes_on(checkout: StubCheckout) -> None:
    checkout.pin("1", digest="0" * 64)
    failed = checkout.run("demo")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "could not be installed" in failed.stderr
    assert "Traceback" not in failed.stderr

    checkout.pin("1")
    assert checkout.run("demo").returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("missing", [run.venv_python().relative_to(run.VENV), Path("lib")], ids=["python", "library"])
def test_a_half_made_environment_is_made_anew(checkout: StubCheckout, missing: Path) -> None:
    venv = checkout.folder / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    if (venv / missing).is_dir():
        shutil.rmtree(venv / missing)
    else:
        (venv / missing).unlink()
    done = checkout.run("demo")
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT as a terminal does")
def test_ctrl_c_while_setting_up_leaves_no_traceback_and_no_damage(checkout: StubCheckout) -> None:
    running = subprocess.Popen(
        checkout.command("demo"), env=offline(), stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True
    )
    assert running.stderr is not None
    assert running.stderr.readline() == "Making the folder .venv.\n"
    os.killpg(running.pid, signal.SIGINT)
    _, stderr = running.communicate()
    assert running.returncode == 130
    assert stderr == "Stopped.\n"

    assert checkout.run("demo").returncode == 0
