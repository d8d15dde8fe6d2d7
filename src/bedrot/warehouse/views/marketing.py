"""Views of social networks, advertising, links and mail, under the names they have had for long."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Table, case, func, select

from bedrot.warehouse.schema.marketing import ad_events, ad_performance_daily, campaigns, email_campaigns, link_daily
from bedrot.warehouse.schema.masters import accounts, artist_names, artists, platforms, tracks
from bedrot.warehouse.schema.rollups import ad_months
from bedrot.warehouse.schema.social import social_daily
from bedrot.warehouse.types import shown
from bedrot.warehouse.views.parts import View, conversion, source, sources, with_account


def views() -> Mapping[str, View]:
    """Every view by name."""
    return {
        "social_media_performance": _social(),
        "tiktok_metrics": _tiktok(),
        "advertising_performance": _advertising(),
        "meta_pixel_events": _events(),
        "conversion_events": _conversions(),
        "campaign_summary": _campaigns(),
        "linktree_metrics": _linktree(),
        "link_analytics": _links(),
        "email_performance": _mail(),
    }


def _social() -> View:
    table = social_daily
    names = (
        "followers",
        "new_followers",
        "views",
        "impressions",
        "reach",
        "profile_views",
        "link_clicks",
        "likes",
        "comments",
        "shares",
        "saves",
        "watch_seconds",
    )
    return select(
        table.c.metrics_date,
        platforms.c.platform_name.label("network"),
        source(),
        accounts.c.account_name.label("account"),
        artists.c.display_name.label("artist"),
        *(table.c[name] for name in names),
        _engagement(table),
        table.c.is_provisional,
    ).select_from(
        with_account(table)
        .join(platforms, platforms.c.platform_id == table.c.platform_id)
        .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
        .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
    )


def _tiktok() -> View:
    table = social_daily
    return (
        select(
            table.c.metrics_date,
            accounts.c.account_name.label("account_handle"),
            artists.c.display_name.label("artist"),
            table.c.views.label("video_views"),
            table.c.profile_views,
            table.c.likes.label("likes_received"),
            table.c.comments.label("comments_received"),
            table.c.shares,
            table.c.followers,
            table.c.new_followers,
            _engagement(table),
        )
        .select_from(
            with_account(table)
            .join(platforms, platforms.c.platform_id == table.c.platform_id)
            .join(artist_names, artist_names.c.artist_name_id == table.c.artist_name_id)
            .outerjoin(artists, artists.c.artist_id == artist_names.c.artist_id)
        )
        .where(platforms.c.platform_key == "tiktok")
    )


def _engagement(table: Table) -> ColumnElement[int]:
    """Likes, comments and shares; a rate is this over the views, and there is none without views."""
    acts = [func.coalesce(table.c[name], 0) for name in ("likes", "comments", "shares")]
    measured = func.coalesce(table.c.likes, table.c.comments, table.c.shares)
    return case((measured.is_not(None), acts[0] + acts[1] + acts[2])).label("engagements")


def _advertising() -> View:
    table = ad_performance_daily
    counts = ("impressions", "clicks", "link_clicks", "reach", "results", "landing_page_views", "video_views")
    return select(
        table.c.performance_date,
        source(),
        accounts.c.account_name.label("account"),
        campaigns.c.external_campaign_id.label("campaign_id"),
        campaigns.c.campaign_name,
        campaigns.c.parsed_artist,
        campaigns.c.parsed_track,
        campaigns.c.parsed_targeting,
        func.nullif(table.c.adset_id, "").label("adset_id"),
        table.c.adset_name,
        func.nullif(table.c.ad_id, "").label("ad_id"),
        table.c.ad_name,
        shown(table.c.spend).label("spend"),
        table.c.currency,
        shown(table.c.reported_spend).label("reported_spend"),
        table.c.rate,
        conversion(table),
        *(table.c[name] for name in counts),
        table.c.is_provisional,
    ).select_from(
        table.join(campaigns, campaigns.c.campaign_id == table.c.campaign_id)
        .join(accounts, accounts.c.account_id == campaigns.c.account_id)
        .join(sources, sources.c.platform_id == accounts.c.source_id)
    )


def _events() -> View:
    table = ad_events
    return select(
        table.c.event_date,
        accounts.c.account_name.label("account"),
        campaigns.c.external_campaign_id.label("campaign_id"),
        campaigns.c.campaign_name,
        func.nullif(table.c.adset_id, "").label("adset_id"),
        func.nullif(table.c.ad_id, "").label("ad_id"),
        table.c.event_type,
        table.c.event_count,
        shown(table.c.event_value).label("event_value"),
        table.c.currency,
        table.c.is_provisional,
    ).select_from(
        table.join(campaigns, campaigns.c.campaign_id == table.c.campaign_id).join(
            accounts, accounts.c.account_id == campaigns.c.account_id
        )
    )


def _conversions() -> View:
    """Actions that are worth something by themselves, one kind for each of the types that mean them."""
    table = ad_events
    kind = case(
        (table.c.event_type == "purchase", "purchase"),
        (table.c.event_type.in_(("like", "page_like", "follow")), "follow"),
        (table.c.event_type.in_(("onsite_conversion.post_save", "post_save", "save")), "save"),
        (table.c.event_type == "stream", "stream"),
    )
    return (
        select(
            table.c.event_date,
            campaigns.c.campaign_name,
            tracks.c.isrc,
            kind.label("conversion_type"),
            table.c.event_count.label("conversions"),
            shown(table.c.event_value).label("conversion_value"),
            table.c.currency,
        )
        .select_from(
            table.join(campaigns, campaigns.c.campaign_id == table.c.campaign_id).outerjoin(
                tracks, tracks.c.track_id == campaigns.c.primary_track_id
            )
        )
        .where(kind.is_not(None))
    )


def _campaigns() -> View:
    table = ad_months
    columns = [
        source(),
        accounts.c.account_name.label("account"),
        campaigns.c.external_campaign_id.label("campaign_id"),
        campaigns.c.campaign_name,
        campaigns.c.parsed_artist,
        campaigns.c.parsed_track,
        campaigns.c.parsed_targeting,
        table.c.currency,
    ]
    amounts = ("spend", "purchase_value", "reported_spend", "reported_value")
    return (
        select(
            *columns,
            *(shown(func.sum(table.c[name])).label(name) for name in amounts),
            *(func.sum(table.c[name]).label(name) for name in ("impressions", "clicks", "link_clicks", "purchases")),
            func.min(table.c.first_day).label("start_date"),
            func.max(table.c.last_day).label("end_date"),
        )
        .select_from(with_account(table).join(campaigns, campaigns.c.campaign_id == table.c.campaign_id))
        .group_by(*columns)
    )


def _linktree() -> View:
    page, link = link_daily, link_daily.alias("link")
    best = (
        select(func.coalesce(link.c.title, link.c.link))
        .where(
            link.c.analytics_date == page.c.analytics_date,
            link.c.account_id == page.c.account_id,
            link.c.link != "",
            link.c.service == "",
            link.c.clicks.is_not(None),
        )
        .order_by(link.c.clicks.desc(), link.c.link)
        .limit(1)
    )
    return (
        select(
            page.c.analytics_date,
            accounts.c.account_name.label("account"),
            page.c.views.label("total_views"),
            page.c.unique_views,
            page.c.clicks.label("total_clicks"),
            page.c.unique_clicks,
            best.scalar_subquery().label("top_link"),
            best.with_only_columns(link.c.clicks).scalar_subquery().label("top_link_clicks"),
            page.c.is_provisional,
        )
        .select_from(with_account(page))
        .where(sources.c.platform_key == "linktree", page.c.link == "", page.c.service == "")
    )


def _links() -> View:
    table = link_daily
    return (
        select(
            table.c.analytics_date,
            source(),
            accounts.c.account_name.label("account"),
            table.c.link,
            table.c.title,
            func.nullif(table.c.service, "").label("service"),
            *(
                table.c[name]
                for name in ("views", "unique_views", "clicks", "unique_clicks", "presaves", "conversions")
            ),
            table.c.is_provisional,
        )
        .select_from(with_account(table))
        .where(table.c.link != "")
    )


def _mail() -> View:
    table = email_campaigns
    counts = ("sent", "delivered", "opens", "unique_opens", "human_opens", "clicks", "unique_clicks", "unsubscribes")
    return select(
        table.c.sent_date,
        source(),
        accounts.c.account_name.label("account"),
        table.c.external_campaign_id.label("campaign_id"),
        table.c.title,
        table.c.subject,
        table.c.list_name,
        *(table.c[name] for name in counts),
        table.c.hard_bounces,
        table.c.soft_bounces,
        table.c.is_provisional,
    ).select_from(with_account(table))
