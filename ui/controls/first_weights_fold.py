"""Where the weights begin, in the Network section: drawn in some way, or given."""

from collections.abc import Callable
from functools import partial
from math import isfinite

from PySide6.QtCore import Slot

from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from nnsim.model.initial_weights import GIVEN
from nnsim.model.settings import InitialWeights
from ui.controls.form import ControlForm, FormFold
from ui.controls.names import DISTRIBUTIONS, explanation_of, name_of
from ui.controls.plain_edits import with_given_weights, with_initial_weights
from ui.controls.rows import (
    SignButton,
    button_of,
    choice_of,
    entries_of,
    explain,
    joined,
    labelled,
    number_row,
)
from ui.controls.weights_edit import WeightsEdit
from ui.i18n import count, tr, trimmed

PATH = "network.initial_weights"
LARGEST_WIDTH = 5.0
HAS_WIDTH = ("uniform", "gaussian")
HAS_SEED = ("uniform", "gaussian", "xavier", "he")


class FirstWeightsFold(FormFold):
    """How the first weights are drawn; given ones begin as the present ones are."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("First weights"))
        self.distribution = choice_of(f"{PATH}.distribution", entries_of(DISTRIBUTIONS))
        self.distribution.setMinimumContentsLength(5)
        self.width_field = number_row(
            f"{PATH}.width", 0.0, LARGEST_WIDTH, logarithmic=False, widest="0.00"
        )
        self.values = WeightsEdit()
        explain(self.values, f"{PATH}.values")
        self.take_present = SignButton(tr("Take the present weights"), "pin")
        explain(self.take_present, f"{PATH}.values")
        self.new_weights = button_of("network.seed", "new-weights")
        self.put(
            f"{PATH}.distribution", labelled(f"{PATH}.distribution", self.distribution)
        )
        self.put(f"{PATH}.width", self.width_field, _is_one_of(*HAS_WIDTH))
        self.put(f"{PATH}.values", self.values, _is_one_of(GIVEN))
        self.put(f"{PATH}.values", self.take_present)
        self.put("network.seed", self.new_weights, _is_one_of(*HAS_SEED))
        self.distribution.choice_changed.connect(self._choose_distribution)
        self.width_field.value_changed.connect(self._set_width)
        self.width_field.refused.connect(form.text_refused)
        self.values.weights_typed.connect(self._set_values)
        self.values.refused.connect(form.text_refused)
        self.take_present.clicked.connect(self._take_present)
        self.new_weights.clicked.connect(self._draw_new_weights)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        initial = experiment.network.initial_weights
        self.distribution.set_choice(initial.distribution)
        explain(
            self.distribution,
            f"{PATH}.distribution",
            explanation_of(DISTRIBUTIONS, initial.distribution),
        )
        self.width_field.set_value(initial.width)
        self.values.show_weights(initial.values)
        seed = experiment.network.seed
        self.new_weights.setText(tr("New weights (seed {seed})", seed=seed))

    def show_run(self, run: RunInfo) -> None:
        """Say how many weights have to be given."""
        self.values.set_wanted(run.spec.n_parameters)

    def summary_of(self, experiment: Experiment) -> str:
        """Return distribution and width where they are not as usual."""
        initial, usual = experiment.network.initial_weights, InitialWeights()
        key = initial.distribution
        has_own_width = key in HAS_WIDTH and initial.width != usual.width
        return joined(
            name_of(DISTRIBUTIONS, key) if key != usual.distribution else "",
            tr("width {width}", width=trimmed(initial.width)) if has_own_width else "",
            count(len(initial.values)) if key == GIVEN else "",
        )

    @Slot(str)
    def _choose_distribution(self, key: str) -> None:
        if key == GIVEN:
            self._take_present()
        else:
            self.form.edit(partial(with_initial_weights, distribution=key, values=()))

    @Slot(float)
    def _set_width(self, width: float) -> None:
        self.form.edit_soon("width", partial(with_initial_weights, width=width))

    @Slot(object)
    def _set_values(self, values: tuple[float, ...]) -> None:
        self.form.edit(partial(with_given_weights, values=values))

    @Slot()
    def _take_present(self) -> None:
        frame = self.session.frame
        if frame is None:
            return
        weights = tuple(frame.parameters.tolist())
        if all(map(isfinite, weights)):
            self._set_values(weights)
        else:
            self.form.text_refused.emit(
                tr("The present weights are no longer numbers; rewind first.")
            )
            self.form.refresh()

    @Slot()
    def _draw_new_weights(self) -> None:
        self.form.finish()
        self.session.new_weights()


def _is_one_of(*distributions: str) -> Callable[[Experiment], bool]:
    return lambda now: now.network.initial_weights.distribution in distributions
