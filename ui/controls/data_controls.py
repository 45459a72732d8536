"""The Data section: which samples, how many, how noisy, coded, scaled and split how."""

from collections.abc import Sequence
from functools import partial
from html import escape

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from nnsim.data.catalogue import CATALOGUE, DatasetEntry
from nnsim.data.coding import CODINGS, n_outputs
from nnsim.data.settings import DataSettings, PreprocessingStep, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from ui.controls.form import ControlForm
from ui.controls.names import (
    CODINGS as CODING_NAMES,
)
from ui.controls.names import (
    DATA_SETS,
    FAMILIES,
    NO_PREPROCESSING,
    PREPROCESSING,
    explanation_of,
    name_of,
)
from ui.controls.paired_edits import with_data, with_set
from ui.controls.rows import (
    Note,
    button_of,
    choice_of,
    count_row,
    entries_of,
    explain,
    labelled,
    number_row,
)
from ui.controls.split_control import SplitControl
from ui.controls.truth_table import TruthTable
from ui.i18n import count, tr
from ui.session import Session
from ui.widgets.choice import Choice, Entry
from ui.widgets.labelled import align_labels

LARGEST_NOISE = 1.0
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
        self.noise = number_row(
            "data.noise", 0.0, LARGEST_NOISE, logarithmic=False, widest="0.00"
        )
        self.preprocessing = choice_of("data.preprocessing", _step_entries(()))
        self.samples = count_row("data.samples", 2, 100_000, step=10)
        self.coding = Choice((), tr("coding of the classes"))
        self.split = SplitControl()
        self.new_data = button_of("data.seed", "new-data")
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
        coding = labelled("data.coding", self.coding)
        self.put("data.set", set_row)
        self.put("data.set", self.truth_table, _is_gate)
        self.put("data.set", self.summary)
        self.put("data.set", self.missing, _has_zeros_for_missing)
        self.put("data.noise", self.noise, _has_noise)
        self.put("data.preprocessing", scaling)
        self.more = more = self.put_fold(tr("Samples, outputs, split"))
        self.put("data.samples", self.samples, _has_samples, more)
        self.put("data.coding", coding, _has_classes, more)
        self.put("data.split", self.split, fold=more)
        self.put("data.seed", self.new_data, fold=more)
        align_labels(set_row, self.noise, scaling)
        align_labels(self.samples, coding)

    def _connect(self) -> None:
        self.set_choice.choice_changed.connect(self._choose_set)
        self.truth_table.gate_chosen.connect(self._choose_set)
        self.noise.value_changed.connect(self._set_noise)
        self.noise.slider.sliderPressed.connect(self.begin_gesture)
        self.noise.slider.sliderReleased.connect(self.end_gesture)
        self.preprocessing.choice_changed.connect(self._choose_preprocessing)
        self.samples.value_changed.connect(self._set_samples)
        self.coding.choice_changed.connect(self._choose_coding)
        self.split.split_changed.connect(self._set_split)
        self.split.pressed.connect(self.begin_gesture)
        self.split.released.connect(self.end_gesture)
        self.new_data.clicked.connect(self._make_new_data)
        for field in (self.noise, self.samples, self.split):
            field.refused.connect(self.text_refused)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        data = experiment.data
        entry = _entry(experiment)
        self.set_choice.set_choice(data.set)
        explain(self.set_choice, "data.set", explanation_of(DATA_SETS, data.set))
        self.truth_table.show_gate(data.set)
        self.noise.set_value(data.noise if data.noise is not None else entry.noise or 0)
        self.samples.set_range(*entry.sample_limits)
        self.samples.set_value(data.samples or entry.samples or 0)
        self._show_preprocessing(tuple(step.step for step in data.preprocessing))
        self.split.show_split(data.split)
        self.new_data.setText(tr("New data (seed {seed})", seed=data.seed))
        self._show_missing(entry)

    def show_run(self, run: RunInfo) -> None:
        """Show how many samples, inputs and classes there are."""
        self.note.set_text(shape_of(run))
        self.summary.set_text(summary_of(run))
        self.summary.explanation = sizes_of(run)
        self._show_codings(run)

    def _show_preprocessing(self, steps: tuple[str, ...]) -> None:
        entries = _step_entries(steps)
        if tuple(entry.key for entry in entries) != self.preprocessing.keys():
            self.preprocessing.set_entries(entries)
        chosen = SEVERAL if len(steps) > 1 else steps[0] if steps else NONE
        self.preprocessing.set_choice(chosen)
        lines = [name_of(PREPROCESSING, step) for step in steps]
        lines += [explanation_of(PREPROCESSING, step) for step in steps]
        explain(self.preprocessing, "data.preprocessing", *lines)

    def _show_codings(self, run: RunInfo) -> None:
        n_classes = run.data.n_classes
        if n_classes:
            entries = _coding_entries(n_classes)
            self.coding.set_entries(entries)
            self.coding.set_choice(run.experiment.data.coding)
            explain(self.coding, "data.coding")

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
        if key != SEVERAL:
            steps = () if key == NONE else (PreprocessingStep(step=key),)
            self.edit(partial(with_data, preprocessing=steps))

    @Slot(str)
    def _choose_coding(self, key: str) -> None:
        self.edit(partial(with_data, coding=key))

    @Slot(float)
    def _set_noise(self, noise: float) -> None:
        self.edit_soon("data.noise", partial(with_data, noise=noise))

    @Slot(int)
    def _set_samples(self, samples: int) -> None:
        self.edit_soon("data.samples", partial(with_data, samples=samples))

    @Slot(object)
    def _set_split(self, split: SplitSettings) -> None:
        self.edit_soon("data.split", partial(with_data, split=split))

    @Slot()
    def _make_new_data(self) -> None:
        self.finish()
        self.session.new_data()


