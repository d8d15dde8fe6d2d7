"""Several processes import at once: nothing lost, nothing doubled, no damage."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from bedrot.lake.verify import verify
from bedrot.pipeline.promote import curated_parts as visible_parts
from bedrot.pipeline.reconcile import reconcile
from bedrot.pipeline.workbench import workbench
from bedrot.warehouse.database import Warehouse
from tests.kit.labels import curated_parts, import_paths, make_label, total, write_download
from tests.kit.statements import BankLine, bank_statement

ROOT = Path(__file__).parents[2]
IMPORT = """
import sys
from pathlib import Path
from tests.kit.labels import import_paths, make_label
import_paths(make_label(Path(sys.argv[1])), *map(Path, sys.argv[2:]))
"""


def statement(number: int) -> str:
    """A statement of a reporting date of its own, worth ``number`` dollars over two months."""
    lines = [
        BankLine(reported=f"2031-05-{number + 1:02d}", sold=month, net=f"{number}.5")
        for month in ("2031-03", "2031-04")
    ]
    return bank_statement(lines)


def import_at_once(folder: Path, paths_of_each: list[list[Path]]) -> list[str]:
    """Start one process for each list of files, all at once; what those that failed said."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", IMPORT, str(folder), *map(str, paths)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for paths in paths_of_each
    ]
    said = [process.communicate()[1] for process in started]
    return [words for process, words in zip(started, said, strict=True) if process.returncode]


@pytest.mark.slow
@pytest.mark.parametrize("processes", [2, 8])
def test_processes_that_import_different_and_equal_files_lose_and_double_nothing(
    tmp_path: Path, processes: int
) -> None:
    together, alone = make_label(tmp_path / "together"), make_label(tmp_path / "alone")
    own = [write_download(together, f"own {number}.tsv", statement(number), day=number) for number in range(processes)]
    shared = write_download(together, "shared.tsv", statement(20), day=20)

    assert import_at_once(together.root, [[path, shared] for path in own]) == []

    import_paths(alone, *own, shared)
    assert curated_parts(together) == curated_parts(alone)
    assert total(together, "royalties", "net") == sum(2 * Decimal(f"{number}.5") for number in [*range(processes), 20])
    assert len(together.lake.landing.deliveries()) == processes + 1
    assert list(verify(together.lake)) == []


@pytest.mark.slow
def test_versions_of_one_statement_imported_at_once_leave_the_newest(tmp_path: Path) -> None:
    label = make_label(tmp_path)
    versions = [
        write_download(label, f"bank ({number}).tsv", bank_statement([BankLine(net=f"{number}.0")]), day=number)
        for number in range(4)
    ]
    assert import_at_once(label.root, [[path] for path in versions]) == []
    assert total(label, "royalties", "net") == 3
    warehouse = Warehouse.open(label.warehouse)
    with workbench(label.lake, memory=label.memory, code="test") as bench:
        assert reconcile(warehouse, bench.engine, visible_parts(label.lake)) == []
    warehouse.close()
