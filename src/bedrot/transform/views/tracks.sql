-- A track's streams each day as the store counted them.
SELECT day AS date, COALESCE(artist, artist_name) AS artist, title, streams, provisional, source
FROM curated
ORDER BY COALESCE(artist, artist_name), title, day, account
