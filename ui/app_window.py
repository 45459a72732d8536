"""The window that the application shows, and another one when its language changes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui.another_window import is_busy, settle, take_leave
from ui.i18n import tr
from ui.languages import LANGUAGES, use_language
from ui.main_window import MainWindow, application
from ui.settings import Settings
from ui.told_wait import told_wait


class AppWindow(QObject):
    """Holds the present window alone; ``changed`` tells that it is another one.

    Attributes
    ----------
    window : the window that is shown now; keep no reference to it.
    """

    changed = Signal()

    def __init__(self, settings: Settings, history_file: Path | None = None) -> None:
        super().__init__()
        self._settings, self._history_file = settings, history_file
        self.window = MainWindow(settings, history_file)
        self._listen()

    def _listen(self) -> None:
        # Queued: the menu that asks is part of the window that goes.
        self.window.language_chosen.connect(
            self.speak, Qt.ConnectionType.QueuedConnection
        )

    @Slot(str)
    def speak(self, code: str) -> None:
        """Show everything in another language, and remember it; the run goes on."""
        if code not in LANGUAGES:
            return
        if is_busy(self.window):
            text = tr(
                "Something is still being written or trained; change the language then."
            )
            self.window.message.show_message(text)
            return
        self._settings.language = code
        # Half a second in which nothing moves.
        text = tr("A moment: the window changes language …")
        with told_wait(self.window.message, text):
            use_language(code)
            self._make_again(application())

    def _make_again(self, app: QApplication) -> None:
        quits = app.quitOnLastWindowClosed()
        app.setQuitOnLastWindowClosed(False)
        try:
            self._replace()
        finally:  # a fault on the way is told, by a window that can be seen
            self.window.show()
            app.setQuitOnLastWindowClosed(quits)
            self.changed.emit()

    def _replace(self) -> None:
        kept, session = take_leave(self.window), self.window.session
        old, self.window = (
            self.window,
            MainWindow(self._settings, self._history_file, session),
        )
        docks, held = old.docks.docks, vars(old)
        old.hide()
        old.deleteLater()
        del old
        # Now, not at the next turn: what is told next must find nobody of the old one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        # Docks without a place are nobody's but this dictionary's, and Python sometimes
        # holds a window that Qt has deleted (bindings that count one reference too
        # many): its panels would go on with it, and a thousand controls stay for good.
        docks.clear()
        held.clear()
        self._listen()
        settle(self.window, kept)

    @Slot(str)
    def show_fault(self, problem: str) -> None:
        """Say that NNSim itself failed; the run goes on if it can."""
        self.window.show_fault(problem)

    @Slot()
    def close(self) -> None:
        """Close the window."""
        self.window.close()
