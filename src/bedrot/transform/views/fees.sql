-- Commission taken for Discovery Mode; already inside the royalties, never added to them.
SELECT day AS date, store, streams, fees, currency, source
FROM curated
ORDER BY store, day, account
