"""What a killed process or a power cut leaves behind is put right before the next writer starts."""

import shutil
from pathlib import Path

import pytest

from bedrot.lake.lake import Lake
from bedrot.lake.mend import mend
from bedrot.lake.tables import Table
from bedrot.lake.verify import verify
from tests.kit.parts import COLUMNS, new_part, rows_of

pytestmark = pytest.mark.xdist_group("mended")

LOG = "3_staging/distrokid_bank/_delta_log"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    return Lake(tmp_path)


def committed(lake: Lake, versions: int = 2) -> Table:
    """A staging table in which every delivery has one part."""
    table = lake.staging("distrokid", "bank", COLUMNS)
    with lake.store.scratch() as scratch:
        for number in range(versions):
            part = new_part(scratch, f"d{number}", {f"d{number}": "1"})
            table.replace([f"d{number}"], [part], {"number": number}, None if number == 0 else number - 1)
    return table


def visible(table: Table) -> set[str]:
    return set(rows_of([part.file for part in table.parts()]))


def test_mending_a_sound_lake_changes_nothing(lake: Lake) -> None:
    committed(lake)
    before = lake.store.keys("")
    mend(lake)
    assert lake.store.keys("") == before
    mend(Lake(lake.store.root / "not there yet"))


def test_files_in_the_making_go(lake: Lake) -> None:
    committed(lake)
    leftovers = [".scratch/a/b.parquet", "1_landing/x/y.tsv.0123.tmp", "4_curated/v.csv.0123.tmp"]
    for leftover in leftovers:
        path = lake.store.root / leftover
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    mend(lake)
    assert not any((lake.store.root / leftover).exists() for leftover in leftovers)


def test_a_commit_that_was_not_sealed_is_sealed(lake: Lake) -> None:
    table = committed(lake)
    seal = lake.store.path(f"{LOG}/00000000000000000001.json".replace("_delta_log", "_seals"))
    sealed = seal.read_bytes()
    seal.unlink()
    assert [damage.key for damage in verify(lake)] == [f"{LOG}/00000000000000000001.json"]
    mend(lake)
    assert seal.read_bytes() == sealed
    assert list(verify(lake)) == []
    assert visible(table) == {"d0", "d1"}


@pytest.mark.parametrize("length", [0, 1, 80])
def test_a_commit_that_a_power_cut_tore_goes_and_can_be_made_again(lake: Lake, length: int) -> None:
    table = committed(lake)
    entry = lake.store.path(f"{LOG}/00000000000000000001.json")
    entry.write_bytes(entry.read_bytes()[:length])
    lake.store.path(f"{LOG}/00000000000000000001.json".replace("_delta_log", "_seals")).unlink()
    mend(lake)
    assert table.version() == 0
    assert visible(table) == {"d0"}
    with lake.store.scratch() as scratch:
        assert table.replace(["d1"], [new_part(scratch, "d1", {"d1": "1"})], {"number": 1}, 0) == 1
    assert visible(table) == {"d0", "d1"}
    assert list(verify(lake)) == []


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake whose table has so many commits that the newest has a checkpoint."""
    root = tmp_path_factory.mktemp("long") / "lake"
    table = committed(Lake(root), versions=1)
    for number in range(1, 100):
        table.replace([], [], {"number": number}, number - 1)
    return root


@pytest.fixture
def checkpointed(long_lived: Path, tmp_path: Path) -> Lake:
    return Lake(shutil.copytree(long_lived, tmp_path / "lake"))


def test_a_long_log_is_read_through_its_checkpoint(checkpointed: Lake) -> None:
    table = checkpointed.staging("distrokid", "bank", COLUMNS)
    assert [key for key in checkpointed.store.keys(LOG) if key.endswith(".checkpoint.parquet")]
    assert table.version() == 99
    assert table.record(17) == {"number": 17, "version": 17}
    assert len(table.history()) == 100


@pytest.mark.parametrize("length", [0, 100])
def test_a_checkpoint_that_a_power_cut_tore_costs_nothing(checkpointed: Lake, length: int) -> None:
    lake = checkpointed
    table = lake.staging("distrokid", "bank", COLUMNS)
    (checkpoint,) = [key for key in lake.store.keys(LOG) if key.endswith(".checkpoint.parquet")]
    lake.store.path("3_staging/distrokid_bank/_seals/00000000000000000099.json").unlink()
    path = lake.store.path(checkpoint)
    path.write_bytes(path.read_bytes()[:length])
    mend(lake)
    assert table.version() == 99
    assert visible(table) == {"d0"}
    assert list(verify(lake)) == []


def test_a_sealed_checkpoint_is_vouched_for(checkpointed: Lake) -> None:
    lake = checkpointed
    (checkpoint,) = [key for key in lake.store.keys(LOG) if key.endswith(".checkpoint.parquet")]
    path = lake.store.path(checkpoint)
    data = bytearray(path.read_bytes())
    data[200] ^= 1
    path.write_bytes(data)
    assert [damage.key for damage in verify(lake)] == [checkpoint]
    path.unlink()
    assert [(damage.key, damage.what) for damage in verify(lake)] == [(checkpoint, "is missing")]
