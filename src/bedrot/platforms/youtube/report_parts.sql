-- Views by day and each part of a split, countries and devices where a report has both.
finest AS (
    SELECT day, channel_id, {parts}, SUM(sum_views) AS views, SUM(sum_engaged_views) AS engaged_views
    FROM lines
    WHERE refused IS NULL
    GROUP BY day, channel_id, {parts}
),
sums AS (
    SELECT day, channel_id, dimension, label, SUM(views) AS views, SUM(engaged_views) AS engaged_views
    FROM finest UNPIVOT (label FOR dimension IN ({parts}))
    GROUP BY day, channel_id, dimension, label
),
texts AS (
    SELECT
        day,
        channel_id,
        dimension,
        metric,
        label,
        RTRIM(RTRIM(CAST(value AS VARCHAR), '0'), '.') AS value,
        'lines of ' || CONCAT_WS(' ', day, channel_id, label) AS _where,
        CASE
            WHEN day IN (FROM lacking) OR EXISTS (FROM lacking WHERE day IS NULL)
                THEN 'Another line of this day is damaged, so its sum would be too small.'
        END AS _problem
    FROM sums UNPIVOT (value FOR metric IN (views, engaged_views)) AS measured
    UNION ALL BY NAME
    FROM refused_lines WHERE {is_first}
)
SELECT day, NULLIF(channel_id, ''), dimension, metric, NULLIF(label, ''), value, _where, _problem
FROM texts
ORDER BY
    _row NULLS FIRST,
    LIST_POSITION([{in_order}], dimension),
    day,
    channel_id,
    label,
    metric DESC
