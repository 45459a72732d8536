"""Start NNSim from a checkout: ``python main.py`` takes the options of ``nnsim``."""

import sys

from ui.entry import main

if __name__ == "__main__":
    sys.exit(main())
