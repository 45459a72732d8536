"""What tests of the import dialog share: fields, heads and menus under real hands."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nnsim.data.dataset import Dataset
from nnsim.data.table_files.settings import TableSettings
from ui.dialogs.import_table import ImportTableDialog
from ui.dialogs.table_roles import Role
from ui.widgets.choice import Choice

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
END_MS = 60_000


def rest(qtbot: QtBot, dialog: ImportTableDialog) -> None:
    """Wait until no thread is at work."""
    qtbot.waitUntil(lambda: not dialog.session.has_thread, timeout=END_MS)


def pick(choice: Choice, key: str) -> None:
    """Choose by keys, as one goes through a list with the arrows."""
    choice.setFocus()
    keys = choice.keys()
    steps = keys.index(key) - keys.index(choice.choice())
    for _ in range(abs(steps)):
        QTest.keyClick(choice, Key.Key_Down if steps > 0 else Key.Key_Up)


def click_head(dialog: ImportTableDialog, column: int, **modifier: object) -> None:
    """Click the head of a column."""
    head = dialog.table.head
    x = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
    keys = modifier.get("keys", Qt.KeyboardModifier.NoModifier)
    QTest.mouseClick(head.viewport(), LEFT, keys, QPoint(x, 20))  # type: ignore[call-overload]


def choose_role(dialog: ImportTableDialog, role: Role) -> None:
    """Click a row of the menu that is open."""
    menu = dialog.table.menu
    assert menu is not None
    assert menu.isVisible()
    action = next(action for action in menu.actions() if action.data() == role)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def import_it(qtbot: QtBot, dialog: ImportTableDialog) -> tuple[Dataset, TableSettings]:
    """Press Import and return what was emitted."""
    with qtbot.waitSignal(dialog.accepted_dataset, timeout=END_MS) as emitted:
        QTest.mouseClick(dialog.import_button, LEFT)
    dataset, settings = emitted.args or (None, None)
    assert isinstance(dataset, Dataset)
    assert isinstance(settings, TableSettings)
    return dataset, settings


def inputs(dialog: ImportTableDialog) -> list[str]:
    """Return the names of the input columns."""
    return list(dialog.settings.inputs)


def index(dialog: ImportTableDialog, column: int) -> QModelIndex:
    """Return the first cell of a column."""
    return dialog.table.preview.index(0, column)
