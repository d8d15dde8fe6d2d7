"""The bank's downloads: a 360 account of Capital One, newest movement first (``formats/marketing.md`` section 5)."""

from collections.abc import Sequence
from datetime import date, timedelta

from bedrot.demo.cash import ACCOUNT, Movement, balances
from bedrot.demo.downloads import Download, csv_bytes
from bedrot.demo.timeline import Timeline, moment

PLATFORM, KIND = "capital_one", "account_360"
_HEADER = (
    *("Account Number", "Transaction Description", "Transaction Date", "Transaction Type"),
    *("Transaction Amount", "Balance"),
)
_OVERLAP = timedelta(days=30)


def bank_files(moved: Sequence[Movement], timeline: Timeline) -> list[Download]:
    """Two downloads, the newer one beginning where the older one still reaches."""
    older, newest = timeline.bank_downloads
    return [
        _file("360Checking...4417.csv", moved, timeline.first, older),
        _file("360Checking...4417 (1).csv", moved, older - _OVERLAP, newest),
    ]


def _file(name: str, moved: Sequence[Movement], first: date, day: date) -> Download:
    told = [(each, balance) for each, balance in zip(moved, balances(moved), strict=True) if first <= each.day < day]
    rows = [
        (
            ACCOUNT,
            each.text,
            f"{each.day:%m/%d/%y}",
            "Debit" if each.amount < 0 else "Credit",
            f"{abs(each.amount)}",
            f"{balance}",
        )
        for each, balance in reversed(told)
    ]
    return Download(name, csv_bytes([_HEADER, *rows]), moment(day, 5, 35, 2), PLATFORM, KIND, rows={KIND: len(rows)})
