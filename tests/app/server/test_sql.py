"""The console over HTTP: it reads, says what is cut and doubtful, exports, and keeps statements for an admin."""

import csv
import io
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import httpx
import openpyxl
import pytest

from bedrot.app.auth.roles import Role
from tests.kit.serving import Served, served

BY_STORE = "SELECT store, net_revenue, units, first_month FROM store_summary ORDER BY store"


@pytest.fixture(scope="module")
def server(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all: none of these tests leaves anything behind."""
    folder = tmp_path_factory.mktemp("sql") / "label"
    shutil.copytree(imported, folder)
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def admin(server: Served) -> httpx.Client:
    """A browser in which an admin is logged in."""
    return server.logged_in()


def ask(client: httpx.Client, statement: str, **more: Any) -> dict[str, Any]:
    answer = client.post("/api/v1/sql", json={"statement": statement, **more})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_cells_have_types_and_amounts_are_exact(admin: httpx.Client) -> None:
    found = ask(admin, BY_STORE)
    assert [column["kind"] for column in found["columns"]] == ["text", "decimal", "integer", "day"]
    assert found["rows"] == [
        ["Deezer", "-0.02710000", 40, "2024-03-01"],
        ["Spotify", "0.27288000", 120, "2024-03-01"],
        ["Zorp", "0.50000000", 7, "2024-04-01"],
    ]
    assert (found["cut"], found["warnings"]) == (False, [])


def test_sums_of_amounts_stay_exact(admin: httpx.Client) -> None:
    ((total, mean),) = ask(admin, "SELECT SUM(net_revenue), AVG(net_revenue) FROM royalty_details")["rows"]
    assert Decimal(total) == Decimal("0.74578")
    assert Decimal(mean) == (Decimal("0.74578") / 3).quantize(Decimal("1e-12"))


def test_the_limit_is_stated(admin: httpx.Client) -> None:
    found = ask(admin, BY_STORE, limit=2)
    assert (len(found["rows"]), found["limit"], found["cut"]) == (2, 2, True)
    assert admin.post("/api/v1/sql", json={"statement": BY_STORE, "limit": 10_001}).status_code == 422


def test_what_would_be_counted_twice_is_warned_of(admin: httpx.Client) -> None:
    found = ask(admin, "SELECT SUM(listeners) FROM audience_daily")
    assert "listeners of audience_daily does not add up" in found["warnings"][0]
    assert found["unchecked"]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM commits",
        "ATTACH 'x.db' AS x",
        "PRAGMA journal_mode",
        "SELECT 1; SELECT 2",
        "SELECT load_extension('x')",
        "selekt",
    ],
)
def test_anything_but_reading_is_refused(admin: httpx.Client, statement: str) -> None:
    answer = admin.post("/api/v1/sql", json={"statement": statement})
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "B803"


@pytest.mark.parametrize("statement", [None, "", " ", 7, {"a": 1}, "x" * 100_001])
def test_what_is_no_statement_is_refused(admin: httpx.Client, statement: object) -> None:
    assert admin.post("/api/v1/sql", json={"statement": statement}).status_code == 422


def test_tables_are_told_with_what_they_hold(admin: httpx.Client) -> None:
    tables = {each["name"]: each for each in admin.get("/api/v1/sql/tables").json()["tables"]}
    assert tables["store_summary"]["is_view"]
    assert tables["store_summary"]["comment"]
    net = next(column for column in tables["royalty_details"]["columns"] if column["name"] == "net_revenue")
    assert net["note"].startswith("an exact decimal, as text; net of royalties, counted by distributor; adds up over")
    listeners = next(column for column in tables["audience_daily"]["columns"] if column["name"] == "listeners")
    assert listeners["note"].endswith("adds up over nothing")


def export(client: httpx.Client, form: str, statement: str) -> httpx.Response:
    answer = client.post(f"/api/v1/sql/exports?format={form}", json={"statement": statement})
    assert answer.status_code == 200, answer.text
    assert answer.headers["x-bedrot-cut"] == "false"
    assert answer.headers["content-disposition"] == f'attachment; filename="answer.{form}"'
    return answer


def test_an_answer_as_csv(admin: httpx.Client) -> None:
    text = export(admin, "csv", BY_STORE).content.decode("utf-8-sig")
    header, first, *_ = csv.reader(io.StringIO(text))
    assert header == ["store", "net_revenue", "units", "first_month"]
    assert first == ["Deezer", "-0.02710000", "40", "2024-03-01"]


def test_an_answer_as_a_workbook_with_its_definitions(admin: httpx.Client) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(admin, "xlsx", BY_STORE).content))
    rows = list(book["answer"].iter_rows(values_only=True))
    assert rows[1][:3] == ("Deezer", -0.0271, 40)
    assert str(rows[1][3]).startswith("2024-03-01")
    definitions = {str(row[0]): str(row[1]) for row in book["definitions"].iter_rows(values_only=True)}
    assert definitions["statement"] == BY_STORE
    assert definitions["label"] == "Nova Records"
    assert definitions["rows"] == "3, all there are"


def test_an_answer_as_parquet(admin: httpx.Client, tmp_path: Path) -> None:
    file = tmp_path / "answer.parquet"
    file.write_bytes(export(admin, "parquet", BY_STORE).content)
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT store, net_revenue, units, first_month FROM '{file}'").fetchall()
    assert rows[0][:3] == ("Deezer", Decimal("-0.02710000"), 40)
    assert str(rows[0][3]) == "2024-03-01"


def test_statements_are_kept_as_files_of_the_label(admin: httpx.Client, server: Served) -> None:
    kept = admin.put("/api/v1/sql/queries/by_store", json={"statement": f"-- By store\n{BY_STORE}"}).json()
    assert (kept["name"], kept["title"]) == ("by_store", "By store")
    file = server.office.folder / "queries" / "by_store.sql"
    assert file.read_text(encoding="utf-8") == f"-- By store\n{BY_STORE}\n"
    assert admin.get("/api/v1/sql/queries").json()["queries"] == [kept]
    assert admin.delete("/api/v1/sql/queries/by_store").status_code == 204
    assert admin.get("/api/v1/sql/queries").json()["queries"] == []
    assert admin.delete("/api/v1/sql/queries/by_store").status_code == 404


@pytest.mark.parametrize("name", ["..%2fx", "A", "x.sql", "-x", "a" * 61, "%00"])
def test_a_name_never_leads_out_of_the_folder(admin: httpx.Client, name: str) -> None:
    assert admin.put(f"/api/v1/sql/queries/{name}", json={"statement": BY_STORE}).status_code in (404, 422)


def test_only_an_admin_keeps_statements(server: Served) -> None:
    analyst = server.logged_in(Role.ANALYST, "Bob")
    assert ask(analyst, "SELECT 1 AS one")["rows"] == [[1]]
    assert analyst.put("/api/v1/sql/queries/x", json={"statement": "SELECT 1"}).status_code == 403
    assert analyst.delete("/api/v1/sql/queries/x").status_code == 403
