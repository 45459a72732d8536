"""The Training section: rule, scheme, learning rate, and when a run stops by itself."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nnsim.experiment import Experiment
from nnsim.training.sampling import SCHEMES
from nnsim.training.settings import StopSettings, TrainingSettings
from ui.controls.fields import help_of, is_hidden, limits
from ui.controls.form import ControlForm
from ui.controls.names import (
    LOSSES,
    RULES,
    explanation_of,
)
from ui.controls.names import (
    SCHEMES as SCHEME_NAMES,
)
from ui.controls.paired_edits import with_rule, with_stop, with_training
from ui.controls.rows import (
    FlagBox,
    choice_of,
    count_row,
    entries_of,
    explain,
    labelled,
    number_row,
    segmented,
)
from ui.i18n import tr
from ui.session import Session
from ui.widgets.count_field import CountField
from ui.widgets.labelled import align_labels

LEARNING_RATES = (0.001, 10.0)
LARGEST_ERROR = 1.0


class TrainingControls(ControlForm):
    """How the weights learn."""

    key = "training"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.rule = segmented("training.rule", RULES)
        self.scheme = choice_of("training.scheme", entries_of(SCHEME_NAMES))
        self.shuffle = FlagBox("training.shuffle")
        low, high = limits(TrainingSettings, "mini_batch")
        self.mini_batch = count_row("training.mini_batch", low, high)
        self.learning_rate = number_row(
            "training.learning_rate", *LEARNING_RATES, widest="0.000"
        )
        self.note.explanation = help_of("training.loss")
        self.stop_epochs = _stop_count("epochs", 100, "0 000 000")
        self.stop_error = number_row(
            "training.stop.error_below",
            0.0,
            LARGEST_ERROR,
            logarithmic=False,
            widest="0.000",
        )
        self.stop_unchanged = _stop_count("unchanged_epochs", 10, "0 000")
        self._lay_out()
        self._connect()
        self.refresh()

    @staticmethod
    def title() -> str:
        """Return the translated title of the section."""
        return tr("Training")

    def _lay_out(self) -> None:
        scheme = labelled("training.scheme", self.scheme)
        self.put("training.learning_rate", self.learning_rate)
        self.put("training.rule", self.rule)
        self.put("training.scheme", scheme)
        self.put("training.mini_batch", self.mini_batch, _has_groups)
        self.put("training.shuffle", self.shuffle, _can_shuffle)
        self.stop = stop = self.put_fold(tr("Stop by itself"))
        self.put("training.stop.epochs", self.stop_epochs, fold=stop)
        self.put("training.stop.error_below", self.stop_error, fold=stop)
        self.put("training.stop.unchanged_epochs", self.stop_unchanged, fold=stop)
        align_labels(scheme, self.mini_batch)

    def _connect(self) -> None:
        self.rule.choice_changed.connect(self._choose_rule)
        self.scheme.choice_changed.connect(self._choose_scheme)
        self.shuffle.clicked.connect(self._set_shuffle)
        self.mini_batch.value_changed.connect(self._set_mini_batch)
        self.learning_rate.value_changed.connect(self._set_learning_rate)
        self.learning_rate.slider.sliderPressed.connect(self.begin_gesture)
        self.learning_rate.slider.sliderReleased.connect(self.end_gesture)
        self.stop_epochs.value_changed.connect(self._set_stop_epochs)
        self.stop_error.value_changed.connect(self._set_stop_error)
        self.stop_unchanged.value_changed.connect(self._set_stop_unchanged)
        for field in (
            self.mini_batch,
            self.learning_rate,
            self.stop_epochs,
            self.stop_error,
            self.stop_unchanged,
        ):
            field.refused.connect(self.text_refused)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        training = experiment.training
        self.rule.set_choice(training.rule)
        self.scheme.set_choice(training.scheme)
        line = explanation_of(SCHEME_NAMES, training.scheme)
        explain(self.scheme, "training.scheme", line)
        self.shuffle.setChecked(training.shuffle)
        self.mini_batch.set_value(training.mini_batch)
        self.learning_rate.set_value(training.learning_rate)
        self.note.set_text(explanation_of(LOSSES, training.loss))
        self.note.setHidden(is_hidden("training.loss", self.hidden_fields))
        self.stop_epochs.set_value(training.stop.epochs)
        self.stop_error.set_value(training.stop.error_below)
        self.stop_unchanged.set_value(training.stop.unchanged_epochs)

    @Slot(str)
    def _choose_rule(self, key: str) -> None:
        self.edit(partial(with_rule, rule=key))

    @Slot(str)
    def _choose_scheme(self, key: str) -> None:
        self.edit(partial(with_training, scheme=key))

    @Slot(bool)
    def _set_shuffle(self, shuffle: bool) -> None:
        self.edit(partial(with_training, shuffle=shuffle))

    @Slot(int)
    def _set_mini_batch(self, samples: int) -> None:
        self.edit_soon("mini_batch", partial(with_training, mini_batch=samples))

    @Slot(float)
    def _set_learning_rate(self, learning_rate: float) -> None:
        self.edit(partial(with_training, learning_rate=learning_rate))

    @Slot(int)
    def _set_stop_epochs(self, epochs: int) -> None:
        self.edit_soon("epochs", partial(with_stop, epochs=epochs))

    @Slot(float)
    def _set_stop_error(self, error: float) -> None:
        self.edit_soon("error_below", partial(with_stop, error_below=error))

    @Slot(int)
    def _set_stop_unchanged(self, epochs: int) -> None:
        self.edit_soon("unchanged", partial(with_stop, unchanged_epochs=epochs))


def _stop_count(field: str, step: int, widest: str) -> CountField:
    low, high = limits(StopSettings, field)
    return count_row(f"training.stop.{field}", low, high, step=step, widest=widest)


def _can_shuffle(experiment: Experiment) -> bool:
    row = SCHEMES.get(experiment.training.scheme)
    return row is not None and row.shuffles


def _has_groups(experiment: Experiment) -> bool:
    return experiment.training.scheme == "mini-batch"
