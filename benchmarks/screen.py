"""What a person at the screen waits for: an inbox file until its card has changed, the first paint, the weight of the pages.

    python benchmarks/screen.py LABEL [ROUNDS]

LABEL is a label with figures, such as `bedrot demo` makes: its Overview is weighed, in a copy. A real server and a real Chromium. Each round drops a statement of 10,000 lines into the inbox and waits until the card of
gross revenue shows its sum. The aims are those of the dashboard: 2 s at the 95th percentile, 1.5 s, 350 kB.
"""

import gzip
import shutil
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from statistics import median, quantiles

from machine import rested
from playwright.sync_api import Page, Response

from bedrot.app.making import make, missing_parts

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import log_in  # noqa: E402 - the repository's own server and browser for tests
from tests.kit.browsers import chromium  # noqa: E402
from tests.kit.serving import Served, served  # noqa: E402
from tests.kit.statements import BankLine, bank_statement  # noqa: E402

LINES = 10_000


def main(sample: Path, rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        label = Path(folder, "label")
        make(missing_parts(label, "Nova Records"))
        with served(label) as server:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            log_in(page.context, server)
            page.goto(server.address)
            waits = [drop(page, label, number) for number in range(1, rounds + 1)]
        shutil.copytree(sample, Path(folder, "sample"))
        with served(Path(folder, "sample")) as server:
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            log_in(page.context, server)
            before, weight, paint = weigh(page, server)
    worst = quantiles(waits, n=20)[-1]
    print(rested())
    print(f"inbox file of {LINES:,} lines to changed card  p50 {median(waits):.2f} s  p95 {worst:.2f} s  aim 2 s")
    print(f"first contentful paint of Overview             {paint / 1000:.2f} s  aim 1.5 s")
    print(
        f"JavaScript asked for before it, gzipped        {before / 1000:.0f} kB  aim 350 kB; in all {weight / 1000:.0f} kB"
    )


def weigh(page: Page, server: Served) -> tuple[int, int, float]:
    """Bytes of the scripts asked for before the first paint, and of all once the end was seen; milliseconds to the paint."""
    scripts: dict[str, int] = {}

    def take(answer: Response) -> None:
        if answer.request.resource_type == "script":
            scripts[answer.url] = len(gzip.compress(answer.body(), 6))

    page.on("response", take)
    page.goto(server.address)
    page.wait_for_load_state("networkidle")
    page.locator("article").last.scroll_into_view_if_needed()
    page.wait_for_timeout(3_000)
    page.remove_listener("response", take)
    paint = float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
    asked = dict(page.evaluate("performance.getEntriesByType('resource').map(each => [each.name, each.startTime])"))
    before = sum(size for url, size in scripts.items() if asked.get(url, 0) <= paint)
    return before, sum(scripts.values()), paint


def drop(page: Page, label: Path, number: int) -> float:
    """Seconds from the moment a statement lies in the inbox until its sum is on the screen."""
    amount = Decimal(number) / 100
    lines = [BankLine(net=str(amount))] * LINES
    aside = label / "statement.tsv"
    aside.write_text(bank_statement(lines), encoding="utf-8")
    wanted = f"${amount * LINES:,.2f}"
    began = time.perf_counter()
    aside.rename(label / "inbox" / f"statement {number}.tsv")
    page.locator("article[aria-label='Gross revenue']", has_text=wanted).wait_for(timeout=60_000)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20)
