-- Statement lines under the names that the distributor gives them, as curated holds them: equal lines are summed, and of
-- lines that differ by the team's percentage alone nothing says it any more, so it is empty.
SELECT
    report_date AS "Reporting Date",
    sale_month AS "Sale Month",
    store_name AS "Store",
    artist_name AS "Artist",
    title AS "Title",
    isrc AS "ISRC",
    upc AS "UPC",
    units AS "Quantity",
    CAST(NULL AS DECIMAL(18, 9)) AS "Team Percentage",
    item AS "Song/Album",
    country_name AS "Country of Sale",
    withheld AS "Songwriter Royalties Withheld",
    net AS "Earnings (USD)"
FROM curated
WHERE currency = 'USD'
