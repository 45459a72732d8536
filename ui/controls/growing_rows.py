"""Rows of controls one under the other: as many are made as were ever shown."""

from collections.abc import Callable
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.regions import focus_chain

Row = TypeVar("Row", bound=QWidget)


class GrowingRows(QWidget, Generic[Row]):
    """``make`` makes the row of a place, from 0 on, when that is first needed."""

    def __init__(self, make: Callable[[int], Row], spacing: int = 2) -> None:
        super().__init__()
        self._make = make
        self._made: list[Row] = []
        self._last: tuple[Row, QWidget] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that are there, from the first place on."""
        return tuple(row for row in self._made if not row.isHidden())

    def first(self, n_rows: int) -> tuple[Row, ...]:
        """Return the rows of the first places, shown or not."""
        while len(self._made) < n_rows:
            self._add(self._make(len(self._made)))
        return tuple(self._made[:n_rows])

    def _add(self, row: Row) -> None:
        row.hide()  # it appears with its place, not by itself
        before = self._stop_before()
        stops = [each for each in focus_chain(row) if _takes_keys(each)]
        self._column.addWidget(row)
        self._made.append(row)
        if stops:
            self._last = row, stops[-1]
        # Tab visits it after the rows above, though it was made after all else.
        for one, following in pairwise(stops if before is None else [before, *stops]):
            QWidget.setTabOrder(one, following)

    def _stop_before(self) -> QWidget | None:
        """Return where the keyboard is before it comes to the next row, if anywhere."""
        if self._last is not None:
            above, last = self._last
            following = last.nextInFocusChain()
            # A row may have changed the order of what is in it.
            while following is not None and above.isAncestorOf(following):
                last, following = following, following.nextInFocusChain()
            return last
        before = self.previousInFocusChain()
        while before is not None and before is not self and not _takes_keys(before):
            before = before.previousInFocusChain()
        return None if before is self else before

    def show_first(self, n_rows: int) -> tuple[Row, ...]:
        """Show the rows of the first places and no others, and return them."""
        rows = self.first(n_rows)
        for place, row in enumerate(self._made):
            row.setVisible(place < n_rows)
        return rows


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus
