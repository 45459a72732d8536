"""Predicted against target: what regression has in the place of the matrix."""
