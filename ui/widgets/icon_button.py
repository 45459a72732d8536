"""A flat button with a drawn sign, which follows the theme."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui.icons import icon
from ui.theme import blend, current_theme, icon_side
from ui.theme_following import follow_theme
from ui.widgets.manners import PRESS_KEYS, RADIUS, keeps_key, paint_focus_ring


class IconButton(QToolButton):
    """A sign without words; ``name`` is its tooltip and what a screen reader says."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        *,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setCheckable(checkable)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_name(name)
        self._dye()
        follow_theme(self, self._dye)

    def set_name(self, name: str) -> None:
        """Set tooltip and accessible name."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, icon_name: str) -> None:
        """Show another sign."""
        self._icon_name = icon_name
        self._dye()

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return a square around the sign."""
        side = self.iconSize().width() + 8
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground that answers pointer and press, then the sign."""
        theme = current_theme()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            share = 0.0
            if self.isEnabled() and (self.isDown() or self.isChecked()):
                share = 0.22
            elif self.isEnabled() and self.underMouse():
                share = 0.10
            if share:
                painter.setBrush(blend(theme.accent, theme.surface, share))
                painter.drawRoundedRect(box, RADIUS, RADIUS)
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            side = self.iconSize()
            left = (self.width() - side.width()) // 2
            top = (self.height() - side.height()) // 2
            picture = self.icon().pixmap(side, self.devicePixelRatioF(), mode)
            painter.drawPixmap(left, top, picture)
            if self.hasFocus():
                paint_focus_ring(painter, theme, QRectF(self.rect()))

    @Slot()
    def _dye(self) -> None:
        theme = current_theme()
        side = icon_side(20 if theme.name == "projector" else 16)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._icon_name, theme))
        self.updateGeometry()
