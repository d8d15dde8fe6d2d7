"""Every sample of every platform in one label: each row is accounted for, explained and independent of the order."""

import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from bedrot.connect.discovery import discover
from bedrot.connect.goldens import expectation_of, samples_in
from bedrot.lake.verify import verify
from bedrot.model.conformed import CONFORMED
from bedrot.model.datasets import Dataset
from bedrot.model.errors import AccountNeeded
from bedrot.model.fields import Money
from bedrot.model.periods import Month
from bedrot.pipeline import runs
from bedrot.pipeline.explain import Question, explain
from bedrot.pipeline.findings import find
from bedrot.pipeline.label import Label
from bedrot.pipeline.land import State, Wishes
from bedrot.pipeline.promote import Promoted
from bedrot.pipeline.workbench import Workbench, workbench
from bedrot.transform.staged_sql import staged_columns
from tests.kit.labels import NOON, curated, curated_parts, import_paths, lines_of, make_label
from tests.kit.warehouse import differences, told

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("every source")]

PLATFORMS = Path(__file__).parents[1] / "platforms"
ALWAYS = (Month(1999, 1), Month(2099, 12))
WHOSE = Wishes(account="Glass Harbour")


@dataclass(frozen=True)
class Everything:
    """A label with all samples. ``earlier``: its curated files before the ``last`` files of some platforms came."""

    label: Label
    files: tuple[Path, ...]
    reports: tuple[runs.FileReport, ...]
    promoted: Promoted
    earlier: Mapping[str, list[str]]
    last: tuple[runs.FileReport, ...]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Everything:
    root = tmp_path_factory.mktemp("every source")
    files = tuple(_downloads(root / "downloads"))
    last = list({path.parent.name: path for path in files}.values())[::12]
    label = a_label(root / "label")
    first = imported(label, [path for path in files if path not in last])
    earlier = curated_parts(label)
    second = imported(label, last)
    again = runs.run(label, NOON)
    reports = {report.source: report for report in (*first, *second)}
    return Everything(label, files, tuple(reports[path] for path in files), again.promoted, earlier, tuple(second))


@pytest.fixture
def bench(everything: Everything) -> Iterator[Workbench]:
    with workbench(everything.label.lake, memory="400MB", code="test") as opened:
        yield opened


def a_label(root: Path) -> Label:
    return make_label(root, connectors=discover().connectors)


def imported(label: Label, files: Iterable[Path]) -> list[runs.FileReport]:
    """What became of the files; those that do not say whose they are, once somebody has said it."""
    files = list(files)
    reports = {report.source: report for report in import_paths(label, *files).files}
    nameless = [path for path, report in reports.items() if path and isinstance(report.problem, AccountNeeded)]
    reports |= {report.source: report for report in import_paths(label, *nameless, wishes=WHOSE).files}
    return [reports[path] for path in files]


def _downloads(folder: Path) -> Iterator[Path]:
    """A copy of every sample, downloaded at noon, two minutes after the one before."""
    samples = [sample for each in sorted(PLATFORMS.glob("[a-z]*/")) for sample in samples_in(each)]
    for number, sample in enumerate(samples):
        copy = folder / sample.parent.name / sample.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(sample, copy)
        moment = NOON.timestamp() + 120 * number
        os.utime(copy, (moment, moment))
        yield copy


def test_every_sample_is_recognised_and_set_aside_only_where_its_golden_says_so(everything: Everything) -> None:
    for path, report in zip(everything.files, everything.reports, strict=True):
        reason = _golden(path).get("set_aside", "")
        if report.state is State.SET_ASIDE:
            assert reason, f"{report.name}: {report.problem}"
        else:
            assert not reason or AccountNeeded.code in reason, report.name


def test_each_table_has_the_rows_of_its_golden(everything: Everything) -> None:
    wrong = {}
    for path, report in zip(everything.files, everything.reports, strict=True):
        expected = {f"{path.parent.name}.{each['dataset']}": each["rows"] for each in _golden(path).get("tables", ())}
        got = {table.dataset: table.read for table in report.tables}
        if got != expected and "set_aside" not in _golden(path):
            wrong[report.name] = (got, expected)
    assert wrong == {}


def _golden(copy: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        expectation_of(PLATFORMS / copy.parent.name / copy.name).read_text(encoding="utf-8")
    )
    return found


def test_every_row_read_is_typed_refused_or_a_control_total(everything: Everything) -> None:
    lake = everything.label.lake
    for platform, dataset in everything.label.datasets():
        promotions = lake.promotions.all(platform, dataset.name)
        parts = lake.staging(platform, dataset.name, staged_columns(dataset)).parts() if promotions else []
        there = {part.partition: _rows_in(part.file) for part in parts}
        for each in promotions:
            assert each.read == each.stored + each.quarantined + each.control_totals
            assert there.get(each.delivery, 0) == each.stored == sum(claim.rows for claim in each.claims)


