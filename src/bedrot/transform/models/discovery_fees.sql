-- One row per distributor, account, store and day of Discovery Mode commission.
SELECT
    l.source,
    l.account,
    l.store,
    l.day,
    l.currency,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.fees, l.newness) FILTER (WHERE l.fees IS NOT NULL) AS fees,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
GROUP BY l.source, l.account, l.store, l.day, l.currency
ORDER BY l.source, l.account, l.store, l.day, l.currency
