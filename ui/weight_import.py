"""Weights from a file into the network: asked for, read in the background, undoable."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.frames.frame import Frame
from ui.background import Background, Cancelled, Tell
from ui.i18n import tr
from ui.session import Session


@dataclass(frozen=True, eq=False)
class ReadWeights:
    """What a file has for the network of a frame; ``activations`` () if not named."""

    path: Path
    frame: Frame
    parameters: FloatArray
    activations: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class WeightsOrder:
    """A file to be read for the network of a frame; tells ``ReadWeights``."""

    path: Path
    frame: Frame

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Read the file and fit its weights to the network."""
        from nnsim.weight_layouts.layouts import read_weights  # late: seldom needed

        found = read_weights(self.path)
        parameters = found.fit(self.frame.spec, self.frame.parameters)
        tell(ReadWeights(self.path, self.frame, parameters, found.activations))


class WeightImport(QObject):
    """Asks for a file, and sets all its weights as one step that can be undone."""

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self.background: Background = Background(self)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)

    def ask(self) -> None:
        """Let the user choose a file, without blocking."""
        if self._session.frame is None:
            return
        window = self.parent()
        assert isinstance(window, QWidget)
        dialog = QFileDialog(window, tr("Weights from a file"))
        dialog.setNameFilters([tr("Weights (*.npz *.safetensors)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    @Slot(str)
    def read(self, file: str) -> None:
        """Read a file for the network that is shown now."""
        frame = self._session.frame
        if frame is not None:
            self.background.begin_instead(WeightsOrder(Path(file), frame))

    @Slot()
    def close(self) -> None:
        """Stop reading; safe to call twice."""
        self.background.close()

    @Slot(object)
    def _on_told(self, read: ReadWeights) -> None:
        frame, file = self._session.frame, read.path.name
        if self.background.is_superseded:
            return
        if frame is None or not _is_same_network(frame, read.frame):
            self.warned.emit(
                tr(
                    "{file}: the network was changed while the file was read; "
                    "choose the file again.",
                    file=file,
                )
            )
            return
        changed = np.flatnonzero(read.parameters != frame.parameters)
        if len(changed) == 0:
            self.said.emit(tr("The network has the weights of {file}.", file=file))
            return
        values = read.parameters[changed].tolist()
        changes = zip(changed.tolist(), values, strict=True)
        self._session.set_weights(*changes)
        self._say_set(read)

    def _say_set(self, read: ReadWeights) -> None:
        own = tuple(layer.activation for layer in read.frame.spec.layers)
        file = read.path.name
        if read.activations in ((), own):
            self.said.emit(tr("The network now has the weights of {file}.", file=file))
            return
        self.warned.emit(
            tr(
                "The network now has the weights of {file}, which were made for "
                "{theirs}; with {own} its outputs are others.",
                file=file,
                theirs=", ".join(read.activations),
                own=", ".join(own),
            )
        )

    @Slot()
    def _on_ended(self) -> None:
        error, fault = self.background.error, self.background.fault
        if isinstance(error, InputError):
            self.refused.emit(error)
        elif fault:
            self.warned.emit(
                tr(
                    "The weights were not read because of a fault in NNSim "
                    "({problem}).",
                    problem=fault,
                )
            )


def _is_same_network(one: Frame, other: Frame) -> bool:
    return one.run_id == other.run_id and one.spec == other.spec
