"""The cards of the gallery in rows, under the headings of their groups."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from nnsim.scene_gallery import GalleryEntry
from ui.gallery.card import EDGE, SceneCard, height_for, least_width
from ui.theme import current_theme, make_font
from ui.theme_following import follow_theme

GAP = 8
MARGIN = 10
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_PageUp: (0, -3),
    Qt.Key.Key_PageDown: (0, 3),
}


@dataclass(frozen=True)
class Group:
    """Scenes under one heading; ``hint`` stands there when there are none."""

    heading: str
    entries: tuple[GalleryEntry, ...]
    hint: str = ""


class SceneGrid(QScrollArea):
    """Shows groups of scenes; one is picked, by a click or by ``go``."""

    picked = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QWidget()
        self._groups: list[tuple[QLabel, QLabel | None, list[SceneCard]]] = []
        self._rows: list[list[SceneCard]] = []
        self.setWidget(self._sheet)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._sheet.setBackgroundRole(QPalette.ColorRole.Base)
        follow_theme(self, self._place)

    @property
    def cards(self) -> list[SceneCard]:
        """All cards, in the order in which they are read."""
        return [card for _, _, cards in self._groups for card in cards]

    @property
    def headings(self) -> list[str]:
        """The headings, from the top."""
        return [heading.text() for heading, _, _ in self._groups]

    @property
    def hints(self) -> list[str]:
        """What stands where a group is empty."""
        return [hint.text() for _, hint, _ in self._groups if hint is not None]

    @property
    def picked_entry(self) -> GalleryEntry | None:
        """The scene that Enter opens, None for none."""
        return next((card.entry for card in self.cards if card.is_picked), None)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other scenes; the one that was picked stays picked if it is there."""
        before = self.picked_entry
        for heading, hint, cards in self._groups:
            for part in (heading, hint, *cards):
                if part is not None:
                    part.hide()
                    part.deleteLater()
        self._groups = [self._made(group) for group in groups]
        self._place()
        kept = [c for c in self.cards if before and c.entry.name == before.name]
        can_open = [card for card in self.cards if card.entry.problem is None]
        self._pick_card(next(iter([*kept, *can_open, *self.cards]), None))

    def pick(self, name: str) -> None:
        """Pick the scene of a name, if it is there."""
        for card in self.cards:
            if card.entry.name == name:
                self._pick_card(card)

    def go(self, key: Qt.Key) -> None:
        """Pick a neighbour of the scene that is picked."""
        across, down = MOVES[key]
        cards = self.cards
        picked = next((card for card in cards if card.is_picked), None)
        if picked is None:
            self._pick_card(next(iter(cards), None))
            return
        if across:
            place = cards.index(picked) + across
            self._pick_card(cards[min(max(place, 0), len(cards) - 1)])
            return
        row = next(n for n, row in enumerate(self._rows) if picked in row)
        column = self._rows[row].index(picked)
        there = self._rows[min(max(row + down, 0), len(self._rows) - 1)]
        self._pick_card(there[min(column, len(there) - 1)])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards into as many columns as there is room for."""
        super().resizeEvent(event)
        self._place()

    def _made(self, group: Group) -> tuple[QLabel, QLabel | None, list[SceneCard]]:
        heading = QLabel(group.heading, self._sheet)
        hint = None
        if not group.entries and group.hint:
            hint = QLabel(group.hint, self._sheet)
            hint.setWordWrap(True)
            hint.setTextFormat(Qt.TextFormat.PlainText)
        cards = [SceneCard(entry, self._sheet) for entry in group.entries]
        for card in cards:
            card.clicked.connect(self._on_clicked)
            card.double_clicked.connect(self._on_double_clicked)
        for part in (heading, hint, *cards):
            if part is not None:
                part.show()
        return heading, hint, cards

    @Slot()
    def _place(self) -> None:
        """Give every card and heading its place."""
        theme = current_theme()
        room = self.viewport().width() - 2 * MARGIN
        columns = max((room + GAP) // (least_width() + GAP), 1)
        width = (room + GAP) // columns - GAP
        size = QSize(width, height_for(width))
        self._rows, top = [], MARGIN
        for heading, hint, cards in self._groups:
            heading.setFont(make_font(theme.font_large_pt, QFont.Weight.Bold))
            heading.setGeometry(MARGIN + EDGE, top, room, heading.sizeHint().height())
            top = heading.geometry().bottom() + GAP // 2
            if hint is not None:
                hint.setFont(make_font(theme.font_pt))
                hint.setGeometry(
                    MARGIN + EDGE, top, room - EDGE, hint.heightForWidth(room - EDGE)
                )
                top = hint.geometry().bottom() + GAP
            for begin in range(0, len(cards), columns):
                row = cards[begin : begin + columns]
                for column, card in enumerate(row):
                    card.setGeometry(
                        MARGIN + column * (width + GAP), top, *size.toTuple()
                    )
                self._rows.append(row)
                top += size.height() + GAP
            top += GAP
        self._sheet.resize(self.viewport().width(), top)

    def _pick_card(self, card: SceneCard | None) -> None:
        for each in self.cards:
            each.set_picked(each is card)
        if card is None:
            self.picked.emit(None)
            return
        self.ensureWidgetVisible(card, 0, MARGIN + 30)
        self.picked.emit(card.entry)

    @Slot()
    def _on_clicked(self) -> None:
        card = self.sender()
        assert isinstance(card, SceneCard)
        self._pick_card(card)

    @Slot()
    def _on_double_clicked(self) -> None:
        card = self.sender()
        assert isinstance(card, SceneCard)
        self.chosen.emit(card.entry)
