"""Gets the compiled path ready beside a run that already goes on, and says how far."""

import logging

import numpy as np
from PySide6.QtCore import QThread, Signal

from nnsim.frames.timeline_view import KernelState
from nnsim.training.kernels.loading import compile_elsewhere, compiled_path, is_compiled

log = logging.getLogger(__name__)


class KernelLoading(QThread):
    """Compiles once, in a process of its own, and loads what is compiled.

    ``state_changed`` says how far it is.
    """

    state_changed = Signal(str)

    def end(self) -> None:
        """End the process that compiles, and this thread."""
        self.requestInterruption()
        self.wait()

    def run(self) -> None:
        """Do it, in this thread."""
        state = self._load()
        if not self.isInterruptionRequested():
            self.state_changed.emit(state)

    def _load(self) -> KernelState:
        try:
            if not is_compiled():
                self.state_changed.emit("compiling")
                if not compile_elsewhere(self.isInterruptionRequested):
                    # Compiling here would hold up the window.
                    return "broken"
            compiled_path(np.zeros(1, dtype=np.int64))
        # Whatever a missing or broken Numba raises, the readable path goes on.
        except Exception as error:
            log.warning("the compiled path does not work here", exc_info=error)
            return "broken"
        return "ready"
