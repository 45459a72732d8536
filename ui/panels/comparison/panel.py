"""The panel that sets pinned runs and the present one side by side, as numbers."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedLayout, QToolButton, QWidget

from nnsim.frames.frame import Frame
from ui.i18n import tr
from ui.panels.calm import Calm
from ui.panels.comparison.menu import ComparisonMenu
from ui.panels.comparison.rows import BEST_SIGN, alike, run_rows
from ui.panels.comparison.table import ComparisonTable
from ui.panels.panel import Panel
from ui.session import Session
from ui.theme_following import follow_theme
from ui.widgets.icon_button import IconButton


class ComparisonPanel(Panel):
    """A table of runs; without a ghost it says how to make one."""

    key: ClassVar[str] = "comparison"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.table = ComparisonTable(self)
        self.table.setAccessibleName(self.title())
        self.table_menu = ComparisonMenu(self.table)
        self.table_menu.refused.connect(self.refused)
        self._button = IconButton("copy", tr("Copy, export or sort the comparison"))
        self._button.setObjectName("comparison_menu")
        self._button.setMenu(self.table_menu.menu)
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.words = QLabel(
            tr(
                "Press P to pin the present run. Then change something and run again: "
                "both stand here side by side."
            )
        )
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMargin(12)
        self.words.setMinimumSize(1, 1)
        self._calm = Calm()
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.words)
        self._pages.addWidget(self.table)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.table.unpin_wanted.connect(self._on_unpin)
        session.pinned_changed.connect(self._renew)
        session.experiment_changed.connect(self._renew)
        follow_theme(self, self._renew)

    def title_controls(self) -> list[QWidget]:
        """Return the button with the menu of the table."""
        return [self._button]

    def show_frame(self, frame: Frame) -> None:
        """Show the numbers of the present run."""
        if self._calm.due(frame.running):
            self._renew()

    @Slot()
    def _renew(self) -> None:
        if not self.isVisible():
            return
        rows = run_rows(self.session)
        self._pages.setCurrentWidget(self.table if rows else self.words)
        self._button.setEnabled(bool(rows))
        if not rows:
            self.set_caption("")
            return
        self.table.show_rows(rows)
        if alike(rows):
            self.set_caption(tr("{sign} best of its column", sign=BEST_SIGN))
        else:
            self.set_caption(tr("E is not the same thing in all rows"))

    @Slot(int)
    def _on_unpin(self, number: int) -> None:
        self.session.unpin(number)

    def catch_up(self) -> None:
        """Catch up with what was pinned meanwhile, too."""
        super().catch_up()
        self._renew()
