"""Writing the label's tables from a page: names settled with one click, rows put in place, files explained."""

import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.kit.serving import Served, settled

STRANGE = (
    "Statement;Month;Shop;Track;Act;ISRC;Pieces;Paid (EUR)\n"
    "01.02.2031;01.2031;Spotify;GLASS HARBOR;NOVA SEVEN;XXAA13100001;100;1,25\n"
    "13.02.2031;01.2031;Deezer;GLASS HARBOR;NOVA SEVEN;XXAA13100001;10;0,25\n"
)


def done(client: httpx.Client, run: str) -> dict[str, Any]:
    """A run when it is over."""
    until = time.monotonic() + 60
    while True:
        found: dict[str, Any] = client.get(f"/api/v1/runs/{run}").json()
        if found["state"] in ("done", "failed"):
            assert found["state"] == "done", found
            return found
        assert time.monotonic() < until, "the run did not end"
        time.sleep(0.1)


def test_a_name_is_settled_with_one_click(admin: httpx.Client, home: Path) -> None:
    before = admin.get("/api/v1/catalogue/names").json()
    assert [(each["field"], each["name"], each["table"]) for each in before["names"]] == [("store", "Zorp", "stores")]
    assert before["names"][0]["figures"]["units"] == 7
    assert "spotify" in before["stores"]

    answer = admin.post("/api/v1/catalogue/names", json={"table": "stores", "name": "Zorp", "means": "deezer"})
    assert answer.status_code == 202
    assert answer.json()["cells"] == {"name": "Zorp", "store": "deezer"}
    done(admin, answer.json()["run"])

    text = (home / "catalog" / "stores.csv").read_text(encoding="utf-8")
    assert text.startswith("# Stores that statements name in a way of their own.")
    assert text.endswith("name,store,tier\nZorp,deezer,\n")
    statement = {"statement": "SELECT SUM(units), SUM(net_revenue) FROM store_summary WHERE store = 'Deezer'"}
    assert admin.post("/api/v1/sql", json=statement).json()["rows"] == [[47, "0.47290000"]]
    assert admin.get("/api/v1/catalogue/names").json()["names"] == []


def test_a_store_of_its_own_gets_its_own_name(admin: httpx.Client) -> None:
    answer = admin.post("/api/v1/catalogue/names", json={"table": "stores", "name": "Zorp", "means": "Zorp"}).json()
    assert answer["cells"] == {"name": "Zorp", "store": "zorp"}


@pytest.mark.parametrize(
    ("table", "means", "hint"),
    [
        ("stores", "spotfy", "spotify"),
        ("aliases", "NOVA SEVAN", "NOVA SEVEN"),
        ("categories", "advertisng", "advertising"),
    ],
)
def test_what_nobody_knows_cannot_be_meant(admin: httpx.Client, table: str, means: str, hint: str) -> None:
    answer = admin.post("/api/v1/catalogue/names", json={"table": table, "name": "X", "means": means})
    assert answer.status_code == 404
    assert hint in answer.json()["error"]["todo"]


def goals(client: httpx.Client) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/v1/catalogue/tables/goals").json()
    return found


def put(client: httpx.Client, table: dict[str, Any], rows: list[dict[str, Any]]) -> httpx.Response:
    return client.put(f"/api/v1/catalogue/tables/{table['name']}", json={"rows": rows, "sha256": table["sha256"]})


def test_rows_are_put_in_place_and_count(admin: httpx.Client, home: Path) -> None:
    table = goals(admin)
    assert table["rows"] == []
    answer = put(admin, table, [{"cells": {"metric": "K-05", "value": "500", "unit": "USD", "source": "plan, of May"}}])
    assert answer.status_code == 200
    done(admin, answer.json()["run"])
    text = (home / "catalog" / "goals.csv").read_text(encoding="utf-8")
    assert text.startswith("# What you aim at")
    assert text.endswith('K-05,500,USD,,,"plan, of May"\n')
    assert admin.get("/api/v1/kpis/gross_revenue?first=2024-03").json()["goal"]["target"] == "500"
    assert goals(admin)["sha256"] == answer.json()["sha256"]


def test_a_table_that_was_changed_meanwhile_is_left_alone(admin: httpx.Client, home: Path) -> None:
    table = goals(admin)
    file = home / "catalog" / "goals.csv"
    file.write_text("metric,value\nK-01,7\n", encoding="utf-8")
    answer = put(admin, table, [{"cells": {"metric": "K-05", "value": "500"}}])
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "B304")
    assert file.read_text(encoding="utf-8") == "metric,value\nK-01,7\n"


