-- An account's days as the network counted them; engagement_rate is a fraction of the views, empty without any.
SELECT
    day AS date,
    network,
    account,
    COALESCE(artist, artist_name) AS artist,
    followers,
    new_followers,
    follows,
    unfollows,
    views,
    engaged_views,
    impressions,
    reach,
    viewers,
    new_viewers,
    returning_viewers,
    profile_views,
    link_clicks,
    interactions,
    likes,
    comments,
    shares,
    saves,
    posts,
    watch_seconds,
    CASE
        WHEN views > 0 AND COALESCE(likes, comments, shares) IS NOT NULL
        THEN CAST(
            (20000 * (COALESCE(likes, 0) + COALESCE(comments, 0) + COALESCE(shares, 0)) + views) // (2 * views)
            AS DECIMAL(14, 0)
        ) * CAST(0.0001 AS DECIMAL(4, 4))
    END AS engagement_rate,
    provisional,
    source
FROM curated
ORDER BY network, account, artist_name, day
