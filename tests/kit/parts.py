"""Small Parquet files, as an engine would hand them to a table."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from bedrot.lake.store import Store
from bedrot.lake.tables import NewPart, Table

COLUMNS = {"name": "VARCHAR", "amount": "DECIMAL(38, 15)"}


def a_table(store: Store, key: str = "4_curated/sales") -> Table:
    """A table of names and amounts, partitioned by month."""
    return Table(store, key, COLUMNS, ("month", "VARCHAR"))


def new_part(folder: Path, month: str, rows: Mapping[str, str]) -> NewPart:
    """A file with these names and amounts. Equal rows give equal bytes."""
    file = folder / f"{month}-{len(list(folder.iterdir()))}.parquet"
    values = ", ".join(f"('{name}', {amount}::DECIMAL(38, 15))" for name, amount in rows.items())
    with duckdb.cursor() as connection:
        connection.execute(f"COPY (SELECT * FROM (VALUES {values}) AS t(name, amount)) TO '{file}' (FORMAT parquet)")
    return NewPart(month, file, len(rows))


def rows_of(files: Sequence[Path]) -> dict[str, str]:
    """Names and amounts in files, amounts as short text."""
    if not files:
        return {}
    paths = ", ".join(f"'{file}'" for file in files)
    with duckdb.cursor() as connection:
        found = connection.execute(f"SELECT name, amount FROM read_parquet([{paths}], hive_partitioning = false)")
        return {name: f"{amount.normalize():f}" for name, amount in found.fetchall()}
