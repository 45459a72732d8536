"""The first page of the data: how many of what, and where from."""

from functools import partial
from html import escape

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nnsim.experiment import Experiment
from nnsim.frames.data_view import DataView
from nnsim.frames.frame import RunInfo
from ui.controls.data_controls import LARGEST_NOISE
from ui.controls.form import ControlForm
from ui.controls.plain_edits import with_data
from ui.controls.rows import number_row
from ui.controls.samples_fold import entry_of
from ui.i18n import tr
from ui.panels.data.bars import DataBars, bar_rows
from ui.panels.data.histogram import HistogramPlot
from ui.panels.data.looks import class_looks, part_looks
from ui.panels.data.words import Facts, facts_of
from ui.session import Session
from ui.widgets.count_field import CountField
from ui.widgets.labelled import align_labels

LARGEST_SEED = 2**53 - 1
LINES_ACROSS = 34.0
LINES_FOR_FACTS = 20.0


class DrawnWith(ControlForm):
    """Noise and seed of a set that is generated, as under Data."""

    key = "data_pane"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.noise = number_row(
            "data.noise", 0.0, LARGEST_NOISE, logarithmic=False, widest="0.0000"
        )
        self.seed = CountField(
            tr("Seed"),
            tr("seed of the data"),
            tr("Another seed draws other samples of the same kind, and another split."),
            low=0,
            high=LARGEST_SEED,
        )
        self.put("data.noise", self.noise, _has_noise)
        self.put("data.seed", self.seed)
        align_labels(self.noise, self.seed)
        self.noise.value_changed.connect(self._set_noise)
        self.seed.value_changed.connect(self._set_seed)
        self.take_number(self.noise)
        self.refresh()

    def show_experiment(self, experiment: Experiment) -> None:
        """Show the values of an experiment without telling anybody."""
        data, usual = experiment.data, entry_of(experiment).noise
        self.noise.set_value(data.noise if data.noise is not None else usual or 0.0)
        self.seed.set_value(data.seed)
        self.setVisible(entry_of(experiment).family == "generated")

    @Slot(float)
    def _set_noise(self, noise: float) -> None:
        self.edit_soon("data.noise", partial(with_data, noise=noise))

    @Slot(int)
    def _set_seed(self, seed: int) -> None:
        self.edit_soon("data.seed", partial(with_data, seed=seed))


class OverviewPage(QWidget):
    """Bars or a target histogram, and facts beside or under them."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = DataBars()
        self.target = HistogramPlot()
        self.facts = QLabel()
        self.drawn_with = DrawnWith(session, self)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._side = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QWidget()
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 4, 10, 4)
        column.addWidget(self.drawn_with)
        column.addWidget(self.facts)
        column.addStretch(1)
        self._side.setWidget(inside)
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setMinimumSize(80, 40)
        pictures = QVBoxLayout()
        pictures.setSpacing(0)
        pictures.addWidget(self.bars, 3)
        pictures.addWidget(self.target, 4)
        self.target.hide()
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addLayout(pictures, 5)
        self._body.addWidget(self._side, 4)

    def show_view(self, run: RunInfo, view: DataView) -> None:
        """Show what the data of a run are made of."""
        self.bars.show_rows(bar_rows(view.composition, class_looks(view.data)))
        facts = facts_of(run)
        self.facts.setText(facts_table(facts))
        lines = [tr("{what}: {words}", what=what, words=words) for what, words in facts]
        self.bars.setToolTip("\n".join(lines))
        target = view.composition.target
        self.target.setVisible(target is not None)
        if target is not None:
            name = view.data.dataset.target_names[0]
            self.target.show_histogram(target, part_looks(), name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts where there is room for them, else leave them out."""
        super().resizeEvent(event)
        line = float(self.fontMetrics().height())
        direction = QBoxLayout.Direction
        is_wide = self.width() >= LINES_ACROSS * line
        self._body.setDirection(
            direction.LeftToRight if is_wide else direction.TopToBottom
        )
        self._side.setVisible(is_wide or self.height() >= LINES_FOR_FACTS * line)


def facts_table(facts: Facts) -> str:
    """Return facts as rich text, the first one in bold."""
    rows = []
    for place, (what, words) in enumerate(facts):
        said = f"<b>{escape(words)}</b>" if place == 0 else escape(words)
        cells = f"<td style='padding-right:8px'>{escape(what)}</td><td>{said}</td>"
        rows.append(f"<tr>{cells}</tr>")
    return f"<table cellspacing='2'>{''.join(rows)}</table>"


def _has_noise(experiment: Experiment) -> bool:
    return entry_of(experiment).noise is not None
