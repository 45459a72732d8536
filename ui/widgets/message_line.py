"""The line under the panels: one sentence that says why something just happened."""

from time import monotonic
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import icon_pixmap
from ui.theme import Theme, current_theme
from ui.widgets.elided import ElidedLabel

Kind = Literal["info", "warn", "error"]
HOLD_S: dict[Kind, float] = {"info": 3.0, "warn": 5.0, "error": 6.0}
"""How long an answer to the user stays before the narration of a run goes on."""
ICONS: dict[Kind, str] = {"info": "info", "warn": "warning", "error": "error"}


class MessageLine(QWidget):
    """A sign and a sentence; kinds differ by sign and colour, text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: Kind = "info"
        self._held_until = 0.0
        self._sentence = ElidedLabel(large=True, parent=self)
        self._sentence.setObjectName("sentence")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        self._sign = Sign(self)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sign.show_kind(None)

    def show_message(self, text: str, kind: Kind = "info") -> None:
        """Answer the user in one sentence, which stays for as long as it takes to read.

        A longer one than the line is cut and stands whole in the tooltip.
        """
        self._held_until = monotonic() + HOLD_S[kind]
        self._show(text, kind)

    def narrate(self, text: str, kind: Kind = "info") -> None:
        """Say what is going on, once what was said last could be read."""
        if monotonic() >= self._held_until:
            self._show(text, kind)

    def release(self) -> None:
        """Let the next narration take the place of what stands here."""
        self._held_until = 0.0

    def _show(self, text: str, kind: Kind) -> None:
        if (text, kind) == (self.text(), self._kind):
            return
        self._kind = kind
        self._sentence.set_text(text)
        self._sign.show_kind(kind if text else None)
        self.setAccessibleName(text)

    def clear(self) -> None:
        """Say nothing."""
        self.release()
        self._show("", "info")

    def text(self) -> str:
        """Return the sentence, uncut."""
        return self._sentence.text()

    def kind(self) -> Kind:
        """Return the kind of the sentence."""
        return self._kind

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the hairline above it."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.setPen(QPen(theme.line, 1.0))
            painter.drawLine(self.rect().topLeft(), self.rect().topRight())


class Sign(QWidget):
    """The icon of a kind of message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind: Kind | None = None

    def show_kind(self, kind: Kind | None) -> None:
        """Show the icon of a kind, or nothing."""
        if kind != self._kind:
            self._kind = kind
            self.update()

    def sizeHint(self) -> QSize:
        """Return a square as high as the type."""
        side = round(current_theme().font_large_pt * 1.4)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the colour of its kind."""
        if self._kind is None:
            return
        theme = current_theme()
        side = min(self.width(), self.height())
        picture = icon_pixmap(
            ICONS[self._kind],
            kind_colour(theme, self._kind),
            side,
            self.devicePixelRatioF(),
        )
        with QPainter(self) as painter:
            box = QRectF(0.0, (self.height() - side) / 2.0, side, side)
            painter.drawPixmap(box.topLeft(), picture)


def kind_colour(theme: Theme, kind: Kind) -> QColor:
    """Return the colour of a kind of message."""
    return {"info": theme.text_muted, "warn": theme.warn, "error": theme.bad}[kind]
