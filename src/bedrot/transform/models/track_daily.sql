-- One row per track, store and day.
SELECT
    l.source,
    l.account,
    l.store,
    COALESCE(a.meaning, l.artist) AS artist,
    l.artist AS artist_name,
    l.title,
    l.day,
    l.day > MAX(l.settled_until) AS provisional,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
LEFT JOIN artist_names AS a ON a.name = l.artist
GROUP BY l.source, l.account, l.store, l.artist, l.title, l.day, a.meaning
ORDER BY l.source, l.account, l.store, l.artist, l.title, l.day
