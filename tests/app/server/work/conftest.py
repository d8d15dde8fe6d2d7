"""A label without any data, and runs that are waited for."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.app.terminal import Terminal

Run = dict[str, Any]
Over = Callable[[httpx.Client, httpx.Response], Run]


@pytest.fixture
def home(label: Terminal) -> Path:
    """A label without any data."""
    return label.here


@pytest.fixture
def over() -> Over:
    """The run that a request has ordered, as it is when it is over."""

    def wait(client: httpx.Client, answer: httpx.Response) -> Run:
        assert answer.status_code == 202, answer.text
        until = time.monotonic() + 60
        run: Run = answer.json()
        while time.monotonic() < until:
            run = client.get(f"/api/v1/runs/{answer.json()['id']}").json()
            if run["state"] in {"done", "failed", "stopped"}:
                return run
            time.sleep(0.05)
        raise TimeoutError(run)

    return wait
