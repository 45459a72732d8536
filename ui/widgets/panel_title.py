"""The title bar of a panel: what it is, what it shows now, and its few controls."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.i18n import tr
from ui.theme import blend, current_theme, has_large_text
from ui.widgets.elided import ElidedLabel
from ui.widgets.icon_button import IconButton

SIDES = 10
LEAST_WIDTH = 80
HINT_CHANGES = frozenset(
    {
        QEvent.Type.LayoutRequest,
        QEvent.Type.FontChange,
        QEvent.Type.StyleChange,
        QEvent.Type.Polish,
        QEvent.Type.Show,
    }
)
"""Events after which it may be higher or lower."""
TINT, EDGE = 0.2, 3.0
"""How much of the accent a looked-at title has, and how high its edge is (pixels)."""


class PanelTitle(QWidget):
    """A title, a caption that gives way first, controls, maximise and close.

    Made for ``QDockWidget.setTitleBarWidget``: presses are left to the dock, so it can
    still be dragged; a double click asks for the whole window instead of floating.
    """

    maximise_requested = Signal()
    close_requested = Signal()
    menu_requested = Signal(QPoint)

    def __init__(
        self,
        title: str,
        caption: str = "",
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title_label = ElidedLabel(
            weight=QFont.Weight.DemiBold, whole=True, parent=self
        )
        self.caption_label = ElidedLabel(muted=True, parent=self)
        self.maximise = IconButton("maximise", "", parent=self)
        self.close_button = IconButton("close", tr("Hide this panel"), parent=self)
        self.close_button.setVisible(closable)
        self.controls: list[QWidget] = []
        self._has_own_line = False
        self._least: QSize | None = None
        self.row, self.below = QHBoxLayout(), QHBoxLayout()
        self.below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 2, 2)
        column.setSpacing(0)
        column.addLayout(self.row)
        column.addLayout(self.below)
        self.row.addWidget(self.title_label)
        self.row.addWidget(self.caption_label, 1)
        self.row.addWidget(self.maximise)
        self.row.addWidget(self.close_button)
        self.row.setSpacing(4)
        self.below.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.maximise.clicked.connect(self.maximise_requested)
        self.close_button.clicked.connect(self.close_requested)
        self._is_looked_at = False
        self.set_title(title)
        self.set_caption(caption)
        self.set_maximised(False)

    def set_title(self, title: str) -> None:
        """Name the panel."""
        self.title_label.set_text(title)
        self.setAccessibleName(title)

    def set_caption(self, caption: str) -> None:
        """Say which set, which slice, what is left out; cut with a tooltip."""
        self.caption_label.set_text(caption)

    def caption(self) -> str:
        """Return the caption, uncut."""
        return self.caption_label.text()

    def add_control(self, control: QWidget) -> None:
        """Put a small control at the right, before maximise and close."""
        self.controls.append(control)
        self.row.insertWidget(self.row.indexOf(self.maximise), control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the controls a line of their own where large text needs it."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange anew when a control has become wider, or was shown or hidden."""
        if event.type() in HINT_CHANGES:
            self._least = None
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _wide(self) -> int:
        """Return how wide all would be in one line."""
        parts = [self.title_label, *self.controls, self.maximise, self.close_button]
        shown = [part for part in parts if not part.isHidden()]
        return SIDES + sum(
            part.sizeHint().width() + self.row.spacing() for part in shown
        )

    def _arrange(self) -> None:
        own_line = has_large_text() and self._wide() > self.width()
        if own_line == self._has_own_line:
            return
        self._has_own_line = own_line
        for control in self.controls:
            place = self.row.indexOf(self.maximise)
            if own_line:
                self.row.removeWidget(control)
                self.below.addWidget(control)
            else:
                self.below.removeWidget(control)
                self.row.insertWidget(place, control)
        self.updateGeometry()

    def set_maximised(self, maximised: bool) -> None:
        """Show which way the button works."""
        self.maximise.set_icon("restore" if maximised else "maximise")
        self.maximise.set_name(
            tr("Back among the other panels (Esc)")
            if maximised
            else tr("Give this panel the whole window (double click)")
        )

    @property
    def is_looked_at(self) -> bool:
        """Whether the title says: look here."""
        return self._is_looked_at

    def set_looked_at(self, looked_at: bool) -> None:
        """Say that this is the panel to look at now."""
        if looked_at != self._is_looked_at:
            self._is_looked_at = looked_at
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a width that lets a dock become narrow."""
        if self._least is None:
            # The docks ask hundreds of times for each change of the window.
            self._least = QSize(LEAST_WIDTH, self.sizeHint().height())
        return self._least

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the whole window."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.maximise_requested.emit()
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the panel, at a place of the screen."""
        self.menu_requested.emit(event.globalPos())
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the panel; a tinted one with an edge where to look."""
        theme = current_theme()
        with QPainter(self) as painter:
            if not self._is_looked_at:
                painter.fillRect(self.rect(), theme.surface)
                return
            painter.fillRect(self.rect(), blend(theme.accent, theme.surface, TINT))
            edge = round(EDGE * theme.line_width)
            painter.fillRect(0, 0, self.width(), edge, theme.accent)
