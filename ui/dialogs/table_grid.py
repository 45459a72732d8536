"""The first rows of a table under heads that say what each column is for."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from nnsim.data.table_files.preview import ColumnPreview, TablePreview
from nnsim.data.table_files.settings import Decimal
from nnsim.data.table_files.sniffing import is_number
from ui.dialogs.table_roles import ROLES, TARGETS, Role, Roles
from ui.dialogs.table_words import column_tip, kind_text, role_meaning, role_name
from ui.i18n import tr
from ui.theme import blend, current_theme, make_font
from ui.theme_following import follow_theme
from ui.widgets.manners import describe

Index = QModelIndex | QPersistentModelIndex
ItemRole = Qt.ItemDataRole
PAD = 8
LEAST_WIDTH, MOST_WIDTH, MANY_WIDTH = 92, 220, 112
MANY_COLUMNS = 60
ROWS_MEASURED = 8
MENU_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
ROLE_KEYS: dict[Qt.Key, Role] = {
    Qt.Key.Key_I: "input",
    Qt.Key.Key_W: "words",
    Qt.Key.Key_C: "class",
    Qt.Key.Key_T: "number",
    Qt.Key.Key_Delete: "ignored",
}


class PreviewModel(QAbstractTableModel):
    """Cells as text; what is ignored steps back, what is no number stands out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._n_columns = 0
        self.columns: tuple[ColumnPreview, ...] = ()
        self.roles: Roles = {}
        self.decimal: Decimal = "."

    def show(self, seen: TablePreview | None, roles: Roles, decimal: Decimal) -> None:
        """Show another table, or none."""
        self.beginResetModel()
        self._rows = () if seen is None else seen.rows
        self.columns = () if seen is None else seen.columns
        widths = [len(row) for row in self._rows]
        self._n_columns = max([len(self.columns), *widths])
        self.roles, self.decimal = roles, decimal
        self.endResetModel()

    def role_at(self, column: int) -> Role:
        """Return what a column is for."""
        if column >= len(self.columns):
            return "ignored"
        return self.roles.get(self.columns[column].name, "ignored")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else self._n_columns

    def data(self, index: Index, role: int = ItemRole.DisplayRole) -> object:
        """Return a cell, its colour or its place in the column."""
        row = self._rows[index.row()]
        cell = row[index.column()] if index.column() < len(row) else ""
        if role == ItemRole.DisplayRole:
            return cell
        if role == ItemRole.ForegroundRole:
            theme, use = current_theme(), self.role_at(index.column())
            if use == "ignored":
                return blend(theme.text_muted, theme.surface, 0.7)
            return theme.bad if self._is_bad(cell, use) else theme.text
        if role == ItemRole.FontRole and self._is_bad(
            cell, self.role_at(index.column())
        ):
            return make_font(current_theme().font_pt, QFont.Weight.Bold)
        if role == ItemRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if is_number(cell, self.decimal):
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = ItemRole.DisplayRole,
    ) -> object:
        """Return the name of a column, or what was seen of it."""
        is_across = orientation == Qt.Orientation.Horizontal
        if not is_across or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == ItemRole.DisplayRole:
            return column.name
        if role == ItemRole.ToolTipRole:
            return column_tip(column, self.role_at(section))
        return None

    def _is_bad(self, cell: str, use: Role) -> bool:
        """Tell whether a cell has letters where a number belongs."""
        if use not in {"input", "number"} or is_number(cell, self.decimal):
            return False
        return any(sign.isalpha() for sign in cell) and len(cell) > 3


