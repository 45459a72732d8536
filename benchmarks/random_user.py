"""A user without a plan: every action, every control, every panel, by chance.

What comes next depends on the seed and on what stands on the screen. Files go to one
folder; nothing else of the machine is touched.
"""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from nnsim.scene import built_in_scenes
from ui.actions import ACTIONS
from ui.app_window import AppWindow
from ui.languages import LANGUAGES
from ui.main_window import MainWindow

# It would end the soak, or leave NNSim for another program.
LEFT_OUT = {"quit", "guide"}
SIZES = ((1280, 720), (1600, 900), (1024, 640), (1920, 1080), (1366, 768))
TEXTS = (
    "0.5",
    "-1",
    "1e9",
    "0,3",
    "abc",
    "",
    "3",
    "12",
    "0",
    "1/3",
    "nan",
    "7" * 30,
)
ENDINGS = ("nnsim", "json", "csv", "npz", "png", "svg", "gif", "txt")
KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Insert,
    Qt.Key.Key_Delete,
    Qt.Key.Key_1,
    Qt.Key.Key_2,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Plus,
    Qt.Key.Key_Minus,
)
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
BUTTONS = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
)
OPERABLE = (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QAbstractSlider,
    QAbstractItemView,
    QPlainTextEdit,
    QTextEdit,
)


