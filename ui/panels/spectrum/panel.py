"""The panel of spectra: what classes look like, and which inputs a neuron weighs."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnsim.data.profiles import ClassProfiles
from nnsim.frames.demand import Demand
from nnsim.frames.frame import Frame, RunInfo
from ui.i18n import number, tr
from ui.panels.legend_row import LegendEntry, LegendRow
from ui.panels.network.scale import WeightScale
from ui.panels.panel import Panel
from ui.panels.spectrum.controls import (
    SAMPLE,
    SpectrumFooter,
    SpectrumTitleControls,
    X,
    Y,
    picked_features,
    with_pick,
)
from ui.panels.spectrum.picture import (
    SpectrumPicture,
    Units,
    is_ordered,
    make_picture,
    nearest_sample,
)
from ui.panels.spectrum.view import Pick, SpectrumView, TipLine
from ui.panels.spectrum.weights import NeuronWeights
from ui.panels.spectrum.words import (
    caption_text,
    legend_name,
    mean_name,
    neuron_words,
    not_ordered_words,
    pale_words,
    place_text,
    sample_words,
    short_sample_name,
    weights_title,
    x_title,
    y_title,
)
from ui.panels.title_room import title_room
from ui.panels.weight_names import node_name
from ui.selection import Selection
from ui.session import Session
from ui.widgets.markers import NEUTRAL
from ui.widgets.ticks import Tick

LINES_FOR_LEGEND, LINES_FOR_FOOTER = 9.0, 7.5
FIRST = 0
"""The neuron whose weights are drawn where none of the first layer is picked."""


class SpectrumPanel(Panel):
    """Means of classes, the picked sample and a neuron's weights over the inputs."""

    key: ClassVar[str] = "spectrum"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.controls = SpectrumTitleControls()
        self.legend = LegendRow(self)
        self.view = SpectrumView(self)
        self.note = QLabel(not_ordered_words())
        self.footer = SpectrumFooter(self)
        self._profiles: ClassProfiles | None = None
        self._drawn: tuple[object, ...] = ()
        self._scale = WeightScale()
        self._scaled_for = -1
        self._lay_out()
        self.view.describe = self._tip
        self.view.clicked.connect(self._on_click)
        self.controls.units.choice_changed.connect(self._draw)
        self.controls.spread.toggled.connect(self._draw)
        self.footer.back_wanted.connect(self._on_back)
        session.demand_changed.connect(self._on_demand)

    def _lay_out(self) -> None:
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)
        column.addWidget(self.note)
        column.addWidget(self.footer)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(12, 0, 12, 2)
        self.note.hide()
        self._use_room()

    def title_controls(self) -> list[QWidget]:
        """Return the choice of units and of the spread."""
        return [self.controls]

    @property
    def units(self) -> Units:
        """Whose units the curves are in."""
        return "network" if self.controls.units.choice() == "network" else "set"

    @property
    def neuron(self) -> int:
        """The neuron of the first layer whose weights are drawn."""
        picked = self.session.selection.neuron
        n_neurons = 0 if self._run is None else self._run.spec.sizes[1]
        if picked is not None and picked[0] == 0 and picked[1] < n_neurons:
            return picked[1]
        return FIRST

    @property
    def picture(self) -> SpectrumPicture | None:
        """The curves that are drawn, None before the profiles have come."""
        return self.view.picture

    # What the session says -----------------------------------------------------------

    def show_run(self, run: RunInfo) -> None:
        """Wait for the profiles of another run; curves of the same data stay."""
        has_same_data = self._run is not None and self._run.data is run.data
        self._run, self._frame, self._scaled_for = run, None, -1
        if not has_same_data:
            self._profiles, self._drawn = None, ()
            self.view.clear()
        ordered = is_ordered(run.data)
        # Inputs of several kinds can be compared only as the network receives them.
        self.controls.offer_units(bool(run.data.steps), "set" if ordered else "network")
        self.note.setVisible(not ordered)
        self._use_room()

    def show_frame(self, frame: Frame) -> None:
        """Show the weights of a moment; means only once, when they come."""
        self._frame = frame
        if self._run is None:
            return
        if frame.profiles is not None and frame.profiles is not self._profiles:
            self._profiles = frame.profiles
            self._draw()
        self._show_weights()

    def show_selection(self, selection: Selection) -> None:
        """Draw the picked sample, and the weights of the picked neuron."""
        self._draw()
        self._show_weights()

    # Drawing -------------------------------------------------------------------------

    @Slot()
    def _draw(self) -> None:
        """Put the curves together anew if something of them has changed."""
        run, profiles = self._run, self._profiles
        if run is None or profiles is None:
            return
        sample, spread = self.session.selection.sample, self.controls.spread.isChecked()
        drawn = (profiles, sample, self.units, spread)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        picture = make_picture(run.data, profiles, sample, self.units, spread)
        self.view.set_titles(x_title(run.data), y_title(run.data, self.units))
        self.view.set_own_ticks(x=self._input_ticks(run, picture))
        self.view.show_picture(picture)
        self.set_caption(caption_text(profiles, spread))
        entries = [
            LegendEntry("class", mean_name(mean), mean.class_index)
            for mean in picture.means
        ]
        if picture.sample is not None:
            name = legend_name(run.data, picture.sample, sample or 0)
            entries.append(LegendEntry("line", name, needed=False))
        if len(picture.places) > self.width():
            entries.append(LegendEntry("note", pale_words(), needed=False))
        self.legend.set_entries(entries)
        self._show_picks()
        self._describe()

    def _input_ticks(self, run: RunInfo, picture: SpectrumPicture) -> list[Tick] | None:
        """Return the names of a few inputs for their axis, x₁ … where they are long."""
        if picture.is_curve:
            return None
        metrics = self.view.fonts().metrics
        names = run.data.input_names
        share = 0.75 * self.width() / max(len(names), 1)
        if max(map(metrics.horizontalAdvance, names)) > share:
            names = tuple(node_name(run.spec, -1, n) for n in range(len(names)))
        every = 1 + int(metrics.horizontalAdvance(names[-1]) / max(share, 1.0))
        ticks = zip(picture.places.tolist(), names, strict=True)
        return [Tick(place, name) for place, name in ticks][::every]

    def _show_weights(self) -> None:
        run, frame = self._run, self._frame
        if run is None or frame is None or self._profiles is None:
            return
        neuron = self.neuron
        layer = frame.spec.weights(np.asarray(frame.parameters), 0)
        weights = np.ascontiguousarray(layer[:-1, neuron])
        if neuron != self._scaled_for:
            self._scaled_for = neuron
            self._scale.reset()
            self._describe()
        self._scale.follow(weights)
        title = weights_title(run.spec, neuron)
        self.view.show_weights(NeuronWeights(weights, self._scale.value, title))

    def _show_picks(self) -> None:
        run, picture = self._run, self.picture
        if run is None or picture is None or self._profiles is None:
            return
        demand, n_inputs = self.session.demand, run.data.n_inputs
        features = picked_features(demand, n_inputs)
        picks: tuple[Pick, ...] = ()
        is_away = features != picked_features(Demand(), n_inputs)
        is_seen = is_away or self.session.demand.feature_space
        if features and is_seen and max(features) < len(picture.places):
            picks = tuple(
                Pick(n, tr("{letter}: {place}", letter=letter, place=self._place(n)))
                for letter, n in zip("xy", features, strict=True)
            )
        self.view.show_picks(picks)
        self.footer.show_back(is_away)

    def _place(self, number_of_input: int) -> str:
        assert self._run is not None
        assert self._profiles is not None
        assert self.picture is not None
        column = int(self._profiles.columns[number_of_input])
        place = float(self.picture.places[number_of_input])
        return place_text(self._run.data, column, place)

    def _describe(self) -> None:
        """Say which neuron and which sample are drawn."""
        run, picture = self._run, self.picture
        if run is None or picture is None:
            return
        parts = [neuron_words(run, self.neuron)]
        sample = self.session.selection.sample
        if picture.sample is not None and sample is not None:
            parts.append(sample_words(run.data, sample, picture.sample))
        self.footer.status.set_text(" · ".join(parts))

    def _tip(self, place: int) -> list[TipLine]:
        """Return what is said of an input: where it is, every mean, sample, weight."""
        run, picture, weights = self._run, self.picture, self.view.weights
        if run is None or picture is None:
            return []
        lines = [TipLine(self._place(place))]
        for mean in picture.means:
            value = number(float(mean.values[place]))
            text = tr("{name} {value}", name=mean_name(mean), value=value)
            lines.append(TipLine(text, mean.class_index, needed=False))
        sample = picture.sample
        if sample is not None:
            name = short_sample_name(
                run.data, sample, self.session.selection.sample or 0
            )
            value = number(float(sample.values[place]))
            text = tr("{name} {value}", name=name, value=value)
            lines.append(TipLine(text, sample.class_index))
        if weights is not None and place < len(weights.values):
            value = number(float(weights.values[place]))
            lines.append(TipLine(tr("ω {value}", value=value), NEUTRAL))
        return lines

    # What the user does --------------------------------------------------------------

    @Slot(float, float, object, object)
    def _on_click(self, x: float, y: float, button: object, modifiers: object) -> None:
        place = self.view.number_at(x)
        if button != Qt.MouseButton.LeftButton or place is None:
            return
        picks = self.footer.picks
        if picks.choice() == SAMPLE:
            self._pick_sample(place, y)
            return
        n_inputs = len(self.view.picture.places) if self.view.picture else 1
        old = picked_features(self.session.demand, n_inputs)
        features = with_pick(old, place, picks.choice() == X, n_inputs)
        picks.set_choice(Y if picks.choice() == X else SAMPLE)
        self.session.wish(features=features)

    def _pick_sample(self, place: int, value: float) -> None:
        if self._run is None or self._profiles is None:
            return
        row = nearest_sample(self._run.data, self._profiles, self.units, place, value)
        selection = self.session.selection
        again = selection.sample == row
        self.session.select(replace(selection, sample=None if again else row))

    @Slot()
    def _on_back(self) -> None:
        self.session.wish(features=None)

    @Slot(object)
    def _on_demand(self, demand: Demand) -> None:
        if self.isVisible():
            self._show_picks()

    # Room ----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the profiles."""
        self.session.wish(profiles=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody needs to compute what nobody sees."""
        self.session.wish(profiles=False)
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._use_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_room()

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the plot alone is there."""
        return QSize(160, 110)

    def _use_room(self) -> None:
        line = float(self.fontMetrics().height())
        self.legend.setVisible(self.height() >= LINES_FOR_LEGEND * line)
        self.footer.setVisible(self.height() >= LINES_FOR_FOOTER * line)
        self.controls.fit(title_room(self.title(), self.width()))
        if self._run is not None and self.picture is not None:
            self.view.set_own_ticks(x=self._input_ticks(self._run, self.picture))
