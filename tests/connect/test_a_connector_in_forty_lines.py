"""A folder with field tables and a sample, dropped in, passes the whole suite without a line of code."""

from pathlib import Path

from bedrot.connect.conformance import conformance
from bedrot.connect.discovery import discover

HERE = Path(__file__).parent / "acme"
(KIOSK,) = (each for each in discover(HERE).connectors if each.platform == "kiosk")

TestConformance = conformance(type(KIOSK), samples=HERE)


def test_it_is_as_short_as_promised() -> None:
    lines = (HERE / "kiosk" / "__init__.py").read_text(encoding="utf-8").splitlines()
    assert 30 <= len(lines) <= 60
