"""How many samples, how their classes are written, and which set they go to."""

from functools import partial

from PySide6.QtCore import Slot

from nnsim.data.catalogue import CATALOGUE, DatasetEntry, find_entry
from nnsim.data.coding import CODINGS, n_outputs
from nnsim.data.settings import DataSettings, SplitSettings
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from ui.controls.form import ControlForm, FormFold
from ui.controls.names import CODINGS as CODING_NAMES
from ui.controls.names import DEALS, TARGET_SCALINGS, explanation_of, name_of
from ui.controls.paired_edits import ALL_FOR_TRAINING, with_coding
from ui.controls.plain_edits import with_data, with_split
from ui.controls.rows import (
    button_of,
    choice_of,
    count_row,
    entries_of,
    explain,
    joined,
    labelled,
)
from ui.controls.split_control import SplitControl
from ui.controls.split_edits import percents
from ui.i18n import count, tr
from ui.widgets.choice import Choice, Entry
from ui.widgets.labelled import align_labels


class SamplesFold(FormFold):
    """Number of samples, coding, split and seed."""

    def __init__(self, form: ControlForm) -> None:
        super().__init__(form, tr("Samples, split"))
        self.samples = count_row("data.samples", 2, 100_000, step=10)
        self.coding = Choice((), tr("coding of the classes"))
        self.split = SplitControl()
        self.how = choice_of("data.split.how", entries_of(DEALS))
        self.new_data = button_of("data.seed", "new-data")
        coding = labelled("data.coding", self.coding)
        how = labelled("data.split.how", self.how)
        self.targets = choice_of("data.target_scaling", entries_of(TARGET_SCALINGS))
        targets = labelled("data.target_scaling", self.targets)
        self.put("data.samples", self.samples, _has_samples)
        self.put("data.coding", coding, _has_classes)
        self.put("data.target_scaling", targets, _has_values)
        self.put("data.split", self.split)
        self.put("data.split.how", how)
        self.put("data.seed", self.new_data)
        align_labels(self.samples, coding, targets, how)
        self.samples.value_changed.connect(self._set_samples)
        self.coding.choice_changed.connect(self._choose_coding)
        self.split.split_changed.connect(self._set_split)
        self.split.pressed.connect(form.begin_gesture)
        self.split.released.connect(form.end_gesture)
        self.how.choice_changed.connect(self._choose_how)
        self.targets.choice_changed.connect(self._choose_targets)
        self.new_data.clicked.connect(self._make_new_data)
        self.samples.refused.connect(form.text_refused)
        self.split.refused.connect(form.text_refused)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        data, entry = experiment.data, entry_of(experiment)
        self.samples.set_range(*entry.sample_limits)
        self.samples.set_value(data.samples or entry.samples or 0)
        self.split.show_split(data.split)
        self.how.set_choice(data.split.how)
        self.targets.set_choice(data.target_scaling)
        explain(
            self.targets,
            "data.target_scaling",
            explanation_of(TARGET_SCALINGS, data.target_scaling),
        )
        explain(self.how, "data.split.how", explanation_of(DEALS, data.split.how))
        self.new_data.setText(tr("New data (seed {seed})", seed=data.seed))

    def show_run(self, run: RunInfo) -> None:
        """Offer the codings that so many classes have."""
        n_classes = run.data.n_classes
        if n_classes:
            self.coding.set_entries(_coding_entries(n_classes))
            self.coding.set_choice(run.experiment.data.coding)
            explain(self.coding, "data.coding")

    def summary_of(self, experiment: Experiment) -> str:
        """Return what is not as the set has it by itself."""
        data, usual = experiment.data, DataSettings()
        is_gate = entry_of(experiment).family == "gate"
        split = ALL_FOR_TRAINING if is_gate else SplitSettings()
        coding = "binary" if is_gate else usual.coding
        has_own_coding = _has_classes(experiment) and data.coding != coding
        return joined(
            count(data.samples) if data.samples else "",
            name_of(CODING_NAMES, data.coding) if has_own_coding else "",
            "/".join(map(str, percents(data.split)))
            if percents(data.split) != percents(split)
            else "",
            name_of(TARGET_SCALINGS, data.target_scaling)
            if _has_values(experiment) and data.target_scaling != usual.target_scaling
            else "",
            name_of(DEALS, data.split.how) if data.split.how != split.how else "",
        )

    @Slot(int)
    def _set_samples(self, samples: int) -> None:
        self.form.edit_soon("data.samples", partial(with_data, samples=samples))

    @Slot(str)
    def _choose_coding(self, key: str) -> None:
        self.form.edit(partial(with_coding, coding=key))

    @Slot(object)
    def _set_split(self, split: SplitSettings) -> None:
        self.form.edit_soon("data.split", partial(with_data, split=split))

    @Slot(str)
    def _choose_how(self, key: str) -> None:
        self.form.edit(partial(with_split, how=key))

    @Slot(str)
    def _choose_targets(self, key: str) -> None:
        self.form.edit(partial(with_data, target_scaling=key))

    @Slot()
    def _make_new_data(self) -> None:
        self.form.finish()
        self.session.new_data()


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


def entry_of(experiment: Experiment) -> DatasetEntry:
    """Return the row of the data set; of the usual one for a name that is not there."""
    return find_entry(experiment.data.set) or CATALOGUE[DataSettings().set]


def _has_samples(experiment: Experiment) -> bool:
    return entry_of(experiment).samples is not None


def _has_values(experiment: Experiment) -> bool:
    return not _has_classes(experiment)


def _has_classes(experiment: Experiment) -> bool:
    return entry_of(experiment).kind == "classification"
