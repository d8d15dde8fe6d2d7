"""The suite that every connector passes: one line in a test module, a folder of samples beside it.

    TestAcme = conformance(Acme, samples=Path(__file__).parent)

Goldens are written on purpose only: ``pytest -p bedrot.connect.conformance --regenerate tests/platforms/acme``.
"""

# ruff: noqa: S101 -- a suite of tests asserts

import itertools
import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from bedrot.connect.candidate import NEWLINES, Candidate
from bedrot.connect.connector import Connector, Match, Shape, Table
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of, expectation, expectation_of, samples_in, written
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.connect.spoilt import SPOILS
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import FileSetAside
from bedrot.model.fields import Field, Isrc, Key, Store, Upc


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch with which goldens are written anew."""
    parser.addoption("--regenerate", action="store_true", help="write the expectations of samples anew")


class Conformance:
    """What holds for every connector. ``connector`` and ``samples`` are set by :func:`conformance`."""

    connector: Connector
    samples: Sequence[Path]

    def test_there_are_samples(self) -> None:
        assert self.samples, "a connector comes with at least one sample file"

    def test_field_tables_resolve(self) -> None:
        for dataset in self.connector.datasets().values():
            conformed = CONFORMED[dataset.feeds]
            fed = {each.name for each in dataset.fields} & {*conformed.grain, *conformed.measures}
            assert fed & {*conformed.measures}, f"{dataset.name} feeds no measure of {dataset.feeds}"
            for place in {"store", "network"} & {*conformed.grain}:
                assert (dataset.store is None) == (place in fed), f"{dataset.name} names its {place} once"
            for other in map(self.connector.datasets().__getitem__, dataset.yields_to):
                assert (other.feeds, other.supersede_by) == (dataset.feeds, dataset.supersede_by)

    def test_exactly_one_connector_claims_each_sample(self, sample: Path, tmp_path: Path) -> None:
        everybody = [*(each for each in discover().connectors if each.platform != self.connector.platform)]
        found = identify(_candidate(sample, tmp_path), [*everybody, self.connector])
        assert found.connector is self.connector
        assert found.problems == ()

    def test_the_claim_does_not_depend_on_the_name(self, sample: Path, tmp_path: Path) -> None:
        renamed = tmp_path / "report (3).bin"
        shutil.copyfile(sample, renamed)
        plain, other = (_claim(self.connector, path, tmp_path) for path in (sample, renamed))
        assert other.kind == plain.kind
        assert other.reason == plain.reason

    def test_reading_twice_gives_the_same(self, sample: Path, tmp_path: Path) -> None:
        assert _read(self.connector, sample, tmp_path) == _read(self.connector, sample, tmp_path)

    def test_the_sample_reads_as_expected(self, sample: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
        file = _candidate(sample, tmp_path)
        got = expectation(self.connector, file, _claim(self.connector, sample, tmp_path))
        golden = expectation_of(sample)
        if request.config.getoption("--regenerate", default=False):
            golden.write_text(written(got), encoding="utf-8")
        assert golden.exists(), f"write {golden.name} with --regenerate, then look at it"
        assert json.loads(written(got)) == json.loads(golden.read_text(encoding="utf-8"))

    def test_no_row_is_lost(self, sample: Path, tmp_path: Path) -> None:
        """What an engine is told to expect is what the reader finds, wherever an engine may read by itself."""
        for table in _tables(self.connector, sample, tmp_path):
            shape = table.shape or Shape(table.header)
            if table.delimited is not None and shape.ended is None and shape.parts is None and shape.places is None:
                cells = (value for row in table.rows() for value in row.values[: table.delimited.width] if value)
                breaks = sum(len(NEWLINES.findall(value)) for value in cells)
                assert sum(1 for _ in table.rows()) + breaks == table.delimited.lines

    def test_identifiers_stay_the_text_they_were(self, sample: Path, tmp_path: Path) -> None:
        text = _candidate(sample, tmp_path).whole_text()
        for table in _tables(self.connector, sample, tmp_path):
            dataset = self.connector.datasets()[table.dataset]
            columns = dataset.column_of(table.header)
            for field, row in itertools.product(dataset.fields, itertools.islice(table.rows(), 100)):
                if _tells_apart(field) and field.name in columns:
                    value = row.values[table.header.index(columns[field.name])]
                    there = not value or value in text or value.replace('"', '""') in text
                    assert there or field.name == "dimension"

    def test_a_spoilt_copy_costs_only_itself(self, sample: Path, tmp_path: Path) -> None:
        """It is read, read with problems, or set aside with a sentence; nothing else ever comes out."""
        data = sample.read_bytes()
        told = {how: _spoilt(self.connector, sample.name, spoil(data), tmp_path / how) for how, spoil in SPOILS.items()}
        assert {how: problem for how, problem in told.items() if problem} == {}


def conformance(connector_class: type[Connector], samples: Path) -> type[Conformance]:
    """The suite for a connector over the samples in a folder; assign it to a name that begins with ``Test``."""
    found = samples_in(samples)

    class TestConformance(Conformance):
        connector = connector_class()
        samples = found

        @pytest.fixture(params=found, ids=[path.name for path in found])
        def sample(self, request: pytest.FixtureRequest) -> Path:
            path: Path = request.param
            return path

    return TestConformance


def _tells_apart(field: Field) -> bool:
    """Whether a field holds an identifier as a file writes it; a store's name may be put together from several cells."""
    return isinstance(field, Isrc | Upc | Key) and not isinstance(field, Store)


def _candidate(sample: Path, scratch: Path) -> Candidate:
    return Candidate(sample, sample.name, scratch)


def _claim(connector: Connector, sample: Path, scratch: Path) -> Match:
    return identify(_candidate(sample, scratch), [connector]).match


def _tables(connector: Connector, sample: Path, scratch: Path) -> Sequence[Table]:
    file = _candidate(sample, scratch)
    match = _claim(connector, sample, scratch)
    try:
        return list(tables_of(connector, file, delivery_of(file, connector.platform, match)))
    except FileSetAside:
        return []


def _spoilt(connector: Connector, name: str, data: bytes, folder: Path) -> str | None:
    """What is wrong with how a spoilt file was taken; None when it was read, or set aside with a sentence."""
    folder.mkdir()
    copy = folder / name
    copy.write_bytes(data)
    file = Candidate(copy, name, folder)
    try:
        found = identify(file, [connector])
        for table in tables_of(connector, file, delivery_of(file, connector.platform, found.match)):
            for row in table.rows():
                for value in row.values:
                    if value is not None:
                        value.encode()
    except FileSetAside as aside:
        return None if str(aside) and "failed" not in str(aside) else f"set aside with {aside}"
    except Exception as failure:  # noqa: BLE001 - whatever else comes out is what the suite looks for
        return repr(failure)
    return None


def _read(connector: Connector, sample: Path, scratch: Path) -> Mapping[str, object]:
    return expectation(connector, _candidate(sample, scratch), _claim(connector, sample, scratch))
