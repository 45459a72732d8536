"""The panel of the confusion matrix."""
