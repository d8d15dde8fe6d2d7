-- The rows of a report that are about single days, or those that are not, with what they mean behind their cells.
WITH
-- what one number proves holds for all of them
decimals AS (
    SELECT CASE WHEN comma = point THEN {likely_comma} ELSE comma END AS has_comma
    FROM (SELECT EXISTS (FROM seen WHERE {proves_comma}) AS comma, EXISTS (FROM seen WHERE {proves_point}) AS point)
),
dated AS NOT MATERIALIZED (
    SELECT
        *,
        CASE WHEN LEN({parts}) = 0 THEN COALESCE(day, CASE WHEN first_day = as_of THEN first_day END) END AS its_day,
        COALESCE(day, first_day) AS its_first_day,
        COALESCE(day, as_of) AS its_as_of,
        NULLIF(ARRAY_TO_STRING({parts}, ' / '), '') AS its_label
    FROM seen
),
-- a row that names no campaign but anything smaller is one of the campaign above it
placed AS NOT MATERIALIZED (
    SELECT
        *,
        {names_campaigns}
            AND campaign IS NULL
            AND COALESCE(adset, ad, adset_id, ad_id, its_day, its_label) IS NOT NULL AS stands_below
    FROM dated
    -- no rows but days and their sums are no periods, which is soon found
    WHERE {of_days} OR EXISTS (
        FROM dated
        WHERE its_day IS NULL AND (
            _problem IS NOT NULL
            OR NOT {names_campaigns}
            OR COALESCE(campaign, campaign_id, adset, adset_id, ad, ad_id, its_label) IS NOT NULL
        )
    )
),
-- rows stand in the order of the file, or the statement fails; an empty text says that the campaign has none
above AS NOT MATERIALIZED (
    SELECT
        * REPLACE (CASE WHEN _row <= LAG(_row) OVER () THEN ERROR('rows out of order') ELSE _row END AS _row),
        ARG_MAX(campaign, _row) OVER so_far AS campaign_above,
        ARG_MAX(CASE WHEN campaign IS NOT NULL THEN COALESCE(campaign_id, '') WHEN stands_below THEN campaign_id END, _row)
            OVER so_far AS campaign_id_above,
        ARG_MAX(CASE WHEN campaign IS NOT NULL THEN COALESCE(objective, '') WHEN stands_below THEN objective END, _row)
            OVER so_far AS objective_above,
        ARG_MAX(CASE WHEN campaign IS NOT NULL THEN COALESCE(status, '') WHEN stands_below THEN status END, _row)
            OVER so_far AS status_above
    FROM placed
    WINDOW so_far AS (ROWS UNBOUNDED PRECEDING)
),
filled AS NOT MATERIALIZED (
    SELECT
        *,
        COALESCE(campaign, CASE WHEN is_filled THEN campaign_above END) AS its_campaign,
        CASE WHEN is_filled THEN NULLIF(campaign_id_above, '') ELSE campaign_id END AS its_campaign_id,
        CASE WHEN is_filled THEN NULLIF(objective_above, '') ELSE objective END AS its_objective,
        CASE WHEN is_filled THEN NULLIF(status_above, '') ELSE status END AS its_status,
        COALESCE(its_campaign_id, its_campaign, adset_id, adset, ad_id, ad) AS its_campaign_key
    FROM (SELECT *, stands_below AND campaign_above IS NOT NULL AS is_filled FROM above)
),
-- what a row says beside its numbers, with names where there are no identifiers
said AS MATERIALIZED (
    SELECT
        _row,
        its_campaign_key AS campaign_key,
        its_first_day AS first_day,
        its_as_of AS as_of,
        its_label AS label,
        COALESCE(adset_id, adset) AS adset_id,
        COALESCE(ad_id, ad) AS ad_id,
        its_day IS NOT NULL AS has_day,
        CASE
            WHEN COALESCE(ad_id, ad) IS NOT NULL THEN 3
            WHEN COALESCE(adset_id, adset) IS NOT NULL THEN 2
            WHEN COALESCE(its_campaign_id, its_campaign) IS NOT NULL THEN 1
            ELSE 0
        END AS level,
        CASE
            WHEN _problem IS NOT NULL THEN _problem
            WHEN LEN(LIST_FILTER({parts}, lambda part: part = '' OR LOWER(part) IN ({all}))) > 0 THEN {control_total}
            WHEN {names_campaigns} AND COALESCE(its_campaign, its_campaign_id) IS NULL THEN {control_total}
            WHEN REGEXP_FULL_MATCH(its_campaign, {total}) THEN {control_total}
            WHEN REGEXP_FULL_MATCH(adset, {total}) THEN {control_total}
            WHEN REGEXP_FULL_MATCH(ad, {total}) THEN {control_total}
        END AS problem
    FROM filled
),
-- rows of a coarser level are sums of these
finest AS (
    SELECT campaign_key, first_day, as_of, label, MAX(level) AS level
    FROM said
    WHERE problem IS NULL AND level > 1
    GROUP BY campaign_key, first_day, as_of, label
),
periods AS (SELECT COUNT(*) > 0 AS are_there FROM said WHERE problem IS NULL AND NOT has_day),
-- a total stands with what it sums
judged AS (
    SELECT
        said.* REPLACE (
            CASE WHEN problem IS NULL AND (said.level = 0 OR said.level < finest.level) THEN {control_total} ELSE problem END
                AS problem
        ),
        has_day OR (problem IS NOT DISTINCT FROM {control_total} AND NOT periods.are_there) AS is_of_day
    FROM said
    CROSS JOIN periods
    LEFT JOIN finest
        ON finest.campaign_key = said.campaign_key
        AND finest.first_day IS NOT DISTINCT FROM said.first_day
        AND finest.as_of IS NOT DISTINCT FROM said.as_of
        AND finest.label IS NOT DISTINCT FROM said.label
),
-- of rows that only a number tells apart the later ones are numbered
alike AS (
    SELECT LIST_SORT(LIST(_row)) AS places
    FROM judged
    WHERE problem IS NULL
    GROUP BY campaign_key, first_day, as_of, label, adset_id, ad_id
    HAVING COUNT(*) > 1
),
numbered AS (
    SELECT UNNEST(places[2:]) AS _row, UNNEST(RANGE(2, LEN(places) + 1)) AS number
    FROM alike
),
told AS (
    SELECT judged._row AS row_told, is_of_day, judged.level, judged.problem, COALESCE(' (' || number || ')', '') AS number
    FROM judged
    LEFT JOIN numbered ON numbered._row = judged._row
    ORDER BY judged._row
)
SELECT {cells}, {said}, _where, problem
FROM (SELECT *, {plain_numbers} FROM filled CROSS JOIN decimals)
POSITIONAL JOIN told
WHERE CASE WHEN _row = row_told THEN is_of_day = {of_days} ELSE ERROR('rows apart') END
