"""Choosing one of several, and folding groups of controls away."""

from typing import TypeVar

import pytest
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QSize,
    Qt,
)
from PySide6.QtGui import QIcon, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.theme import THEMES, apply_theme
from ui.widgets.choice import Choice, Entry
from ui.widgets.section import Section
from ui.widgets.segmented import SegmentedChoice

Control = TypeVar("Control", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton
TAB = Qt.FocusReason.TabFocusReason
Key = Qt.Key
SCHEMES = [("sequential", "Sequential"), ("mini", "Mini-batch"), ("batch", "Batch")]
SETS = [
    Entry("or", "OR", "Gates"),
    Entry("xor", "XOR", "Gates"),
    Entry("iris", "Iris", "Tables", "150 flowers"),
]


@pytest.fixture
def schemes(qtbot: QtBot, qapp: QApplication) -> SegmentedChoice:
    """Three schemes on the screen, the first chosen."""
    return shown(qtbot, qapp, SegmentedChoice(SCHEMES, "Scheme"))


@pytest.fixture
def sets(qtbot: QtBot, qapp: QApplication) -> Choice:
    """Three data sets in two groups, the first chosen."""
    return shown(qtbot, qapp, Choice(SETS, "Data set"))


def shown(qtbot: QtBot, qapp: QApplication, control: Control) -> Control:
    """Return the control, shown in an active window."""
    apply_theme(qapp, THEMES["light"])
    qtbot.addWidget(control)
    control.show()
    control.activateWindow()
    qtbot.waitUntil(control.isActiveWindow)
    return control


def test_that_a_click_chooses_and_tells(qtbot: QtBot, schemes: SegmentedChoice) -> None:
    assert schemes.choice() == "sequential"
    with qtbot.waitSignal(schemes.choice_changed) as blocker:
        QTest.mouseClick(schemes.segment("batch"), LEFT)
    assert blocker.args == ["batch"]
    assert schemes.choice() == "batch"


def test_that_choosing_the_same_again_tells_nobody(
    qtbot: QtBot, schemes: SegmentedChoice
) -> None:
    with qtbot.assertNotEmitted(schemes.choice_changed):
        QTest.mouseClick(schemes.segment("sequential"), LEFT)


def test_that_a_choice_from_elsewhere_tells_nobody(
    qtbot: QtBot, schemes: SegmentedChoice, sets: Choice
) -> None:
    with qtbot.assertNotEmitted(schemes.choice_changed):
        schemes.set_choice("mini")
        schemes.set_choice("unheard of")
    assert schemes.choice() == "mini"
    with qtbot.assertNotEmitted(sets.choice_changed):
        sets.set_choice("iris")
        sets.set_choice("unheard of")
    assert sets.choice() == "iris"


def test_that_arrows_move_along_the_row_and_stop_at_its_ends(
    qtbot: QtBot, schemes: SegmentedChoice
) -> None:
    schemes.segment("sequential").setFocus(TAB)
    told: list[str] = []
    schemes.choice_changed.connect(told.append)
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Down, Key.Key_Right):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert told == ["mini", "batch"]
    assert schemes.segment("batch").hasFocus()


def test_that_arrows_pass_over_what_is_disabled(schemes: SegmentedChoice) -> None:
    schemes.segment("mini").setEnabled(False)
    schemes.segment("sequential").setFocus(TAB)
    QTest.keyClick(schemes.segment("sequential"), Key.Key_Right)
    assert schemes.choice() == "batch"


