"""Many parts come and go: their layout is asked once, at the end.

Qt lays everything out anew each time a part of a window that is seen is shown, and all
panels follow, as often as parts come.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def laid_out_once(widget: QWidget) -> Iterator[None]:
    """Let the layout of a widget wait; inside another one that waits, do nothing."""
    layout = widget.layout()
    if layout is None or not layout.isEnabled():
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.update()
