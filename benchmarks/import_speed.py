"""Our whole import against pandas 2.2, the newest pandas, Polars, and the floor: DuckDB copying the file to Parquet.

    python benchmarks/import_speed.py [LINES] [ROUNDS]

Contestants take turns, each as a process of its own into an empty folder; medians of ROUNDS (5). Memory is the
largest sum over the processes of a contestant, looked at every 20 ms. Then, in the lake that our last import left:
a delivery of 10,000 lines, and the same delivery again. Libraries of the others are installed into environments
beside this file, from the pinned lists in ``peers/``.
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil
from statement import write_statement

HERE = Path(__file__).parent
ARROWS = ("landing2raw", "raw2staging", "staging2curated")
LOOK_EVERY_SECONDS = 0.02


@dataclass(frozen=True)
class Run:
    """One run of a contestant: wall seconds, peak bytes of memory, and what it printed last."""

    seconds: float
    memory: int
    said: str


def main(lines: int, rounds: int) -> None:
    """Measure and print."""
    statement = HERE / "data" / f"distrokid-{lines}.tsv"
    write_statement(lines, statement)
    small = HERE / "data" / "distrokid-10000.tsv"
    write_statement(10_000, small, first="2030-11", months=2)
    contestants: dict[str, Sequence[str]] = {
        "floor: DuckDB copy": [sys.executable, str(HERE / "peers" / "duckdb_floor.py")],
        "BEDROT, whole import": [sys.executable, str(HERE / "import_ours.py")],
        "Polars": [_python("polars"), str(HERE / "peers" / "polars_import.py")],
        "pandas, newest": [_python("pandas"), str(HERE / "peers" / "pandas_import.py")],
        "pandas 2.2": [_python("pandas22"), str(HERE / "peers" / "pandas_import.py")],
    }
    print(f"{lines:,} lines, {statement.stat().st_size / 1e6:,.0f} MB, {rounds} rounds; {_machine()}")
    with tempfile.TemporaryDirectory(dir=HERE / "data") as folder:
        runs = _take_turns(contestants, statement, Path(folder), rounds)
        _print(runs, lines)
        _print_small(Path(folder) / "BEDROT, whole import", statement, small, runs, rounds)


def _take_turns(
    contestants: Mapping[str, Sequence[str]], statement: Path, folder: Path, rounds: int
) -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, command in contestants.items():
            target = folder / name
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            runs[name].append(_run([*command, str(statement), str(target)]))
    return runs


def _run(command: Sequence[str]) -> Run:
    start = time.perf_counter()
    process = psutil.Popen(command, stdout=subprocess.PIPE, text=True)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _memory(process))
        time.sleep(LOOK_EVERY_SECONDS)
    seconds = time.perf_counter() - start
    said = process.stdout.read().strip().splitlines() if process.stdout else []
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, peak, said[-1])


def _memory(process: psutil.Popen) -> int:
    total = 0
    for each in (process, *_children(process)):
        try:
            total += each.memory_info().rss
        except psutil.Error:
            continue
    return total


def _children(process: psutil.Popen) -> list[psutil.Process]:
    try:
        return list(process.children(recursive=True))
    except psutil.Error:
        return []


def _print(runs: Mapping[str, Sequence[Run]], lines: int) -> None:
    floor = statistics.median(run.seconds for run in runs["floor: DuckDB copy"])
    print(f"\n{'':<32}{'median s':>9}{'min':>8}{'max':>8}{'x floor':>9}{'MB':>8}{'lines/s':>12}")
    for name, each in runs.items():
        _row(name, [run.seconds for run in each], floor, max(run.memory for run in each), lines)
        if name.startswith("BEDROT"):
            reports = [json.loads(run.said) for run in each]
            curated = [sum(report["arrows"].get(arrow, 0.0) for arrow in ARROWS) for report in reports]
            _row("  of it landing to curated", curated, floor, None, lines)
            for arrow in (*("land",), *ARROWS, "publish", "load"):
                _row(f"    {arrow}", [report["arrows"].get(arrow, 0.0) for report in reports], floor, None, lines)
            print(f"    facts: {reports[-1]['facts']:,} of {reports[-1]['rows']:,} rows")
    ours = statistics.median(
        sum(json.loads(run.said)["arrows"].get(arrow, 0.0) for arrow in ARROWS) for run in runs["BEDROT, whole import"]
    )
    print("\nlanding to curated against the others' whole scripts:")
    for name in runs:
        if not name.startswith("BEDROT"):
            print(f"  {statistics.median(run.seconds for run in runs[name]) / ours:5.2f} x  {name}")


def _row(name: str, seconds: Sequence[float], floor: float, memory: int | None, lines: int) -> None:
    middle = statistics.median(seconds)
    megabytes = "" if memory is None else f"{memory / 1e6:,.0f}"
    rate = f"{lines / middle:,.0f}" if middle else ""
    print(
        f"{name:<32}{middle:>9.2f}{min(seconds):>8.2f}{max(seconds):>8.2f}{middle / floor:>9.2f}{megabytes:>8}{rate:>12}"
    )


def _print_small(label: Path, statement: Path, small: Path, runs: Mapping[str, Sequence[Run]], rounds: int) -> None:
    """A small delivery into the big lake, withdrawn after each round, and the same delivery once more."""
    full = statistics.median(run.seconds for run in runs["BEDROT, whole import"])
    ours = [sys.executable, str(HERE / "import_ours.py")]
    bedrot = [sys.executable, "-m", "bedrot.app.cli.main"]
    small_seconds, again_seconds, written = [], [], []
    for round_number in range(rounds):
        delivery = small.with_name(f"distrokid-10000-{round_number}.tsv")
        delivery.write_bytes(small.read_bytes().replace(b"NOVA SEVEN", f"NOVA {round_number:05d}".encode()))
        small_seconds.append(_run([*ours, str(delivery), str(label)]).seconds)
        before = _bytes_and_times(label / "data_lake")
        again_seconds.append(_run([*ours, str(delivery), str(label)]).seconds)
        written.append(len(_bytes_and_times(label / "data_lake") ^ before))
    big_again = [_run([*ours, str(statement), str(label)]).seconds for _ in range(rounds)]
    kpis = _run([*bedrot, "-C", str(label), "kpis", "--json"]).seconds if rounds else 0.0
    middle = statistics.median(small_seconds)
    print(f"\n10,000 lines into this lake: {middle:.2f} s, {100 * middle / full:.1f} % of the full import (aim: 5 %)")
    print(f"the same again: {statistics.median(again_seconds):.2f} s, {max(written)} data files touched")
    print(f"the big statement again: {statistics.median(big_again):.2f} s; all KPIs: {kpis:.2f} s")


def _bytes_and_times(folder: Path) -> set[tuple[str, int, int]]:
    """Every data file with its size and time of change; the writer's lock is no data."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".locks" not in path.parts)
    return {(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in files}


def _python(peer: str) -> str:
    """The interpreter of a contestant's own environment, made on first use."""
    folder = HERE / f".venv-{peer}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        listed = HERE / "peers" / f"{peer}.txt"
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(listed)], check=True)
    return str(python)


def _machine() -> str:
    versions = subprocess.run(
        [
            sys.executable,
            "-c",
            "import duckdb, deltalake; print('duckdb', duckdb.__version__, 'deltalake', deltalake.__version__)",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    peers = " ".join(
        line
        for peer in ("pandas22", "pandas", "polars")
        for line in (HERE / "peers" / f"{peer}.txt").read_text().split()
    )
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, {versions.stdout.strip()}, {peers}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
