-- An act's audience each day as the store counted it.
SELECT
    day AS date,
    COALESCE(artist, artist_name) AS artist,
    listeners,
    streams,
    followers,
    monthly_listeners,
    monthly_active_listeners,
    super_listeners,
    playlist_adds,
    saves,
    shazams,
    provisional,
    source
FROM curated
ORDER BY COALESCE(artist, artist_name), day, account
