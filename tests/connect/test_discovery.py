"""Connectors are found where they lie; a broken one is told of and costs nothing but itself."""

import pkgutil
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import bedrot.platforms
from bedrot.connect import discovery
from bedrot.connect.discovery import discover

FOLDERS = sorted(module.name for module in pkgutil.iter_modules(bedrot.platforms.__path__))
WORKING = (Path(__file__).parent / "acme" / "kiosk" / "__init__.py").read_text(encoding="utf-8")


def drop(folder: Path, name: str, code: str) -> None:
    package = folder / name
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(code, encoding="utf-8")


def test_the_built_in_platforms_are_found_without_registration() -> None:
    found = discover()
    assert [connector.platform for connector in found.connectors] == FOLDERS
    assert found.problems == ()


def test_a_folder_of_the_label_is_looked_through(tmp_path: Path) -> None:
    drop(tmp_path, "kiosk", WORKING)
    (tmp_path / "README.txt").write_text("not a connector")
    found = discover(tmp_path)
    assert "kiosk" in [connector.platform for connector in found.connectors]
    assert found.problems == ()


def test_a_package_of_several_modules_works_too(tmp_path: Path) -> None:
    drop(tmp_path, "parted", "from bedrot_own_connectors.parted.connector import Kiosk\n")
    (tmp_path / "parted" / "connector.py").write_text(WORKING, encoding="utf-8")
    assert "kiosk" in [connector.platform for connector in discover(tmp_path).connectors]


def test_a_label_without_a_folder_of_its_own_has_the_built_in_ones(tmp_path: Path) -> None:
    found = discover(tmp_path / "connectors")
    assert [connector.platform for connector in found.connectors] == FOLDERS


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import nothing_such\n", "ModuleNotFoundError"),
        ("def broken(:\n", "SyntaxError"),
        ("raise RuntimeError('no')\n", "RuntimeError: no"),
        ("x = 1\n", "declares no subclass of Connector"),
        (WORKING.replace('platform = "kiosk"', "platform = 7"), "lacks a platform or a title"),
        (WORKING.replace('month="sale_month"', 'month="nothing"'), "has no field nothing"),
        (WORKING.replace('platform = "kiosk"', 'platform = "distrokid"'), "'distrokid' is there already"),
        ("raise SystemExit\n", "SystemExit"),
    ],
)
def test_a_broken_connector_is_named_and_left_out(code: str, said: str, tmp_path: Path) -> None:
    drop(tmp_path, "guest", code)
    drop(tmp_path, "kiosk", WORKING)
    found = discover(tmp_path)
    assert [connector.platform for connector in found.connectors] == sorted([*FOLDERS, "kiosk"])
    (problem,) = found.problems
    assert str(tmp_path / "guest") in problem
    assert said in problem


def test_an_installed_package_is_found_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [
        EntryPoint("kiosk", "tests.connect.acme.kiosk:Kiosk", "bedrot.platforms"),
        EntryPoint("gone", "no.such.module:Gone", "bedrot.platforms"),
    ]
    monkeypatch.setattr(discovery, "entry_points", lambda group: [each for each in entries if each.group == group])
    found = discover()
    assert "kiosk" in [connector.platform for connector in found.connectors]
    (problem,) = found.problems
    assert "gone (no.such.module:Gone)" in problem
