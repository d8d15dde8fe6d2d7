-- What was paid by month of use and store, of amounts in US dollars: gross before deductions, where every line tells it;
-- net as credited. The payout a stream is net, of streams and what stores corrected of them, and of nothing else.
SELECT
    paid.sale_month AS month,
    paid.store AS platform,
    paid.streams AS total_streams,
    CASE WHEN paid.lines_with_gross = paid.lines THEN paid.gross END AS gross_revenue_usd,
    paid.net AS net_revenue_usd,
    CASE
        WHEN paid.streams > 0
        THEN CAST(paid.sign * ((2 * paid.units + paid.streams) // (2 * paid.streams)) AS DECIMAL(18, 0))
            * CAST(0.00000001 AS DECIMAL(8, 8))
    END AS avg_payout_per_stream,
    best.country AS top_country
FROM (
    SELECT
        sale_month,
        store,
        COUNT(*) AS lines,
        COUNT(gross) AS lines_with_gross,
        SUM(gross) AS gross,
        SUM(net) AS net,
        CAST(SUM(plays) AS BIGINT) AS streams,
        CAST(FLOOR(ABS(CAST(SUM(streamed) AS DECIMAL(22, 8))) * 100000000) AS BIGINT) AS units,
        CASE WHEN SUM(streamed) < 0 THEN -1 ELSE 1 END AS sign
    FROM (
        SELECT
            sale_month,
            store,
            gross,
            net,
            CASE WHEN tier IN ('stream', 'subscription', 'ads', 'bundle', 'ugc', 'audio tier') THEN units END AS plays,
            CASE
                WHEN tier IN ('stream', 'subscription', 'ads', 'bundle', 'ugc', 'audio tier', 'adjustment') THEN net
            END AS streamed
        FROM curated
        WHERE currency = 'USD'
    ) AS told
    GROUP BY sale_month, store
) AS paid
LEFT JOIN (
    SELECT by_country.sale_month, by_country.store, MIN(by_country.country) AS country
    FROM (
        SELECT sale_month, store, country, SUM(net) AS net
        FROM curated
        WHERE currency = 'USD' AND country IS NOT NULL
        GROUP BY sale_month, store, country
    ) AS by_country
    JOIN (
        SELECT sale_month, store, MAX(net) AS most
        FROM (
            SELECT sale_month, store, country, SUM(net) AS net
            FROM curated
            WHERE currency = 'USD' AND country IS NOT NULL
            GROUP BY sale_month, store, country
        ) AS each_country
        GROUP BY sale_month, store
    ) AS largest
    ON largest.sale_month = by_country.sale_month
        AND largest.store = by_country.store
        AND largest.most = by_country.net
    GROUP BY by_country.sale_month, by_country.store
) AS best ON best.sale_month = paid.sale_month AND best.store = paid.store
ORDER BY paid.sale_month, paid.store
