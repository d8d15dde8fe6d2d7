"""Whether the balances in a table follow from each other, as :class:`~bedrot.connect.connector.Balanced` has them."""

from pathlib import Path

from bedrot.connect.connector import Balanced
from bedrot.lake.segments import PROBLEM
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier, literal

_PLAIN = r"[+-]?[$]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,4})?"
"""Amounts that mean the same to whoever reads them."""


def all_follow(columns: Balanced, file: Path, engine: Engine) -> bool:
    """Whether in every account each balance is the one before it and the movement, newest rows first or oldest first.

    False also where some amount is written in a way that an engine does not know.
    """
    texts = (columns.account, columns.amount, columns.balance)
    engine.read("balanced", [file], dict.fromkeys([*texts, PROBLEM], "VARCHAR"), numbered=True)
    found = engine.one(_statement(columns))
    return not found["odd"] and 0 in (found["newest_first"], found["oldest_first"])


def _statement(columns: Balanced) -> str:
    amount, balance = (f"COALESCE({identifier(each)}, '')" for each in (columns.amount, columns.balance))
    plain = [f"REGEXP_FULL_MATCH({text}, {literal(_PLAIN)})" for text in (amount, balance)]
    read = [
        f"CAST(CASE WHEN {is_plain} THEN REPLACE(REPLACE({text}, '$', ''), ',', '') END AS DECIMAL(20, 4))"
        for is_plain, text in zip(plain, (amount, balance), strict=True)
    ]
    account = f"COALESCE({identifier(columns.account)}, '')"
    odd = f"NOT REGEXP_FULL_MATCH({account}, '[ -~]*') OR " + " OR ".join(
        f"({text} <> '' AND NOT {is_plain})" for is_plain, text in zip(plain, (amount, balance), strict=True)
    )
    return (
        f"WITH rows_taken AS (SELECT _row, TRIM({account}) AS account, {read[0]} AS amount, "
        f"{read[1]} AS balance, {odd} AS odd FROM balanced WHERE {identifier(PROBLEM)} IS NULL), "
        "steps AS (SELECT amount, balance, LEAD(balance) OVER one AS below, LAG(balance) OVER one AS above "
        "FROM rows_taken WHERE amount IS NOT NULL AND balance IS NOT NULL "
        "WINDOW one AS (PARTITION BY account ORDER BY _row)) "
        "SELECT (SELECT COUNT(*) FROM rows_taken WHERE odd) AS odd, "
        "COUNT(*) FILTER (WHERE balance <> below + amount) AS newest_first, "
        "COUNT(*) FILTER (WHERE balance <> above + amount) AS oldest_first FROM steps"
    )
