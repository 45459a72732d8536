"""What the picked scene is about, at the side of the gallery."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnsim.scene_gallery import GalleryEntry
from ui.gallery.pictures import RATIO, paint_picture
from ui.i18n import sentence, tr
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.elided import ElidedLabel


class Picture(QWidget):
    """The picture of a scene, as wide as there is room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: GalleryEntry | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the picture is."""
        super().resizeEvent(event)
        self.setFixedHeight(round(self.width() / RATIO))

    def show_entry(self, entry: GalleryEntry | None) -> None:
        """Show another picture."""
        self._entry = entry
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it with a thin edge."""
        if self._entry is None:
            return
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            paint_picture(painter, place, self._entry)
            painter.setPen(QPen(current_theme().line, 1.0))
            painter.drawRect(place)


class SceneDetails(QWidget):
    """Picture, title, what is to be seen and the points; the button that opens it.

    Answers are not told: a room is to predict them.
    """

    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: GalleryEntry | None = None
        self._picture = Picture(self)
        self._title = _text()
        self._where = ElidedLabel(muted=True)
        self._words = _text()
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button = QPushButton(tr("Open"))
        self.button.setObjectName("open_scene")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.open_asked)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._words)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._scroll.setHorizontalScrollBarPolicy(never)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.button)
        follow_theme(self, self._follow_theme)
        self._follow_theme()
        self.show_entry(None)

    @property
    def words(self) -> str:
        """What is said of the scene."""
        return self._words.text()

    @Slot(object)
    def show_entry(self, entry: GalleryEntry | None) -> None:
        """Say what a scene is about, or why it cannot be opened."""
        self._entry = entry
        self._picture.show_entry(entry)
        can_open = entry is not None and entry.problem is None
        self.button.setEnabled(can_open)
        self.button.setToolTip(
            tr("Open this scene  [Enter]") if can_open else tr("It cannot be opened")
        )
        self._title.setText("" if entry is None else tr(entry.title))
        self._where.set_text("" if entry is None else place_of(entry))
        self._words.setText("" if entry is None else words_on(entry))
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self._title.setFont(make_font(theme.font_large_pt, QFont.Weight.Bold))
        self._words.setFont(make_font(theme.font_pt))
        self.button.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))


def place_of(entry: GalleryEntry) -> str:
    """Return the section of the deck, or the file of an own scene."""
    if entry.is_file:
        return entry.name
    return tr(entry.section) if entry.section else ""


def words_on(entry: GalleryEntry) -> str:
    """Return what is to be seen and the points, or why it cannot be opened."""
    if entry.problem is not None:
        return sentence(entry.problem)
    scene = entry.scene
    assert scene is not None
    parts = [tr(scene.shows)] if scene.shows else []
    parts += [
        tr("{n}. {text}", n=number, text=tr(point.text))
        for number, point in enumerate(scene.points, start=1)
    ]
    return "\n\n".join(parts)


def _text() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
