"""The page of what BEDROT reads: every dataset is counted once and shown with its limits and its confidence."""

import re

import pytest

from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.model.known import Known
from docs import generate

pytestmark = pytest.mark.docs

CONNECTORS = discover().connectors
NUMBER = sum(len(connector.datasets()) for connector in CONNECTORS)


def section(title: str) -> str:
    """The part of the page below a heading."""
    return generate.platforms_page().split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]


def test_the_overview_counts_every_dataset_once() -> None:
    overview = generate.platforms_page().split("\n## ", 1)[0]
    assert f"{len(CONNECTORS)} platforms bring {NUMBER} datasets" in overview
    assert sum(map(int, re.findall(r"\) \((\d+)\)", overview))) == NUMBER


def test_every_link_of_the_overview_leads_to_a_platform() -> None:
    page = generate.platforms_page()
    linked = set(re.findall(r"\]\(#(\w+)\) \(", page))
    assert linked == {connector.platform for connector in CONNECTORS}
    assert all(f"{{ #{platform} }}" in page for platform in linked)


def test_the_legend_explains_each_way_and_counts_every_dataset() -> None:
    legend = section("How well a layout is known")
    assert all(f"| {known.value} |" in legend for known in Known)
    assert sum(map(int, re.findall(r"\| (\d+) \|$", legend, re.MULTILINE))) == NUMBER


def test_the_societies_are_platforms() -> None:
    assert {connector.platform for connector in CONNECTORS} >= generate.OF_SOCIETIES


@pytest.mark.parametrize("connector", CONNECTORS, ids=lambda each: each.platform)
def test_a_platform_shows_how_to_get_each_file_its_limits_and_its_confidence(connector: Connector) -> None:
    shown = section(f"{connector.title} {{")
    for dataset in connector.datasets().values():
        (row,) = re.findall(rf"^\| `{dataset.name}` \|.*", shown, re.MULTILINE)
        assert dataset.known_from is not None
        assert f"| {dataset.known_from.value} |" in row
        assert dataset.how_to_get in shown
        assert dataset.limits in shown
