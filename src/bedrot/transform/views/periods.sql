-- Streams of a whole period by track, country, device and other splits, as the distributor reports them.
SELECT as_of, period, store, dimension, label, isrc, streams, source
FROM curated
ORDER BY as_of, period, store, dimension, label, isrc, account
