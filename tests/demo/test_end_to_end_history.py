"""What happens to the label later changes its figures only where it should: imports, withdrawals, rebuilds; and why each is so."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random

import pytest

from bedrot.demo.answer_key import Overlap, Totals
from bedrot.metrics.metric import Evaluation
from bedrot.pipeline import land, runs
from bedrot.pipeline.explain import Fact
from bedrot.pipeline.label import Label
from tests.demo.imported import (
    NOW,
    Imported,
    bench_of,
    curated,
    empty_label,
    evaluations,
    facts_hash,
    import_files,
    totals,
)
from tests.demo.written import File, rows
from tests.kit.labels import curated_parts, files_with_times, lines_of, views

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("demo")]

SAMPLE = 200
GRAIN = (
    "source, account, CAST(report_date AS VARCHAR), CAST(sale_month AS VARCHAR), store, store_name, tier, country, "
    "country_name, artist, artist_name, title, item, isrc, upc, currency, estimated"
)
NAMES = [name.strip().removeprefix("CAST(").removesuffix(" AS VARCHAR)") for name in GRAIN.split(",")]


@pytest.fixture(scope="module")
def changed(imported: Imported, tmp_path_factory: pytest.TempPathFactory) -> Label:
    """A copy that is changed and must come back to what it was after each test."""
    return imported.copy(tmp_path_factory.mktemp("changed"))


@dataclass(frozen=True)
class State:
    """Everything a label says: its curated files by their content, its facts and its KPIs."""

    parts: dict[str, list[str]]
    facts: str
    kpis: list[Evaluation]


def state_of(label: Label) -> State:
    return State(curated_parts(label), facts_hash(label), evaluations(label))


@pytest.fixture(scope="module")
def original(imported: Imported) -> State:
    """What the label said after its import."""
    return state_of(imported.label)


@pytest.fixture
def label(original: State, changed: Label) -> Iterator[Label]:
    """The copy, which must say what the original says when a test ends."""
    yield changed
    assert state_of(changed) == original


def test_importing_the_same_folder_again_changes_nothing(imported: Imported, label: Label) -> None:
    before = files_with_times(label.root / "data_lake")

    report = import_files(label, [imported.demo.folder / "downloads"])

    assert {file.state for file in report.files} == {land.State.KNOWN, land.State.SET_ASIDE}
    assert report.months == {}
    assert report.promoted.views == ()
    assert not report.promoted.loaded.changed
    assert files_with_times(label.root / "data_lake") == before


def test_the_order_of_import_does_not_matter(imported: Imported, original: State, tmp_path: Path) -> None:
    """The files come in three imports in any order, the newest of them often first."""
    files = sorted((imported.demo.folder / "downloads").iterdir())
    Random(29).shuffle(files)
    label = empty_label(imported.demo, tmp_path)
    for first in range(3):
        import_files(label, files[first::3])

    found = state_of(label)
    assert (found.facts, found.kpis) == (original.facts, original.kpis)
    assert curated_parts(label) == curated_parts(imported.label)
    assert views(label) == views(imported.label)


def test_a_statement_withdrawn_takes_only_its_own_lines_and_brings_them_back(imported: Imported, label: Label) -> None:
    """The winner of the overlap is withdrawn: what it had replaced counts again."""
    (overlap,) = [fault for fault in imported.demo.key.faults if isinstance(fault, Overlap)]
    older, newer = overlap.files
    name = next(file.delivery.id for file in imported.report.files if file.name == newer and file.delivery)
    others = [line for file, lines in imported.demo.statements.items() if file != newer for line in lines]
    expected = Totals(len(others), sum(line.units for line in others), sum((line.net for line in others), Decimal(0)))

    runs.withdraw(label, name, NOW)

    (whole,) = totals(
        curated(
            label,
            "SELECT 'all', SUM(lines), SUM(units), CAST(SUM(net) AS VARCHAR) FROM {royalties} WHERE source <> 'bandcamp'",
        )
    ).values()
    assert whole == expected
    assert older in {each.name for each in label.lake.landing.active()}
    runs.restore(label, name, NOW)


@pytest.mark.parametrize(
    "name",
    ["dk_bank_details_20260227_054107.tsv", "streams_stats_20261121_051230.html", "toolost_apple_20251231_234011.json"],
)
def test_a_file_withdrawn_changes_the_facts_and_restored_gives_them_back(
    imported: Imported, original: State, label: Label, name: str
) -> None:
    delivery = next(file.delivery.id for file in imported.report.files if file.name == name and file.delivery)
    runs.withdraw(label, delivery, NOW)
    assert facts_hash(label) != original.facts
    runs.restore(label, delivery, NOW)


def test_made_anew_from_landing_the_curated_files_are_the_same(label: Label) -> None:
    before = files_with_times(label.root / "data_lake" / "1_landing")
    runs.rebuild(label, NOW)
    assert files_with_times(label.root / "data_lake" / "1_landing") == before


def test_each_fact_leads_to_the_lines_in_the_files_that_it_sums(imported: Imported) -> None:
    facts = curated(
        imported.label,
        f"SELECT delivery, lines, CAST(net AS VARCHAR), units, {GRAIN} FROM {{royalties}} WHERE source <> 'bandcamp' ORDER BY ALL",
    )
    files = {file.name: file for file in imported.demo.files}
    with bench_of(imported.label) as bench:
        for delivery, lines, net, units, *grain in Random(7).sample(facts, SAMPLE):
            fact = Fact(dict(zip(NAMES, grain, strict=True)), Decimal(net), delivery, lines)
            found = list(lines_of(fact, "royalties", imported.label.connectors, bench))
            cells = [_row(files[line.delivery.name], line.where) for line in found]
            assert [{name: text or None for name, text in each.items()} for each in cells] == [
                line.cells for line in found
            ]
            assert len(found) == lines
            assert sum(_amount(each) for each in cells) == Decimal(net)
            assert sum(_units(each) for each in cells) == units


def _row(file: File, where: str) -> dict[str, str]:
    """A line of a file as a text editor would show it, under its header."""
    header, *body = _rows(file)
    return dict(zip(header, body[int(where.removeprefix("line ")) - 2], strict=True))


_rows = cache(rows)


def _amount(cells: dict[str, str]) -> Decimal:
    return Decimal(cells["Earnings (USD)"] if "Earnings (USD)" in cells else cells["net_revenue"])


def _units(cells: dict[str, str]) -> int:
    return int(cells["Quantity"] if "Quantity" in cells else cells["units"])
