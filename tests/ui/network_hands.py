"""What tests of the network panel do with it: point, click, read what is written."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.settings import StopSettings, TrainingSettings
from tests.ui.conftest import is_settled
from tests.ui.panel_hands import frame_of
from ui.panels.network.graph import GraphView
from ui.panels.network.heat_map import MatrixView
from ui.panels.network.ink import sized_font, type_font
from ui.panels.network.labels import Label
from ui.panels.network.moment import Moment, Target
from ui.panels.network.panel import NetworkPanel
from ui.session import Session
from ui.theme import current_theme

LEFT = Qt.MouseButton.LeftButton


def mlp(*hidden: int, scheme: str = "sequential", bias: bool = True) -> Experiment:
    """Three classes in two dimensions, and a network with these hidden layers."""
    return Experiment(
        network=NetworkSettings(
            hidden=tuple(HiddenSettings(neurons=n, bias=bias) for n in hidden)
        ),
        training=TrainingSettings(
            scheme=scheme, learning_rate=1.0, stop=StopSettings(epochs=0)
        ),
    )


def moment_of(panel: NetworkPanel) -> Moment:
    """Return what is shown."""
    assert panel.canvas.moment is not None
    return panel.canvas.moment


def graph_of(panel: NetworkPanel) -> GraphView:
    """Return the graph, laid out for the present size."""
    view = panel.canvas.views["graph"]
    assert isinstance(view, GraphView)
    view.prepare(moment_of(panel), panel.canvas.size().toSizeF(), current_theme())
    return view


def matrices_of(panel: NetworkPanel) -> MatrixView:
    """Return the view of matrices."""
    view = panel.canvas.views["matrix"]
    assert isinstance(view, MatrixView)
    return view


def written(panel: NetworkPanel, kind: str, layer: int) -> list[str]:
    """Return the texts of a kind that stand at a layer, from top to bottom."""
    labels = graph_of(panel).labels(current_theme(), moment_of(panel))
    chosen = [x for x in labels if x.kind == kind and x.target.layer == layer]
    return [x.text for x in sorted(chosen, key=lambda x: x.target.number)]


def advance(qtbot: QtBot, session: Session, unit: str = "phase") -> Frame:
    """Make a phase, a step or an epoch and return the frame that shows it."""
    # The finer picture of the moment before would be taken for the next moment.
    qtbot.waitUntil(lambda: is_settled(session), timeout=10_000)
    number = frame_of(session).number
    session.advance(unit)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: frame_of(session).number > number, timeout=10_000)
    return frame_of(session)


def wait_for_frame(qtbot: QtBot, session: Session, act: Callable[[], None]) -> Frame:
    """Do something and wait for the frame that comes of it."""
    qtbot.waitUntil(lambda: is_settled(session))
    with qtbot.waitSignal(session.frame_changed):
        act()
    return frame_of(session)


def pixel_of(panel: NetworkPanel, target: Target) -> QPoint:
    """Return where a target can be clicked."""
    place = panel.canvas.place_of(target)
    assert place is not None
    return place.toPoint()


def click(panel: NetworkPanel, target: Target) -> None:
    """Click a neuron or the middle of a link."""
    QTest.mouseClick(panel.canvas, LEFT, pos=pixel_of(panel, target))


def hover(panel: NetworkPanel, target: Target) -> None:
    """Move the pointer to a target."""
    QTest.mouseMove(panel.canvas, pixel_of(panel, target))
    QApplication.processEvents()


def right_click(panel: NetworkPanel, target: Target) -> QMenu:
    """Open the menu of a target as the window system does."""
    place = pixel_of(panel, target)
    where = panel.canvas.mapToGlobal(QPoint(place))
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(panel.canvas, QContextMenuEvent(reason, place, where))
    return opened(panel)


def opened(panel: NetworkPanel) -> QMenu:
    """Return the menu that is open."""
    menu = panel.menus.menu
    assert menu is not None
    assert menu.isVisible()
    return menu


def choose(menu: QMenu, text: str) -> None:
    """Choose an entry with the keyboard."""
    (action,) = [action for action in menu.actions() if action.text() == text]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def text_rect(label: Label, points: float) -> QRectF:
    """Return the pixels that a label's letters take."""
    size = round(label.size)
    font = sized_font(size) if size else type_font(points, label.bold)
    metrics = QFontMetricsF(font)
    width, box = metrics.horizontalAdvance(label.text), label.box
    left = box.center().x() - width / 2.0
    if label.align & Qt.AlignmentFlag.AlignLeft:
        left = box.left()
    elif label.align & Qt.AlignmentFlag.AlignRight:
        left = box.right() - width
    baseline = box.center().y() - metrics.height() / 2.0 + metrics.ascent()
    ink = metrics.tightBoundingRect(label.text)
    return QRectF(left, baseline + ink.top(), width, ink.height())
