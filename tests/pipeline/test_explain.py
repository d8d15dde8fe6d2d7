"""Every number leads back to file and line: the cells of the lines sum to the fact exactly."""

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.model.errors import NothingSuch
from bedrot.model.periods import Month
from bedrot.pipeline.explain import Fact, Question, explain, raw_lines
from bedrot.pipeline.label import Label
from bedrot.pipeline.workbench import Workbench
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.kit.labels import curated, deliver, delivery_of, lines_of, make_label, total
from tests.kit.statements import BankLine, bank_statement, timeline

MAY = "2031-05-21"
ALWAYS = (Month(2030, 1), Month(2032, 12))


@pytest.fixture
def label(tmp_path: Path) -> Label:
    return make_label(tmp_path)


@pytest.fixture
def bench(label: Label, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    scratch = tmp_path_factory.mktemp("scratch")
    engine = DuckDBEngine(scratch, memory="200MB")
    yield Workbench(label.lake, engine, scratch, "test")
    engine.close()


def net_of(bench: Workbench, **where: str | None) -> tuple[object, list[Fact]]:
    found = explain(Question("royalties", "net", *ALWAYS, where), bench, limit=100_000)
    return found.total, list(found.facts)


def test_a_total_is_exact_and_says_how_many_rows_and_lines_it_sums(label: Label, bench: Workbench) -> None:
    lines = [BankLine(net="0.27288000"), BankLine(net="-0.0271"), BankLine(store="Deezer", net="0.000000000000001")]
    deliver(label, "bank.tsv", bank_statement(lines))
    found = explain(Question("royalties", "net", Month(2031, 3), Month(2031, 3), {}), bench)
    assert (found.total, found.rows, found.lines) == (Decimal("0.245780000000001"), 2, 3)
    assert [fact.value for fact in found.facts] == [Decimal("0.24578"), Decimal("0.000000000000001")]


def test_months_and_values_narrow_the_question(label: Label, bench: Workbench) -> None:
    lines = [BankLine(net="1"), BankLine(net="2", sold="2031-04"), BankLine(net="4", store="Deezer", isrc="")]
    deliver(label, "bank.tsv", bank_statement(lines))
    april = Question("royalties", "net", Month(2031, 4), Month(2031, 4), {})
    assert explain(april, bench).total == 2
    assert net_of(bench, store="deezer")[0] == 4
    assert net_of(bench, isrc=None)[0] == 4
    either = explain(Question("royalties", "net", *ALWAYS, {"store": ("deezer", "tidal", None)}), bench)
    assert either.total == 4
    assert net_of(bench, store="nowhere") == (None, [])


def test_a_line_is_shown_as_it_stands_in_the_file(label: Label, bench: Workbench) -> None:
    report = deliver(
        label, "bank.tsv", bank_statement([BankLine(), BankLine(store="Deezer", net="7.10")], newline="\r")
    )
    _, (fact, _) = net_of(bench)
    (line,) = lines_of(fact, "royalties", label.connectors, bench)
    assert (line.where, line.cells["Earnings (USD)"], line.cells["Store"]) == ("line 3", "7.10", "Deezer")
    assert line.delivery == report.delivery
    assert line.file.read_bytes().decode().split("\r")[2] == "\t".join(BankLine(store="Deezer", net="7.10").cells)


@pytest.mark.parametrize("blank_lines", [0, 2])
def test_lines_keep_their_numbers_in_irregular_files(label: Label, bench: Workbench, blank_lines: int) -> None:
    top, bottom = bank_statement([BankLine(net="1"), ("ragged",)]), bank_statement([BankLine(net="3")]).splitlines()[1]
    deliver(label, "bank.tsv", top + "\n" * blank_lines + bottom + "\n")
    _, (fact,) = net_of(bench)
    assert fact.lines == 2
    found = [line.where for line in lines_of(fact, "royalties", label.connectors, bench)]
    assert found == ["line 2", f"line {4 + blank_lines}"]


def test_the_lines_of_estimated_and_of_stated_amounts_are_told_apart(label: Label, bench: Workbench) -> None:
    header = "sale_date,accounting_date,reporting_date,release_title,track_title,channel,country,isrc,upc,units,unit_price,original_currency,split_id,share,rev_fee,net_revenue"
    line = "2031-03-31,2031-05-10,2031-05-28,Paper Comets,Paper Comets,Spotify,SE,XXTL13100001,000000123456,1,0.5,EUR,31,50,0,"
    deliver(label, "sales.csv", f"{header}\n{line}0.25\n{line}\n{line}\n")
    stated, estimated = sorted(net_of(bench)[1], key=lambda fact: fact.lines)
    assert [each.where for each in lines_of(stated, "royalties", label.connectors, bench)] == ["line 2"]
    assert [each.where for each in lines_of(estimated, "royalties", label.connectors, bench)] == ["line 3", "line 4"]
    assert (stated.value, estimated.value) == (Decimal("0.25"), Decimal("0.5"))


def test_a_daily_figure_leads_to_the_newest_export(label: Label, bench: Workbench) -> None:
    deliver(label, "Low Tide-timeline.csv", timeline(MAY, [1, 2]))
    newer = deliver(label, "Low Tide-timeline (1).csv", timeline(MAY, [5]), day=1)
    found = explain(Question("track_daily", "streams", *ALWAYS, {"day": MAY}), bench)
    (fact,) = found.facts
    (line,) = lines_of(fact, "track_daily", label.connectors, bench)
    assert (fact.value, fact.delivery) == (5, delivery_of(newer))
    assert line.cells == {"date": MAY, "streams": "5"}


def test_rows_in_quarantine_are_found_in_their_file(label: Label, bench: Workbench) -> None:
    report = deliver(label, "bank.tsv", bank_statement([BankLine(), BankLine(units="many")]))
    assert report.delivery is not None
    (line,) = raw_lines(report.delivery, "bank", [1], "test", bench)
    assert (line.where, line.cells["Quantity"]) == ("line 3", "many")
    assert list(raw_lines(report.delivery, "bank", [], "test", bench)) == []


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            Question("royalties", "streams", *ALWAYS, {}),
            "It has units, net, gross, withheld, recoup, fees, tax, orig_amount.",
        ),
        (Question("royalties", "net", *ALWAYS, {"shop": "Spotify"}), "has no column shop"),
    ],
)
def test_a_question_about_what_is_not_there_is_told_what_is(bench: Workbench, question: Question, says: str) -> None:
    with pytest.raises(NothingSuch, match=says):
        explain(question, bench)


