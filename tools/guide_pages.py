"""The text of the guide: one page a scene, made from the scene files alone."""

from collections.abc import Iterable
from pathlib import Path

from nnsim.scene import Scene, ScenePoint
from nnsim.scene_gallery import GalleryEntry, built_in_entries, part_of

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "guide"
PICTURES = GUIDE / "pictures"
INDEX = "README.md"
PANEL_NAMES = {
    "network": "Network",
    "feature_space": "Feature space",
    "error_surface": "Error surface",
    "curves": "Error curves",
    "confusion": "Confusion matrix",
    "activation": "Activation",
    "outputs": "Outputs",
    "learning_rate": "Learning rate",
    "comparison": "Comparison",
    "metrics": "Metrics",
    "sweep": "Sweep",
    "hidden_space": "Hidden space",
    "ghost": "Ghost",
    "samples": "Samples",
    "spectrum": "Spectrum",
    "data": "Data",
    "equations": "Equations",
    "matrices": "Matrices",
    "weight_history": "Weights over time",
    "gradients": "Gradients",
}


def guide_pages() -> dict[str, str]:
    """Return the text of every page by its file name, the index first."""
    entries = built_in_entries()
    scenes = [entry.scene for entry in entries if entry.scene is not None]
    pages = {INDEX: index_page(entries)}
    for number, scene in enumerate(scenes):
        before = scenes[number - 1] if number else None
        after = scenes[number + 1] if number + 1 < len(scenes) else None
        pages[f"{scene.key}.md"] = scene_page(scene, before, after)
    return pages


def index_page(entries: Iterable[GalleryEntry]) -> str:
    """Return the page that lists all scenes, in the deck's order, by its parts."""
    lines = [
        "# Guide: every scene",
        "",
        "In the order of the course. In the window **Ctrl+G** shows the same gallery;",
        "**Page down** goes through the points of a scene. These pages are written by",
        "`make guide` from the scene files, their pictures by `make gallery`.",
    ]
    part = ""
    for entry in entries:
        if entry.scene is None:
            continue
        if part_of(entry) != part:
            part = part_of(entry)
            lines += ["", f"## {part}", "", "| | scene | what is to be seen |"]
            lines += ["| --- | --- | --- |"]
        lines.append(index_row(entry.scene))
    return page(lines)


def index_row(scene: Scene) -> str:
    """Return the line of a scene in the table of the index."""
    picture = f'<img src="{picture_link(scene)}" width="160" alt="">'
    title = f"[{cell(scene.title)}]({scene.key}.md)<br>`{scene.key}`"
    return f"| [{picture}]({scene.key}.md) | {title} | {cell(scene.shows)} |"


def scene_page(scene: Scene, before: Scene | None, after: Scene | None) -> str:
    """Return the page of a scene, with links to its neighbours in the deck."""
    lines = [f"# {scene.title}", "", *links(before, after), ""]
    lines += [f"Section of the course: *{scene.section}*.", "", scene.shows, ""]
    lines += [f"![{scene.title}]({picture_link(scene)})", ""]
    panels = ", ".join(PANEL_NAMES[panel] for panel in scene.panels)
    lines += [f"Open it: **Ctrl+G**, or `nnsim {scene.key}`. Panels: {panels}."]
    if scene.variants:
        names = ", ".join(f"*{variant.label}*" for variant in scene.variants)
        lines += ["", f"Variants to compare: {names}."]
    if scene.points:
        lines += ["", "## Points", ""]
    for number, point in enumerate(scene.points, start=1):
        lines += point_lines(number, point)
    return page(lines)


def point_lines(number: int, point: ScenePoint) -> list[str]:
    """Return one point: what is said, where to look, and the answer, folded away."""
    where = f" *({PANEL_NAMES[point.look_at]})*" if point.look_at else ""
    lines = [f"{number}. {point.text}{where}"]
    if point.answer:
        lines += ["", "   <details><summary>What happens</summary>", ""]
        lines += [f"   {point.answer}", "", "   </details>", ""]
    return lines


def links(before: Scene | None, after: Scene | None) -> list[str]:
    """Return the way back to the index and to the neighbours."""
    parts = [f"[All scenes]({INDEX})"]
    if before is not None:
        parts.append(f"before: [{before.title}]({before.key}.md)")
    if after is not None:
        parts.append(f"next: [{after.title}]({after.key}.md)")
    return [" · ".join(parts)]


def picture_link(scene: Scene) -> str:
    """Return where the picture of a scene lies, seen from the guide."""
    return f"pictures/{scene.key}.png"


def cell(text: str) -> str:
    """Return a text that does not end its cell of a table."""
    return text.replace("|", "\\|")


def page(lines: list[str]) -> str:
    """Return the lines as a file that ends with one line break."""
    return "\n".join(lines).rstrip("\n") + "\n"


def write_guide(folder: Path = GUIDE) -> tuple[str, ...]:
    """Write all pages and remove those of scenes that are gone; return their names."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = guide_pages()
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(pages)
