-- What was paid by month of use, store and track; amounts exact, in the statement's currency.
SELECT
    sale_month,
    report_date,
    store,
    store_name,
    COALESCE(artist, artist_name) AS artist,
    title,
    isrc,
    item,
    CAST(SUM(units) AS BIGINT) AS units,
    SUM(net) AS net,
    currency,
    source
FROM curated
GROUP BY sale_month, report_date, store, store_name, COALESCE(artist, artist_name), title, isrc, item, currency, source
ORDER BY sale_month, report_date, store, store_name, COALESCE(artist, artist_name), title, isrc, item, currency, source
