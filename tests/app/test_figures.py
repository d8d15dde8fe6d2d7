"""`bedrot kpis` and `bedrot explain`: the same figure, and the lines it was made of."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.app.terminal import Terminal
from tests.kit.statements import BankLine, bank_statement


@pytest.fixture
def paid(imported: Terminal) -> Terminal:
    return imported


def figure(label: Terminal, *arguments: str) -> dict[str, Any]:
    (found,) = label.done("kpis", *arguments, "--json").json
    return dict(found)


def test_a_figure_is_exact_and_says_what_it_covers(paid: Terminal) -> None:
    found = figure(paid, "gross_revenue", "--month", "2024-03")
    assert (Decimal(found["value"]), found["unit"]) == (Decimal("0.24578"), "USD")
    assert found["period"] == {"first": "2024-03-01", "last": "2024-03-31"}
    assert found["families"] == ["distributor"]


def test_an_id_and_its_number_mean_the_same_in_any_case(paid: Terminal) -> None:
    asked = [figure(paid, name, "--month", "2024-03") for name in ("gross_revenue", "K-05", "k-05", "GROSS_REVENUE")]
    assert asked == [asked[0]] * 4


def test_filters_narrow_a_figure(paid: Terminal) -> None:
    of_store = figure(paid, "gross_revenue", "--month", "2024-03", "--store", "deezer")
    assert Decimal(of_store["value"]) == Decimal("-0.0271")
    of_stranger = figure(paid, "gross_revenue", "--month", "2024-03", "--artist", "NOBODY")
    assert of_stranger["value"] is None
    assert of_stranger["reason"]


def test_people_see_value_change_period_and_course(label: Terminal, tmp_path: Path) -> None:
    months = [("2024-01", "1.00"), ("2024-02", "2.00"), ("2024-03", "1.50")]
    lines = [BankLine(reported="2024-06-21", sold=month, net=net) for month, net in months]
    (tmp_path / "half year.tsv").write_text(bank_statement(lines), encoding="utf-8")
    label.done("import", tmp_path / "half year.tsv")
    said = label.done("kpis", "gross_revenue", "--month", "2024-03").out
    assert "USD 1.50" in said
    assert "2024-03" in said
    assert "▁█▄" in said


def test_a_figure_that_cannot_be_computed_says_why(label: Terminal) -> None:
    _, _, below = label.done("kpis").out.partition("Cannot be computed:\n")
    said = [line.strip().partition(": ") for line in below.splitlines()]
    explained = {name for names, _, reason in said if reason for name in names.split(", ")}
    assert "Gross revenue" in explained


def test_a_reason_that_several_figures_share_is_said_once(label: Terminal) -> None:
    reasons = [row["reason"] for row in label.done("kpis", "--json").json if row["reason"]]
    assert len(set(reasons)) < len(reasons)
    said = label.done("kpis").out
    assert [reason for reason in set(reasons) if said.count(f": {reason}\n") != 1] == []


def test_verbose_adds_formula_notes_and_breakdown(paid: Terminal) -> None:
    said = paid.done("kpis", "gross_revenue", "--month", "2024-03", "--verbose").out
    assert "Everything distributors paid for a month of use" in said
    assert "NOVA SEVEN: USD 0.25  100.0 %" in said


def test_explain_leads_to_file_line_and_cells(paid: Terminal) -> None:
    answer = paid.done("explain", "gross_revenue", "--month", "2024-03", "--json").json
    (origin,) = answer["origins"]
    assert Decimal(origin["total"]) == Decimal(answer["value"])
    assert (origin["rows"], origin["lines"]) == (2, 2)
    (line,) = origin["facts"][0]["lines"]
    assert (line["file"], line["where"]) == ("dk_bank_details.tsv", "line 2")
    assert line["cells"]["Earnings (USD)"] == "0.27288000"


def test_the_rows_of_an_explanation_sum_to_the_figure(paid: Terminal) -> None:
    answer = paid.done("explain", "K-05", "--month", "2024-03", "--rows", "99", "--lines", "99", "--json").json
    lines = [line for origin in answer["origins"] for fact in origin["facts"] for line in fact["lines"]]
    assert sum(Decimal(line["cells"]["Earnings (USD)"]) for line in lines) == Decimal(answer["value"])


def test_a_country_narrows_the_lines(paid: Terminal) -> None:
    answer = paid.done("explain", "gross_revenue", "--month", "2024-03", "--country", "de", "--json").json
    (origin,) = answer["origins"]
    assert Decimal(origin["total"]) == Decimal("-0.0271")
    assert origin["where"]["country"] == "DE"


def test_a_country_is_refused_where_rows_have_none(label: Terminal) -> None:
    page = Path(__file__).parents[1] / "platforms" / "distrokid" / "streams_stats_20310305_061500.html"
    label.done("import", page)
    answer = label("explain", "monthly_streams", "--month", "2031-03", "--country", "DE")
    assert answer.code == 2
    assert "daily_streams cannot be asked by country" in answer.err


def test_people_see_the_way_down_from_figure_to_line(paid: Terminal) -> None:
    said = paid.done("explain", "gross_revenue", "--month", "2024-03").out
    steps = [
        "Gross revenue (gross_revenue)",
        "USD 0.25 in 2024-03",
        "net of royalties in 2024-03: 0.24578",
        "2 rows made of 2 lines",
        "0.27288  source distrokid",
        "dk_bank_details.tsv, line 2: Reporting Date: 2024-05-21",
    ]
    places = [said.index(step) for step in steps]
    assert places == sorted(places)


def test_a_figure_without_value_explains_its_reason(label: Terminal) -> None:
    assert "It cannot be computed: " in label.done("explain", "gross_revenue").out


def test_the_currency_of_the_label_is_asked_for(paid: Terminal) -> None:
    with (paid.here / "bedrot.toml").open("a", encoding="utf-8") as settings:
        settings.write('\ncurrency = "EUR"\n')
    assert figure(paid, "gross_revenue", "--month", "2024-03")["value"] is None
    assert figure(paid, "gross_revenue", "--month", "2024-03", "--currency", "usd")["unit"] == "USD"


def test_a_figure_stands_beside_its_goal(paid: Terminal) -> None:
    goals = paid.here / "catalog" / "goals.csv"
    goals.write_text("metric,value,unit,source\nK-05,0.30,USD,plan\n", encoding="utf-8")
    goal = figure(paid, "gross_revenue", "--month", "2024-03")["goal"]
    assert (goal["progress"], goal["target"], goal["source"]) == ("on track", "0.30", "plan")
    assert "on track, 81.9 %" in paid.done("kpis", "gross_revenue", "--month", "2024-03").out


def test_a_goal_of_an_unknown_metric_is_said_with_its_table(paid: Terminal) -> None:
    (paid.here / "catalog" / "goals.csv").write_text("metric,value\ngros_revenue,5\n", encoding="utf-8")
    answer = paid("kpis")
    assert answer.code != 0
    assert "catalog/goals.csv, field 'metric': There is no metric 'gros_revenue'." in answer.err
    assert "Did you mean 'gross_revenue'?" in answer.err


def test_figures_show_the_period_before(label: Terminal, tmp_path: Path) -> None:
    months = [("2024-02", "2024-04-21", "2.00"), ("2024-03", "2024-05-21", "1.50")]
    lines = [BankLine(reported=reported, sold=month, net=net) for month, reported, net in months]
    (tmp_path / "two.tsv").write_text(bank_statement(lines), encoding="utf-8")
    label.done("import", tmp_path / "two.tsv")
    said = label.done("kpis", "gross_revenue", "--month", "2024-03").out
    assert said.index("USD 1.50") < said.index(" 2.00 ") < said.index("down 25.0 %")
