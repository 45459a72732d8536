"""The error function in the Training section, and what large weights cost."""

from functools import partial

from PySide6.QtCore import Slot

from nnsim.experiment import Experiment
from nnsim.training.learning_rules import LEARNING_RULES
from nnsim.training.settings import TrainingSettings
from ui.controls.form import ControlForm, FormFold
from ui.controls.names import LOSSES, explanation_of, name_of
from ui.controls.paired_edits import with_loss
from ui.controls.plain_edits import with_penalty
from ui.controls.rows import (
    choice_of,
    entries_of,
    explain,
    joined,
    labelled,
    number_row,
)
from ui.i18n import tr, trimmed

LARGEST_PENALTY = 1.0


class LossFold(FormFold):
    """Which error is made small; each choice brings the outputs that suit it."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Error"))
        self.loss = choice_of("training.loss", entries_of(LOSSES))
        self.l1, self.l2 = (
            number_row(
                f"training.penalty.{name}",
                0.0,
                LARGEST_PENALTY,
                logarithmic=False,
                widest="0.0000",
            )
            for name in ("l1", "l2")
        )
        self.put("training.loss", labelled("training.loss", self.loss), _has_targets)
        self.put("training.penalty.l1", self.l1)
        self.put("training.penalty.l2", self.l2)
        self.loss.choice_changed.connect(self._choose_loss)
        self.l1.value_changed.connect(self._set_l1)
        self.l2.value_changed.connect(self._set_l2)
        for field in (self.l1, self.l2):
            form.take_number(field)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        training = experiment.training
        self.loss.set_choice(training.loss)
        explain(self.loss, "training.loss", explanation_of(LOSSES, training.loss))
        self.l1.set_value(training.penalty.l1)
        self.l2.set_value(training.penalty.l2)

    def summary_of(self, experiment: Experiment) -> str:
        """Return loss and penalties that are not as usual."""
        training, usual = experiment.training, TrainingSettings()
        penalty = training.penalty
        return joined(
            name_of(LOSSES, training.loss) if training.loss != usual.loss else "",
            tr("λ₁ {value}", value=trimmed(penalty.l1)) if penalty.l1 else "",
            tr("λ₂ {value}", value=trimmed(penalty.l2)) if penalty.l2 else "",
        )

    @Slot(str)
    def _choose_loss(self, key: str) -> None:
        self.form.edit(partial(with_loss, loss=key))

    @Slot(float)
    def _set_l1(self, strength: float) -> None:
        self.form.edit(partial(with_penalty, l1=strength))

    @Slot(float)
    def _set_l2(self, strength: float) -> None:
        self.form.edit(partial(with_penalty, l2=strength))


def _has_targets(experiment: Experiment) -> bool:
    row = LEARNING_RULES.get(experiment.training.rule)
    return row is not None and row.needs_targets
