"""The numbers of a report as a table that fills its room."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from nnsim.frames.frame import Report
from ui.i18n import count, percent, tr
from ui.panels.metrics.layout import COLUMNS, EDGE, TOTALS, MetricsLayout, lay_out
from ui.panels.metrics.words import (
    head_tip,
    number_or_dash,
    probability_text,
    total_tip,
)
from ui.theme import Theme, blend, current_theme, make_font
from ui.widgets.markers import draw_marker

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
BAR = 3.0


@dataclass(frozen=True, eq=False)
class ShownReport:
    """A report with the names of its classes; classes are there."""

    report: Report
    names: tuple[str, ...]

    def shares(self) -> dict[str, list[float]]:
        """Return recall, precision and F1 of each class."""
        classes = self.report.classes
        assert classes is not None
        return {
            "recall": classes.recall.tolist(),
            "precision": classes.precision.tolist(),
            "f1": classes.f1.tolist(),
        }

    def supports(self) -> list[int]:
        """Return how many samples each class has."""
        classes = self.report.classes
        assert classes is not None
        return [int(n) for n in classes.support]

    def totals(self) -> dict[str, str]:
        """Return what is written about all classes together."""
        classes, probabilities = self.report.classes, self.report.probabilities
        assert classes is not None
        score = float("nan") if probabilities is None else probabilities.log_score
        return {
            "accuracy": percent(classes.accuracy),
            "balanced": percent(classes.balanced_accuracy),
            "error": number_or_dash(self.report.error),
            "log_score": number_or_dash(score),
        }

    def note(self) -> str:
        """Return where the probabilities come from."""
        probabilities = self.report.probabilities
        return "" if probabilities is None else probability_text(probabilities.kind)


class MetricsTable(QWidget):
    """Draws a ``ShownReport``, or words with a headline in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownReport | None = None
        self._headline = ""
        self._words = ""
        self._layout: MetricsLayout | None = None

    # What is shown -------------------------------------------------------------------

    @property
    def shown(self) -> ShownReport | None:
        """What is shown, None where words stand instead."""
        return self._shown

    @property
    def words(self) -> str:
        """What stands in place of the table, empty if there is one."""
        return "\n".join(filter(None, (self._headline, self._words)))

    def show_report(self, shown: ShownReport) -> None:
        """Show the numbers of a report."""
        before = self._shown
        if before is None or _widths(before) != _widths(shown):
            self._layout = None
        self._shown, self._headline, self._words = shown, "", ""
        self.update()

    def show_words(self, words: str, headline: str = "") -> None:
        """Say why there is no table."""
        self._shown, self._headline, self._words = None, headline, words
        self.setAccessibleDescription(self.words)
        self.update()

    def cell_texts(self) -> tuple[tuple[str, ...], ...]:
        """Return what is written in the rows: name, then the columns that fit."""
        if self._shown is None:
            return ()
        layout, shown = self.table_layout(), self._shown
        shares, supports = shown.shares(), shown.supports()
        return tuple(
            (
                shown.names[index],
                *(
                    count(supports[index])
                    if key == "support"
                    else percent(shares[key][index], layout.digits)
                    for key in row
                ),
            )
            for index, row in enumerate(layout.rows)
        )

    def table_layout(self) -> MetricsLayout:
        """Return the layout for the present size, type and classes."""
        if self._layout is None:
            assert self._shown is not None
            self._layout = lay_out(
                current_theme(),
                QSizeF(self.size()),
                self._shown.names,
                headings(),
                count(self._shown.report.n_samples),
            )
        return self._layout

    def describe(self, place: QPointF) -> str:
        """Return what a tooltip says about a place, empty for nothing."""
        if self._shown is None:
            return ""
        layout = self.table_layout()
        for key, rect in layout.totals.items():
            if rect.contains(place):
                return total_tip(key, self._shown.report.probabilities)
        for row in (layout.heads, *layout.rows):
            for key, rect in row.items():
                if rect.contains(place):
                    return head_tip(key)
        for name, rect in zip(self._shown.names, layout.names, strict=False):
            if rect.contains(place):
                return name
        return ""

    # Painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the table or the words."""
        theme = current_theme()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.surface)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._shown is None:
                self._paint_words(painter, theme)
                return
            layout = self.table_layout()
            self._paint_totals(painter, theme, layout, self._shown)
            self._paint_heads(painter, theme, layout)
            self._paint_rows(painter, theme, layout, self._shown)
            self._paint_notes(painter, theme, layout, self._shown)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        room = QRectF(self.rect()).adjusted(16.0, 12.0, -16.0, -12.0)
        flags = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)
        if not self._headline:
            painter.setFont(make_font(theme.font_pt))
            painter.setPen(theme.text_muted)
            painter.drawText(room, flags, self._words)
            return
        painter.setFont(make_font(theme.font_large_pt))
        top = painter.boundingRect(room, flags, self._headline)
        below = make_font(theme.font_pt)
        height = QFontMetricsF(below).boundingRect(room, flags, self._words).height()
        first = QRectF(room)
        first.setHeight(top.height() + 6.0)
        first.moveTop(room.center().y() - (first.height() + height) / 2.0)
        painter.setPen(theme.text)
        painter.drawText(first, flags, self._headline)
        rest = QRectF(room.left(), first.bottom(), room.width(), height + 2.0)
        painter.setFont(below)
        painter.setPen(theme.text_muted)
        painter.drawText(rest, flags, self._words)

    def _paint_totals(
        self,
        painter: QPainter,
        theme: Theme,
        layout: MetricsLayout,
        shown: ShownReport,
    ) -> None:
        texts, captions = shown.totals(), headings()
        above = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        below = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        for key, rect in layout.totals.items():
            painter.setFont(layout.fonts.small)
            painter.setPen(theme.text_muted)
            painter.drawText(rect, above if layout.stacked else LEFT, captions[key])
            painter.setFont(layout.fonts.bold)
            painter.setPen(theme.text)
            painter.drawText(rect, below if layout.stacked else RIGHT, texts[key])

    def _paint_heads(
        self, painter: QPainter, theme: Theme, layout: MetricsLayout
    ) -> None:
        painter.setFont(layout.fonts.small)
        painter.setPen(theme.text_muted)
        captions = headings()
        for key, rect in layout.heads.items():
            painter.drawText(rect, RIGHT, captions[key])
        if not layout.heads:
            return
        line = next(iter(layout.heads.values())).bottom()
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawLine(QPointF(EDGE, line), QPointF(self.width() - EDGE, line))

    def _paint_rows(
        self,
        painter: QPainter,
        theme: Theme,
        layout: MetricsLayout,
        shown: ShownReport,
    ) -> None:
        painter.setFont(layout.fonts.normal)
        shares, texts = shown.shares(), self.cell_texts()
        for index, row in enumerate(layout.rows):
            self._paint_name(painter, theme, layout, index)
            for text, (key, rect) in zip(texts[index][1:], row.items(), strict=True):
                if key in shares:
                    _paint_bar(painter, theme, rect, shares[key][index])
                painter.setPen(theme.text)
                painter.drawText(rect, RIGHT, text)

    def _paint_name(
        self,
        painter: QPainter,
        theme: Theme,
        layout: MetricsLayout,
        index: int,
    ) -> None:
        assert self._shown is not None
        metrics, rect = QFontMetricsF(layout.fonts.normal), layout.names[index]
        size = theme.marker_size * layout.fonts.scale
        painter.save()
        painter.translate(rect.left() + 0.6 * size, rect.center().y())
        draw_marker(painter, theme, index, "training", size)
        painter.restore()
        room = rect.adjusted(1.6 * size, 0.0, 0.0, 0.0)
        cut = metrics.elidedText(
            self._shown.names[index], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(theme.text)
        painter.drawText(room, LEFT, cut if cut != "…" else "")

    def _paint_notes(
        self,
        painter: QPainter,
        theme: Theme,
        layout: MetricsLayout,
        shown: ShownReport,
    ) -> None:
        painter.setFont(layout.fonts.small)
        painter.setPen(theme.text_muted)
        metrics = QFontMetricsF(layout.fonts.small)
        n = layout.n_left_out
        more = tr("1 more class") if n == 1 else tr("{n} more classes", n=count(n))
        for rect, text in ((layout.note, shown.note()), (layout.more, more)):
            if rect is not None:
                elide = Qt.TextElideMode.ElideRight
                cut = metrics.elidedText(text, elide, rect.width())
                painter.drawText(rect, LEFT, cut)

    # Keeping up ----------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say what is hovered."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.describe(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Return a size at which numbers are readable."""
        return QSize(320, 220)

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which something can be seen."""
        return QSize(120, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        self._layout = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme's type."""
        self._layout = None
        super().changeEvent(event)
        self.update()


def headings() -> dict[str, str]:
    """Return the words over columns and totals, by their keys."""
    texts = {
        "recall": tr("recall"),
        "precision": tr("precision"),
        "f1": tr("F1"),
        "support": tr("n"),
        "accuracy": tr("accuracy"),
        "balanced": tr("balanced"),
        "error": tr("error E"),
        "log_score": tr("cross-entropy"),
    }
    return {key: texts[key] for key in (*COLUMNS, *TOTALS)}


def _widths(shown: ShownReport) -> tuple[object, ...]:
    """Return all that the layout depends on."""
    return shown.names, shown.report.n_samples


def _paint_bar(painter: QPainter, theme: Theme, rect: QRectF, share: float) -> None:
    """Paint a share as a length under its number; 0 / 0 has none."""
    ground = QRectF(rect.left(), rect.bottom() - BAR - 1.0, rect.width(), BAR)
    if not 0.0 <= share <= 1.0:
        return
    painter.fillRect(ground, blend(theme.line, theme.surface, 0.5))
    ground.setWidth(share * ground.width())
    painter.fillRect(ground, blend(theme.accent, theme.surface, 0.75))
