"""A server that is told to end in the middle of its work."""

import re
import signal
from pathlib import Path

import httpx

from bedrot.app.opening import open_label
from bedrot.lake.locks import writer_lock
from tests.app.server.test_serving import running
from tests.app.server.work.conftest import Over
from tests.kit.serving import PASSWORD, served
from tests.kit.statements import BankLine, bank_statement


def test_it_ends_within_ten_seconds_and_the_next_one_goes_on(home: Path, over: Over) -> None:
    with running(home) as (process, said), writer_lock(open_label(home).label.lake.store):
        link = re.search(r"(http://\S+)/setup/#(\S+)", said)
        assert link is not None
        address, secret = link.groups()
        with httpx.Client(base_url=address, headers={"Origin": address}, timeout=30) as admin:
            who = {"secret": secret, "name": "Ada", "password": PASSWORD}
            admin.post("/api/v1/session/accept", json=who).raise_for_status()
            statement = bank_statement([BankLine()]).encode()
            order = admin.post("/api/v1/imports", params={"name": "May.tsv"}, content=statement)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    with served(home) as next_one:
        run = over(next_one.logged_in(name="Grace"), order)
        assert (run["state"], run["counts"]["new"]) == ("done", 1)
