"""Posts from Meta Business Suite whose headers are in another language. Format: ``streaming_social.md`` section 9.3."""

import re

from bedrot.connect.candidate import Candidate
from bedrot.model.names import header_key

_ENGLISH = {
    "post id",
    "account id",
    "account username",
    "page id",
    "page name",
    "publish time",
    "post type",
    "permalink",
}
_ID = re.compile(r"\d{15,}")
_PERMALINK = re.compile(r"https://www\.(?:instagram\.com/(?:p|reel|reels|stories|tv)|facebook\.com)/\S+")
_ENOUGH_COLUMNS = 8


def are_in_another_language(file: Candidate) -> bool:
    """Whether the rows below the first one are posts (a long number first, a link to it among the rest) under foreign words."""
    for part in file.sheets or (file,):
        for rows in part.tops.values():
            cells = [cells for _, cells in rows]
            if len(cells) > 1 and len(cells[0]) >= _ENOUGH_COLUMNS and not _ENGLISH & set(map(header_key, cells[0])):
                return all(_ID.fullmatch(row[0].strip()) and any(map(_PERMALINK.match, row)) for row in cells[1:])
    return False
