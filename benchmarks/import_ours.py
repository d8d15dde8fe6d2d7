"""One import by BEDROT into a label's folder, its arrows timed; prints one line of JSON.

python benchmarks/import_ours.py STATEMENT FOLDER [--to-curated]

With ``--to-curated`` it ends where curated is written; the facts are not counted then. A file that does not say whose it is
counts for the account ``main``.
"""

import json
import sys
import time
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bedrot.app.making import make, missing_parts
from bedrot.app.opening import open_label
from bedrot.pipeline import runs
from bedrot.pipeline.land import Wishes, incoming


class Curated(Exception):
    """Curated is written, and nothing else was wanted."""


class Stopwatch:
    """Adds up the seconds of each arrow, on the clock and of the processor, from the progress that a run reports.

    ``until``: the arrow that is not wanted any more.
    """

    def __init__(self, until: str | None = None) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.processor: dict[str, float] = defaultdict(float)
        self._until = until
        self._arrow = "start"
        self._since = time.perf_counter()
        self._used = time.process_time()

    def __call__(self, arrow: str, subject: str, done: int, total: int) -> None:
        """A run has begun with the next piece of an arrow."""
        now, used = time.perf_counter(), time.process_time()
        self.seconds[self._arrow] += now - self._since
        self.processor[self._arrow] += used - self._used
        self._arrow, self._since, self._used = arrow, now, used
        if arrow == self._until:
            raise Curated


def main(statement: Path, folder: Path, *, to_curated: bool) -> None:
    """Import the statement and print rows and seconds."""
    if not (folder / "bedrot.toml").exists():
        make(missing_parts(folder, "benchmark"))
    label = open_label(folder).label
    files, wishes, now = list(incoming([statement])), Wishes(account_if_needed="main"), datetime.now(UTC)
    if to_curated:
        watch = Stopwatch("load")
        with suppress(Curated):
            runs.import_files(label, files, wishes, now, progress=watch)
        promotions = [
            each
            for delivery in label.lake.landing.active()
            for dataset in label.connectors[delivery.platform].datasets()
            if (each := label.lake.promotions.get(delivery.platform, dataset, delivery.id))
        ]
        rows, stored = sum(each.read for each in promotions), sum(each.stored for each in promotions)
        said = {"rows": rows, "stored": stored}
    else:
        watch = Stopwatch()
        report = runs.import_files(label, files, wishes, now, progress=watch)
        watch("end", "", 0, 0)
        facts = sum(report.promoted.loaded.facts.values())
        said = {"rows": sum(table.read for file in report.files for table in file.tables), "facts": facts}
    print(json.dumps({**said, "arrows": watch.seconds, "processor": watch.processor}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), to_curated="--to-curated" in sys.argv[3:])
