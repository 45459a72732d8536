"""Panels come one by one, and none is forgotten."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QHoverEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.window_hands import open_window
from ui.dock_area import is_jump
from ui.films.grabbing import grab, on_screen
from ui.films.order import pixels_of
from ui.layouts import layout_for
from ui.main_window import MainWindow
from ui.palettes import THEMES
from ui.panels.equations.panel import EquationsPanel
from ui.panels.panel import Panel
from ui.settings import LAYOUT_VERSION


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    window = open_window(qtbot, qapp, "xor-mlp")
    yield window
    window.close()


def is_on(window: MainWindow) -> bool:
    return window.docks.turns.are_on


class Paints(QObject):
    """Notes which panels are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Panel) and event.type() == QEvent.Type.Paint:
            self.keys.append(watched.key)
        return False


def test_that_each_panel_of_a_layout_is_made_in_a_turn_of_its_own(
    qtbot: QtBot, window: MainWindow
) -> None:
    n_before = len(window.docks.made_panels)
    made: list[str] = []
    window.docks.panel_made.connect(lambda panel: made.append(panel.key))
    window.docks.show_panels(("equations", "matrices", "data"))
    assert made == []
    counts = []
    while is_on(window):
        QApplication.processEvents()
        counts.append(len(made))
    assert set(made) == {"equations", "matrices", "data"}
    assert {1, 2, 3} <= set(counts)
    assert len(window.docks.made_panels) == n_before + 3
    for panel in map(window.docks.panel, made):
        assert panel.isVisible()
        assert panel.updatesEnabled()


def test_that_a_panel_is_there_at_once_for_whoever_asks(window: MainWindow) -> None:
    window.docks.show_panels(("equations",))
    assert window.docks.panel("equations").isVisible()


