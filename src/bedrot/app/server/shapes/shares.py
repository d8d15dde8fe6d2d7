"""Links by which artists see one act's figures."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from bedrot.app.auth.shares import MOST_DAYS, USUAL_DAYS, Share
from bedrot.app.server.shapes.base import Shape


class ShareWish(Shape):
    """What to share: an act, for so many days, with amounts or only what was counted."""

    artist: Annotated[str, Field(min_length=1, max_length=200, examples=["NOVA SEVEN"])]
    days: Annotated[int, Field(ge=1, le=MOST_DAYS)] = USUAL_DAYS
    with_money: bool = True


class ShareShape(Shape):
    """A link, without its secret. ``used``: when it was opened last, null for never; times in UTC."""

    id: str
    artist: str
    with_money: bool
    made_by: str
    since: datetime
    expires: datetime
    used: datetime | None

    @classmethod
    def of(cls, share: Share) -> "ShareShape":
        """A link."""
        return cls(**vars(share))


class SharesShape(Shape):
    """The links that hold."""

    rows: list[ShareShape]


class NewShare(ShareShape):
    """A new link. ``path``: with its secret, shown this once and kept nowhere."""

    path: str
