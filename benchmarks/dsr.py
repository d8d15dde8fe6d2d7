"""A large DDEX sales report, imported: time and peak memory, next to DuckDB merely reading its lines as text.

    python benchmarks/dsr.py [MEGABYTES]

The report (200 MB) is a Basic Audio one in blocks: a release, a recording, and its streams by territory. Memory is the
largest sum over a contestant's processes, looked at every 20 ms; the aim is 700 MB at most, whatever the report's size.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import psutil

HERE = Path(__file__).parent
LOOK_EVERY_SECONDS = 0.02
TERRITORIES = ("US", "DE", "GB", "FR", "SE", "BR", "JP", "MX", "CA", "AU", "NL", "PL")
MODELS = ("SubscriptionModel", "AdvertisementSupportedModel")
READ_AS_TEXT = """
import sys, duckdb
rows = duckdb.connect().execute(
    "SELECT COUNT(*), SUM(LENGTH(line)) FROM read_csv(?, columns = {'line': 'VARCHAR'}, header = false, "
    "delim = '\\x01', quote = '', escape = '', auto_detect = false, max_line_size = 2000000)", [sys.argv[1]]
).fetchone()
print(rows)
"""


def main(megabytes: int) -> None:
    """Measure and print."""
    report = HERE / "data" / f"dsr-{megabytes}.tsv"
    write_report(megabytes * 1_000_000, report)
    with tempfile.TemporaryDirectory(dir=HERE / "data") as folder:
        text = measured([sys.executable, "-c", READ_AS_TEXT, str(report)])
        ours = measured([sys.executable, str(HERE / "import_ours.py"), str(report), str(Path(folder) / "label")])
    said = json.loads(ours[2])
    lines = sum(1 for _ in report.open("rb"))
    print(f"{report.stat().st_size / 1e6:,.0f} MB, {lines:,} lines, {said['rows']:,} rows, {said['facts']:,} facts")
    print(f"DuckDB, lines as text   {text[0]:7.1f} s  {text[1] / 1e6:6,.0f} MB")
    print(f"BEDROT, whole import    {ours[0]:7.1f} s  {ours[1] / 1e6:6,.0f} MB")
    for arrow, seconds in said["arrows"].items():
        print(f"  {arrow:<20} {seconds:7.1f} s  {said['processor'][arrow]:6.1f} s of the processor")


def measured(command: Sequence[str]) -> tuple[float, int, str]:
    """Seconds, peak bytes over all processes, and the last line that a command printed."""
    start, peak = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            peak = max(peak, memory_of(process.pid))
            time.sleep(LOOK_EVERY_SECONDS)
        said = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise SystemExit(f"{command[1]} ended with {process.returncode}")
    return time.perf_counter() - start, peak, said.strip().splitlines()[-1]


def memory_of(pid: int) -> int:
    """Bytes of a process and everything below it; those that have just ended count nothing."""
    total = 0
    try:
        root = psutil.Process(pid)
        for each in (root, *root.children(recursive=True)):
            total += each.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


def write_report(size: int, target: Path) -> None:
    """Write a report of about so many bytes, unless it is there."""
    if target.exists():
        return
    target.parent.mkdir(exist_ok=True)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        written, lines, block = 0, 0, 0
        for line in heading():
            written += file.write(line)
            lines += 1
        while written < size:
            block += 1
            for line in block_of(block):
                written += file.write(line)
                lines += 1
        file.write(f"FOOT\t{lines + 1}\t{lines + 1}\t{len(TERRITORIES) * len(MODELS)}\t{block}\t{block}\n")


def heading() -> Iterator[str]:
    """The header and a summary for each territory and model."""
    yield (
        "HEAD\tdsrf/30\tBasicAudioProfile\t1.2\tMSG0001\t2031-04-21T15:09:26Z\t1\t1\t2031-03-01\t2031-03-31\t"
        "PADPIDAEXAMPLE0001\tExampleStream\tmusic\tPADPIDAEXAMPLE0002\tTIN LANTERN\n"
    )
    for number, (territory, model) in enumerate((t, m) for t in TERRITORIES for m in MODELS):
        yield f"SY01.01\t{number}\t\t\t{model}\tStream\t{territory}\tmusic\t1000\t\tUSD\t12.34\t\t\t\n"


def block_of(number: int) -> Iterator[str]:
    """A release with one recording, streamed in six territories; 3,000 recordings take turns."""
    track = number % 3000
    isrc, upc = f"XXTL131{track:05d}", f"000000{track:06d}"
    yield (
        f"RE01\t{number}\tR1\trel:{track}\t\tTL-{track}\t{upc}\tAda Quill\t\tPaper Comets {track}\t\tAlbum\tTin Lantern\t"
        "2031 Tin Lantern\t\n"
    )
    yield (
        f"AS01.01\t{number}\tA1\ttrk:{track}\t{isrc}\tPaper Comets {track}\t\tAda Quill\t\tPT0H3M12S\tMusicalWorkSound"
        "Recording\t\n"
    )
    for place in range(6):
        summary = (number + place * 5) % (len(TERRITORIES) * len(MODELS))
        yield f"SU02\t{number}\t{summary}\tT{number}-{place}\t\tA1\ttrue\t{number % 97 + place}\t\t\n"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
