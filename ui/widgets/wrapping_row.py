"""Groups of controls side by side, and under each other where the row is too narrow."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]


class WrappingRow(QWidget):
    """Keeps each group whole and in order; needs the width of the widest one only."""

    def __init__(self, margins: Margins, spacing: int) -> None:
        super().__init__()
        self._margins, self._spacing = margins, spacing
        self._groups: list[QWidget] = []
        self._at_right: QWidget | None = None
        self._lines: list[list[QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, margins[1], 0, margins[3])
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_groups(self, *groups: QWidget, at_right: QWidget | None = None) -> None:
        """Hold these groups; from ``at_right`` on they end at the right of the line."""
        if (list(groups), at_right) != (self._groups, self._at_right):
            self._groups, self._at_right = list(groups), at_right
            self._place([self._shown()])
            self.wrap()

    @property
    def n_lines(self) -> int:
        """How many lines the groups take now."""
        return len(self._lines)

    def fits(self) -> bool:
        """Tell whether there is room for all groups side by side."""
        return self._width_of(self._shown()) <= self._room()

    @Slot()
    def wrap(self) -> None:
        """Share the groups out over as few lines as will do."""
        lines: list[list[QWidget]] = [[]]
        for group in self._shown():
            if lines[-1] and self._width_of([*lines[-1], group]) > self._room():
                lines.append([])
            lines[-1].append(group)
        if lines != self._lines:
            self._place(lines)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest group, and the height of the lines."""
        widest = max((least_width(group) for group in self._shown()), default=0)
        sides = self._margins[0] + self._margins[2]
        return QSize(widest + sides, self._column.totalMinimumSize().height())

    def sizeHint(self) -> QSize:
        """Return the width of one line, and the height of the lines."""
        sides = self._margins[0] + self._margins[2]
        width = self._width_of(self._shown()) + sides
        return QSize(width, self._column.totalSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap at the new width."""
        super().resizeEvent(event)
        self.wrap()

    def event(self, event: QEvent) -> bool:
        """Wrap when a group has become wider, or was shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.wrap()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [group for group in self._groups if not _is_left_out(group)]

    def _room(self) -> int:
        return self.width() - self._margins[0] - self._margins[2]

    def _width_of(self, groups: list[QWidget]) -> int:
        gaps = self._spacing * max(len(groups) - 1, 0)
        return sum(unbroken_width(group) for group in groups) + gaps

    def _place(self, lines: list[list[QWidget]]) -> None:
        self._lines = lines
        while (item := self._column.takeAt(0)) is not None:
            line = item.layout()
            while line is not None and line.takeAt(0) is not None:
                pass
            if line is not None:
                line.deleteLater()
        for groups in lines:
            row = QHBoxLayout()
            row.setContentsMargins(self._margins[0], 0, self._margins[2], 0)
            row.setSpacing(self._spacing)
            for group in groups:
                if group is self._at_right:
                    row.addStretch(1)
                row.addWidget(group)
            if self._at_right not in groups:
                row.addStretch(1)
            self._column.addLayout(row)
        self.updateGeometry()


def least_width(group: QWidget) -> int:
    """Return the least width at which nothing in a group is cut."""
    return max(group.minimumSizeHint().width(), group.minimumWidth())


def _is_left_out(group: QWidget) -> bool:
    """Tell whether somebody hid a group; one that was never shown counts as there."""
    explicit = group.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return explicit and group.isHidden()


def unbroken_width(group: QWidget) -> int:
    """Return the width that a group takes in a line, itself in one line."""
    if isinstance(group, WrappingRow):
        return group.sizeHint().width()
    return least_width(group)


def group_of(*controls: QWidget, spacing: int) -> QWidget:
    """Return a group of controls that stay side by side."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for control in controls:
        row.addWidget(control)
    return group