def test_every_typed_row_is_in_exactly_one_curated_row_or_superseded(everything: Everything) -> None:
    feeds = {f"{platform}.{dataset.name}": dataset.feeds for platform, dataset in everything.label.datasets()}
    typed: Counter[str] = Counter()
    for commit in everything.promoted.commits:
        typed[commit.conformed] += sum(each.counted for each in commit.counts.values())
    assert set(typed) == set(feeds.values())
    for conformed, rows in typed.items():
        assert sum(row["lines"] for row in curated(everything.label, conformed)) == rows, conformed


def test_every_typed_amount_is_the_amount_in_its_cell(everything: Everything) -> None:
    """Read a second time, by other rules than those that typed it."""
    lake = everything.label.lake
    compared: Counter[str] = Counter()
    for platform, dataset in everything.label.datasets():
        parts = lake.staging(platform, dataset.name, staged_columns(dataset)).parts()
        for part in parts:
            segments = lake.raw.get(lake.landing.find(part.partition))
            assert segments is not None
            (segment,) = (each for each in segments.tables if each.dataset == dataset.name)
            cells = _read(lake.raw.file(segments, segment))
            for field, column in _amount_columns(dataset, segment.header):
                read = _reader_of([row[column] for row in cells if row[column]])
                for row in _read(part.file):
                    cell = cells[row["_row"]][column]
                    if row[field] is not None:
                        assert row[field] == read(cell), (platform, dataset.name, field, cell)
                        compared[platform] += 1
    paying = {platform for platform, dataset in everything.label.datasets() if dataset.feeds == "royalties"}
    assert paying - set(compared) == set()


def _amount_columns(dataset: Dataset, header: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Fields of amounts that one column fills alone, each with its column."""
    columns = dataset.columns_of(header)
    for field in dataset.fields:
        if isinstance(field, Money) and len(columns.get(field.name, ())) == 1:
            yield field.name, columns[field.name][0]


def _reader_of(cells: Sequence[str]) -> Callable[[str], Decimal]:
    """How a person reads a column: a comma is the decimal sign where one stands last, and not before three digits."""
    bare = [re.sub(r"[^\d.,]", "", cell) for cell in cells]
    comma = any(re.search(r",\d{1,2}$|,\d{4,}$|\..*,", cell) for cell in bare)

    def read(cell: str) -> Decimal:
        plain = re.sub(r"[^\d.,()eE+-]", "", cell.replace("\u2212", "-"))
        plain = plain.replace(".", "").replace(",", ".") if comma else plain.replace(",", "")
        return -Decimal(plain.strip("()")) if plain.startswith("(") else Decimal(plain)

    return read


def test_every_conformed_dataset_has_a_sample(everything: Everything) -> None:
    assert [name for name in CONFORMED if not curated(everything.label, name)] == []


@pytest.mark.parametrize("conformed", CONFORMED)
def test_a_value_is_explained_by_lines_of_its_file(conformed: str, everything: Everything, bench: Workbench) -> None:
    for measure in CONFORMED[conformed].measures:
        found = explain(Question(conformed, measure, *ALWAYS, {}), bench, limit=3)
        for fact in found.facts:
            lines = list(lines_of(fact, conformed, everything.label.connectors, bench))
            assert 1 <= len(lines) <= fact.lines, (measure, fact)
            assert all(line.where and line.file.is_file() for line in lines)


def test_importing_everything_again_changes_nothing(everything: Everything) -> None:
    before, facts = curated_parts(everything.label), told(everything.label)
    states = {report.state for report in imported(everything.label, everything.files)}
    assert states == {State.KNOWN, State.SET_ASIDE}
    assert curated_parts(everything.label) == before
    assert told(everything.label) == facts


def test_lake_and_warehouse_are_whole_and_the_findings_can_be_told(everything: Everything, bench: Workbench) -> None:
    assert list(verify(everything.label.lake)) == []
    assert differences(everything.label) == []
    found = find(everything.label, bench)
    assert all(each.what.strip().endswith((".", ")")) for each in found)
    assert not [each.what for each in found if re.search(r"\d\.\d*0{6}", each.what)]


def test_the_order_of_import_does_not_matter(everything: Everything, tmp_path: Path) -> None:
    label = a_label(tmp_path / "label")
    imported(label, reversed(everything.files))
    assert curated_parts(label) == curated_parts(everything.label)


def test_taking_files_back_gives_the_earlier_files_to_the_byte(everything: Everything) -> None:
    whole = curated_parts(everything.label)
    taken = [report.delivery.id for report in everything.last if report.delivery]
    for each in taken:
        runs.withdraw(everything.label, each, NOON)
    assert curated_parts(everything.label) == everything.earlier != whole
    for each in taken:
        runs.restore(everything.label, each, NOON)
    assert curated_parts(everything.label) == whole


def _read(file: Path) -> list[dict[str, Any]]:
    with duckdb.cursor() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?, hive_partitioning = false)", [str(file)])
        names = [each[0] for each in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _rows_in(file: Path) -> int:
    with duckdb.cursor() as connection:
        found = connection.execute("SELECT COUNT(*) FROM read_parquet(?, hive_partitioning = false)", [str(file)])
        (rows,) = found.fetchall()[0]
        return int(rows)
