"""What tests of names and of the keyboard know about controls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
MOUSE_ACTS = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")


def takes_the_mouse(widget: QWidget) -> bool:
    """Tell whether a class of this project does something when it is clicked."""
    own = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("ui.")]
    return any(act in vars(kind) for kind in own for act in MOUSE_ACTS)


def is_interactive(widget: QWidget) -> bool:
    """Tell whether somebody may do something with a widget that can be seen."""
    if isinstance(widget, QScrollBar) or not widget.isVisible():
        return False
    if not widget.isEnabled() or is_part_of_control(widget):
        return False
    return isinstance(widget, CONTROLS) or takes_the_mouse(widget)


def is_part_of_control(widget: QWidget) -> bool:
    """Tell whether Qt made a widget as a part of another control."""
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") and isinstance(
        parent,
        QComboBox
        | QAbstractSpinBox
        | QAbstractScrollArea
        | QAbstractItemView
        | QTabBar,
    )


def interactive_in(root: QWidget) -> list[QWidget]:
    """Return all controls under a widget that can be seen and used."""
    return [widget for widget in root.findChildren(QWidget) if is_interactive(widget)]


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget: its name, or the words on it."""
    name = widget.accessibleName().strip()
    if not name and isinstance(widget, QAbstractButton):
        name = widget.text().replace("&", "").strip()
    return name or widget.toolTip().strip()


def has_letters(name: str) -> bool:
    """Tell whether a name can be spoken: signs alone (+, ✕, …) say nothing."""
    return any(letter.isalpha() for letter in name)


def takes_tab(widget: QWidget) -> bool:
    """Tell whether Tab is meant to reach a widget."""
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def described(widget: QWidget) -> str:
    """Return what a widget is and where it lies, for the message of a failed test."""
    path = []
    at: QWidget | None = widget
    while at is not None:
        path.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return f"{type(widget).__name__} in {' < '.join(path[:5])}"
