-- The sums by day and {key}; behind them, in the first table of a report, the lines that were refused.
sums AS (
    SELECT day, {key}, SUM(COLUMNS('^sum_(.*)$')) AS '\1', SUM(sum_subscribers_gained) - SUM(sum_subscribers_lost) AS net
    FROM lines
    WHERE refused IS NULL
    GROUP BY day, {key}
),
texts AS (
    SELECT
        day,
        {key},
        RTRIM(RTRIM(CAST(COLUMNS(* EXCLUDE (day, {key})) AS VARCHAR), '0'), '.'),
        'lines of ' || CONCAT_WS(' ', day, {key}) AS _where,
        CASE
            WHEN day IN (FROM lacking) OR EXISTS (FROM lacking WHERE day IS NULL)
                THEN 'Another line of this day is damaged, so its sum would be too small.'
        END AS _problem
    FROM sums
    UNION ALL BY NAME
    FROM refused_lines WHERE {is_first}
)
SELECT day, {named}, {figures}, net, _where, _problem
FROM texts
ORDER BY _row NULLS FIRST, day, {key}
