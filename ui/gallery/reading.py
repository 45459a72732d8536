"""Reading the user's own scenes in a thread of its own."""

from dataclasses import dataclass
from pathlib import Path

from nnsim.scene_gallery import GalleryEntry, file_entry, in_order, scene_files
from ui.background import Cancelled, Tell


@dataclass(frozen=True)
class ReadScenes:
    """Read all scene files of a folder; tells them once, as a tuple of entries."""

    folder: Path

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Read file after file, until cancelled."""
        entries: list[GalleryEntry] = []
        for path in scene_files(self.folder):
            if cancelled():
                return
            entries.append(file_entry(path))
        tell(in_order(entries))


@dataclass(frozen=True)
class ReadScene:
    """Read one scene file that was chosen; tells its entry."""

    file: Path

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Read it."""
        tell(file_entry(self.file))
