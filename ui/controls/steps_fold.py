"""The list of preprocessing steps in the Data section."""

from functools import partial

from PySide6.QtCore import Slot

from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.suggestions import RECIPES, suggested_step
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from ui.controls.form import ControlForm, FormFold
from ui.controls.growing_rows import GrowingRows
from ui.controls.names import (
    PREPROCESSING,
    explanation_of,
    name_of,
)
from ui.controls.names import (
    RECIPES as RECIPE_NAMES,
)
from ui.controls.notes import WrappedNote
from ui.controls.rows import choice_of
from ui.controls.step_edits import (
    with_step_added,
    with_step_changed,
    with_step_moved,
    with_step_removed,
    with_steps,
)
from ui.controls.step_row import StepRow
from ui.i18n import tr
from ui.widgets.choice import Entry

PATH = "data.preprocessing"
MOST_STEPS = 8
RECIPE = "recipe"
HEADING = ""


class StepsFold(FormFold):
    """Steps one after the other: add, change, move and remove them."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Steps"))
        self._rows = GrowingRows(self._made_row)
        self.beyond = WrappedNote()
        self.add_step = choice_of(f"{PATH}.added", ())
        self._offered_for: str | None = None
        self.put(PATH, self._rows, lambda now: bool(now.data.preprocessing))
        self.put(
            PATH, self.beyond, lambda now: len(now.data.preprocessing) > MOST_STEPS
        )
        self.put(PATH, self.add_step)
        self.add_step.choice_changed.connect(self._add)

    @property
    def step_rows(self) -> tuple[StepRow, ...]:
        """The rows of the steps that are there, in their order."""
        return self._rows.shown

    def _made_row(self, place: int) -> StepRow:
        row = StepRow(place)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        row.changed.connect(self._change)
        row.refused.connect(self.form.text_refused)
        return row

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the steps of an experiment without telling anybody."""
        steps = experiment.data.preprocessing
        n_rows = min(len(steps), MOST_STEPS)
        for row, step in zip(self._rows.show_first(n_rows), steps, strict=False):
            row.show_step(step, len(steps))
            if not self._is_fitted(experiment):
                row.show_fitted(step, None)
        if len(steps) > MOST_STEPS:
            self.beyond.set_text(tr("and {n} more steps", n=len(steps) - MOST_STEPS))
        self._offer(experiment.data.set)
        self.add_step.setEnabled(len(steps) < MOST_STEPS)

    def show_run(self, run: RunInfo) -> None:
        """Show what the steps found on the training samples."""
        steps = run.experiment.data.preprocessing
        if self._is_fitted(self.session.experiment):
            rows = self._rows.first(min(len(steps), MOST_STEPS))
            for row, step, fitted in zip(rows, steps, run.data.steps, strict=False):
                row.show_fitted(step, fitted)

    def summary_of(self, experiment: Experiment) -> str:
        """Return how many steps there are, or the one that is there."""
        steps = experiment.data.preprocessing
        if len(steps) == 1:
            return name_of(PREPROCESSING, steps[0].step)
        return str(len(steps)) if steps else ""

    def _is_fitted(self, experiment: Experiment) -> bool:
        run = self.session.run
        return run is not None and run.experiment.data == experiment.data

    def _offer(self, data_set: str) -> None:
        """Offer what can be added to a data set, the ready-made list first."""
        if data_set != self._offered_for:
            self._offered_for = data_set
            self.add_step.set_entries(_entries(data_set))
        self.add_step.set_choice(HEADING)

    @Slot(str)
    def _add(self, key: str) -> None:
        run = self.session.run
        if key == RECIPE:
            recipe = RECIPES[self.session.experiment.data.set]
            self.form.edit(partial(with_steps, steps=recipe))
        elif key != HEADING and run is not None:
            step = suggested_step(key, run.data)
            self.form.edit(partial(with_step_added, step=step))
        self.add_step.set_choice(HEADING)

    @Slot(int, int)
    def _move(self, place: int, by: int) -> None:
        self.form.edit(partial(with_step_moved, index=place, by=by))

    @Slot(int)
    def _remove(self, place: int) -> None:
        self.form.edit(partial(with_step_removed, index=place))

    @Slot(int, str, object)
    def _change(self, place: int, field: str, value: object) -> None:
        change = partial(with_step_changed, index=place, field=field, value=value)
        self.form.edit(change)


def _entries(data_set: str) -> list[Entry]:
    entries = [Entry(HEADING, tr("Add a step …"))]
    if data_set in RECIPES:
        entries.append(
            Entry(
                RECIPE,
                name_of(RECIPE_NAMES, data_set),
                tr("Ready-made"),
                explanation_of(RECIPE_NAMES, data_set),
            )
        )
    for group, is_scaling in ((tr("Scale"), True), (tr("Tidy up"), False)):
        entries += [
            Entry(
                key,
                name_of(PREPROCESSING, key),
                group,
                explanation_of(PREPROCESSING, key),
            )
            for key in STEPS
            if can_stand_alone(key) == is_scaling
        ]
    return entries


def can_stand_alone(key: str) -> bool:
    """Tell whether a step works on every data set without any options."""
    row = STEPS[key]
    return row.needs is None and row.by_default == "all"
