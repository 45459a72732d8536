"""The bubble of a stop: what is said, which stop it is, and the ways on."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.theme import blend, current_theme, make_font
from ui.theme_following import follow_theme

LETTERS = 42
MARGIN = 14
RADIUS = 8.0


class BubbleButton(QPushButton):
    """A button that leaves the keyboard where it is; the main one is filled."""

    def __init__(self, text: str, tip: str, name: str, *, main: bool = False) -> None:
        super().__init__(text)
        self._is_main = main
        self.setObjectName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room of the words and a little around them."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 28
        return QSize(width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a rounded ground that answers the pointer, and the words."""
        theme = current_theme()
        ground = theme.accent if self._is_main else theme.surface
        ink = theme.surface if self._is_main else theme.text
        if not self.isEnabled():
            ink = blend(theme.text_muted, theme.surface, 0.5)
        elif self.isDown() or self.underMouse():
            ground = blend(theme.text, ground, 0.25 if self.isDown() else 0.12)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent if self._is_main else theme.line, 1.0))
            painter.setBrush(ground)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, RADIUS - 3.0, RADIUS - 3.0)
            painter.setPen(ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Bubble(QWidget):
    """Says what a stop says; asks for the next one, the one before, or the end."""

    next_asked = Signal()
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_bubble")
        self._count = QLabel()
        self._text = QLabel()
        self._hint = QLabel()
        for label in (self._text, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._skip = BubbleButton(tr("Skip"), tr("End the tour  [Esc]"), "tour_skip")
        self._back = BubbleButton(tr("Back"), tr("The stop before  [←]"), "tour_back")
        self._next = BubbleButton(
            tr("Next"), tr("The next stop  [→ or Enter]"), "tour_next", main=True
        )
        self._lay_out()
        self._skip.clicked.connect(self.end_asked)
        self._back.clicked.connect(self.back_asked)
        self._next.clicked.connect(self.next_asked)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    @property
    def text(self) -> str:
        """What is said."""
        return self._text.text()

    @property
    def hint(self) -> str:
        """What the user is asked to do; empty for nothing."""
        return self._hint.text()

    @property
    def count_text(self) -> str:
        """Which stop it is, of how many."""
        return self._count.text()

    def show_stop(self, text: str, hint: str, place: int, total: int) -> None:
        """Say something else; ``place`` counts from 0."""
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._count.setText(tr("Tour: {n} of {total}", n=place + 1, total=total))
        self._back.setEnabled(place > 0)
        is_last = place == total - 1
        self._next.setText(tr("Done") if is_last else tr("Next"))
        self._next.updateGeometry()
        self._skip.setVisible(not is_last)

    def size_in(self, room: QSize) -> QSize:
        """Return the size at which all can be read, in a window of a size."""
        least = self._row.minimumSize().width() + 2 * MARGIN
        usual = self.fontMetrics().horizontalAdvance("n" * LETTERS)
        width = min(max(least, usual), room.width())
        column = self.layout()
        assert column is not None
        column.invalidate()
        return QSize(width, column.totalHeightForWidth(width))

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self._skip)
        self._row.addStretch(1)
        self._row.addWidget(self._back)
        self._row.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN - 2)
        column.setSpacing(6)
        column.addWidget(self._count)
        column.addWidget(self._text)
        column.addWidget(self._hint)
        column.addSpacing(4)
        column.addLayout(self._row)

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self._count.setFont(make_font(theme.font_small_pt))
        self._text.setFont(make_font(theme.font_pt))
        self._hint.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))
        self.setFont(make_font(theme.font_pt))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a raised ground with an edge."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, 1.5))
            painter.setBrush(theme.surface)
            box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
