"""Curated royalties of an invented label, as many as wanted, in one Parquet file a month."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb

from bedrot.model.catalog import Artist, Catalog, Split, Track
from bedrot.model.periods import Month
from bedrot.pipeline.load import Part

STORES, COUNTRIES, STATEMENTS = 40, 120, 3
FIRST = Month(2028, 11)
ACTS = 12
_STORES = ("spotify", "apple_music", "youtube", "amazon_music", "deezer", "tidal", "pandora", "itunes")


def royalty_parts(folder: Path, facts: int, months: int = 24) -> list[Part]:
    """``facts`` distinct rows over ``months``: statements one to three months later, 40 stores, 120 countries."""
    a_month = facts // months
    connection = duckdb.connect()
    parts = []
    for index in range(months):
        month = FIRST.plus(index)
        count = a_month if index < months - 1 else facts - a_month * (months - 1)
        file = folder / f"royalties-{month}-{facts}.parquet"
        connection.execute(f"COPY ({_rows(month, count)}) TO '{file}' (FORMAT parquet, COMPRESSION zstd)")
        parts.append(Part("royalties", month.first, file, file.name))
    connection.close()
    return parts


def catalog(facts: int, months: int = 24) -> Catalog:
    """The label's acts, tracks and splits; every third track is shared."""
    tracks = 1 + facts // months // (STORES * COUNTRIES * STATEMENTS)
    isrcs = [f"XXAA1{number:07d}" for number in range(tracks)]
    return Catalog(
        artists=tuple(Artist(f"ACT {number:02d}") for number in range(ACTS)),
        tracks=tuple(
            Track(isrc, f"ACT {number % ACTS:02d}", f"SONG {number:05d}", release_date=date(2030, 9, 1))
            for number, isrc in enumerate(isrcs)
        ),
        splits=tuple(Split(isrc, Decimal("0.5")) for isrc in isrcs[::3]),
    )


def _rows(month: Month, count: int) -> str:
    stores = ", ".join(f"'{name}'" for name in _STORES)
    reports = ", ".join(f"DATE '{month.plus(1 + lag).first.replace(day=21)}'" for lag in range(STATEMENTS))
    return f"""
        WITH numbered AS (
            SELECT i, i % {STATEMENTS} AS statement, (i // {STATEMENTS}) % {STORES} AS store,
                (i // {STATEMENTS * STORES}) % {COUNTRIES} AS country,
                i // {STATEMENTS * STORES * COUNTRIES} AS track
            FROM range({count}) AS t(i)
        )
        SELECT 'distrokid' AS source, 'main' AS account, [{reports}][statement + 1] AS report_date,
            DATE '{month.first}' AS sale_month, [{stores}][store % {len(_STORES)} + 1] AS store,
            'Store ' || store AS store_name, CASE WHEN store % 8 = 7 THEN 'download' ELSE 'stream' END AS tier,
            chr(CAST(65 + country // 26 AS INTEGER)) || chr(CAST(65 + country % 26 AS INTEGER)) AS country,
            chr(CAST(65 + country // 26 AS INTEGER)) || chr(CAST(65 + country % 26 AS INTEGER)) AS country_name,
            printf('ACT %02d', track % {ACTS}) AS artist, printf('ACT %02d', track % {ACTS}) AS artist_name,
            printf('SONG %05d', track) AS title, 'Song' AS item, printf('XXAA1%07d', track) AS isrc,
            printf('0%011d', track) AS upc, 'USD' AS currency, FALSE AS estimated,
            CAST(hash(i) % 1000 AS BIGINT) AS units,
            CAST(CAST(CAST(hash(i) % 1000000 AS BIGINT) - 150000 AS DECIMAL(18, 0)) / 100000000 AS DECIMAL(38, 15)) AS net,
            CAST(0 AS DECIMAL(38, 15)) AS withheld, CAST(NULL AS DECIMAL(38, 15)) AS recoup,
            printf('%016x', CAST(statement AS BIGINT)) AS delivery, TIMESTAMP '2030-01-01' AS observed_at,
            CAST(1 AS BIGINT) AS lines
        FROM numbered
        ORDER BY ALL
    """
