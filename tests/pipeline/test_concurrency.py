"""Several processes import into one label at once: nothing is lost, nothing is doubled, and the lake is sound."""

from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path

import pytest

from bedrot.lake.verify import verify
from tests.kit.importers import import_all
from tests.kit.labels import curated_parts, import_paths, make_label, total, views, write_download
from tests.kit.statements import BankLine, bank_statement
from tests.kit.warehouse import differences, told

SAME = "same.tsv"


def statement(number: int) -> str:
    """A statement of its own reporting date; some lines are refused."""
    lines = [
        BankLine(reported=f"2031-04-{number + 1:02d}", sold=f"2031-0{1 + number % 3}", net=f"{number + 1}.00000001")
    ]
    return bank_statement([*lines, BankLine(units="many", title=f"SONG {number}")])


@pytest.mark.parametrize("processes", [2, 8])
def test_processes_that_import_different_and_same_files_at_once_agree(tmp_path: Path, processes: int) -> None:
    label = make_label(tmp_path / "together")
    names = [f"{number}.tsv" for number in range(8)]
    for number, name in enumerate(names):
        write_download(label, name, statement(number), day=number)
    write_download(label, SAME, bank_statement([BankLine(net="100")]))
    shares = [[SAME, *names[process::processes], SAME] for process in range(processes)]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        states = [state for each in pool.map(import_all, [label.root] * processes, shares) for state in each]
    assert sorted(states) == ["known"] * (2 * processes - 1) + ["new"] * 9
    assert total(label, "royalties", "net") == Decimal("136.00000008")
    assert len(label.lake.landing.deliveries()) == 9
    assert list(verify(label.lake)) == []
    assert differences(label) == []

    alone = make_label(tmp_path / "alone")
    for path in sorted((label.root / "downloads").iterdir()):
        day = int(path.stem) if path.stem.isdigit() else 0
        write_download(alone, path.name, path.read_bytes(), day=day)
    import_paths(alone, alone.root / "downloads")
    assert curated_parts(label) == curated_parts(alone)
    assert views(label) == views(alone)
    assert told(label) == told(alone)
