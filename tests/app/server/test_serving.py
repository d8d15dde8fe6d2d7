"""``bedrot serve`` as a process: it says where it is, answers, and ends when it is asked to."""

import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.app.terminal import Terminal, command, environment
from tests.kit.serving import PASSWORD


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process, and what it says until it has said where it is and how to come in."""
    process = subprocess.Popen(
        command("serve", "--port", "0", *arguments),
        cwd=folder,
        env=environment({}),
        stdout=subprocess.PIPE,
        text=True,
    )
    said = ""
    assert process.stdout is not None
    while "/setup/#" not in said and process.poll() is None:
        said += process.stdout.readline()
    try:
        yield process, said
    finally:
        process.kill()
        process.communicate()


@contextmanager
def first_admin(said: str) -> Iterator[httpx.Client]:
    """A browser in which the first person, by the link that was printed, has become an admin."""
    link = re.search(r"(http://\S+)/setup/#(\S+)", said)
    assert link is not None
    address, secret = link.groups()
    with httpx.Client(base_url=address, headers={"Origin": address}, timeout=30) as admin:
        who = {"secret": secret, "name": "Ada", "password": PASSWORD}
        admin.post("/api/v1/session/accept", json=who).raise_for_status()
        yield admin


def answer_of(address: str) -> httpx.Response:
    """The first answer; the server is still getting ready when it says where it is."""
    return httpx.get(f"{address}/api/v1/session", timeout=30)


def test_it_prints_a_link_for_the_first_person_and_answers_there(home: Path) -> None:
    with running(home) as (_, said):
        link = re.search(r"(http://127\.0\.0\.1:\d+)/setup/#(\S+)", said)
        assert link is not None
        assert answer_of(link[1]).json()["new"] is True


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_peace_within_ten_seconds(home: Path, how: signal.Signals) -> None:
    with running(home) as (process, said):
        address = said[said.index("http://") :].split("/ and")[0]
        answer_of(address)
        process.send_signal(how)
        began = time.monotonic()
        assert process.wait(10) == 0
        assert time.monotonic() - began < 10


def test_a_port_in_use_is_said_with_what_to_do(label: Terminal) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = label("serve", "--port", str(taken.getsockname()[1]))
    assert answer.code == 6
    assert "choose another with --port" in answer.err


def test_an_address_for_others_needs_a_proxy_in_the_settings(label: Terminal) -> None:
    answer = label("serve", "--host", "0.0.0.0")
    assert answer.code == 2
    assert "bedrot.toml" in answer.err
