-- An account's days; engagement_rate is a fraction of the views, empty on a day without any.
SELECT
    COALESCE(artist, account) AS artist,
    COALESCE(artist, account) AS zone,
    day AS date,
    views AS "Video Views",
    profile_views AS "Profile Views",
    likes AS "Likes",
    comments AS "Comments",
    shares AS "Shares",
    SUBSTRING(CAST(day AS VARCHAR), 1, 4) AS "Year",
    CASE
        WHEN views > 0 AND COALESCE(likes, comments, shares) IS NOT NULL
        THEN CAST(
            (20000 * (COALESCE(likes, 0) + COALESCE(comments, 0) + COALESCE(shares, 0)) + views) // (2 * views)
            AS DECIMAL(14, 0)
        ) * CAST(0.0001 AS DECIMAL(4, 4))
    END AS engagement_rate,
    followers AS "Followers",
    new_followers,
    account,
    provisional
FROM curated
ORDER BY COALESCE(artist, account), day, account, artist_name
