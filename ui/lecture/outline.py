"""Where a lecture stands, in words: for the bar and for the lecturer's notes."""

from dataclasses import dataclass

from nnsim.scene import Scene
from ui.i18n import tr
from ui.scene_strip import SceneStrip


@dataclass(frozen=True)
class Outline:
    """Texts of this moment and of the next; empty where there are none."""

    title: str = ""
    scene_place: str = ""
    point_place: str = ""
    text: str = ""
    answer: str = ""
    press: str = ""
    next_point: str = ""
    next_scene: str = ""

    @property
    def place(self) -> str:
        """Scene and point in one line."""
        return " · ".join(part for part in (self.scene_place, self.point_place) if part)


def outline_of(
    strip: SceneStrip, scene: Scene | None, deck: tuple[Scene, ...], place: int | None
) -> Outline:
    """Return the outline of the open scene; ``place`` is the scene's in the deck."""
    if scene is None:
        return Outline()
    points, number = strip.points, strip.number
    after = deck[place + 1] if place is not None and place + 1 < len(deck) else None
    following = points[number + 1] if number + 1 < len(points) else None
    return Outline(
        title=tr(scene.title),
        scene_place=""
        if place is None
        else tr("scene {n} of {total}", n=place + 1, total=len(deck)),
        point_place=tr("point {n} of {total}", n=number + 1, total=len(points))
        if points
        else "",
        text=tr(points[number].text) if points else "",
        answer=tr(points[number].answer) if points else "",
        press=press_text(strip, has_scene=after is not None),
        next_point=tr(following.text) if following else "",
        next_scene=tr(after.title) if after else "",
    )


def press_text(strip: SceneStrip, *, has_scene: bool) -> str:
    """Return what the next press of Page down will do."""
    if strip.points and not strip.is_done and not strip.player.is_on:
        return tr("Page down does what this point says.")
    if strip.number < len(strip.points) - 1:
        return tr("Page down shows the next point.")
    if has_scene:
        return tr("Page down opens the next scene.")
    return tr("This is the end of the lecture.")