@pytest.mark.parametrize(
    ("cells", "place"),
    [
        ({"metric": "K-05", "value": "lots"}, "catalog/goals.csv, line 4, field 'value'"),
        ({"metric": "K-05"}, "catalog/goals.csv, line 4, field 'value'"),
        ({"metric": "nonsense", "value": "1"}, "catalog/goals.csv, field 'metric'"),
        ({"metric": "K-05", "value": "1", "from": "May"}, "catalog/goals.csv, line 4, field 'from'"),
    ],
)
def test_what_could_not_be_read_is_not_written(
    admin: httpx.Client, home: Path, cells: dict[str, str], place: str
) -> None:
    before = (home / "catalog" / "goals.csv").read_bytes()
    answer = put(admin, goals(admin), [{"cells": cells}])
    assert (answer.status_code, answer.json()["error"]["place"]) == (422, place)
    assert (home / "catalog" / "goals.csv").read_bytes() == before


def test_columns_and_tables_that_do_not_exist_are_told(admin: httpx.Client) -> None:
    answer = put(admin, goals(admin), [{"cells": {"metrik": "K-05"}}])
    assert "metric, value" in answer.json()["error"]["todo"]
    assert "goals" in admin.get("/api/v1/catalogue/tables/nonsense").json()["error"]["todo"]
    assert "goals" in admin.get("/api/v1/catalogue/tables").json()


def unknown_file(client: httpx.Client) -> str:
    sent = client.post("/api/v1/imports?name=acme.csv", content=STRANGE.encode()).json()
    (file,) = done(client, sent["id"])["result"]["files"]
    assert file["state"] == "set aside"
    return str(file["delivery"])


def test_a_file_nobody_knows_is_explained_once_and_imported(admin: httpx.Client, home: Path) -> None:
    delivery = unknown_file(admin)
    (item,) = [each for each in settled(admin, "/api/v1/attention")["items"] if each["kind"] == "unknown file"]
    assert (item["severity"], item["href"]) == ("person", f"/data/mapping/?delivery={delivery}")

    answers = {"platform": "acme", "currency": "EUR"}
    asked = {"delivery": delivery, "answers": answers}
    proposal = admin.post("/api/v1/mappings/proposals", json=asked).json()
    assert (proposal["header_line"], proposal["feeds"], proposal["tried"], proposal["stored"]) == (1, "royalties", 2, 2)
    assert len(proposal["questions"]) <= 6
    assert len(proposal["preview"]) == 2
    assert {column["field"]: column["header"] for column in proposal["columns"]}["net"] == "Paid (EUR)"

    kept = admin.post("/api/v1/mappings", json=asked)
    assert kept.status_code == 201
    assert (home / "connectors" / "acme.toml").is_file()
    (file,) = done(admin, kept.json()["run"])["result"]["files"]
    assert (file["name"], file["kind"].partition(".")[0], file["tables"][0]["stored"]) == ("acme.csv", "acme", 2)
    statement = {"statement": "SELECT SUM(net_revenue) FROM royalty_details WHERE currency = 'EUR'"}
    assert admin.post("/api/v1/sql", json=statement).json()["rows"] == [["1.50000000"]]


def test_only_files_that_were_set_aside_are_explained(admin: httpx.Client) -> None:
    landed = admin.get("/api/v1/lake").json()["rows"][0]["delivery"]
    known = admin.post("/api/v1/mappings/proposals", json={"delivery": landed})
    assert (known.status_code, known.json()["error"]["code"]) == (422, "B803")
    assert admin.post("/api/v1/mappings/proposals", json={}).status_code == 422
    assert admin.post("/api/v1/mappings/proposals", json={"delivery": "0123456789abcdef"}).status_code == 404
    assert admin.post("/api/v1/mappings/proposals", json={"imported": "000099"}).status_code == 404


def test_an_answer_that_cannot_be_is_told(admin: httpx.Client) -> None:
    asked = {"delivery": unknown_file(admin), "answers": {"feeds": "nonsense"}}
    assert "royalties" in admin.post("/api/v1/mappings/proposals", json=asked).json()["error"]["what"]


def test_writing_is_for_admins(server: Served) -> None:
    program = server.program()
    body = {"table": "stores", "name": "Zorp", "means": "deezer"}
    assert program.post("/api/v1/catalogue/names", json=body).status_code == 403
    assert program.put("/api/v1/catalogue/tables/goals", json={"rows": [], "sha256": None}).status_code == 403
    assert program.post("/api/v1/mappings", json={}).status_code == 403
    assert program.get("/api/v1/catalogue/tables/goals").status_code == 200
