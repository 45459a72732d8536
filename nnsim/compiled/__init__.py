"""What compiled code is made of: numbers four at a time. Imports Numba."""
