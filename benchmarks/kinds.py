"""Every delimited kind of file, as long as a DistroKid statement: the whole import, and what of it ends in curated.

    python benchmarks/kinds.py [LINES] [PLATFORM[.KIND]...]

A million lines of each kind are made of its sample (``lines.py``) and imported, each by a process of its own into an empty
label; of DistroKid's five imports the one in the middle counts. All seconds are CPU seconds. ``import`` is that from landing to
the warehouse and the published views, ``to curated`` what of it ends there (the arrows landing2raw, raw2staging, staging2curated);
the aim for either is 1.5 times DistroKid's. Files differ in width, so ``x copy`` says what the way to curated takes in copies of
the same file to Parquet as text by DuckDB; a file in an encoding that DuckDB does not read is first rewritten as UTF-8 by Python,
which counts.

A kind that comes near the aim by either measure is imported five times more, in turn with DistroKid, and the pair in the middle of
the way to curated counts: a shared machine is by a fifth quicker in one minute than in the next.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from lines import Kind, kinds_of, write_lines
from statement import write_statement

from bedrot.connect.candidate import Candidate, Header
from bedrot.connect.discovery import discover

HERE = Path(__file__).parent
ARROWS = ("landing2raw", "raw2staging", "staging2curated")
AIM = 1.5
NEAR = 1.35
ROUNDS = 5
COPY = """
import json, shutil, sys, time, duckdb
source, target, header, delimiter, quote, skip, codec = json.loads(sys.argv[1])
start = time.process_time()
if codec.startswith("cp"):
    with open(source, encoding=codec, newline="") as text, open(f"{target}.csv", "w", encoding="utf-8", newline="") as copy:
        shutil.copyfileobj(text, copy)
    source = copy.name
