-- A campaign's days. People reached are told only where one row holds the campaign's whole day: they never add up.
-- ctr is a fraction of the impressions; cpc and cpm are in the campaign's currency, empty without clicks and impressions.
SELECT
    day AS date,
    campaign_id,
    campaign AS campaign_name,
    CASE WHEN currency = 'USD' THEN spend END AS spend_usd,
    spend,
    currency,
    impressions,
    reach,
    clicks,
    link_clicks,
    CASE
        WHEN clicks > 0
        THEN CAST((2 * units + clicks) // (2 * clicks) AS DECIMAL(18, 0)) * CAST(0.00000001 AS DECIMAL(8, 8))
    END AS cpc,
    CASE
        WHEN impressions > 0 AND units < 4000000000000000
        THEN CAST((2000 * units + impressions) // (2 * impressions) AS DECIMAL(18, 0)) * CAST(0.00000001 AS DECIMAL(8, 8))
    END AS cpm,
    CASE
        WHEN impressions > 0
        THEN CAST((2000000 * clicks + impressions) // (2 * impressions) AS DECIMAL(14, 0)) * CAST(0.000001 AS DECIMAL(6, 6))
    END AS ctr,
    purchases AS pixel_purchase,
    provisional = 1 AS provisional,
    account
FROM (
    SELECT
        day,
        account,
        campaign_id,
        currency,
        MAX_BY(campaign, COALESCE(ad_id, adset_id, '')) FILTER (WHERE campaign IS NOT NULL) AS campaign,
        MAX(CASE WHEN provisional THEN 1 ELSE 0 END) AS provisional,
        SUM(spend) AS spend,
        CAST(FLOOR(ABS(CAST(SUM(spend) AS DECIMAL(22, 8))) * 100000000) AS BIGINT) AS units,
        CAST(SUM(impressions) AS BIGINT) AS impressions,
        CAST(SUM(clicks) AS BIGINT) AS clicks,
        CAST(SUM(link_clicks) AS BIGINT) AS link_clicks,
        CASE WHEN COUNT(*) = 1 THEN MAX(reach) END AS reach,
        CAST(SUM(purchases) AS BIGINT) AS purchases
    FROM curated
    GROUP BY day, account, campaign_id, currency
) AS days
ORDER BY day, account, campaign_id, currency
