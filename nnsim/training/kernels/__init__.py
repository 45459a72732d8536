"""The training loop once more, compiled: the same equations as the readable path.

Only ``loading`` may be imported before it is known whether Numba works; it imports the
rest. Numbers are handled four at a time (``lanes``), so every layer is padded to a
multiple of four neurons whose weights stay 0.
"""
