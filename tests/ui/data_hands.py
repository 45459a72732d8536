"""What tests of the data panel do: open it, turn its pages, wait for an answer."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment
from nnsim.frames.data_view import DataView
from nnsim.model.settings import NetworkSettings, OutputSettings
from tests.ui.conftest import open_experiment
from ui.panels.data.panel import DataPanel
from ui.session import Session

LEFT = Qt.MouseButton.LeftButton
LINEAR = NetworkSettings(output=OutputSettings(activation="linear"))


def classes_of(key: str, **data: object) -> Experiment:
    """Return an experiment on a set with classes."""
    return Experiment(data=DataSettings(set=key, **data))  # type: ignore[arg-type]


def values_of(key: str) -> Experiment:
    """Return an experiment on a set with numbers to predict."""
    return Experiment(data=DataSettings(set=key), network=LINEAR)


def answer(
    qtbot: QtBot,
    panel: DataPanel,
    is_so: Callable[[DataView], bool] = lambda view: True,
) -> DataView:
    """Wait until the panel shows what its page asked for, and return that."""

    def is_there() -> bool:
        view, run = panel.view, panel.session.run
        if view is None or run is None or view.data is not run.data:
            return False
        return view.wish == panel.wish() and is_so(view)

    qtbot.waitUntil(is_there, timeout=10_000)
    assert panel.view is not None
    return panel.view


def open_on(
    qtbot: QtBot, session: Session, panel: DataPanel, experiment: Experiment
) -> DataView:
    """Open an experiment and wait for what the panel shows of it."""
    open_experiment(qtbot, session, experiment)
    return answer(qtbot, panel)


def turn_to(qtbot: QtBot, panel: DataPanel, page: str) -> DataView:
    """Click on a page and wait for it."""
    QTest.mouseClick(panel.pages.segment(page), LEFT)
    return answer(qtbot, panel)


def click_row(panel: DataPanel, row: int) -> None:
    """Click on the unit of a column."""
    table = panel.columns.table
    place = table.visualRect(panel.columns.model.index(row, 2)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)


def click_box(panel: DataPanel, row: int) -> None:
    """Click on the box before the name of a column."""
    table = panel.columns.table
    index = panel.columns.model.index(row, 0)
    QTest.mouseClick(table.viewport(), LEFT, pos=box_of(panel, table.visualRect(index)))


def box_of(panel: DataPanel, cell: QRect) -> QPoint:
    """Return the middle of the box that a style paints into a cell."""
    table = panel.columns.table
    option = QStyleOptionViewItem()
    option.rect = cell
    option.features = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    return table.style().subElementRect(element, option, table).center()


def texts(panel: DataPanel, row: int) -> tuple[str, ...]:
    """Return what is written of a column."""
    model = panel.columns.model
    return tuple(
        str(model.data(model.index(row, place))) for place in range(model.columnCount())
    )
