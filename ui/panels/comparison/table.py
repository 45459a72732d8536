"""The table of compared runs: rows by arrow keys, Delete or a button lets one go."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.ghosts import ghost_colour
from ui.i18n import tr
from ui.panels.comparison.rows import (
    BEST_SIGN,
    ENDING_RANK,
    PRESENT,
    Column,
    RunRow,
    Sorting,
    best_rows,
    shown_columns,
    sorted_rows,
    sorting_after,
)
from ui.theme import Theme, blend, current_theme, make_font
from ui.widgets.ghost_badge import badge_radius, paint_badge
from ui.widgets.icon_button import IconButton

ROW_KEYS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
UNPIN_KEYS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
LEAST_NAME = 60
MOST_FOR_NAMES = 0.5
GAP = 14
RISING, FALLING = "▴", "▾"


class ComparisonTable(QTableWidget):
    """A name, numbers, how it ended, and a button that lets the ghost go."""

    unpin_wanted = Signal(int)
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsorted: tuple[RunRow, ...] = ()
        self._rows: tuple[RunRow, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._made_for: tuple[object, ...] = ()
        self.sorting = Sorting()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._on_header)
        header.setToolTip(tr("A click sorts by this column, another the other way"))
        header.setHighlightSections(False)
        header.setMinimumSectionSize(12)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # What is shown -----------------------------------------------------------------

    def show_rows(self, rows: Sequence[RunRow]) -> None:
        """Show these runs; the selection stays with its run."""
        selected = self.selected_number(), self.currentRow()
        self._unsorted, self._columns = tuple(rows), shown_columns(rows)
        self._rows = sorted_rows(rows, self.sorting)
        theme = current_theme()
        key = (
            theme.name,
            tuple(row.number for row in self._rows),
            tuple(column.key for column in self._columns),
            self.sorting,
        )
        if key != self._made_for:
            self._made_for = ()
            self._make(theme)
            self._made_for = key
            self._select(*selected)
        self._fill()
        self._share_width()

    @property
    def rows(self) -> tuple[RunRow, ...]:
        """The runs in the order in which they stand."""
        return self._rows

    @property
    def sort_keys(self) -> tuple[tuple[str, str], ...]:
        """What the rows can be sorted by, as (key, title)."""
        of_numbers = ((column.key, tr(column.title)) for column in self._columns)
        return ("run", tr("run")), *of_numbers, ("ended", tr("ended"))

    def sort_by(self, key: str) -> None:
        """Sort by a column, or the other way round where it is sorted by already."""
        self.sorting = sorting_after(self.sorting, key)
        self.show_rows(self._unsorted)

    @Slot(int)
    def _on_header(self, place: int) -> None:
        if place < len(self.sort_keys):
            self.sort_by(self.sort_keys[place][0])

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Return what can be read, row by row, hidden columns left out."""
        seen = [n for n in range(self.columnCount() - 1) if not self.isColumnHidden(n)]
        return tuple(
            tuple(self._item(row, column).text() for column in seen)
            for row in range(self.rowCount())
        )

    def titles(self) -> tuple[str, ...]:
        """Return the titles of the columns that are shown."""
        return tuple(
            self._title(n)
            for n in range(self.columnCount() - 1)
            if not self.isColumnHidden(n)
        )

    def remove_button(self, number: int) -> IconButton | None:
        """Return the button that lets the ghost of this number go."""
        for place, row in enumerate(self._rows):
            button = self.cellWidget(place, self.columnCount() - 1)
            if row.number == number and isinstance(button, IconButton):
                return button
        return None

    def selected_number(self) -> int | None:
        """Return the number of the run that is selected, None without one."""
        places = {index.row() for index in self.selectedIndexes()}
        return self._rows[places.pop()].number if len(places) == 1 else None

    # Making ------------------------------------------------------------------------

    def _make(self, theme: Theme) -> None:
        self.clear()
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, _selected_ground(theme))
        palette.setColor(palette.ColorRole.HighlightedText, theme.text)
        self.setPalette(palette)
        self.setRowCount(len(self._rows))
        titles = [*(self._with_sign(*each) for each in self.sort_keys), ""]
        self.setColumnCount(len(titles))
        self.setHorizontalHeaderLabels(titles)
        self.horizontalHeader().setFont(make_font(theme.font_small_pt))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place in range(len(titles)):
            alignment = right if place else left
            self._header_item(place).setTextAlignment(alignment)
            for number in range(len(self._rows)):
                item = QTableWidgetItem()
                item.setTextAlignment(alignment)
                self.setItem(number, place, item)
        side = round(2.0 * badge_radius(theme)) + 2
        self.setIconSize(QSize(side, side))
        height = max(self.fontMetrics().height(), side) + 8
        for place, row in enumerate(self._rows):
            self.setRowHeight(place, height)
            self._item(place, 0).setIcon(mark_icon(theme, row.number, side))
            if row.number != PRESENT:
                self._add_button(place, row.number)

    def _with_sign(self, key: str, title: str) -> str:
        """Return a title with the way it sorts; the order of pinning has none."""
        if key != self.sorting.key or self.sorting == Sorting():
            return title
        return f"{title} {FALLING if self.sorting.is_falling else RISING}"

    def _select(self, number: int | None, place: int) -> None:
        """Select the same run again, or the one that took its place."""
        if number is None:
            return
        numbers = [row.number for row in self._rows]
        if number in numbers:
            self.selectRow(numbers.index(number))
        elif numbers:
            self.selectRow(min(max(place, 0), len(numbers) - 1))

    def _add_button(self, place: int, number: int) -> None:
        name = tr("Let ghost {number} go  [Delete]", number=number)
        button = IconButton("close", name, parent=self)
        button.clicked.connect(lambda: self.unpin_wanted.emit(number))
        self.setCellWidget(place, self.columnCount() - 1, button)

    def _fill(self) -> None:
        theme = current_theme()
        plain, bold = make_font(theme.font_pt), make_font(theme.font_pt, _BOLD)
        for place, row in enumerate(self._rows):
            name = self._item(place, 0)
            name.setText(_name(row))
            name.setToolTip(_all_numbers(row, self._columns))
            name.setFont(bold if row.is_present else plain)
            self._item(place, len(self._columns) + 1).setText(row.ending)
        for number, column in enumerate(self._columns, start=1):
            best = best_rows(self._rows, column)
            for place, row in enumerate(self._rows):
                item = self._item(place, number)
                text = column.text(column.value(row))
                item.setText(f"{BEST_SIGN} {text}" if place in best else text)
                item.setFont(bold if place in best else plain)

    def _share_width(self) -> None:
        """Give each column what it needs; the least important go where it is narrow."""
        if not self._made_for:
            return
        n_columns = self.columnCount()
        widths = {n: self._needed(n) for n in range(1, n_columns - 1)}
        button = self.iconSize().width() + 14
        name = min(self._name_width(), MOST_FOR_NAMES * self.viewport().width())
        room = self.viewport().width() - max(name, LEAST_NAME) - button
        ranks = {n: self._rank(n) for n in widths}
        shown = sorted(widths, key=lambda n: ranks[n])
        while len(shown) > 1 and sum(widths[n] for n in shown) > room:
            shown.pop()
        for n, width in widths.items():
            self.setColumnHidden(n, n not in shown)
            self.setColumnWidth(n, width)
        self.setColumnWidth(n_columns - 1, button)
        rest = self.viewport().width() - button - sum(widths[n] for n in shown)
        self.setColumnWidth(0, max(rest, 24))

    def _name_width(self) -> int:
        """Return a width that holds the marks and names of all runs."""
        metrics = QFontMetrics(make_font(current_theme().font_pt, _BOLD))
        names = [metrics.horizontalAdvance(_name(row)) for row in self._rows]
        return max(names, default=0) + self.iconSize().width() + GAP

    def _needed(self, column: int) -> int:
        """Return a width that holds title and texts, with room for the sign of best."""
        theme = current_theme()
        bold = make_font(theme.font_pt, _BOLD)
        metrics = QFontMetrics(bold)
        texts = [self._item(n, column).text() for n in range(self.rowCount())]
        sign = f"{BEST_SIGN} " if column <= len(self._columns) else ""
        title = self._title(column).split("\n")
        plain = [text.removeprefix(sign) for text in texts]
        widest = max(metrics.horizontalAdvance(sign + text) for text in plain)
        small = self.horizontalHeader().fontMetrics()
        return max(widest, *(small.horizontalAdvance(line) for line in title)) + GAP

    def _rank(self, column: int) -> int:
        if column > len(self._columns):
            return ENDING_RANK
        return self._columns[column - 1].rank

    def _title(self, column: int) -> str:
        return self._header_item(column).text()

    def _header_item(self, column: int) -> QTableWidgetItem:
        item = self.horizontalHeaderItem(column)
        assert item is not None
        return item

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item is not None
        return item

    # Keys and size -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the rows; all others are the window's."""
        number = self.selected_number()
        if event.key() in ROW_KEYS:
            super().keyPressEvent(event)
        elif event.key() in UNPIN_KEYS and number not in (None, PRESENT):
            self.unpin_wanted.emit(number)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()


