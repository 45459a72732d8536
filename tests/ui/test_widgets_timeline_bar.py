"""The timeline: where it is, what was when, and which step is sought."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme, current_theme
from ui.widgets.timeline_bar import TimelineBar
from ui.widgets.timeline_marks import TimelineMark
from ui.widgets.timeline_picture import short_count

LEFT = Qt.MouseButton.LeftButton
TAB = Qt.FocusReason.TabFocusReason
Key = Qt.Key
MARKS = (
    TimelineMark(200, "edit", "η 0.5 → 0.2"),
    TimelineMark(600, "best", "best: step 600"),
)


class Listener:
    """Notes what the bar says."""

    def __init__(self, bar: TimelineBar) -> None:
        self.said: list[tuple[str, int]] = []
        bar.sought.connect(self.on_sought)
        bar.released.connect(self.on_released)

    def on_sought(self, step: int) -> None:
        self.said.append(("sought", step))

    def on_released(self, step: int) -> None:
        self.said.append(("released", step))


class PaintCounter(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.n = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.n += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> TimelineBar:
    """A bar of 1000 steps, at step 400, in an active window 1280 pixels wide."""
    apply_theme(qapp, THEMES["light"])
    bar = TimelineBar()
    qtbot.addWidget(bar)
    bar.resize(1280, bar.sizeHint().height())
    bar.set_state(400, 1000, MARKS)
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    bar.clearFocus()
    return bar


def place(bar: TimelineBar, step: int) -> QPoint:
    """Return the pixel of a step, halfway up."""
    return QPoint(round(bar.pixel_of(step)), bar.height() // 2)


def ink(bar: TimelineBar, step: int) -> QColor:
    """Return the colour in the middle of the track at a step."""
    return bar.grab().toImage().pixelColor(place(bar, step))


def turn_wheel(bar: TimelineBar, notches: int) -> None:
    """Turn the wheel over the middle of the bar."""
    middle = QPointF(bar.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(bar.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(bar, event)


def test_that_steps_are_laid_out_evenly_between_the_labels(bar: TimelineBar) -> None:
    first, middle, last = (bar.pixel_of(step) for step in (0, 500, 1000))
    assert middle == pytest.approx((first + last) / 2.0)
    assert bar.labels() == ("step 400", "1\u202f000")
    assert 60.0 < first < 160.0
    assert bar.width() - 120.0 < last < bar.width() - 20.0
    assert bar.height() <= 28


def test_that_what_was_lived_is_filled_and_the_kept_future_hollow(
    bar: TimelineBar,
) -> None:
    theme = current_theme()
    assert ink(bar, 100) == theme.accent
    assert ink(bar, 800) == theme.surface


def test_that_marks_differ_in_shape_and_those_ahead_are_hollow(
    bar: TimelineBar,
) -> None:
    edit, best = bar.shown_marks()
    assert (edit.kind, edit.lived, edit.text) == ("edit", True, "η 0.5 → 0.2")
    assert (best.kind, best.lived) == ("best", False)
    assert ink(bar, 200) == current_theme().text
    assert ink(bar, 600) == current_theme().surface
    bar.set_state(700, 1000, MARKS)
    assert ink(bar, 600) == current_theme().good


def test_that_a_click_seeks_and_lets_go(bar: TimelineBar) -> None:
    listener = Listener(bar)
    QTest.mouseClick(bar, LEFT, pos=place(bar, 750))
    assert [what for what, _ in listener.said] == ["sought", "released"]
    assert all(abs(step - 750) <= 1 for _, step in listener.said)
    assert bar.position == listener.said[-1][1]


def test_that_a_drag_seeks_at_each_move_and_stops_at_the_ends(
    bar: TimelineBar,
) -> None:
    listener = Listener(bar)
    QTest.mousePress(bar, LEFT, pos=place(bar, 400))
    for step in (500, 600):
        QTest.mouseMove(bar, place(bar, step))
    QTest.mouseMove(bar, QPoint(bar.width() + 50, 5))
    QTest.mouseRelease(bar, LEFT, pos=QPoint(bar.width() + 50, 5))
    assert [what for what, _ in listener.said] == [*["sought"] * 4, "released"]
    steps = [step for _, step in listener.said]
    assert steps == sorted(steps)
    assert steps[-2:] == [1000, 1000]


def test_that_a_position_from_outside_waits_while_the_handle_is_held(
    bar: TimelineBar,
) -> None:
    QTest.mousePress(bar, LEFT, pos=place(bar, 250))
    held = bar.position
    bar.set_state(900, 1000, MARKS)
    assert bar.is_held
    assert bar.position == held
    QTest.mouseRelease(bar, LEFT, pos=place(bar, 250))
    assert bar.position == held
    bar.set_state(900, 1000, MARKS)
    assert bar.position == 900


def test_that_other_buttons_and_an_empty_line_move_nothing(bar: TimelineBar) -> None:
    listener = Listener(bar)
    QTest.mouseClick(bar, Qt.MouseButton.RightButton, pos=place(bar, 750))
    bar.set_state(0, 0)
    QTest.mouseClick(bar, LEFT, pos=QPoint(600, 10))
    bar.setFocus(TAB)
    QTest.keyClick(bar, Key.Key_Right)
    assert listener.said == []
    assert bar.labels() == ("step 0", "0")


def test_that_a_click_leaves_the_keyboard_to_the_lecturer(bar: TimelineBar) -> None:
    QTest.mouseClick(bar, LEFT, pos=place(bar, 750))
    assert not bar.hasFocus()


@pytest.mark.parametrize(
    ("key", "step"),
    [
        (Key.Key_Left, 399),
        (Key.Key_Right, 401),
        (Key.Key_PageDown, 350),
        (Key.Key_PageUp, 450),
        (Key.Key_Home, 0),
        (Key.Key_End, 1000),
    ],
)
def test_that_keys_seek_while_the_keyboard_is_here(
    bar: TimelineBar, key: Qt.Key, step: int
) -> None:
    listener = Listener(bar)
    bar.setFocus(TAB)
    QTest.keyClick(bar, key)
    assert listener.said == [("sought", step), ("released", step)]


def test_that_keys_pressed_quickly_add_up_before_the_owner_follows(
    bar: TimelineBar,
) -> None:
    bar.setFocus(TAB)
    QTest.keyPress(bar, Key.Key_Right)
    bar.set_state(400, 1000, MARKS)
    QTest.keyPress(bar, Key.Key_Right)
    assert bar.position == 402
    QTest.keyRelease(bar, Key.Key_Right)
    assert not bar.is_held


def test_that_losing_the_keyboard_lets_go(bar: TimelineBar) -> None:
    listener = Listener(bar)
    bar.setFocus(TAB)
    QTest.keyPress(bar, Key.Key_Right)
    bar.clearFocus()
    assert listener.said == [("sought", 401), ("released", 401)]


def test_that_hiding_lets_go(bar: TimelineBar) -> None:
    listener = Listener(bar)
    QTest.mousePress(bar, LEFT, pos=place(bar, 400))
    bar.hide()
    assert listener.said[-1][0] == "released"
    assert not bar.is_held


def test_that_the_wheel_seeks_only_while_the_keyboard_is_here(
    bar: TimelineBar,
) -> None:
    listener = Listener(bar)
    turn_wheel(bar, 1)
    assert listener.said == []
    bar.setFocus(TAB)
    turn_wheel(bar, 2)
    assert listener.said == [("sought", 420), ("released", 420)]


def test_that_it_is_painted_only_when_a_pixel_or_a_letter_changes(
    qtbot: QtBot, bar: TimelineBar
) -> None:
    bar.set_state(400_000_000, 1_000_000_000, MARKS)
    counter = PaintCounter()
    bar.installEventFilter(counter)
    QApplication.processEvents()
    counter.n = 0
    bar.set_state(400_000_000, 1_000_000_000, MARKS)
    bar.set_state(400_000_001, 1_000_000_000, MARKS, calm=True)
    QApplication.processEvents()
    assert counter.n == 0
    bar.set_state(400_000_001, 1_000_000_000, MARKS)
    qtbot.waitUntil(lambda: counter.n == 1)
    bar.set_state(410_000_000, 1_000_000_000, MARKS, calm=True)
    qtbot.waitUntil(lambda: counter.n == 2)


def test_that_a_calm_number_waits_and_the_one_at_rest_does_not(
    bar: TimelineBar,
) -> None:
    bar.set_state(401, 1000, MARKS, calm=True)
    assert bar.position == 401
    assert bar.labels()[0] == "step 400"
    bar.set_state(402, 1000, MARKS)
    assert bar.labels()[0] == "step 402"


def test_that_marks_on_one_pixel_are_one_and_those_beyond_the_end_are_left_out(
    bar: TimelineBar,
) -> None:
    marks = (
        TimelineMark(500_000, "edit", "first"),
        TimelineMark(500_010, "edit", "second"),
        TimelineMark(500_020, "edit", "second"),
        TimelineMark(2_000_000, "best", "never"),
    )
    bar.set_state(900_000, 1_000_000, marks)
    (mark,) = bar.shown_marks()
    assert mark.text == "first\nsecond"


def test_that_the_edits_of_a_stroke_are_one_mark_with_the_first_few_words(
    bar: TimelineBar,
) -> None:
    marks = tuple(TimelineMark(500 + k, "edit", f"step {500 + k}") for k in range(9))
    bar.set_state(100_000, 100_000, marks)
    (mark,) = bar.shown_marks()
    assert mark.text.splitlines() == [*(f"step {500 + k}" for k in range(6)), "…"]
    far = (*marks, TimelineMark(90_000, "edit", "another"))
    bar.set_state(100_000, 100_000, far)
    assert len(bar.shown_marks()) == 2


def test_that_a_tooltip_names_the_mark_or_else_the_step(bar: TimelineBar) -> None:
    assert bar.describe(bar.pixel_of(200)) == "η 0.5 → 0.2"
    assert bar.describe(bar.pixel_of(800)) == "step 800"
    pixel = place(bar, 600)
    where = bar.mapToGlobal(pixel)
    QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, pixel, where))
    assert QToolTip.text() == "best: step 600"
    QToolTip.hideText()


def test_that_large_numbers_are_written_short_at_the_end() -> None:
    numbers = (0, 1_250, 999_999, 1_000_000, 2_000_000, 12_345_678, 3_753_000_000)
    assert [short_count(n) for n in numbers] == [
        "0",
        "1\u202f250",
        "999\u202f999",
        "1.0 M",
        "2.0 M",
        "12.3 M",
        "3\u202f753.0 M",
    ]


def test_that_steps_beyond_32_bits_are_sought(bar: TimelineBar) -> None:
    bar.set_state(0, 3_753_000_000)
    listener = Listener(bar)
    bar.setFocus(TAB)
    QTest.keyClick(bar, Key.Key_End)
    assert listener.said[0] == ("sought", 3_753_000_000)


def test_that_labels_give_way_where_it_is_narrow(bar: TimelineBar) -> None:
    assert bar.track().left() > 60.0
    bar.resize(160, bar.height())
    assert bar.track().left() < 12.0
    assert bar.minimumSizeHint().width() <= 160


def test_that_the_projector_has_larger_type_and_thicker_marks(
    qapp: QApplication, bar: TimelineBar
) -> None:
    low, thin = bar.minimumSizeHint().height(), bar.track().height()
    apply_theme(qapp, THEMES["projector"])
    assert low < bar.minimumSizeHint().height() <= 30
    assert bar.track().height() > thin
    bar.resize(1280, bar.minimumSizeHint().height())
    assert ink(bar, 100) == THEMES["projector"].accent


def test_that_a_screen_reader_hears_what_it_is_and_where(bar: TimelineBar) -> None:
    assert bar.accessibleName() == "Timeline"
    assert bar.accessibleDescription() == "step 400 of 1\u202f000"
