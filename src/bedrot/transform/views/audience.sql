-- An act's audience each day as the store counted it.
SELECT
    day AS date,
    artist,
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
ORDER BY artist, day, account
