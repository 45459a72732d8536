"""The Data section: which samples, how many, how noisy, coded, scaled and split how."""

from collections.abc import Sequence
from functools import partial
from html import escape

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nnsim.data.catalogue import CATALOGUE, DatasetEntry
from nnsim.data.own_sets import own_titles
from nnsim.data.settings import (
    AddedSamples,
    AnySampleEdit,
    ChangedSamples,
    PreprocessingStep,
)
from nnsim.data.suggestions import RECIPES
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from ui.controls.form import ControlForm
from ui.controls.names import (
    DATA_SETS,
    FAMILIES,
    NO_PREPROCESSING,
    PREPROCESSING,
    explanation_of,
    name_of,
)
from ui.controls.names import (
    RECIPES as RECIPE_NAMES,
)
from ui.controls.paired_edits import with_set
from ui.controls.plain_edits import with_data
from ui.controls.rows import (
    Note,
    button_of,
    choice_of,
    explain,
    labelled,
    number_row,
)
from ui.controls.samples_fold import SamplesFold, entry_of
from ui.controls.step_edits import with_steps
from ui.controls.steps_fold import RECIPE, StepsFold, can_stand_alone
from ui.controls.truth_table import TruthTable
from ui.counted import samples
from ui.i18n import count, tr
from ui.session import Session
from ui.widgets.choice import Entry
from ui.widgets.labelled import align_labels

LARGEST_NOISE = 1.0
Steps = tuple[PreprocessingStep, ...]
NONE = "none"
SEVERAL = "several"


class DataControls(ControlForm):
    """What the network learns from."""

    key = "data"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.set_choice = choice_of("data.set", _set_entries())
        self.truth_table = TruthTable()
        self.summary = Note()
        self.missing = Note()
        self.edits = Note()
        self.undo_edits = button_of("data.edits", "undo")
        self.noise = number_row(
            "data.noise", 0.0, LARGEST_NOISE, logarithmic=False, widest="0.0000"
        )
        self.preprocessing = choice_of("data.preprocessing", ())
        self._own_shown: tuple[str, ...] = ()
        self._scalings_shown: tuple[str, tuple[Entry, ...]] | None = None
        self._lay_out()
        self._connect()
        self.refresh()

    @staticmethod
    def title() -> str:
        """Return the translated title of the section."""
        return tr("Data")

    def _lay_out(self) -> None:
        set_row = labelled("data.set", self.set_choice)
        scaling = labelled("data.preprocessing", self.preprocessing)
        self.put("data.set", set_row)
        self.put("data.set", self.truth_table, _is_gate)
        self.put("data.set", self.summary)
        self.put("data.set", self.missing, _has_zeros_for_missing)
        self.put("data.edits", self.edits, _has_edits)
        self.put("data.edits", self.undo_edits, _has_edits)
        self.put("data.noise", self.noise, _has_noise)
        self.put("data.preprocessing", scaling)
        self.column.addWidget(self.advice)
        align_labels(set_row, self.noise, scaling)
        self.steps = StepsFold(self)
        self.more = SamplesFold(self)
        self.samples = self.more.samples
        self.coding = self.more.coding
        self.split = self.more.split
        self.new_data = self.more.new_data

    def _connect(self) -> None:
        self.set_choice.choice_changed.connect(self._choose_set)
        self.truth_table.gate_chosen.connect(self._choose_set)
        self.noise.value_changed.connect(self._set_noise)
        self.undo_edits.clicked.connect(self._undo_edits)
        self.take_number(self.noise)
        self.preprocessing.choice_changed.connect(self._choose_preprocessing)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        data = experiment.data
        entry = entry_of(experiment)
        self._show_sets()
        self.set_choice.set_choice(data.set)
        explain(self.set_choice, "data.set", explanation_of(DATA_SETS, data.set))
        self.truth_table.show_gate(data.set)
        self.noise.set_value(data.noise if data.noise is not None else entry.noise or 0)
        self._show_preprocessing(data.set, data.preprocessing)
        self._show_missing(entry)
        self.edits.set_text(edits_text(data.edits))

    def _show_sets(self) -> None:
        own = tuple(own_titles())
        if own != self._own_shown:
            self._own_shown = own
            self.set_choice.set_entries(_set_entries())

    def show_run(self, run: RunInfo) -> None:
        """Show how many samples, inputs and classes there are."""
        self.note.set_text(shape_of(run))
        self.summary.set_text(summary_of(run))
        self.summary.explanation = sizes_of(run)

    def _show_preprocessing(self, data_set: str, steps: Steps) -> None:
        entries = _scaling_entries(data_set, steps)
        shown = (data_set, tuple(entries))
        if shown != self._scalings_shown:
            self._scalings_shown = shown
            self.preprocessing.set_entries(entries)
        self.preprocessing.set_choice(_scaling_of(data_set, steps))
        keys = [step.step for step in steps]
        lines = [name_of(PREPROCESSING, key) for key in keys]
        lines += [explanation_of(PREPROCESSING, key) for key in keys]
        explain(self.preprocessing, "data.preprocessing", *lines)

    def _show_missing(self, entry: DatasetEntry) -> None:
        names = entry.missing_when_zero
        self.missing.set_text(tr("0 = not measured in {n} inputs", n=len(names)))
        self.missing.explanation = tr(
            "In {names} a 0 stands for a missing value. Source: {source}",
            names=", ".join(names),
            source=explanation_of(DATA_SETS, entry.key),
        )

    @Slot(str)
    def _choose_set(self, key: str) -> None:
        self.edit(partial(with_set, key=key))

    @Slot(str)
    def _choose_preprocessing(self, key: str) -> None:
        if key == RECIPE:
            self.edit(partial(with_steps, steps=RECIPES[self.set_choice.choice()]))
        elif key != SEVERAL:
            steps = () if key == NONE else (PreprocessingStep(step=key),)
            self.edit(partial(with_steps, steps=steps))

    @Slot()
    def _undo_edits(self) -> None:
        self.edit(partial(with_data, edits=()))

    @Slot(float)
    def _set_noise(self, noise: float) -> None:
        self.edit_soon("data.noise", partial(with_data, noise=noise))


