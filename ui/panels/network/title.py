"""The controls in the title of the network: view, faces, numbers on the links."""

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from ui.i18n import tr
from ui.panels.network.faces import FACES, Face, face_lines, face_names
from ui.panels.title_room import show_what_fits
from ui.widgets.choice import Choice, Entry
from ui.widgets.icon_button import IconButton
from ui.widgets.segmented import SegmentedChoice

GAP = 8


class FaceChoice(Choice):
    """A list that shows one word while closed, and whole lines open."""

    def __init__(self) -> None:
        lines = face_lines()
        super().__init__(
            [Entry(face, lines[face]) for face in FACES],
            tr("What the neurons show"),
            tr("Their value, their output as a picture, or g(h) as a curve."),
        )
        widest = max(map(self.fontMetrics().horizontalAdvance, lines.values()))
        self.set_list_width(widest + 32)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Write the word alone."""
        super().initStyleOption(option)
        option.currentText = face_names()[self.face()]

    def face(self) -> Face:
        """Return the face that is chosen."""
        chosen = self.choice()
        return next((face for face in FACES if face == chosen), FACES[0])

    def sizeHint(self) -> QSize:
        """Return a size for the longest word and the arrow."""
        metrics = self.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, face_names().values()))
        return QSize(widest + metrics.height() + 14, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()


class NetworkTitle(QObject):
    """Makes the controls once they have a place; the signals come from the user only.

    Attributes
    ----------
    controls : view, faces and numbers, the most important first.
    """

    view_chosen = Signal(str)
    face_chosen = Signal(str)
    numbers_toggled = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view = SegmentedChoice(
            (("graph", tr("Graph")), ("matrix", tr("Matrix"))),
            tr("View of the network"),
            tr("Links as lines, or weights as the cells of matrices."),
        )
        self.faces = FaceChoice()
        self.numbers = IconButton(
            "numbers",
            tr(
                "Weights ω as numbers on the links; drag one up or down to change it, "
                "Shift finer"
            ),
            checkable=True,
        )
        self.view.choice_changed.connect(self.view_chosen)
        self.faces.choice_changed.connect(self.face_chosen)
        self.numbers.clicked.connect(self._on_numbers)

    @property
    def controls(self) -> list[QWidget]:
        """The controls, the most important first."""
        return [self.view, self.faces, self.numbers]

    def show_state(self, view: str, face: Face, shows_numbers: bool) -> None:
        """Show what is chosen; nobody is told."""
        self.view.set_choice(view)
        self.faces.set_choice(face)
        self.numbers.setChecked(shows_numbers)

    def fit(self, room: int) -> None:
        """Show what fits into so many pixels; faces and links belong to the graph."""
        if self.view.choice() == "graph":
            show_what_fits(self.controls, room, GAP)
        else:
            show_what_fits([self.view], room, GAP)
            self.faces.hide()
            self.numbers.hide()

    @Slot(bool)
    def _on_numbers(self, wanted: bool) -> None:
        self.numbers_toggled.emit(wanted)
