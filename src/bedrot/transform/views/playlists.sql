-- Playlists an act was heard on over a period that ends on the day of the export.
SELECT as_of, period, COALESCE(artist, artist_name) AS artist, title, author, date_added, listeners, streams, source
FROM curated
ORDER BY as_of, period, COALESCE(artist, artist_name), title, author, account