class RoleHeader(QHeaderView):
    """Three lines a column: name, role, what it holds; a click asks for a role."""

    role_asked = Signal(int)

    def __init__(self, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(MANY_WIDTH)
        self.setMinimumSectionSize(40)

    def sizeHint(self) -> QSize:
        """Return the height of three lines."""
        theme = current_theme()
        name = QFontMetrics(make_font(theme.font_pt)).height()
        small = QFontMetrics(make_font(theme.font_small_pt)).height()
        return QSize(super().sizeHint().width(), name + 2 * small + 2 * PAD + 4)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the three lines; a target has a filled ground and says so in words."""
        theme, role = current_theme(), self._model.role_at(section)
        painter.save()
        painter.fillRect(rect, theme.surface_raised)
        if role in TARGETS:
            painter.fillRect(rect, blend(theme.accent, theme.surface, 0.18))
        if section < len(self._model.columns):
            self._paint_lines(painter, rect, self._model.columns[section], role)
        painter.setPen(QPen(theme.line, theme.line_width))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if role != "ignored":
            painter.fillRect(rect.left(), rect.top(), rect.width(), 3, theme.accent)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, rect: QRect, column: ColumnPreview, role: Role
    ) -> None:
        theme = current_theme()
        weight = QFont.Weight.Normal if role == "ignored" else QFont.Weight.DemiBold
        role_text = tr("{role} ▾", role=role_name(role))
        is_ignored = role == "ignored"
        lines = (
            (column.name, make_font(theme.font_pt, weight), not is_ignored),
            (role_text, make_font(theme.font_small_pt, weight), not is_ignored),
            (kind_text(column), make_font(theme.font_small_pt), False),
        )
        top = rect.top() + PAD
        for text, font, is_strong in lines:
            metrics = QFontMetrics(font)
            room = QRect(
                rect.left() + PAD, top, rect.width() - 2 * PAD, metrics.height()
            )
            painter.setFont(font)
            painter.setPen(theme.text if is_strong else theme.text_muted)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height() + 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select columns; a click among several that are selected leaves them so."""
        self._pressed = -1
        section = self.logicalIndexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_edge = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        if plain and is_left and not is_edge:
            self._pressed = section
            table = self.parent()
            if isinstance(table, PreviewTable) and section in table.chosen_columns():
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for a role where the button went down and up on one head."""
        super().mouseReleaseEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        if section >= 0 and section == self._pressed:
            self.role_asked.emit(section)
        self._pressed = -1


class PreviewTable(QTableView):
    """The grid. ``role_chosen`` brings names of columns and what they are to be."""

    role_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = PreviewModel(self)
        self.setModel(self.preview)
        self.head = RoleHeader(self.preview, self)
        self.setHorizontalHeader(self.head)
        self.menu: QMenu | None = None
        describe(
            self,
            "",
            tr("First rows"),
            tr("Click a head, or press Return, to say what a column is for."),
        )
        self.setToolTip("")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectColumns)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        pixels = QAbstractItemView.ScrollMode.ScrollPerPixel
        self.setHorizontalScrollMode(pixels)
        self.head.role_asked.connect(self.ask_role)
        follow_theme(self, self._follow_theme)
        self._follow_theme()

    def show_table(
        self, seen: TablePreview | None, roles: Roles, decimal: Decimal
    ) -> None:
        """Show the first rows of a table; the selected columns stay selected."""
        chosen, current = self.chosen_columns(), self.currentIndex().column()
        is_same = seen is not None and seen.columns == self.preview.columns
        place = self.horizontalScrollBar().value()
        self.preview.show(seen, roles, decimal)
        if not is_same:
            self._share_width()
            return
        self._select(chosen, current)
        self.horizontalScrollBar().setValue(place)

    def chosen_columns(self) -> tuple[int, ...]:
        """Return the selected columns from left to right."""
        indexes = self.selectionModel().selectedColumns()
        return tuple(sorted(index.column() for index in indexes))

    def show_column(self, name: str) -> None:
        """Bring a column into sight and select it."""
        for column, seen in enumerate(self.preview.columns):
            if seen.name == name:
                self._select((column,), column)
                self.scrollTo(self.preview.index(0, column))

    @Slot(int)
    def ask_role(self, section: int) -> None:
        """Open the menu of roles under a head, for it or for all that are selected."""
        if section >= len(self.preview.columns):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in ROLES:
            action = QAction(role_meaning(role), menu)
            action.setCheckable(True)
            action.setChecked(self.preview.role_at(section) == role)
            action.setData(role)
            menu.addAction(action)
        menu.triggered.connect(self._on_action)
        self.menu = menu
        x = self.head.sectionViewportPosition(section)
        menu.popup(self.head.mapToGlobal(QPoint(x, self.head.height())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space open the menu, letters choose a role, arrows move."""
        key, column = Qt.Key(event.key()), self.currentIndex().column()
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and column >= 0 and key in MENU_KEYS:
            self.ask_role(column)
        elif plain and column >= 0 and key in ROLE_KEYS:
            self._choose(ROLE_KEYS[key])
        else:
            super().keyPressEvent(event)

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        self._choose(action.data())

    def _choose(self, role: Role) -> None:
        columns = self.chosen_columns() or (self.currentIndex().column(),)
        known = self.preview.columns
        names = tuple(known[n].name for n in columns if 0 <= n < len(known))
        if names:
            self.role_chosen.emit(names, role)

    def _select(self, columns: Sequence[int], current: int) -> None:
        model = self.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        if current >= 0:
            index = self.preview.index(0, current)
            model.setCurrentIndex(index, flag.NoUpdate)
        for column in columns:
            index = self.preview.index(0, column)
            model.select(index, flag.Select | flag.Columns)

    def _share_width(self) -> None:
        """Give each of a few columns what it needs."""
        n_columns = self.preview.columnCount()
        if n_columns > MANY_COLUMNS:
            return
        theme = current_theme()
        bold = QFontMetrics(make_font(theme.font_pt, QFont.Weight.DemiBold))
        small = QFontMetrics(make_font(theme.font_small_pt, QFont.Weight.DemiBold))
        for number, column in enumerate(self.preview.columns):
            role = tr("{role} ▾", role=role_name(self.preview.role_at(number)))
            rows = range(min(self.preview.rowCount(), ROWS_MEASURED))
            cells = [str(self.preview.index(row, number).data()) for row in rows]
            wanted = [bold.horizontalAdvance(text) for text in (column.name, *cells)]
            wanted += [small.horizontalAdvance(t) for t in (role, kind_text(column))]
            width = max(wanted) + 2 * PAD + 4
            self.setColumnWidth(number, min(max(width, LEAST_WIDTH), MOST_WIDTH))

    @Slot()
    def _follow_theme(self) -> None:
        font = make_font(current_theme().font_pt)
        height = QFontMetrics(font).height() + 8
        theme, palette = current_theme(), self.palette()
        ground = blend(theme.accent, theme.surface, 0.25)
        palette.setColor(palette.ColorRole.Highlight, ground)
        palette.setColor(palette.ColorRole.HighlightedText, theme.text)
        self.setPalette(palette)
        self.verticalHeader().setDefaultSectionSize(height)
        self.head.setDefaultSectionSize(MANY_WIDTH)
        self.head.updateGeometry()
        self._share_width()
