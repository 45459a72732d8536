"""Films of a run: moments it has lived through, one after the other, as one file."""
