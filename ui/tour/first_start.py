"""Whether somebody sits there who just opened NNSim, and asked for nothing else."""

from argparse import Namespace

from PySide6.QtWidgets import QApplication

ASKED_FOR = ("scenes", "epochs", "autoplay")
UNSEEN = "offscreen"
"""The platform that draws windows into memory."""


def is_plain_start(arguments: Namespace, app: QApplication) -> bool:
    """Tell whether a tour may begin by itself.

    Not where a scene or a run was asked for, nor where the window is drawn into memory.
    """
    options = vars(arguments)
    asked = any(options.get(name) not in (None, [], ()) for name in ASKED_FOR)
    return not asked and app.platformName() != UNSEEN
