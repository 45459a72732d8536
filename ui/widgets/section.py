"""A titled group of controls that folds away."""

from PySide6.QtCore import Property, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.icons import icon_pixmap
from ui.theme import blend, current_theme, make_font
from ui.widgets.manners import PRESS_KEYS, keeps_key, paint_focus_ring

CHEVRON = 14.0


class Section(QWidget):
    """A heading with a chevron, and under it the body that it shows or hides.

    ``expanded`` is a Qt property, so whoever keeps settings can read and set it.
    """

    toggled = Signal(bool)

    def __init__(
        self, title: str, *, expanded: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.header = SectionHeader(title, self)
        self.body = QWidget(self)
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(4, 2, 4, 8)
        self.rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.header.setChecked(expanded)
        self.body.setVisible(expanded)
        self.header.toggled.connect(self.body.setVisible)
        self.header.toggled.connect(self.toggled)

    def add(self, widget: QWidget) -> None:
        """Put a control under the others."""
        self.rows.addWidget(widget)

    def is_expanded(self) -> bool:
        """Return whether the body can be seen."""
        return self.header.isChecked()

    def set_expanded(self, expanded: bool) -> None:
        """Show or fold the body."""
        self.header.setChecked(expanded)

    expanded = Property(bool, is_expanded, set_expanded, notify=toggled)


class SectionHeader(QAbstractButton):
    """The heading; a click, Space or Enter folds and unfolds."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(tr("{title}: show or fold", title=title))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return a line of type with some air."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + round(CHEVRON) + 20
        return QSize(width, metrics.height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint chevron and title on one line."""
        theme = current_theme()
        rect = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.fillRect(rect, blend(theme.accent, theme.surface, 0.08))
            name = "chevron-down" if self.isChecked() else "chevron-right"
            picture = icon_pixmap(
                name, theme.text_muted, CHEVRON, self.devicePixelRatioF()
            )
            top = (rect.height() - CHEVRON) / 2.0
            painter.drawPixmap(round(rect.left()) + 3, round(top), picture)
            painter.setFont(make_font(theme.font_pt, QFont.Weight.DemiBold))
            painter.setPen(theme.text)
            painter.drawText(
                rect.adjusted(CHEVRON + 8.0, 0.0, 0.0, 0.0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                self.text(),
            )
            if self.hasFocus():
                paint_focus_ring(painter, theme, rect)
