"""Our whole import against pandas 2.2, the newest pandas, Polars, and the floor: DuckDB copying the file to Parquet.

    python benchmarks/import_speed.py [LINES] [ROUNDS]

Contestants take turns, each as a process of its own into an empty folder; medians of ROUNDS (5). Memory is the
largest sum over the processes of a contestant, looked at every 20 ms. Then, into the lake that our last import left:
each round another delivery of 10,000 lines, all figures after it, and the same deliveries again. Libraries of the
others are installed into environments beside this file, from the pinned lists in ``peers/``.
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
FLOOR, OURS, TO_CURATED = "floor: DuckDB copy", "BEDROT, whole import", "  of it landing to curated"


@dataclass(frozen=True)
class Run:
    """One run of a contestant: seconds on the clock and of the processor, peak bytes of memory, what it printed last."""

    seconds: float
    processor: float
    memory: int
    said: str


@dataclass(frozen=True)
class Line:
    """One line of the table: seconds on the clock and of the processor, of each round, and the peak of memory."""

    name: str
    seconds: Sequence[float]
    processor: Sequence[float]
    memory: int | None = None


def main(lines: int, rounds: int) -> None:
    """Measure and print."""
    statement = HERE / "data" / f"distrokid-{lines}.tsv"
    write_statement(lines, statement)
    small = HERE / "data" / "distrokid-10000.tsv"
    write_statement(10_000, small, first="2030-11", months=2)
    contestants: dict[str, Sequence[str]] = {
        FLOOR: [sys.executable, str(HERE / "peers" / "duckdb_floor.py")],
        OURS: [sys.executable, str(HERE / "import_ours.py")],
        "Polars": [_python("polars"), str(HERE / "peers" / "polars_import.py")],
        "pandas, newest": [_python("pandas"), str(HERE / "peers" / "pandas_import.py")],
        "pandas 2.2": [_python("pandas22"), str(HERE / "peers" / "pandas_import.py")],
    }
    print(f"{lines:,} lines, {statement.stat().st_size / 1e6:,.0f} MB, {rounds} rounds; {_machine()}")
    with tempfile.TemporaryDirectory(dir=HERE / "data") as folder:
        runs = _take_turns(contestants, statement, Path(folder), rounds)
        _print(runs, lines)
        _print_small(Path(folder) / OURS, statement, small, runs, rounds)


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


def _run(command: Sequence[str], folder: Path = HERE) -> Run:
    """Run a command in a folder. What it prints goes to a file: a pipe that nobody reads would stop it.

    Modules are compiled once, as at a label's, also where the environment says that Python shall write nothing.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(HERE / "data" / "compiled")
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.perf_counter()
        process = psutil.Popen(command, stdout=output, cwd=folder, env=environment)
        peak, processor = 0, 0.0
        while process.poll() is None:
            peak = max(peak, _memory(process))
            processor = max(processor, _processor(process))
            time.sleep(LOOK_EVERY_SECONDS)
        seconds = time.perf_counter() - start
        output.seek(0)
        said = output.read().strip().splitlines()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(seconds, processor, peak, said[-1] if said else "")


def _processor(process: psutil.Popen) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)


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
    table = [line for name, each in runs.items() for line in _lines_of(name, each)]
    floor = table[0]
    print(
        f"\n{'':<30}{'median s':>9}{'min':>8}{'max':>8}{'x floor':>9}{'CPU s':>8}{'x floor':>9}{'MB':>8}{'lines/s':>12}"
    )
    for line in table:
        _print_line(line, floor, lines)
    last = json.loads(runs[OURS][-1].said)
    print(f"facts: {last['facts']:,} of {last['rows']:,} rows")
    ours = next(line for line in table if line.name == TO_CURATED)
    print("\nwhole scripts of the others, against ours from landing to curated (seconds; CPU seconds):")
    for name, each in runs.items():
        if name != OURS:
            seconds = statistics.median(run.seconds for run in each) / statistics.median(ours.seconds)
            processor = statistics.median(run.processor for run in each) / statistics.median(ours.processor)
            print(f"  {seconds:5.2f} x {processor:5.2f} x  {name}")


