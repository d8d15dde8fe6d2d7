"""Whether the balances in a table follow from each other, as :class:`~bedrot.connect.connector.Balanced` has them."""

from pathlib import Path

from bedrot.connect.connector import Balanced
from bedrot.lake.segments import PROBLEM
from bedrot.transform.engine import Engine
from bedrot.transform.sql import identifier, like, replaced

_PLAIN = r"[+-]?[$]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})([.][0-9]{1,4})?"
"""Amounts that mean the same to whoever reads them."""

_TAKEN = f"WHERE {identifier(PROBLEM)} IS NULL"


def all_follow(columns: Balanced, file: Path, engine: Engine) -> bool:
    """Whether in every account each balance is the one before it and the movement, newest rows first or oldest first.

    False also where some amount is written in a way that an engine does not know.
    """
    texts = (columns.account, columns.amount, columns.balance)
    engine.read("balanced", [file], dict.fromkeys([*texts, PROBLEM], "VARCHAR"), numbered=True)
    accounts = engine.one(_accounts(columns))
    if accounts["odd"]:
        return False
    found = engine.one(_statement(columns, one_account=accounts["accounts"] == 1))
    return not found["odd"] and 0 in (found["newest_first"], found["oldest_first"])


def _accounts(columns: Balanced) -> str:
    """How many accounts there are, and how many are written in a way that an engine does not know."""
    texts = f"SELECT DISTINCT COALESCE({identifier(columns.account)}, '') AS text FROM balanced {_TAKEN}"
    return (
        "SELECT COUNT(DISTINCT TRIM(text)) AS accounts, COUNT(*) FILTER (NOT REGEXP_FULL_MATCH(text, '[ -~]*')) AS odd "
        f"FROM ({texts}) AS texts"
    )


def _statement(columns: Balanced, *, one_account: bool) -> str:
    """Rows of one account come as they stand and are not sorted; that they do is asked with the rest.

    What is read of them is kept, or else it would be read again to choose among the rows.
    """
    named = {"amount": columns.amount, "balance": columns.balance}
    texts = {name: f"COALESCE({identifier(column)}, '')" for name, column in named.items()}
    seen = ", ".join(
        f"{text} <> '' AS is_{name}, {like(text, f'^{_PLAIN}$')} AS {name}" for name, text in texts.items()
    )
    read = ", ".join(f"CAST({replaced(name, '$,', '')} AS DECIMAL(20, 4)) AS {name}" for name in texts)
    odd = " OR ".join(f"(is_{name} AND {name} IS NULL)" for name in texts)
    account = f"TRIM(COALESCE({identifier(columns.account)}, ''))"
    return (
        f"WITH texts AS (SELECT _row, {account} AS account, {seen} FROM balanced {_TAKEN}), "
        f"rows_taken AS MATERIALIZED (SELECT _row, account, {read}, {odd} AS odd FROM texts), "
        "steps AS (SELECT _row, odd, amount, balance, LEAD(balance) OVER one AS below, LAG(balance) OVER one AS above, "
        "LAG(_row) OVER one AS row_above FROM rows_taken WHERE odd OR (amount IS NOT NULL AND balance IS NOT NULL) "
        f"WINDOW one AS ({'' if one_account else 'PARTITION BY account ORDER BY _row'})) "
        "SELECT COUNT(*) FILTER (odd OR row_above > _row) AS odd, "
        "COUNT(*) FILTER (balance <> below + amount) AS newest_first, "
        "COUNT(*) FILTER (balance <> above + amount) AS oldest_first FROM steps"
    )
