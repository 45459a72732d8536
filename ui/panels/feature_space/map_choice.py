"""The list of map kinds in a title bar, and the same in the menu of the map."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from nnsim.probes.map_kinds import MAP_KINDS, MapKind
from ui.i18n import tr
from ui.panels.feature_space.map_kinds import map_name
from ui.widgets.choice import Choice, Entry


class MapChoice(Choice):
    """A list that shows one word while closed; ``choice_changed`` carries the kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((), tr("What fills the feature space"), parent=parent)
        self._group = QActionGroup(self)
        self._actions: dict[MapKind, QAction] = {}
        for kind in MAP_KINDS:
            action = QAction(map_name(kind).line, self)
            action.setCheckable(True)
            action.setData(kind)
            self._group.addAction(action)
            self._actions[kind] = action
        self._group.triggered.connect(self._on_action)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Write the word alone."""
        super().initStyleOption(option)
        option.currentText = self._word()

    def sizeHint(self) -> QSize:
        """Return a size for the longest word and the arrow."""
        metrics = self.fontMetrics()
        words = [map_name(kind).word for kind in MAP_KINDS]
        width = max(map(metrics.horizontalAdvance, words)) + metrics.height() + 14
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def offer(self, kinds: Sequence[MapKind]) -> None:
        """Offer these kinds; open, the list shows them in whole lines."""
        if tuple(kinds) == self.keys():
            return
        lines = {kind: map_name(kind).line for kind in kinds}
        self.set_entries([Entry(kind, line) for kind, line in lines.items()])
        widest = max(map(self.fontMetrics().horizontalAdvance, lines.values()))
        self.set_list_width(widest + 32)
        for kind, action in self._actions.items():
            action.setVisible(kind in kinds)

    def set_kind(self, kind: MapKind) -> None:
        """Show which kind is wished, if it is offered; nobody is told."""
        self.set_choice(kind)
        if kind == self.choice():
            self._actions[kind].setChecked(True)

    def serve(self, view: QWidget) -> None:
        """Offer the same kinds in the menu of a widget."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.addActions(list(self._actions.values()))

    def action(self, kind: MapKind) -> QAction:
        """Return the entry of the menu for a kind."""
        return self._actions[kind]

    def _word(self) -> str:
        chosen = self.choice()
        kinds = [kind for kind in MAP_KINDS if kind == chosen]
        return map_name(kinds[0]).word if kinds else ""

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        self.set_choice(action.data())
        self.choice_changed.emit(action.data())