def test_that_all_panels_have_the_new_theme_in_the_end(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    paints = Paints()
    seen = set(window.docks.visible_panels)
    qapp.installEventFilter(paints)
    window.use_theme("dark")
    assert is_on(window)
    qtbot.waitUntil(lambda: not is_on(window))
    qtbot.waitUntil(lambda: seen <= set(paints.keys))
    qapp.removeEventFilter(paints)
    shown = screen_of(window)
    # Marks of samples may be half a pixel beside where they are painted anew.
    apart = pixels_of(shown).astype(float) - pixels_of(painted(window))
    assert abs(apart).mean() < 0.2
    dark = THEMES["dark"].surface.lightness()
    middle = shown.pixelColor(shown.width() // 2, shown.height() // 2)
    assert abs(middle.lightness() - dark) < 60


def test_that_a_picture_has_panels_that_still_wait(
    qtbot: QtBot, window: MainWindow
) -> None:
    whole = painted(window)
    window.docks.show_panels(window.docks.visible_panels)
    window.docks.apply_layout("classification")
    window.use_theme("dark")
    window.use_theme("light")
    assert is_on(window)
    assert painted(window).size() == whole.size()
    assert not is_on(window)
    assert all(panel.updatesEnabled() for panel in window.docks.made_panels)


def test_that_a_panel_hidden_before_its_turn_is_not_made(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.docks.show_panels(("equations", "matrices"))
    window.docks.set_panel_shown("matrices", False)
    qtbot.waitUntil(lambda: not is_on(window))
    made = {panel.key for panel in window.docks.made_panels}
    assert "matrices" not in made
    assert window.docks.docks["matrices"].updatesEnabled()


def test_that_a_closed_window_leaves_no_turn_behind(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.docks.show_panels(("equations", "matrices"))
    window.close()
    qtbot.waitUntil(lambda: not is_on(window))


def test_that_a_window_pulled_by_its_edge_is_no_jump() -> None:
    before = QSize(1280, 720)
    assert not is_jump(before, QSize(1300, 730))
    assert is_jump(before, QSize(1920, 1080))


def screen_of(window: MainWindow) -> QImage:
    return on_screen(window, window.width()).convertToFormat(QImage.Format.Format_RGB32)


def painted(window: MainWindow) -> QImage:
    return grab(window, window.width()).convertToFormat(QImage.Format.Format_RGB32)


def test_that_the_copy_of_the_screen_is_what_would_be_painted(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = window.docks.panel("feature_space")
    width = panel.width()
    assert (pixels_of(on_screen(panel, width)) == pixels_of(grab(panel, width))).all()


def test_that_a_copy_of_the_screen_paints_nothing(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    paints = Paints()
    qapp.installEventFilter(paints)
    on_screen(window, 300)
    qapp.removeEventFilter(paints)
    assert paints.keys == []


def test_that_an_arrangement_gives_a_panel_its_size_twice_at_most(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.docks.apply_layout("classification")
    window.docks.turns.finish()
    qtbot.wait(50)
    sizes = Sizes()
    for key in window.docks.visible_panels:
        window.docks.docks[key].panel.installEventFilter(sizes)
    window.docks.arrange(layout_for((*window.docks.visible_panels, "equations")))
    window.docks.turns.finish()
    qtbot.wait(50)
    assert sizes.n_of
    assert max(sizes.n_of.values()) <= 2


class Sizes(QObject):
    """Counts how often each panel gets a size."""

    def __init__(self) -> None:
        super().__init__()
        self.n_of: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Panel) and event.type() == QEvent.Type.Resize:
            self.n_of[watched.key] += 1
        return False


@pytest.mark.parametrize("by", ["layout", "state"])
def test_that_docks_which_change_places_let_go_of_the_separator_under_the_pointer(
    window: MainWindow, by: str
) -> None:
    # Qt looks for it among the new docks at the next key, and ends the program.
    docks = window.docks
    docks.arrange(layout_for(("network",)))
    one_panel = docks.saveState(LAYOUT_VERSION)
    docks.arrange(layout_for(("network", "curves", "confusion", "data", "equations")))
    docks.turns.finish()
    QApplication.processEvents()
    last = docks.docks[docks.panels_as_read[-1]].geometry()
    between = QPointF(last.left() - 2, last.center().y())
    docks.event(QHoverEvent(QEvent.Type.HoverMove, between, between, between))
    assert docks.cursor().shape() == Qt.CursorShape.SplitHCursor
    if by == "layout":
        docks.arrange(layout_for(("network",)))
    else:
        docks.restore_panels(("network",), one_panel)
    assert docks.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_that_a_separator_in_hand_is_let_go_when_docks_change_places(
    window: MainWindow,
) -> None:
    docks = window.docks
    docks.arrange(layout_for(("network", "curves")))
    docks.turns.finish()
    QApplication.processEvents()
    first, second = (docks.docks[key] for key in docks.panels_as_read)
    place = second.geometry().topLeft() + QPoint(-2, 40)
    QTest.mousePress(docks, Qt.MouseButton.LeftButton, pos=place)
    docks.arrange(layout_for(("network", "curves")))
    QApplication.processEvents()
    width = first.width()
    QTest.mouseMove(docks, place + QPoint(-90, 0))
    QTest.mouseRelease(docks, Qt.MouseButton.LeftButton, pos=place + QPoint(-90, 0))
    QApplication.processEvents()
    assert first.width() == width


def test_that_a_panel_that_fails_keeps_none_behind_it_waiting(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("planted in a panel")

    keys = ("equations", "matrices", "data")
    with monkeypatch.context() as patch, qtbot.captureExceptions() as faults:
        patch.setattr(EquationsPanel, "show_frame", fail)
        window.docks.show_panels(keys)
        qtbot.waitUntil(lambda: not is_on(window))
    assert faults
    docks = [window.docks.docks[key] for key in keys]
    assert all(dock.updatesEnabled() for dock in docks)
    assert all(dock.has_panel for dock in docks[1:])
