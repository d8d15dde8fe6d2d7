-- Streams a day and store as the distributor reports them; it tells neither act nor track nor country of a day.
SELECT
    day AS date,
    CAST(NULL AS VARCHAR) AS artist_name,
    CAST(NULL AS VARCHAR) AS track_name,
    store AS platform,
    CAST(SUM(streams) AS BIGINT) AS streams,
    CAST(NULL AS DECIMAL(38, 15)) AS revenue_usd,
    CAST(NULL AS VARCHAR) AS country,
    CAST(NULL AS BIGINT) AS playlist_adds,
    CAST(NULL AS VARCHAR) AS discovery_source
FROM curated
GROUP BY day, store
ORDER BY day, store
