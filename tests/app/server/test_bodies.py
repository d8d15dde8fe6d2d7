"""Whatever is sent: never more than fits into memory, and nobody goes on sending for long after the answer."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import httpx
import pytest

from bedrot.app.server.bodies import _LARGEST, _LARGEST_OF_STRANGERS
from tests.kit.serving import Served

PIECE = b"x" * 65_536
PATH_OF_JSON, PATH_OF_FILES = "/api/v1/session", "/api/v1/imports?name=big.csv"


def pieces(size: int) -> Iterator[bytes]:
    """Bytes that come one piece after the other, of which nobody has told how many there are."""
    for start in range(0, size, len(PIECE)):
        yield PIECE[: size - start]


@pytest.mark.parametrize("told", [True, False], ids=["a length told", "no length told"])
def test_a_stranger_may_bring_no_more_than_a_login_needs(server: Served, told: bool) -> None:
    large = PIECE + b"x" if told else pieces(_LARGEST_OF_STRANGERS + 1)
    answer = server.browser().post(PATH_OF_JSON, content=large, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "B804")
    assert server.browser().post(PATH_OF_JSON, content=PIECE).status_code == 422


@pytest.mark.parametrize("told", [True, False], ids=["a length told", "no length told"])
def test_somebody_known_may_bring_a_large_table_and_no_more(admin: httpx.Client, told: bool) -> None:
    def put(size: int) -> httpx.Response:
        content = b" " * size if told else pieces(size)
        headers = {"Content-Type": "application/json"}
        return admin.put("/api/v1/catalogue/tables/artists", content=content, headers=headers)

    assert put(_LARGEST).status_code == 422
    answer = put(_LARGEST + 1)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "B804")


@pytest.mark.parametrize(
    ("path", "status"), [(PATH_OF_JSON, 413), (PATH_OF_FILES, 401), ("/api/v1/nothing", 404), ("/socket.io/", 401)]
)
def test_whoever_sends_without_end_is_answered_and_then_cut(
    server: Served, monkeypatch: pytest.MonkeyPatch, path: str, status: int
) -> None:
    monkeypatch.setattr("bedrot.app.server.bodies._PARTING_SECONDS", 0.3)
    with sending(server, path, "Transfer-Encoding: chunked", "Content-Type: application/json") as connection:
        with pytest.raises(ConnectionError):
            send_without_end(connection)
        assert answer_on(connection).startswith(f"HTTP/1.1 {status} ")


def test_whoever_sends_everything_before_reading_gets_the_whole_answer(server: Served) -> None:
    size = 20 * 1024**2
    with sending(server, PATH_OF_FILES, f"Content-Length: {size}") as connection:
        for piece in pieces(size):
            connection.sendall(piece)
        answer = answer_on(connection)
    assert "connection: close" in answer
    assert '"code":"B801"' in answer


def test_a_small_refusal_leaves_the_connection_open(server: Served) -> None:
    answer = server.browser().post(PATH_OF_JSON, json={"name": "Eve", "password": "wrong"})
    assert (answer.status_code, answer.headers.get("connection")) == (401, None)


@contextmanager
def sending(server: Served, path: str, *headers: str) -> Iterator[socket.socket]:
    """A connection on which a stranger's request has been begun."""
    host, port = server.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        lines = [f"POST {path} HTTP/1.1", f"Host: {host}:{port}", f"Origin: {server.address}", *headers]
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        yield connection


def send_without_end(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"10000\r\n" + PIECE + b"\r\n")


def answer_on(connection: socket.socket) -> str:
    """Everything the server says until it closes."""
    said = b""
    with suppress(ConnectionError):
        while piece := connection.recv(65_536):
            said += piece
            length = re.search(rb"content-length: (\d+)\r\n.*?\r\n\r\n", said, re.DOTALL)
            if length and len(said) >= length.end() + int(length[1]):
                break
    return said.decode()
