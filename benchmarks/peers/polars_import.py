"""The same outputs as an import, as one writes them in Polars: raw text, typed rows and rejects, facts, rollups.

python polars_import.py STATEMENT FOLDER
"""

import sys
from pathlib import Path

import polars as pl

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
GRAIN = ["Reporting Date", "Sale Month", "Store", "Artist", "Title", "ISRC", "UPC", "Song/Album", "Country of Sale"]
SUMS = [pl.col("Quantity").sum(), pl.col("Earnings (USD)").sum()]

pl.scan_csv(source, separator="\t", quote_char=None, infer_schema=False).sink_parquet(folder / "raw.parquet")
raw = pl.scan_parquet(folder / "raw.parquet")
typed = raw.with_columns(
    pl.col("Reporting Date").str.to_date("%Y-%m-%d", strict=False),
    (pl.col("Sale Month") + "-01").str.to_date("%Y-%m-%d", strict=False),
    pl.col("Quantity").cast(pl.Int64, strict=False),
    pl.col("Team Percentage").cast(pl.Decimal(18, 9), strict=False),
    pl.col("Songwriter Royalties Withheld").cast(pl.Decimal(38, 15), strict=False),
    pl.col("Earnings (USD)").cast(pl.Decimal(38, 15), strict=False),
    (
        pl.col("ISRC").str.contains(r"^[A-Z]{2}[A-Z0-9]{3}[0-9]{7}$") & pl.col("UPC").str.contains(r"^[0-9]{8,14}$")
    ).alias("codes"),
)
legal = pl.all_horizontal(
    *(pl.col(name).is_not_null() for name in ("Reporting Date", "Sale Month", "Quantity", "Earnings (USD)")), "codes"
)
typed.filter(~legal).sink_parquet(folder / "rejects.parquet")
typed.filter(legal).drop("codes").sink_parquet(folder / "typed.parquet")
pl.scan_parquet(folder / "typed.parquet").group_by(GRAIN).agg(SUMS).sink_parquet(folder / "facts.parquet")
facts = pl.scan_parquet(folder / "facts.parquet")
for name in ("Store", "Country of Sale", "ISRC"):
    facts.group_by("Sale Month", name).agg(SUMS).sink_parquet(folder / f"by {name.lower()}.parquet".replace("/", " "))
print(raw.select(pl.len()).collect().item())
