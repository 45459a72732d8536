"""Samples and predictions of the run as files: asked for, written in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from nnsim.data.prepare import PreparedData
from nnsim.export_files import WritingCancelledError, write_table
from nnsim.export_tables import ExportTable, dataset_table, predictions_table
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.evaluation import Judgement
from ui.background import Background, Cancelled, EndedEarlyError, ShareTeller, Tell
from ui.counted import samples
from ui.i18n import count, tr
from ui.session import Session

SLOW_MS = 1000
"""Whatever takes longer gets a box that shows how far it is, and ends it."""
BOX_STEPS = 200


@dataclass(frozen=True, eq=False)
class Export:
    """What is to be written: a table of so many samples, and of which epoch if any."""

    title: str
    name: str
    make: Callable[[], ExportTable]
    n_samples: int
    epoch: int | None = None


@dataclass(frozen=True)
class Written:
    """A file is on the disk."""

    path: Path


@dataclass(frozen=True, eq=False)
class ExportOrder:
    """An export and its place; tells shares of the way, then ``Written``."""

    path: Path
    export: Export

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Make the table and write it."""
        try:
            write_table(self.path, self.export.make(), ShareTeller(tell), cancelled)
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

    # What the user asks for ----------------------------------------------------------

    def ask_for_samples(self) -> None:
        """Let the user choose where the samples go, without blocking."""
        run = self._session.run
        if run is not None:
            self._ask(samples_export(run))

    def ask_for_predictions(self) -> None:
        """Let the user choose where predictions go: those of the moment now shown."""
        run, frame = self._session.run, self._session.frame
        if run is not None and frame is not None and frame.run_id == run.run_id:
            self._ask(predictions_export(run, frame))

    def _over_window(self) -> QWidget:
        """Return the window; kept by Qt alone, so that the two make no cycle."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def _ask(self, export: Export) -> None:
        dialog = QFileDialog(self._over_window(), export.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        suffixes = {tr("CSV (*.csv)"): "csv", tr("Parquet (*.parquet)"): "parquet"}
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix(suffixes[chosen])
        )
        dialog.selectFile(export.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(
            lambda file: self.write(ExportOrder(Path(file), export))
        )
        dialog.open()

    def write(self, order: ExportOrder) -> None:
        """Write a table, unless another one is still being written."""
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
            self.said.emit(written_text(order))
        else:
            self.said.emit(tr("{file} was not written.", file=file))

    def _drop_box(self) -> None:
        if self.box is not None:
            self.box.canceled.disconnect(self.cancel)
            self.box.reset()
            self.box.deleteLater()
            self.box = None


def samples_export(run: RunInfo) -> Export:
    """Return the export of all samples with their sets."""
    return Export(
        tr("Export samples"),
        _file_name(run.data, tr("samples")),
        partial(dataset_table, run.data),
        run.data.dataset.n_samples,
    )


def predictions_export(run: RunInfo, frame: Frame) -> Export:
    """Return the export of what the network of a frame says of each sample."""
    data = run.data
    loss = run.experiment.training.loss
    judgement = Judgement(loss, data.n_classes, data.coding)
    return Export(
        tr("Export predictions"),
        _file_name(data, tr("predictions")),
        partial(predictions_table, data, frame.spec, frame.parameters, judgement),
        data.dataset.n_samples,
        frame.n_epochs,
    )


def written_text(order: ExportOrder) -> str:
    """Return what was written, and where to."""
    export, file = order.export, str(order.path)
    words = samples(export.n_samples)
    if export.epoch is None:
        return tr("{samples} saved as {file}.", samples=words, file=file)
    return tr(
        "Predictions of {samples} after epoch {epoch} saved as {file}.",
        samples=words,
        epoch=count(export.epoch),
        file=file,
    )


def _file_name(data: PreparedData, what: str) -> str:
    return f"{Path(data.dataset.key).stem} {what}.csv"
