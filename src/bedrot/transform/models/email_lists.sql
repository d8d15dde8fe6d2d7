-- One row per list and day or month. Where a source counts people itself, its newest count stands; where it hands out
-- people one by one (`part`: subscribed, unsubscribed, cleaned), they are counted here, but not on days that the same
-- account has counted too: an export of people does not name its list.
SELECT
    l.source,
    l.account,
    l.list_id,
    l.period,
    l.day,
    MAX_BY(l.list, l.newness) FILTER (WHERE l.list IS NOT NULL) AS list,
    MAX_BY(l.members, l.newness) FILTER (WHERE l.members IS NOT NULL) AS members,
    COALESCE(
        MAX_BY(l.joined, l.newness) FILTER (WHERE l.joined IS NOT NULL AND l.part IS NULL),
        CAST(SUM(l.joined) FILTER (WHERE l.part IS NOT NULL AND c.joined IS NULL) AS BIGINT)
    ) AS joined,
    COALESCE(
        MAX_BY(l.left_list, l.newness) FILTER (WHERE l.left_list IS NOT NULL AND l.part IS NULL),
        CAST(SUM(l.left_list) FILTER (WHERE l.part IS NOT NULL AND c.left_list IS NULL) AS BIGINT)
    ) AS left_list,
    COALESCE(
        MAX_BY(l.cleaned, l.newness) FILTER (WHERE l.cleaned IS NOT NULL AND l.part IS NULL),
        CAST(SUM(l.cleaned) FILTER (WHERE l.part IS NOT NULL AND c.cleaned IS NULL) AS BIGINT)
    ) AS cleaned,
    MAX_BY(l.sent, l.newness) FILTER (WHERE l.sent IS NOT NULL) AS sent,
    MAX_BY(l.unique_opens, l.newness) FILTER (WHERE l.unique_opens IS NOT NULL) AS unique_opens,
    MAX_BY(l.clicks, l.newness) FILTER (WHERE l.clicks IS NOT NULL) AS clicks,
    MAX_BY(l.bounces, l.newness) FILTER (WHERE l.bounces IS NOT NULL) AS bounces,
    MAX_BY(l.delivery, l.newness) AS delivery,
    MAX(l.observed_at) AS observed_at,
    COUNT(*) AS lines
FROM lines AS l
LEFT JOIN (
    SELECT
        source, account, period, day, MAX(joined) AS joined, MAX(left_list) AS left_list, MAX(cleaned) AS cleaned
    FROM lines
    WHERE part IS NULL
    GROUP BY source, account, period, day
) AS c ON c.source = l.source AND c.account = l.account AND c.period = l.period AND c.day = l.day
GROUP BY l.source, l.account, l.list_id, l.period, l.day
ORDER BY l.source, l.account, l.list_id, l.period, l.day
