"""What there is to take a picture of, and what is said under it."""

from PySide6.QtWidgets import QWidget

from nnsim.frames.frame import Frame
from ui.dock_area import DockArea
from ui.i18n import count, number, tr
from ui.pictures.sheet import Sheet
from ui.session import Session

WINDOW = "window"
NO_BREAK = "\u00a0"


def subjects(docks: DockArea) -> list[tuple[str, str]]:
    """Return key and title of each panel in sight, looked-at first, and the window."""
    shown = docks.visible_panels
    first = [key for key in shown if docks.docks[key].is_looked_at]
    order = [*first, *(key for key in shown if key not in first)]
    panels = [(key, docks.docks[key].windowTitle()) for key in order]
    return [*panels, (WINDOW, tr("The whole window"))]


def sheet_of(
    window: QWidget, docks: DockArea, session: Session, key: str, has_words: bool
) -> Sheet:
    """Return the sheet of a panel or of the window as they are now."""
    if key == WINDOW:
        words = moment_text(session) if has_words else ""
        return Sheet(window, window.windowTitle(), words)
    dock = docks.docks[key]
    title = dock.windowTitle()
    parts = [title, dock.panel.caption, moment_text(session)]
    words = " · ".join(part for part in parts if part) if has_words else ""
    return Sheet(dock.panel, title, words)


def moment_text(session: Session) -> str:
    """Return the scene, the epoch and E, as far as they are known."""
    scene, frame = session.scene, session.frame
    parts = [] if scene is None else [tr(scene.title)]
    if frame is not None:
        parts += [tr("epoch {epoch}", epoch=count(frame.n_epochs)), _error_text(frame)]
    return " · ".join(parts)


def _error_text(frame: Frame) -> str:
    words = tr("E = {error}", error=number(frame.evaluations[0].error))
    return words.replace(" ", NO_BREAK)
