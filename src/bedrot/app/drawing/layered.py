"""Where boxes and arrows stand on the paper: a column for each zone, boxes near those that they come from."""

from collections.abc import Mapping
from dataclasses import dataclass

from bedrot.app.drawing.flow import ZONES, Box, Flow

LETTER = 8
"""Width of a letter of a title, in pixels: what the widest common fonts of that size take."""

HEIGHT, GAP, AISLE, MARGIN, HEAD = 44, 12, 110, 24, 40


@dataclass(frozen=True)
class Placed:
    """A box with its upper left corner and size, in pixels."""

    box: Box
    x: int
    y: int
    width: int
    height: int = HEIGHT


@dataclass(frozen=True)
class Drawing:
    """Everything in its place. ``heads``: the titles of the columns with their left edge."""

    width: int
    height: int
    heads: tuple[tuple[str, int], ...]
    placed: tuple[Placed, ...]
    arrows: tuple[tuple[Placed, Placed], ...]


def drawing_of(flow: Flow) -> Drawing:
    """Place a flow: each box as near as it can stand to the middle of those that feed it, none over another."""
    placed: dict[str, Placed] = {}
    heads: list[tuple[str, int]] = []
    x = MARGIN
    for zone in ZONES:
        column = [box for box in flow.boxes if box.zone == zone]
        if not column:
            continue
        width = LETTER * max(len(text) for box in column for text in (box.title, box.holds)) + 2 * GAP
        heads.append((zone, x))
        wishes = {box.name: _wish(box, flow, placed) for box in column}
        free = MARGIN + HEAD
        for box in sorted(column, key=lambda box: wishes[box.name]):
            y = max(free, wishes[box.name])
            placed[box.name] = Placed(box, x, y, width)
            free = y + HEIGHT + GAP
        x += width + AISLE
    return Drawing(
        width=x - AISLE + MARGIN,
        height=max(each.y + each.height for each in placed.values()) + MARGIN,
        heads=tuple(heads),
        placed=tuple(placed.values()),
        arrows=tuple((placed[source], placed[target]) for source, target in flow.arrows),
    )


def _wish(box: Box, flow: Flow, placed: Mapping[str, Placed]) -> int:
    """The mean height of what feeds a box; 0, which keeps the order, where nothing does."""
    heights = [placed[source].y for source, target in flow.arrows if target == box.name]
    return sum(heights) // len(heights) if heights else 0
