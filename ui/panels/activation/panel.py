"""The panel of the activation function: what a neuron makes of its sum h."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnsim.frames.frame import Frame, RunInfo
from ui.controls.fields import FIELDS, plain_help_of
from ui.controls.paired_edits import with_hidden, with_output
from ui.i18n import tr
from ui.panels.activation.points import SamplePoints, sample_points
from ui.panels.activation.view import DERIVATIVE, VALUE, ActivationView
from ui.panels.activation.words import FORMULAS, caption_text, hint_text
from ui.panels.calm import Calm
from ui.panels.equations.formula_row import FormulaEntry, FormulaRow
from ui.panels.panel import Panel
from ui.panels.weight_names import node_name
from ui.selection import Selection
from ui.session import Session
from ui.widgets.elided import ElidedLabel
from ui.widgets.number_field import NumberField

SLOPES = (0.1, 20.0)
THRESHOLDS = (-10.0, 10.0)
LINES_FOR_HINT = 13.0
LINES_FOR_BOTH_FORMULAS = 11.0


class ActivationPanel(Panel):
    """g(h) and g'(h) of one layer, with a slider that changes it while it trains.

    Attributes
    ----------
    view : the plot.
    slope, threshold : the fields of β and θ; only the one that applies is shown.
    """

    key: ClassVar[str] = "activation"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.view = ActivationView(self)
        self.formulas = FormulaRow(self)
        self.hint = ElidedLabel(muted=True, parent=self)
        self.slope = _field("network.slope", SLOPES, logarithmic=True)
        self.threshold = _field("network.threshold", THRESHOLDS, logarithmic=False)
        self._place = (-1, -1)
        self._gesture: tuple[str, int] | None = None
        self._n_gestures = 0
        self._calm = Calm()
        self._lay_out()
        self.slope.value_changed.connect(self._on_slope)
        self.threshold.value_changed.connect(self._on_threshold)
        for field in (self.slope, self.threshold):
            field.slider.sliderPressed.connect(self._begin_gesture)
            field.slider.sliderReleased.connect(self._end_gesture)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.view.set_words(tr("Choose a scene at the top of the window."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.formulas)
        column.addWidget(self.view, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 0, 10, 0)
        foot.setSpacing(2)
        column.addLayout(foot)
        for widget in (self.hint, self.slope, self.threshold):
            foot.addWidget(widget)
            widget.hide()

    @property
    def place(self) -> tuple[int, int]:
        """The (layer, neuron) whose function is shown, (−1, −1) before any."""
        return self._place

    @property
    def samples(self) -> SamplePoints:
        """The samples that are marked."""
        return self.view.samples

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Prepare for another run."""
        self._run, self._frame = run, None
        self._place = (-1, -1)
        self.view.set_words("")

    def show_data(self, run: RunInfo) -> None:
        """Show edited samples on the picture that is there."""
        self._run, self._frame = run, None

    def show_frame(self, frame: Frame) -> None:
        """Show the function of the layer and the samples of a moment."""
        if self._run is None:
            return
        self._frame = frame
        place = chosen_place(frame, self.session.selection)
        self.session.wish(sums=place)
        moved = place != self._place
        if moved:
            self._place = place
            self.view.reset()
        layer, neuron = place
        spec, samples = frame.spec.layers[layer], sample_points(self._run, frame, place)
        write = self._calm.due(frame.running) or moved
        self.view.show_function(spec, neuron, samples, write=write)
        formula = FORMULAS[spec.activation]
        self.formulas.set_entries(
            (
                FormulaEntry(tr(formula.value), VALUE.ink),
                FormulaEntry(formula.derivative, DERIVATIVE.ink, dashed=True),
            )
        )
        self.slope.set_value(spec.slope)
        self.threshold.set_value(spec.threshold)
        self.hint.set_text(hint_text(spec.activation, samples))
        self._use_room()
        name = node_name(frame.spec, layer, neuron)
        self.set_caption(caption_text(frame.spec, layer, name, samples))

    def show_selection(self, selection: Selection) -> None:
        """Follow the picked neuron."""
        if self._frame is not None:
            self.show_frame(self._frame)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for no h that nobody sees."""
        self.session.wish(sums=None)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._use_room()

    def _use_room(self) -> None:
        lines = self.height() / self.view.fonts().metrics.height()
        self.formulas.set_most_lines(2 if lines >= LINES_FOR_BOTH_FORMULAS else 1)
        letter = ""
        if self._frame is not None and self._place[0] >= 0:
            activation = self._frame.spec.layers[self._place[0]].activation
            letter = FORMULAS[activation].letter
        self.slope.setVisible(letter == "β")
        self.threshold.setVisible(letter == "θ")
        self.hint.setVisible(bool(self.hint.text()) and lines >= LINES_FOR_HINT)

    # What the user does --------------------------------------------------------------

    @Slot()
    def _begin_gesture(self) -> None:
        self._n_gestures += 1
        self._gesture = (self.key, self._n_gestures)

    @Slot()
    def _end_gesture(self) -> None:
        self._gesture = None

    @Slot(float)
    def _on_slope(self, slope: float) -> None:
        self._set("slope", slope)

    @Slot(float)
    def _on_threshold(self, threshold: float) -> None:
        self._set("threshold", threshold)

    def _set(self, field: str, value: float) -> None:
        layer, experiment = self._place[0], self.session.experiment
        if layer < 0:
            return
        if layer < len(experiment.network.hidden):
            changed = with_hidden(experiment, layer, field, value)
        else:
            changed = with_output(experiment, field, value)
        self.session.edit(changed, self._gesture)


def chosen_place(frame: Frame, selection: Selection) -> tuple[int, int]:
    """Return the picked neuron, else the first one of the first layer."""
    picked, layers = selection.neuron, frame.spec.layers
    if picked is None or not 0 <= picked[0] < len(layers):
        return 0, 0
    return picked if picked[1] < layers[picked[0]].n_neurons else (0, 0)


def _field(path: str, limits: tuple[float, float], *, logarithmic: bool) -> NumberField:
    low, high = limits
    row = FIELDS[path]
    return NumberField(
        row.symbol,
        tr(row.name),
        plain_help_of(path),
        low=low,
        high=high,
        logarithmic=logarithmic,
        widest="−00.00",
    )
