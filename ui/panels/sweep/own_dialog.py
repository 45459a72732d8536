"""The dialog that makes a sweep of the present experiment."""

from math import prod

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nnsim.errors import InputError
from nnsim.sweep.fields import sweep_fields
from nnsim.sweep.own import MOST_EPOCHS, own_name, own_sweep
from nnsim.sweep.settings import Axis, Sweep
from ui.dialogs.sentence_box import SentenceBox
from ui.i18n import count, sentence, tr
from ui.panels.sweep.axis_form import AxisForm
from ui.panels.sweep.session import has_results
from ui.session import Session
from ui.widgets.count_field import CountField

MARGIN = 14
WIDTH = 480
N_STARTS = 5
MOST_STARTS = 1000
EPOCHS = 200
PREFERRED = ("network.hidden[0].neurons", "training.learning_rate")
SENTENCE_LINES = 3


class OwnSweepDialog(QDialog):
    """Asks what to vary; ``start_asked`` brings the ``Sweep``. It stops nothing."""

    start_asked = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.sweep: Sweep | None = None
        self.along = AxisForm(
            tr("Along x"), tr("The setting that is varied from point to point")
        )
        self.curves = AxisForm(
            tr("One curve each"),
            tr("A second setting: each of its values has a curve of its own"),
            optional=True,
        )
        self.starts = CountField(
            "",
            tr("Starts a point"),
            tr("Each point is trained so often, with other weights, data and order"),
            low=1,
            high=MOST_STARTS,
            value=N_STARTS,
        )
        self.epochs = CountField(
            "",
            tr("Epochs"),
            tr("Each run ends after so many epochs, or earlier by its own conditions"),
            low=1,
            high=MOST_EPOCHS,
            value=session.experiment.training.stop.epochs or EPOCHS,
            step=50,
        )
        self.said = SentenceBox(self, SENTENCE_LINES)
        self.buttons = QDialogButtonBox(self)
        self.start_button = QPushButton(tr("Start"), self)
        self.close_button = QPushButton(tr("Close"), self)
        roles = QDialogButtonBox.ButtonRole
        self.buttons.addButton(self.start_button, roles.AcceptRole)
        self.buttons.addButton(self.close_button, roles.RejectRole)
        self.start_button.setToolTip(tr("Train all of it, in the sweep panel"))
        self.close_button.setToolTip(tr("Leave without a sweep"))
        self.setWindowTitle(tr("Sweep of the present experiment"))
        self._lay_out()
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(MARGIN)
        numbers.addWidget(self.starts)
        numbers.addWidget(self.epochs)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN)
        # Ticks need more room than a line; the window follows.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        self.along.setMinimumWidth(WIDTH)
        column.addWidget(self.along)
        column.addWidget(self.curves)
        column.addLayout(numbers)
        column.addWidget(self.said)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.along.changed.connect(self._refresh)
        self.curves.changed.connect(self._refresh)
        self.along.entered.connect(self.start)
        self.curves.entered.connect(self.start)
        for number in (self.starts, self.epochs):
            number.value_changed.connect(self._refresh)
            number.refused.connect(self._on_refused)
        self._session.experiment_changed.connect(self._on_experiment)
        self._session.run_changed.connect(self._on_experiment)
        self.buttons.accepted.connect(self.start)
        self.buttons.rejected.connect(self.reject)

    @Slot()
    def start(self) -> None:
        """Hand the sweep over and close, if nothing is wrong with it."""
        if self.sweep is not None:
            self.start_asked.emit(self.sweep)
            self.accept()

    @Slot()
    def _on_experiment(self) -> None:
        if self.isVisible():
            self._offer()

    def _offer(self) -> None:
        """Offer what the present experiment has."""
        experiment, run = self._session.experiment, self._session.run
        is_of_it = run is not None and run.experiment.data == experiment.data
        data = run.data if run is not None and is_of_it else None
        fields = sweep_fields(experiment, data)
        paths = [field.path for field in fields]
        preferred = next(path for path in PREFERRED if path in paths)
        self.along.offer(fields, preferred)
        self.curves.offer(fields)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Say how many runs it makes, or what is wrong."""
        self.sweep = None
        try:
            along, curves = self.along.axis(), self.curves.axis()
            axes = [axis for axis in (curves, along) if axis is not None]
            self.sweep = own_sweep(
                self._session.experiment, axes, self.starts.value(), self.epochs.value()
            )
        except InputError as error:
            self.said.show_sentence(sentence(error), "warn")
        else:
            self.said.show_sentence(self._runs_text(axes), "info")
        self.start_button.setEnabled(self.sweep is not None)

    def _runs_text(self, axes: list[Axis]) -> str:
        sizes = [*(len(axis.values) for axis in reversed(axes)), self.starts.value()]
        fields = {
            "n": count(prod(sizes)),
            "product": " × ".join(map(count, sizes)),
            "epochs": count(self.epochs.value()),
        }
        if self.sweep is not None and has_results(own_name(self.sweep)):
            return tr(
                "{n} runs ({product}) of at most {epochs} epochs each. It was begun "
                "before: what is done counts.",
                **fields,
            )
        return tr(
            "{n} runs ({product}) of at most {epochs} epochs each. How long that "
            "takes is said once the first are done.",
            **fields,
        )

    @Slot(str)
    def _on_refused(self, problem: str) -> None:
        self.said.show_sentence(problem, "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the fields: a number that is taken over starts nothing."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard where the values are, and offer what there is now."""
        super().showEvent(event)
        self._offer()
        self.along.values.setFocus(Qt.FocusReason.OtherFocusReason)
