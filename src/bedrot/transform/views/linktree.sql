-- The page's days; clickThroughRate is clicks to views as a fraction, may pass 1, and is empty without views.
SELECT
    day AS date,
    views AS "totalViews",
    unique_views AS "uniqueViews",
    clicks AS "totalClicks",
    unique_clicks AS "uniqueClicks",
    CASE
        WHEN views > 0
        THEN CAST((20000 * clicks + views) // (2 * views) AS DECIMAL(14, 0)) * CAST(0.0001 AS DECIMAL(4, 4))
    END AS "clickThroughRate",
    account,
    provisional
FROM curated
WHERE link IS NULL AND service IS NULL
ORDER BY account, day