def shape_of(run: RunInfo) -> str:
    """Return how many inputs and classes the data of a run have."""
    inputs = run.data.n_inputs
    fields = {"inputs": inputs, "classes": run.data.n_classes}
    if not run.data.n_classes:
        return tr("1 input · curve") if inputs == 1 else tr("{inputs} inputs", **fields)
    if inputs == 1:
        return tr("1 input · {classes} classes", **fields)
    return tr("{inputs} inputs · {classes} classes", **fields)


def summary_of(run: RunInfo) -> str:
    """Return how many samples the data of a run have, and how many of each class."""
    dataset = run.data.dataset
    samples = count(dataset.n_samples)
    if dataset.labels is None:
        return tr("{samples} samples", samples=samples)
    sizes = np.bincount(dataset.labels, minlength=run.data.n_classes)
    return tr(
        "{samples} samples ({sizes})",
        samples=samples,
        sizes="/".join(count(int(size)) for size in sizes),
    )


def sizes_of(run: RunInfo) -> str:
    """Return the sizes of the three sets and of the classes, one a line."""
    data = run.data
    lines = [
        tr("training: {n} samples", n=count(len(data.training))),
        tr("validation: {n} samples", n=count(len(data.validation))),
        tr("test: {n} samples", n=count(len(data.test))),
    ]
    if data.dataset.labels is not None:
        sizes = np.bincount(data.dataset.labels, minlength=data.n_classes)
        lines += [
            tr("class {name}: {n} samples", name=name, n=count(int(size)))
            for name, size in zip(data.dataset.class_names, sizes, strict=True)
        ]
    return "<br>".join(escape(line) for line in lines)


def _set_entries() -> list[Entry]:
    return [
        Entry(
            key,
            name_of(DATA_SETS, key),
            name_of(FAMILIES, entry.family),
            explanation_of(DATA_SETS, key),
        )
        for key, entry in CATALOGUE.items()
    ]


def _step_entries(steps: Sequence[str]) -> list[Entry]:
    """Return the single steps, and those of the experiment where it has several."""
    none = NO_PREPROCESSING
    entries = [Entry(NONE, tr(none.name), "", tr(none.explanation))]
    entries += entries_of(PREPROCESSING)
    if len(steps) > 1:
        several = tr("{n} steps in a row", n=len(steps))
        entries.append(Entry(SEVERAL, several))
    return entries


def _coding_entries(n_classes: int) -> list[Entry]:
    return [
        Entry(
            key,
            f"{n_outputs(n_classes, key)}: {name_of(CODING_NAMES, key)}",
            "",
            explanation_of(CODING_NAMES, key),
        )
        for key in CODINGS
    ]


def _entry(experiment: Experiment) -> DatasetEntry:
    """Return the row of the data set; of the usual one for a name that is not there."""
    return CATALOGUE.get(experiment.data.set, CATALOGUE[DataSettings().set])


def _is_gate(experiment: Experiment) -> bool:
    return _entry(experiment).family == "gate"


def _has_noise(experiment: Experiment) -> bool:
    return _entry(experiment).noise is not None


def _has_samples(experiment: Experiment) -> bool:
    return _entry(experiment).samples is not None


def _has_classes(experiment: Experiment) -> bool:
    return _entry(experiment).kind == "classification"


def _has_zeros_for_missing(experiment: Experiment) -> bool:
    return bool(_entry(experiment).missing_when_zero)
