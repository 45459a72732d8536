"""The optimizer in the Training section: its method and the letters it has."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot

from nnsim.experiment import Experiment
from nnsim.training.settings import OptimizerSettings
from ui.controls.form import ControlForm, FormFold
from ui.controls.names import OPTIMIZERS, explanation_of, name_of
from ui.controls.plain_edits import with_optimizer
from ui.controls.rows import (
    choice_of,
    entries_of,
    explain,
    joined,
    labelled,
    number_row,
)
from ui.i18n import tr, trimmed
from ui.widgets.labelled import align_labels
from ui.widgets.number_field import NumberField

LARGEST_MEMORY = 0.9999
EPSILONS = (1e-12, 1.0)
# Which method uses which letter.
USERS = {
    "momentum": ("gradient-descent",),
    "decay_1": ("adam",),
    "decay_2": ("adam",),
    "decay": ("rmsprop",),
    "epsilon": ("adam", "rmsprop", "adagrad"),
}


class OptimizerFold(FormFold):
    """How a gradient becomes an update."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Optimizer"))
        path = "training.optimizer"
        self.method = choice_of(f"{path}.method", entries_of(OPTIMIZERS))
        row = labelled(f"{path}.method", self.method)
        self.put(f"{path}.method", row)
        self.momentum, self.decay_1, self.decay_2, self.decay = (
            number_row(
                f"{path}.{name}", 0.0, LARGEST_MEMORY, logarithmic=False, widest="0.000"
            )
            for name in ("momentum", "decay_1", "decay_2", "decay")
        )
        self.epsilon = number_row(
            f"{path}.epsilon", *EPSILONS, with_slider=False, widest="1.0·10⁻¹²"
        )
        for name, field in self._fields.items():
            self.put(f"{path}.{name}", field, _used_by(*USERS[name]))
            form.take_number(field)
        align_labels(*self._fields.values())
        self.method.choice_changed.connect(self._choose_method)
        self.momentum.value_changed.connect(self._set_momentum)
        self.decay_1.value_changed.connect(self._set_decay_1)
        self.decay_2.value_changed.connect(self._set_decay_2)
        self.decay.value_changed.connect(self._set_decay)
        self.epsilon.value_changed.connect(self._set_epsilon)

    @property
    def _fields(self) -> dict[str, NumberField]:
        return {name: getattr(self, name) for name in USERS}

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        optimizer = experiment.training.optimizer
        self.method.set_choice(optimizer.method)
        line = explanation_of(OPTIMIZERS, optimizer.method)
        explain(self.method, "training.optimizer.method", line)
        for name, field in self._fields.items():
            field.set_value(getattr(optimizer, name))

    def summary_of(self, experiment: Experiment) -> str:
        """Return method and momentum where they are not as usual."""
        optimizer, usual = experiment.training.optimizer, OptimizerSettings()
        is_usual = optimizer.method == usual.method
        has_momentum = is_usual and optimizer.momentum > 0.0
        return joined(
            "" if is_usual else name_of(OPTIMIZERS, optimizer.method),
            tr("α {value}", value=trimmed(optimizer.momentum)) if has_momentum else "",
        )

    @Slot(str)
    def _choose_method(self, key: str) -> None:
        self.form.edit(partial(with_optimizer, method=key))

    @Slot(float)
    def _set_momentum(self, value: float) -> None:
        self.form.edit(partial(with_optimizer, momentum=value))

    @Slot(float)
    def _set_decay_1(self, value: float) -> None:
        self.form.edit(partial(with_optimizer, decay_1=value))

    @Slot(float)
    def _set_decay_2(self, value: float) -> None:
        self.form.edit(partial(with_optimizer, decay_2=value))

    @Slot(float)
    def _set_decay(self, value: float) -> None:
        self.form.edit(partial(with_optimizer, decay=value))

    @Slot(float)
    def _set_epsilon(self, value: float) -> None:
        self.form.edit(partial(with_optimizer, epsilon=value))


def _used_by(*methods: str) -> Callable[[Experiment], bool]:
    return lambda experiment: experiment.training.optimizer.method in methods
