"""What every built-in dataset tells people: what it holds, how to get it, how its layout is known, what it lacks."""

import re

import pytest

from bedrot.connect.discovery import discover
from bedrot.model.datasets import Dataset
from bedrot.model.known import Known

DATASETS = [
    pytest.param(dataset, id=f"{connector.platform}.{dataset.name}")
    for connector in discover().connectors
    for dataset in connector.datasets().values()
]
SENTENCES = re.compile(r"[A-Z\d][^\n|]*[.]")


@pytest.mark.parametrize("dataset", DATASETS)
def test_people_are_told_what_it_holds_and_how_to_get_it(dataset: Dataset) -> None:
    assert dataset.title
    assert dataset.how_to_get.endswith(".")


@pytest.mark.parametrize("dataset", DATASETS)
def test_a_layout_is_known_from_somewhere_and_never_from_a_label(dataset: Dataset) -> None:
    assert dataset.known_from in set(Known) - {Known.MAPPING}


@pytest.mark.parametrize("dataset", DATASETS)
def test_limits_are_a_few_plain_sentences(dataset: Dataset) -> None:
    assert not dataset.limits or SENTENCES.fullmatch(dataset.limits)
    assert len(dataset.limits) < 300