def test_that_only_the_chosen_segment_is_reached_by_tab(
    schemes: SegmentedChoice,
) -> None:
    schemes.set_choice("mini")
    reached = [
        key
        for key, _ in SCHEMES
        if schemes.segment(key).focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert reached == ["mini"]


def test_that_a_click_leaves_the_keyboard_to_the_lecturer(
    schemes: SegmentedChoice,
) -> None:
    schemes.clearFocus()
    QTest.mouseClick(schemes.segment("batch"), LEFT)
    assert not schemes.segment("batch").hasFocus()


def test_that_other_entries_replace_the_old_ones(
    qtbot: QtBot, schemes: SegmentedChoice, sets: Choice
) -> None:
    schemes.set_entries([("counts", "Counts"), ("rows", "Row %")])
    assert schemes.choice() == "counts"
    QTest.mouseClick(schemes.segment("rows"), LEFT)
    assert schemes.choice() == "rows"
    sets.set_entries([("pima", "Pima"), ("moons", "Moons")])
    assert sets.keys() == ("pima", "moons")
    assert sets.choice() == "pima"


def test_that_segments_can_be_told_apart_without_colour(
    schemes: SegmentedChoice,
) -> None:
    assert schemes.segment("batch").accessibleName() == "Scheme: Batch"
    assert schemes.segment("sequential").isChecked()
    assert not schemes.segment("batch").isChecked()


def test_that_headings_cannot_be_chosen(sets: Choice) -> None:
    assert sets.keys() == ("or", "xor", "iris")
    assert sets.choice() == "or"
    assert sets.count() == 5
    assert not sets.model().flags(sets.model().index(0, 0, QModelIndex()))
    sets.setFocus(TAB)
    for key in (Key.Key_Home, Key.Key_Up):
        QTest.keyClick(sets, key)
        assert sets.choice() == "or"


def test_that_keys_walk_over_a_heading(qtbot: QtBot, sets: Choice) -> None:
    sets.set_choice("xor")
    sets.setFocus(TAB)
    with qtbot.waitSignal(sets.choice_changed) as blocker:
        QTest.keyClick(sets, Key.Key_Down)
    assert blocker.args == ["iris"]


def turn_wheel(control: QWidget) -> None:
    """Turn the wheel by a notch down over a control."""
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(control.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, event)


def test_that_the_wheel_turns_the_choice(qtbot: QtBot, sets: Choice) -> None:
    with qtbot.waitSignal(sets.choice_changed) as blocker:
        turn_wheel(sets)
    assert blocker.args == ["xor"]


def test_that_the_list_opens_and_a_click_chooses(qtbot: QtBot, sets: Choice) -> None:
    sets.showPopup()
    view = sets.view()
    qtbot.waitUntil(view.isVisible)
    place = view.visualRect(sets.model().index(4, 0)).center()
    with qtbot.waitSignal(sets.choice_changed) as blocker:
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
    assert blocker.args == ["iris"]
    sets.hidePopup()


def section(qtbot: QtBot, qapp: QApplication) -> tuple[Section, QWidget]:
    """Return a shown section and the window that it is in."""
    page = QWidget()
    layout = QVBoxLayout(page)
    made = Section("Training")
    made.add(QLabel("η"))
    layout.addWidget(made)
    return made, shown(qtbot, qapp, page)


def test_that_typing_in_an_open_list_finds_any_part_of_a_name(
    qtbot: QtBot, qapp: QApplication
) -> None:
    names = [f"x{k}  {3541.0 + k:.1f} Å" for k in range(3753)]
    inputs = [Entry(str(k), name) for k, name in enumerate(names)]
    choice = shown(qtbot, qapp, Choice(inputs, "Feature"))
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)
    QTest.keyClicks(choice.view(), "5000.")
    assert choice.view().currentIndex().data() == "x1459  5000.0 Å"
    assert choice.choice() == "0"
    with qtbot.waitSignal(choice.choice_changed) as blocker:
        QTest.keyClick(choice.view(), Key.Key_Return)
    assert blocker.args == ["1459"]


def test_that_typing_passes_over_headings(qtbot: QtBot, sets: Choice) -> None:
    sets.showPopup()
    qtbot.waitUntil(sets.view().isVisible)
    QTest.keyClicks(sets.view(), "t")  # also in "Gates" and "Tables"
    assert sets.view().currentIndex().data() == "OR"
    QTest.keyClicks(sets.view(), "zz")
    assert sets.view().currentIndex().data() == "OR"
    QTest.keyClick(sets.view(), Key.Key_Escape)


def test_that_a_section_folds_by_click_and_by_key(
    qtbot: QtBot, qapp: QApplication
) -> None:
    made, _ = section(qtbot, qapp)
    tall = made.sizeHint().height()
    with qtbot.waitSignal(made.toggled) as blocker:
        QTest.mouseClick(made.header, LEFT)
    assert blocker.args == [False]
    assert not made.body.isVisible()
    assert made.sizeHint().height() < tall
    made.header.setFocus(TAB)
    QTest.keyClick(made.header, Key.Key_Space)
    assert made.body.isVisible()


def test_that_a_section_remembers_through_a_property(
    qtbot: QtBot, qapp: QApplication
) -> None:
    made, _ = section(qtbot, qapp)
    made.setProperty("expanded", False)
    assert made.property("expanded") is False
    assert not made.is_expanded()
    made.set_expanded(True)
    assert made.property("expanded") is True


