"""Links by which artists see one act's figures: who has which, new ones, and taking them back."""

from typing import Annotated

from fastapi import APIRouter, Path, Request

from bedrot.app.server.access import WRITE, Asked
from bedrot.app.server.asking import Desk
from bedrot.app.server.routes.session import Door
from bedrot.app.server.shapes.shares import NewShare, ShareShape, SharesShape, ShareWish
from bedrot.app.server.trail import address_of
from bedrot.app.shared import act_to_share, path_of

router = APIRouter(prefix="/api/v1/shares", tags=["shares"])


@router.get("", dependencies=[WRITE])
def shares(desk: Desk, door: Door) -> SharesShape:
    """The links that hold, by act."""
    return SharesShape(rows=[ShareShape.of(each) for each in door.shares.all(desk.clock())])


@router.post("", dependencies=[WRITE], status_code=201)
def share(wish: ShareWish, request: Request, desk: Desk, door: Door, visitor: Asked) -> NewShare:
    """Share an act's figures by a link that is shown this once; whoever has it sees that act and nothing else."""
    with desk.reading() as connection:
        act = act_to_share(connection, wish.artist)
    made, secret = door.share(act, wish.days, visitor.name, address_of(request.scope), with_money=wish.with_money)
    return NewShare(**vars(made), path=path_of(secret))


@router.delete("/{share_id}", dependencies=[WRITE], status_code=204)
def unshare(
    share_id: Annotated[str, Path(min_length=1, max_length=40, examples=["5f0c9a1e"])],
    request: Request,
    door: Door,
    visitor: Asked,
) -> None:
    """Take a link back; whoever came in by it is out at once."""
    door.unshare(share_id, visitor.name, address_of(request.scope))
