"""A platform is added by a folder, or by what ``bedrot map`` writes: everything else knows it without another change."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bedrot.platforms
from bedrot.connect.discovery import discover
from docs import generate
from tests.app.terminal import Terminal

ACME = Path(__file__).parent.parent / "connect" / "acme"
EXPLAINED = (
    "Abrechnungsdatum;Monat;Plattform;Interpret;Titel;ISRC;Anzahl;Erlös (EUR)\n"
    "15.05.2031;2031-03;Spotify;NOVA SEVEN;GLASS HARBOR;XXAA13100001;1.204;3,45120\n"
    "15.05.2031;2031-03;Deezer;NOVA SEVEN;GLASS HARBOR;XXAA13100001;88;0,25120\n"
)
SUITE = """
from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.connect.discovery import discover

import bedrot.platforms

HERE = Path(__file__).parent
bedrot.platforms.__path__ = [*bedrot.platforms.__path__, str(HERE / "platforms")]
(FOUND,) = (each for each in discover(HERE / "connectors").connectors if each.platform == {platform!r})

TestNew = conformance(type(FOUND), samples=HERE / "samples")
"""


@pytest.fixture
def platforms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that belongs to the package of platforms for as long as a test runs."""
    folder = tmp_path / "suite" / "platforms"
    folder.mkdir(parents=True)
    monkeypatch.setattr(bedrot.platforms, "__path__", [*bedrot.platforms.__path__, str(folder)])
    yield folder
    sys.modules.pop("bedrot.platforms.kiosk", None)


def passes_the_suite(folder: Path, platform: str, sample: Path) -> None:
    """Write the goldens of a sample, then hold the connector against them and all that every connector keeps to."""
    samples = folder / "samples"
    samples.mkdir(parents=True)
    shutil.copy(sample, samples)
    suite = folder / "test_new.py"
    suite.write_text(SUITE.format(platform=platform), encoding="utf-8")
    for more in (["--regenerate"], []):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "bedrot.connect.conformance"]
        done = subprocess.run([*command, *more, suite.name], cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
        assert "9 passed" in done.stdout


def test_a_folder_is_all_that_a_platform_takes(platforms: Path, label: Terminal) -> None:
    shutil.copytree(ACME / "kiosk", platforms / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ACME / "statement.txt", label.here / "report (3).dat")
    told = label.done("import", "report (3).dat", "--json").json
    assert [(file["kind"], file["tables"][0]["stored"]) for file in told["files"]] == [("kiosk.sales", 2)]
    (row,) = label.done("kpis", "K-05", "--month", "2031-03", "--json").json
    assert row["value"] == "0.38012077"
    assert "Kiosk" in generate.platforms_page()
    passes_the_suite(platforms.parent, "kiosk", ACME / "statement.txt")


def test_a_file_explained_once_is_such_a_platform_too(label: Terminal, tmp_path: Path) -> None:
    statement = label.here / "vertrieb.csv"
    statement.write_text(EXPLAINED, encoding="utf-8")
    label.done("map", statement.name, "--answer", "platform=vertrieb", "--yes")
    assert [path.name for path in (label.here / "connectors").iterdir()] == ["vertrieb.toml"]
    renamed = label.here / "download (1).txt"
    renamed.write_bytes(EXPLAINED.encode("utf-16"))
    told = label.done("import", renamed.name, "--json").json
    assert [(file["kind"], file["tables"][0]["stored"]) for file in told["files"]] == [("vertrieb.royalties", 2)]
    (found,) = (each for each in discover(label.here / "connectors").connectors if each.platform == "vertrieb")
    assert found.title in generate._platform(found)
    shutil.copytree(label.here / "connectors", tmp_path / "suite" / "connectors")
    passes_the_suite(tmp_path / "suite", "vertrieb", statement)
