"""Predicted against target with the numbers of each set above the plot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from nnsim.data.prepare import SET_NAMES
from nnsim.model.regression_fit import RegressionFit
from ui.i18n import tr
from ui.panels.fit.places import FitPicture
from ui.panels.fit.plot import FitPlot
from ui.panels.fit.words import explanation, set_parts
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.choice import Choice
from ui.widgets.markers import draw_marker

GAP = 12.0
EDGE = 8.0
Row = tuple[str, tuple[str, ...]]


class FitNumbers(QWidget):
    """A line for each set: its mark, residual rms, R² and how many samples it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._target = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self, self._follow_theme)

    def show_fit(self, fit: RegressionFit, target: int, name: str) -> None:
        """Show the numbers of one target; a set without samples is left out."""
        rows = tuple(
            (set_name, set_parts(set_name, each, target))
            for set_name, each in zip(SET_NAMES, fit, strict=True)
            if each.n_samples
        )
        if len(rows) != len(self._rows):
            self.updateGeometry()
        self._rows, self._target = rows, target
        self.setToolTip(explanation(name))
        self.setAccessibleName("; ".join(self.texts()))
        self.update()

    def texts(self) -> tuple[str, ...]:
        """Return what is written of each set."""
        return tuple(", ".join(parts) for _, parts in self._rows)

    def sizeHint(self) -> QSize:
        """Return as many lines of type as there are sets."""
        return QSize(200, round(self._line() * len(self._rows)) + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same lines, as narrow as need be."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint marks and words in columns; the last ones go where there is no room."""
        theme, line, metrics = current_theme(), self._line(), self._metrics()
        widths = [
            max(map(metrics.horizontalAdvance, column))
            for column in zip(*(parts for _, parts in self._rows), strict=True)
        ]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(make_font(theme.font_small_pt))
            size = min(theme.marker_size, 0.8 * line)
            for number, (set_name, parts) in enumerate(self._rows):
                middle = 2.0 + (number + 0.5) * line
                painter.save()
                painter.translate(QPointF(EDGE + size / 2.0, middle))
                draw_marker(painter, theme, self._target, set_name, size)
                painter.restore()
                left = EDGE + size + 6.0
                for place, (part, width) in enumerate(zip(parts, widths, strict=True)):
                    if left + width > self.width() - 2.0:
                        break
                    painter.setPen(theme.text if place < 3 else theme.text_muted)
                    box = QRectF(left, middle - line / 2.0, width + 2.0, line)
                    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, part)
                    left += width + GAP

    @Slot()
    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(make_font(current_theme().font_small_pt))

    def _line(self) -> float:
        return self._metrics().height()


class FitView(QWidget):
    """Numbers above, plot below, and which target where there are several."""

    sample_picked = Signal(int)
    target_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = FitPlot(self)
        self.numbers = FitNumbers(self)
        self.targets = Choice([("0", "")], tr("Target that is shown"), parent=self)
        self._names: tuple[str, ...] = ()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.targets, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.numbers)
        column.addWidget(self.plot, 1)
        self.plot.sample_picked.connect(self.sample_picked)
        self.targets.choice_changed.connect(self.target_chosen)

    @property
    def target(self) -> int:
        """The target that is shown."""
        return min(int(self.targets.choice()), max(len(self._names) - 1, 0))

    def show_targets(self, names: Sequence[str]) -> None:
        """Offer these targets; of one alone there is nothing to choose."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            entries = [(str(place), name) for place, name in enumerate(names)]
            self.targets.set_entries(entries)
            self.targets.set_choice("0")
        self.targets.setVisible(len(names) > 1)

    def show_fit(self, fit: RegressionFit, picture: FitPicture) -> None:
        """Show numbers and samples."""
        self.numbers.show_fit(fit, self.target, picture.name)
        self.numbers.show()
        self.plot.show_picture(picture)

    def show_words(self, words: str) -> None:
        """Say why there is nothing to show."""
        self.numbers.hide()
        self.plot.show_nothing(words)
