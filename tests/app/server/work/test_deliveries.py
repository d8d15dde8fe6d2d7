"""The list of what has arrived agrees with what the imports said and with what the lake holds."""

from typing import Any

import httpx

from tests.app.server.work.conftest import Over
from tests.app.terminal import Terminal
from tests.kit.serving import settled
from tests.kit.statements import BankLine, bank_statement


def send(client: httpx.Client, name: str, lines: list[BankLine], modified: str) -> httpx.Response:
    content = bank_statement(lines).encode()
    return client.post("/api/v1/imports", params={"name": name, "modified": modified}, content=content)


def listed(client: httpx.Client, **asked: str) -> list[dict[str, Any]]:
    """The list as it stands now."""
    answer = settled(client, "/api/v1/deliveries", **asked)
    assert answer["total"] == len(answer["rows"])
    return list(answer["rows"])


def test_every_file_is_listed_with_what_became_of_its_rows(admin: httpx.Client, over: Over, label: Terminal) -> None:
    refused = BankLine(units="12O")
    older = over(admin, send(admin, "May.tsv", [BankLine(net="1.5"), refused], "2031-06-01T00:00:00"))
    newer = over(admin, send(admin, "May again.tsv", [BankLine(net="1.75")], "2031-06-02T00:00:00"))
    over(admin, admin.post("/api/v1/imports", params={"name": "todo.csv"}, content=b"what,when\nbread,today\n"))
    rows = {each["name"]: each for each in listed(admin)}
    may, again, todo = rows["May.tsv"], rows["May again.tsv"], rows["todo.csv"]
    assert older["result"]["files"][0]["delivery"] == may["id"]
    assert (may["stored"], may["quarantined"], may["superseded"]) == (0, 1, 1)
    table = newer["result"]["files"][0]["tables"][0]
    assert (again["stored"], again["quarantined"], again["superseded"]) == (
        table["stored"],
        table["quarantined"],
        table["superseded"],
    )
    assert (again["first"], again["last"], again["state"]) == ("2031-03", "2031-03", "counts")
    assert (again["platform"], again["kind"], again["title"]) == (
        "distrokid",
        "bank",
        newer["result"]["files"][0]["what"],
    )
    assert (todo["state"], todo["stored"], todo["platform_title"]) == ("set aside", 0, None)
    assert todo["problem"]
    assert (todo["explainable"], may["explainable"]) == (True, False)
    aside = admin.get("/api/v1/quarantine").json()["files"]
    assert [(each["file"], each["explainable"]) for each in aside] == [("todo.csv", True)]
    in_lake = label.done("lake", "ls", "landing", "--json").json
    assert {each["id"] for each in rows.values()} == {each["delivery"] for each in in_lake}


def test_the_list_can_be_asked_for_a_platform_and_a_state(admin: httpx.Client, over: Over) -> None:
    delivery = over(admin, send(admin, "May.tsv", [BankLine()], "2031-06-01T00:00:00"))["result"]["files"][0][
        "delivery"
    ]
    assert [each["id"] for each in listed(admin, platform="distrokid", state="counts")] == [delivery]
    assert listed(admin, platform="spotify") == []
    over(admin, admin.post(f"/api/v1/deliveries/{delivery}/withdraw"))
    assert listed(admin, state="counts") == []
    (taken,) = listed(admin, state="withdrawn")
    assert (taken["id"], taken["stored"]) == (delivery, 0)
    assert admin.get("/api/v1/deliveries?state=lost").json()["error"]["code"] == "B803"
