"""What the sections of controls have in common: they read and write the session.

A control reads the experiment without telling anybody, and hands each change over as a
function of the experiment, so that a change which waits never undoes a later one.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnsim.advice import Note as Advice
from nnsim.advice import notes
from nnsim.experiment import Experiment
from nnsim.frames.frame import RunInfo
from ui.controls.fields import is_hidden
from ui.controls.fold import Fold
from ui.controls.notes import AdviceLines
from ui.controls.rows import Note
from ui.session import Session
from ui.widgets.count_field import CountField
from ui.widgets.number_field import NumberField

WAIT_MS = 150
"""How long a structural change waits for the next one of the same control."""
SPACING = 4

Change = Callable[[Experiment], Experiment]
Number = NumberField | CountField


@dataclass(frozen=True)
class Row:
    """A control, the field of the experiment it stands for, and when it applies."""

    path: str
    widget: QWidget
    applies: Callable[[Experiment], bool]
    fold: Fold | None


def always(experiment: Experiment) -> bool:
    """Say that a control has a meaning whatever the experiment is."""
    return True


class ControlForm(QWidget):
    """The controls of one part of the experiment.

    ``note`` says the gist of the part beside the title of its section, ``advice``
    what of it is unwise; a form puts it where nothing moves under the pointer.
    ``text_refused`` carries the sentence about a typed text that cannot be used.
    """

    key: ClassVar[str]
    text_refused = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.note = Note()
        self.advice = AdviceLines()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACING)
        self._rows: list[Row] = []
        self._folds: list[FormFold] = []
        self._waiting: tuple[str, Change] | None = None
        self._gesture: tuple[str, int] | None = None
        self._n_gestures = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.finish)
        session.experiment_changed.connect(self._on_experiment)
        session.run_changed.connect(self._on_run)
        session.data_changed.connect(self._on_run)
        session.scene_changed.connect(self._on_scene)
        session.left.connect(self.forget)

    @staticmethod
    def title() -> str:
        """Return the translated title of the section."""
        raise NotImplementedError

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        raise NotImplementedError

    def show_run(self, run: RunInfo) -> None:
        """Show what follows from the data of a run."""

    def put(
        self,
        path: str,
        widget: QWidget,
        applies: Callable[[Experiment], bool] = always,
        fold: Fold | None = None,
    ) -> None:
        """Add a control, shown where it has a meaning and no scene hides its field."""
        if fold is None:
            self.column.addWidget(widget)
        else:
            fold.add(widget)
        self._rows.append(Row(path, widget, applies, fold))

    def put_fold(self, fold: "FormFold") -> None:
        """Add a folded part for controls that are needed less."""
        self._folds.append(fold)
        self.column.addWidget(fold)

    def shows(self, path: str) -> bool:
        """Tell whether the control of a field is there, perhaps in a folded part."""
        return any(row.path == path and not row.widget.isHidden() for row in self._rows)

    def number_fields(self, experiment: Experiment) -> dict[str, Number]:
        """Return the controls of numbers that apply, by their fields' document path."""
        return {
            row.path: row.widget
            for row in self._rows
            if isinstance(row.widget, NumberField | CountField)
            and row.applies(experiment)
        }

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that have a control here, once each, from top to bottom."""
        return tuple(dict.fromkeys(row.path for row in self._rows))

    @property
    def is_empty(self) -> bool:
        """Whether the scene hides every control of this section."""
        return all(row.widget.isHidden() for row in self._rows)

    @property
    def is_waiting(self) -> bool:
        """Whether a change waits for its control to be still."""
        return self._timer.isActive()

    @property
    def hidden_fields(self) -> tuple[str, ...]:
        """The fields whose controls the present scene hides."""
        scene = self.session.scene
        return scene.hidden_controls if scene is not None else ()

    def edit(self, change: Change) -> None:
        """Change the experiment now."""
        self.finish()
        self.session.edit(change(self.session.experiment), self._gesture)

    def edit_soon(self, path: str, change: Change) -> None:
        """Change the experiment once its control has been still for a moment.

        While dragging it also changes about every 150 ms, to be seen.
        """
        if self._waiting is not None and self._waiting[0] != path:
            self.finish()
        self._waiting = (path, change)
        if self._gesture is None or not self._timer.isActive():
            self._timer.start()

    def take_number(self, field: NumberField) -> None:
        """Make a drag one undo step, and say what cannot be read of a typed text."""
        field.slider.sliderPressed.connect(self.begin_gesture)
        field.slider.sliderReleased.connect(self.end_gesture)
        field.refused.connect(self.text_refused)

    @Slot()
    def begin_gesture(self) -> None:
        """Take all changes up to the end of the gesture as one undo step."""
        self._n_gestures += 1
        self._gesture = (self.key, self._n_gestures)

    @Slot()
    def end_gesture(self) -> None:
        """Make the last change of the gesture."""
        self.finish()
        self._gesture = None

    @Slot()
    def finish(self) -> None:
        """Make the change that waits, if there is one."""
        self._timer.stop()
        if self._waiting is not None:
            _, change = self._waiting
            self._waiting = None
            self.session.edit(change(self.session.experiment), self._gesture)
            self.refresh()

    @Slot()
    def forget(self) -> None:
        """Drop the change that waits: what it was meant for is gone."""
        self._timer.stop()
        self._waiting = None

    def refresh(self) -> None:
        """Show the experiment and the run as they are now."""
        experiment, hidden = self.session.experiment, self.hidden_fields
        used_folds: dict[Fold, bool] = {}
        for row in self._rows:
            shown = row.applies(experiment) and not is_hidden(row.path, hidden)
            row.widget.setVisible(shown)
            if row.fold is not None:
                used_folds[row.fold] = used_folds.get(row.fold, False) or shown
        for fold, used in used_folds.items():
            fold.setVisible(used)
        self.show_experiment(experiment)
        ranges = scene.locked_ranges if (scene := self.session.scene) else {}
        for path, field in self.number_fields(experiment).items():
            field.lock(ranges.get(path))
        for form_fold in self._folds:
            form_fold.show_experiment(experiment)
            form_fold.summary.set_text(form_fold.summary_of(experiment))
        if self.session.run is not None:
            self._on_run(self.session.run)

    @Slot(object)
    def _on_experiment(self, experiment: Experiment) -> None:
        # A control that is being changed keeps what it shows until that is asked for.
        if self._waiting is None:
            self.refresh()

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        self.show_run(run)
        for fold in self._folds:
            fold.show_run(run)
        experiment = self.session.experiment
        # While other data are on their way there is nothing to judge.
        if run.experiment.data == experiment.data:
            found = notes(experiment, run.data)
            self.advice.show_notes([note for note in found if self._is_about(note)])

    def _is_about(self, note: Advice) -> bool:
        """Tell whether a note is about a control of this form that can be seen."""
        path = re.sub(r"\[\d+\]", "", note.field)
        return path.startswith(f"{self.key}.") and not is_hidden(
            path, self.hidden_fields
        )

    @Slot(object)
    def _on_scene(self, scene: object) -> None:
        self.forget()
        self.refresh()


class FormFold(Fold):
    """A part of a form that is folded at first, with the controls of one idea."""

    def __init__(self, form: ControlForm, title: str) -> None:
        super().__init__(title)
        self.form = form
        self.session = form.session
        self.rows.setSpacing(SPACING)
        form.put_fold(self)

    def put(
        self,
        path: str,
        widget: QWidget,
        applies: Callable[[Experiment], bool] = always,
    ) -> None:
        """Add a control, shown where it has a meaning and no scene hides its field."""
        self.form.put(path, widget, applies, self)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""

    def show_run(self, run: RunInfo) -> None:
        """Show what follows from the data of a run."""

    def summary_of(self, experiment: Experiment) -> str:
        """Return in a word what is not as usual, empty where all is."""
        return ""
