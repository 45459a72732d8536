"""A wait that is told before it begins: nothing moves, and everybody knows why."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.widgets.message_line import MessageLine


class ToldWaits:
    """How many waits were told until now; who watches for stalls leaves them out.

    Attributes
    ----------
    n : counted up by the thread of the window, when a wait is over.
    """

    def __init__(self) -> None:
        self.n = 0


told_waits = ToldWaits()


@contextmanager
def told_wait(line: MessageLine, text: str) -> Iterator[None]:
    """Say why the window will stand still for a moment, then let it.

    The screen says it until it is painted again; a picture that is taken of the window
    meanwhile has what stood there before.
    """
    before, kind = line.text(), line.kind()
    line.show_message(text)
    line.repaint()
    line.show_message(before, kind)
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
        told_waits.n += 1
