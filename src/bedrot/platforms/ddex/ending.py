"""How a flat file ends: what its footer counts, held against what was read.

Source: ``distributors.md``, section 7.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bedrot.connect.connector import Row
from bedrot.platforms.ddex.heading import Heading
from bedrot.platforms.ddex.records import Counts, Layouts, Record


@dataclass(frozen=True)
class Ending:
    """A footer: the line it stands on, and what it counts; None where it does not say."""

    line: int
    lines: int | None
    blocks: int | None
    summaries: int | None
    lines_of_report: int | None

    @classmethod
    def of(cls, record: Record, layouts: Layouts) -> "Ending":
        """Read a footer of either variant."""
        layout = layouts.published["SRFO" if record.type == "SRFO" else "FOOT"]

        def number(name: str) -> int | None:
            told = layout.text(record, name).strip()
            return int(told) if told.isascii() and told.isdigit() else None

        return cls(
            line=record.line,
            lines=number("NumberOfLinesInFile"),
            blocks=number("NumberOfBlocksInFile"),
            summaries=number("NumberOfSummaryRecords"),
            lines_of_report=number("NumberOfLinesInReport"),
        )


def endings(ending: Ending | None, counts: Counts, blocks: int, heading: Heading, width: int) -> Iterator[Row]:
    """A row with a problem for everything that a file's end says otherwise than its content.

    Senders count lines with or without those of comments; either is right.
    """
    empty = (None,) * width
    if ending is None:
        yield Row(empty, f"line {counts.lines}", "The file ends without its footer: it was cut off.")
        return
    lines = ending.lines
    if lines is None and heading.head.is_whole:
        lines = ending.lines_of_report
    told = (
        (lines, (counts.lines, counts.lines - counts.comments), "lines"),
        (ending.blocks, (blocks,), "blocks"),
        (ending.summaries, (len(heading.records),), "summaries"),
    )
    for said, counted, what in told:
        if said is not None and said not in counted:
            problem = f"The footer counts {said:,} {what}, the file has {counted[0]:,}: it was cut off or changed."
            yield Row(empty, f"line {ending.line}", problem)
