"""Start NNSim as an application of one folder; takes the options of ``nnsim``."""

import multiprocessing
import os
import sys
from pathlib import Path

from nnsim.packed import use_packed_packages


def give_back_library_path() -> None:
    """Let programs that NNSim starts use the libraries of the system, not ours."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before


if __name__ == "__main__":
    use_packed_packages(Path(sys.executable).parent / "_internal" / "packed")
    # A process of a sweep starts here too, and never comes back from this call.
    multiprocessing.freeze_support()
    give_back_library_path()
    from ui.entry import main

    sys.exit(main())
