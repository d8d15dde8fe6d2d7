"""A flow as a Graphviz file, as SVG and as PNG, in the colours of the pages."""

import json
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw, ImageFont

from bedrot.app.drawing.flow import ZONES, Flow
from bedrot.app.drawing.layered import GAP, MARGIN, Drawing, Placed, drawing_of

GROUND, PANEL, LINE, TEXT, FAINT = "#0f172a", "#1e293b", "#475569", "#f1f5f9", "#94a3b8"
TITLE_SIZE, SMALL_SIZE = 14, 12
_SHARPNESS = 2
"""Pixels of the PNG for each of the drawing: screens that show two for one are common."""
_STEPS = 32


def dot(flow: Flow) -> bytes:
    """The flow in Graphviz' language, a cluster for each zone; its layout is left to Graphviz."""
    lines = [
        "digraph data_lake_flow {",
        f'  graph [rankdir=LR, bgcolor="{GROUND}", fontname="sans-serif", fontcolor="{FAINT}", color="{LINE}"];',
        f'  node [shape=box, style="rounded,filled", fillcolor="{PANEL}", color="{LINE}", fontcolor="{TEXT}"];',
        f'  edge [color="{LINE}"];',
    ]
    for zone in ZONES:
        lines.append(f"  subgraph {_quoted(f'cluster_{zone}')} {{")
        lines.append(f"    label={_quoted(zone)};")
        for box in flow.boxes:
            if box.zone == zone:
                label = _quoted(f"{box.title}\n{box.holds}")
                lines.append(f"    {_quoted(box.name)} [label={label}];")
        lines.append("  }")
    lines += [f"  {_quoted(source)} -> {_quoted(target)};" for source, target in flow.arrows]
    return "\n".join([*lines, "}", ""]).encode()


def _quoted(text: str) -> str:
    """A quoted text of Graphviz, which reads the escapes of JSON that titles can need."""
    return json.dumps(text, ensure_ascii=False)


def svg(flow: Flow) -> bytes:
    """The flow as a picture that stays sharp at any size and whose texts can be searched."""
    drawing = drawing_of(flow)
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{drawing.width}" height="{drawing.height}" '
            f'viewBox="0 0 {drawing.width} {drawing.height}" font-family="Inter, system-ui, sans-serif" role="img">'
        ),
        "<title>How files flow through the data lake</title>",
        f'<rect width="100%" height="100%" fill="{GROUND}"/>',
        *_svg_arrows(drawing),
        *(_svg_text(x, MARGIN + TITLE_SIZE, FAINT, TITLE_SIZE, zone) for zone, x in drawing.heads),
    ]
    for each in drawing.placed:
        lines.append(
            f'<rect x="{each.x}" y="{each.y}" width="{each.width}" height="{each.height}" rx="8" '
            f'fill="{PANEL}" stroke="{LINE}"/>'
        )
        lines.append(_svg_text(each.x + GAP, each.y + 18, TEXT, TITLE_SIZE, each.box.title))
        lines.append(_svg_text(each.x + GAP, each.y + 35, FAINT, SMALL_SIZE, each.box.holds))
    return "\n".join([*lines, "</svg>", ""]).encode()


def _svg_arrows(drawing: Drawing) -> Iterator[str]:
    for source, target in drawing.arrows:
        (x1, y1), (x2, y2), (x3, y3), (x4, y4) = _curve(source, target)
        yield f'<path d="M{x1},{y1} C{x2},{y2} {x3},{y3} {x4},{y4}" fill="none" stroke="{LINE}"/>'


def _svg_text(x: int, y: int, colour: str, size: int, text: str) -> str:
    return f'<text x="{x}" y="{y}" fill="{colour}" font-size="{size}">{escape(text)}</text>'


def png(flow: Flow) -> bytes:
    """The same picture in pixels."""
    drawing, sharp = drawing_of(flow), _SHARPNESS
    picture = Image.new("RGB", (drawing.width * sharp, drawing.height * sharp), GROUND)
    pen = ImageDraw.Draw(picture)
    title, small = ImageFont.load_default(TITLE_SIZE * sharp), ImageFont.load_default(SMALL_SIZE * sharp)
    for source, target in drawing.arrows:
        pen.line([(x * sharp, y * sharp) for x, y in _points(source, target)], fill=LINE, width=sharp)
    for zone, x in drawing.heads:
        pen.text((x * sharp, MARGIN * sharp), zone, fill=FAINT, font=title)
    for each in drawing.placed:
        left, top = each.x * sharp, each.y * sharp
        corner = (left + each.width * sharp, top + each.height * sharp)
        pen.rounded_rectangle(((left, top), corner), radius=8 * sharp, fill=PANEL, outline=LINE, width=sharp)
        pen.text((left + GAP * sharp, top + 5 * sharp), each.box.title, fill=TEXT, font=title)
        pen.text((left + GAP * sharp, top + 24 * sharp), each.box.holds, fill=FAINT, font=small)
    content = BytesIO()
    picture.save(content, "PNG", optimize=True)
    return content.getvalue()


def _curve(source: Placed, target: Placed) -> tuple[tuple[int, int], ...]:
    """Start, two handles and end of a cubic Bézier curve from the right of a box to the left of another."""
    start = (source.x + source.width, source.y + source.height // 2)
    end = (target.x, target.y + target.height // 2)
    middle = (start[0] + end[0]) // 2
    return start, (middle, start[1]), (middle, end[1]), end


def _points(source: Placed, target: Placed) -> Iterator[tuple[float, float]]:
    curve = _curve(source, target)
    for step in range(_STEPS + 1):
        t = step / _STEPS
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        yield (
            sum(weight * x for weight, (x, _) in zip(weights, curve, strict=True)),
            sum(weight * y for weight, (_, y) in zip(weights, curve, strict=True)),
        )


FILES: Mapping[str, Callable[[Flow], bytes]] = MappingProxyType(
    {"data_lake_flow.dot": dot, "image.svg": svg, "image.png": png}
)
"""The files of a drawing, by name."""


def write(flow: Flow, folder: Path) -> list[Path]:
    """Write all files of a drawing into a folder, made if need be; older ones are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FILES.items():
        (folder / name).write_bytes(make(flow))
    return [folder / name for name in FILES]
