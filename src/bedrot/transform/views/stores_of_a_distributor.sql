-- The stores beside each other, day by day; share_of_streams is a fraction, empty on a day without streams.
SELECT
    s.day AS date,
    s.store AS platform,
    CAST(NULL AS VARCHAR) AS track_id,
    CAST(NULL AS VARCHAR) AS track_title,
    CAST(NULL AS VARCHAR) AS artist,
    s.streams,
    CAST(NULL AS BIGINT) AS listeners,
    CAST(NULL AS BIGINT) AS saves,
    CAST(NULL AS DECIMAL(18, 9)) AS skip_rate,
    CASE
        WHEN d.streams > 0
        THEN CAST((20000 * s.streams + d.streams) // (2 * d.streams) AS DECIMAL(14, 0)) * CAST(0.0001 AS DECIMAL(4, 4))
    END AS share_of_streams
FROM (SELECT day, store, CAST(SUM(streams) AS BIGINT) AS streams FROM curated GROUP BY day, store) AS s
JOIN (SELECT day, CAST(SUM(streams) AS BIGINT) AS streams FROM curated GROUP BY day) AS d ON d.day = s.day
ORDER BY s.day, s.store