class RandomUser:
    """Acts on the window that the application shows now; ``act`` says what was done.

    Attributes
    ----------
    intends : told of each key beforehand: a program that ends has said what it did.
    """

    def __init__(self, shown: AppWindow, folder: Path, seed: int) -> None:
        self.intends: Callable[[str], None] = lambda words: None
        self._shown, self._folder = shown, folder
        self._chance = Random(seed)
        self._scenes = [scene.key for scene in built_in_scenes()]
        self._deeds: tuple[tuple[int, Callable[[], str]], ...] = (
            (28, self._trigger),
            (26, self._operate),
            (18, self._touch_panel),
            (8, self._press_key),
            (6, self._open_scene),
            (4, self._resize),
            (3, self._show_panel),
            (1, self._speak),
            (3, self._open_file),
        )

    @property
    def window(self) -> MainWindow:
        return self._shown.window

    def act(self) -> str:
        """Do one thing; what lies over the window is answered first, mostly."""
        over = self.lying_over()
        if over is not None and (over.isModal() or self._chance.random() < 0.7):
            # Nobody reaches what lies under a modal dialog.
            return self._answer(over)
        weights = [weight for weight, _ in self._deeds]
        deeds = [deed for _, deed in self._deeds]
        return self._chance.choices(deeds, weights)[0]()

    def pause_ms(self) -> int:
        """Return how long this user thinks before the next action."""
        return round(min(400.0, self._chance.expovariate(1 / 60.0)))

    def lying_over(self) -> QWidget | None:
        """Return the menu or the dialog that is open, if any is."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is not None:
            return top
        dialogs = [
            each
            for each in QApplication.topLevelWidgets()
            if isinstance(each, QDialog) and each.isVisible()
        ]
        return dialogs[-1] if dialogs else None

    def close_one(self) -> bool:
        """Close the menu or dialog that lies over all; tell whether there was one."""
        over = self.lying_over()
        if over is not None:
            over.close()
        if isinstance(over, QDialog) and over.isVisible():
            # A box that has no button for it does not close.
            over.reject()
        return over is not None

    # What can be done ----------------------------------------------------------------

    def _trigger(self) -> str:
        key = self._chance.choice([key for key in ACTIONS if key not in LEFT_OUT])
        action = self.window.actions_by_key[key]
        row = ACTIONS[key]
        keys = (*row.keys, *row.plain_keys)
        if keys and self._chance.random() < 0.5:
            combination = QKeySequence(keys[0])[0]  # type: ignore[index]
            self._press(combination.key(), combination.keyboardModifiers())
            return f"key {keys[0]} ({key})"
        if action.isEnabled():
            action.trigger()
        return f"action {key}"

    def _operate(self) -> str:
        over = self.lying_over()
        root = self.window if over is None or isinstance(over, QMenu) else over
        parts = [
            part
            for part in root.findChildren(QWidget)
            if isinstance(part, OPERABLE) and part.isVisible() and part.isEnabled()
        ]
        if not parts:
            return "nothing to operate"
        part = self._chance.choice(parts)
        return f"{self._use(part)} {name_of(part)}"

    def _use(self, part: QWidget) -> str:
        middle = part.rect().center()
        if isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit):
            return self._type(part)
        if isinstance(part, QComboBox):
            places = range(part.count())
            if places and self._chance.random() < 0.8:
                part.setCurrentIndex(self._chance.choice(places))
                part.activated.emit(part.currentIndex())
                return "choose"
            part.setFocus()
            self._press(self._chance.choice(KEYS))
            return "key on"
        if isinstance(part, QAbstractSlider) and self._chance.random() < 0.5:
            turn_wheel(part, middle, self._chance.choice((-120, 120)))
            return "wheel on"
        if isinstance(part, QAbstractButton):
            middle = QPoint(min(10, middle.x()), middle.y())
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=middle)
        return "click"

    def _type(self, part: QWidget) -> str:
        text = self._chance.choice(TEXTS)
        part.setFocus()
        self._press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text.upper():
            self._press(Qt.Key(ord(letter)))
        if self._chance.random() < 0.7:
            self._press(Qt.Key.Key_Return)
        return f"type {text[:8]!r} into"

    def _press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press a key where the keyboard is; that may go away between down and up."""
        part = self._with_keys()
        self.intends(f"press {key.name} on {name_of(part)}")
        QTest.keyPress(part, key, modifiers)
        QTest.keyRelease(self._with_keys(), key, modifiers)

    def _with_keys(self) -> QWidget:
        parts = QApplication.activePopupWidget(), QApplication.focusWidget()
        return next((part for part in parts if part is not None), self.window)

    def _touch_panel(self) -> str:
        keys = self.window.docks.visible_panels
        if not keys:
            return "no panel"
        key = self._chance.choice(keys)
        panel = self.window.docks.panel(key)
        spots = [part for part in panel.findChildren(QWidget) if part.isVisible()]
        part = self._chance.choice(spots or [panel])
        if part.width() < 4 or part.height() < 4:
            return "too small a spot"
        button = self._chance.choice(BUTTONS)
        modifiers = self._chance.choice(MODIFIERS)
        from_here, to_there = self._spot(part), self._spot(part)
        gesture = self._chance.choice(("click", "double", "drag", "wheel", "hover"))
        if gesture == "click":
            QTest.mouseClick(part, button, modifiers, from_here)
        elif gesture == "double":
            QTest.mouseDClick(part, Qt.MouseButton.LeftButton, modifiers, from_here)
        elif gesture == "wheel":
            turn_wheel(part, from_here, self._chance.choice((-240, -120, 120, 240)))
        elif gesture == "hover":
            QTest.mouseMove(part, from_here)
        else:
            QTest.mousePress(part, Qt.MouseButton.LeftButton, modifiers, from_here)
            for share in (0.3, 0.6, 1.0):
                way = from_here + (to_there - from_here) * share
                QTest.mouseMove(part, way)
            QTest.mouseRelease(part, Qt.MouseButton.LeftButton, modifiers, to_there)
        return f"{gesture} in {key} ({type(part).__name__})"

    def _spot(self, part: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(part.width()), self._chance.randrange(part.height())
        )

    def _press_key(self) -> str:
        key = self._chance.choice(KEYS)
        self._press(key, self._chance.choice(MODIFIERS))
        return f"key {key.name}"

    def _open_scene(self) -> str:
        key = self._chance.choice(self._scenes)
        self.window.open_scene(key)
        return f"scene {key}"

    def _resize(self) -> str:
        size = self._chance.choice(SIZES)
        if not self.window.isFullScreen():
            self.window.resize(*size)
        return f"size {size}"

    def _show_panel(self) -> str:
        key = self._chance.choice(list(self.window.docks.docks))
        shown = key not in self.window.docks.visible_panels
        self.window.docks.set_panel_shown(key, shown)
        return f"panel {key} {'shown' if shown else 'hidden'}"

    def _speak(self) -> str:
        code = self._chance.choice(list(LANGUAGES))
        self.window.language_chosen.emit(code)
        return f"language {code}"

    def _open_file(self) -> str:
        files = sorted(self._folder.iterdir())
        if not files:
            return "no file yet"
        file = self._chance.choice(files)
        self.window.opening.open_file(str(file))
        return f"open {file.suffix}"

    # What lies over the window -------------------------------------------------------

    def _answer(self, over: QWidget) -> str:
        if isinstance(over, QMenu):
            return self._choose_from(over)
        if isinstance(over, QFileDialog):
            return self._answer_file_dialog(over)
        if self._chance.random() < 0.35:
            self._press(Qt.Key.Key_Escape)
            return f"escape from {type(over).__name__}"
        return self._operate()

    def _choose_from(self, menu: QMenu) -> str:
        actions = [
            action
            for action in menu.actions()
            if action.isEnabled() and action.menu() is None and not is_left_out(action)
        ]
        if not actions or self._chance.random() < 0.3:
            menu.close()
            return "close menu"
        action = self._chance.choice(actions)
        menu.close()
        action.trigger()
        return f"menu entry {action.text()!r}"

    def _answer_file_dialog(self, dialog: QFileDialog) -> str:
        saves = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        if self._chance.random() < 0.3:
            dialog.reject()
            return "cancel file dialog"
        files = sorted(self._folder.iterdir())
        if saves or not files:
            ending = dialog.defaultSuffix() or self._chance.choice(ENDINGS)
            path = self._folder / f"file{self._chance.randrange(4)}.{ending}"
        else:
            path = self._chance.choice(files)
        dialog.close()
        dialog.fileSelected.emit(str(path))
        return f"{'save as' if saves else 'open'} {path.name}"


def is_left_out(action: QAction) -> bool:
    """Tell whether a menu's entry would end or leave the program."""
    return action.objectName() in LEFT_OUT


def name_of(part: QWidget) -> str:
    """Return what a widget is called, for the log of actions."""
    own = part.accessibleName() or part.objectName() or part.toolTip()[:30]
    if isinstance(part, QAbstractButton):
        own = own or part.text()
    return f"{type(part).__name__} {own!r}"


def turn_wheel(part: QWidget, spot: QPoint, angle: int) -> None:
    """Turn the wheel over a spot of a widget."""
    place = QPointF(spot)
    QApplication.sendEvent(
        part,
        QWheelEvent(
            place,
            QPointF(part.mapToGlobal(spot)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )
