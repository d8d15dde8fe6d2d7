"""The label's own boards: which there are, and reading, writing and removing one."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.concurrency import run_in_threadpool

from bedrot.app.boards.folder import NAME, list_boards, read_board, remove_board, write_board
from bedrot.app.boards.tiles import Board
from bedrot.app.server.access import READ, WRITE
from bedrot.app.server.asking import Desk
from bedrot.app.server.backroom import Back
from bedrot.app.server.shapes.boards import BoardChange, BoardListed, Boards, BoardShape, Sha

router = APIRouter(prefix="/api/v1/boards", tags=["boards"])

Name = Annotated[str, Path(pattern=NAME, description="The name of its file, without the ending.", examples=["monday"])]


@router.get("", dependencies=[READ])
def boards(desk: Desk) -> Boards:
    """The boards of the label by title; a file that is broken is among them and says why."""
    found, cut = list_boards(desk.folder)
    return Boards(boards=[BoardListed.of(each) for each in found], cut=cut)


@router.get("/{name}", dependencies=[READ])
def board(name: Name, desk: Desk) -> BoardShape:
    """A board with its tiles, and those among them that ask for what this version does not know."""
    return BoardShape.of(read_board(desk.folder, name))


@router.put("/{name}", dependencies=[WRITE])
async def change_board(name: Name, change: BoardChange, desk: Desk, back: Back) -> BoardShape:
    """Make a board, or put it in place of the one that was read; comments in its file stay.

    Nothing is written when the file was changed since, or when a new tile asks for what is not known.
    """
    wanted = Board(change.title, tuple(change.tiles))
    async with back.writing:
        kept = await run_in_threadpool(write_board, desk.folder, name, wanted, change.sha256)
    return BoardShape.of(kept)


@router.delete("/{name}", dependencies=[WRITE], status_code=204)
async def remove(
    name: Name, desk: Desk, back: Back, sha256: Annotated[Sha, Query(description="Of the file as it was read.")]
) -> None:
    """Take a board away. Its file is kept in the folder boards/removed, under its name and the time."""
    async with back.writing:
        await run_in_threadpool(remove_board, desk.folder, name, sha256, desk.clock())
