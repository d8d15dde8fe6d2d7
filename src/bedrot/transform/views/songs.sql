-- A track's totals over a period that ends on the day of the export; periods overlap and are never added.
SELECT
    as_of,
    period,
    COALESCE(artist, artist_name) AS artist,
    title,
    track_id,
    release_date,
    streams,
    listeners,
    saves,
    canvas_views,
    average_daily_listeners,
    shazams,
    radio_spins,
    purchases,
    source
FROM curated
ORDER BY as_of, period, COALESCE(artist, artist_name), title, track_id, account
