"""The panel of what a data set is like."""
