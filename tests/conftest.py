"""Hypothesis profiles: `dev` looks around, `ci` gives the same verdict on every machine, `thorough` goes deep."""

import gc
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.app.terminal import Demonstrated

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_collection_finish() -> None:
    """Keep the garbage collector from going through thousands of tests and modules again and again: they live to the end."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Let the collector see everything again, or libraries take what is left at the end for leaks and say so."""
    gc.unfreeze()
    gc.collect()


@pytest.fixture(scope="session")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> "Demonstrated":
    """`bedrot demo` in a process of its own and an empty folder; half a minute, so its tests share a group of xdist."""
    from tests.app.terminal import Answer, Demonstrated, process  # here, so that coverage has begun when it is imported

    home = tmp_path_factory.mktemp("home")
    done = process(home, "demo")
    return Demonstrated(home, Answer(done.returncode, done.stdout, done.stderr))
