"""The report from the menu to the disk: pictures first, then the run, then the file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from nnsim.data.reading import Cancelled, Progress
from nnsim.files import write_atomically
from nnsim.snapshot import RunSnapshot
from ui.dock_area import DockArea
from ui.export_formats import Export, Format
from ui.exports import Exports
from ui.i18n import tr
from ui.panel_turns import finish_turns
from ui.session import Session

if TYPE_CHECKING:
    from ui.report.contents import Report

PURPOSE = "report"
Pictures = tuple[tuple[str, QImage], ...]


class ReportDoor(QObject):
    """Makes a report of the run and the panels that are visible."""

    def __init__(self, session: Session, exports: Exports, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._exports = exports
        self._pictures: Pictures = ()
        session.snapshots.taken.connect(self._on_snapshot)

    def ask(self, docks: DockArea) -> None:
        """Picture the panels and have the run frozen; then the user chooses a file."""
        finish_turns(docks)
        self._pictures = tuple(
            (panel.title(), panel.grab().toImage())
            for panel in docks.made_panels
            if panel.isVisible()
        )
        self._session.snapshots.ask(PURPOSE)

    @Slot(str, object)
    def _on_snapshot(self, purpose: str, snapshot: RunSnapshot) -> None:
        frame, scene = self._session.frame, self._session.scene
        if purpose != PURPOSE or frame is None:
            return
        from ui.report.contents import Report  # late: few starts need it

        pictures, self._pictures = self._pictures, ()
        title = tr(scene.title) if scene is not None else "NNSim"
        now = datetime.now().astimezone()
        report = Report(title, now, snapshot, frame, pictures)
        self._exports.offer(report_export(report))


def report_export(report: Report) -> Export:
    """Return the export of a report, made in the thread that writes it."""

    def write(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        write_atomically(path, report.page())

    stem = Path(report.snapshot.data.dataset.key).stem
    return Export(
        tr("Export report"),
        f"{stem} {tr('report')}.html",
        (Format(tr("Web page (*.html)"), ".html", write),),
        lambda file: tr("Report saved as {file}.", file=file),
    )
