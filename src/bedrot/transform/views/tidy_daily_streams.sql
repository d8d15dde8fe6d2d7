-- Streams a day as the distributors report them, one column a store; a store without a figure stays empty.
SELECT
    day AS date,
    CAST(SUM(CASE WHEN store = 'spotify' THEN streams END) AS BIGINT) AS spotify_streams,
    CAST(SUM(CASE WHEN store = 'apple_music' THEN streams END) AS BIGINT) AS apple_streams,
    CAST(SUM(streams) AS BIGINT) AS combined_streams,
    source
FROM curated
GROUP BY source, day
ORDER BY source, day