encoding = "utf-16" if codec.startswith("utf-16") else "utf-8"
duckdb.connect().execute(
    f"COPY (SELECT * FROM read_csv(?, auto_detect = false, header = false, skip = {skip}, delim = ?, quote = ?, escape = ?,"
    f" encoding = '{encoding}', columns = ?)) TO '{target}' (FORMAT parquet)",
    [source, delimiter, quote, quote, dict.fromkeys(header, "VARCHAR")]
)
print(time.process_time() - start)
"""


class NotRead(Exception):
    """Nothing can be said of a kind, because its file was not read."""


@dataclass(frozen=True)
class Result:
    """What one kind took: CPU seconds by arrow, seconds on the clock, megabytes, rows read and stored, columns.

    ``copy``: the CPU seconds of the bare copy; None where DuckDB cannot read the file.
    """

    name: str
    columns: int
    arrows: dict[str, float]
    seconds: float
    megabytes: float
    rows: int
    stored: int
    copy: float | None = None

    @property
    def whole(self) -> float:
        return sum(self.arrows.values())

    @property
    def to_curated(self) -> float:
        return sum(self.arrows.get(arrow, 0.0) for arrow in ARROWS)

    @property
    def copies(self) -> float | None:
        """How many bare copies of the file could be made in the time to curated."""
        return self.to_curated / self.copy if self.copy else None


@dataclass(frozen=True)
class Pair:
    """A kind, and the DistroKid statement that it is held against."""

    kind: Result
    own: Result

    @property
    def ratio(self) -> float:
        return self.kind.whole / self.own.whole

    @property
    def to_curated(self) -> float:
        return self.kind.to_curated / self.own.to_curated


@dataclass(frozen=True)
class Bench:
    """Where the DistroKid statement lies, its header, how many lines all files have, and where imports may be made."""

    statement: Path
    header: Header
    lines: int
    folder: Path


def main(lines: int, wanted: Sequence[str]) -> None:
    """Measure and print."""
    statement = HERE / "data" / f"distrokid-{lines}.tsv"
    write_statement(lines, statement)
    with tempfile.TemporaryDirectory(dir=HERE / "data") as folder:
        with statement.open(encoding="utf-8") as text:
            header = text.readline().rstrip("\n").split("\t")
        bench = Bench(statement, Header(1, tuple(header), "\t", quoted=False, plain=True), lines, Path(folder))
        own = sorted((distrokid(bench) for _ in range(ROUNDS)), key=lambda each: each.whole)[ROUNDS // 2]
        own = replace(own, copy=median(each for _ in range(ROUNDS) if (each := bare_copy(bench)) is not None))
        print(
            f"{lines:,} lines; aim: {AIM} times DistroKid's {own.whole:.2f} CPU s, {own.to_curated:.2f} to curated",
            flush=True,
        )
        print(
            f"{'':<36}{'import':>8}{'ratio':>7}{'clock s':>9}{'to curated':>11}{'ratio':>7}{'x copy':>8}"
            f"{'raw':>7}{'staging':>9}{'curated':>9}{'load':>7}{'MB':>7}{'columns':>9}"
        )
        results, unread = [show(Pair(own, own))], list[str]()
        for kind in (kind for connector in discover().connectors for kind in kinds_of(connector)):
            if not wanted or kind.name in wanted or kind.name.partition(".")[0] in wanted:
                if why := left_out(kind):
                    print(f"{kind.name:<36}  left out: {why}", flush=True)
                    continue
                try:
                    results.append(show(paired(kind, own, bench)))
                except NotRead as problem:
                    unread.append(kind.name)
                    print(f"{kind.name:<36}  {problem}", flush=True)
    slow = [each for each in results if each.ratio > AIM]
    print(f"{len(results)} kinds, {len(slow)} above the aim in the whole import: {named_in(slow)}")
    slow = [each for each in results if each.to_curated > AIM]
    print(f"{len(slow)} above it on the way to curated: {named_in(slow)}")
    if unread:
        raise SystemExit(f"Not measured: {', '.join(unread)}")


def paired(kind: Kind, own: Result, bench: Bench) -> Pair:
    """One kind, made and imported; again and again, in turn with DistroKid, where it comes near the aim."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as home:
        file = Path(home) / "received" / kind.sample.name
        write_lines(kind, bench.lines, file)
        once = Pair(measured(kind, file), own)
        if max(once.ratio, once.to_curated) < NEAR:
            return once
        print(f"{kind.name:<36}  {once.ratio:.2f} and {once.to_curated:.2f} at first", flush=True)
        pairs = [Pair(measured(kind, file), replace(distrokid(bench), copy=bare_copy(bench))) for _ in range(ROUNDS)]
    middle = sorted(pairs, key=lambda each: each.to_curated)[ROUNDS // 2]
    return Pair(
        replace(middle.kind, copy=in_the_middle(each.kind for each in pairs)),
        replace(middle.own, copy=in_the_middle(each.own for each in pairs)),
    )


def in_the_middle(results: Iterable[Result]) -> float | None:
    """The CPU seconds of a bare copy among several; None where DuckDB cannot read the file."""
    copies = [each.copy for each in results if each.copy is not None]
    return median(copies) if copies else None


def distrokid(bench: Bench) -> Result:
    """One import of what all others are held against."""
    with tempfile.TemporaryDirectory(dir=bench.folder) as home:
        return imported("distrokid.bank", bench.statement, Path(home) / "label", len(bench.header.cells))


def bare_copy(bench: Bench) -> float | None:
    """The CPU seconds of a bare copy of it."""
    return copied(bench.statement, bench.folder, bench.header, "utf-8")


def left_out(kind: Kind) -> str | None:
    """Why a kind cannot be measured here; None where it can."""
    if kind.name == "ddex.report":
        return "its lines are of many kinds, and dsr.py measures it"
    return None if kind.has_years else "its days carry no year, so that no file of it is long"


def measured(kind: Kind, file: Path) -> Result:
    """A file of a kind imported and merely copied."""
    home, header = file.parent, kind.header
    with tempfile.TemporaryDirectory(dir=home) as label:
        ours = imported(kind.name, file, Path(label) / "label", len(header.cells))
    return replace(ours, copy=copied(file, home, header, Candidate(file, file.name, home).encoding.name))


def copied(file: Path, home: Path, header: Header, codec: str) -> float | None:
    """The CPU seconds of the bare copy; None where DuckDB cannot read the file. ``codec``: what it is written in."""
    quote = '"' if header.quoted else ""
    asked = [str(file), str(home / "copy.parquet"), header.cells, header.delimiter, quote, header.line, codec]
    done = subprocess.run([sys.executable, "-c", COPY, json.dumps(asked)], capture_output=True, text=True, check=False)
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def imported(name: str, file: Path, label: Path, columns: int) -> Result:
    """A file imported by a process of its own."""
    start = time.perf_counter()
    command = [sys.executable, str(HERE / "import_ours.py"), str(file), str(label)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        raise NotRead(done.stderr.strip().splitlines()[-1])
    said = json.loads(done.stdout.splitlines()[-1])
    if not said["rows"]:
        raise NotRead(f"nothing of {file.name} was read; `bedrot import` says why")
    return Result(name, columns, said["processor"], taken, file.stat().st_size / 1e6, said["rows"], said["stored"])


def named_in(pairs: Sequence[Pair]) -> str:
    """The names of their kinds."""
    return ", ".join(each.kind.name for each in pairs) or "none"


def show(pair: Pair) -> Pair:
    """Print a line of the table."""
    result = pair.kind
    raw, staging, curated = (result.arrows.get(arrow, 0.0) for arrow in ARROWS)
    times = "" if result.copies is None else f"{result.copies:.2f}"
    note = "" if result.stored == result.rows else f"  {result.stored:,} of {result.rows:,} rows stored"
    print(
        f"{result.name:<36}{result.whole:>8.2f}{pair.ratio:>7.2f}{result.seconds:>9.1f}"
        f"{result.to_curated:>11.2f}{pair.to_curated:>7.2f}{times:>8}{raw:>7.2f}{staging:>9.2f}{curated:>9.2f}"
        f"{result.arrows.get('load', 0.0):>7.2f}{result.megabytes:>7,.0f}{result.columns:>9}{note}",
        flush=True,
    )
    return pair


if __name__ == "__main__":
    named = sys.argv[2:] if sys.argv[1:2] and sys.argv[1].isdigit() else sys.argv[1:]
    main(int(sys.argv[1]) if sys.argv[1:2] and sys.argv[1].isdigit() else 1_000_000, named)
