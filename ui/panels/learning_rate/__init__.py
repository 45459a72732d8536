"""The panel of η over the epochs."""