@pytest.mark.slow
def test_a_thousand_curated_rows_are_the_exact_sums_of_their_lines(label: Label, bench: Workbench) -> None:
    chance = random.Random(1931)
    stores, songs = ("Spotify", "Deezer", "YouTube (Ads)", "Zorp"), [f"SONG {number}" for number in range(60)]
    for day in range(3):
        lines = [
            BankLine(
                reported=f"2031-0{chance.randint(4, 6)}-21",
                sold=f"2031-0{chance.randint(1, 3)}",
                store=chance.choice(stores),
                title=chance.choice(songs),
                country=chance.choice(("US", "DE", "")),
                isrc="" if chance.random() < 0.1 else "XXAA13100001",
                net=f"{chance.randint(-(10**9), 10**10)}e-8"
                if chance.random() < 0.01
                else f"{chance.uniform(-1, 9):.8f}",
            )
            for _ in range(2_000)
        ]
        deliver(label, f"bank {day}.tsv", bank_statement(lines), day=day)
    facts = net_of(bench)[1]
    assert len(facts) == len(curated(label, "royalties")) > 1_000
    assert sum(Decimal(str(fact.value)) for fact in facts) == total(label, "royalties", "net")
    for fact in chance.sample(facts, 1_000):
        lines_found = list(lines_of(fact, "royalties", label.connectors, bench))
        assert len(lines_found) == fact.lines
        assert sum(Decimal(line.cells["Earnings (USD)"] or 0) for line in lines_found) == fact.value
