"""The same outputs as an import, as one writes them in pandas: raw text, typed rows and rejects, facts, rollups.

    python pandas_import.py STATEMENT FOLDER

Amounts are 64-bit floats here, which is quicker than exact decimals and what such scripts do.
"""

import sys
from pathlib import Path

import pandas as pd

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
GRAIN = ["Reporting Date", "Sale Month", "Store", "Artist", "Title", "ISRC", "UPC", "Song/Album", "Country of Sale"]

raw = pd.read_csv(source, sep="\t", dtype=str, keep_default_na=False)
raw.to_parquet(folder / "raw.parquet")

typed = raw.copy(deep=False)
typed["Reporting Date"] = pd.to_datetime(raw["Reporting Date"], format="%Y-%m-%d", errors="coerce")
typed["Sale Month"] = pd.to_datetime(raw["Sale Month"], format="%Y-%m", errors="coerce")
for name in ("Quantity", "Team Percentage", "Songwriter Royalties Withheld", "Earnings (USD)"):
    typed[name] = pd.to_numeric(raw[name], errors="coerce")
legal = (
    typed[["Reporting Date", "Sale Month", "Quantity", "Earnings (USD)"]].notna().all(axis=1)
    & raw["ISRC"].str.fullmatch(r"[A-Z]{2}[A-Z0-9]{3}[0-9]{7}")
    & raw["UPC"].str.fullmatch(r"[0-9]{8,14}")
)
raw[~legal].to_parquet(folder / "rejects.parquet")
typed = typed[legal]
typed.to_parquet(folder / "typed.parquet")

facts = typed.groupby(GRAIN, observed=True, sort=False, as_index=False)[["Quantity", "Earnings (USD)"]].sum()
facts.to_parquet(folder / "facts.parquet")
for name in ("Store", "Country of Sale", "ISRC"):
    rollup = facts.groupby(["Sale Month", name], as_index=False)[["Quantity", "Earnings (USD)"]].sum()
    rollup.to_parquet(folder / f"by {name.lower()}.parquet".replace("/", " "))
print(len(raw))
