"""The floor: DuckDB copies the delimited file to Parquet, every column as text, and does nothing else.

python duckdb_floor.py STATEMENT FOLDER
"""

import sys
from pathlib import Path

import duckdb

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
with source.open(encoding="utf-8") as file:
    header = file.readline().rstrip("\n").split("\t")
columns = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in header) + "}"
rows = duckdb.connect().execute(
    f"COPY (SELECT * FROM read_csv('{source}', auto_detect = false, header = true, delim = '\t', quote = '', "
    f"escape = '', columns = {columns})) TO '{folder}/raw.parquet' (FORMAT parquet)"
)
print(rows.fetchone()[0])
