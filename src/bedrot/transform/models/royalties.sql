-- Statement lines to facts: one row per statement, month of use, store, country and track.
-- Where a statement carries no net amount, the gross one less share and fee stands in for it, and says so.
SELECT
    l.source,
    l.account,
    l.report_date,
    l.sale_month,
    COALESCE(s.meaning, l.store) AS store,
    l.store AS store_name,
    s.detail AS tier,
    c.meaning AS country,
    l.country AS country_name,
    COALESCE(a.meaning, l.artist) AS artist,
    l.artist AS artist_name,
    l.title,
    l.item,
    l.isrc,
    l.upc,
    l.currency,
    l.net IS NULL AS estimated,
    CAST(SUM(l.units) AS BIGINT) AS units,
    CAST(
        SUM(
            COALESCE(
                l.net,
                CAST(
                    CAST(l.gross AS DECIMAL(20, 8))
                    * CAST(COALESCE(l.share_pct, 100) / 100 AS DECIMAL(9, 6))
                    * CAST(1 - COALESCE(l.fee, 0) AS DECIMAL(9, 6)) AS DECIMAL(38, 15)
                )
            )
        ) AS DECIMAL(38, 15)
    ) AS net,
    CAST(SUM(l.withheld) AS DECIMAL(38, 15)) AS withheld,
    CAST(SUM(l.recoup) AS DECIMAL(38, 15)) AS recoup,
    l.delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
LEFT JOIN store_names AS s ON s.name = l.store
LEFT JOIN artist_names AS a ON a.name = l.artist
LEFT JOIN country_names AS c ON c.name = l.country
GROUP BY
    l.source, l.account, l.report_date, l.sale_month, l.store, s.meaning, s.detail, l.country, c.meaning,
    l.artist, a.meaning, l.title, l.item, l.isrc, l.upc, l.currency, l.net IS NULL, l.delivery
ORDER BY
    l.source, l.account, l.report_date, l.sale_month, l.store, l.country, l.artist, l.title, l.item, l.isrc,
    l.upc, l.currency, l.net IS NULL, l.delivery
