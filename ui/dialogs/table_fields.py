"""The settings of a table's layout, as controls."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QWidget

from nnsim.data.table_files.settings import MOST_SKIPPED_LINES, TableSettings
from nnsim.data.table_files.source import FileKind
from ui.i18n import tr
from ui.widgets.choice import Choice
from ui.widgets.count_field import CountField

SPACING = 10


class TableFields(QWidget):
    """One control a setting, those of text only for text.

    ``settings_changed`` comes from the user only and brings the new settings.
    """

    settings_changed = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = TableSettings()
        self.delimiter = Choice(_delimiters(), tr("Between cells"))
        self.decimal = Choice(_decimals(), tr("Decimal sign"))
        self.encoding = Choice(_encodings(), tr("Encoding"))
        self.sheet = Choice([], tr("Sheet"))
        self.missing = Choice(
            _missing(), tr("Empty cells"), tr("What becomes of a row with a gap.")
        )
        self.header = QCheckBox(tr("First line has names"), self)
        self.skip_lines = CountField(
            "", "", "", low=0, high=MOST_SKIPPED_LINES, widest="000"
        )
        self.skip_lines.edit.setAccessibleName(tr("Lines to skip"))
        self._form = QFormLayout(self)
        self._lay_out()
        for choice in self._choices():
            choice.choice_changed.connect(self._on_change)
        self.header.clicked.connect(self._on_change)
        self.skip_lines.value_changed.connect(self._on_change)
        self.skip_lines.refused.connect(self.refused)
        self.show_kind("text", ())

    def show_kind(self, kind: FileKind, sheets: Sequence[str]) -> None:
        """Offer what a kind of file has."""
        is_text = kind == "text"
        for control in (self.delimiter, self.encoding):
            self._form.setRowVisible(control, is_text)
        self._form.setRowVisible(self.decimal, is_text)
        self._form.setRowVisible(self.sheet, kind == "workbook")
        self._form.setRowVisible(self.header, kind != "parquet")
        self._form.setRowVisible(self.skip_lines, kind != "parquet")
        if self.sheet.keys() != tuple(sheets):
            self.sheet.set_entries([(sheet, sheet) for sheet in sheets])

    def show_settings(self, settings: TableSettings) -> None:
        """Show settings without telling anybody."""
        self._settings = settings
        self.delimiter.set_choice(settings.delimiter)
        self.decimal.set_choice(settings.decimal)
        self.encoding.set_choice(settings.encoding)
        self.missing.set_choice(settings.missing)
        if settings.sheet:
            self.sheet.set_choice(settings.sheet)
        self.header.setChecked(settings.header)
        self.skip_lines.set_value(settings.skip_lines)

    def _lay_out(self) -> None:
        form = self._form
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(SPACING)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(QLabel(tr("Sheet"), self), self.sheet)
        form.addRow(QLabel(tr("Between cells"), self), self.delimiter)
        form.addRow(QLabel(tr("Decimal sign"), self), self.decimal)
        form.addRow(QLabel(tr("Encoding"), self), self.encoding)
        form.addRow(self.header)
        form.addRow(QLabel(tr("Lines to skip before it"), self), self.skip_lines)
        form.addRow(QLabel(tr("Empty cells"), self), self.missing)

    def _choices(self) -> tuple[Choice, ...]:
        return (self.delimiter, self.decimal, self.encoding, self.sheet, self.missing)

    @Slot()
    def _on_change(self) -> None:
        changed = replace(
            self._settings,
            delimiter=self.delimiter.choice(),
            decimal=self.decimal.choice(),
            encoding=self.encoding.choice(),
            sheet=self.sheet.choice(),
            missing=self.missing.choice(),
            header=self.header.isChecked(),
            skip_lines=self.skip_lines.value(),
        )
        if changed != self._settings:
            self._settings = changed
            self.settings_changed.emit(changed)


def _delimiters() -> list[tuple[str, str]]:
    return [
        (",", tr("comma  ,")),
        (";", tr("semicolon  ;")),
        ("\t", tr("tab")),
        ("|", tr("bar  |")),
        (" ", tr("spaces")),
    ]


def _decimals() -> list[tuple[str, str]]:
    return [(".", tr("point  1.5")), (",", tr("comma  1,5"))]


def _encodings() -> list[tuple[str, str]]:
    return [
        ("utf-8", tr("UTF-8")),
        ("latin-1", tr("Latin-1")),
        ("utf-16-le", tr("UTF-16 LE")),
        ("utf-16-be", tr("UTF-16 BE")),
    ]


def _missing() -> list[tuple[str, str]]:
    return [
        ("drop", tr("leave the row out")),
        ("median", tr("take the median")),
        ("refuse", tr("refuse the table")),
    ]
