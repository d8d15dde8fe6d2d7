"""Marketing: campaigns, links, mailings, and the way from an advertisement to a stream."""

from fastapi import APIRouter, Depends

from bedrot.app.server.access import READ
from bedrot.app.server.asking import Desk, Filtered, Paged, keep
from bedrot.app.server.routes.narrowed import asking_of, parts
from bedrot.app.server.shapes.label import Choice
from bedrot.app.server.shapes.marketing import (
    CampaignShape,
    CampaignsShape,
    FunnelShape,
    LinkShape,
    LinksShape,
    MailingShape,
    MailingsShape,
    QuotientShape,
    StageShape,
)
from bedrot.metrics.tables.marketing import Campaign, campaign_list, funnel, link_list, mailing_list
from bedrot.metrics.tables.spans import asked_span, told_span
from bedrot.model.errors import RequestInvalid

router = APIRouter(prefix="/api/v1/marketing", tags=["marketing"], dependencies=[Depends(keep)])


@router.get("/campaigns", dependencies=[READ])
def campaigns(desk: Desk, filters: Filtered, paged: Paged) -> CampaignsShape:
    """What each campaign cost and did, the dearest first; of all months where none are asked for."""
    with desk.reading() as connection:
        span = asked_span(filters) or told_span(connection, "ad_daily", desk.today)
        found, currency, notes = campaign_list(asking_of(desk, connection, filters, span), span)
    return CampaignsShape(
        currency=currency,
        first=str(span.first),
        last=str(span.last),
        notes=list(notes),
        rows=[_campaign(each) for each in found[paged.first :][: paged.size]],
        total=len(found),
        page=paged.page,
        size=paged.size,
    )


@router.get("/links", dependencies=[READ])
def links(desk: Desk, filters: Filtered, paged: Paged) -> LinksShape:
    """Views and clicks of link pages and of each link on them; of all months where none are asked for."""
    with desk.reading() as connection:
        span = asked_span(filters) or told_span(connection, "link_daily", desk.today)
        found = link_list(asking_of(desk, connection, filters, span), span)
    return LinksShape(
        first=str(span.first),
        last=str(span.last),
        rows=parts(LinkShape, found[paged.first :][: paged.size]),
        total=len(found),
        page=paged.page,
        size=paged.size,
    )


@router.get("/mailings", dependencies=[READ])
def mailings(desk: Desk, filters: Filtered, paged: Paged) -> MailingsShape:
    """Mailings and what became of them, newest first; all where no months are asked for."""
    if filters.artist or filters.store:
        raise RequestInvalid("Mailings are not told apart by act or store.", todo="Take that filter away.")
    with desk.reading() as connection:
        span = asked_span(filters) or told_span(connection, "email_campaigns", desk.today)
        found, count = mailing_list(connection, span, paged.first, paged.size)
    return MailingsShape(
        first=str(span.first),
        last=str(span.last),
        rows=parts(MailingShape, found),
        total=count,
        page=paged.page,
        size=paged.size,
    )


@router.get("/funnel", dependencies=[READ])
def way_to_a_stream(desk: Desk, filters: Filtered) -> FunnelShape:
    """Impressions, clicks, link visits and streams of one period side by side, each with who counted it.

    Of the newest month that is complete in all of them where none is asked for.
    """
    with desk.reading() as connection:
        span, stages, quotients = funnel(asking_of(desk, connection, filters), asked_span(filters))
    return FunnelShape(
        first=None if span is None else str(span.first),
        last=None if span is None else str(span.last),
        stages=parts(StageShape, stages),
        quotients=parts(QuotientShape, quotients),
    )


def _campaign(each: Campaign) -> CampaignShape:
    account = Choice(key=each.account.key, name=each.account.name)
    counts = {name: None if value is None else int(value) for name, value in each.counts.items()}
    return CampaignShape(
        key=each.key,
        name=each.name,
        account=account,
        act=each.act,
        track=each.track,
        targeting=each.targeting,
        known_act=each.known_act,
        known_track=each.known_track,
        first=each.first,
        last=each.last,
        provisional=each.provisional,
        spend=each.spend,
        attributed=each.attributed,
        impressions=counts["impressions"],
        clicks=counts["clicks"],
        link_clicks=counts["link_clicks"],
        landing_page_views=counts["landing_page_views"],
        results=counts["results"],
        purchases=counts["purchases"],
        cpc=each.cpc,
        cpm=each.cpm,
        ctr=each.ctr,
        roas=each.roas,
    )
