"""What Qt's SVG generator leaves out of an SVG: clips, and plain thin lines.

Where a clip begins and ends, ``ui/widgets/vector_painting.py`` left words in the text.
Qt writes a flat row of groups, one open at a time; a clip is a group around some.
"""

import re

from ui.widgets.vector_painting import CLIP_BEGINS, CLIP_ENDS

PARTS = re.compile(
    rf"(</g>|<g [^>]*>|<text[^>]*>(?:{CLIP_BEGINS}[^<]*|{CLIP_ENDS})</text>)"
)
DEFS = "<defs>\n"
HAIRLINES = re.compile(
    r'(<g [^>]*transform=")matrix\(([^)]*)\)("[^>]*>\s*)'
    r'((?:<path vector-effect="non-scaling-stroke"[^>]*/>\s*)+)(?=</g>)'
)
PLACE = re.compile(r"(-?[\d.]+(?:e-?\d+)?),(-?[\d.]+(?:e-?\d+)?)")


def with_clips(svg: str) -> str:
    """Return an SVG of Qt's generator in which words have become clips."""
    made: list[str] = []
    clips: list[str] = []
    opened = ""
    for part in PARTS.split(svg):
        if part.startswith("<g "):
            opened = part
        if not part.startswith("<text") or not PARTS.fullmatch(part):
            made.append(part)
        elif CLIP_BEGINS in part:
            corners = part.partition(CLIP_BEGINS)[2].removesuffix("</text>")
            name = f"clip{len(clips)}"
            clips.append(
                f'<clipPath id="{name}"><polygon points="{corners}"/></clipPath>'
            )
            made.append(f'</g><g clip-path="url(#{name})">{opened}')
        else:
            made.append(f"</g></g>{opened}")
    return "".join(made).replace(DEFS, DEFS + "\n".join(clips) + "\n", 1)


def with_plain_hairlines(svg: str) -> str:
    """Return an SVG whose lines of fixed width lie where they are seen.

    Not all programs know that a line keeps its width where its axes are stretched.
    """
    return HAIRLINES.sub(_in_place, svg)


def _in_place(found: re.Match[str]) -> str:
    a, b, c, d, e, f = map(float, found[2].split(","))

    def moved(place: re.Match[str]) -> str:
        x, y = float(place[1]), float(place[2])
        return f"{a * x + c * y + e:.3f},{b * x + d * y + f:.3f}"

    paths = PLACE.sub(moved, found[4]).replace(
        ' vector-effect="non-scaling-stroke"', ""
    )
    return f"{found[1]}matrix(1,0,0,1,0,0){found[3]}{paths}"
