-- Totals of a period by one dimension at a time, as they stood on the day of the observation.
SELECT
    l.source,
    l.account,
    l.store,
    l.dimension,
    l.label,
    l.isrc,
    l.period,
    l.as_of,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
GROUP BY l.source, l.account, l.store, l.dimension, l.label, l.isrc, l.period, l.as_of
ORDER BY l.source, l.account, l.store, l.dimension, l.label, l.isrc, l.period, l.as_of
