-- A track's streams each day as the store counted them.
SELECT day AS date, artist, title, streams, provisional, source
FROM curated
ORDER BY artist, title, day, account
