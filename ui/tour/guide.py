"""The guide for users: the page of the present scene, if the guide came with NNSim."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from nnsim.resources import resource_path
from ui.i18n import tr

if TYPE_CHECKING:
    from ui.main_window import MainWindow

GUIDE = ("docs", "guide")
FIRST_PAGE = "README.md"


def guide_page(scene: str, folder: Path) -> Path | None:
    """Return the page of a scene, the first page without one, None without a guide.

    ``scene`` may be any text; only a plain key names a page.
    """
    names = (
        (f"{scene}.md", FIRST_PAGE)
        if scene.replace("-", "").isalnum()
        else (FIRST_PAGE,)
    )
    return next((folder / name for name in names if (folder / name).is_file()), None)


def open_guide(window: "MainWindow", folder: Path | None = None) -> None:
    """Open the guide in what the system opens such files with, and say where it is."""
    place = folder or resource_path(*GUIDE)
    scene = window.session.scene
    page = guide_page("" if scene is None else scene.key, place)
    if page is None:
        text = tr(
            "The guide did not come with this NNSim; it belongs in {place}.",
            place=place,
        )
        window.message.show_message(text, "warn")
        return
    url = QUrl.fromLocalFile(str(page))
    if QDesktopServices.openUrl(url):
        window.message.show_message(tr("The guide was opened: {page}", page=page))
    else:
        window.message.show_message(tr("The guide is here: {page}", page=page))
