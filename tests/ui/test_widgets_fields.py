"""Numbers that are dragged, typed, stepped and scrolled by a lecturer in a hurry."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme
from ui.widgets.count_field import CountField
from ui.widgets.labelled import align_labels
from ui.widgets.number_field import NumberField

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def wheel(widget: QWidget, turn: int) -> None:
    """Turn the wheel over the middle of a widget."""
    place = widget.rect().center()
    event = QWheelEvent(
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def retype(field: NumberField | CountField, text: str) -> None:
    """Click into the field and type another text."""
    QTest.mouseClick(field.edit, LEFT)
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> QWidget:
    """An active window with room for controls."""
    apply_theme(qapp, THEMES["light"])
    page = QWidget()
    QVBoxLayout(page)
    page.resize(300, 200)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


@pytest.fixture
def rate(page: QWidget) -> NumberField:
    """A learning rate from 1e-4 to 10, at 0.1."""
    field = NumberField(
        "η", "learning rate", "How far each step goes", low=1e-4, high=10.0, value=0.1
    )
    add(page, field)
    return field


@pytest.fixture
def neurons(page: QWidget) -> CountField:
    """A count from 1 to 20, at 8."""
    field = CountField("", "neurons", low=1, high=20, value=8)
    add(page, field)
    return field


def add(page: QWidget, widget: QWidget) -> None:
    """Put a widget into the layout of the page, laid out at once."""
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    layout.activate()


def test_that_a_number_is_shown_and_not_told(qtbot: QtBot, rate: NumberField) -> None:
    with qtbot.assertNotEmitted(rate.value_changed):
        rate.set_value(0.0123456)
    assert rate.value() == 0.0123456
    assert rate.edit.text() == "0.0123"


def test_that_each_place_of_a_drag_is_told_at_once(
    qtbot: QtBot, rate: NumberField
) -> None:
    seen: list[float] = []
    rate.value_changed.connect(seen.append)
    slider = rate.slider
    middle = slider.height() // 2
    QTest.mousePress(slider, LEFT, pos=QPoint(20, middle))
    assert len(seen) == 1
    QTest.mouseMove(slider, QPoint(60, middle))
    QTest.mouseMove(slider, QPoint(slider.width(), middle))
    assert seen == sorted(seen)
    assert seen[-1] == 10.0
    QTest.mouseRelease(slider, LEFT, pos=QPoint(slider.width(), middle))
    assert rate.edit.text() == "10.0"


def test_that_a_typed_number_is_taken_on_enter_to_its_last_digit(
    qtbot: QtBot, rate: NumberField
) -> None:
    retype(rate, "0,31622")
    with qtbot.waitSignal(rate.value_changed) as blocker:
        QTest.keyClick(rate.edit, Key.Key_Return)
    assert blocker.args == [0.31622]
    assert rate.edit.text() == "0.316"
    assert not rate.edit.hasFocus()


def test_that_a_typed_number_is_taken_when_the_field_is_left(
    qtbot: QtBot, rate: NumberField
) -> None:
    retype(rate, "2")
    with qtbot.waitSignal(rate.value_changed) as blocker:
        rate.slider.setFocus()
    assert blocker.args == [2.0]


@pytest.mark.parametrize("text", ["abc", "", "1e9", "-1", "nan"])
def test_that_a_bad_text_is_refused_with_one_sentence_and_changes_nothing(
    qtbot: QtBot, rate: NumberField, text: str
) -> None:
    retype(rate, text)
    if not text:
        QTest.keyClick(rate.edit, Key.Key_Delete)
    with (
        qtbot.assertNotEmitted(rate.value_changed),
        qtbot.waitSignal(rate.refused) as blocker,
    ):
        QTest.keyClick(rate.edit, Key.Key_Return)
    (sentence,) = blocker.args
    assert sentence.startswith("learning rate: ")
    assert sentence.endswith(".")
    assert rate.edit.problem() == sentence
    assert rate.edit.text() == text
    assert rate.value() == 0.1


def test_that_a_bad_text_is_marked_while_it_is_typed(
    qtbot: QtBot, rate: NumberField
) -> None:
    retype(rate, "0.5")
    good = rate.edit.grab().toImage()
    assert rate.edit.problem() == ""
    retype(rate, "0.5x")
    assert "0.5x" in rate.edit.problem()
    assert rate.edit.grab().toImage() != good


def test_that_esc_puts_the_number_back(qtbot: QtBot, rate: NumberField) -> None:
    retype(rate, "abc")
    with qtbot.assertNotEmitted(rate.refused):
        QTest.keyClick(rate.edit, Key.Key_Escape)
    assert rate.edit.text() == "0.100"
    assert rate.edit.problem() == ""
    assert not rate.edit.hasFocus()


def test_that_a_bad_text_gives_way_when_the_field_is_left(
    qtbot: QtBot, rate: NumberField
) -> None:
    retype(rate, "abc")
    with qtbot.waitSignal(rate.refused):
        rate.slider.setFocus()
    assert rate.edit.text() == "0.100"


def test_that_a_number_from_elsewhere_does_not_disturb_typing(
    rate: NumberField,
) -> None:
    retype(rate, "0.2")
    rate.set_value(0.7)
    assert rate.edit.text() == "0.2"
    QTest.keyClick(rate.edit, Key.Key_Escape)
    assert rate.edit.text() == "0.700"


def test_that_arrows_step_in_the_field_and_on_the_slider(rate: NumberField) -> None:
    QTest.mouseClick(rate.edit, LEFT)
    QTest.keyClick(rate.edit, Key.Key_Up)
    assert rate.value() == 0.11
    QTest.keyClick(rate.edit, Key.Key_Down)
    QTest.keyClick(rate.edit, Key.Key_Down)
    assert rate.value() == 0.089
    rate.slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(rate.slider, Key.Key_Right)
    assert rate.value() == 0.1
    QTest.keyClick(rate.slider, Key.Key_End)
    assert rate.value() == 10.0


def test_that_the_wheel_steps(rate: NumberField) -> None:
    wheel(rate.edit, 120)
    assert rate.value() == 0.11
    wheel(rate.slider, -120)
    assert rate.value() < 0.11


def test_that_scrolling_the_page_changes_no_number(qtbot: QtBot) -> None:
    area, inner = QScrollArea(), QWidget()
    layout = QVBoxLayout(inner)
    fields = [
        NumberField("η", "learning rate", low=0.1, high=10.0, value=1.0)
        for _ in range(30)
    ]
    for field in fields:
        layout.addWidget(field)
    area.setWidget(inner)
    area.resize(300, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    assert area.verticalScrollBar().maximum() > 0
    for part in (fields[5].slider, fields[5].edit):
        wheel(part, 120)
    assert fields[5].value() == 1.0


def test_that_a_number_beyond_the_slider_is_shown_as_it_is(rate: NumberField) -> None:
    rate.set_value(25.0)
    assert rate.value() == 25.0
    assert rate.edit.text() == "25.0"
    assert rate.slider.value() == rate.slider.maximum()


def test_that_another_range_is_the_range_of_typing_too(
    qtbot: QtBot, rate: NumberField
) -> None:
    rate.set_range(1.0, 2.0)
    assert rate.value() == 0.1
    retype(rate, "3")
    with qtbot.waitSignal(rate.refused) as blocker:
        QTest.keyClick(rate.edit, Key.Key_Return)
    assert "1.00 to 2.00" in blocker.args[0]


def test_that_a_linear_number_goes_through_zero(page: QWidget) -> None:
    field = NumberField("θ", "threshold", low=-1.0, high=1.0, logarithmic=False)
    add(page, field)
    field.set_value(0.0)
    assert field.slider.value() * 2 == field.slider.maximum()
    field.slider.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(field.slider, Key.Key_Right)
    assert field.value() == 0.01


def test_that_counting_buttons_stop_at_the_ends(
    qtbot: QtBot, neurons: CountField
) -> None:
    with qtbot.waitSignal(neurons.value_changed) as blocker:
        QTest.mouseClick(neurons.more, LEFT)
    assert blocker.args == [9]
    neurons.set_value(20)
    assert not neurons.more.isEnabled()
    QTest.mouseClick(neurons.fewer, LEFT)
    assert neurons.value() == 19
    assert neurons.more.isEnabled()
    neurons.set_value(1)
    assert not neurons.fewer.isEnabled()


@pytest.mark.parametrize("text", ["2.5", "three", "21", "0", "-4"])
def test_that_only_whole_numbers_in_range_are_counted(
    qtbot: QtBot, neurons: CountField, text: str
) -> None:
    retype(neurons, text)
    with qtbot.waitSignal(neurons.refused) as blocker:
        QTest.keyClick(neurons.edit, Key.Key_Return)
    assert "1 to 20" in blocker.args[0]
    assert neurons.value() == 8


def test_that_a_count_can_be_typed_with_its_space(page: QWidget) -> None:
    field = CountField("N", "samples", low=1, high=20000, value=12500)
    add(page, field)
    assert field.edit.text() == "12\u202f500"
    retype(field, "1 000")
    QTest.keyClick(field.edit, Key.Key_Return)
    assert field.value() == 1000


def test_that_controls_say_what_they_are(
    rate: NumberField, neurons: CountField
) -> None:
    for part in (rate, rate.slider, rate.edit):
        assert part.accessibleName() == "learning rate"
        assert part.toolTip() == "η  learning rate\nHow far each step goes"
    assert neurons.edit.accessibleName() == "neurons"
    assert neurons.more.accessibleName() == "More: neurons"
    rate.set_tip("<b>η</b>")
    assert rate.slider.toolTip() == rate.label.toolTip() == "<b>η</b>"


def test_that_labels_stand_in_line_in_every_theme(
    qapp: QApplication, page: QWidget
) -> None:
    fields = [
        NumberField(symbol, symbol, low=0.1, high=1.0) for symbol in ("η", "Slope β")
    ]
    for field in fields:
        add(page, field)
    align_labels(*fields)
    qapp.processEvents()  # a layout shows what was added only then
    for theme in (THEMES["light"], THEMES["projector"], THEMES["light"]):
        apply_theme(qapp, theme)
        layout = page.layout()
        assert layout is not None
        layout.activate()
        widest = max(field.label.sizeHint().width() for field in fields)
        assert {field.label.minimumWidth() for field in fields} == {widest}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QMainWindow:
    """An active window whose Space and Right are shortcuts, as in the product."""
    apply_theme(qapp, THEMES["light"])
    window = QMainWindow()
    window.resize(400, 200)
    qtbot.addWidget(window)
    for name, key in (("pause", Key.Key_Space), ("step", Key.Key_Right)):
        action = QAction(name, window)
        action.setObjectName(name)
        action.setShortcut(key)
        window.addAction(action)
    return window


def test_that_the_lecturers_keys_work_after_a_slider_was_dragged(
    qtbot: QtBot, window: QMainWindow
) -> None:
    field = NumberField("η", "learning rate", low=1e-4, high=10.0, value=0.1)
    window.setCentralWidget(field)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pause, step = (window.findChild(QAction, name) for name in ("pause", "step"))
    assert pause is not None
    assert step is not None
    QTest.mouseClick(field.slider, LEFT, pos=QPoint(30, 10))
    for action, key in ((pause, Key.Key_Space), (step, Key.Key_Right)):
        with qtbot.waitSignal(action.triggered):
            QTest.keyClick(window, key)
    value = field.value()
    field.slider.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.assertNotEmitted(step.triggered):
        QTest.keyClick(field.slider, Key.Key_Right)
    assert field.value() > value
