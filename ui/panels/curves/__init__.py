"""The panel of the error and accuracy curves."""
