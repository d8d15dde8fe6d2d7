"""From a figure back to the lines it was made of, and those lines in their file."""

import asyncio
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.kit.serving import Served, served


@pytest.fixture(scope="module")
def server(imported: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all: these tests only look."""
    folder = tmp_path_factory.mktemp("explain") / "label"
    shutil.copytree(imported, folder)
    with served(folder) as running:
        yield running


@pytest.fixture(scope="module")
def admin(server: Served) -> httpx.Client:
    """A browser in which an admin is logged in."""
    return server.logged_in()


def origins(client: httpx.Client, metric: str, **asked: Any) -> dict[str, Any]:
    answer = client.get(f"/api/v1/kpis/{metric}/origins", params=asked)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_figure_is_traced_to_the_lines_of_the_statement(admin: httpx.Client) -> None:
    found = origins(admin, "K-05", first="2024-03")
    (origin,) = found["origins"]

    assert found["value"] == "0.24578000"
    assert (origin["dataset"], origin["measure"], origin["rows"], origin["lines"]) == ("royalties", "net", 2, 2)
    assert Decimal(origin["total"]) == Decimal("0.27288000") - Decimal("0.02710000")
    assert [Decimal(fact["value"]) for fact in origin["facts"]] == [Decimal("0.27288"), Decimal("-0.0271")]
    (line,) = origin["facts"][1]["lines"]
    assert (line["file"], line["line"], line["where"]) == ("dk_bank_details.tsv", 3, "line 3")
    assert (line["cells"]["Store"], line["cells"]["Earnings (USD)"]) == ("Deezer", "-0.02710000")
    assert origin["cut"] is None


def test_what_is_cut_is_said(admin: httpx.Client) -> None:
    found = origins(admin, "gross_revenue", first="2024-03", rows=1, lines=0)
    (origin,) = found["origins"]

    assert len(origin["facts"]) == 1
    assert origin["facts"][0]["lines"] == []
    assert origin["rows"] == 2
    assert origin["cut"] == "The 1 largest of 2 rows are shown. Of the rows shown, 1 further lines are not."


def test_the_rows_can_be_asked_for_by_country(admin: httpx.Client) -> None:
    (origin,) = origins(admin, "gross_revenue", first="2024-03", country="de")["origins"]
    assert [fact["grain"]["country"] for fact in origin["facts"]] == ["DE"]
    assert Decimal(origin["total"]) == Decimal("-0.0271")


@pytest.mark.parametrize(
    "asked", [{"rows": 201}, {"rows": 0}, {"lines": 51}, {"country": "Germany"}, {"first": "2024"}]
)
def test_what_cannot_be_asked_is_refused(admin: httpx.Client, asked: dict[str, Any]) -> None:
    answer = admin.get("/api/v1/kpis/gross_revenue/origins", params=asked)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == next(iter(asked))


def test_many_may_ask_at_once(admin: httpx.Client, server: Served) -> None:
    async def all_at_once() -> list[int]:
        async with httpx.AsyncClient(base_url=server.address, cookies=admin.cookies, timeout=60) as client:
            asked = [client.get(f"/api/v1/kpis/gross_revenue/origins?rows={rows}") for rows in range(1, 13)]
            return [answer.status_code for answer in await asyncio.gather(*asked)]

    assert asyncio.run(all_at_once()) == [200] * 12


MARCH = {"dataset": "royalties", "measure": "net", "by": "store", "first": "2024-03-01", "last": "2024-03-31"}


def behind(client: httpx.Client, **asked: Any) -> dict[str, Any]:
    params = {name: value for name, value in (MARCH | asked).items() if value is not None}
    answer = client.get("/api/v1/courses/rows", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_a_point_of_a_chart_is_traced_to_the_line_of_the_statement(admin: httpx.Client) -> None:
    course = admin.get("/api/v1/courses", params=MARCH).json()
    (deezer,) = [line for line in course["lines"] if line["key"] == "deezer"]
    found = behind(admin, line="deezer", day=deezer["points"][0]["day"], source_lines=2)

    assert found["value"] == found["total"] == deezer["points"][0]["value"]
    assert (found["name"], found["rows"], found["unit"]) == ("Deezer", 1, "USD")
    (fact,) = found["facts"]
    (line,) = fact["lines"]
    assert (fact["file"], line["line"]) == ("dk_bank_details.tsv", 3)
    assert line["cells"]["Earnings (USD)"] == "-0.02710000"
    assert found["names"] == {"deezer": "Deezer", "distrokid": "DistroKid"}


def test_rows_of_a_point_come_in_pages_and_without_lines_unless_they_are_asked_for(admin: httpx.Client) -> None:
    whole = {"by": None, "line": "all"}
    first, second = (behind(admin, **whole, page=page, size=1) for page in (1, 2))
    assert [fact["lines"] for page in (first, second) for fact in page["facts"]] == [[], []]
    assert first["rows"] == second["rows"] == 2
    assert first["total"] == "0.24578000"
    assert sum(Decimal(page["facts"][0]["value"]) for page in (first, second)) == Decimal(first["total"])


def test_a_part_of_a_point_is_narrowed_by_country(admin: httpx.Client) -> None:
    assert behind(admin, line="deezer", also="country:DE")["rows"] == 1
    assert behind(admin, line="deezer", also="country:SE")["rows"] == 0


@pytest.mark.parametrize("asked", [{"also": "planet:mars"}, {"also": "x"}, {"source_lines": 51}, {"day": "May"}])
def test_rows_that_mean_nothing_are_refused(admin: httpx.Client, asked: dict[str, Any]) -> None:
    answer = admin.get("/api/v1/courses/rows", params={**MARCH, "line": "deezer", **asked})
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]["what"]


def delivery_of(client: httpx.Client) -> str:
    (origin,) = origins(client, "gross_revenue", first="2024-03", rows=1)["origins"]
    return str(origin["facts"][0]["delivery"])


def test_a_line_is_shown_in_its_file_with_its_neighbours(admin: httpx.Client) -> None:
    found = admin.get(f"/api/v1/deliveries/{delivery_of(admin)}/lines", params={"around": 4, "context": 1}).json()

    assert [line["number"] for line in found["lines"]] == [3, 4, 5]
    assert [line["asked"] for line in found["lines"]] == [False, True, False]
    assert "\t12O\t" in found["lines"][1]["text"]
    assert found["hidden"] == []


def test_a_place_that_is_not_there_is_told(admin: httpx.Client) -> None:
    delivery = delivery_of(admin)
    assert admin.get(f"/api/v1/deliveries/{delivery}/lines?around=99").json()["error"]["code"] == "B401"
    assert admin.get("/api/v1/deliveries/0123456789abcdef/lines").status_code == 404


@pytest.mark.parametrize("delivery", ["..%2f..%2fetc%2fpasswd", "XYZ", "0"])
def test_a_delivery_is_named_by_its_id_alone(admin: httpx.Client, delivery: str) -> None:
    assert admin.get(f"/api/v1/deliveries/{delivery}/lines").status_code in (404, 422)
