"""A document written or read in the background, as an order.

What reads and writes documents is imported there, so that a start does without.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nnsim.saved.pages import BookmarkPage, WindowPage
from nnsim.scene import Scene
from nnsim.snapshot import RestoredRun, RunSnapshot
from nnsim.training.kernels.loading import compiled_path, is_switched_off
from ui.background import Cancelled, EndedEarlyError, Tell

if TYPE_CHECKING:
    from nnsim.saved.document import SavedDocument


@dataclass(frozen=True)
class Saved:
    """A document is on the disk, of a run of so many steps."""

    path: Path
    n_steps: int


@dataclass(frozen=True, eq=False)
class Opened:
    """A document is in memory, its run at the moment that was looked at."""

    path: Path
    document: SavedDocument
    kept: RestoredRun
    is_exact: bool


@dataclass(frozen=True, eq=False)
class SaveOrder:
    """A run, its scene and what the window shows, to be written; tells ``Saved``.

    A journal is neither packed nor has it the user's data, which this machine keeps.
    """

    path: Path
    snapshot: RunSnapshot
    scene: Scene
    window: WindowPage
    bookmarks: tuple[BookmarkPage, ...]
    is_journal: bool = False

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Make the document and write it."""
        from nnsim.saved.document import document_of, write_document

        document = document_of(self.snapshot, self.scene, self.window, self.bookmarks)
        if cancelled():
            raise EndedEarlyError
        is_whole = not self.is_journal
        write_document(self.path, document, packed=is_whole, with_data=is_whole)
        tell(Saved(self.path, self.snapshot.end.step))


@dataclass(frozen=True)
class OpenOrder:
    """A document to be read and its run made again; tells ``Opened``."""

    path: Path

    def do(self, tell: Tell, cancelled: Cancelled) -> None:
        """Read it; nothing of the window is touched."""
        from nnsim.saved.document import read_document_file
        from nnsim.saved.restoring import restore

        document = read_document_file(self.path)
        if cancelled():
            raise EndedEarlyError
        has_compiled = not needs_compiled(document) or can_compile()
        kept = restore(document, self.path.name, has_compiled)
        if cancelled():
            raise EndedEarlyError
        tell(Opened(self.path, document, kept, has_compiled))


def needs_compiled(document: SavedDocument) -> bool:
    """Tell whether a part of the run was made by compiled code."""
    page = document.page
    return bool(document.arrays["state_counts"][:, 1].any()) or any(
        edit.path == "compiled" for edit in page.edits
    )


def can_compile() -> bool:
    """Tell whether compiled code works here; whatever a broken Numba raises is no."""
    if is_switched_off():
        return False
    try:
        compiled_path(np.zeros(1, dtype=np.int64))
    except Exception:
        return False
    return True