def closed_list(qtbot: QtBot, qapp: QApplication, was_open: bool) -> Choice:
    """Return a list of 500 entries that is closed."""
    many = shown(qtbot, qapp, Choice([(str(k), f"x{k}") for k in range(500)], "Many"))
    if was_open:
        many.showPopup()
        qtbot.waitUntil(many.view().isVisible)
        many.hidePopup()
        qtbot.waitUntil(lambda: not many.view().isVisible())
    return many


def enlarge(control: QWidget) -> None:
    """Write a control twice as large."""
    font = control.font()
    font.setPointSizeF(2.0 * font.pointSizeF())
    control.setFont(font)


@pytest.mark.parametrize("was_open", [False, True], ids=["closed", "opened before"])
def test_that_a_closed_list_lays_out_no_rows_when_the_type_changes(
    qtbot: QtBot, qapp: QApplication, was_open: bool
) -> None:
    many = closed_list(qtbot, qapp, was_open)
    delegate = CountingDelegate(many)
    many.view().setItemDelegate(delegate)
    enlarge(many)
    assert delegate.n_asked == 0


@pytest.mark.parametrize("was_open", [False, True], ids=["closed", "opened before"])
def test_that_a_list_still_opens_at_its_choice_after_another_type(
    qtbot: QtBot, qapp: QApplication, was_open: bool
) -> None:
    many = closed_list(qtbot, qapp, was_open)
    enlarge(many)
    many.set_choice("400")
    many.showPopup()
    qtbot.waitUntil(many.view().isVisible)
    view = many.view()
    assert view.currentIndex().row() == 400
    box = view.visualRect(view.model().index(400, 0))
    assert view.viewport().rect().contains(box.center())
    assert box.height() >= many.fontMetrics().height()
    with qtbot.waitSignal(many.choice_changed) as chosen:
        below = view.visualRect(view.model().index(401, 0)).center()
        QTest.mouseMove(view.viewport(), below)
        QTest.mouseClick(view.viewport(), LEFT, pos=below, delay=400)
    assert chosen.args == ["401"]


def test_that_a_list_that_nobody_turned_to_is_one_widget_and_looks_the_same(
    qtbot: QtBot, qapp: QApplication
) -> None:
    fresh, opened = Choice(SETS, "Data set"), Choice(SETS, "Data set")
    both = QWidget()
    column = QVBoxLayout(both)
    for each in (QLineEdit(), fresh, opened):
        column.addWidget(each)
    opened.view()
    for each in (fresh, opened):
        each.set_choice("iris")
        each.setItemIcon(each.row_of("iris"), sign())
    shown(qtbot, qapp, both)
    apply_theme(qapp, THEMES["projector"])
    qapp.processEvents()
    assert fresh.grab().toImage() == opened.grab().toImage()
    assert (fresh.count(), fresh.itemText(0)) == (opened.count(), "Gates")
    assert fresh.currentIndex() == opened.currentIndex() == fresh.row_of("iris")
    assert fresh.findChildren(QWidget) == []


@pytest.mark.parametrize("by", ["key", "wheel", "popup"])
def test_that_it_goes_on_from_what_was_chosen_before_anybody_turned_to_it(
    qtbot: QtBot, qapp: QApplication, by: str
) -> None:
    fresh = Choice(SETS, "Data set", choice="xor")
    before, both = QLineEdit(), QWidget()
    column = QVBoxLayout(both)
    column.addWidget(before)
    column.addWidget(fresh)
    shown(qtbot, qapp, both)
    before.setFocus()
    if by == "popup":
        fresh.showPopup()
        assert fresh.view().currentIndex().row() == fresh.row_of("xor")
        fresh.hidePopup()
        return
    fresh.set_choice("or")
    with qtbot.waitSignal(fresh.choice_changed) as chosen:
        if by == "key":
            QTest.keyClick(fresh, Key.Key_Down)
        else:
            turn_wheel(fresh)
    assert chosen.args == ["xor"]


def sign() -> QIcon:
    picture = QPixmap(12, 12)
    picture.fill(Qt.GlobalColor.red)
    return QIcon(picture)


class CountingDelegate(QStyledItemDelegate):
    """Counts how often it is asked for the size of a row."""

    n_asked = 0

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        self.n_asked += 1
        return super().sizeHint(option, index)
