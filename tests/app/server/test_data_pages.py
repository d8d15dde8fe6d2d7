"""Platforms, quality, quarantine, the lake and the doctor, of a label with one statement."""

from pathlib import Path

import httpx
import pytest

from bedrot.app.auth.roles import Role
from tests.kit.serving import Served, settled


def test_platforms_with_files_come_first(admin: httpx.Client) -> None:
    found = admin.get("/api/v1/platforms").json()
    first = found["platforms"][0]
    assert (first["platform"], first["has_files"], first["quarantined"], first["flagged"]) == ("distrokid", True, 1, 1)
    assert not any(each["has_files"] for each in found["platforms"][1:])
    assert all(
        each["todo"] for each in found["platforms"] if not each["has_files"] and each["datasets"][0]["how_to_get"]
    )
    bank = next(each for each in first["datasets"] if each["name"] == "bank")
    assert (bank["stored"], bank["newest"], bank["feeds"], bank["monthly"]) == (3, "2024-04-30", "royalties", True)


def test_quality_is_examined_when_somebody_asks_for_it(admin: httpx.Client, server: Served) -> None:
    before = admin.get("/api/v1/quality").json()
    assert before["examination"] is None
    assert "Examine" in before["todo"]
    assert server.logged_in(Role.ANALYST, "Bob").post("/api/v1/quality/examinations").status_code == 403

    made = admin.post("/api/v1/quality/examinations")
    assert made.status_code == 201
    found = admin.get("/api/v1/quality").json()["examination"]
    assert found == made.json()["examination"]
    assert (found["number"], found["current"], found["day"]) == (1, True, "2031-06-15")
    assert admin.post("/api/v1/quality/examinations").json()["examination"]["number"] == 2
    label = next(score for score in found["scores"] if score["subject"] == "label")
    assert set(label["weights"].values()) == {"0.20000000", "0.30000000", "0.10000000"}
    refused = next(check for check in found["checks"] if check["unit"] == "rows" and check["dimension"] == "validity")
    assert (refused["checked"], refused["failed"]) == (4, 2)


def test_the_rows_behind_a_cause_are_shown_as_they_stand_in_the_file(admin: httpx.Client) -> None:
    found = admin.post("/api/v1/quality/examinations").json()["examination"]
    check = next(each for each in found["checks"] if each["unit"] == "rows" and each["dimension"] == "validity")
    asked = {"subject": check["subject"], "dimension": check["dimension"], "check": check["check"]}
    rows = admin.get("/api/v1/quality/rows", params=asked).json()["rows"]
    assert ("dk_bank_details.tsv", "line 4") in {(row["file"], row["where"]) for row in rows}
    assert any("12O" in row["text"] for row in rows)
    assert admin.get("/api/v1/quality/rows", params={**asked, "cause": 99}).status_code == 404


def test_quarantine_shows_the_offending_line(admin: httpx.Client) -> None:
    found = admin.get("/api/v1/quarantine").json()
    assert found["total"] == 2
    refused, flagged = found["rows"]
    assert (refused["severity"], refused["line"], refused["column"], refused["text"]) == (
        "refused",
        4,
        "Quantity",
        "12O",
    )
    assert refused["cells"]["Sale Month"] == "2024-04"
    assert (flagged["severity"], flagged["line"], flagged["column"], flagged["text"]) == (
        "flagged",
        5,
        "UPC",
        "8.6E+11",
    )
    assert refused["hint"]
    assert flagged["hint"]


def test_quarantine_is_read_page_by_page(admin: httpx.Client) -> None:
    first = admin.get("/api/v1/quarantine?size=1").json()
    second = admin.get("/api/v1/quarantine?size=1&page=2").json()
    assert (first["total"], second["total"]) == (2, 2)
    assert [first["rows"][0]["line"], second["rows"][0]["line"]] == [4, 5]
    assert admin.get("/api/v1/quarantine?page=3&size=1").json()["rows"] == []
    assert admin.get("/api/v1/quarantine?platform=toolost").json()["total"] == 0
    assert admin.get("/api/v1/quarantine?platform=nonsense").status_code == 404
    assert admin.get("/api/v1/quarantine?delivery=0123456789abcdef").json()["total"] == 0


@pytest.mark.parametrize("zone", ["landing", "raw", "staging", "curated", "archive"])
def test_the_lake_is_listed_zone_by_zone(admin: httpx.Client, zone: str) -> None:
    found = admin.get("/api/v1/lake", params={"zone": zone}).json()
    assert found["zone"] == zone
    assert len(found["rows"]) == min(found["total"], 50)
    assert all(set(row) == set(found["columns"]) for row in found["rows"])


def test_a_zone_that_is_none_is_told(admin: httpx.Client) -> None:
    assert "landing, raw" in admin.get("/api/v1/lake?zone=attic").json()["error"]["todo"]


def test_the_doctor_says_what_is_wrong_with_the_folder(admin: httpx.Client, home: Path) -> None:
    before = admin.get("/api/v1/doctor").json()
    assert before["counts"].get("problem", 0) == 0
    (home / "catalog" / "goals.csv").write_text("metric,value\nK-05,lots\n", encoding="utf-8")
    after = admin.get("/api/v1/doctor").json()
    told = [finding for check in after["checks"] for finding in check["findings"]]
    assert any("goals.csv" in finding["what"] for finding in told)


def test_attention_of_a_small_label(admin: httpx.Client) -> None:
    found = settled(admin, "/api/v1/attention")
    kinds = {item["kind"] for item in found["items"]}
    assert {"refused", "flagged", "unknown store", "quality"} <= kinds
    assert found["cut"] == 0
