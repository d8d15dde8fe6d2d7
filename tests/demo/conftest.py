"""The demo label, written once with its faults and once without."""

import pytest

from tests.demo.imported import Imported, import_demo
from tests.demo.written import TODAY, Demo, write


@pytest.fixture(scope="session")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The label with its planted faults."""
    return write(tmp_path_factory.mktemp("faulty"), TODAY, clean=False)


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The same label without them."""
    return write(tmp_path_factory.mktemp("clean"), TODAY, clean=True)


@pytest.fixture(params=["faulty", "clean"])
def demo(request: pytest.FixtureRequest) -> Demo:
    """Either of the two."""
    chosen = request.getfixturevalue(request.param)
    assert isinstance(chosen, Demo)
    return chosen


@pytest.fixture(scope="session")
def imported(faulty: Demo, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The label with its faults after its downloads were imported; tests that change it make a copy."""
    return import_demo(faulty, tmp_path_factory.mktemp("imported"))


@pytest.fixture(scope="session")
def imported_clean(clean: Demo, tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The label without faults, imported."""
    return import_demo(clean, tmp_path_factory.mktemp("imported_clean"))
