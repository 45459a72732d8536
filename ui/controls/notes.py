"""Lines that the program writes among the controls, as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nnsim.advice import Note as Advice
from nnsim.sentences import SENTENCES
from ui.i18n import tr
from ui.icons import icon_pixmap
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.message_line import ICONS, Kind, kind_colour

MOST_LINES = 4
UNLIMITED = 10_000
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


class WrappedNote(QWidget):
    """A text in small type, broken into lines where it has to be.

    It takes the height of its text at the width that it is given: a layout whose rows
    ask for a height to each width would make room for them at the width before.
    """

    def __init__(self, text: str = "", *, muted: bool = True) -> None:
        super().__init__()
        self._text = text
        self._muted = muted
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        follow_theme(self, self._fit)
        self._fit()

    def text(self) -> str:
        """Return the text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setFont(make_font(theme.font_small_pt))
            painter.setPen(theme.text_muted if self._muted else theme.text)
            painter.drawText(self.rect(), WRAPPED, self._text)

    @Slot()
    def _fit(self) -> None:
        metrics = QFontMetrics(make_font(current_theme().font_small_pt))
        room = QRect(0, 0, max(self.width(), 1), UNLIMITED)
        height = metrics.boundingRect(room, WRAPPED, self._text).height()
        self.setFixedHeight(max(height, metrics.height()) + 2)


class Sign(QWidget):
    """The small sign of a kind of line."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind: Kind = kind

    def sizeHint(self) -> QSize:
        """Return a square as high as the small type."""
        side = round(current_theme().font_small_pt * 1.6)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign at the top, beside the first line."""
        theme, side = current_theme(), self.sizeHint().width()
        ink = kind_colour(theme, self._kind)
        ratio = self.devicePixelRatioF()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 1, icon_pixmap(ICONS[self._kind], ink, side, ratio))


class SignedNote(QWidget):
    """A sign and a text that may go on for several lines."""

    def __init__(self, kind: Kind, text: str = "") -> None:
        super().__init__()
        self._words = WrappedNote(muted=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(Sign(kind), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.set_text(text)

    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._words.set_text(text)
        self.setAccessibleName(text)


class AdviceLines(QWidget):
    """What is allowed but unwise, one note under the other; empty where nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = tuple(SignedNote("warn") for _ in range(MOST_LINES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for line in self._lines:
            column.addWidget(line)
        self.show_notes(())

    def texts(self) -> tuple[str, ...]:
        """Return what is said, from top to bottom."""
        return tuple(line.text() for line in self._lines if not line.isHidden())

    def show_notes(self, notes: Sequence[Advice]) -> None:
        """Say other notes; those beyond the room are left out."""
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(notes))
            if number < len(notes):
                line.set_text(sentence_of(notes[number]))
        self.setVisible(bool(notes))


def sentence_of(note: Advice) -> str:
    """Return what a note says, in the language of the window."""
    return tr(SENTENCES[note.key], **note.fields)
