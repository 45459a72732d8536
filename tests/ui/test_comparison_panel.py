"""The comparison of pinned runs, by real clicks and keys on real runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.comparing_hands import XOR, begin_with, pin_after, pin_now
from tests.ui.conftest import open_experiment
from tests.ui.panel_hands import frame_of, run_epochs
from tests.ui.reopening import open_other
from ui.i18n import number, percent
from ui.palettes import THEMES
from ui.panels.comparison.panel import ComparisonPanel
from ui.session import Session
from ui.theme import apply_theme

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CLASSES = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=2),)),
    training=TrainingSettings(learning_rate=0.5, stop=StopSettings(epochs=0)),
)
SINE = Experiment(
    data=DataSettings(set="sine"),
    network=NetworkSettings(
        hidden=(HiddenSettings(neurons=2),), output=OutputSettings(activation="linear")
    ),
)


@pytest.fixture
def panel(qtbot: QtBot, session: Session) -> Iterator[ComparisonPanel]:
    """The panel, wide enough for every column."""
    panel = ComparisonPanel(session)
    qtbot.addWidget(panel)
    panel.resize(1000, 300)
    panel.show()
    open_experiment(qtbot, session, CLASSES)
    yield panel
    panel.hide()


def column(panel: ComparisonPanel, title: str) -> list[str]:
    place = panel.table.titles().index(title)
    return [row[place] for row in panel.table.texts()]


def names(panel: ComparisonPanel) -> list[str]:
    return column(panel, "run")


def pin_two(qtbot: QtBot, session: Session) -> None:
    pin_after(qtbot, session, 4, training__learning_rate=0.01)
    pin_after(qtbot, session, 8, training__learning_rate=1.0)


def test_that_an_empty_comparison_says_how_to_pin(panel: ComparisonPanel) -> None:
    assert panel.words.isVisible()
    assert "Press P" in panel.words.text()
    assert not panel.table.isVisible()


def test_that_each_run_is_a_row_named_by_what_differs(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.5)
    qtbot.waitUntil(lambda: names(panel) == ["η 0.01", "η 1", "η 0.5"])
    assert column(panel, "epochs") == ["4", "8", "0"]
    assert column(panel, "ended") == ["paused", "paused", "paused"]
    errors = [run.evaluations[0].error for run in session.pinned]
    shown = [text.removeprefix("★ ") for text in column(panel, "E\ntraining")]
    assert shown[:2] == [number(error) for error in errors]
    assert shown[2] == number(frame_of(session).evaluations[0].error)
    tests = [text.removeprefix("★ ") for text in column(panel, "accuracy\ntest")]
    assert tests[0] == percent(session.pinned[0].evaluations[2].accuracy)


def test_that_the_best_of_a_column_has_a_star(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.5)
    qtbot.waitUntil(lambda: len(names(panel)) == 3)
    errors = [run.evaluations[0].error for run in session.pinned]
    errors.append(frame_of(session).evaluations[0].error)
    starred = [text.startswith("★") for text in column(panel, "E\ntraining")]
    assert starred == [error == min(errors) for error in errors]
    assert not any("★" in text for text in column(panel, "epochs"))
    assert panel.caption == "★ best of its column"


def test_that_a_run_just_pinned_is_one_row_that_says_now(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    qtbot.waitUntil(lambda: names(panel) == ["η 0.01", "η 1 · now"])
    run_epochs(qtbot, session, 1)
    qtbot.waitUntil(lambda: names(panel) == ["η 0.01", "η 1", "η 1"])
    assert column(panel, "epochs") == ["4", "8", "9"]


def test_that_errors_of_different_losses_are_not_compared(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_after(qtbot, session, 4)
    begin_with(qtbot, session, training__loss="binary-cross-entropy")
    run_epochs(qtbot, session, 4)
    qtbot.waitUntil(lambda: len(names(panel)) == 2)
    assert not any("★" in text for text in column(panel, "E\ntraining"))
    assert panel.caption == "E is not the same thing in all rows"


def test_that_a_button_lets_its_ghost_go(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.5)
    qtbot.waitUntil(lambda: len(names(panel)) == 3)
    button = panel.table.remove_button(1)
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert [run.number for run in session.pinned] == [2]
    assert names(panel) == ["η 1", "η 0.5"]
    assert panel.table.remove_button(0) is None


def test_that_delete_lets_the_selected_ghost_go_and_never_the_present_run(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    begin_with(qtbot, session, training__learning_rate=0.5)
    qtbot.waitUntil(lambda: len(names(panel)) == 3)
    first = panel.table.visualRect(panel.table.model().index(0, 0)).center()
    QTest.mouseClick(panel.table.viewport(), LEFT, pos=first)
    assert panel.table.selected_number() == 1
    QTest.keyClick(panel.table, Key.Key_Down)
    assert panel.table.selected_number() == 2
    QTest.keyClick(panel.table, Key.Key_Delete)
    assert [run.number for run in session.pinned] == [1]
    assert panel.table.selected_number() == 0
    QTest.keyClick(panel.table, Key.Key_Delete)
    assert len(names(panel)) == 2


def test_that_keys_of_the_window_pass_through_the_table(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    pin_two(qtbot, session)
    taken: list[int] = []

    class Window(QMainWindow):
        def keyPressEvent(self, event: object) -> None:
            taken.append(event.key())  # type: ignore[attr-defined]

    window = Window()
    qtbot.addWidget(window)
    window.setCentralWidget(panel)
    window.show()
    for key in (Key.Key_Right, Key.Key_Home, Key.Key_P):
        QTest.keyClick(panel.table, key)
    assert taken == [Key.Key_Right, Key.Key_Home, Key.Key_P]
    panel.setParent(None)


def test_that_regression_has_no_accuracy(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    open_other(qtbot, session, SINE)
    run_epochs(qtbot, session, 3)
    pin_now(qtbot, session)
    titles = panel.table.titles()
    errors = ("E\ntraining", "E\nvalidation")
    assert titles == ("run", "epochs", "steps", *errors, "seconds", "ended")


def test_that_a_set_that_is_not_there_has_no_column(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    open_other(qtbot, session, XOR)
    run_epochs(qtbot, session, 20)
    pin_now(qtbot, session)
    assert "E\nvalidation" not in panel.table.titles()
    assert column(panel, "ended") == ["epoch limit"]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [220, 340, 450, 700])
def test_that_what_is_shown_fits_the_panel(
    qtbot: QtBot, session: Session, panel: ComparisonPanel, theme: str, width: int
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    pin_two(qtbot, session)
    panel.resize(width, 270)
    apply_theme(app, THEMES[theme])
    QApplication.processEvents()
    table = panel.table
    assert table.titles()[0] == "run"
    assert "E\ntraining" in table.titles()
    widths = [table.columnWidth(n) for n in range(table.columnCount())]
    assert sum(widths) <= table.viewport().width()
    if width >= 700:
        assert "accuracy\ntest" in table.titles()


def test_that_a_hidden_comparison_catches_up_when_it_is_shown(
    qtbot: QtBot, session: Session, panel: ComparisonPanel
) -> None:
    panel.hide()
    pin_two(qtbot, session)
    assert panel.table.rowCount() == 0
    panel.show()
    assert len(names(panel)) == 2
