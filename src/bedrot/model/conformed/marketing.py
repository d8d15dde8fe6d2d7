"""Advertising, links and mail."""

from bedrot.model.conformed.shape import PROVISIONAL, SOURCE, Conformed, amounts, counts, days, texts
from bedrot.model.families import Family

_AD = texts("campaign_id", "adset_id", "ad_id")
_AD_NAMES = texts("campaign", "adset", "ad", "level", "objective", "status")
_AD_COUNTS = {
    **amounts("spend"),
    **counts(
        "impressions", "clicks", "link_clicks", "reach", "results", "landing_page_views", "video_views", "purchases"
    ),
    **amounts("purchase_value"),
}

AD_DAILY = Conformed(
    "ad_daily",
    Family.ADS,
    "What an advertisement cost and did each day; people reached never add up over days or campaigns",
    grain={**SOURCE, **_AD, **days("day"), **texts("currency")},
    attributes={**_AD_NAMES, **PROVISIONAL},
    measures=_AD_COUNTS,
)
"""``level``: the finest of ``campaign``, ``adset`` and ``ad`` the row is about; identifiers below it are empty. A
campaign's day counts on one level only: the newest delivery that has it wins as a whole."""

AD_PERIODS = Conformed(
    "ad_periods",
    Family.ADS,
    "What an advertisement cost and did over a period; periods overlap each other and the days, never add them",
    grain={**SOURCE, **_AD, **days("first_day", "as_of"), **texts("dimension", "label", "currency")},
    attributes=_AD_NAMES,
    measures=_AD_COUNTS,
)
"""``dimension`` and ``label``: a part of it (``country``, ``SE``), empty for the whole."""

AD_EVENTS = Conformed(
    "ad_events",
    Family.ADS,
    "Actions after an advertisement each day, by type; types overlap (a purchase has several), never add them",
    grain={**SOURCE, **_AD, **days("day"), **texts("event", "currency")},
    attributes=PROVISIONAL,
    measures={**counts("events"), **amounts("value")},
)

AD_STRUCTURE = Conformed(
    "ad_structure",
    Family.ADS,
    "Campaigns, ad sets and ads as they were set up",
    grain={**SOURCE, **texts("level", "entity_id"), **days("as_of")},
    attributes={
        **texts("parent_id", "campaign_id", "name", "status", "objective", "targeting", "currency"),
        **days("started", "ends"),
    },
    measures=amounts("daily_budget", "lifetime_budget"),
)

LINK_DAILY = Conformed(
    "link_daily",
    Family.LINKS,
    "Views and clicks of a link page, or of one link on it, each day; unique ones never add up over days",
    grain={**SOURCE, **texts("link", "service"), **days("day")},
    attributes={**texts("title"), **PROVISIONAL},
    measures=counts("views", "unique_views", "clicks", "unique_clicks", "presaves", "conversions"),
)
"""``link``: empty for the page as a whole, whose figures contain those of its links. ``service``: the store a click
leads to, where told; empty rows contain the others."""

LINK_PERIODS = Conformed(
    "link_periods",
    Family.LINKS,
    "Views and clicks of a link page over a period by link, country, device …; periods overlap, never add them",
    grain={**SOURCE, **texts("dimension", "label", "period"), **days("as_of")},
    attributes=texts("name"),
    measures=counts("views", "clicks", "subscribers"),
)
"""``name``: what people call ``label``, which may be learnt from another answer of the same day."""

EMAIL_CAMPAIGNS = Conformed(
    "email_campaigns",
    Family.EMAIL,
    "Mailings and what became of them so far",
    grain={**SOURCE, **texts("campaign_id"), **days("sent_day")},
    attributes={**texts("title", "subject", "list_id", "list"), **PROVISIONAL},
    measures=counts(
        "sent",
        "delivered",
        "hard_bounces",
        "soft_bounces",
        "opens",
        "unique_opens",
        "human_opens",
        "clicks",
        "unique_clicks",
        "unsubscribes",
        "complaints",
        "forwards",
    ),
)
"""``human_opens``: unique opens without those of mail programs that open everything (``proxy_excluded``)."""

EMAIL_LISTS = Conformed(
    "email_lists",
    Family.EMAIL,
    "A mailing list each day or month: how many it has, who came and went",
    grain={**SOURCE, **texts("list_id", "period"), **days("day")},
    attributes=texts("list"),
    measures=counts("members", "joined", "left_list", "cleaned", "sent", "unique_opens", "clicks", "bounces"),
)
"""``period``: ``day`` or ``month`` (its first day stands in ``day``)."""

MARKETING = (
    AD_DAILY,
    AD_PERIODS,
    AD_EVENTS,
    AD_STRUCTURE,
    LINK_DAILY,
    LINK_PERIODS,
    EMAIL_CAMPAIGNS,
    EMAIL_LISTS,
)
