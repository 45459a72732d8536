"""A line of text that is cut with "…" when there is no room; the tooltip has it all."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme, make_font


class ElidedLabel(QWidget):
    """Plain text in one line, in the theme's small, normal or large type."""

    def __init__(
        self,
        text: str = "",
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        muted: bool = False,
        large: bool = False,
        whole: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._weight = weight
        self._muted = muted
        self._large = large
        self._whole = whole
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def text(self) -> str:
        """Return the text, uncut."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def shown_text(self) -> str:
        """Return what can be seen of the text at the present width."""
        return QFontMetrics(self.face()).elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )

    def face(self) -> QFont:
        """Return the font in use."""
        theme = current_theme()
        points = theme.font_large_pt if self._large else theme.font_pt
        if self._muted:
            points = theme.font_small_pt
        return make_font(points, self._weight)

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = QFontMetrics(self.face())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return no width, for the text may be cut, unless it has to stay whole."""
        whole = self.sizeHint()
        return whole if self._whole else QSize(0, whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and keep the tooltip true."""
        theme = current_theme()
        shown = self.shown_text()
        tip = "" if shown == self._text else self._text
        if tip != self.toolTip():
            self.setToolTip(tip)
        with QPainter(self) as painter:
            painter.setFont(self.face())
            painter.setPen(theme.text_muted if self._muted else theme.text)
            painter.drawText(
                QRectF(self.rect()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                shown,
            )
