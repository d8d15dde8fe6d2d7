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

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector, Match, Table
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of, expectation, expectation_of, samples_in, written
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.connect.spoilt import SPOILS
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import FileSetAside
from bedrot.model.fields import Isrc, Key, Upc


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
            if "store" in conformed.grain:
                assert (dataset.store is None) == ("store" in fed), f"{dataset.name} names its store once"

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
            if table.delimited is not None:
                assert sum(1 for _ in table.rows()) == table.delimited.lines

    def test_identifiers_stay_the_text_they_were(self, sample: Path, tmp_path: Path) -> None:
        text = _candidate(sample, tmp_path).whole_text()
        for table in _tables(self.connector, sample, tmp_path):
            dataset = self.connector.datasets()[table.dataset]
            columns = dataset.column_of(table.header)
            for field, row in itertools.product(dataset.fields, itertools.islice(table.rows(), 100)):
                if isinstance(field, Isrc | Upc | Key) and field.name in columns:
                    value = row.values[table.header.index(columns[field.name])]
                    assert value is None or value in text or field.name == "dimension"

    @pytest.mark.parametrize("how", list(SPOILS))
    def test_a_spoilt_copy_costs_only_itself(self, sample: Path, how: str, tmp_path: Path) -> None:
        """It is read, read with problems, or set aside with a sentence; nothing else ever comes out."""
        copy = tmp_path / sample.name
        copy.write_bytes(SPOILS[how](sample.read_bytes()))
        file = Candidate(copy, copy.name, tmp_path)
        try:
            found = identify(file, [self.connector])
            delivery = delivery_of(file, self.connector.platform, found.match)
            for table in tables_of(self.connector, file, delivery):
                for row in table.rows():
                    assert all(value is None or value.encode() is not None for value in row.values)
        except FileSetAside as aside:
            assert str(aside)  # noqa: PT017
            assert "failed" not in str(aside)  # noqa: PT017


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


def _read(connector: Connector, sample: Path, scratch: Path) -> Mapping[str, object]:
    return expectation(connector, _candidate(sample, scratch), _claim(connector, sample, scratch))
