"""The demo label, written once with its faults and once without."""

import pytest

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
