"""One import by BEDROT into a label's folder, its arrows timed; prints one line of JSON.

python benchmarks/import_ours.py STATEMENT FOLDER

A file that does not say whose it is counts for the account ``main``.
"""

import json
import sys
import time
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.pipeline import runs
from bedrot.pipeline.land import Wishes, incoming


class Stopwatch:
    """Adds up the seconds of each arrow, on the clock and of the processor, from the progress that a run reports."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.processor: dict[str, float] = defaultdict(float)
        self._arrow = "start"
        self._since = time.perf_counter()
        self._used = time.process_time()

    def __call__(self, arrow: str, subject: str, done: int, total: int) -> None:
        """A run has begun with the next piece of an arrow."""
        now, used = time.perf_counter(), time.process_time()
        self.seconds[self._arrow] += now - self._since
        self.processor[self._arrow] += used - self._used
        self._arrow, self._since, self._used = arrow, now, used


def main(statement: Path, folder: Path) -> None:
    """Import the statement and print rows, facts and seconds."""
    if not (folder / "bedrot.toml").exists():
        make(missing_parts(folder, "benchmark"))
    label = open_label(folder).label
    watch = Stopwatch()
    wishes = Wishes(account_if_needed="main")
    report = runs.import_files(label, list(incoming([statement])), wishes, datetime.now(UTC), progress=watch)
    watch("end", "", 0, 0)
    tables = [table for file in report.files for table in file.tables]
    said = {
        "rows": sum(table.read for table in tables),
        "stored": sum(table.read - table.quarantined - table.control_totals for table in tables),
        "facts": sum(report.promoted.loaded.facts.values()),
    }
    print(json.dumps({**said, "arrows": watch.seconds, "processor": watch.processor}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
