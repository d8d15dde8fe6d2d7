"""How long it takes to tell whose a thousand mixed files are, and how many are told right; against one look at them all.

    python benchmarks/identify.py [FILES]

The files are the platforms' samples as their tests have them, each under a name that tells nothing: as they came, zipped,
gzipped, in UTF-16 and other encodings, with other row ends, saved again by spreadsheets with semicolons or as workbooks,
and a few of nobody's. Making them is not counted. The rival is the ``file`` command (libmagic), which tells formats,
not platforms; where it is not installed its line is left out. The aim is a thousand files in 10 seconds.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from bedrot.connect.discovery import discover
from tests.connect.test_identification_fixtures import Answer, Fixture, answer_of, fixtures_of


def main(files: int) -> None:
    """Measure and print."""
    start, used = time.perf_counter(), time.process_time()
    connectors = discover().connectors
    print(f"{len(connectors)} platforms found in {spent(start, used)}")
    with tempfile.TemporaryDirectory() as scratch:
        fixtures = fixtures_of(connectors, Path(scratch))
        several = [*islice(cycle(spread(fixtures)), files)]
        folders = [Path(scratch) / str(number) for number in range(files)]
        start, used = time.perf_counter(), time.process_time()
        answers = [answer_of(each, connectors, folder) for each, folder in zip(several, folders, strict=True)]
        print(f"BEDROT: {files:,} files in {spent(start, used)}; {told(answers)}")
        if program := shutil.which("file"):
            paths = [str(folder / "received") for folder in folders]
            print(f"file(1): {files:,} files in {of_process([program, '--brief', *paths])}; formats only")
        everything = [answer_of(each, connectors, Path(scratch) / f"all {n}") for n, each in enumerate(fixtures)]
        print(f"of all {len(fixtures):,} fixtures: {told(everything)}")


def spread(fixtures: Sequence[Fixture]) -> Sequence[Fixture]:
    """All of them, in an order in which any thousand are as mixed as the whole."""
    step = next(step for step in (389, 401, 409) if len(fixtures) % step)
    return [fixtures[number * step % len(fixtures)] for number in range(len(fixtures))]


def spent(start: float, used: float) -> str:
    """What has passed since, on the clock and of the processor."""
    return f"{time.perf_counter() - start:.2f} s ({time.process_time() - used:.2f} CPU s)"


def of_process(command: Sequence[str]) -> str:
    """What a command takes."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    return f"{time.perf_counter() - start:.2f} s"


def told(answers: Sequence[Answer]) -> str:
    """How many were told right, and how many were taken for what they are not."""
    right = sum(answer.is_right for answer in answers)
    wrong = sum(answer.claim is not None and not answer.is_right for answer in answers)
    return f"{100 * right / len(answers):.2f} % told right, {wrong} taken for what they are not"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
