-- The events of each day's campaign, one row each; a cell that is no JSON object is told with its line.
SELECT
    date,
    COALESCE(campaign_id, adset_id, ad_id),
    campaign_id,
    adset_id,
    UNNEST(CASE WHEN is_object THEN JSON_KEYS(meta_pixel_events) ELSE [NULL] END),
    UNNEST(CASE WHEN is_object THEN meta_pixel_events ->> '$.*' ELSE [NULL] END),
    _where,
    CASE WHEN _problem IS NULL AND NOT is_object THEN 'The cell of pixel events is no JSON object.' ELSE _problem END
FROM (
    SELECT
        *,
        CASE WHEN JSON_VALID(meta_pixel_events) THEN JSON_TYPE(meta_pixel_events) = 'OBJECT' ELSE FALSE END AS is_object
    FROM seen
    WHERE meta_pixel_events IS NOT NULL
)
