"""The sign of a set: training filled, validation hollow, test crossed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.i18n import tr
from ui.theme import blend, current_theme
from ui.widgets.manners import PRESS_KEYS, RADIUS, keeps_key, paint_focus_ring


def set_title(set_name: str) -> str:
    """Return what the screen calls a set."""
    titles = {
        "training": tr("training"),
        "validation": tr("validation"),
        "test": tr("test"),
    }
    return titles[set_name]


def paint_set_sign(
    painter: QPainter, set_name: str, centre: QPointF, size: float, colour: QColor
) -> None:
    """Paint a circle that is filled as the markers of the set are."""
    stroke = max(1.4, size * 0.15)
    radius = (size - stroke) / 2.0
    painter.setPen(QPen(colour, stroke))
    painter.setBrush(colour if set_name == "training" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, radius, radius)
    if set_name == "test":
        arm = radius * 0.7
        for sign in (-1.0, 1.0):
            across = QPointF(arm, sign * arm)
            painter.drawLine(centre - across, centre + across)


class SetToggle(QAbstractButton):
    """Shows or hides the samples of one set; its sign is the legend as well."""

    def __init__(self, set_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_name = set_name
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, text: str) -> None:
        """Say how many samples the set has."""
        tip = tr("Show the {set} samples ({n})", set=set_title(self.set_name), n=text)
        self.setToolTip(tip)
        self.setAccessibleName(tip)

    def event(self, event: QEvent) -> bool:
        """Keep Space and Enter while the keyboard is here."""
        return keeps_key(event, PRESS_KEYS) or super().event(event)

    def sizeHint(self) -> QSize:
        """Return a square around the sign."""
        side = round(current_theme().marker_size * 2.5)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground that says whether it is down, then the sign."""
        theme = current_theme()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            share = 0.22 if self.isChecked() else 0.1 if self.underMouse() else 0.0
            if share and self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(blend(theme.accent, theme.surface, share))
                painter.drawRoundedRect(box, RADIUS, RADIUS)
            strength = 1.0 if self.isChecked() else 0.55
            colour = blend(theme.text, theme.surface, strength)
            size = theme.marker_size * 1.1
            paint_set_sign(painter, self.set_name, box.center(), size, colour)
            if self.hasFocus():
                paint_focus_ring(painter, theme, QRectF(self.rect()))
