"""The Training section: learning rate, rule, scheme, and more in folded parts."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nnsim.experiment import Experiment
from nnsim.training.sampling import SCHEMES
from nnsim.training.settings import BalanceSettings, TrainingSettings
from ui.controls.balance_fold import BalanceFold, has_classes
from ui.controls.fields import help_of, is_hidden, limits
from ui.controls.form import ControlForm
from ui.controls.loss_fold import LossFold
from ui.controls.names import (
    LOSSES,
    RULES,
    explanation_of,
    name_of,
)
from ui.controls.names import (
    SCHEMES as SCHEME_NAMES,
)
from ui.controls.notes import SignedNote
from ui.controls.optimizer_fold import OptimizerFold
from ui.controls.paired_edits import with_rule
from ui.controls.plain_edits import with_training
from ui.controls.rows import (
    FlagBox,
    choice_of,
    count_row,
    entries_of,
    explain,
    labelled,
    number_row,
)
from ui.controls.schedule_fold import ScheduleFold
from ui.controls.stop_fold import StopFold
from ui.i18n import tr
from ui.session import Session
from ui.widgets.labelled import align_labels

LEARNING_RATES = (0.001, 10.0)


class TrainingControls(ControlForm):
    """How the weights learn."""

    key = "training"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.rule = choice_of("training.rule", entries_of(RULES))
        self.scheme = choice_of("training.scheme", entries_of(SCHEME_NAMES))
        self.shuffle = FlagBox("training.shuffle")
        low, high = limits(TrainingSettings, "mini_batch")
        self.mini_batch = count_row("training.mini_batch", low, high)
        self.learning_rate = number_row(
            "training.learning_rate", *LEARNING_RATES, widest="0.000"
        )
        self.balance_note = SignedNote(
            "info",
            tr(
                "Classes are balanced in training only: validation, test and the "
                "confusion matrix stay as observed."
            ),
        )
        self._lay_out()
        self._connect()
        self.refresh()

    @staticmethod
    def title() -> str:
        """Return the translated title of the section."""
        return tr("Training")

    def _lay_out(self) -> None:
        rule = labelled("training.rule", self.rule)
        scheme = labelled("training.scheme", self.scheme)
        self.put("training.learning_rate", self.learning_rate)
        self.put("training.rule", rule)
        self.put("training.scheme", scheme)
        self.put("training.mini_batch", self.mini_batch, _has_groups)
        self.put("training.shuffle", self.shuffle, _can_shuffle)
        self.put("training.balance.method", self.balance_note, _is_balanced)
        self.column.addWidget(self.advice)
        align_labels(rule, scheme, self.mini_batch)
        self.loss = LossFold(self)
        self.optimizer = OptimizerFold(self)
        self.schedule = ScheduleFold(self)
        self.balance = BalanceFold(self)
        self.stop = StopFold(self)
        self.stop_epochs = self.stop.epochs
        self.stop_error = self.stop.error
        self.stop_unchanged = self.stop.unchanged

    def _connect(self) -> None:
        self.rule.choice_changed.connect(self._choose_rule)
        self.scheme.choice_changed.connect(self._choose_scheme)
        self.shuffle.clicked.connect(self._set_shuffle)
        self.mini_batch.value_changed.connect(self._set_mini_batch)
        self.mini_batch.refused.connect(self.text_refused)
        self.learning_rate.value_changed.connect(self._set_learning_rate)
        self.take_number(self.learning_rate)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        training = experiment.training
        self.rule.set_choice(training.rule)
        explain(self.rule, "training.rule", explanation_of(RULES, training.rule))
        self.scheme.set_choice(training.scheme)
        line = explanation_of(SCHEME_NAMES, training.scheme)
        explain(self.scheme, "training.scheme", line)
        self.shuffle.setChecked(training.shuffle)
        self.mini_batch.set_value(training.mini_batch)
        self.learning_rate.set_value(training.learning_rate)
        self.note.set_text(explanation_of(LOSSES, training.loss))
        self.note.explanation = help_of("training.loss", name_of(LOSSES, training.loss))
        self.note.setHidden(is_hidden("training.loss", self.hidden_fields))

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


def _can_shuffle(experiment: Experiment) -> bool:
    row = SCHEMES.get(experiment.training.scheme)
    return row is not None and row.shuffles


def _has_groups(experiment: Experiment) -> bool:
    return experiment.training.scheme == "mini-batch"


def _is_balanced(experiment: Experiment) -> bool:
    method = experiment.training.balance.method
    return has_classes(experiment) and method != BalanceSettings().method