_BOLD = QFont.Weight.Bold


def mark_icon(theme: Theme, number: int, side: int) -> QIcon:
    """Return the badge of a ghost, or the dot of the present run."""
    ratio = 2
    picture = QPixmap(side * ratio, side * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    centre = QPointF(side / 2.0, side / 2.0)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if number == PRESENT:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.glow)
            painter.drawEllipse(centre, side * 0.28, side * 0.28)
        else:
            colour = ghost_colour(theme, number)
            paint_badge(painter, theme, centre, number, colour)
    made = QIcon()
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        made.addPixmap(picture, mode)
    return made


def _selected_ground(theme: Theme) -> QColor:
    """Return a ground on which the signs of buttons can still be seen."""
    return blend(theme.accent, theme.surface, 0.25)


def _name(row: RunRow) -> str:
    if row.is_present and row.number != PRESENT:
        return tr("{name} · now", name=row.name) if row.name else tr("now")
    return row.name


def _all_numbers(row: RunRow, columns: Sequence[Column]) -> str:
    """Return all that is known of a run, since not every column may have room."""
    titles = [tr(column.title).replace("\n", " ") for column in columns]
    texts = [column.text(column.value(row)) for column in columns]
    pairs = [*zip(titles, texts, strict=True), (tr("ended"), row.ending)]
    lines = [tr("{name}: {value}", name=name, value=value) for name, value in pairs]
    return "\n".join([_name(row), *lines])
