"""The panel of the outputs of one sample."""
