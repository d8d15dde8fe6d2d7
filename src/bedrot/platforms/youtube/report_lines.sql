-- The lines of a report, their figures as numbers. With ten digits before the point and twenty behind it at most, all
-- sums are exact; a line with anything else in place of a figure, or without its day, is refused as a whole.
WITH figures AS (
    SELECT
        _row,
        _problem,
        day,
        COALESCE(channel_id, '') AS channel_id,
        COALESCE(video_id, '') AS video_id,
        COALESCE(COLUMNS('^part_(.*)$'), '') AS '\1',
        TRY_CAST(COLUMNS('^figure_(.*)$') AS DECIMAL(38, 20)) AS 'sum_\1',
        NULLIF(
            COLUMNS('^figure_(.*)$'),
            REGEXP_EXTRACT(
                COLUMNS('^figure_(.*)$'), '^[+-]?(?:[0-9]{1,10}(?:[.][0-9]{0,20})?|[.][0-9]{1,20})$', 0
            )
        ) AS 'odd_\1',
        CASE WHEN day IS NULL THEN 'no day' END AS odd_day,
        COALESCE(*COLUMNS(* EXCLUDE (_row, _where, _problem))) AS any_text
    FROM seen
),
lines AS MATERIALIZED (
    SELECT *, COALESCE(_problem, *COLUMNS('^odd_')) AS refused
    FROM figures
),
-- A line of blanks takes nothing from any sum. NULL: a line that may be of any day.
lacking AS (
    SELECT DISTINCT day
    FROM lines
    WHERE refused IS NOT NULL AND any_text IS NOT NULL
),
-- Where each line stands is a text that is dear to keep; few are asked for it.
refused_lines AS (
    SELECT _row, _where, COALESCE(_problem, 'The line holds no day, or an odd number.') AS _problem
    FROM seen
    WHERE _row IN (SELECT _row FROM lines WHERE refused IS NOT NULL)
),
