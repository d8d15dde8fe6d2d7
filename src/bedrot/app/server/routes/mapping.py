"""Explaining a file that nobody knows: a proposal, at most six questions, and the mapping that is kept."""

import secrets
import shutil
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool

from bedrot.app.mapping import Explained, explain_file
from bedrot.app.mapping import keep as keep_mapping
from bedrot.app.server.access import WRITE, Asked
from bedrot.app.server.asking import Desk
from bedrot.app.server.backroom import Back
from bedrot.app.server.office import Office
from bedrot.app.server.routes.runs import Work
from bedrot.app.server.shapes.runs import Order, RunKind
from bedrot.app.server.shapes.tables import (
    MappedColumn,
    MappingAsked,
    MappingKept,
    MappingQuestion,
    ProposalShape,
    RefusedCells,
)
from bedrot.app.server.work.uploads import safe_name
from bedrot.app.server.work.workshop import Workshop
from bedrot.connect.mapping import Column, mappable
from bedrot.model.conformed import CONFORMED
from bedrot.model.deliveries import Delivery
from bedrot.model.errors import NothingSuch, RequestInvalid

router = APIRouter(prefix="/api/v1/mappings", tags=["mapping"])

_PREVIEW = 10


@router.post("/proposals", dependencies=[WRITE])
async def propose_mapping(asked: MappingAsked, desk: Desk, back: Back, work: Work) -> ProposalShape:
    """What a file that was set aside seems to be, by the answers given so far; nothing is kept."""
    return await back.look(lambda: _proposed(desk, work, asked))


@router.post("", dependencies=[WRITE], status_code=201)
async def keep_mapping_of_file(asked: MappingAsked, desk: Desk, back: Back, work: Work, visitor: Asked) -> MappingKept:
    """Keep what was answered in the label's folder of connectors, and import the file with it."""

    def kept() -> MappingKept:
        delivery = _delivery(desk, work, asked)
        with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
            file = _opened(desk, delivery, Path(scratch))
            explained = _explained(desk, file, asked, delivery.observed_at)
            target = keep_mapping(explained.proposal.mapping, desk.opened)
            upload = secrets.token_hex(12)
            shutil.copyfile(file, work.uploads / upload)
        desk.look_again()
        order = Order(
            kind=RunKind.IMPORT,
            subjects=[delivery.name],
            who=visitor.name,
            account=asked.answers.get("account"),
            modified=delivery.observed_at,
            upload=upload,
        )
        name = target.relative_to(desk.folder).as_posix()
        return MappingKept(platform=explained.proposal.mapping.platform, file=name, run=work.order(order).id)

    async with back.writing:
        return await run_in_threadpool(kept)


def _proposed(desk: Office, work: Workshop, asked: MappingAsked) -> ProposalShape:
    delivery = _delivery(desk, work, asked)
    with tempfile.TemporaryDirectory(prefix="bedrot-") as scratch:
        explained = _explained(desk, _opened(desk, delivery, Path(scratch)), asked, delivery.observed_at)
    proposal, trial = explained.proposal, explained.trial
    mapping = proposal.mapping
    return ProposalShape(
        delivery=delivery.id,
        file=delivery.name,
        header_line=proposal.line,
        feeds=mapping.feeds,
        platform=mapping.platform,
        title=mapping.title,
        columns=[
            MappedColumn(field=name, header=column.header, details=_details(column))
            for name, column in mapping.columns.items()
        ],
        fields=list(mappable(CONFORMED[mapping.feeds])),
        constants=dict(mapping.constants),
        free=list(proposal.free),
        questions=[
            MappingQuestion(id=each.id, text=each.text, proposed=each.proposed, options=list(each.options))
            for each in proposal.questions
        ],
        tried=trial.rows,
        stored=trial.stored,
        refused=[RefusedCells(field=name, text=text, rows=rows) for name, (text, rows) in trial.refused.items()],
        preview=[_row(row) for row in trial.shown[:_PREVIEW]],
    )


def _explained(desk: Office, file: Path, asked: MappingAsked, observed: datetime) -> Explained:
    return explain_file(file, desk.opened, asked.answers, asked.columns, observed)


def _opened(desk: Office, delivery: Delivery, scratch: Path) -> Path:
    """The file under its own name, which may say what is in it."""
    landing = desk.label.lake.landing
    target = scratch / safe_name(delivery.name)
    shutil.copyfile(landing.opened(delivery, scratch), target)
    return target


def _delivery(desk: Office, work: Workshop, asked: MappingAsked) -> Delivery:
    """The file that is meant; it must have been set aside."""
    name = asked.delivery
    if name is None and asked.imported is not None:
        result = work.book.get(asked.imported).result
        aside = [each.delivery for each in result.files if each.state == "set aside"] if result else []
        name = next((each for each in aside if each), None)
        if name is None:
            raise NothingSuch(f"The import {asked.imported} set no file aside.", todo="Name the delivery.")
    if name is None:
        raise RequestInvalid("The file is not named.", todo="Give its delivery, or the import that brought it.")
    delivery = desk.label.lake.landing.find(name)
    if not delivery.is_set_aside:
        raise RequestInvalid(f"{delivery.name} is known already.", todo="Only files that were set aside are explained.")
    return delivery


def _details(column: Column) -> dict[str, str]:
    return {"order": column.order, "decimal": column.decimal, "currency": column.currency}


def _row(row: Mapping[str, object]) -> dict[str, str | None]:
    return {name: None if cell is None else str(cell) for name, cell in row.items()}
