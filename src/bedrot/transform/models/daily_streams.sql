-- One row per distributor, account, store and day. A day that a file repeats counts once, its last row.
SELECT
    l.source,
    l.account,
    l.store,
    l.day,
    l.day > MAX(l.settled_until) AS provisional,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
GROUP BY l.source, l.account, l.store, l.day
ORDER BY l.source, l.account, l.store, l.day
