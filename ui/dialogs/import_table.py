"""The dialog that makes a user's table into a data set."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nnsim.data.table_files.imported import ImportedTable, TableNote
from nnsim.data.table_files.preview import TablePreview
from nnsim.data.table_files.settings import TableSettings
from nnsim.data.table_files.source import (
    FileKind,
    PastedText,
    TableSource,
    file_kind,
    source_name,
)
from nnsim.data.table_files.suggesting import suggest_roles
from nnsim.errors import InputError
from ui.dialogs.sentence_box import SentenceBox
from ui.dialogs.table_fields import TableFields
from ui.dialogs.table_grid import PreviewTable
from ui.dialogs.table_roles import Role, roles_of, settings_with, with_role
from ui.dialogs.table_session import TableSession
from ui.dialogs.table_words import saying
from ui.i18n import sentence, tr

MARGIN = 14
PROGRESS_STEPS = 1000


class ImportTableDialog(QDialog):
    """Shows the first rows of a table and lets the user say what its columns are.

    ``accepted_dataset`` brings the ``Dataset`` and the ``TableSettings`` that made it;
    ``notes`` then holds what was noted while it was read.
    """

    accepted_dataset = Signal(object, object)

    def __init__(self, source: TableSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.settings = TableSettings()
        self.seen: TablePreview | None = None
        self.notes: tuple[TableNote, ...] = ()
        self._has_chosen = False
        self.session = TableSession(source, self)
        self.fields = TableFields(self)
        self.table = PreviewTable(self)
        self.said = SentenceBox(self)
        self.progress = QProgressBar(self)
        self.buttons = QDialogButtonBox(self)
        ok, cancel = (
            QDialogButtonBox.ButtonRole.AcceptRole,
            QDialogButtonBox.ButtonRole.RejectRole,
        )
        self.import_button = QPushButton(tr("Import"), self)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.buttons.addButton(self.import_button, ok)
        self.buttons.addButton(self.cancel_button, cancel)
        self.setWindowTitle(tr("Import {name}", name=self._title()))
        self._lay_out()
        self._connect()
        self._refresh()
        self.table.setFocus()
        self.session.look()

    def sizeHint(self) -> QSize:
        """Return a size that fits on a small projector."""
        return QSize(1120, 620)

    def _title(self) -> str:
        if isinstance(self.source, PastedText):
            return tr("the pasted table")
        return source_name(self.source)

    def _lay_out(self) -> None:
        side = QScrollArea(self)
        side.setWidgetResizable(True)
        side.setFrameShape(QScrollArea.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(self.fields)
        side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        side.viewport().setAutoFillBackground(False)
        self.fields.setAutoFillBackground(False)
        self._side = side
        hint = QLabel(
            tr("Click a head to say what a column is for; Shift selects several."), self
        )
        hint.setTextFormat(Qt.TextFormat.PlainText)
        right = QVBoxLayout()
        right.addWidget(hint)
        right.addWidget(self.table, 1)
        middle = QHBoxLayout()
        middle.setSpacing(MARGIN)
        middle.addWidget(side)
        middle.addLayout(right, 1)
        bottom = QHBoxLayout()
        self.progress.setRange(0, PROGRESS_STEPS)
        self.progress.setTextVisible(False)
        bottom.addWidget(self.progress, 1)
        bottom.addStretch(1)
        bottom.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(self.said)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self.fields.settings_changed.connect(self._on_layout)
        self.fields.refused.connect(self._on_refused_text)
        self.table.role_chosen.connect(self._on_role)
        self.session.seen.connect(self._on_seen)
        self.session.imported.connect(self._on_imported)
        self.session.changed.connect(self._refresh)
        self.buttons.accepted.connect(self.read)
        self.buttons.rejected.connect(self.cancel)

    # What the user does ---------------------------------------------------------------

    @Slot()
    def read(self) -> None:
        """Read the whole table, if nothing is known to be wrong with it."""
        if self.import_button.isEnabled():
            self.session.read(self.settings)

    @Slot()
    def cancel(self) -> None:
        """End the reading, or else leave."""
        if self.session.activity in {"read", "ending"}:
            self.session.cancel()
        else:
            self.reject()

    @Slot(object)
    def _on_layout(self, settings: TableSettings) -> None:
        before, self.settings = self.settings, settings
        if replace(settings, missing=before.missing) == before:
            self._refresh()
        elif settings.sheet != before.sheet:
            self._has_chosen = False
            self.session.look(settings.sheet)
        else:
            self.session.preview(settings)

    @Slot(object, str)
    def _on_role(self, names: tuple[str, ...], role: Role) -> None:
        if self.seen is None or self.seen.problem is not None:
            return
        words = {c.name for c in self.seen.columns if c.kind == "words"}
        roles = with_role(roles_of(self.settings, self.seen), names, role, words)
        self._has_chosen = True
        self.settings = settings_with(self.settings, roles)
        self.fields.show_settings(self.settings)
        self._show_table()
        self._refresh()

    @Slot(str)
    def _on_refused_text(self, text: str) -> None:
        self.said.show_sentence(text, "warn")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape end a reading before it closes the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close at once; a thread that still reads ends under the window."""
        self.session.leave(self.parent())
        super().done(result)

    # What the thread says -------------------------------------------------------------

    @Slot(object, object)
    def _on_seen(self, settings: TableSettings, seen: TablePreview) -> None:
        is_known = self.seen is not None and self.seen.names == seen.names
        if self._has_chosen and is_known:
            chosen = settings_with(settings, roles_of(self.settings, seen))
        else:
            chosen = suggest_roles(seen, settings)
            self._has_chosen = False
        self.settings = replace(chosen, missing=self.settings.missing)
        self.seen = seen
        self.fields.show_kind(self._kind(), seen.sheets)
        self.fields.show_settings(self.settings)
        self._show_table()
        self._refresh()

    @Slot(object, object)
    def _on_imported(self, table: ImportedTable, settings: TableSettings) -> None:
        self.notes = table.notes
        self.accept()
        self.accepted_dataset.emit(table.dataset, settings)

    # What is shown --------------------------------------------------------------------

    def _kind(self) -> FileKind:
        """Return the kind of file, as its first bytes say."""
        try:
            return file_kind(self.source)
        except InputError:
            return "text"

    def _show_table(self) -> None:
        assert self.seen is not None
        roles = roles_of(self.settings, self.seen)
        self.table.show_table(self.seen, roles, self.settings.decimal)

    @Slot()
    def _refresh(self) -> None:
        activity = self.session.activity
        is_reading = activity in {"read", "ending"}
        self.progress.setVisible(is_reading)
        self.progress.setValue(round(self.session.share * PROGRESS_STEPS))
        self.fields.setEnabled(not is_reading)
        self.table.setEnabled(not is_reading)
        kind = self._say(is_reading)
        is_ready = self.seen is not None and not activity and kind != "error"
        self.import_button.setEnabled(is_ready)
        self.import_button.setDefault(is_ready)

    def _say(self, is_reading: bool) -> str:
        """Say what will be imported or what is wrong; return the kind of sentence."""
        session = self.session
        if session.fault:
            text = tr("NNSim itself failed: {problem}", problem=session.fault)
            return self.said.show_sentence(text, "error")
        if session.error is not None:
            self.table.show_column(str(session.error.fields.get("column", "")))
            return self.said.show_sentence(sentence(session.error), "error")
        if is_reading:
            words = (
                tr("Stopping …") if session.activity == "ending" else tr("Reading …")
            )
            return self.said.show_sentence(words, "info")
        if self.seen is None:
            return self.said.show_sentence(tr("Looking at the table …"), "info")
        name = self._title() if not isinstance(self.source, Path) else self.source.name
        return self.said.show_sentence(*saying(self.seen, self.settings, name))
