"""Where the user's own scenes lie."""

from pathlib import Path

from nnsim.resources import data_folder


def own_scenes_folder() -> Path:
    """Return the folder of the user's own scene files; it need not exist yet.

    It lies beside the user's own data sets, so ``NNSIM_DATA_DIR`` moves both.
    """
    return data_folder() / "scenes"
