"""Hundreds of spoilt samples of all platforms: each gives what the sound one gives, or every difference is told.

How it is judged: a sample and its spoilt copy are identified, read and typed as an import does it. The copy is *wrong in
silence* when it is taken for another kind of file; when a row is stored that the sound sample does not have; or
when a row is gone that its bytes still hold. It is not when the file was set aside with a sentence, the row refused
or its value left empty and flagged. Nor is it when the bytes themselves tell the other thing and no reader could
know better: a cell says ``-5`` where ``5`` stood and both are legal, lines were cut off between two rows, a line
stands there twice, a whole column is gone or bears another name (which schema drift tells of).
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bedrot.connect.candidate import Candidate
from bedrot.connect.connector import Connector
from bedrot.connect.discovery import discover
from bedrot.connect.goldens import delivery_of, samples_in
from bedrot.connect.guests import tables_of
from bedrot.connect.identify import identify
from bedrot.model.errors import FileSetAside
from bedrot.transform.duckdb_engine import DuckDBEngine
from tests.corpus.judging import Outcome, outcome_of, silently_wrong
from tests.corpus.spoiling import ANYTHING, JSON, TEXTS, WORKBOOKS, Grid, Variant, grids

OF_SUMS = {"meta_ads.report", "youtube.report"}
"""Kinds whose rows are sums over lines, so that a line that says another thing changes rows that it is not."""

PLATFORMS = Path(__file__).parent.parent / "platforms"
CONNECTORS = discover().connectors
SEED = 20310402
OF_A_SAMPLE = 4
"""How many variants are made of each sample, drawn from all that suit it."""

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("spoilt")]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | None]:
    """What is wrong with each variant, None where nothing is."""
    folder = tmp_path_factory.mktemp("spoilt")
    engine = DuckDBEngine(folder, memory="400MB")
    found = {
        f"{connector.platform}, {sample.name}, {variant.how}": verdict
        for connector in CONNECTORS
        for sample in samples_in(PLATFORMS / connector.platform)
        for variant, verdict in _judged(connector, sample, folder, engine)
    }
    engine.close()
    return found


def test_there_are_enough_of_all_platforms_and_kinds(verdicts: dict[str, str | None]) -> None:
    assert len(verdicts) >= 500
    assert {name.split(", ")[0] for name in verdicts} == {connector.platform for connector in CONNECTORS}
    ways = Counter(name.rpartition(", ")[2] for name in verdicts)
    assert {*ANYTHING, *JSON, *TEXTS, *WORKBOOKS} <= set(ways)


def test_none_loads_wrong_in_silence(verdicts: dict[str, str | None]) -> None:
    wrong = [f"{name}: {what}" for name, what in verdicts.items() if what is not None]
    assert not wrong, "\n".join(wrong)


def _judged(
    connector: Connector, sample: Path, folder: Path, engine: DuckDBEngine
) -> Iterator[tuple[Variant, str | None]]:
    chance = random.Random(f"{SEED} {connector.platform} {sample.name}")
    sound = _outcome(sample.read_bytes(), sample.name, folder, engine)
    for variant in _variants(connector, sample, sound, folder, chance):
        yield variant, silently_wrong(sound, _outcome(variant.data, sample.name, folder, engine), variant)


def _outcome(data: bytes, name: str, folder: Path, engine: DuckDBEngine) -> Outcome:
    scratch = folder / str(len(list(folder.iterdir())))
    scratch.mkdir()
    path = scratch / "received"
    path.write_bytes(data)
    return outcome_of(path, name, scratch, CONNECTORS, engine)


def _variants(
    connector: Connector, sample: Path, sound: Outcome, folder: Path, chance: random.Random
) -> Sequence[Variant]:
    """Some of the ways in which a sample can be spoilt."""
    data, file = sample.read_bytes(), Candidate(sample, sample.name, folder)
    ways = {**ANYTHING}
    if file.is_workbook:
        ways |= WORKBOOKS
    elif file.is_json:
        ways |= {**TEXTS, **JSON}
    else:
        ways |= TEXTS
    made = [replace(spoil(data, chance), how=how) for how, spoil in ways.items()]
    grid = Grid.of(file, _columns(connector, file))
    if grid is None:
        return chance.sample(made, min(len(made), OF_A_SAMPLE))
    is_statement = any(dataset.feeds == "royalties" for dataset in connector.datasets().values())
    of_grid = list(grids(grid, chance, is_statement=is_statement))
    if sound.claim in OF_SUMS:
        of_grid = [variant for variant in of_grid if not variant.changed and not variant.repeats]
    return [*chance.sample(made, 2), *chance.sample(of_grid, min(len(of_grid), OF_A_SAMPLE))]


def _columns(connector: Connector, file: Candidate) -> frozenset[str]:
    """The columns that are read from a sample, those of the connector's own making among them."""
    try:
        delivery = delivery_of(file, connector.platform, identify(file, [connector]).match)
        return frozenset(cell for table in tables_of(connector, file, delivery) for cell in table.header)
    except FileSetAside:
        return frozenset()