def edits_text(edits: Sequence[AnySampleEdit]) -> str:
    """Return how many samples were added, changed and removed by hand."""
    added, changed, removed = 0, 0, 0
    for edit in edits:
        if isinstance(edit, AddedSamples):
            added += len(edit.inputs)
        elif isinstance(edit, ChangedSamples):
            changed += len(edit.samples)
        else:
            removed += len(edit.samples)
    return tr(
        "by hand: +{added}, −{removed}, {changed} changed",
        added=count(added),
        removed=count(removed),
        changed=count(changed),
    )


def shape_of(run: RunInfo) -> str:
    """Return how many inputs and classes the data of a run have."""
    inputs = run.data.n_inputs
    fields = {"inputs": inputs, "classes": run.data.n_classes}
    if not run.data.n_classes:
        if inputs == 1:
            return tr("1 input · curve")
        return tr("{inputs} inputs · no classes", **fields)
    if inputs == 1:
        return tr("1 input · {classes} classes", **fields)
    return tr("{inputs} inputs · {classes} classes", **fields)


def summary_of(run: RunInfo) -> str:
    """Return how many samples the data of a run have, and how many of each class."""
    dataset = run.data.dataset
    words = samples(dataset.n_samples)
    if dataset.labels is None:
        return words
    sizes = np.bincount(dataset.labels, minlength=run.data.n_classes)
    return tr(
        "{samples} ({sizes})",
        samples=words,
        sizes="/".join(count(int(size)) for size in sizes),
    )


def sizes_of(run: RunInfo) -> str:
    """Return the sizes of the three sets and of the classes, one a line."""
    data = run.data
    lines = [
        tr("training: {samples}", samples=samples(len(data.training))),
        tr("validation: {samples}", samples=samples(len(data.validation))),
        tr("test: {samples}", samples=samples(len(data.test))),
    ]
    if data.dataset.labels is not None:
        sizes = np.bincount(data.dataset.labels, minlength=data.n_classes)
        lines += [
            tr("class {name}: {samples}", name=name, samples=samples(int(size)))
            for name, size in zip(data.dataset.class_names, sizes, strict=True)
        ]
    return "<br>".join(escape(line) for line in lines)


def _set_entries() -> list[Entry]:
    """Return the built-in sets, then those that the user has opened."""
    family = name_of(FAMILIES, "own")
    own = [Entry(key, title, family) for key, title in own_titles().items()]
    return [
        Entry(
            key,
            name_of(DATA_SETS, key),
            name_of(FAMILIES, entry.family),
            explanation_of(DATA_SETS, key),
        )
        for key, entry in CATALOGUE.items()
    ] + own


def _scaling_entries(data_set: str, steps: Steps) -> list[Entry]:
    """Return single scalings and the ready-made list, and what the experiment has."""
    none = NO_PREPROCESSING
    entries = [Entry(NONE, tr(none.name), "", tr(none.explanation))]
    entries += [
        Entry(key, name_of(PREPROCESSING, key), "", explanation_of(PREPROCESSING, key))
        for key in PREPROCESSING
        if can_stand_alone(key)
    ]
    if data_set in RECIPES:
        names = RECIPE_NAMES
        entries.append(
            Entry(RECIPE, name_of(names, data_set), "", explanation_of(names, data_set))
        )
    if _scaling_of(data_set, steps) == SEVERAL:
        several = tr("{n} steps in a row", n=len(steps))
        if len(steps) == 1:
            several = name_of(PREPROCESSING, steps[0].step)
        entries.append(Entry(SEVERAL, several))
    return entries


def _scaling_of(data_set: str, steps: Steps) -> str:
    """Return which entry stands for the steps."""
    if not steps:
        return NONE
    if steps == RECIPES.get(data_set):
        return RECIPE
    only = steps[0]
    if len(steps) == 1 and can_stand_alone(only.step) and not only.columns:
        return only.step
    return SEVERAL


def _is_gate(experiment: Experiment) -> bool:
    return entry_of(experiment).family == "gate"


def _has_edits(experiment: Experiment) -> bool:
    return bool(experiment.data.edits)


def _has_noise(experiment: Experiment) -> bool:
    return entry_of(experiment).noise is not None


def _has_zeros_for_missing(experiment: Experiment) -> bool:
    return bool(entry_of(experiment).missing_when_zero)
