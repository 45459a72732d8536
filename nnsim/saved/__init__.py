"""Documents: a run with its past, its scene and its data in one file."""

ENDING = ".nnsim"
