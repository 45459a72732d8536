"""Fusion without gradients: flat buttons, fields and boxes with edges that can be seen.

Fusion draws edges darker than the window, which on a dark window means not at all.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QWidget,
)

from ui.palettes import Theme, blend

Primitive = QStyle.PrimitiveElement
State = QStyle.StateFlag
RADIUS = 4.0
Metric = QStyle.PixelMetric
GROWING = frozenset(
    {
        Metric.PM_IndicatorWidth,
        Metric.PM_IndicatorHeight,
        Metric.PM_ExclusiveIndicatorWidth,
        Metric.PM_ExclusiveIndicatorHeight,
        Metric.PM_SmallIconSize,
    }
)
STANDARD_PT = 13.0
"""Up to the projector's type Fusion's own measures will do."""
ARROW_INSET = 11.0


class FlatStyle(QProxyStyle):
    """The look of Qt's own controls in a theme; own widgets paint themselves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self.theme = theme
        self._painters = {
            Primitive.PE_PanelButtonCommand: self._paint_button,
            Primitive.PE_IndicatorCheckBox: self._paint_check_box,
            Primitive.PE_IndicatorRadioButton: self._paint_radio_button,
            Primitive.PE_FrameLineEdit: self._paint_field_edge,
            Primitive.PE_FrameFocusRect: self._paint_focus,
        }

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return a measure; boxes, dots and signs grow with the text beside them."""
        measure = super().pixelMetric(metric, option, widget)
        if metric in GROWING:
            return round(measure * max(self.theme.font_pt / STANDARD_PT, 1.0))
        return measure

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the flat parts; leave the rest to Fusion."""
        paint = self._painters.get(element)
        if paint is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, option)
        painter.restore()

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the ground of a table's titles flat; leave the rest to Fusion."""
        if element != QStyle.ControlElement.CE_HeaderSection:
            super().drawControl(element, option, painter, widget)
            return
        painter.save()
        painter.fillRect(option.rect, self.theme.surface)
        painter.setPen(QPen(self.theme.line, self.theme.line_width))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint closed combo boxes flat; leave the rest to Fusion."""
        if control != QStyle.ComplexControl.CC_ComboBox or not isinstance(
            option, QStyleOptionComboBox
        ):
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter, option, self._ground(option), RADIUS)
        box = QRectF(option.rect)
        middle = QPointF(box.right() - ARROW_INSET, box.center().y())
        painter.setPen(QPen(self._ink(option), 1.6))
        painter.drawPolyline(
            QPolygonF(
                [
                    middle + QPointF(-4.0, -2.0),
                    middle + QPointF(0.0, 2.0),
                    middle + QPointF(4.0, -2.0),
                ]
            )
        )
        painter.restore()

    def _ink(self, option: QStyleOption) -> QColor:
        return self.theme.text if _has(option, State.State_Enabled) else self._faint()

    def _faint(self) -> QColor:
        return blend(self.theme.text_muted, self.theme.surface, 0.5)

    def _ground(self, option: QStyleOption) -> QColor:
        theme = self.theme
        if not _has(option, State.State_Enabled):
            return theme.surface_raised
        if _has(option, State.State_Sunken) or _has(option, State.State_On):
            return blend(theme.accent, theme.surface, 0.25)
        if _has(option, State.State_MouseOver):
            return blend(theme.accent, theme.surface, 0.10)
        return theme.surface

    def _paint_box(
        self, painter: QPainter, option: QStyleOption, ground: QColor, radius: float
    ) -> None:
        focused = _has(option, State.State_HasFocus)
        width = 2.0 if focused else self.theme.line_width
        painter.setPen(QPen(self.theme.accent if focused else self.theme.line, width))
        painter.setBrush(ground)
        painter.drawRoundedRect(_inside(option, width), radius, radius)

    def _paint_button(self, painter: QPainter, option: QStyleOption) -> None:
        self._paint_box(painter, option, self._ground(option), RADIUS)

    def _paint_field_edge(self, painter: QPainter, option: QStyleOption) -> None:
        focused = _has(option, State.State_HasFocus)
        width = 2.0 if focused else self.theme.line_width
        painter.setPen(QPen(self.theme.accent if focused else self.theme.line, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_inside(option, width), 3.0, 3.0)

    def _paint_check_box(self, painter: QPainter, option: QStyleOption) -> None:
        checked = _has(option, State.State_On)
        box = self._paint_indicator(painter, option, checked, 3.0)
        if checked:
            side = box.width()
            painter.drawPolyline(
                QPolygonF(
                    [
                        box.topLeft() + QPointF(0.24, 0.54) * side,
                        box.topLeft() + QPointF(0.43, 0.72) * side,
                        box.topLeft() + QPointF(0.77, 0.31) * side,
                    ]
                )
            )
        elif _has(option, State.State_NoChange):
            inset = box.width() * 0.25
            painter.drawLine(
                QPointF(box.left() + inset, box.center().y()),
                QPointF(box.right() - inset, box.center().y()),
            )

    def _paint_radio_button(self, painter: QPainter, option: QStyleOption) -> None:
        checked = _has(option, State.State_On)
        box = self._paint_indicator(painter, option, checked, 50.0)
        if checked:
            painter.setBrush(painter.pen().color())
            painter.drawEllipse(box.center(), box.width() * 0.14, box.width() * 0.14)

    def _paint_indicator(
        self, painter: QPainter, option: QStyleOption, checked: bool, radius: float
    ) -> QRectF:
        """Paint the empty or filled ground and leave the pen for the mark on it."""
        theme = self.theme
        enabled = _has(option, State.State_Enabled)
        edge = blend(theme.text_muted, theme.surface, 0.75 if enabled else 0.4)
        ground = theme.surface
        if checked:
            ground = edge = theme.accent if enabled else theme.line
        elif _has(option, State.State_NoChange):
            edge = theme.text_muted
        box = _inside(option, theme.line_width)
        radius = min(radius, box.width() / 2.0)
        painter.setPen(QPen(edge, theme.line_width))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, radius, radius)
        mark = theme.surface if checked else theme.text
        painter.setPen(QPen(mark, max(1.6, box.width() * 0.13)))
        return box

    def _paint_focus(self, painter: QPainter, option: QStyleOption) -> None:
        painter.setPen(QPen(self.theme.accent, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_inside(option, 1.5), 3.0, 3.0)


def _has(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)


def _inside(option: QStyleOption, width: float) -> QRectF:
    inset = width / 2.0
    return QRectF(option.rect).adjusted(inset, inset, -inset, -inset)


class LongMenuStyle(FlatStyle):
    """For menus that may be higher than the screen, and so have to scroll.

    For these alone: Qt asks thousands of hints, and each question costs Python's time.
    """

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 (as QStyle)
    ) -> int:
        """Let a menu that is higher than the screen scroll."""
        if hint == QStyle.StyleHint.SH_Menu_Scrollable:
            return 1
        return super().styleHint(hint, option, widget, returnData)
