"""Jumps of the keyboard from region to region: bars, controls, panels, timeline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.action_row import ActionRow

if TYPE_CHECKING:
    from ui.main_window import MainWindow

REGION_ROWS = (
    ActionRow(
        "next_region",
        "Next region",
        "The keyboard to the next region: top bar, controls, panels, timeline, scene",
        lambda window: go_to_region(window, 1),
        keys=("F6",),
    ),
    ActionRow(
        "previous_region",
        "Previous region",
        "The keyboard to the region before",
        lambda window: go_to_region(window, -1),
        keys=("Shift+F6",),
    ),
)


def regions(window: "MainWindow") -> list[tuple[QWidget, ...]]:
    """Return what can be seen, region by region, in the order of reading.

    Of a panel its picture comes first, then the title with its controls.
    """
    docks = [dock for dock in window.docks.docks.values() if dock.isVisible()]
    docks.sort(key=_reading_place)
    return [
        (window.lecture.bar,),
        (window.top_bar,),
        (window.controls,),
        *((dock.panel, dock) for dock in docks),
        (window.timeline,),
        (window.scene_strip,),
    ]


def go_to_region(window: "MainWindow", direction: int) -> None:
    """Give the keyboard to the first control of the next region, or the one before.

    From nowhere the way begins at the first or the last; a region without a control
    that can be used now is left out.
    """
    chain = focus_chain(window)
    firsts = [(parts, _first_of(parts, chain)) for parts in regions(window)]
    usable = [(parts, first) for parts, first in firsts if first is not None]
    if not usable:
        return
    here = QApplication.focusWidget()
    places = [n for n, (parts, _) in enumerate(usable) if _holds(parts, here)]
    start = places[0] if places else (-1 if direction > 0 else 0)
    _, first = usable[(start + direction) % len(usable)]
    # As by Tab: a picture then shows where its own keys begin.
    first.setFocus(Qt.FocusReason.TabFocusReason)
    _scroll_to(first)


def focus_chain(window: QWidget) -> list[QWidget]:
    """Return the widgets of a window in the order in which Tab visits them."""
    chain, after = [window], window.nextInFocusChain()
    while after is not None and after is not window:
        chain.append(after)
        after = after.nextInFocusChain()
    return chain


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab would stop at a widget now."""
    wants = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(wants) and widget.isEnabled() and widget.isVisible()


def _first_of(parts: tuple[QWidget, ...], chain: list[QWidget]) -> QWidget | None:
    for part in parts:
        inside = (w for w in chain if w is part or part.isAncestorOf(w))
        first = next((w for w in inside if takes_tab(w)), None)
        if first is not None:
            return first
    return None


def _holds(parts: tuple[QWidget, ...], widget: QWidget | None) -> bool:
    if widget is None:
        return False
    return any(part is widget or part.isAncestorOf(widget) for part in parts)


def _reading_place(dock: QWidget) -> tuple[int, int]:
    corner = dock.mapToGlobal(dock.rect().topLeft())
    return corner.y(), corner.x()


def _scroll_to(widget: QWidget) -> None:
    """Scroll each area around a widget to where it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
