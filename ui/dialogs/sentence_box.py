"""A sign and a sentence of a few lines."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme_following import follow_theme
from ui.widgets.message_line import Kind, Sign

LINES = 2


class SentenceBox(QWidget):
    """Says one sentence; kinds differ by sign and colour, the room stays the same."""

    def __init__(self, parent: QWidget | None = None, n_lines: int = LINES) -> None:
        super().__init__(parent)
        self._n_lines = n_lines
        self._kind: Kind = "info"
        self._sign = Sign(self)
        self._label = QLabel(self)
        self._label.setObjectName("sentence")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self._follow_theme)

    def sizeHint(self) -> QSize:
        """Return room for its lines."""
        height = self._n_lines * self.fontMetrics().lineSpacing() + 4
        return QSize(200, max(height, self._sign.sizeHint().height()))

    def show_sentence(self, text: str, kind: Kind) -> Kind:
        """Say a sentence and return its kind."""
        self._kind = kind
        self._label.setText(text)
        self._label.setToolTip(text)
        self._sign.show_kind(kind if text else None)
        self.setAccessibleName(text)
        return kind

    def text(self) -> str:
        """Return the sentence."""
        return self._label.text()

    def kind(self) -> Kind:
        """Return its kind."""
        return self._kind

    @Slot()
    def _follow_theme(self) -> None:
        self.updateGeometry()
