"""What a request asks for: the filters that all pages share."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from bedrot.app.server.access import Shared
from bedrot.app.server.answers import KEEP
from bedrot.app.server.office import Office
from bedrot.app.server.shapes.base import MonthText, month_of
from bedrot.app.server.sharing import act_of
from bedrot.metrics.metric import Filters
from bedrot.model.errors import RequestInvalid


def office_of(request: Request) -> Office:
    """The office of this server."""
    office: Office = request.app.state.office
    return office


Desk = Annotated[Office, Depends(office_of)]


def filters_of(
    share: Shared,
    *,
    first: Annotated[MonthText | None, Query(description="The first month, YYYY-MM.")] = None,
    last: Annotated[MonthText | None, Query(description="The last month; the newest complete one by default.")] = None,
    artist: Annotated[str | None, Query(min_length=1, max_length=200, description="An act's name.")] = None,
    store: Annotated[
        str | None, Query(min_length=1, max_length=100, description="A store's key, as /api/v1/label lists them.")
    ] = None,
    currency: Annotated[
        str | None, Query(pattern="^[A-Z]{3}$", description="Of amounts, as ISO 4217 writes it.")
    ] = None,
) -> Filters:
    """The filters of a request; RequestInvalid where the period ends before it begins.

    To an artist with a link they leave one act; NotAllowed where another one is asked for.
    """
    begin, end = month_of(first or last), month_of(last or first)
    if begin and end and end < begin:
        raise RequestInvalid(f"The period ends ({end}) before it begins ({begin}).", todo="Swap first and last.")
    return Filters(begin, end, act_of(share, artist), store, currency, shared=share is not None)


Filtered = Annotated[Filters, Depends(filters_of)]


def keep(request: Request) -> None:
    """Say that the answer depends on the state of the data and the question alone, so that it may be kept."""
    request.scope[KEEP] = True


@dataclass(frozen=True)
class Page:
    """A page of a list; ``first``: how many rows stand before it."""

    page: int
    size: int

    @property
    def first(self) -> int:
        """How many rows stand before the page."""
        return (self.page - 1) * self.size


def page_of(
    page: Annotated[int, Query(ge=1, le=1_000_000, description="The page, from 1.")] = 1,
    size: Annotated[int, Query(ge=1, le=200, description="Rows a page.")] = 50,
) -> Page:
    """Which page of a list is asked for."""
    return Page(page, size)


Paged = Annotated[Page, Depends(page_of)]
