"""Advertising, links and mail."""

from bedrot.metrics.expressions import Ratio, Sum
from bedrot.metrics.metric import Metric
from bedrot.metrics.period_expressions import Widest
from bedrot.model.families import Family

_SPEND = Sum("ad_daily", "spend")
_ATTRIBUTED = Sum("ad_daily", "purchase_value")
_IMPRESSIONS = Sum("ad_daily", "impressions")
_CLICKS = Sum("ad_daily", "clicks")
_LINK_VIEWS = Sum("link_daily", "views")
_LINK_CLICKS = Sum("link_daily", "clicks")
_STREAMS = Sum("daily_streams", "streams")

_ADS = (Family.ADS,)
_LINKS = (Family.LINKS,)

MARKETING = (
    Metric(
        "ad_spend",
        "K-08",
        "Ad spend",
        "What advertising cost in a month, by campaign; days the platform may still correct are in it.",
        "money",
        _SPEND,
        _ADS,
        less_is_better=True,
    ),
    Metric(
        "attributed_revenue",
        "K-09",
        "Attributed revenue",
        "The value of purchases that the advertising platform attributes to its own ads in a month. It is the "
        "platform's claim and no income of the label's books.",
        "money",
        _ATTRIBUTED,
        _ADS,
    ),
    Metric(
        "marketing_roi",
        "K-10",
        "Marketing ROI",
        "Attributed revenue less ad spend, in percent of ad spend; the platform's own attribution.",
        "%",
        Ratio(_ATTRIBUTED - _SPEND, _SPEND, percent=True),
        _ADS,
    ),
    Metric(
        "roas",
        "",
        "Return on ad spend",
        "Attributed revenue divided by ad spend: 1 x has earned back what it cost. Not the ROI, which is 0 % then.",
        "x",
        Ratio(_ATTRIBUTED, _SPEND),
        _ADS,
    ),
    Metric(
        "click_to_stream",
        "K-11",
        "Streams per 100 link clicks",
        "Distributor streams of a month for each 100 clicks on link pages in it. A ratio of two counts and no conversion: "
        "most streams follow no click, so it may pass 100.",
        "streams per 100 clicks",
        Ratio(_STREAMS, _LINK_CLICKS, times=100),
        (Family.DISTRIBUTOR, Family.LINKS),
    ),
    Metric(
        "link_clicks",
        "K-12",
        "Link clicks",
        "Clicks on the label's link pages in a month, provisional days left out; each page's own count, else its links'.",
        "clicks",
        _LINK_CLICKS,
        _LINKS,
    ),
    Metric(
        "link_views",
        "",
        "Link views",
        "Views of the label's link pages in a month, provisional days left out.",
        "views",
        _LINK_VIEWS,
        _LINKS,
    ),
    Metric(
        "link_click_rate",
        "",
        "Link click rate",
        "Clicks on link pages in percent of their views in the same month.",
        "%",
        Ratio(_LINK_CLICKS, _LINK_VIEWS, percent=True),
        _LINKS,
    ),
    Metric(
        "cost_per_stream",
        "K-13",
        "Ad cost per stream",
        "Ad spend of a month divided by all distributor streams of it, whatever brought them about.",
        "money per stream",
        Ratio(_SPEND, _STREAMS),
        (Family.ADS, Family.DISTRIBUTOR),
        less_is_better=True,
    ),
    Metric(
        "impressions",
        "K-26",
        "Impressions",
        "Times an advertisement was shown in a month.",
        "impressions",
        _IMPRESSIONS,
        _ADS,
    ),
    Metric(
        "reach",
        "K-27",
        "Reach",
        "People that one campaign reached over a period, as the platform counts them; never added over campaigns or days.",
        "people",
        Widest("ad_periods", "reach"),
        _ADS,
    ),
    Metric(
        "cpc",
        "K-28",
        "Cost per click",
        "Ad spend of a month divided by its clicks.",
        "money per click",
        Ratio(_SPEND, _CLICKS),
        _ADS,
        less_is_better=True,
    ),
    Metric(
        "cpm",
        "",
        "Cost per thousand impressions",
        "Ad spend of a month divided by its impressions, times 1,000.",
        "money per 1,000 impressions",
        Ratio(_SPEND, _IMPRESSIONS, times=1000),
        _ADS,
        less_is_better=True,
    ),
    Metric(
        "ctr",
        "K-29",
        "Click-through rate",
        "Clicks on advertisements in percent of impressions in the same month.",
        "%",
        Ratio(_CLICKS, _IMPRESSIONS, percent=True),
        _ADS,
    ),
    Metric(
        "frequency",
        "K-30",
        "Ad frequency",
        "Impressions of one campaign over a period divided by the people it reached in the same period.",
        "times",
        Widest("ad_periods", "reach", per="impressions"),
        _ADS,
    ),
    Metric(
        "email_open_rate",
        "",
        "E-mail open rate",
        "Mails opened at least once, in percent of those delivered, over the mailings of a month.",
        "%",
        Ratio(Sum("email_campaigns", "unique_opens"), Sum("email_campaigns", "delivered"), percent=True),
        (Family.EMAIL,),
    ),
    Metric(
        "email_click_rate",
        "",
        "E-mail click rate",
        "Mails with at least one click, in percent of those delivered, over the mailings of a month.",
        "%",
        Ratio(Sum("email_campaigns", "unique_clicks"), Sum("email_campaigns", "delivered"), percent=True),
        (Family.EMAIL,),
    ),
)
