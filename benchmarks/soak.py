"""A user without a plan: `python benchmarks/soak.py --minutes N --seed S`.

The real window trains at full speed while actions, controls, panels, files, languages
and sizes come by chance (benchmarks/random_user.py). From time to time everything is
closed, the program rests, and what it holds is counted. At the end the runs that were
going on are repeated from their first weights. Exits with 1, and says why, if a promise
is not kept (benchmarks/soak_figures.py). The last line has the figures, as JSON.

This file sets the place where all that happens, before Qt and NumPy are imported.
"""

import os
import sys
from pathlib import Path

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def main() -> int:
    """Soak; return the exit code."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in THREADS:
        os.environ.setdefault(name, "1")
    from benchmarks.soaking import run

    return run()


if __name__ == "__main__":
    sys.exit(main())
