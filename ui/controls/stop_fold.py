"""When a run stops by itself, in the Training section, and the way back to the best."""

from functools import partial

from PySide6.QtCore import Slot

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame, RunInfo
from nnsim.training.settings import StopSettings
from ui.controls.fields import limits
from ui.controls.form import ControlForm, FormFold
from ui.controls.plain_edits import with_stop
from ui.controls.rows import button_of, count_row, explain, joined, number_row
from ui.i18n import count, tr, trimmed
from ui.widgets.count_field import CountField

LARGEST_ERROR = 1.0
BEST = "training.stop.best"


class StopFold(FormFold):
    """Conditions that end a run, and the weights of the best validation epoch."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Stop by itself"))
        path = "training.stop"
        self.epochs = _stop_count("epochs", 100, "0 000 000")
        self.error = number_row(
            f"{path}.error_below",
            0.0,
            LARGEST_ERROR,
            logarithmic=False,
            widest="0.000",
        )
        self.unchanged = _stop_count("unchanged_epochs", 10, "0 000")
        self.patience = _stop_count("patience", 10, "0 000")
        self.best = button_of(BEST, "restore")
        self._best_epoch: int | None = None
        self.put(f"{path}.epochs", self.epochs)
        self.put(f"{path}.error_below", self.error)
        self.put(f"{path}.unchanged_epochs", self.unchanged)
        self.put(f"{path}.patience", self.patience)
        self.put(f"{path}.best", self.best)
        self.epochs.value_changed.connect(self._set_epochs)
        self.error.value_changed.connect(self._set_error)
        self.unchanged.value_changed.connect(self._set_unchanged)
        self.patience.value_changed.connect(self._set_patience)
        self.best.clicked.connect(self._restore_best)
        for field in (self.epochs, self.error, self.unchanged, self.patience):
            field.refused.connect(form.text_refused)
        self.session.frame_changed.connect(self._on_frame)
        self._show_best(-1)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        stop = experiment.training.stop
        self.epochs.set_value(stop.epochs)
        self.error.set_value(stop.error_below)
        self.unchanged.set_value(stop.unchanged_epochs)
        self.patience.set_value(stop.patience)

    def show_run(self, run: RunInfo) -> None:
        """Forget the best epoch of the run before."""
        if self.session.frame is None:
            self._show_best(-1)

    def summary_of(self, experiment: Experiment) -> str:
        """Return the conditions that are not as usual."""
        stop, usual = experiment.training.stop, StopSettings()
        return joined(
            _epochs_words(stop.epochs) if stop.epochs != usual.epochs else "",
            tr("E < {error}", error=trimmed(stop.error_below))
            if stop.error_below
            else "",
            tr("still for {n}", n=count(stop.unchanged_epochs))
            if stop.unchanged_epochs
            else "",
            tr("patience {n}", n=count(stop.patience)) if stop.patience else "",
        )

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        self._show_best(frame.best_epoch)

    def _show_best(self, epoch: int) -> None:
        if epoch == self._best_epoch:
            return
        self._best_epoch = epoch
        self.best.setEnabled(epoch >= 0)
        if epoch >= 0:
            line = tr("Now: epoch {epoch}.", epoch=count(epoch))
        else:
            line = tr("There is no validation set, so no epoch is the best.")
        explain(self.best, BEST, line)

    @Slot(int)
    def _set_epochs(self, epochs: int) -> None:
        self.form.edit_soon("epochs", partial(with_stop, epochs=epochs))

    @Slot(float)
    def _set_error(self, error: float) -> None:
        self.form.edit_soon("error_below", partial(with_stop, error_below=error))

    @Slot(int)
    def _set_unchanged(self, epochs: int) -> None:
        self.form.edit_soon("unchanged", partial(with_stop, unchanged_epochs=epochs))

    @Slot(int)
    def _set_patience(self, epochs: int) -> None:
        self.form.edit_soon("patience", partial(with_stop, patience=epochs))

    @Slot()
    def _restore_best(self) -> None:
        self.form.finish()
        self.session.restore_best()


def _epochs_words(epochs: int) -> str:
    if not epochs:
        return tr("never")
    return tr("at {epochs}", epochs=count(epochs))


def _stop_count(field: str, step: int, widest: str) -> CountField:
    low, high = limits(StopSettings, field)
    return count_row(f"training.stop.{field}", low, high, step=step, widest=widest)
