"""What the server says of the sample label, held against the answer key that was written with its files."""

import json
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from bedrot.app.boards.text import board_of
from bedrot.app.making import make, missing_parts
from bedrot.app.sample import sample_board
from bedrot.demo.label import ANSWER_KEY
from tests.demo.imported import Imported
from tests.kit.serving import served, settled

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

Key = dict[str, Any]


@pytest.fixture(scope="module")
def visitor(imported: Imported, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser in which an admin of the sample label is logged in."""
    root = tmp_path_factory.mktemp("served")
    warehouse = Path(imported.copy(root).warehouse.removeprefix("sqlite:///"))
    shutil.copy(imported.demo.folder / ANSWER_KEY, root)
    make(missing_parts(root, "Sample label", sample=True))
    (root / "data_warehouse").mkdir(exist_ok=True)
    warehouse.rename(root / "data_warehouse" / warehouse.name)
    with served(root) as running:
        client = running.logged_in()
        client.timeout = httpx.Timeout(120)
        yield client


@pytest.fixture(scope="module")
def answer_key(imported: Imported) -> Key:
    """What is true of it."""
    key: Key = json.loads((imported.demo.folder / ANSWER_KEY).read_text(encoding="utf-8"))
    return key


ITEMS = {
    "gap": "gap",
    "restatement": "restated",
    "late_data": "late",
    "negative_adjustment": "returned",
    "double_count": "overlap",
    "unknown_store": "unknown store",
    "unknown_artist": "unknown artist",
    "missing_statement": "missing statement",
    "bad_rows": "refused",
    "missing_payout": "unpaid",
    "account_gap": "gap",
}
"""By what was planted, what a person is told of it; that two files overlap needs nobody."""


def fault(key: Key, kind: str) -> Key:
    return next(each for each in key["faults"] if each["kind"] == kind)


def test_everything_that_was_planted_asks_for_a_person(visitor: httpx.Client, answer_key: Key) -> None:
    items = settled(visitor, "/api/v1/attention")["items"]
    planted = {each["kind"] for each in answer_key["faults"]} - {"overlap", "set_aside"}
    assert planted == set(ITEMS)
    assert {ITEMS[kind] for kind in planted} <= {item["kind"] for item in items}


@pytest.mark.parametrize(
    ("kind", "severity", "told", "href"),
    [
        ("unknown store", "person", "Melodia Uno", "/catalogue/?list=names"),
        ("unknown artist", "person", "ZONE AO", "/catalogue/?list=names"),
        ("missing statement", "person", "every month of use but June 2026", "/revenue/?first=2026-06&last=2026-06"),
        ("unpaid", "look", "1141.85896927 USD", "/revenue/?tab=payouts"),
        ("overlap", "look", "ULTRAVIOLET ROOM", "/revenue/?first=2026-04&last=2026-04"),
        ("set aside", "broken", "toolost_apple_20261120_234009.json", "/data/quarantine/?delivery="),
    ],
)
def test_an_item_says_what_and_leads_there(
    visitor: httpx.Client, kind: str, severity: str, told: str, href: str
) -> None:
    items = [item for item in settled(visitor, "/api/v1/attention")["items"] if item["kind"] == kind]
    assert any(told in item["what"] for item in items)
    assert {item["severity"] for item in items} == {severity}
    assert all(item["href"].startswith(href) for item in items)
    assert all(item["todo"] for item in items)


def test_a_page_in_place_of_a_file_means_that_somebody_must_log_in(visitor: httpx.Client) -> None:
    (item,) = [each for each in settled(visitor, "/api/v1/attention")["items"] if each["kind"] == "login needed"]
    assert item["severity"] == "person"
    assert "dk_bank_details_20261012_200318.tsv" in item["what"]


def test_what_is_broken_comes_first_and_money_before_plays(visitor: httpx.Client) -> None:
    found = settled(visitor, "/api/v1/attention")
    severities = [item["severity"] for item in found["items"]]
    assert severities == sorted(severities, key=["broken", "person", "look"].index)
    assert found["counts"] == {each: severities.count(each) for each in ("broken", "person", "look")}
    kinds = [item["kind"] for item in found["items"] if item["severity"] == "look"]
    assert kinds.index("unpaid") < kinds.index("late")


def test_every_tile_of_its_board_has_figures(visitor: httpx.Client) -> None:
    for tile in board_of(sample_board(), "monday.toml").tiles:
        asked = tile.model_dump(exclude={"kind", "title", "wide", "drawn"}, exclude_none=True)
        match tile.kind:
            case "figure":
                figure = visitor.get(f"/api/v1/kpis/{asked['metric']}").json()
                assert figure["value"] is not None, tile
            case "course":
                course = visitor.get("/api/v1/courses", params=asked).json()
                assert len(course["lines"]) > 1, tile
                assert all(len(line["points"]) > 1 for line in course["lines"]), tile
            case "ranking":
                assert len(visitor.get("/api/v1/rankings", params=asked).json()["rows"]) > 1, tile


def test_findings_are_counted_as_the_command_counts_them(visitor: httpx.Client, answer_key: Key) -> None:
    found = visitor.get("/api/v1/findings", params={"kind": "refused"}).json()
    refused = {each["name"]: each["quarantined"] for each in answer_key["files"] if each["quarantined"]}
    assert {row["where"]["files"][0] for row in found["rows"]} == set(refused)
    assert found["total"] == len(refused) == found["counts"]["broken"]["refused"]

    pages = [visitor.get("/api/v1/findings", params={"size": 5, "page": page}).json() for page in range(1, 20)]
    whole = visitor.get("/api/v1/findings", params={"size": 200}).json()
    assert [row for page in pages for row in page["rows"]] == whole["rows"]


def test_each_refused_row_is_shown_with_its_line(visitor: httpx.Client, answer_key: Key) -> None:
    planted = {
        (each["files"][0], row["line"], row["text"])
        for each in answer_key["faults"]
        if each["kind"] == "bad_rows"
        for row in each["rows"]
        if row["field"]
    }
    found = visitor.get("/api/v1/quarantine").json()
    assert planted <= {(row["file"], row["line"], row["text"]) for row in found["rows"]}
    assert found["total"] == sum(each["quarantined"] for each in answer_key["files"])
    for row in found["rows"]:
        if row["column"]:
            assert row["cells"][row["column"]] == row["text"]
    aside = {each["files"][0] for each in answer_key["faults"] if each["kind"] == "set_aside"}
    assert {file["file"] for file in found["files"]} == aside

    one_by_one = [visitor.get("/api/v1/quarantine", params={"size": 1, "page": page}).json() for page in range(1, 7)]
    assert [row for page in one_by_one for row in page["rows"]] == found["rows"]


def test_what_was_paid_by_a_store_is_traced_in_full(visitor: httpx.Client, answer_key: Key) -> None:
    for store in ("deezer", "amazon_music"):
        asked: dict[str, str | int] = {
            "first": "2024-11",
            "last": "2026-11",
            "store": store,
            "currency": "USD",
            "rows": 200,
            "lines": 50,
        }
        (origin,) = visitor.get("/api/v1/kpis/gross_revenue/origins", params=asked).json()["origins"]
        truth = answer_key["statements"]["by_store"][store]
        assert (Decimal(origin["total"]), origin["lines"]) == (Decimal(truth["net"]), truth["lines"])
        assert len(origin["facts"]) == 200
        assert all(fact["lines"] for fact in origin["facts"])
        for fact in origin["facts"]:
            if fact["line_count"] == len(fact["lines"]):
                paid = [
                    line["cells"].get("Earnings (USD)") or line["cells"].get("net_payable") for line in fact["lines"]
                ]
                if all(paid):
                    assert sum(map(Decimal, paid)) == Decimal(fact["value"])


def test_streams_of_a_month_are_those_of_the_files(visitor: httpx.Client, answer_key: Key) -> None:
    asked: dict[str, str | int] = {"first": "2026-03", "rows": 200}
    (origin,) = visitor.get("/api/v1/kpis/monthly_streams/origins", params=asked).json()["origins"]
    truth = sum(series["by_month"].get("2026-03", 0) for series in answer_key["series"])
    assert origin["total"] == truth == sum(fact["value"] for fact in origin["facts"])


def test_a_figure_without_lines_says_why(visitor: httpx.Client) -> None:
    found = visitor.get("/api/v1/kpis/data_freshness/origins").json()
    assert (found["origins"], found["reason"]) == ([], None)
    assert "there is no line to show" in " ".join(found["notes"])


def test_the_health_score_is_measured_as_the_figure_says(visitor: httpx.Client) -> None:
    figure = visitor.get("/api/v1/kpis/pipeline_health").json()["value"]
    lines = dict(line.rsplit(" ", 1) for line in visitor.get("/metrics").text.splitlines() if line[:1] != "#")
    assert float(lines["bedrot_pipeline_health_score"]) == pytest.approx(float(figure))


def test_lines_of_files_about_people_are_shown_without_them(visitor: httpx.Client) -> None:
    landed = visitor.get("/api/v1/lake", params={"zone": "landing", "size": 200}).json()["rows"]
    sales = next(row["delivery"] for row in landed if row["kind"] == "bandcamp.sales")
    found = visitor.get(f"/api/v1/deliveries/{sales}/lines", params={"around": 5, "context": 2}).json()
    assert "buyer email" in found["hidden"]
    assert not set(found["hidden"]) & set(found["header"])
    assert [line["asked"] for line in found["lines"]] == [False, False, True, False, False]
    assert not any("@" in line["text"] for line in found["lines"])
    assert "people" in found["note"]


def test_platforms_tell_how_many_rows_came(visitor: httpx.Client, answer_key: Key) -> None:
    found = {each["platform"]: each for each in visitor.get("/api/v1/platforms").json()["platforms"]}
    rows = sum(
        each["rows"] for each in answer_key["files"] if (each["platform"], each["kind"]) == ("distrokid", "bank")
    )
    bank = next(each for each in found["distrokid"]["datasets"] if each["name"] == "bank")
    assert bank["stored"] + bank["quarantined"] == rows
    assert found["distrokid"]["quarantined"] == 5
    assert bank["how_to_get"]
    assert found["toolost"]["freshness"] == "overdue"
    assert found["toolost"]["todo"]


def test_the_flow_leads_from_every_platform_to_a_figure(visitor: httpx.Client) -> None:
    found = visitor.get("/api/v1/lineage").json()
    nodes = {node["id"] for node in found["nodes"]}
    targets: dict[str, set[str]] = {}
    for edge in found["edges"]:
        assert {edge["source"], edge["target"]} <= nodes
        targets.setdefault(edge["source"], set()).add(edge["target"])

    def reach(node: str) -> set[str]:
        return {node}.union(*(reach(each) for each in targets.get(node, ())))

    assert "kpi gross_revenue" in reach("landing distrokid")
    assert "kpi monthly_streams" in reach("landing toolost")
    assert "kpi gross_revenue" not in reach("landing tiktok")
    assert {zone["zone"]: zone["files"] > 0 for zone in found["zones"]}["landing"]


def test_the_earlier_paths_say_what_the_key_says(visitor: httpx.Client, answer_key: Key) -> None:
    stores = visitor.get("/api/revenue/platform").json()["data"]
    for name, store in (("Spotify", "spotify"), ("Apple Music", "apple_music"), ("Deezer", "deezer")):
        truth = answer_key["statements"]["by_store"][store]
        assert Decimal(stores[name]["total_revenue"]) == Decimal(truth["net"])
        assert (stores[name]["total_streams"], stores[name]["transaction_count"]) == (truth["units"], truth["lines"])
    totals = visitor.get("/api/streaming/summary").json()["data"]["total_streams"]
    counted = {
        store: sum(sum(each["by_month"].values()) for each in answer_key["series"] if each["store"] == store)
        for store in ("spotify", "apple_music")
    }
    assert totals == {"spotify": counted["spotify"], "apple": counted["apple_music"], "combined": sum(counted.values())}


def test_sql_agrees_with_the_key_to_the_last_decimal(visitor: httpx.Client, answer_key: Key) -> None:
    statement = "SELECT SUM(net_revenue), SUM(units) FROM store_summary WHERE store = 'Spotify' AND currency = 'USD'"
    found = visitor.post("/api/v1/sql", json={"statement": statement}).json()
    truth = answer_key["statements"]["by_store"]["spotify"]
    ((revenue, units),) = found["rows"]
    assert (Decimal(revenue), units) == (Decimal(truth["net"]), truth["units"])
    assert [column["kind"] for column in found["columns"]] == ["decimal", "integer"]
    assert found["warnings"] == []


def test_behind_the_points_of_every_dataset_stand_rows_that_add_up_and_their_lines(visitor: httpx.Client) -> None:
    asked = 0
    for dataset in visitor.get("/api/v1/datasets").json()["datasets"]:
        measure = dataset["measures"][0]
        question = {"dataset": dataset["dataset"], "measure": measure["name"], "by": measure["axes"][0]}
        (line, *_) = visitor.get("/api/v1/courses", params=question).json()["lines"] or [None]
        if line is not None:
            point = line["points"][-1]
            spot = {"line": line["key"], "day": point["day"], "size": 5, "source_lines": 3}
            found = visitor.get("/api/v1/courses/rows", params=question | spot).json()
            assert (dataset["dataset"], found["total"]) == (dataset["dataset"], point["value"])
            assert all(fact["lines"] for fact in found["facts"])
            asked += 1
    assert asked >= 9
