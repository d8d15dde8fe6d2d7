"""Files that do not say whose figures they hold: read as soon as somebody says it, on a page too."""

from typing import Any

import httpx

from tests.app.server.work.conftest import Over
from tests.kit.serving import Served, settled
from tests.kit.statements import BankLine, bank_statement

OVERVIEW = (
    "Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,Profile visits,"
    "Create Post,Video views,Media views\n"
    '"Tue, Mar 4, 2031",1204,31,88,2,1,3,5,4,2,17,1,220,301\n'
)

SAY = "Say whose it is, and it is read."


def send(client: httpx.Client, name: str, content: str, **told: str) -> httpx.Response:
    return client.post("/api/v1/imports", params={"name": name, **told}, content=content.encode())


def set_aside(client: httpx.Client, over: Over) -> str:
    """The delivery of an overview of which nobody said whose it is."""
    (file,) = over(client, send(client, "account_overview_analytics.csv", OVERVIEW))["result"]["files"]
    assert (file["state"], file["problem"]["code"]) == ("set aside", "B205")
    assert file["problem"]["message"].endswith(SAY)
    return str(file["delivery"])


def asides(client: httpx.Client) -> list[dict[str, Any]]:
    return list(client.get("/api/v1/quarantine").json()["files"])


def test_a_file_is_read_again_when_somebody_says_whose_it_is(admin: httpx.Client, over: Over) -> None:
    delivery = set_aside(admin, over)
    assert [(each["delivery"], each["asks_whose"]) for each in asides(admin)] == [(delivery, True)]
    told = [
        *(each["problem"] for each in asides(admin)),
        *(each["problem"] for each in admin.get("/api/v1/deliveries").json()["rows"]),
        *(each["what"] for each in settled(admin, "/api/v1/findings")["rows"]),
    ]
    assert told == ["account_overview_analytics.csv: The file does not say whose figures it holds. " + SAY] * 3
    (item,) = [each for each in settled(admin, "/api/v1/attention")["items"] if each["kind"] == "account needed"]
    assert (item["severity"], item["href"]) == ("person", f"/data/quarantine/?delivery={delivery}")

    run = over(admin, admin.post(f"/api/v1/deliveries/{delivery}/read", params={"account": "novaseven"}))
    (file,) = run["result"]["files"]
    assert (run["order"]["kind"], run["order"]["who"]) == ("read", "Ada")
    assert (file["name"], file["state"], file["account"]) == ("account_overview_analytics.csv", "new", "novaseven")
    assert (file["delivery"], file["tables"][0]["stored"]) == (delivery, 1)
    assert asides(admin) == []
    assert admin.get(f"/api/v1/imports/{run['id']}").json() == run


def test_only_files_that_were_set_aside_are_read_again_and_only_for_admins(
    server: Served, admin: httpx.Client, over: Over
) -> None:
    (file,) = over(admin, send(admin, "May.tsv", bank_statement([BankLine()])))["result"]["files"]
    again = f"/api/v1/deliveries/{file['delivery']}/read"
    refused = admin.post(again, params={"account": "novaseven"})
    assert (refused.status_code, refused.json()["error"]["what"]) == (422, "May.tsv is read already.")
    assert admin.post("/api/v1/deliveries/0123456789abcdef/read?account=novaseven").status_code == 404
    assert admin.post(again).status_code == 422
    assert server.program().post(again, params={"account": "novaseven"}).status_code == 403


def test_an_account_that_is_said_beforehand_is_that_of_files_that_need_one_alone(
    admin: httpx.Client, over: Over
) -> None:
    files = {"account_overview_analytics.csv": OVERVIEW, "May.tsv": bank_statement([BankLine()])}
    accounts = {}
    for name, content in files.items():
        (file,) = over(admin, send(admin, name, content, account_if_needed="novaseven"))["result"]["files"]
        accounts[name] = file["account"]
    assert accounts == {"account_overview_analytics.csv": "novaseven", "May.tsv": "main"}
