"""Makes the pictures of all scenes for gallery and guide, and the guide's pages.

``python -m tools.gallery`` makes everything, ``--pages`` the text alone, and keys of
scenes the pictures of these only.
"""

import argparse
import sys
from collections.abc import Sequence
from time import perf_counter

from tools.guide_pages import PICTURES, write_guide
from ui.entry import prefer_one_blas_thread, use_offscreen_platform

THUMBNAIL = (320, 180)
GUIDE_PICTURE = (1120, 630)
THUMBNAIL_COLOURS = 64
GUIDE_COLOURS = 96


def make_pictures(keys: Sequence[str]) -> None:
    """Photograph scenes and write both pictures of each."""
    from PySide6.QtCore import QSize

    from nnsim.scene import built_in_scene
    from nnsim.scene_gallery import thumbnail_path
    from tools.palette_png import save_small
    from tools.scene_pictures import photograph
    from ui.app import make_application
    from ui.palettes import THEMES
    from ui.theme import apply_theme

    app = make_application()
    apply_theme(app, THEMES["light"])
    PICTURES.mkdir(parents=True, exist_ok=True)
    thumbnail_path("any").parent.mkdir(parents=True, exist_ok=True)
    for key in keys:
        begun = perf_counter()
        taken = photograph(built_in_scene(key))
        app.processEvents()
        whole, small = PICTURES / f"{key}.png", thumbnail_path(key)
        save_small(taken.window, QSize(*GUIDE_PICTURE), GUIDE_COLOURS, whole)
        save_small(taken.close_up, QSize(*THUMBNAIL), THUMBNAIL_COLOURS, small)
        sizes = f"{whole.stat().st_size // 1024} + {small.stat().st_size // 1024} KB"
        print(f"{key}: {sizes}, {perf_counter() - begun:.1f} s", flush=True)


def remove_old_pictures(keys: Sequence[str]) -> None:
    """Remove the pictures of scenes that are gone."""
    from nnsim.scene_gallery import thumbnail_path

    for folder in (PICTURES, thumbnail_path("any").parent):
        for file in folder.glob("*.png"):
            if file.stem not in keys:
                file.unlink()


def main() -> int:
    """Do what the command line asks for."""
    prefer_one_blas_thread()
    use_offscreen_platform()
    from nnsim.choices import require_choice
    from nnsim.scene import scene_keys

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("keys", nargs="*", metavar="SCENE", help="these scenes only")
    parser.add_argument("--pages", action="store_true", help="write the text alone")
    arguments = parser.parse_args()
    for key in arguments.keys:
        require_choice("SCENE", key, scene_keys())
    print(f"{len(write_guide())} pages written")
    if not arguments.pages:
        make_pictures(arguments.keys or scene_keys())
        remove_old_pictures(scene_keys())
    return 0


if __name__ == "__main__":
    sys.exit(main())
