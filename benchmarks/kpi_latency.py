"""How long each KPI takes from the rollups, at N facts.

    python benchmarks/kpi_latency.py [FACTS] [ROUNDS]

Royalties of 24 months are loaded (1,000,000 facts; 10,000,000 by argument), with daily streams, audience and track
timelines, social accounts, advertising, links, mail, orders and bank movements beside them. Then each KPI is asked for
ROUNDS (25) times on a connection of its own; medians.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from royalty_facts import ACTS, FIRST, catalog, royalty_parts

from bedrot.metrics.catalogue import METRICS
from bedrot.metrics.evaluate import evaluate_all
from bedrot.metrics.metric import Evaluation
from bedrot.model.periods import Month
from bedrot.pipeline.load import Commit, Part, load
from bedrot.transform.duckdb_engine import DuckDBEngine
from bedrot.warehouse.database import Warehouse

MONTHS = 24
TODAY = FIRST.plus(MONTHS).first.replace(day=20)


def main(facts: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        warehouse = Warehouse.open(f"sqlite:///{root}/kpis.db")
        engine = DuckDBEngine(root)
        parts = royalty_parts(root, facts, MONTHS) + daily_parts(root)
        loaded = load(warehouse, engine, parts, Commit("benchmark"), catalog(facts, MONTHS))
        engine.close()
        print(f"{sum(loaded.facts.values()):,} facts, of them {facts:,} royalties; asked on {TODAY}")
        slowest = 0.0
        for metric in METRICS:
            seconds, found = timed(warehouse, metric, rounds)
            slowest = max(slowest, seconds)
            said = f"{found.value} {found.unit}" if found.reason is None else found.reason
            print(f"{metric:<22} {seconds * 1000:7.2f} ms  {said[:70]}")
        print(f"slowest {slowest * 1000:.2f} ms; aim: each under 10 ms")
        warehouse.close()


def timed(warehouse: Warehouse, metric: str, rounds: int) -> tuple[float, Evaluation]:
    """Median seconds of one KPI, and what it said."""
    seconds = []
    while True:
        start = time.perf_counter()
        with warehouse.reading() as connection:
            (found,) = evaluate_all(connection, TODAY, metrics=[metric])
        seconds.append(time.perf_counter() - start)
        if len(seconds) > rounds:
            return statistics.median(seconds[1:]), found


def daily_parts(folder: Path) -> list[Part]:
    """Streams of two distributors and six stores, audiences of all acts, timelines of two tracks an act."""
    connection = duckdb.connect()
    parts = []
    for index in range(MONTHS):
        month = FIRST.plus(index)
        for dataset, query in _daily(month).items():
            file = folder / f"{dataset}-{month}.parquet"
            connection.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")
            parts.append(Part(dataset, month.first, file, file.name))
    connection.close()
    return parts


def _daily(month: Month) -> dict[str, str]:
    days = f"(SELECT CAST(unnest(generate_series(DATE '{month.first}', DATE '{month.last}', INTERVAL 1 DAY)) AS DATE) AS day)"
    lineage = "'d' AS delivery, TIMESTAMP '2030-01-01' AS observed_at, CAST(1 AS BIGINT) AS lines"
    acts = f"(SELECT printf('ACT %02d', i) AS artist, i FROM range({ACTS}) AS t(i))"
    return {
        "daily_streams": f"""
            SELECT source, 'main' AS account, store, day, FALSE AS provisional,
                CAST(1000 + hash(source || store || day) % 500 AS BIGINT) AS streams, {lineage}
            FROM {days}, (SELECT unnest(['distrokid', 'toolost']) AS source),
                (SELECT unnest(['spotify', 'apple_music', 'deezer', 'tidal', 'youtube', 'amazon_music']) AS store)""",
        "audience_daily": f"""
            SELECT 'spotify' AS source, 'main' AS account, 'spotify' AS store, artist, artist AS artist_name, day,
                FALSE AS provisional, CAST(500 + i AS BIGINT) AS listeners, CAST(900 + i AS BIGINT) AS streams,
                CAST(datediff('day', DATE '2028-11-01', day) + 1000 AS BIGINT) AS followers, 7 AS playlist_adds,
                5 AS saves, {lineage}
            FROM {days}, {acts}""",
        "track_daily": f"""
            SELECT 'spotify' AS source, 'main' AS account, 'spotify' AS store, artist, artist AS artist_name,
                printf('SONG %05d', i + {ACTS} * track) AS title, day, FALSE AS provisional,
                CAST(300 AS BIGINT) AS streams, {lineage}
            FROM {days}, {acts}, (SELECT unnest([0, 1]) AS track)""",
        **_attention(days, acts, lineage),
        **_cash(days, lineage),
    }


def _attention(days: str, acts: str, lineage: str) -> dict[str, str]:
    """Three networks of each act, thirty advertisements, a page with twenty links, a mailing a day."""
    return {
        "social_daily": f"""
            SELECT network AS source, artist AS account, network, artist, artist AS artist_name, day,
                FALSE AS provisional, CAST(1000 + i AS BIGINT) AS followers, CAST(500 AS BIGINT) AS views,
                CAST(20 AS BIGINT) AS likes, CAST(3 AS BIGINT) AS comments, CAST(2 AS BIGINT) AS shares, {lineage}
            FROM {days}, {acts}, (SELECT unnest(['tiktok', 'instagram', 'youtube']) AS network)""",
        "ad_daily": f"""
            SELECT 'meta_ads' AS source, 'main' AS account, CAST(i % 10 AS VARCHAR) AS campaign_id,
                printf('ACT %02d - SONG %05d - BROAD', i % 10, i % 10) AS campaign, CAST(i AS VARCHAR) AS ad_id, day,
                'USD' AS currency, 'ad' AS level, FALSE AS provisional, CAST(1.25 AS DECIMAL(38, 15)) AS spend,
                CAST(2.5 AS DECIMAL(38, 15)) AS purchase_value, CAST(900 AS BIGINT) AS impressions,
                CAST(20 AS BIGINT) AS clicks, CAST(800 AS BIGINT) AS reach, {lineage}
            FROM {days}, range(30) AS t(i)""",
        "link_daily": f"""
            SELECT 'linktree' AS source, 'main' AS account, CASE WHEN i > 0 THEN printf('https://example.org/%d', i) END AS link,
                day, FALSE AS provisional, CAST(90 AS BIGINT) AS views, CAST(30 AS BIGINT) AS clicks, {lineage}
            FROM {days}, range(21) AS t(i)""",
        "email_campaigns": f"""
            SELECT 'mailchimp' AS source, 'main' AS account, CAST(day AS VARCHAR) AS campaign_id, day AS sent_day,
                FALSE AS provisional, CAST(900 AS BIGINT) AS delivered, CAST(300 AS BIGINT) AS unique_opens,
                CAST(40 AS BIGINT) AS unique_clicks, {lineage}
            FROM {days}""",
    }


def _cash(days: str, lineage: str) -> dict[str, str]:
    """Ten movements and five orders a day."""
    return {
        "bank_transactions": f"""
            SELECT 'chase' AS source, 'main' AS account, day, printf('PAYEE %02d', i) AS description,
                CAST(i AS VARCHAR) AS entry, 'USD' AS currency, CASE WHEN i < 5 THEN 'advertising' ELSE 'merchandise' END
                AS category, FALSE AS transfer, CAST(CASE WHEN i < 5 THEN -7.5 ELSE 9.25 END AS DECIMAL(38, 15)) AS amount,
                {lineage}
            FROM {days}, range(10) AS t(i)""",
        "shop_sales": f"""
            SELECT 'shopify' AS source, 'main' AS account, day, printf('%s-%d', day, i) AS order_id, '1' AS line,
                'USD' AS currency, CAST(1 AS BIGINT) AS units, CAST(18.5 AS DECIMAL(38, 15)) AS net, {lineage}
            FROM {days}, range(5) AS t(i)""",
    }


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000, int(sys.argv[2]) if len(sys.argv) > 2 else 25)
