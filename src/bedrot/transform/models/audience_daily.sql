-- One row per act, store and day. Exports differ in their columns: each measure comes from the newest export that has it.
SELECT
    l.source,
    l.account,
    l.store,
    COALESCE(a.meaning, l.artist) AS artist,
    l.artist AS artist_name,
    l.day,
    l.day > MAX(l.settled_until) AS provisional,
    MAX_BY(l.listeners, l.newness) FILTER (WHERE l.listeners IS NOT NULL) AS listeners,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.followers, l.newness) FILTER (WHERE l.followers IS NOT NULL) AS followers,
    MAX_BY(l.monthly_listeners, l.newness) FILTER (WHERE l.monthly_listeners IS NOT NULL) AS monthly_listeners,
    MAX_BY(l.monthly_active_listeners, l.newness) FILTER (WHERE l.monthly_active_listeners IS NOT NULL) AS monthly_active_listeners,
    MAX_BY(l.super_listeners, l.newness) FILTER (WHERE l.super_listeners IS NOT NULL) AS super_listeners,
    MAX_BY(l.playlist_adds, l.newness) FILTER (WHERE l.playlist_adds IS NOT NULL) AS playlist_adds,
    MAX_BY(l.saves, l.newness) FILTER (WHERE l.saves IS NOT NULL) AS saves,
    MAX_BY(l.shazams, l.newness) FILTER (WHERE l.shazams IS NOT NULL) AS shazams,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
LEFT JOIN artist_names AS a ON a.name = l.artist
GROUP BY l.source, l.account, l.store, l.artist, a.meaning, l.day
ORDER BY l.source, l.account, l.store, l.artist, l.day
