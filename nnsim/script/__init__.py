"""A run as one Python script that needs NumPy alone and ends on the same weights."""
