"""The base of the plots: what it shows, what it reports, how it zooms."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nnsim.arrays import BoolArray
from ui.palettes import ByteArray
from ui.theme import THEMES, apply_theme, current_theme
from ui.widgets.plane_layers import Hatching, image_of, polygon_of
from ui.widgets.plane_view import PlaneView
from ui.widgets.ticks import Tick

LEFT = Qt.MouseButton.LeftButton
RED, BLUE = (255, 0, 0), (0, 0, 255)


class Checker(PlaneView):
    """Shows a picture of four cells, hatched where asked, and a dot over everything."""

    undecided: BoolArray | None = None
    cells: ByteArray = np.array([[RED, BLUE], [BLUE, BLUE]], np.uint8)

    def paint_plot(self, painter: QPainter, rect: QRectF) -> None:
        self.draw_image(painter, self.cells, (0.0, 2.0, 0.0, 2.0))
        if self.undecided is not None:
            colour = QColor("#00ff00")
            self.draw_hatching(painter, self.undecided, (0.0, 2.0, 0.0, 2.0), colour)

    def paint_over(self, painter: QPainter, rect: QRectF) -> None:
        painter.fillRect(QRectF(0.0, 0.0, 3.0, 3.0), QColor("#123456"))


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Checker:
    """A plot of 0..2 by 0..2 on the screen, without zooming."""
    apply_theme(qapp, THEMES["light"])
    return shown(qtbot, Checker())


def shown(qtbot: QtBot, view: Checker) -> Checker:
    """Return a view of known size on the screen."""
    view.resize(320, 260)
    view.set_range(0.0, 2.0, 0.0, 2.0)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    return view


def pixel(view: PlaneView, x: float, y: float) -> QPoint:
    """Return the pixel of a data point."""
    return view.to_point(x, y).toPoint()


def wheel(view: PlaneView, place: QPoint, turn: int) -> None:
    """Turn the wheel over a pixel."""
    event = QWheelEvent(
        QPointF(place),
        QPointF(view.mapToGlobal(place)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_that_row_0_of_a_picture_lies_at_the_bottom(view: Checker) -> None:
    picture = view.grab().toImage()
    assert picture.pixelColor(pixel(view, 0.5, 0.5)) == QColor(*RED)
    for x, y in ((1.5, 0.5), (0.5, 1.5), (1.5, 1.5)):
        assert picture.pixelColor(pixel(view, x, y)) == QColor(*BLUE)


def test_that_painting_is_clipped_to_the_plot_and_painting_over_is_not(
    view: Checker,
) -> None:
    view.set_range(0.5, 1.5, 0.5, 1.5)
    picture = view.grab().toImage()
    outside = QPoint(round(view.plot_rect().right()) + 6, 100)
    assert picture.pixelColor(outside) == current_theme().surface
    assert picture.pixelColor(1, 1) == QColor("#123456")


def test_that_hatching_covers_what_the_mask_says(view: Checker) -> None:
    view.undecided = np.array([[False, False], [True, False]])
    picture = view.grab().toImage()

    def green(x: float, y: float) -> int:
        centre = pixel(view, x, y)
        return sum(
            picture.pixelColor(centre + QPoint(dx, dy)).green() > 100
            for dx in range(-12, 13)
            for dy in range(-12, 13)
        )

    assert green(0.5, 1.5) > 30
    assert green(0.5, 0.5) == 0
    assert green(1.5, 1.5) == 0


def test_that_hatching_is_drawn_anew_only_when_something_changed(
    qapp: QApplication,
) -> None:
    hatching = Hatching()
    mask = np.array([[True, False]])
    canvas = QImage(50, 50, QImage.Format.Format_RGB32)
    kept = []
    for width in (1.0, 1.0, 2.0):
        with QPainter(canvas) as painter:
            hatching.paint(
                painter, mask, QRectF(0, 0, 50, 50), QColor("#ff0000"), width
            )
        kept.append(hatching._picture.cacheKey())
    assert kept[0] == kept[1] != kept[2]


def test_that_a_picture_does_not_depend_on_the_array_afterwards() -> None:
    cells = np.full((2, 3, 3), 200, np.uint8)
    picture = image_of(cells)
    cells[:] = 0
    assert (picture.width(), picture.height()) == (3, 2)
    assert picture.pixelColor(0, 0) == QColor(200, 200, 200)


def test_that_points_become_a_polygon() -> None:
    polygon = polygon_of(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    assert [(p.x(), p.y()) for p in polygon.toList()] == [(1.0, 3.0), (2.0, 4.0)]


def test_that_a_click_is_reported_in_data_units(qtbot: QtBot, view: Checker) -> None:
    place, shift = pixel(view, 0.5, 1.5), Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(view.clicked) as blocker:
        QTest.mouseClick(view, LEFT, shift, place)
    x, y, button, modifiers = blocker.args
    assert (x, y) == pytest.approx((0.5, 1.5), abs=0.02)
    assert (button, modifiers) == (LEFT, shift)


def test_that_a_click_on_the_axes_is_no_click(qtbot: QtBot, view: Checker) -> None:
    with qtbot.assertNotEmitted(view.clicked):
        QTest.mouseClick(view, LEFT, pos=QPoint(3, 100))


def test_that_the_pointer_is_followed_and_missed(qtbot: QtBot, view: Checker) -> None:
    with qtbot.waitSignal(view.hovered) as blocker:
        QTest.mouseMove(view, pixel(view, 1.0, 1.0))
    assert blocker.args == pytest.approx([1.0, 1.0], abs=0.02)
    with qtbot.waitSignal(view.left):
        QTest.mouseMove(view, QPoint(3, 100))


def test_that_a_drag_is_reported_and_is_not_a_click(
    qtbot: QtBot, view: Checker
) -> None:
    start, end = pixel(view, 0.5, 0.5), pixel(view, 1.5, 1.0)
    with qtbot.assertNotEmitted(view.clicked), qtbot.waitSignal(view.dragged) as drag:
        QTest.mousePress(view, LEFT, pos=start)
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, LEFT, pos=end)
    assert drag.args == pytest.approx([1.5, 1.0], abs=0.02)


def test_that_without_navigation_wheel_and_drag_change_nothing(
    qtbot: QtBot, view: Checker
) -> None:
    wheel(view, pixel(view, 1.0, 1.0), 240)
    QTest.mousePress(view, LEFT, pos=pixel(view, 0.5, 0.5))
    QTest.mouseMove(view, pixel(view, 1.5, 1.0))
    QTest.mouseRelease(view, LEFT, pos=pixel(view, 1.5, 1.0))
    assert view.shown_range() == (0.0, 2.0, 0.0, 2.0)
    assert not view.is_zoomed()


def test_that_the_wheel_zooms_about_the_pointer_and_a_double_click_goes_back(
    qtbot: QtBot,
) -> None:
    view = shown(qtbot, Checker(navigable=True))
    place = pixel(view, 0.5, 0.5)
    wheel(view, place, 240)
    assert view.is_zoomed()
    assert view.shown_range()[1] - view.shown_range()[0] == pytest.approx(2 / 1.44)
    assert view.to_data(QPointF(place)) == pytest.approx((0.5, 0.5), abs=0.02)
    view.set_range(0.0, 4.0, 0.0, 4.0)
    assert view.shown_range()[1] < 2.0
    QTest.mouseDClick(view, LEFT, pos=place)
    assert view.shown_range() == (0.0, 4.0, 0.0, 4.0)


def test_that_a_drag_pans_unless_the_panel_takes_hold(qtbot: QtBot) -> None:
    class Holding(Checker):
        def wants_drag(self, x: float, y: float) -> bool:
            return x < 1.0

    view = shown(qtbot, Holding(navigable=True))
    for x, pans in ((0.5, False), (1.5, True)):
        start = pixel(view, x, 1.0)
        QTest.mousePress(view, LEFT, pos=start)
        QTest.mouseMove(view, start + QPoint(-40, 0))
        QTest.mouseRelease(view, LEFT, pos=start + QPoint(-40, 0))
        assert view.is_zoomed() is pans


def test_that_keys_zoom_pan_and_go_back(qtbot: QtBot) -> None:
    view = shown(qtbot, Checker(navigable=True))
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.shown_range()[1] - view.shown_range()[0] == pytest.approx(2 / 1.2)
    before = view.shown_range()[0]
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.shown_range()[0] > before
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.shown_range() == (0.0, 2.0, 0.0, 2.0)


def test_that_zooming_ends_somewhere(qtbot: QtBot) -> None:
    view = shown(qtbot, Checker(navigable=True))
    for _ in range(300):
        wheel(view, pixel(view, 1.0, 1.0), 120)
    low, high = view.shown_range()[:2]
    assert (high - low) >= 2.0 / 1e5


def test_that_a_broken_range_leaves_the_old_one(view: Checker) -> None:
    for broken in ((1.0, 1.0), (2.0, 1.0), (float("nan"), 1.0)):
        view.set_range(*broken, 0.0, 1.0)
    assert view.shown_range() == (0.0, 2.0, 0.0, 2.0)


def test_that_equal_aspect_holds_at_any_size(qtbot: QtBot) -> None:
    view = shown(qtbot, Checker(equal_aspect=True))
    for size in ((320, 260), (500, 200), (200, 400)):
        view.resize(*size)
        origin, right, up = (view.to_point(*p) for p in ((0, 0), (1, 0), (0, 1)))
        assert right.x() - origin.x() == pytest.approx(origin.y() - up.y())


def test_that_log_axes_put_equal_factors_at_equal_distances(view: Checker) -> None:
    view.set_log_axes(y=True)
    view.set_range(0.0, 2.0, 0.01, 100.0)
    _, py = view.to_pixels([1.0, 1.0, 1.0], [0.1, 1.0, 10.0])
    assert py[0] - py[1] == pytest.approx(py[1] - py[2])


def test_that_a_title_takes_room_from_the_plot(view: Checker) -> None:
    bare = view.plot_rect()
    view.set_titles("epoch", "E")
    view.set_caption("training samples")
    titled = view.plot_rect()
    assert titled.left() > bare.left()
    assert titled.bottom() < bare.bottom()
    assert titled.top() > bare.top()
    view.set_axes_visible(False)
    assert view.plot_rect().width() > bare.width()


def test_that_the_projector_leaves_more_room_for_larger_type(
    qapp: QApplication, view: Checker
) -> None:
    before = view.plot_rect()
    apply_theme(qapp, THEMES["projector"])
    assert view.plot_rect().height() < before.height()
    apply_theme(qapp, THEMES["light"])
    assert view.plot_rect() == before


def test_that_own_ticks_replace_the_round_ones(view: Checker) -> None:
    plain = view.grab().toImage()
    view.set_own_ticks(x=[Tick(0.5, "setosa"), Tick(1.5, "virginica")])
    assert view.grab().toImage() != plain


def test_that_a_cut_caption_is_whole_in_its_tooltip(
    qtbot: QtBot, view: Checker
) -> None:
    caption = "training and validation samples, all other inputs held at their mean"
    view.set_caption(caption)
    view.grab()
    place = QPoint(40, 8)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place))
    QApplication.sendEvent(view, event)
    assert QToolTip.text() == caption
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_that_focus_can_be_seen(qtbot: QtBot) -> None:
    view = shown(qtbot, Checker(navigable=True))
    corner = QPoint(0, view.height() // 2)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    assert view.grab().toImage().pixelColor(corner) == current_theme().accent