def _lines_of(name: str, runs: Sequence[Run]) -> list[Line]:
    """The lines of a contestant; ours with its arrows."""
    whole = Line(name, [run.seconds for run in runs], [run.processor for run in runs], max(run.memory for run in runs))
    if name != OURS:
        return [whole]
    reports = [json.loads(run.said) for run in runs]

    def arrows(title: str, *names: str) -> Line:
        seconds, processor = (
            [sum(report[kind].get(each, 0.0) for each in names) for report in reports]
            for kind in ("arrows", "processor")
        )
        return Line(title, seconds, processor)

    each_arrow = [arrows(f"    {arrow}", arrow) for arrow in ("land", *ARROWS, "publish", "load")]
    return [whole, arrows(TO_CURATED, *ARROWS), *each_arrow]


def _print_line(line: Line, floor: Line, lines: int) -> None:
    seconds, processor = statistics.median(line.seconds), statistics.median(line.processor)
    print(
        f"{line.name:<30}{seconds:>9.2f}{min(line.seconds):>8.2f}{max(line.seconds):>8.2f}"
        f"{seconds / statistics.median(floor.seconds):>9.2f}{processor:>8.2f}"
        f"{processor / statistics.median(floor.processor):>9.2f}"
        f"{'' if line.memory is None else f'{line.memory / 1e6:,.0f}':>8}"
        f"{f'{lines / seconds:,.0f}' if seconds else '':>12}"
    )


def _print_small(label: Path, statement: Path, small: Path, runs: Mapping[str, Sequence[Run]], rounds: int) -> None:
    """Small deliveries into the big lake, all figures after each, and the same deliveries once more."""
    full, full_processor = (
        statistics.median(getattr(run, kind) for run in runs[OURS]) for kind in ("seconds", "processor")
    )
    ours = [sys.executable, str(HERE / "import_ours.py")]
    kpis = [sys.executable, "-m", "bedrot", "kpis", "--json"]
    imports: list[Run] = []
    figures: list[Run] = []
    again, big_again, touched = [], [], 0
    _run(kpis, label)
    for number in range(rounds):
        delivery = small.with_name(f"distrokid-10000-{number}.tsv")
        delivery.write_bytes(small.read_bytes().replace(b"NOVA SEVEN", f"NOVA {number:05d}".encode()))
        imports.append(_run([*ours, str(delivery), str(label)]))
        figures.append(_run(kpis, label))
        before = _data_files(label)
        again.append(_run([*ours, str(delivery), str(label)]).seconds)
        big_again.append(_run([*ours, str(statement), str(label)]).seconds)
        touched += len(_data_files(label) ^ before)
    both = list(zip(imports, figures, strict=True))
    to_kpi = statistics.median(one.seconds + other.seconds for one, other in both)
    processor = statistics.median(one.processor + other.processor for one, other in both)
    print(
        f"\n10,000 lines into this lake, landing to KPI: {to_kpi:.2f} s, {100 * to_kpi / full:.1f} % of the full import "
        f"(import {statistics.median(run.seconds for run in imports):.2f} s, "
        f"all figures {statistics.median(run.seconds for run in figures):.2f} s); "
        f"{processor:.2f} CPU s, {100 * processor / full_processor:.1f} %"
    )
    print(
        f"the same again: {statistics.median(again):.2f} s; the big statement again: {statistics.median(big_again):.2f} s"
    )
    print(f"data files touched by those: {touched}")


def _data_files(label: Path) -> set[tuple[str, int, int]]:
    """Every file of the lake's zones and the warehouse, with its size and time of change."""
    files = [path for path in label.rglob("*") if path.is_file()]
    data = [path for path in files if not any(part.startswith(".") for part in path.relative_to(label).parts)]
    return {(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in data}


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
