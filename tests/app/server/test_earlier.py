"""The paths of an earlier dashboard answer in its envelope."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.kit.serving import served

WITH_DATA = [
    "/api/kpis",
    "/api/kpis/overview",
    "/api/kpis/summary",
    "/api/kpis/alerts",
    "/api/revenue/platform",
    "/api/revenue/artist",
    "/api/revenue/distributor",
    "/api/revenue/monthly",
    "/api/revenue/delays",
    "/api/streaming/daily",
    "/api/streaming/growth",
    "/api/streaming/spotify-audience",
    "/api/data/files",
    "/api/data/schema",
]
WITHOUT = [
    "/api/kpis/realtime",
    "/api/kpis/goals",
    "/api/revenue/rps-rates",
    "/api/streaming/summary",
    "/api/streaming",
    "/api/financial",
    "/api/social",
    "/api/distributor/revenue-summary",
    "/api/distributor/payment-calendar",
    "/api/distributor/reconciliation/2031-03",
]


@pytest.fixture(scope="module")
def admin(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A browser in which an admin is logged in; one for all, since nothing here changes anything."""
    folder = tmp_path_factory.mktemp("earlier") / "label"
    shutil.copytree(imported, folder)
    with served(folder) as running:
        yield running.logged_in()


def data(client: httpx.Client, path: str) -> Any:
    return client.get(path).json()["data"]


@pytest.mark.parametrize("path", WITH_DATA)
def test_what_is_there_is_told_in_the_envelope(admin: httpx.Client, path: str) -> None:
    found = admin.get(path).json()
    assert (found["success"], found["error"]) == (True, None)
    assert set(found["metadata"]) == {"sources", "last_updated", "limitations"}
    assert found["metadata"]["last_updated"]


@pytest.mark.parametrize("path", WITHOUT)
def test_what_is_not_there_says_so(admin: httpx.Client, path: str) -> None:
    answer = admin.get(path)
    assert answer.status_code == 200
    assert (answer.json()["success"], answer.json()["data"]) == (False, None)
    assert answer.json()["error"]


def test_revenue_by_store_act_and_month(admin: httpx.Client) -> None:
    stores = data(admin, "/api/revenue/platform")
    assert {name: Decimal(each["total_revenue"]) for name, each in stores.items()} == {
        "Spotify": Decimal("0.27288"),
        "Deezer": Decimal("-0.0271"),
        "Zorp": Decimal("0.5"),
    }
    assert stores["Spotify"]["revenue_per_stream"] == "0.00227400"
    act = data(admin, "/api/revenue/artist")["NOVA SEVEN"]
    assert (act["total_revenue"], act["total_streams"], act["platform_count"]) == ("0.74578000", 167, 3)
    march, april = data(admin, "/api/revenue/monthly")
    assert (march["month"], march["actual_revenue"], march["payment_status"]) == ("2024-03", "0.24578000", "paid")
    assert (april["month"], april["transaction_count"], april["expected_payment_date"]) == ("2024-04", 1, "2024-05-31")


def test_delays_are_counted_by_lines(admin: httpx.Client) -> None:
    found = data(admin, "/api/revenue/delays")
    assert found["total_transactions_analyzed"] == 3
    assert {months: each["count"] for months, each in found["delay_distribution"].items()} == {"1": 1, "2": 2}
    assert Decimal(found["average_delay_months"]).quantize(Decimal("0.0001")) == Decimal("1.6667")


def test_the_summary_agrees_with_itself_and_the_key_figures(admin: httpx.Client) -> None:
    found = data(admin, "/api/kpis/summary")
    assert (found["total_revenue"], found["total_streams"], found["artist_count"]) == ("0.74578000", 167, 1)
    assert found["top_artist"] == "NOVA SEVEN"
    assert found["current_month_revenue"] == "0"
    overview = data(admin, "/api/kpis/overview")
    assert (overview["total_revenue"], overview["total_streams"]) == ("0.74578000", 0)


def test_published_files_are_read_page_by_page(admin: httpx.Client) -> None:
    files = data(admin, "/api/data/files")
    file = max(files, key=lambda each: each["row_count"])
    path = f"/api/data/file/{file['filename']}"
    whole = data(admin, f"{path}?limit=1000")
    assert (whole["total_rows"], whole["returned_rows"]) == (file["row_count"], file["row_count"])
    assert list(whole["rows"][0]) == file["columns"]
    second = data(admin, f"{path}?limit=1&offset=1")
    assert second["rows"] == whole["rows"][1:2]
    assert data(admin, f"/api/data/metadata/{file['filename']}") == file


@pytest.mark.parametrize("name", ["nonsense.csv", "..%2f..%2fbedrot.toml", "..", "%2e%2e%2fbedrot.toml"])
def test_only_published_files_are_read(admin: httpx.Client, name: str) -> None:
    for kind in ("file", "metadata"):
        answer = admin.get(f"/api/data/{kind}/{name}")
        assert answer.status_code in (404, 422)
        assert "Nova Records" not in answer.text


def test_what_changes_nothing_may_be_posted(admin: httpx.Client) -> None:
    for path in ("/api/refresh", "/api/data/reload-cache"):
        assert admin.post(path).json()["data"] == {"files_reloaded": 0}
    assert admin.post("/api/semantic/query", json={"query": "How many streams?"}).json()["success"] is False
