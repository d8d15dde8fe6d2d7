-- Playlists an act was heard on over a period, as they stood on the day of the observation.
SELECT
    l.source,
    l.account,
    l.store,
    COALESCE(a.meaning, l.artist) AS artist,
    l.artist AS artist_name,
    l.title,
    l.author,
    l.period,
    l.as_of,
    MAX_BY(l.date_added, l.newness) FILTER (WHERE l.date_added IS NOT NULL) AS date_added,
    MAX_BY(l.listeners, l.newness) FILTER (WHERE l.listeners IS NOT NULL) AS listeners,
    MAX_BY(l.streams, l.newness) FILTER (WHERE l.streams IS NOT NULL) AS streams,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
LEFT JOIN artist_names AS a ON a.name = l.artist
GROUP BY l.source, l.account, l.store, l.artist, l.title, l.author, l.period, l.as_of, a.meaning
ORDER BY l.source, l.account, l.store, l.artist, l.title, l.author, l.period, l.as_of
