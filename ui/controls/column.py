"""The column at the left: Data, Network and Training, one under the other."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.controls.data_controls import DataControls
from ui.controls.form import ControlForm
from ui.controls.network_controls import NetworkControls
from ui.controls.training_controls import TrainingControls
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.section import Section

LEAST_HEIGHT = 120
# The widest row in letters, and in pixels that do not grow with the type: with them the
# column keeps its width whatever rows are shown.
USUAL_ROW = "0" * 18
USUAL_PARTS = 94


class ControlColumn(QWidget):
    """All controls of the experiment in sections that fold away.

    ``refused`` carries the sentence about a typed text that cannot be used; what the
    session refuses it says itself.
    """

    refused = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = DataControls(session)
        self.network = NetworkControls(session)
        self.training = TrainingControls(session)
        self._sections: dict[str, Section] = {}
        self._content = QWidget()
        self.area = QScrollArea()
        self._lay_out()
        self._fit_notes()
        follow_theme(self, self._fit_notes)
        for form in self.forms:
            form.text_refused.connect(self.refused)
        session.scene_changed.connect(self._show_sections)
        session.experiment_changed.connect(self._show_sections)

    @property
    def forms(self) -> tuple[ControlForm, ...]:
        """The three sections' controls, from top to bottom."""
        return self.data, self.network, self.training

    def section(self, key: str) -> Section:
        """Return the section "data", "network" or "training"."""
        return self._sections[key]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        for form in self.forms:
            section = Section(form.title())
            section.add(form)
            beside = QHBoxLayout(section.header)
            beside.addStretch(1)
            beside.addWidget(form.note)
            self._sections[form.key] = section
            column.addWidget(section)
        column.addStretch(1)
        self.area.setWidget(self._content)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def minimumSizeHint(self) -> QSize:
        """Return the width at which nothing is cut, scroll bar included."""
        content = self._content.minimumSizeHint().width()
        bar = self.area.verticalScrollBar().sizeHint().width()
        usual = self.fontMetrics().horizontalAdvance(USUAL_ROW) + USUAL_PARTS
        return QSize(max(content + bar, usual), LEAST_HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the least width, and the height of everything."""
        height = self._content.sizeHint().height()
        return QSize(self.minimumSizeHint().width(), height)

    @Slot()
    def _fit_notes(self) -> None:
        """Leave the title of each section its room beside the note."""
        for section in self._sections.values():
            beside = section.header.layout()
            assert beside is not None
            beside.setContentsMargins(section.header.sizeHint().width(), 0, 6, 0)

    @Slot(object)
    def _show_sections(self, news: object) -> None:
        """Leave out the sections of which the scene hides everything."""
        for form in self.forms:
            self._sections[form.key].setVisible(not form.is_empty)
