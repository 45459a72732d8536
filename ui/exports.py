"""Tables and weights of the run as files: asked for, written in the background."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from nnsim.assemble import network_spec
from nnsim.export_files import WritingCancelledError
from nnsim.frames.frame import Frame, RunInfo
from nnsim.snapshot import RunSnapshot
from ui.background import Background, Cancelled, EndedEarlyError, ShareTeller, Tell
from ui.export_formats import Export, Format
from ui.export_kinds import (
    history_export,
    predictions_export,
    samples_export,
    way_export,
    weights_export,
)
from ui.i18n import tr
from ui.session import Session

SLOW_MS = 1000
"""Whatever takes longer gets a box that shows how far it is, and ends it."""
BOX_STEPS = 200
HISTORY, WAY = "export-history", "export-way"
"""What the run is frozen for."""


@dataclass(frozen=True)
class Written:
    """A file is on the disk."""

    path: Path


@dataclass(frozen=True, eq=False)
class ExportOrder:
    """An export, its place and format; tells shares of the way, then ``Written``."""

    path: Path
    export: Export
    format: Format

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Write it."""
        try:
            self.format.write(self.path, ShareTeller(tell), cancelled)
        except WritingCancelledError:
            raise EndedEarlyError from None
        tell(Written(self.path))


class Exports(QObject):
    """Asks where to, writes, and says what came of it: ``said``, ``warned``, ..."""

    said = Signal(str)
    warned = Signal(str)
    refused = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._order: ExportOrder | None = None
        self._has_written = False
        self.box: QProgressDialog | None = None
        self.background: Background = Background(self)
        self.background.begun.connect(self._on_begun)
        self.background.told.connect(self._on_told)
        self.background.ended.connect(self._on_ended)
        session.snapshots.taken.connect(self._on_snapshot)

    # What the user asks for ----------------------------------------------------------

    def ask_for_samples(self) -> None:
        """Let the user choose where the samples go, without blocking."""
        run = self._session.run
        if run is not None:
            self.offer(samples_export(run))

    def ask_for_predictions(self) -> None:
        """Let the user choose where predictions go: those of the moment now shown."""
        moment = self._moment()
        if moment is not None:
            self.offer(predictions_export(*moment))

    def ask_for_weights(self) -> None:
        """Let the user choose where the weights of the moment now shown go."""
        moment = self._moment()
        if moment is not None:
            self.offer(weights_export(*moment))

    def ask_for_history(self) -> None:
        """Have the run frozen; then the user chooses where its curves go."""
        self._session.snapshots.ask(HISTORY)

    def ask_for_way(self) -> None:
        """Have the run frozen; then the user chooses where all its weights go."""
        self._session.snapshots.ask(WAY)

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        if purpose == HISTORY:
            self.offer(history_export(snapshot))
        elif purpose == WAY:
            data = snapshot.data
            network = snapshot.experiment.network
            spec = network_spec(network, data.n_inputs, data.n_outputs)
            self.offer(way_export(snapshot, spec))

    def _moment(self) -> tuple[RunInfo, Frame] | None:
        """Return the run and the moment of it that is shown, None before the first."""
        run, frame = self._session.run, self._session.frame
        if run is None or frame is None or frame.run_id != run.run_id:
            return None
        return run, frame

    def _over_window(self) -> QWidget:
        """Return the window; kept by Qt alone, so that the two make no cycle."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def offer(self, export: Export) -> None:
        """Let the user choose where an export goes and in which format."""
        if not self.background.is_open:
            return
        dialog = QFileDialog(self._over_window(), export.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        endings = {each.text: each.ending[1:] for each in export.formats}
        dialog.setNameFilters(list(endings))
        dialog.setDefaultSuffix(export.formats[0].ending[1:])
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(endings[chosen])
        )
        dialog.selectFile(export.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda file: self._write_as(Path(file), export, dialog.selectedNameFilter())
        )
        dialog.open()

    def _write_as(self, path: Path, export: Export, text: str) -> None:
        self.write(ExportOrder(path, export, export.format_of(path, text)))

    def write(self, order: ExportOrder) -> None:
        """Write a file, unless another one is still being written."""
        if self.background.has_thread and self._order is not None:
            file = self._order.path.name
            self.warned.emit(
                tr("{file} is still being written: wait, or cancel it.", file=file)
            )
        else:
            self.background.begin(order)

    @Slot()
    def cancel(self) -> None:
        """End the writing soon; what was on the disk before stays."""
        self.background.cancel()

    @Slot()
    def close(self) -> None:
        """End the writing; safe to call twice."""
        self.background.close()
        self._drop_box()

    # What the thread says ------------------------------------------------------------

    @Slot(object)
    def _on_begun(self, order: ExportOrder) -> None:
        self._order, self._has_written = order, False
        box = QProgressDialog(self._over_window())
        box.setWindowTitle(order.export.title)
        box.setLabelText(tr("Writing {file} …", file=order.path.name))
        box.setCancelButtonText(tr("Cancel"))
        box.setAutoReset(False)
        box.setAutoClose(False)
        box.setMinimumDuration(SLOW_MS)
        box.setRange(0, BOX_STEPS)
        box.setValue(0)
        box.canceled.connect(self.cancel)
        self.box = box

    @Slot(object)
    def _on_told(self, news: object) -> None:
        if isinstance(news, Written):
            self._has_written = True
        elif isinstance(news, float) and self.box and not self.background.is_ending:
            self.box.setValue(round(news * BOX_STEPS))

    @Slot()
    def _on_ended(self) -> None:
        self._drop_box()
        order, self._order = self._order, None
        if order is None:
            return
        file = order.path.name
        if self.background.error is not None:
            self.refused.emit(self.background.error)
        elif self.background.fault:
            self.warned.emit(
                tr(
                    "{file} was not written because of a fault in NNSim ({problem}).",
                    file=file,
                    problem=self.background.fault,
                )
            )
        elif self._has_written:
            self.said.emit(order.export.written_text(str(order.path)))
        else:
            self.said.emit(tr("{file} was not written.", file=file))

    def _drop_box(self) -> None:
        if self.box is not None:
            self.box.canceled.disconnect(self.cancel)
            self.box.reset()
            self.box.deleteLater()
            self.box = None
