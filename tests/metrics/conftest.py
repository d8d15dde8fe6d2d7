from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.warehouse.curated import Label, empty_label


@pytest.fixture
def label(tmp_path: Path) -> Iterator[Label]:
    """An empty label."""
    with empty_label(tmp_path) as label:
        yield label
