"""The box that says what NNSim is, what it is made of, and under which licences."""

import platform
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, Qt, Slot, qVersion
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnsim import __version__
from nnsim.parts.catalogue import LICENCE, all_parts, version_of
from nnsim.parts.part import Part
from ui.background import Background, Cancelled, Tell
from ui.i18n import sentence, tr
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SHARE = 0.86
MOST_WIDTH, MOST_HEIGHT = 1250, 760
PART = Qt.ItemDataRole.UserRole
SHARES = (45, 55)
"""Of the width, for the parts and for the text."""


@dataclass(frozen=True)
class PartsOrder:
    """Reads which parts there are: hundreds of files when it is done first."""

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Tell all parts."""
        tell(all_parts())


def show_about(window: "MainWindow") -> None:
    """Show the box over a window; the run goes on."""
    AboutBox(window).open()


class AboutBox(QDialog):
    """Versions above, the parts with their licences below, searched by words.

    Attributes
    ----------
    parts : what NNSim is made of; none until they are read.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.parts: tuple[Part, ...] = ()
        self.title = QLabel(tr("NNSim {version}", version=__version__))
        self.versions = QLabel(versions())
        self.search = QLineEdit()
        self.list = QTreeWidget()
        self.text = QPlainTextEdit()
        self.copy_button = QPushButton(tr("Copy"))
        self.setWindowTitle(tr("About NNSim"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._prepare()
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.list.selectionModel().selectionChanged.connect(self._on_chosen)
        self.copy_button.clicked.connect(self.copy)
        follow_theme(self, self._follow_theme)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        width, height = SHARE * parent.width(), SHARE * parent.height()
        self.resize(min(MOST_WIDTH, int(width)), min(MOST_HEIGHT, int(height)))
        self._halves.setSizes([share * self.width() // 100 for share in SHARES])
        self._follow_theme()
        self.text.setPlainText(tr("Reading which parts there are …"))
        self.background: Background = Background(self)
        self.background.told.connect(self._fill)
        self.background.ended.connect(self._on_ended)
        self.finished.connect(self._leave)
        self.background.begin(PartsOrder())

    def _prepare(self) -> None:
        self.versions.setTextFormat(Qt.TextFormat.PlainText)
        self.versions.setWordWrap(True)
        self.search.setPlaceholderText(tr("Search: part, licence …"))
        self.search.setAccessibleName(tr("Search: part, licence …"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Parts"))
        self.list.setHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        self.list.header().setAccessibleName(tr("Columns"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.copy_button.setToolTip(tr("Copy versions and parts as text"))
        self.copy_button.setAutoDefault(False)

    @Slot(object)
    def _fill(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        for part in parts:
            item = QTreeWidgetItem([shown_name(part), part.version, part.licence])
            item.setData(0, PART, part)
            for column in range(item.columnCount()):
                item.setToolTip(column, item.text(column))
            self.list.addTopLevelItem(item)
        self._on_search(self.search.text())

    @Slot()
    def _leave(self) -> None:
        """Wait for nothing that is still being read: it ends under the window."""
        window = self.parent()
        assert window is not None
        self.background.leave(window)

    @Slot()
    def _on_ended(self) -> None:
        error, fault = self.background.error, self.background.fault
        problem = sentence(error) if error is not None else fault
        if problem:
            said = tr("The parts could not be read: {problem}", problem=problem)
            self.text.setPlainText(said)

    def _lay_out(self) -> None:
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.close)
        close.setAutoDefault(False)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        parts = QWidget()
        parts.setLayout(left)
        self._halves = QSplitter()
        self._halves.addWidget(parts)
        self._halves.addWidget(self.text)
        self._halves.setChildrenCollapsible(False)
        for place, share in enumerate(SHARES):
            self._halves.setStretchFactor(place, share)
        bar = QHBoxLayout()
        bar.addWidget(self.copy_button)
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.versions)
        column.addWidget(self._halves, 1)
        column.addLayout(bar)

    @property
    def part(self) -> Part | None:
        """The part that is chosen."""
        item = self.list.currentItem()
        part = None if item is None else item.data(0, PART)
        return part if isinstance(part, Part) else None

    def shown_parts(self) -> list[Part]:
        """Return the parts that the search leaves."""
        items = map(self.list.topLevelItem, range(self.list.topLevelItemCount()))
        return [item.data(0, PART) for item in items if item and not item.isHidden()]

    @Slot()
    def copy(self) -> None:
        """Put versions and parts on the clipboard; nothing of it names a place."""
        QApplication.clipboard().setText(as_text(self.parts))

    @Slot(str)
    def _on_search(self, words: str) -> None:
        if not self.parts:
            return
        first = None
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            assert item is not None
            item.setHidden(not item.data(0, PART).holds(words))
            if first is None and not item.isHidden():
                first = item
        current = self.list.currentItem()
        if first is None or current is None or current.isHidden():
            self._choose(first)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            self.list.setCurrentIndex(QModelIndex())
            self._show_text()
        else:
            self.list.setCurrentItem(item)

    @Slot()
    def _on_chosen(self) -> None:
        self._show_text()

    def _show_text(self) -> None:
        part = self.part
        if part is None:
            self.text.setPlainText("")
            return
        said = part.text() or tr("No text of this licence came with this part.")
        self.text.setPlainText(said)

    @Slot()
    def _follow_theme(self) -> None:
        theme = current_theme()
        self.text.setFont(make_font(theme.font_small_pt))
        self.title.setFont(make_font(theme.font_large_pt, QFont.Weight.Bold))
        widths = (self.list.fontMetrics().horizontalAdvance("m" * n) for n in (17, 8))
        for column, width in enumerate(widths):
            self.list.setColumnWidth(column, width)


def shown_name(part: Part) -> str:
    """Return the name of a part, with that of what it came with."""
    if not part.inside:
        return part.name
    return tr("{part} (in {package})", part=part.name, package=part.inside)


def versions() -> str:
    """Return the versions that matter when something is reported."""
    made_of = tr(
        "Python {python} · Qt {qt} · NumPy {numpy} · Numba {numba} · {system}",
        python=platform.python_version(),
        qt=qVersion(),
        numpy=np.__version__,
        numba=version_of("numba") or "–",
        system=f"{platform.system()} {platform.machine()}",
    )
    licence = tr("Licence: {licence}; the parts below have their own.", licence=LICENCE)
    return f"{made_of}\n{licence}"


def as_text(parts: tuple[Part, ...]) -> str:
    """Return versions and parts as lines."""
    rows = (f"{shown_name(part)}\t{part.version}\t{part.licence}" for part in parts)
    return "\n".join((f"NNSim {__version__}", versions(), "", *rows, ""))
