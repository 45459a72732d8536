"""What a test of the window must not leave behind, found by asking Python and Qt."""

import gc

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

WAIT_MS = 3000


def find_leftovers() -> list[QObject]:
    """Return running threads, active timers and visible windows."""
    _delete_what_is_due()
    if not _objects_at_work():
        return _visible_windows()
    # Some may be garbage that nothing refers to any more: Python would end them soon.
    gc.collect()
    return _objects_at_work() + _visible_windows()


def end_leftovers(leftovers: list[QObject]) -> None:
    """End them, so that the next test does not answer for this one."""
    # Threads first: once a thread has ended, its timers can be deleted from here.
    for thread in leftovers:
        if isinstance(thread, QThread):
            thread.quit()
            thread.wait(WAIT_MS)
    for leftover in leftovers:
        if isinstance(leftover, QTimer | QWidget) and shiboken6.isValid(leftover):
            shiboken6.delete(leftover)


def describe(leftover: QObject) -> str:
    """Return kind, class and name: enough to find the line that made it."""
    kinds = {QThread: "running thread", QTimer: "active timer", QWidget: "window"}
    what = next(name for kind, name in kinds.items() if isinstance(leftover, kind))
    owner = leftover.parent()
    of = f" of {type(owner).__name__}" if owner is not None else ""
    return f"{what} {type(leftover).__name__} {leftover.objectName()!r}{of}"


def _delete_what_is_due() -> None:
    """Carry out ``deleteLater``, which outside an event loop nobody does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _objects_at_work() -> list[QObject]:
    """Return what runs, but the main thread; ``gc`` knows every object Python made."""
    kinds: dict[type, bool] = {}
    found: list[QObject] = []
    for candidate in gc.get_objects():
        kind = type(candidate)
        if kind not in kinds:
            kinds[kind] = issubclass(kind, QThread | QTimer)
        if kinds[kind] and shiboken6.isValid(candidate) and _is_at_work(candidate):
            found.append(candidate)
    return found


def _is_at_work(candidate: QThread | QTimer) -> bool:
    if isinstance(candidate, QTimer):
        return candidate.isActive()
    return candidate.isRunning() and candidate is not QThread.currentThread()


def _visible_windows() -> list[QObject]:
    """Return what can be seen; no garbage is collected meanwhile.

    Qt's own windows in the list, as menus, would be deleted with their owner, and
    Python would not know.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        windows = filter(shiboken6.isValid, QApplication.topLevelWidgets())
        return [window for window in windows if window.isVisible()]
    finally:
        if was_on:
            gc.enable()
