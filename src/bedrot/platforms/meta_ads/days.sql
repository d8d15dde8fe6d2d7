-- The days of the daily export as they stand there, with the level of each.
SELECT
    {cells},
    COALESCE(campaign_id, adset_id, ad_id),
    CASE
        WHEN ad_id IS NOT NULL THEN 'ad'
        WHEN adset_id IS NOT NULL THEN 'adset'
        WHEN campaign_id IS NOT NULL THEN 'campaign'
        ELSE 'account'
    END,
    _where,
    _problem
FROM seen
