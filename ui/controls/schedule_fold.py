"""The learning-rate schedule in the Training section, also in a sentence."""

from functools import partial

from PySide6.QtCore import Slot

from nnsim.experiment import Experiment
from nnsim.training.settings import ScheduleSettings
from ui.controls.fields import limits
from ui.controls.form import ControlForm, FormFold
from ui.controls.names import SCHEDULES, explanation_of
from ui.controls.notes import WrappedNote
from ui.controls.plain_edits import with_schedule
from ui.controls.rows import (
    choice_of,
    count_row,
    entries_of,
    explain,
    labelled,
    number_row,
)
from ui.i18n import count, tr, trimmed
from ui.widgets.labelled import align_labels

HALF = 0.5


class ScheduleFold(FormFold):
    """How η changes while the network learns."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Schedule"))
        path = "training.schedule"
        self.shape_choice = choice_of(f"{path}.shape", entries_of(SCHEDULES))
        low, high = limits(ScheduleSettings, "epochs")
        self.epochs = count_row(
            f"{path}.epochs", low, high, step=10, widest="0 000 000"
        )
        self.factor = number_row(
            f"{path}.factor", 0.0, 1.0, logarithmic=False, widest="0.000"
        )
        self.sentence = WrappedNote()
        shape = labelled(f"{path}.shape", self.shape_choice)
        self.put(f"{path}.shape", shape)
        self.put(f"{path}.epochs", self.epochs, _changes)
        self.put(f"{path}.factor", self.factor, _changes)
        self.put(f"{path}.shape", self.sentence)
        align_labels(shape, self.epochs, self.factor)
        self.shape_choice.choice_changed.connect(self._choose_shape)
        self.epochs.value_changed.connect(self._set_epochs)
        self.epochs.refused.connect(form.text_refused)
        self.factor.value_changed.connect(self._set_factor)
        form.take_number(self.factor)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        schedule = experiment.training.schedule
        self.shape_choice.set_choice(schedule.shape)
        line = explanation_of(SCHEDULES, schedule.shape)
        explain(self.shape_choice, "training.schedule.shape", line)
        self.epochs.set_value(schedule.epochs)
        self.factor.set_value(schedule.factor)
        self.sentence.set_text(schedule_words(schedule))

    def summary_of(self, experiment: Experiment) -> str:
        """Return what η does where it does not stay the same."""
        if not _changes(experiment):
            return ""
        return schedule_words(experiment.training.schedule)

    @Slot(str)
    def _choose_shape(self, key: str) -> None:
        self.form.edit(partial(with_schedule, shape=key))

    @Slot(int)
    def _set_epochs(self, epochs: int) -> None:
        self.form.edit_soon("schedule epochs", partial(with_schedule, epochs=epochs))

    @Slot(float)
    def _set_factor(self, factor: float) -> None:
        self.form.edit(partial(with_schedule, factor=factor))


def schedule_words(schedule: ScheduleSettings) -> str:
    """Return what η does, in one sentence."""
    fields = {"epochs": count(schedule.epochs), "factor": trimmed(schedule.factor)}
    if schedule.shape == "constant" or schedule.factor == 1.0:
        return tr("η stays the same")
    if schedule.shape == "linear" and schedule.factor == 0.0:
        return tr("η falls to 0 in {epochs} epochs", **fields)
    if schedule.shape == "linear":
        return tr("η falls to {factor} η in {epochs} epochs, then stays", **fields)
    if schedule.factor == 0.0:
        return _words_for_nothing(schedule, fields["epochs"])
    if schedule.factor == HALF and schedule.shape == "steps":
        return tr("η halves every {epochs} epochs", **fields)
    if schedule.factor == HALF:
        return tr("η halves in {epochs} epochs, smoothly", **fields)
    if schedule.shape == "steps":
        return tr("η × {factor} every {epochs} epochs", **fields)
    return tr("η × {factor} in {epochs} epochs, smoothly", **fields)


def _words_for_nothing(schedule: ScheduleSettings, epochs: str) -> str:
    if schedule.shape == "steps":
        return tr("η is 0 after {epochs} epochs", epochs=epochs)
    return tr("η is 0 after the first epoch")


def _changes(experiment: Experiment) -> bool:
    return experiment.training.schedule.shape != "constant"
