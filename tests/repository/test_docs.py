"""The documentation says what the code does: generated pages, the example connector, links, every command."""

import importlib
import pkgutil
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bedrot
from bedrot.app.exits import EXIT_CODES
from bedrot.connect.candidate import Candidate
from bedrot.connect.discovery import discover
from bedrot.connect.identify import identify
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import BedrotError
from docs import generate
from tests.repository.tracked import REPOSITORY, texts

pytestmark = pytest.mark.docs


@pytest.mark.parametrize("name", generate.pages())
def test_a_generated_page_says_what_the_code_says(name: str) -> None:
    """Mended by `python docs/generate.py`."""
    assert (generate.FOLDER / name).read_text(encoding="utf-8") == generate.pages()[name]()


def test_every_command_has_help_and_an_example() -> None:
    commands = generate.commands()
    assert len(commands) > 15
    for name, command in commands:
        assert (command.help or "").strip(), f"{name} has no help"
        example = rf"(?m)^\s*(?:\$ )?{re.escape(name)}\b"
        assert re.search(example, f"{command.help}\n{command.epilog}"), f"the help of {name} shows no example"


def test_every_option_says_what_it_does() -> None:
    silent = [
        f"{name} {parameter.name}"
        for name, command in generate.commands()
        for parameter in command.params
        if not getattr(parameter, "hidden", False) and not getattr(parameter, "help", None)
    ]
    assert silent == []


def test_every_error_class_has_a_code_of_its_own_and_stands_on_the_page() -> None:
    for module in pkgutil.walk_packages(bedrot.__path__, "bedrot."):
        if ".migrations" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    everywhere = [error for error in below(BedrotError) if error.__module__.startswith("bedrot.")]
    assert set(everywhere) <= set(generate.all_errors())
    codes = Counter(error.code for error in generate.all_errors())
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_exit_code_of_an_error_is_explained() -> None:
    assert {error.exit_code for error in generate.all_errors()} <= EXIT_CODES.keys()


def test_the_example_connector_reads_its_statement(tmp_path: Path) -> None:
    found = discover(REPOSITORY / "docs" / "examples")
    statement = tmp_path / "report (3).csv"
    statement.write_text(
        "Statement Date,Month of Use,Shop,Act,Track,ISRC,EAN,Quantity,Territory,Payout (USD)\n"
        "2031-03-14,2031-01,Spotify,NOVA SEVEN,Tide,QZAAA3100001,0123456789012,12,DE,0.0271\n",
        encoding="utf-8",
    )
    candidate = Candidate(statement, statement.name, tmp_path)
    known = identify(candidate, found.connectors)
    assert known.name == "acme.sales"
    now = datetime(2031, 3, 20, tzinfo=UTC)
    delivery = Delivery("0" * 16, "0" * 64, 1, "", "acme", "sales", "main", statement.name, now, "arrival", now)
    (table,) = known.connector.read(candidate, delivery)
    (row,) = table.rows()
    assert dict(zip(table.header, row.values, strict=True))["EAN"] == "0123456789012"


def test_links_between_pages_lead_somewhere() -> None:
    dead = [
        f"{path}: {target}"
        for path, text in texts()
        if path.endswith(".md")
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)", text)
        if not (REPOSITORY / path).parent.joinpath(target).exists()
    ]
    assert dead == []


def below(error: type[BedrotError]) -> list[type[BedrotError]]:
    """All classes derived from one."""
    return [found for child in error.__subclasses__() for found in (child, *below(child))]
