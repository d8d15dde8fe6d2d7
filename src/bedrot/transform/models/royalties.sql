-- Statement lines to facts: one row per statement, month of use, store, country and track.
-- Where a statement carries no net amount, the gross one less share and fee stands in for it, and says so.
-- Lines are summed under the number of their account and as names are written; what both mean is joined to the sums.
-- The kind of use is the line's own, else that of the store's name.
-- Facts stand in the order in which their first lines were delivered.
SELECT
    d.source,
    d.account,
    f.report_date,
    f.sale_month,
    f.months,
    s.meaning AS store,
    f.store AS store_name,
    COALESCE(f.tier, s.detail) AS tier,
    c.meaning AS country,
    f.country AS country_name,
    a.meaning AS artist,
    f.artist AS artist_name,
    f.title,
    f.item,
    f.isrc,
    f.upc,
    f.currency,
    f.orig_currency,
    f.estimated,
    f.units,
    f.net,
    f.gross,
    f.withheld,
    f.recoup,
    f.fees,
    f.tax,
    f.orig_amount,
    d.delivery,
    d.observed_at,
    f.lines
FROM (
    SELECT
        MAX(rank) AS newest,
        report_date,
        sale_month,
        CASE
            WHEN sale_end > sale_month THEN CAST(12 * (YEAR(sale_end) - YEAR(sale_month)) + MONTH(sale_end) - MONTH(sale_month) + 1 AS BIGINT)
            ELSE 1
        END AS months,
        store,
        tier,
        country,
        artist,
        title,
        item,
        isrc,
        upc,
        currency,
        orig_currency,
        net IS NULL AS estimated,
        CAST(SUM(units) AS BIGINT) AS units,
        CAST(
            SUM(
                COALESCE(
                    net,
                    CAST(
                        CAST(gross AS DECIMAL(20, 8))
                        * CAST(COALESCE(share_pct, 100) * 0.01 AS DECIMAL(9, 6))
                        * CAST(1 - COALESCE(fee, 0) AS DECIMAL(9, 6)) AS DECIMAL(38, 15)
                    )
                )
            ) AS DECIMAL(38, 15)
        ) AS net,
        CAST(SUM(gross) AS DECIMAL(38, 15)) AS gross,
        CAST(SUM(withheld) AS DECIMAL(38, 15)) AS withheld,
        CAST(SUM(recoup) AS DECIMAL(38, 15)) AS recoup,
        CAST(SUM(fees) AS DECIMAL(38, 15)) AS fees,
        CAST(SUM(tax) AS DECIMAL(38, 15)) AS tax,
        CAST(SUM(orig_amount) AS DECIMAL(38, 15)) AS orig_amount,
        COUNT(*) AS lines,
        MIN(newness) AS first_line
    FROM lines
    GROUP BY
        party,
        report_date,
        sale_month,
        CASE
            WHEN sale_end > sale_month THEN CAST(12 * (YEAR(sale_end) - YEAR(sale_month)) + MONTH(sale_end) - MONTH(sale_month) + 1 AS BIGINT)
            ELSE 1
        END,
        store,
        tier,
        country,
        artist,
        title,
        item,
        isrc,
        upc,
        currency,
        orig_currency,
        net IS NULL
) AS f
JOIN deliveries AS d ON d.rank = f.newest
LEFT JOIN store_names AS s ON s.name = f.store
LEFT JOIN artist_names AS a ON a.name = f.artist
LEFT JOIN country_names AS c ON c.name = f.country
ORDER BY f.first_line
