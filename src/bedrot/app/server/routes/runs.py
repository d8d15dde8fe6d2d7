"""Imports and other runs: ordering them, and what became of them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from starlette.concurrency import run_in_threadpool

from bedrot.app.server.access import READ, WRITE, Asked
from bedrot.app.server.asking import Desk, Paged
from bedrot.app.server.problems import THROTTLED
from bedrot.app.server.shapes.runs import Order, Run, RunKind, RunPage
from bedrot.app.server.work.uploads import NAME, Uploads, safe_name
from bedrot.app.server.work.workshop import Workshop
from bedrot.model.errors import NothingSuch, RequestInvalid, SampleAndReal

router = APIRouter(prefix="/api/v1", tags=["runs"])

FILES = (f"{router.prefix}/imports",)
"""Where files are sent: they are written down as they come."""


def workshop_of(request: Request) -> Workshop:
    """The workshop of this server."""
    workshop: Workshop = request.app.state.workshop
    return workshop


def uploads_of(request: Request) -> Uploads:
    """Where this server's uploads go."""
    uploads: Uploads = request.app.state.uploads
    return uploads


Work = Annotated[Workshop, Depends(workshop_of)]
Incoming = Annotated[Uploads, Depends(uploads_of)]
Number = Annotated[str, Path(pattern=r"^\d{6,12}$", examples=["000017"])]
Landed = Annotated[str, Path(pattern=r"^[0-9a-f]{4,16}$", examples=["86bd10d1c2f3a4b5"])]

Account = Annotated[str, Query(min_length=1, max_length=100, description="Whose figures they are.", examples=["nova"])]

_YEARS = range(1900, 2201)
_BODY = {
    "requestBody": {
        "required": True,
        "description": "The bytes of the file, as they are.",
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary", "minLength": 1}}},
    }
}


@dataclass(frozen=True)
class Sent:
    """What is said of a file that is sent."""

    name: str
    account: str | None
    account_if_needed: str | None
    layout: str | None
    modified: datetime | None


def sent(
    name: Annotated[
        str,
        Query(
            max_length=1_000,
            examples=["May.tsv"],
            description="The file's name, without folders.",
            json_schema_extra={"pattern": NAME},
        ),
    ],
    account: Annotated[
        str | None,
        Query(min_length=1, max_length=100, description="Whose figures they are, whatever the file says itself."),
    ] = None,
    account_if_needed: Annotated[
        str | None,
        Query(
            min_length=1,
            max_length=100,
            description="Whose figures they are, where the file needs to be told and does not say it itself.",
        ),
    ] = None,
    layout: Annotated[
        str | None,
        Query(alias="as", pattern=r"^[a-z0-9_]{1,60}\.[a-z0-9_]{1,60}$", description="What it is: PLATFORM.KIND."),
    ] = None,
    modified: Annotated[
        datetime | None,
        Query(description="When the file was last written; one of before 1900 or after 2200 is not believed."),
    ] = None,
) -> Sent:
    """A file with a name that can be kept; RequestInvalid when it has none."""
    return Sent(safe_name(name), account, account_if_needed, layout, _in_utc(modified))


@router.post("/imports", dependencies=[WRITE], status_code=202, openapi_extra=_BODY, responses=dict(THROTTLED))
async def send(
    request: Request, desk: Desk, work: Work, incoming: Incoming, asked: Asked, file: Annotated[Sent, Depends(sent)]
) -> Run:
    """Send a file to be imported. The answer names the run, which is done when its turn comes."""
    settings = desk.opened.settings
    if settings.sample:
        raise SampleAndReal(
            "This is a sample label; files of your own do not belong into it.",
            todo="Make a label for them with `bedrot init` in another folder.",
        )
    length = request.headers.get("content-length", "")
    told = int(length) if length.isdecimal() else None
    upload = await incoming.receive(request.stream(), told, settings.server.upload_bytes)
    order = Order(
        kind=RunKind.IMPORT,
        subjects=[file.name],
        who=asked.name,
        account=file.account,
        account_if_needed=file.account_if_needed,
        layout=file.layout,
        modified=file.modified,
        upload=upload,
    )
    return await run_in_threadpool(work.order, order)


@router.get("/imports/{number}", dependencies=[READ])
def imported(number: Number, work: Work) -> Run:
    """What became of an import."""
    run = work.book.get(number)
    if run.order.kind not in (RunKind.IMPORT, RunKind.INBOX, RunKind.READ):
        raise NothingSuch(f"The run {number} is no import.", todo="/api/v1/runs has all of them.")
    return run


@router.get("/runs", dependencies=[READ])
def runs(work: Work, paged: Paged) -> RunPage:
    """All runs, the newest first, without what became of each file."""
    rows, total = work.book.newest(paged.first, paged.size)
    return RunPage(rows=rows, total=total, page=paged.page, size=paged.size)


@router.get("/runs/{number}", dependencies=[READ])
def run(number: Number, work: Work) -> Run:
    """A run, with what became of each file."""
    return work.book.get(number)


@router.post("/runs", dependencies=[WRITE], status_code=202)
def run_all(work: Work, asked: Asked) -> Run:
    """Import what lies in the inbox, and bring everything up to date."""
    return work.order(Order(kind=RunKind.RUN, subjects=[], who=asked.name))


@router.post("/deliveries/{delivery}/withdraw", dependencies=[WRITE], status_code=202)
def withdraw(delivery: Landed, desk: Desk, work: Work, asked: Asked) -> Run:
    """Take an import back: its bytes are kept, its rows no longer count."""
    found = desk.label.lake.landing.find(delivery)
    return work.order(Order(kind=RunKind.WITHDRAW, subjects=[found.id], who=asked.name))


@router.post("/deliveries/{delivery}/restore", dependencies=[WRITE], status_code=202)
def restore(delivery: Landed, desk: Desk, work: Work, asked: Asked) -> Run:
    """Let a withdrawn import count again."""
    found = desk.label.lake.landing.find(delivery)
    return work.order(Order(kind=RunKind.RESTORE, subjects=[found.id], who=asked.name))


@router.post("/deliveries/{delivery}/read", dependencies=[WRITE], status_code=202)
def read_again(delivery: Landed, account: Account, desk: Desk, work: Work, asked: Asked) -> Run:
    """Import a file once more that was set aside because it does not say whose figures it holds."""
    found = desk.label.lake.landing.find(delivery)
    if not found.is_set_aside:
        raise RequestInvalid(f"{found.name} is read already.", todo="Only files that were set aside are read again.")
    return work.order(Order(kind=RunKind.READ, subjects=[found.id], who=asked.name, account=account))


def _in_utc(moment: datetime | None) -> datetime | None:
    """The moment in UTC; None for one of a year in which no file was written, as machines with a wrong clock say."""
    if moment is None or moment.year not in _YEARS:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
