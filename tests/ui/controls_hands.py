"""Hands for the tests of the controls: real presses of mouse and keys on the column."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.training.settings import TrainingSettings
from tests.ui.conftest import open_experiment
from ui.controls.column import ControlColumn
from ui.session import Session
from ui.widgets.choice import Choice

LEFT = Qt.MouseButton.LeftButton
MLP = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=4),)),
    training=TrainingSettings(scheme="mini-batch"),
)
XOR_PERCEPTRON = Experiment(
    data=DataSettings(
        set="gate-xor",
        coding="binary",
        split=SplitSettings(training=1.0, validation=0.0, test=0.0),
    ),
    network=NetworkSettings(output=OutputSettings(activation="step")),
    training=TrainingSettings(rule="perceptron"),
)


def show_column(
    qtbot: QtBot, session: Session, experiment: Experiment = MLP, **scene: object
) -> ControlColumn:
    """Show the column of a session that has the experiment open."""
    column = ControlColumn(session)
    qtbot.addWidget(column)
    column.resize(column.minimumSizeHint().width(), 900)
    column.show()
    qtbot.waitExposed(column)
    open_experiment(qtbot, session, experiment, **scene)
    return column


def click(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, LEFT)


def tick(box: QWidget) -> None:
    """Click on the mark of a box, at its left end."""
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def pick(choice: Choice, key: str) -> None:
    """Open a list and click one entry of it."""
    choice.showPopup()
    view = choice.view()
    place = choice.model().index(choice.findData(key), 0)
    view.scrollTo(place)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(place).center())


def type_into(field: QLineEdit, text: str) -> None:
    """Replace the text of a field and press Enter."""
    field.setFocus()
    field.selectAll()
    # QTest knows only the keys of an English keyboard, which has a hyphen for a minus.
    QTest.keyClicks(field, text.replace("−", "-"))
    QTest.keyClick(field, Qt.Key.Key_Return)


def press_at(widget: QWidget, share: float) -> None:
    """Press at a share of the width, and hold."""
    QTest.mousePress(widget, LEFT, pos=_at(widget, share))


def move_to(widget: QWidget, share: float) -> None:
    """Move the pointer that is held."""
    QTest.mouseMove(widget, _at(widget, share))


def release_at(widget: QWidget, share: float) -> None:
    """Let go."""
    QTest.mouseRelease(widget, LEFT, pos=_at(widget, share))


def drag(slider: QSlider, *shares: float) -> None:
    """Press at the first place, move over the others, let go at the last."""
    press_at(slider, shares[0])
    for share in shares[1:]:
        move_to(slider, share)
    release_at(slider, shares[-1])


def _at(widget: QWidget, share: float) -> QPoint:
    return QPoint(round(share * (widget.width() - 1)), widget.height() // 2)


def press_key(widget: QWidget, key: Qt.Key) -> None:
    """Press and release a key on a widget."""
    QTest.keyClick(widget, key)
